import { InMemoryEventStore, type Position } from '@ayumi/event-sourcing';
import { isRefusal } from '@ayumi/kernel';
import { PLAN, Story } from '../read-models.examples';
import { ReviewFacts } from './review-facts';
import { UNWRITTEN, type ReviewEditorial } from './review.editorial';
import type { ReviewSet } from './review.set';

/** The log of a story, as a store keeps it. */
export async function logOf(story: Story): Promise<InMemoryEventStore> {
  const store = new InMemoryEventStore();
  for (const event of story.events) await store.append(event.stream, event.revision - 1, [event]);
  return store;
}

export interface Asked {
  readonly until?: Position;
  readonly fiscalYear?: number;
  readonly editorial?: Partial<ReviewEditorial>;
}

export async function setOf(story: Story, { until, fiscalYear = 2024, editorial }: Asked = {}): Promise<ReviewSet> {
  const facts = new ReviewFacts(await logOf(story));
  const set = await facts.setOf(PLAN, fiscalYear, { ...UNWRITTEN, ...editorial }, until);
  if (isRefusal(set)) throw new Error(set.refused);
  return set;
}

/** Four items in two chapters, asked at the end of 2023 and of 2024. */
export const fourItems = (): Story =>
  new Story()
    .at('2024-04-02T00:00:00Z')
    .item(10, '徴収率の向上', 'shuunou', { 2023: '98.2', 2024: '98.5' })
    .item(11, '口座振替の促進', 'shuunou')
    .item(12, '債権管理', 'shuunou')
    .item(20, '窓口の改善', 'zeimu')
    .annualPlan(10, 2024, '業務執行体制を見直す')
    .cycle(2023, 'year-end', '2024-05-30')
    .cycle(2024, 'year-end', '2025-05-30');

/** Submitted and settled; 20 is led by 税務課, the others by 収納課. */
export function settles(story: Story, no: number, rating: string, year = 2024, more: object = {}): Story {
  const [clerk, manager] = no === 20 ? ['mori', 'hara'] : ['suzuki', 'yamada'];
  const matter = `progress-${year}-year-end`;
  const late = rating === 'B' ? { lateReason: '人手が足りない' } : {};
  story.submits(clerk, no, { cycle: `${year}-year-end`, rating, ...late, ...more });
  return story.approves(manager, no, matter).approves('sato', no, matter);
}
