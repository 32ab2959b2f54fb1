import { markup, type Html } from './html';
import type { Download, Page } from './site';

export const DATA_FOLDER = 'data/';

/** What can be taken away, with its size: nobody should be surprised by it on a telephone. */
export const downloadsPart = ({ options: { downloads }, root }: Page): Html | null =>
  downloads.length === 0
    ? null
    : markup`<section class="downloads" aria-labelledby="downloads">
        <h2 id="downloads">ダウンロード</h2>
        <ul>
          ${downloads.map((each) => markup`<li><a href="${root}${DATA_FOLDER}${each.name}" type="${each.type}">${each.label}</a> <span class="size">${kindOf(each)}・${sizeWords(each.bytes.length)}</span></li>`)}
        </ul>
      </section> `;

const kindOf = ({ name }: Download): string => (/\.([A-Za-z0-9]+)$/.exec(name)?.[1] ?? '').toUpperCase();

/** Rounded up, to one decimal from a megabyte on: 12KB, 1.3MB. */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)}KB` : `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)}MB`;
