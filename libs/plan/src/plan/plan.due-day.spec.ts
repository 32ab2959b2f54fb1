import { told, given } from '@ayumi/event-sourcing/testing';
import { officeAt } from '../../../directory/src/directory.examples';
import { planHistory } from '../item/item.examples';
import { closeCycle, extendCycle } from './plan.decider';
import { planDecider } from './plan.state';

const as = (actor: string) => ({ office: officeAt(actor) });
const sato = as('sato');
const plan = given(planDecider, ...planHistory);
const order = { cycle: '2024-year-end', dueOn: '2025-06-06', reason: '様式を改めたため' };

describe('期限の延長 of a cycle', () => {
  it('is told by the planning office, with a reason, and holds from then on', () => {
    plan.when(extendCycle, order, sato).thenHappens({ type: 'CycleExtended', data: { ...order, from: '2025-05-30' } });
    expect(plan.and(extendCycle, order, sato).state.cycles[order.cycle]).toMatchObject({ dueOn: '2025-06-06' });
    plan.when(extendCycle, { ...order, reason: ' ' }, sato).thenRefused('reason-missing');
    plan.when(extendCycle, { ...order, reason: 'あ'.repeat(4001) }, sato).thenRefused('text-too-long');
  });

  it.each(['suzuki', 'tanaka', 'okubo', 'takahashi', 'kan', 'nobody'])('is not for %s to say', (actor) =>
    plan.when(extendCycle, order, as(actor)).thenRefused('not-allowed'),
  );

  it('is to a later day, and to none that is over', () => {
    for (const dueOn of ['2025-05-30', '2025-05-22'])
      plan.when(extendCycle, { ...order, dueOn }, sato).thenRefused('due-not-later', { from: '2025-05-30' });
    plan
      .when(extendCycle, { ...order, dueOn: '2025-05-21' }, sato)
      .thenRefused('due-day-past', { dueOn: '2025-05-21', today: '2025-05-22' });
  });

  it('may be to today, where the day is over', () => {
    const over = told({ type: 'CycleOpened' as const, data: { ...late, cycle: '2023-year-end' } });
    given(planDecider, ...planHistory, over)
      .when(extendCycle, { ...order, cycle: '2023-year-end', dueOn: '2025-05-22' }, sato)
      .thenHappens({ type: 'CycleExtended', data: { from: '2024-05-30' } });
  });

  it('is of a cycle that is open', () => {
    plan
      .when(extendCycle, { ...order, cycle: '2019-year-end' }, sato)
      .thenRefused('cycle-unknown', { cycle: '2019-year-end' });
    plan
      .and(closeCycle, order, sato)
      .when(extendCycle, order, sato)
      .thenRefused('cycle-closed', { cycle: order.cycle });
  });
});

const late = { fiscalYear: 2023, stage: 'year-end', dueOn: '2024-05-30' } as const;
