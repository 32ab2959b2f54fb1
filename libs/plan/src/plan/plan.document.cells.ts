import { readFiscalYear } from '@ayumi/kernel';

/** Says what is wrong with the row at hand; the caller adds the item and the line. There is then nothing to read. */
export type Complain = (problem: string) => null;

type Cells = readonly string[];

/** The one text of a row: 目的・ねらい and 取組内容 must have one. */
export function readText(cells: Cells, complain: Complain): string | null {
  const [text, ...others] = cells.filter((cell) => cell !== '');
  if (text === undefined) return complain('has an empty cell where text is owed.');
  if (others.length > 0) return complain('has text in more than one cell of a row.');
  return text;
}

export interface IndicatorCells {
  readonly indicator: string | null;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly targetYear: number;
}

/** 指標 | … | 現状値（計画策定時） | … | 令和6年度目標値 | …: a value stands after its caption, blank cells anywhere. */
export function readIndicator(cells: Cells, complain: Complain): IndicatorCells | null {
  const baselineAt = cells.findIndex((cell) => /^現状値(（.*）)?$/.test(cell));
  const targetAt = cells.findIndex((cell) => targetYearOf(cell) !== null);
  if (baselineAt === -1 || targetAt < baselineAt)
    return complain('has no captions "現状値" and "令和n年度目標値", in this order, in its row "指標".');
  const value = (from: number, to?: number) => onlyValue(cells.slice(from, to), complain);
  return {
    indicator: value(0, baselineAt),
    baseline: value(baselineAt + 1, targetAt),
    target: value(targetAt + 1),
    targetYear: targetYearOf(cells[targetAt]!)!,
  };
}

/** Each year's cell by its western year. The captions say 3年度 only: the caption of the target has named the era. */
export function readAnnualPlan(cells: Cells, targetYear: number, complain: Complain) {
  const captions = cells.map((cell) => (cell.endsWith('年度') ? readFiscalYear(cell, 'reiwa') : null));
  const columns = captions.flatMap((year, at) => (year === null ? [] : [{ year, at }]));
  const isOneByOne = columns.every(({ year }, index) => index === 0 || year === columns[index - 1]!.year + 1);
  if (columns.length === 0 || !isOneByOne)
    return complain('has no captions of consecutive years in its row "年度計画".');
  if (columns.at(-1)!.year !== targetYear)
    complain('has a last year in "年度計画" that is not the year of its target.');
  if (onlyValue(cells.slice(0, columns[0]!.at), complain) !== null)
    complain('has text before the first year in its row "年度計画".');
  const plan = columns.map(({ year, at }, index) => [
    year,
    onlyValue(cells.slice(at + 1, columns[index + 1]?.at), complain),
  ]);
  return Object.fromEntries(plan) as Record<number, string | null>;
}

const targetYearOf = (cell: string): number | null => {
  const [, year] = /^(.+年度)目標値$/.exec(cell) ?? [];
  return year === undefined ? null : readFiscalYear(year);
};

/** Two filled cells where one is due may have slipped from elsewhere: said, not guessed. */
function onlyValue(cells: Cells, complain: Complain): string | null {
  const [value, ...others] = cells.filter((cell) => cell !== '');
  if (others.length > 0) complain(`has "${value}" and "${others.join('", "')}" where one cell is due.`);
  return value ?? null;
}
