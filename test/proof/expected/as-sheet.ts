import { type Column, type Expected, shown, type Table } from './table';

/** The table as cells of a workbook: numbers as numbers, what is no number as words. */
export function asSheet({ columns, rows }: Table): (string | number)[][] {
  const hasPapers = rows.some(({ paper }) => paper);
  const heads = [...columns.flatMap(headsOf), ...(hasPapers ? ['根拠の案件'] : [])];
  return [heads, ...rows.map(({ cells, paper = '' }) => [...cells.flatMap((cell, n) => valuesOf(cell, columns[n]!)), ...(hasPapers ? [paper] : [])])]; // prettier-ignore
}

function headsOf({ heading, group, unit, holds }: Column): string[] {
  const head = `${group ? `${group}\n` : ''}${heading}${unit ? `（${unit}）` : ''}`;
  return holds === 'year' ? [head, `${head}\n（西暦）`] : [head];
}

const DAY_0 = Date.UTC(1899, 11, 30);

function valuesOf(cell: Expected, { holds }: Column): (string | number)[] {
  if (holds === 'year') return [shown(cell), cell.is === 'year' ? cell.year : ''];
  if (cell.is === 'day') return [(Date.parse(cell.day) - DAY_0) / 86_400_000];
  if (cell.is !== 'number') return [shown(cell)];
  return [holds === 'share' ? Math.round(cell.value * 10) / 1000 : cell.value];
}
