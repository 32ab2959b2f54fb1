import type { Cell, Column, Row, Table } from '../review/review.document';
import { cellPart } from './cell.part';
import { markup, type Html } from './html';
import type { Page } from './site';

/** With caption and scopes. A wide one moves inside its own frame, which the keyboard reaches, and not the page. */
export function tablePart(page: Page, table: Table): Html {
  const { id, caption, rows, note } = table;
  return markup`<div class="table" role="region" aria-labelledby="caption-${id}" tabindex="0">
      <table>
        <caption id="caption-${id}">${caption}</caption>
        <thead>
          ${headPart(table)}
        </thead>
        <tbody>
          ${rows.map((row) => rowPart(page, table, row))}
        </tbody>
      </table>
    </div>
    ${note === null || note === '' ? null : markup`<p class="note">${note}</p>`}`;
}

/** Two rows of headings where columns stand in groups. */
function headPart({ columns }: Table): Html {
  if (columns.every(({ group }) => group === null))
    return markup`<tr>
      ${columns.map((column) => markup`<th scope="col"${end(column)}>${headingOf(column)}</th>`)}
    </tr>`;
  const spans = groupsOf(columns);
  return markup`<tr>
      ${spans.map(({ group, members }) =>
        group === null
          ? markup`<th scope="col" rowspan="2"${end(members[0]!)}>${headingOf(members[0]!)}</th>`
          : markup`<th scope="colgroup" colspan="${members.length}">${group}</th>`,
      )}
    </tr>
    <tr>
      ${columns.flatMap((column) => (column.group === null ? [] : [markup`<th scope="col"${end(column)}>${headingOf(column)}</th>`]))}
    </tr>`;
}

interface Group {
  readonly group: string | null;
  readonly members: Column[];
}

/** Neighbours of one name stand together; a column without one stands alone. */
function groupsOf(columns: readonly Column[]): Group[] {
  const groups: Group[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && column.group !== null && last.group === column.group) last.members.push(column);
    else groups.push({ group: column.group, members: [column] });
  }
  return groups;
}

const headingOf = ({ heading, unit }: Column): Html =>
  markup`${heading}${unit ? markup`<br /><small>（${unit}）</small>` : null}`;

const END = markup` class="end"`;
const end = ({ align }: Column): Html | null => (align === 'end' ? END : null);

/** Numbers, days and years are not broken: 令和6年10 / 月1日 is hard to read. Several parts in one cell may be. */
const isWhole = (cell: Cell): boolean =>
  cell.is === 'figure' ? cell.figure.is !== 'parts' && cell.figure.is !== 'text' : cell.is !== 'text';

function looks({ align }: Column, cell: Cell): Html | null {
  const names = [...(align === 'end' ? ['end'] : []), ...(isWhole(cell) ? ['whole'] : [])];
  return names.length === 0 ? null : markup` class="${names.join(' ')}"`;
}

const rowPart = (page: Page, { columns }: Table, { cells, isTotal }: Row): Html =>
  markup`<tr${isTotal ? markup` class="total"` : null}>${cells.map((cell, n) => {
    const column = columns[n]!;
    const look = looks(column, cell);
    const words = cellPart(page, cell, column);
    return column.isHeading ? markup`<th scope="row"${look}>${words}</th>` : markup`<td${look}>${words}</td>`;
  })}</tr>
`;
