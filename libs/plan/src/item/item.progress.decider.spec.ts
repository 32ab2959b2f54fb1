import { told } from '@ayumi/event-sourcing/testing';
import { appointed, city } from '../../../directory/src/directory.examples';
import { recall, sendBack, withdraw } from './item.approval.decider';
import { assignLeadUnit, defineIndicator, setAnnualPlan, transcribeItem } from './item.decider';
import {
  approvedBy,
  as,
  CYCLE,
  indicator,
  pinned,
  planWith,
  PROGRESS,
  progress,
  reported,
  seenOf,
  settled,
  text,
  theItem,
  unknownItem,
} from './item.examples';
import { submitProgress, type SubmitProgress } from './item.progress.decider';

const suzuki = as('suzuki');
const submitted = (data: object = {}) => ({ type: 'ProgressSubmitted', data }) as const;
const withContent = (content: object) => submitted({ content });
const order = (more: Partial<SubmitProgress>): SubmitProgress => ({ ...progress, ...more });
const actual = (value: string) => order({ actuals: [{ indicator: 'collection-rate', value }] });

describe('The progress of an item', () => {
  it('is submitted with everything its approvers will see, bound to its content', () => {
    const outcome = theItem.when(submitProgress, progress, suzuki);
    outcome.thenHappens(
      submitted({
        matter: PROGRESS,
        round: 1,
        route: pinned.progress,
        lead: 'shuunou',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        content: {
          cycle: CYCLE,
          fiscalYear: 2024,
          rating: 'A',
          plan: '高額・困難案件の進行管理を徹底する',
          done: progress.done,
          difficulties: progress.difficulties,
          nextDirection: progress.nextDirection,
          lateReason: null,
          results: [
            {
              indicator: 'collection-rate',
              actual: { is: 'number', value: 99.1 },
              target: { is: 'number', value: 98.5 },
              targetVersion: 1,
            },
          ],
          financialEffect: { kind: 'revenue', amountThousandYen: 189_000, basis: 'estimate' },
        },
      }),
    );
    outcome.thenSigned({ actor: 'suzuki', post: 'shuunou/clerk', unitName: '収納課' });
  });

  it('needs no more than a rating, the work done and the actuals', () => {
    const { cycle, rating, done, actuals } = progress;
    theItem
      .when(submitProgress, { cycle, rating, done, actuals }, suzuki)
      .thenHappens(withContent({ difficulties: '', nextDirection: '', lateReason: null, financialEffect: null }));
    const withoutPlan = theItem.and(defineIndicator, { ...indicator, indicator: 'other' }, as('sato'));
    withoutPlan.when(submitProgress, { cycle, rating, done, actuals }, suzuki).thenRefused('actual-missing');
  });

  it.each(['kato', 'nakamura', 'tanaka', 'sato', 'yamada', 'hasegawa', 'takahashi', 'kan', 'operator', 'nobody'])(
    'is not drafted by %s: only by the clerks of the lead unit',
    (person) => theItem.when(submitProgress, progress, as(person)).thenRefused('not-your-item', { lead: 'shuunou' }),
  );

  it('is drafted by any clerk of the lead unit, also as a second post', () => {
    theItem.when(submitProgress, progress, as('kobayashi')).thenHappens(submitted());
    const directory = city(appointed('kato', 'shuunou/clerk'));
    theItem.when(submitProgress, progress, as('kato', { directory })).thenSigned({ post: 'shuunou/clerk' });
  });

  it('needs an item, a lead unit and a route', () => {
    unknownItem.when(submitProgress, progress, suzuki).thenRefused('item-unknown');
    unknownItem
      .and(transcribeItem, text, as('sato'))
      .when(submitProgress, progress, suzuki)
      .thenRefused('no-lead-unit');
    const context = as('suzuki', { routes: { progress: null, revision: null } });
    theItem.when(submitProgress, progress, context).thenRefused('no-route', { kind: 'progress' });
  });

  it('is asked for by an open cycle', () => {
    theItem
      .when(submitProgress, order({ cycle: '2023-year-end' }), suzuki)
      .thenRefused('cycle-unknown', { cycle: '2023-year-end' });
    const plan = planWith(told({ type: 'CycleClosed', data: { cycle: CYCLE } }));
    theItem.when(submitProgress, progress, as('suzuki', { plan })).thenRefused('cycle-closed', { cycle: CYCLE });
    // What was given up is not answered any more: it would be a new report.
    reported
      .and(withdraw, { matter: PROGRESS, reason: '誤り' }, suzuki)
      .when(submitProgress, progress, as('suzuki', { plan }))
      .thenRefused('cycle-closed', { cycle: CYCLE });
  });

  it('needs every post of its route', () =>
    theItem
      .and(assignLeadUnit, { lead: 'gyosei-keiei' }, as('sato'))
      .when(submitProgress, progress, as('sato'))
      .thenRefused('no-post-on-route', { step: '係長' }));

  it('needs each of several posts of a step', () => {
    const [chief] = pinned.progress.steps;
    const steps = [{ ...chief!, posts: ['shi/mayor', 'shi/nobody'] }];
    const routes = { progress: { route: 'progress', title: '進捗報告', steps }, revision: null };
    theItem.when(submitProgress, progress, as('suzuki', { routes })).thenRefused('no-post-on-route', { step: '係長' });
  });
});

