import { override } from './item.approval.decider';
import { as, CYCLE, PROGRESS, reported, seenOf } from './item.examples';
import { extendDue } from './item.reminder.decider';
import type { ItemState } from './item.state';

/* 係長 has two working days from Thursday 22 May 2025: the last of them is Monday 26 May. */

const because = (item: ItemState) => ({ ...seenOf(PROGRESS)(item), reason: '災害対応により処理が進まないため' });
const yamadaOn = (day: string) => as('yamada', { at: `${day}T01:00:00.000Z` });
const longer = reported.and(extendDue, { cycle: CYCLE, dueOn: '2025-06-20', reason: '被災地への派遣' }, as('sato'));

describe('特例 for a matter that was given longer', () => {
  it('waits for the later day: what the planning office granted is not overdue', () => {
    reported.when(override, because, yamadaOn('2025-05-27')).thenSigned({ basis: 'override' });
    longer.when(override, because, yamadaOn('2025-05-27')).thenRefused('not-stuck', { due: '2025-06-20' });
    longer.when(override, because, yamadaOn('2025-06-20')).thenRefused('not-stuck');
    longer.when(override, because, yamadaOn('2025-06-21')).thenSigned({ basis: 'override' });
  });
});
