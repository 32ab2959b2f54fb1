import { fiscalYearLabel } from '@ayumi/kernel';
import { showFigure, type Showing } from '../figure/show-figure';
import type { Figure } from '../figure/figure';
import { scaleOf, type PlanState } from '../plan/plan.state';
import type { Progress, Revision } from './item.events';
import type { ItemState, Matter } from './item.state';

/** One field of a content as people read it, in the order of the sheet; `text` is empty where nothing was written. */
export interface ContentField {
  readonly field: string;
  readonly text: string;
}

/** The content of a submission as text, field by field: what is shown, compared and commented on. */
export function fieldsOf(kind: Matter['kind'], content: Matter['content'], item: ItemState, plan: PlanState) {
  return kind === 'progress'
    ? progressFields(content as Progress, item, plan)
    : revisionFields(content as Revision, item);
}

function progressFields(content: Progress, item: ItemState, plan: PlanState): readonly ContentField[] {
  const grade = scaleOf(plan, content.fiscalYear).find((each) => each.grade === content.rating);
  const results = content.results.map(({ indicator, actual, target }) => {
    const show = shower(item, indicator);
    return `${item.indicators[indicator]?.name ?? indicator} ${show(actual)}(目標 ${show(target) || '－'})`;
  });
  return [
    { field: 'rating', text: grade ? `${grade.grade} ${grade.label}` : content.rating },
    { field: 'results', text: results.join('\n') },
    { field: 'plan', text: content.plan ?? '' },
    { field: 'done', text: content.done },
    { field: 'difficulties', text: content.difficulties },
    { field: 'nextDirection', text: content.nextDirection },
    { field: 'lateReason', text: content.lateReason ?? '' },
    { field: 'financialEffect', text: effectText(content.financialEffect) },
  ];
}

function revisionFields(
  { indicator, changes, reason, touchesMoney }: Revision,
  item: ItemState,
): readonly ContentField[] {
  const show = shower(item, indicator);
  const moves = changes.map(
    ({ year, from, to }) => `${fiscalYearLabel(year)} ${show(from) || '－'} → ${show(to) || '－'}`,
  );
  return [
    { field: 'indicator', text: item.indicators[indicator]?.name ?? indicator },
    { field: 'changes', text: moves.join('\n') },
    { field: 'reason', text: reason },
    { field: 'touchesMoney', text: touchesMoney ? '影響する' : '影響しない' },
  ];
}

const shower = (item: ItemState, indicator: string) => {
  const showing: Showing = item.indicators[indicator] ?? {};
  return (figure: Figure) => showFigure(figure, showing);
};

function effectText(effect: Progress['financialEffect']): string {
  if (!effect) return '';
  const { kind, amountThousandYen, basis } = effect;
  const amount =
    amountThousandYen === null ? '金額不明' : showFigure({ is: 'number', value: amountThousandYen }, { unit: '千円' });
  return `${EFFECTS[kind]} ${amount}(${BASES[basis]})`;
}

const EFFECTS = { revenue: '歳入確保', saving: '歳出削減' } as const;
const BASES = { settlement: '決算', budget: '予算', estimate: '概算' } as const;
