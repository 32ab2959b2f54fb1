import { isRefusal } from '@ayumi/kernel';
import { assignLeadUnit, defineIndicator, setAnnualPlan, transcribeItem } from './item.decider';
import { as, indicator, text, theItem, unknownItem } from './item.examples';
import { targetsInForce } from './item.state';

const planning = as('sato');
const transcribed = unknownItem.and(transcribeItem, text, planning);
const annualPlan = { years: [{ year: 2024, text: '手引きを作る' }] };

describe('The planning office looks after an item', () => {
  it.each(['suzuki', 'nakamura', 'sasaki', 'takahashi', 'kan', 'okubo'])('and %s does not', (person) => {
    const context = as(person);
    unknownItem.when(transcribeItem, text, context).thenRefused('not-allowed');
    transcribed.when(assignLeadUnit, { lead: 'shuunou' }, context).thenRefused('not-allowed');
    transcribed.when(defineIndicator, indicator, context).thenRefused('not-allowed');
    transcribed.when(setAnnualPlan, annualPlan, context).thenRefused('not-allowed');
  });

  it('once it was transcribed', () => {
    unknownItem.when(assignLeadUnit, { lead: 'shuunou' }, planning).thenRefused('item-unknown');
    unknownItem.when(defineIndicator, indicator, planning).thenRefused('item-unknown');
    unknownItem.when(setAnnualPlan, annualPlan, planning).thenRefused('item-unknown');
  });
});

describe('Transcribing an item', () => {
  it('registers its text to the letter', () => {
    const prose = { ...text, title: '神﨑　𠮷田　㈱・ﾊﾝｶｸ', purposes: [' 先頭の空白 '] };
    const outcome = unknownItem.when(transcribeItem, prose, planning);
    outcome.thenHappens({ type: 'ItemRegistered', data: prose });
    outcome.thenSigned({ actor: 'sato', unitName: '行政経営課' });
  });

  it('has nothing to do when the text is the same, and revises it when it is not', () => {
    transcribed.when(transcribeItem, text, planning).thenNothing();
    const changed = { ...text, initiatives: ['キャッシュレス納付の種類を増やす'] };
    transcribed.when(transcribeItem, changed, planning).thenHappens({ type: 'ItemTextRevised', data: changed });
    expect(transcribed.and(transcribeItem, changed, planning).state.text).toEqual(changed);
  });

  it('takes of the order only what the document says', () => {
    const { decision } = unknownItem.when(transcribeItem, { ...text, envelope: { actor: 'sato' } } as never, planning);
    expect(decision).toEqual({ signature: expect.anything(), events: [{ type: 'ItemRegistered', data: text }] });
  });
});

describe('The lead unit', () => {
  it('is one, with any number of supporting ones beside it', () => {
    transcribed
      .when(assignLeadUnit, { lead: 'shuunou', supporting: ['zaisei', 'shuunou', 'zaisei'] }, planning)
      .thenHappens({ type: 'LeadUnitAssigned', data: { lead: 'shuunou', supporting: ['zaisei'] } });
    const led = transcribed.and(assignLeadUnit, { lead: 'shuunou', supporting: ['zaisei'] }, planning);
    led.when(assignLeadUnit, { lead: 'shuunou', supporting: ['zaisei'] }, planning).thenNothing();
    led
      .when(assignLeadUnit, { lead: 'shuunou' }, planning)
      .thenHappens({ type: 'LeadUnitAssigned', data: { lead: 'shuunou', supporting: [] } });
  });

  it('and its supporters exist', () => {
    transcribed.when(assignLeadUnit, { lead: 'soumu' }, planning).thenRefused('unit-unknown', { unit: 'soumu' });
    transcribed
      .when(assignLeadUnit, { lead: 'shuunou', supporting: ['zaisei', 'soumu'] }, planning)
      .thenRefused('unit-unknown', { unit: 'soumu' });
  });
});