describe('The progress of one cycle', () => {
  const returned = reported.and(
    sendBack,
    (item) => ({ ...seenOf(PROGRESS)(item), reason: '基準日を書いてください' }),
    as('kato'),
  );

  it('is submitted once while it is under way, and never again once it is settled', () => {
    reported.when(submitProgress, progress, suzuki).thenRefused('already-submitted', { matter: PROGRESS });
    approvedBy(reported, ['kato'])
      .when(submitProgress, order({ done: '別の内容' }), as('kobayashi'))
      .thenRefused('already-submitted');
    settled(reported).when(submitProgress, progress, suzuki).thenRefused('already-settled', { matter: PROGRESS });
  });

  it.each([
    ['returned', returned],
    ['recalled', reported.and(recall, { matter: PROGRESS }, suzuki)],
    ['withdrawn', reported.and(withdraw, { matter: PROGRESS, reason: '誤り' }, suzuki)],
  ])('goes round again after it was %s', (_how, story) => {
    story.when(submitProgress, progress, as('kobayashi')).thenHappens(submitted({ round: 2, route: pinned.progress }));
    expect(story.and(submitProgress, progress, as('kobayashi')).state.matters[PROGRESS]!.approval).toMatchObject({
      status: 'in-progress',
      round: 2,
      at: 0,
      makers: ['suzuki', 'kobayashi'],
    });
  });

  it('finishes on the route that it started with', () => {
    const [first] = suzuki.routes.progress.versions;
    const short = { version: 2, from: '2025-05-01', definition: { ...first!.definition, steps: [] } };
    const context = { ...suzuki, routes: { ...suzuki.routes, progress: { versions: [first!, short] } } };
    returned.when(submitProgress, progress, context).thenHappens(submitted({ route: pinned.progress }));
    const withdrawn = reported.and(withdraw, { matter: PROGRESS, reason: '誤り' }, suzuki);
    withdrawn.when(submitProgress, progress, context).thenHappens(submitted({ round: 2, route: { version: 2 } }));
  });

  it('finishes on it also where there were others before', () => {
    const [full] = suzuki.routes.progress.versions;
    const versions = [
      { ...full!, definition: { ...full!.definition, steps: [] } },
      { ...full!, version: 2 },
    ];
    const context = { ...suzuki, routes: { ...suzuki.routes, progress: { versions } } };
    theItem
      .and(submitProgress, progress, context)
      .and(recall, { matter: PROGRESS }, suzuki)
      .when(submitProgress, progress, context)
      .thenHappens(submitted({ round: 2, route: { ...pinned.progress, version: 2 } }));
  });

  it('has the same fingerprint for the same content, another for any other', () => {
    const fingerprintOf = (again: SubmitProgress) =>
      returned.and(submitProgress, again, suzuki).state.matters[PROGRESS]!.approval.fingerprint;
    const first = reported.state.matters[PROGRESS]!.approval.fingerprint;
    expect(fingerprintOf(progress)).toBe(first);
    for (const other of [
      { done: `${progress.done}。` },
      { rating: 'S' },
      { difficulties: '' },
      { financialEffect: undefined },
    ])
      expect(fingerprintOf(order(other))).not.toBe(first);
  });

  it('keeps the plan of the year as it was when it was submitted', () => {
    const later = reported.and(setAnnualPlan, { years: [{ year: 2024, text: '別の計画' }] }, as('sato'));
    expect(later.state.matters[PROGRESS]!.content).toMatchObject({ plan: '高額・困難案件の進行管理を徹底する' });
  });

  it('follows the item to its new lead unit, and stays where it ended', () => {
    const moved = { lead: 'zaisei' };
    const underWay = approvedBy(reported, ['kato']).and(assignLeadUnit, moved, as('sato'));
    expect(underWay.state.matters[PROGRESS]!.approval.lead).toBe('zaisei');
    const over = settled(reported).and(assignLeadUnit, moved, as('sato'));
    expect(over.state.matters[PROGRESS]!.approval.lead).toBe('shuunou');
  });
});

