/** The records of a file as RFC 4180 defines them; throws on a quote in a plain field and on a lone line feed. */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark');
  const field = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/y;
  const records: string[][] = [[]];
  for (field.lastIndex = 1; field.lastIndex < text.length;) {
    const at = field.lastIndex;
    const found = field.exec(text);
    if (!found) throw new Error(`no field at ${at}: ${text.slice(at, at + 40)}`);
    records.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[3]!);
    if ((found[2] ?? found[4]) === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}
