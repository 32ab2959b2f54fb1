import { fiscalYearLabel } from '@ayumi/kernel';
import type { Figure } from '../figure/figure';
import { showFigure } from '../figure/show-figure';
import type { Action } from './item.actions';
import type { ActionAnswer, IndicatorAnswer, ItemAnswer, Named, YearText } from './item.answer';
import { postView } from '../matter/matter.view';
import { matterView, type World } from './item.matter.view';
import type { PlannedEffectAnswer } from './item.sheet.answer';
import type { Indicator, ItemState, PlannedEffects } from './item.state';

/** An item as people read it, from its folded stream and the names of the day. */
export function viewOf(
  id: string,
  revision: number,
  item: ItemState,
  actions: readonly Action[],
  world: World,
): ItemAnswer {
  const { no, chapter, title, purposes, initiatives, source } = item.text!;
  const unit = (unitId: string): Named => ({ id: unitId, name: world.directory.units[unitId]?.name ?? unitId });
  return {
    item: id,
    revision,
    no,
    chapter: { id: String(chapter), name: world.plan.frame?.chapters.find((each) => each.no === chapter)?.title ?? '' },
    title,
    purposes,
    initiatives,
    source,
    lead: item.lead ? unit(item.lead) : null,
    supporting: item.supporting.map(unit),
    indicators: Object.values(item.indicators).map(indicatorView),
    annualPlan: Object.entries(item.annualPlan).map(([year, text]) => yearText(Number(year), text)),
    plannedEffects: plannedEffects(item.plannedEffects),
    matters: Object.values(item.matters).map((matter) => matterView(matter, item, world)),
    actions: actions.map((each) => actionView(each, world)),
  };
}

const EFFECT_KINDS = ['revenue', 'saving'] as const;

/** By year, and revenue before saving. */
const plannedEffects = (planned: PlannedEffects): PlannedEffectAnswer[] =>
  Object.entries(planned).flatMap(([year, byKind]) =>
    EFFECT_KINDS.flatMap((kind) => {
      const amountThousandYen = byKind[kind];
      return amountThousandYen === undefined ? [] : [{ year: Number(year), kind, amountThousandYen }];
    }),
  );

function indicatorView({ versions, baseline, decimals, ...indicator }: Indicator): IndicatorAnswer {
  const show = (figure: Figure) => showFigure(figure, { unit: indicator.unit, decimals });
  return {
    ...indicator,
    baseline: yearText(baseline.year, show(baseline.figure)),
    versions: versions.map(({ version, since, matter, targets }) => ({
      version,
      since,
      matter,
      targets: Object.entries(targets).map(([year, figure]) => yearText(Number(year), show(figure))),
    })),
  };
}

export const actionView = ({ refusal, leadsTo, ...action }: Action, world: World): ActionAnswer => ({
  ...action,
  leadsTo: leadsTo && { ...leadsTo, posts: leadsTo.posts.map((post) => postView(post, world)) },
  allowed: refusal === null,
  refusal: refusal?.refused ?? null,
  detail: null,
  facts: refusal?.with ?? {},
});

const yearText = (year: number, text: string): YearText => ({ year, label: fiscalYearLabel(year), text });
