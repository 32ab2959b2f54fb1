import { yearBefore } from '../board/board';
import { finalRating } from '../read-model/final-rating';
import { resultsOf } from '../read-model/results';
import { scaleOf, type PlanState } from '../plan/plan.state';
import { progressMatter } from '../item/item.progress.decider';
import { ratingText, sheetsOf, type SheetLine } from '../item/item.sheet';
import type { ItemState, Matter, ProgressMatter } from '../item/item.state';
import type { BulkChange, OddCode } from './bulk-check.answer';

/* まとめて承認の確認: what one line about a matter says, and why it deserves to be opened by itself. */

/** What the present submission says otherwise than the one before; none where it is the first. */
export function changesSince(matter: Matter, item: ItemState, plan: PlanState): readonly BulkChange[] {
  const sheets = sheetsOf(matter, item, plan);
  const now = sheets.find(({ fingerprint }) => fingerprint === matter.approval.fingerprint);
  const before = sheets.findLast(({ fingerprint }) => fingerprint !== matter.approval.fingerprint);
  if (!now || !before) return [];
  const keys = new Map([...before.lines, ...now.lines].map((line) => [keyOf(line), line]));
  const textIn = (lines: readonly SheetLine[], key: string) => lines.find((each) => keyOf(each) === key)?.text ?? '';
  return [...keys].flatMap(([key, { field, part, label }]) => {
    const [seen, text] = [textIn(before.lines, key), textIn(now.lines, key)];
    return seen === text ? [] : [{ field, part, label, before: seen, now: text }];
  });
}

/** Reasons to look before approving. Being overdue is none: it is a reason to hurry. */
export function oddities(matter: Matter, item: ItemState, plan: PlanState): readonly OddCode[] {
  const { approval } = matter;
  const found: readonly (readonly [OddCode, boolean])[] = [
    ['one-by-one', matter.kind === 'revision'],
    ['important', approval.important],
    ['behind', matter.kind === 'progress' && isBehind(matter, plan)],
    ['target-missed', matter.kind === 'progress' && missesTarget(matter, item)],
    ['unchanged', matter.kind === 'progress' && repeatsLastYear(matter, item, plan)],
    ['comments-open', approval.comments.some(({ resolved }) => resolved === null)],
  ];
  return found.filter(([, holds]) => holds).map(([code]) => code);
}

export const ratingOf = ({ content, approval }: ProgressMatter, plan: PlanState): string =>
  ratingText(finalRating(content, approval.approvals), content.fiscalYear, plan);

/** The report of the same stage a year before, as it was settled. */
export function lastYearOf(matter: Matter, item: ItemState, plan: PlanState): ProgressMatter | null {
  const cycle = matter.kind === 'progress' ? plan.cycles[matter.content.cycle] : undefined;
  const before = cycle && item.matters[progressMatter(yearBefore(cycle))];
  return before?.kind === 'progress' && before.approval.status === 'settled' ? before : null;
}

function isBehind({ content, approval }: ProgressMatter, plan: PlanState): boolean {
  const rating = finalRating(content, approval.approvals);
  return scaleOf(plan, content.fiscalYear).some(({ grade, meaning }) => grade === rating && meaning === 'behind');
}

const missesTarget = ({ content }: ProgressMatter, { indicators }: ItemState): boolean =>
  resultsOf(indicators, content.fiscalYear, content.results).some(({ comparison }) => comparison === 'not-met');

const repeatsLastYear = (matter: ProgressMatter, item: ItemState, plan: PlanState): boolean =>
  lastYearOf(matter, item, plan)?.content.done.trim() === matter.content.done.trim();

const keyOf = ({ field, part }: Pick<SheetLine, 'field' | 'part'>): string => `${field}\n${part ?? ''}`;
