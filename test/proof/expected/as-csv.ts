import { eraDay, fiscal } from '../words';
import { type Column, type Expected, type Row, shown, type Table } from './table';

/** The table as records of open data: heads and rows. */
export function asCsv({ columns, rows }: Table): string[][] {
  const hasPapers = rows.some(({ paper }) => paper);
  const hasTotals = rows.some(({ isTotal }) => isTotal);
  const heads = [...columns.flatMap(headsOf), ...(hasPapers ? ['根拠の案件'] : []), ...(hasTotals ? ['行の種類'] : [])];
  const record = ({ cells, paper = '', isTotal }: Row) => [
    ...cells.flatMap((cell, n) => fieldsOf(cell, columns[n]!)),
    ...(hasPapers ? [paper] : []),
    ...(hasTotals ? [isTotal ? '計' : '明細'] : []),
  ];
  return [heads, ...rows.map(record)];
}

const SUFFIXES = {
  text: [''],
  count: [''],
  share: ['', '（単位）', '（注記）'],
  money: ['', '（単位）', '（注記）'],
  figure: ['', '（注記）'],
  day: ['', '（和暦）'],
  year: ['', '（和暦）'],
} as const;

const headsOf = ({ heading, group, holds }: Column): string[] =>
  SUFFIXES[holds].map((suffix) => `${group ? `${group} ` : ''}${heading}${suffix}`);

function fieldsOf(cell: Expected, { holds }: Column): string[] {
  if (holds === 'text') return [shown(cell)];
  if (holds === 'day') return cell.is === 'day' ? [cell.day, eraDay(cell.day)] : ['', shown(cell)];
  if (holds === 'year') return cell.is === 'year' ? [String(cell.year), fiscal(cell.year)] : ['', shown(cell)];
  const [digits, note] = cell.is === 'number' ? [String(cell.value), ''] : ['', shown(cell)];
  if (holds === 'count') return [digits];
  if (holds === 'figure') return [digits, note];
  // What is not there has no unit; what is unknown has.
  const unit = holds === 'share' ? '%' : '千円';
  return [digits, digits === '' && note === '' ? '' : unit, note];
}
