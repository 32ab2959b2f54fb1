import type { Condition, RouteDefinition } from '@ayumi/approval';
import { progressRoute, revisionRoute } from '../../../approval/src/approval.examples';
import { defineIndicator } from './item.decider';
import { as, indicator, PROGRESS, progress, REVISION, theItem } from './item.examples';
import { submitProgress, type SubmitProgress } from './item.progress.decider';
import { reviseTarget } from './item.revision.decider';

/** The route, and the mayor at the end of it where the condition holds. */
const upToTheMayor = (route: RouteDefinition, condition: Condition): RouteDefinition => ({
  ...route,
  steps: [
    ...route.steps,
    { id: 'mayor', title: '市長決裁', kind: 'approve', posts: ['shi/mayor'], needs: 'all', when: [condition] },
  ],
});
const clerk = (condition: Condition) =>
  as('suzuki', {
    routes: {
      progress: upToTheMayor(progressRoute, condition),
      revision: upToTheMayor(revisionRoute, condition),
    },
  });

const reachesMayor = (condition: Condition, effect: SubmitProgress['financialEffect']): boolean => {
  const { state } = theItem.and(submitProgress, { ...progress, financialEffect: effect }, clerk(condition));
  return state.matters[PROGRESS]!.approval.route.steps.some(({ id }) => id === 'mayor');
};
const effect = (amountThousandYen: string) => ({
  kind: 'saving' as const,
  amountThousandYen,
  basis: 'budget' as const,
});

describe('What a route may ask about a report', () => {
  it('is how much money it says, lost or won; an amount that nobody knows counts as much', () => {
    const large: Condition = { amountAtLeast: 10_000 };
    expect(['10,000', '▲10000', '9999', ''].map((typed) => reachesMayor(large, effect(typed)))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(reachesMayor(large, undefined)).toBe(false);
  });

  it('is whether it speaks of money at all, of an indicator, of a chapter', () => {
    const money: Condition = { flag: 'touches-money' };
    expect([reachesMayor(money, effect('1')), reachesMayor(money, undefined)]).toEqual([true, false]);
    expect(['collection-rate', 'other'].map((each) => reachesMayor({ indicator: each }, undefined))).toEqual([
      true,
      false,
    ]);
    expect([1, 2].map((chapter) => reachesMayor({ chapter }, undefined))).toEqual([true, false]);
  });
});

describe('What a route may ask about a revision', () => {
  const moving = (unit: string, from: string, to: string) => {
    const targets = [{ year: 2024, value: from }];
    const story = theItem.and(defineIndicator, { ...indicator, indicator: 'effect', unit, targets }, as('sato'));
    const order = { indicator: 'effect', targets: [{ year: 2024, value: to }], reason: '見直し' };
    const { state } = story.and(reviseTarget, order, clerk({ amountAtLeast: 10_000 }));
    return state.matters[REVISION]!.approval.route.steps.some(({ id }) => id === 'mayor');
  };

  it('is how far the target of an indicator in yen moves, whatever its unit is called', () => {
    expect(moving('千円', '50,000', '60,000')).toBe(true);
    expect(moving('千円', '60,000', '50,000')).toBe(true);
    expect(moving('千円', '50,000', '59,999')).toBe(false);
    expect(moving('百万円', '50', '60')).toBe(true);
    expect(moving('円', '50,000', '60,000')).toBe(false);
  });

  it('counts as much where a target was or becomes no number, and as nothing where no money is counted', () => {
    expect(moving('千円', '未測定', '1')).toBe(true);
    expect(moving('%', '1', '99,999')).toBe(false);
  });
});
