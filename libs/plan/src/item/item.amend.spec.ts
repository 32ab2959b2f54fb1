import { amendProgress } from './item.progress.decider';
import { approve, sendBack } from './item.approval.decider';
import { assignLeadUnit } from './item.decider';
import { approvedBy, as, PROGRESS, progress, reported, seenOf, settled, theItem } from './item.examples';
import type { ItemState } from './item.state';

const suzuki = as('suzuki');
const amended = (done: string) => (item: ItemState) => ({
  ...progress,
  done,
  fingerprint: item.matters[PROGRESS]!.approval.fingerprint,
});
const past = approvedBy(reported, ['kato', 'nakamura']);

describe('A report that is edited while it is under way', () => {
  it('goes round again, and who approved the old content has approved nothing of the new', () => {
    past.when(amendProgress, amended('直した実績'), suzuki).thenHappens({
      type: 'ProgressSubmitted',
      data: { round: 2, voids: ['chief', 'manager'], content: { done: '直した実績' } },
    });
    const { approval } = past.and(amendProgress, amended('直した実績'), suzuki).state.matters[PROGRESS]!;
    expect(approval).toMatchObject({ status: 'in-progress', at: 0, round: 2, approvals: [] });
  });

  it('voids nothing where nobody has approved yet', () => {
    const { decision } = reported.when(amendProgress, amended('直した実績'), suzuki);
    expect(decision).toMatchObject({ events: [{ data: { round: 2 } }] });
    expect(JSON.stringify(decision)).not.toContain('voids');
  });

  it('makes its editor a maker: he approves nothing of it', () => {
    const { approval } = past.and(amendProgress, amended('直した実績'), as('kobayashi')).state.matters[PROGRESS]!;
    expect(approval.makers).toEqual(['suzuki', 'kobayashi']);
  });

  it('refuses a decision on the old content and names what changed', () => {
    const seen = seenOf(PROGRESS)(past.state);
    past
      .and(amendProgress, amended('直した実績'), suzuki)
      .when(approve, seen, as('kato'))
      .thenRefused('content-changed', {
        changes: [{ field: 'done', seen: progress.done, now: '直した実績' }],
      });
  });

  it('is not edited over another’s edit unseen', () => {
    const first = amended('鈴木の修正')(past.state);
    past
      .and(amendProgress, amended('小林の修正'), as('kobayashi'))
      .when(amendProgress, first, suzuki)
      .thenRefused('content-changed', {
        seen: first.fingerprint,
        now: expect.not.stringContaining(first.fingerprint),
        changes: [{ field: 'done', seen: progress.done, now: '小林の修正' }],
      });
  });

  it('is not edited by others, not without a change, and not when it is not under way', () => {
    past.when(amendProgress, amended('直した実績'), as('kato')).thenRefused('not-your-item');
    past.when(amendProgress, amended(progress.done), suzuki).thenRefused('nothing-changes');
    const returned = reported.and(sendBack, (item) => ({ ...seenOf(PROGRESS)(item), reason: '誤り' }), as('kato'));
    returned
      .when(amendProgress, amended('直した実績'), suzuki)
      .thenRefused('matter-not-in-progress', { status: 'returned' });
    settled(reported).when(amendProgress, amended('直した実績'), suzuki).thenRefused('matter-not-in-progress');
    const order = { ...progress, fingerprint: 'f'.repeat(64) };
    theItem.when(amendProgress, order, suzuki).thenRefused('matter-unknown', { matter: PROGRESS });
    reported
      .when(amendProgress, { ...order, cycle: '2019-year-end' }, suzuki)
      .thenRefused('matter-unknown', { matter: 'progress-2019-year-end' });
  });

  it('is refused for what a first submission would be refused for', () => {
    const unrated = (item: ItemState) => ({ ...amended('直した実績')(item), rating: '◎' });
    past.when(amendProgress, unrated, suzuki).thenRefused('rating-unknown', { rating: '◎' });
    const moved = past.and(assignLeadUnit, { lead: 'gyosei-keiei' }, as('sato'));
    moved.when(amendProgress, amended('直した実績'), as('sato')).thenRefused('no-post-on-route', { step: '係長' });
  });

  it('is important once its editor says so', () => {
    const important = (item: ItemState) => ({ ...amended('直した実績')(item), important: true });
    expect(past.and(amendProgress, important, suzuki).state.matters[PROGRESS]!.approval.important).toBe(true);
  });
});
