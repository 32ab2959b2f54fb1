import type { ReviewDocument } from '../review/review.document';
import { element, text } from '../svg/element';

const NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/** What the file says of itself. Its day is the day of publication: a draft has none, and never today's. */
export function coreProperties({
  title,
  subtitle,
  publisher,
  edition,
  licence,
  fingerprint,
  publishedOn,
}: ReviewDocument): string {
  const core = element(
    'cp:coreProperties',
    NAMESPACES,
    element('dc:title', {}, text(`${subtitle} ${title} ${edition}`)),
    element('dc:creator', {}, text(publisher)),
    element('dc:language', {}, text('ja-JP')),
    element('dc:description', {}, text(licence.line)),
    ...(fingerprint === null ? [] : [element('dc:identifier', {}, text(`sha256:${fingerprint}`))]),
    ...(publishedOn === null
      ? []
      : (['dcterms:created', 'dcterms:modified'] as const).map((name) =>
          element(name, { 'xsi:type': 'dcterms:W3CDTF' }, text(`${publishedOn}T00:00:00Z`)),
        )),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${core}`;
}
