import { refuse, type Refusal } from '@ayumi/kernel';
import type { Figure } from '../figure/figure';
import type { IndicatorDefinition } from './item.events';
import { repeated } from './item.repeated';

type Asked = Pick<IndicatorDefinition, 'kind' | 'targetKind' | 'firstYear' | 'milestones'>;

/** What only some indicators have: the first year of a part of the period, the order of milestones. */
export function measuredBy(
  { kind, targetKind, firstYear, milestones = [] }: Asked,
  targets: Readonly<Record<string, Figure>>,
  baseline: Figure,
  years: readonly number[],
): Pick<IndicatorDefinition, 'firstYear' | 'milestones'> | Refusal {
  const isPart = targetKind === 'cumulative-part';
  if (isPart !== (firstYear !== undefined)) return refuse('first-year-unfit', { firstYear: firstYear ?? null });
  if (firstYear !== undefined && !years.includes(firstYear))
    return refuse('year-not-in-plan', { year: firstYear, years });
  const figures = [baseline, ...Object.values(targets)];
  const strange = strangeLabels(figures);
  if (strange) return refuse('parts-differ', { labels: strange });
  if (milestones.length === 0) return { ...(isPart && { firstYear }) };
  const order = milestones.map((each) => each.trim());
  if (kind !== 'milestone') return refuse('milestones-of-number');
  const twice = repeated(order);
  if (twice !== undefined || order.includes('')) return refuse('milestone-twice', { milestone: twice ?? '' });
  const astray = Object.values(targets).find((each) => each.is === 'text' && !order.includes(each.text));
  if (astray?.is === 'text') return refuse('milestone-astray', { milestone: astray.text });
  return { ...(isPart && { firstYear }), milestones: order };
}

/** Composites of one indicator have the same parts, else they could never be compared. */
function strangeLabels(figures: readonly Figure[]): readonly string[] | null {
  const labels = figures.flatMap((each) => (each.is === 'parts' ? [each.parts.map(({ label }) => label)] : []));
  const key = (each: readonly string[]) => each.toSorted().join('\n');
  return labels.find((each) => key(each) !== key(labels[0]!)) ?? null;
}
