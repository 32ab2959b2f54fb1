import type { DefineIndicator } from './item.decider';
import { defineIndicator } from './item.decider';
import { as, indicator, theItem } from './item.examples';

const asked = (more: Partial<DefineIndicator>) =>
  theItem.when(defineIndicator, { ...indicator, indicator: 'other', ...more }, as('sato'));
const defined = (data: object) => ({ type: 'IndicatorDefined', data }) as const;
const of = (...values: readonly string[]) => values.map((value, n) => ({ year: 2023 + n, value }));

describe('An indicator', () => {
  it('that counts from a part of the period says from when', () => {
    asked({ targetKind: 'cumulative-part', firstYear: 2022 }).thenHappens(defined({ firstYear: 2022 }));
    asked({ targetKind: 'cumulative-part' }).thenRefused('first-year-unfit');
    asked({ targetKind: 'cumulative', firstYear: 2022 }).thenRefused('first-year-unfit', { firstYear: 2022 });
    asked({ targetKind: 'cumulative-part', firstYear: 2020 }).thenRefused('year-not-in-plan', { year: 2020 });
  });

  it('of milestones may have their order, in which its targets stand', () => {
    const stones = {
      kind: 'milestone',
      baseline: { year: 2019, value: '未着手' },
      targets: of('方針決定', '実施'),
    } as const;
    asked({ ...stones, milestones: [' 検討', '方針決定', '実施'] }).thenHappens(
      defined({ milestones: ['検討', '方針決定', '実施'] }),
    );
    asked({ ...stones, milestones: ['検討', '実施'] }).thenRefused('milestone-astray', { milestone: '方針決定' });
    asked({ ...stones, milestones: ['検討', '検討'] }).thenRefused('milestone-twice', { milestone: '検討' });
    asked({ ...stones, milestones: ['検討', ' '] }).thenRefused('milestone-twice');
    asked({ milestones: ['検討'] }).thenRefused('milestones-of-number');
  });

  it('of composites has the same parts in every year, six as well as two', () => {
    const six = '男 1 / 女 2 / 小 3 / 中 4 / 高 5 / 大 6';
    const figure = { is: 'parts', parts: expect.arrayContaining([{ label: '大', value: 6 }]) };
    asked({
      unit: '人',
      baseline: { year: 2019, value: '－' },
      targets: of(six, '大 6、高 5、中 4、小 3、女 2、男 1'),
    }).thenHappens(defined({ targets: { '2023': figure, '2024': figure } }));
    asked({ unit: '人', targets: of('男 1 / 女 2', '男 1 / 計 3') }).thenRefused('parts-differ', {
      labels: ['男', '計'],
    });
    asked({ unit: '人', baseline: { year: 2019, value: '大 1 / 小 2' }, targets: of('男 1 / 女 2') }).thenRefused(
      'parts-differ',
    );
    asked({ targets: of('97以上', '98.5以上') }).thenHappens(defined({ targets: { '2023': { bound: 'at-least' } } }));
  });

  it('without any of these is what it always was', () => {
    const { decision } = asked({});
    expect(decision).not.toMatchObject({ events: [{ data: { milestones: expect.anything() } }] });
    expect(Object.keys((decision as never as { events: [{ data: object }] }).events[0].data)).toEqual([
      'indicator', 'name', 'kind', 'unit', 'decimals', 'direction', 'targetKind', 'baseline', 'targets',
    ]); // prettier-ignore
  });
});
