import type { ReactNode } from 'react';
import { WordDiff } from '../difference/word-diff';

interface Parameters {
  /** What the table is about, where no heading of its own says it. */
  readonly label?: string;
  readonly titles: readonly [what: string, before: string, now: string];
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly before: string;
    readonly now: string;
  }[];
}

/** Two texts side by side in each row, their words marked; one below the other where the page is narrow. */
export function PairTable({ label, titles: [what, before, now], rows }: Parameters) {
  return (
    <table role="table" aria-label={label} className="pairs w-full table-fixed border-collapse">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="w-[10rem] text-left">
            {what}
          </th>
          <th role="columnheader" scope="col" className="text-left">
            {before}
          </th>
          <th role="columnheader" scope="col" className="text-left">
            {now}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.key}>
            <th role="rowheader" scope="row" className="text-left">
              {row.name}
            </th>
            <td role="cell">
              <span className="narrow font-bold">{before}</span>
              <WordDiff before={row.before} now={row.now} side="before" />
            </td>
            <td role="cell">
              <span className="narrow font-bold">{now}</span>
              <WordDiff before={row.before} now={row.now} side="now" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
