import type { Times } from './measure';
import type { FirstLoads, Interactions } from './screens-in-browser';

interface Figures {
  readonly loads: FirstLoads;
  readonly rows: Interactions;
  readonly version: string;
}

export const SCREENS_HEADING = '## The screens, in a browser';

export const screensSection = ({ loads, rows, version }: Figures): string => `${SCREENS_HEADING}

JavaScript until the inbox stands there, with nothing in the cache and fonts aside: **${kilobytes(loads.scriptBytes)}**
as sent (${kilobytes(loads.scriptBytesUnpacked)} unpacked); wanted are at most 250 kB.

| | p50 | p95 | wanted | times |
| --- | --- | --- | --- | --- |
${row('from the press on ログインする to the first row of the inbox', loads.inbox, 1000)}
${row(`j among ${rows.rows} matters`, rows.j, 100)}
${row(`x among ${rows.rows} matters`, rows.x, 100)}
${row(`a letter in the filter of ${rows.rows} matters`, rows.filter, 100)}
${row('the same, until the list shows other rows', rows.list, null)}

The login includes the check of the password, which is slow on purpose, and the browser that asks whether the row is
there. Keys and filter are timed in the page, from the event to the frame after it. The inbox shows 50 rows at a time.
The letter stands in its field at once, and the list follows it: another letter does not wait for the rows.
Chromium ${version}, without a graphics card.
`;

const row = (name: string, { p50, p95, runs }: Times, wanted: number | null): string =>
  `| ${name} | ${p50.toFixed(0)} ms | ${p95.toFixed(0)} ms | ${wanted === null ? '' : `${wanted} ms`} | ${runs} |`;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
