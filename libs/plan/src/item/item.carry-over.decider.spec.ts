import { OPERATOR } from '@ayumi/directory';
import { told } from '@ayumi/event-sourcing/testing';
import { carryDirection } from './item.carry-over.decider';
import { setAnnualPlan } from './item.decider';
import { planEffect } from './item.effect.decider';
import { approvedBy, as, planWith, PROGRESS, progress, reported, settled, theItem, unknownItem } from './item.examples';
import { submitProgress } from './item.progress.decider';

const next = { year: 2025 };
const nextOpened = planWith(
  told({
    type: 'CycleOpened',
    data: { cycle: '2025-year-end', fiscalYear: 2025, stage: 'year-end', dueOn: '2026-05-29' },
  }),
);
const operator = as(OPERATOR, { plan: nextOpened });
const carried = {
  type: 'AnnualPlanSet',
  data: { annualPlan: { '2025': progress.nextDirection }, from: PROGRESS },
} as const;

describe('The direction of a settled report', () => {
  it('becomes the plan of the next year once its cycle is open', () => {
    settled(reported).when(carryDirection, next, operator).thenHappens(carried);
    settled(reported).when(carryDirection, next, operator).thenSigned({ basis: 'operator' });
    settled(reported).when(carryDirection, next, as(OPERATOR)).thenNothing();
  });

  it('is not carried before it is settled, and not where there is none', () => {
    theItem.when(carryDirection, next, operator).thenNothing();
    approvedBy(reported, ['kato', 'nakamura']).when(carryDirection, next, operator).thenNothing();
    const silent = theItem.and(submitProgress, { ...progress, nextDirection: ' 　' }, as('suzuki'));
    settled(silent).when(carryDirection, next, operator).thenNothing();
  });

  it('never takes the place of a plan that stands, not even of one that it carried itself', () => {
    settled(reported).and(carryDirection, next, operator).when(carryDirection, next, operator).thenNothing();
    const context = as('sato', { plan: { ...nextOpened, frame: { ...nextOpened.frame!, years: [2024, 2025] } } });
    const planned = settled(reported).and(setAnnualPlan, { years: [{ year: 2025, text: '別の計画' }] }, context);
    planned.when(carryDirection, next, operator).thenNothing();
    const blank = settled(reported).and(setAnnualPlan, { years: [{ year: 2025, text: ' ' }] }, context);
    blank.when(carryDirection, next, operator).thenHappens(carried);
  });

  it('is carried by the planning office or by itself, and into an item that there is', () => {
    settled(reported)
      .when(carryDirection, next, as('suzuki', { plan: nextOpened }))
      .thenRefused('not-allowed');
    unknownItem.when(carryDirection, next, operator).thenRefused('item-unknown');
  });
});

describe('A planned effect', () => {
  const order = { year: 2024, kind: 'revenue', amountThousandYen: '１２，４００' } as const;
  const planned = (data: object) => ({ type: 'EffectPlanned', data }) as const;

  it('is set by the planning office for a year of the plan, by kind', () => {
    theItem
      .when(planEffect, order, as('sato'))
      .thenHappens(planned({ year: 2024, kind: 'revenue', amountThousandYen: 12_400 }));
    theItem.when(planEffect, order, as('suzuki')).thenRefused('not-allowed');
    theItem.when(planEffect, { ...order, year: 2025 }, as('sato')).thenRefused('year-not-in-plan', { year: 2025 });
    unknownItem.when(planEffect, order, as('sato')).thenRefused('item-unknown');
    const { state } = theItem.and(planEffect, order, as('sato')).and(planEffect, { ...order, kind: 'saving', amountThousandYen: '3' }, as('sato')); // prettier-ignore
    expect(state.plannedEffects).toEqual({ '2024': { revenue: 12_400, saving: 3 } });
  });

  it('may be expected without an amount, which is not 0', () => {
    for (const amountThousandYen of ['', '未測定', undefined])
      theItem
        .when(planEffect, { ...order, amountThousandYen }, as('sato'))
        .thenHappens(planned({ amountThousandYen: null }));
    theItem
      .when(planEffect, { ...order, amountThousandYen: '0' }, as('sato'))
      .thenHappens(planned({ amountThousandYen: 0 }));
    for (const amountThousandYen of ['約100', '-', '調整中'])
      theItem
        .when(planEffect, { ...order, amountThousandYen }, as('sato'))
        .thenRefused('not-a-figure', { field: 'amountThousandYen' });
  });

  it('is not written down twice', () => {
    theItem.and(planEffect, order, as('sato')).when(planEffect, order, as('sato')).thenNothing();
    const unknown = { ...order, amountThousandYen: '' };
    theItem.when(planEffect, unknown, as('sato')).thenHappens(planned({ amountThousandYen: null }));
    theItem.and(planEffect, unknown, as('sato')).when(planEffect, unknown, as('sato')).thenNothing();
  });
});
