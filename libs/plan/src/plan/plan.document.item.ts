import type { Block } from './plan.document.blocks';
import { type Complain, readAnnualPlan, readIndicator } from './plan.document.cells';
import type { DocumentItem, DocumentProblem } from './plan.document.content';
import { paragraphsOf, readInitiatives, readPurpose } from './plan.document.prose';
import type { ItemRow, RowLabel } from './plan.document.rows';

export interface ItemReading {
  /** Null as soon as there is a problem. */
  readonly item: DocumentItem | null;
  readonly problems: readonly DocumentProblem[];
}

/** One item from its rows, or everything that is wrong with them. */
export function readItem(block: Block): ItemReading {
  const problems: DocumentProblem[] = [];
  const name = block.item ? `Item ${block.item.no}` : 'An item without a number';
  const line = block.item?.line ?? block.line;
  const complain = (problem: string, at = line): null => {
    problems.push({ line: at, problem: `${name} ${problem}` });
    return null;
  };
  const from = <Value>(label: RowLabel, read: (cells: readonly string[], complain: Complain) => Value | null) => {
    const [row, second] = block.rows.filter((each) => each.label === label);
    if (second) complain(`has a second row "${label}".`, second.line);
    if (row) return read(row.cells, (problem) => complain(problem, row.line));
    return complain(`has no row "${label}".`);
  };

  if (!block.hasHeading) complain('has no heading row "No.", "実施項目", "推進担当課" above it.');
  if (block.chapter === null) complain('stands before any chapter.');
  const named = readItemRow(block.item, complain);
  const purpose = from('目的・ねらい', readPurpose);
  const initiatives = from('取組内容', readInitiatives);
  const indicator = from('指標', readIndicator);
  // Without its target year the columns 3年度, 4年度 … cannot be told: one complaint is enough.
  const annualPlan = from('年度計画', (cells, say) => indicator && readAnnualPlan(cells, indicator.targetYear, say));

  if (problems.length > 0 || block.chapter === null) return { item: null, problems };
  if (!named || purpose === null || !initiatives || !indicator || !annualPlan) return { item: null, problems };
  const { targetYear: _, ...figures } = indicator;
  const prose = { purpose, purposes: paragraphsOf(purpose), initiatives };
  return { item: { ...named, chapter: block.chapter, ...prose, ...figures, annualPlan, line }, problems };
}

function readItemRow(row: ItemRow | null, complain: Complain) {
  if (!row) return complain('has no row with its number and title below the heading.');
  const [title = '', ...others] = row.cells;
  if (title === '') complain('has no title.');
  const responsible = others.filter((cell) => cell !== '');
  if (responsible.length > 1) complain('has more than one filled cell after its title.');
  return { no: row.no, title, responsible: responsible[0] ?? null };
}
