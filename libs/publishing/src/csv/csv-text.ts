/** Records as RFC 4180 writes them: CRLF after each, quotes where a field needs them. What was written stays exact. */
export const csvText = (records: readonly (readonly string[])[]): string =>
  records.map((fields) => `${fields.map(field).join(',')}\r\n`).join('');

/** A field keeps its line breaks and spaces; a quote is written twice. */
const field = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