describe('An indicator', () => {
  it('is defined with figures as a person types them', () => {
    const typed = {
      ...indicator,
      baseline: { year: 2019, value: '９７．６％' },
      targets: [
        { year: 2021, value: '▲3' },
        { year: 2022, value: '97.8以上' },
        { year: 2023, value: '男 12 / 女 8' },
      ],
    };
    transcribed.when(defineIndicator, typed, planning).thenHappens({
      type: 'IndicatorDefined',
      data: {
        indicator: 'collection-rate',
        unit: '%',
        baseline: { year: 2019, figure: { is: 'number', value: 97.6 } },
        targets: {
          2021: { is: 'number', value: -3 },
          2022: { is: 'range', bound: 'at-least', value: 97.8 },
          2023: { is: 'parts', parts: [{ label: '男' }, { label: '女' }] },
        },
      },
    });
  });

  it('keeps the five kinds of absent values apart, in baseline and targets', () => {
    const values = ['', '－', '未測定', '対象外', '0'] as const;
    const kinds = values.map((value) => {
      const order = { ...indicator, baseline: { year: 2019, value }, targets: [{ year: 2024, value }] };
      const { baseline, versions } = transcribed.and(defineIndicator, order, planning).state.indicators[
        'collection-rate'
      ]!;
      expect(versions[0]!.targets['2024']).toEqual(baseline.figure);
      return baseline.figure;
    });
    expect(kinds).toEqual([
      { is: 'blank' },
      { is: 'dash' },
      { is: 'unmeasured' },
      { is: 'not-applicable' },
      { is: 'number', value: 0 },
    ]);
  });

  it('has no target in a year without one', () => {
    const defined = transcribed.and(defineIndicator, indicator, planning).state.indicators['collection-rate']!;
    expect(Object.keys(targetsInForce(defined).targets)).toEqual(['2023', '2024']);
    expect(targetsInForce(defined)).toMatchObject({ version: 1, matter: null });
  });

  it('keeps a milestone as text', () => {
    const milestone = { ...indicator, kind: 'milestone' as const, targets: [{ year: 2024, value: '実施（①～③）' }] };
    transcribed
      .when(defineIndicator, milestone, planning)
      .thenHappens({ type: 'IndicatorDefined', data: { targets: { 2024: { is: 'text', text: '実施（①～③）' } } } });
  });

  it('is refused where a figure cannot be read with certainty', () => {
    const target = { ...indicator, targets: [{ year: 2024, value: '10人台' }] };
    transcribed.when(defineIndicator, target, planning).thenRefused('not-a-figure', { typed: '10人台' });
    const baseline = { ...indicator, baseline: { year: 2019, value: '######' } };
    transcribed.when(defineIndicator, baseline, planning).thenRefused('not-a-figure', { typed: '######' });
  });

  it('has targets in the years of the plan only', () =>
    transcribed
      .when(defineIndicator, { ...indicator, targets: [{ year: 2025, value: '99' }] }, planning)
      .thenRefused('year-not-in-plan', { year: 2025, years: [2021, 2022, 2023, 2024] }));

  it('is defined once: afterwards its targets are revised, with a reason and an approval', () => {
    const defined = transcribed.and(defineIndicator, indicator, planning);
    defined.when(defineIndicator, indicator, planning).thenNothing();
    defined
      .when(defineIndicator, { ...indicator, targets: [{ year: 2024, value: '90' }] }, planning)
      .thenRefused('indicator-defined', { indicator: 'collection-rate' });
    defined.when(defineIndicator, { ...indicator, name: '徴収率' }, planning).thenRefused('indicator-defined');
    defined
      .when(defineIndicator, { ...indicator, indicator: 'another' }, planning)
      .thenHappens({ type: 'IndicatorDefined', data: { indicator: 'another' } });
  });
});

describe('The plan of each year', () => {
  it('is set, and set again where it changed', () => {
    transcribed
      .when(setAnnualPlan, annualPlan, planning)
      .thenHappens({ type: 'AnnualPlanSet', data: { annualPlan: { 2024: '手引きを作る' } } });
    const set = transcribed.and(setAnnualPlan, annualPlan, planning);
    set.when(setAnnualPlan, annualPlan, planning).thenNothing();
    set
      .and(setAnnualPlan, { years: [{ year: 2023, text: '試行する' }] }, planning)
      .when(setAnnualPlan, { years: [{ year: 2024, text: '手引きを使う' }] }, planning)
      .thenHappens({ type: 'AnnualPlanSet', data: { annualPlan: { 2024: '手引きを使う' } } });
  });

  it('leaves the other years as they are', () => {
    const { state } = theItem.and(setAnnualPlan, { years: [{ year: 2021, text: '策定する' }] }, planning);
    expect(state.annualPlan).toEqual({ 2021: '策定する', 2024: '高額・困難案件の進行管理を徹底する' });
  });

  it('is of the years of the plan', () => {
    const order = {
      years: [
        { year: 2024, text: '可' },
        { year: 2030, text: '不可' },
      ],
    };
    transcribed.when(setAnnualPlan, order, planning).thenRefused('year-not-in-plan', { year: 2030 });
    expect(isRefusal(transcribed.when(setAnnualPlan, annualPlan, as('operator')).decision)).toBe(false);
  });
});