describe('The rating', () => {
  it('is one of the grades of the year', () =>
    theItem
      .when(submitProgress, order({ rating: '◎' }), suzuki)
      .thenRefused('rating-unknown', { rating: '◎', grades: ['S', 'A', 'B', '-'] }));

  it('owes a reason where it says that the item is late', () => {
    theItem.when(submitProgress, order({ rating: 'B' }), suzuki).thenRefused('late-reason-missing', { rating: 'B' });
    theItem
      .when(submitProgress, order({ rating: 'B', lateReason: ' 　' }), suzuki)
      .thenRefused('late-reason-missing', { rating: 'B' });
    theItem
      .when(submitProgress, order({ rating: 'B', lateReason: ' 人員の不足 ' }), suzuki)
      .thenHappens(withContent({ rating: 'B', lateReason: '人員の不足' }));
    for (const rating of ['S', 'A', '-'])
      theItem.when(submitProgress, order({ rating }), suzuki).thenHappens(withContent({ rating, lateReason: null }));
  });

  it('comes with what was done', () => {
    theItem.when(submitProgress, order({ done: '' }), suzuki).thenRefused('work-done-missing');
    theItem.when(submitProgress, order({ done: ' 　\n' }), suzuki).thenRefused('work-done-missing');
    theItem.when(submitProgress, order({ done: ' 神﨑 ' }), suzuki).thenHappens(withContent({ done: ' 神﨑 ' }));
  });
});

describe('The actuals', () => {
  it.each([
    ['－', { is: 'dash' }],
    ['未測定', { is: 'unmeasured' }],
    ['対象外', { is: 'not-applicable' }],
    ['0', { is: 'number', value: 0 }],
    ['▲３', { is: 'number', value: -3 }],
    ['97以上', { is: 'range', bound: 'at-least', value: 97 }],
  ])('say %s as what it is', (value, figure) =>
    theItem
      .when(submitProgress, actual(value), suzuki)
      .thenHappens(withContent({ results: [{ indicator: 'collection-rate', actual: figure }] })),
  );

  it('are owed: a blank is no actual', () => {
    const missing = { indicator: 'collection-rate', name: '市税徴収率' };
    theItem.when(submitProgress, actual(' 　'), suzuki).thenRefused('actual-missing', missing);
    theItem.when(submitProgress, order({ actuals: [] }), suzuki).thenRefused('actual-missing', missing);
    theItem.when(submitProgress, order({ actuals: undefined }), suzuki).thenRefused('actual-missing', missing);
  });

  it('are of the item’s own indicators', () => {
    const actuals = [...progress.actuals!, { indicator: 'rainfall', value: '1' }];
    theItem
      .when(submitProgress, order({ actuals }), suzuki)
      .thenRefused('indicator-unknown', { indicator: 'rainfall' });
  });

  it('are refused where they cannot be read, with the name of the indicator', () =>
    theItem.when(submitProgress, actual('調整中'), suzuki).thenRefused('not-a-figure', {
      typed: '調整中',
      indicator: 'collection-rate',
      name: '市税徴収率',
    }));

  it('stand beside a blank where the year has no target', () => {
    const without = { ...indicator, indicator: 'other', targets: [] };
    const actuals = [...progress.actuals!, { indicator: 'other', value: '5' }];
    theItem
      .and(defineIndicator, without, as('sato'))
      .when(submitProgress, order({ actuals }), suzuki)
      .thenHappens(withContent({ results: [{}, { indicator: 'other', target: { is: 'blank' }, targetVersion: 1 }] }));
  });
});

describe('The financial effect', () => {
  const effect = (amountThousandYen?: string) =>
    order({ financialEffect: { kind: 'saving', amountThousandYen, basis: 'settlement' } });

  it.each([
    ['１２，４００千円', 12_400],
    ['▲300', -300],
    ['0', 0],
    ['', null],
    [undefined, null],
    ['未測定', null],
  ])('of %p is %p thousand yen', (typed, amountThousandYen) =>
    theItem
      .when(submitProgress, effect(typed), suzuki)
      .thenHappens(withContent({ financialEffect: { kind: 'saving', amountThousandYen, basis: 'settlement' } })),
  );

  it.each(['約100', '－', '対象外', '調整中', '1千円以上'])('is never guessed from %s', (typed) =>
    theItem.when(submitProgress, effect(typed), suzuki).thenRefused('not-a-figure', { typed, name: '財政効果額' }),
  );
});
