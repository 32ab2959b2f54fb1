import { away } from '../../../approval/src/standing-in.examples';
import { city, NOW } from '../../../directory/src/directory.examples';
import { approvedBy, as, PROGRESS, reported } from '../item/item.examples';
import { passOver } from '../item/item.reading.decider';
import { standingOf } from './standing';
import { Whereabouts } from './whereabouts';

describe('Where a matter stands', () => {
  const directory = city(away('kato'));
  const passed = reported.and(passOver, { matter: PROGRESS }, as('suzuki', { directory }));

  it('tells a step that it went past (後閲) from one that approved', () => {
    const { matters, ...item } = approvedBy(passed, ['nakamura']).state;
    const { steps } = standingOf(
      { approval: matters[PROGRESS]!.approval, item, cycle: null },
      new Whereabouts(directory, NOW),
    );
    expect(steps.slice(0, 3).map(({ state, approvals, passedOver }) => [state, approvals.length, passedOver])).toEqual([
      ['done', 0, true],
      ['done', 1, false],
      ['current', 0, false],
    ]);
  });
});
