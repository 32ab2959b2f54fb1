import { writeFileSync } from 'node:fs';
import { documentOf } from '../review/document-of';
import { exampleEdition } from '../testing/example-edition';
import { pdfOf } from './pdf-of';

it('tries', async () => {
  for (const version of [0, 2] as const) {
    const d = documentOf(exampleEdition({ items: 33, version }));
    console.time('pdf');
    writeFileSync(`/tmp/h3/scratch-pdf/r${version}.pdf`, await pdfOf(d));
    console.timeEnd('pdf');
  }
});
