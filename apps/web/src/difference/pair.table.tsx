import type { ReactNode } from 'react';
import { WordDiff } from './word-diff';

export const SIDES = ['before', 'now'] as const;
export type Side = (typeof SIDES)[number];

interface Parameters {
  /** What the table is about, where no heading of its own says it. */
  readonly label?: string;
  readonly titles: readonly [what: ReactNode, before: ReactNode, now: ReactNode];
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly before: string;
    readonly now: string;
    /** Stands above a text, in place of the column's title on a narrow page: the way to choose it. */
    readonly renderChoice?: (side: Side) => ReactNode;
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
            {SIDES.map((side) => (
              <td role="cell" key={side}>
                {row.renderChoice?.(side) ?? (
                  <span className="narrow font-bold">{side === 'before' ? before : now}</span>
                )}
                <WordDiff before={row.before} now={row.now} side={side} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
