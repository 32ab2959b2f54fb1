import { InMemoryEventStore, type Position } from '@ayumi/event-sourcing';
import { isRefusal } from '@ayumi/kernel';
import { itemId, PLAN, Story } from '../read-models.examples';
import { ReviewFacts } from './review-facts';
import { UNWRITTEN } from './review.editorial';

/** The log of a story, as a store keeps it. */
async function logOf(story: Story): Promise<InMemoryEventStore> {
  const store = new InMemoryEventStore();
  for (const event of story.events) await store.append(event.stream, event.revision - 1, [event]);
  return store;
}

async function setOf(story: Story, until?: Position, fiscalYear = 2024) {
  const set = await new ReviewFacts(await logOf(story)).setOf(PLAN, fiscalYear, UNWRITTEN, until);
  if (isRefusal(set)) throw new Error(set.refused);
  return set;
}

const twoItems = (): Story =>
  new Story()
    .at('2024-04-02T00:00:00Z')
    .item(10, '徴収率の向上', 'shuunou', { 2023: '98.2', 2024: '98.5' })
    .item(20, '窓口の改善', 'zeimu')
    .cycle(2024, 'year-end', '2025-05-30')
    .at('2025-05-20T01:00:00Z')
    .submits('suzuki', 10, { nextDirection: '続ける' })
    .approves('yamada', 10)
    .approves('sato', 10);

describe('The facts of a review', () => {
  it('are taken up to the end of the log, with the time of its last fact', async () => {
    const story = twoItems().at('2025-06-01T00:00:00Z').submits('mori', 20);
    const last = story.events.at(-1)!;
    expect((await setOf(story)).cut).toEqual({ position: last.position, at: '2025-06-01T00:00:00.000Z' });
  });

  it('of one place in the log are the same for ever, whatever is recorded, renamed or settled afterwards', async () => {
    const story = twoItems();
    const { position } = story.events.at(-1)!;
    const before = await setOf(story, position);
    story.at('2025-06-01T00:00:00Z').submits('mori', 20).approves('hara', 20).approves('sato', 20);
    story.lead(10, 'zeimu');
    story.organise('UnitEstablished', {
      unit: 'zeimu', name: '市民税課', kind: 'section', parent: 'shimin-bu', order: 1, duty: null, from: '2025-06-01',
    }); // prettier-ignore
    story.organise('PersonRegistered', { person: 'mori', name: '森 (旧姓)', kana: 'モリ' });
    expect(await setOf(story, position)).toEqual(before);
    expect(before.unsettled).toMatchObject([{ item: itemId(20), leadName: '税務課', holders: ['税務課 担当 森'] }]);
    expect((await setOf(story)).unsettled).toEqual([]);
  });

  it('refuse a plan that nobody knows, a year that is not of the plan, and an empty log', async () => {
    const facts = new ReviewFacts(await logOf(twoItems()));
    expect(await facts.setOf('kodaira-r9', 2024, UNWRITTEN)).toMatchObject({ refused: 'plan-unknown' });
    expect(await facts.setOf(PLAN, 2030, UNWRITTEN)).toMatchObject({ refused: 'year-not-in-plan' });
    const nothing = new ReviewFacts(new InMemoryEventStore());
    expect(await nothing.setOf(PLAN, 2024, UNWRITTEN)).toMatchObject({ refused: 'plan-unknown' });
  });
});
