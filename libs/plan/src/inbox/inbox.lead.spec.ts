import { foldRows } from '@ayumi/event-sourcing';
import { ReadModelDesk } from '../read-models.desk';
import { ROUTES, step, Story } from '../read-models.examples';
import { inboxOf, inboxRows } from './inbox';
import { currentProjection } from '../current/current.projection';
import { InboxHandler, InboxQuery } from './inbox.query';

/** The manager of the lead unit is shown what he approved; then the item moves to 税務課. */
const moved = (): Story =>
  new Story({ ...ROUTES, progress: [step('shown', '供覧', 'lead/manager', { kind: 'circulate' }), ...ROUTES.progress] })
    .at('2025-04-02T00:00:00Z')
    .item(10, '徴収率の向上', 'shuunou')
    .cycle(2024, 'year-end', '2025-05-16')
    .at('2025-05-12T01:00:00Z')
    .submits('suzuki', 10)
    .approves('yamada', 10)
    .lead(10, 'zeimu');

describe('What is shown to a post of the lead unit (供覧)', () => {
  it('is found for the unit that leads the item now', async () => {
    const story = moved();
    const desk = await ReadModelDesk.open();
    await desk.tell(story);
    const input = { city: 'kodaira', person: 'hara', at: '2025-05-20T03:00:00.000Z' };
    const answer = await new InboxHandler(desk.data, desk.directories).execute(new InboxQuery(input));
    await desk.close();
    expect(answer.myTurn.map(({ why }) => why)).toEqual(['read']);
    expect(answer).toEqual(inboxOf(inboxRows(foldRows(currentProjection, story.events)), input, story.directory));
  });
});
