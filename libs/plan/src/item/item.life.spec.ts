import { planWith, as, PROGRESS, progress, reported, theItem, unknownItem, CYCLE } from './item.examples';
import { told } from '@ayumi/event-sourcing/testing';
import { actionsOf } from './item.actions';
import { withdraw } from './item.approval.decider';
import { isAsked, referenceDayOf } from './item.life';
import { markRepeat, stopItem } from './item.life.decider';
import { amendProgress, submitProgress } from './item.progress.decider';
import { extendDue, remind } from './item.reminder.decider';

const [sato, suzuki] = [as('sato'), as('suzuki')];
const order = { on: '2025-03-01', reason: '制度が廃止されたため' };
const stopped = theItem.and(stopItem, order, sato);

const plan = planWith(
  told({
    type: 'PlanFrameRevised',
    data: { title: '行財政再構築プラン', years: [2021, 2022, 2023, 2024], chapters: [{ no: 1, title: '財政' }], items: [10, 11] },
  }),
); // prettier-ignore
const planning = as('sato', { plan });

describe('An item is stopped (廃止・終了)', () => {
  it('by the planning office, from a day on, with the reason', () => {
    theItem.when(stopItem, order, sato).thenHappens({ type: 'ItemStopped', data: order });
    theItem.when(stopItem, order, suzuki).thenRefused('not-allowed');
    unknownItem.when(stopItem, order, sato).thenRefused('item-unknown');
    theItem.when(stopItem, { ...order, reason: '　' }, sato).thenRefused('reason-missing');
    theItem.when(stopItem, { ...order, reason: 'あ'.repeat(4001) }, sato).thenRefused('text-too-long');
    theItem.when(stopItem, { ...order, on: '2015-03-01' }, sato).thenRefused('year-not-in-plan', { year: 2014 });
  });

  it('once; said again with another day, that day holds', () => {
    stopped.when(stopItem, order, sato).thenNothing();
    const later = { ...order, on: '2025-04-01' };
    stopped.when(stopItem, later, sato).thenHappens({ type: 'ItemStopped', data: later });
  });

  it('and is asked for nothing by a cycle that speaks of that day or a later one', () => {
    const yearEnd = { fiscalYear: 2024, stage: 'year-end' } as const;
    const midYear = { fiscalYear: 2024, stage: 'mid-year' } as const;
    expect([referenceDayOf(midYear), referenceDayOf(yearEnd)]).toEqual(['2024-09-30', '2025-03-31']);
    const on = (day: string) => [midYear, yearEnd].map((cycle) => isAsked({ stopped: { on: day, reason: '' } }, cycle));
    expect([on('2024-09-30'), on('2024-10-01'), on('2025-03-31'), on('2025-04-01')]).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [true, true],
    ]);
    expect(isAsked({ stopped: null }, yearEnd)).toBe(true);
  });

  it('so that nothing can be submitted for it, reminded of or given longer, and nothing is offered', () => {
    stopped.when(submitProgress, progress, suzuki).thenRefused('item-stopped', { on: '2025-03-01' });
    stopped.when(remind, { cycle: CYCLE }, sato).thenRefused('item-stopped');
    stopped.when(extendDue, { cycle: CYCLE, dueOn: '2025-06-10', reason: '理由' }, sato).thenRefused('item-stopped');
    expect(actionsOf(stopped.state, suzuki).map(({ command }) => command)).not.toContain('submit-progress');
    expect(actionsOf(stopped.state, sato).map(({ command }) => command)).not.toContain('remind');
  });

  it('while a report that had begun by then may still be brought to its end, or taken away for good', () => {
    const begun = reported.and(stopItem, order, sato);
    const { fingerprint } = begun.state.matters[PROGRESS]!.approval;
    begun
      .when(amendProgress, { ...progress, done: '直した実績', fingerprint }, suzuki)
      .thenHappens({ type: 'ProgressSubmitted' });
    expect(actionsOf(begun.state, sato).map(({ command }) => command)).toContain('remind');
    const gone = begun.and(withdraw, { matter: PROGRESS, reason: '廃止' }, suzuki);
    gone.when(submitProgress, progress, suzuki).thenRefused('item-stopped');
  });
});

describe('An item repeats another (再掲)', () => {
  const repeated = theItem.and(markRepeat, { repeats: 'kodaira-r3.11' }, planning);

  it('of the same plan, by the planning office', () => {
    theItem
      .when(markRepeat, { repeats: 'kodaira-r3.11' }, planning)
      .thenHappens({ type: 'RepeatMarked', data: { repeats: 'kodaira-r3.11' } });
    theItem.when(markRepeat, { repeats: 'kodaira-r3.11' }, as('suzuki', { plan })).thenRefused('not-allowed');
    unknownItem.when(markRepeat, { repeats: 'kodaira-r3.11' }, planning).thenRefused('item-unknown');
  });

  it('that there is, and not itself', () => {
    for (const repeats of ['kodaira-r3.12', 'kodaira-r9.11', 'kodaira-r3', '11', ''])
      theItem.when(markRepeat, { repeats }, planning).thenRefused('item-unknown', { item: repeats });
    theItem.when(markRepeat, { repeats: 'kodaira-r3.10' }, planning).thenRefused('repeats-itself');
  });

  it('until that is taken back', () => {
    repeated.when(markRepeat, { repeats: 'kodaira-r3.11' }, planning).thenNothing();
    repeated.when(markRepeat, {}, planning).thenHappens({ type: 'RepeatMarked', data: { repeats: null } });
    theItem.when(markRepeat, {}, planning).thenNothing();
  });
});
