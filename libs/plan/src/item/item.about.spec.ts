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
  type Move = readonly [from: string, to: string];
  const movingAll = (unit: string, ...moves: readonly Move[]) => {
    const at = (which: 0 | 1) => moves.map((move, index) => ({ year: 2024 - index, value: move[which] }));
    const targets = at(0);
    const story = theItem.and(defineIndicator, { ...indicator, indicator: 'effect', unit, targets }, as('sato'));
    const order = { indicator: 'effect', targets: at(1), reason: '見直し' };
    const { state } = story.and(reviseTarget, order, clerk({ amountAtLeast: 10_000 }));
    return state.matters[REVISION]!.approval.route.steps.some(({ id }) => id === 'mayor');
  };

  const moving = (unit: string, ...move: Move) => movingAll(unit, move);

  it('is how far the one target moves that moves most, where several do', () => {
    const [small, large, unknown]: Move[] = [
      ['1', '2'],
      ['50,000', '60,000'],
      ['未測定', '1'],
    ];
    for (const moves of [
      [small!, large!, small!],
      [small!, unknown!, small!],
      [unknown!, large!],
    ])
      expect(movingAll('千円', ...moves)).toBe(true);
    expect(movingAll('千円', small!, ['50,000', '59,999'], small!)).toBe(false);
  });

  it('is how far the target of an indicator in yen moves, whatever its unit is called', () => {
    expect([moving('万円', '1,000', '2,000'), moving('万円', '1,000', '1,999')]).toEqual([true, false]);
    expect([moving('億円', '1', '1.1'), moving('億円', '1', '1.09')]).toEqual([true, false]);
    expect([moving('円', '1', '10,000,001'), moving('円', '1', '10,000,000')]).toEqual([true, false]);
    expect(moving('千円', '50,000', '60,000')).toBe(true);
    expect(moving('千円', '60,000', '50,000')).toBe(true);
    expect(moving('千円', '50,000', '59,999')).toBe(false);
    expect(moving('百万円', '50', '60')).toBe(true);
    expect(moving('円', '50,000', '60,000')).toBe(false);
  });

  it('counts as much where a target was or becomes no number, and as nothing where no money is counted', () => {
    expect(moving('千円', '未測定', '1')).toBe(true);
    expect(moving('千円', '1', '未測定')).toBe(true);
    expect(moving('%', '1', '99,999')).toBe(false);
  });
});
