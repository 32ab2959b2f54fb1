/** RFC 4180, read letter by letter: quotes double, records end with CR LF, a byte order mark first. */
export function csvRecords(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (text[0] !== '\uFEFF') throw new Error('no byte order mark');
  const records: string[][] = [];
  let [record, field, quoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 1; at < text.length; at++) {
    const letter = text[at]!;
    if (quoted && letter === '"' && text[at + 1] === '"') field += text[at++]!;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') [record, field] = [[...record, field], ''];
    else if (!quoted && letter === '\r' && text[at + 1] === '\n') {
      records.push([...record, field]);
      [record, field] = [[], ''];
      at++;
    } else field += letter;
  }
  if (quoted || field !== '' || record.length > 0) throw new Error('the last record does not end');
  return records;
}
