import { progressRoute, revisionRoute } from '../approval.examples';
import type { Condition } from './route.condition';
import { STEP_VERBS, type RouteDefinition, type Step, type StepVerb } from './route.definition';
import { chief, postsOf, problemsOf, routeOf, step } from './route.examples';

const money: Condition = { flag: 'touches-money' };
const bothRates: Condition[] = [{ indicator: 'collection-rate' }, { indicator: 'arrears' }];
const NO_END = 'no-end';
const asked = step('finance', { kind: 'consult', when: [money] });
const shown = step('shown', { kind: 'circulate' });
/** A sound route, but for what is said of its second step. */
const withStep = (more: Partial<Step>): RouteDefinition => routeOf(chief, step('second', more));
const written = (condition: unknown) => [condition as Condition];

describe('A route on which a matter would stand still', () => {
  it.each<[string, RouteDefinition, string[]]>([
    ['has no step', routeOf(), ['no-step']],
    ['only asks', routeOf({ ...asked, when: [] }), [NO_END]],
    ['only shows', routeOf(shown), [NO_END]],
    ['decides some matters only', routeOf(step('a', { when: [money] }), shown), [NO_END]],
    ['may end with a section that is asked', routeOf(chief, asked, shown), ['ends-with-consult finance']],
    [
      'may end with it even where an approve step follows for other matters',
      routeOf(chief, asked, step('late', { when: [{ chapter: 2 }] })),
      ['ends-with-consult finance'],
    ],
    ['says a step twice, and is told once', routeOf(chief, chief, chief), ['step-twice chief']],
    ['calls a step drafter', routeOf(step('drafter')), ['step-called-drafter drafter']],
    ['has a step of no kind', withStep({ kind: 'wave' as Step['kind'] }), ['kind-unknown second wave']],
    ['has a step without a post', withStep({ posts: [] }), ['no-post second']],
    [
      'names what is no post',
      withStep({ posts: ['課長', 'a/b/c', 'shuunou/'] }),
      ['not-an-address second 課長', 'not-an-address second a/b/c', 'not-an-address second shuunou/'],
    ],
    ['names a post twice', withStep({ posts: ['shi/mayor', 'shi/mayor'] }), ['post-twice second']],
    ['needs more than it has', withStep({ needs: 2 }), ['count-wrong second 2 / 1']],
    ['needs nobody', withStep({ needs: 0 }), ['count-wrong second 0 / 1']],
    [
      'needs a part of somebody',
      withStep({ needs: 1.5, posts: ['shi/mayor', 'lead/manager'] }),
      ['count-wrong second 1.5 / 2'],
    ],
    ['needs some', withStep({ needs: 'some' as 'any' }), ['count-wrong second some / 1']],
    ['is due before it begins', withStep({ dueDays: 0 }), ['due-wrong second 0']],
    ['is due at noon', withStep({ dueDays: 1.5 }), ['due-wrong second 1.5']],
    ['offers what nobody can do', withStep({ offers: ['return', 'wave' as StepVerb] }), ['verb-unknown second wave']],
    [
      'shows a matter and offers to return it',
      routeOf({ ...shown, offers: ['return', 'reject'] }, chief),
      ['shown-offers shown return, reject'],
    ],
    ['shows a matter to any', routeOf({ ...shown, needs: 'any' }, chief), ['shown-needs shown']],
    [
      'has a step for another kind of matter',
      withStep({ when: [{ kind: 'revision' }] }),
      ['kind-elsewhere second revision'],
    ],
    [
      'has a step for two chapters at once',
      withStep({ when: [{ chapter: 1 }, { chapter: 2 }] }),
      ['two-chapters second'],
    ],
    [
      'has a step for two indicators at once, and a revision is about one',
      { ...withStep({ when: bothRates }), route: 'revision' },
      ['two-indicators second'],
    ],
  ])('is unsound: it %s', (_what, route, problems) => expect(problemsOf(route)).toEqual(problems));

  it('is told everything at once, step by step', () => {
    const route = routeOf(step('a', { posts: [], when: [money] }), step('a', { needs: 2, when: [money] }));
    expect(problemsOf(route)).toEqual([NO_END, 'step-twice a', 'no-post a', 'count-wrong a 2 / 1']);
  });
});

describe('A condition', () => {
  it.each<[string, unknown]>([
    ['a word outside the vocabulary', { weather: 'rain' }],
    ['nothing at all', {}],
    ['two words in one', { chapter: 1, kind: 'progress' }],
    ['an unknown flag', { flag: 'urgent' }],
    ['a chapter that is no number', { chapter: '1' }],
    ['an amount of nothing', { amountAtLeast: 0 }],
    ['an amount below nothing', { amountAtLeast: -1 }],
    ['an amount that is no number', { amountAtLeast: '1000' }],
    ['a kind without a name', { kind: '' }],
    ['an indicator that is a number', { indicator: 3 }],
    ['text', 'touches-money'],
    ['null', null],
  ])('is refused where it is %s', (_what, condition) =>
    expect(problemsOf(withStep({ when: written(condition) }))).toEqual([
      `no-condition second ${JSON.stringify(condition)}`,
    ]),
  );

  it.each<Condition>([
    { kind: 'progress' },
    { indicator: 'collection-rate' },
    { amountAtLeast: 1 },
    { chapter: 3 },
    { flag: 'touches-money' },
    { flag: 'important' },
  ])('of the vocabulary is sound: %j', (condition) =>
    expect(problemsOf(withStep({ when: [condition, condition] }))).toEqual([]),
  );
});

describe('A sound route', () => {
  it('is each of the default routes', () =>
    expect([progressRoute, revisionRoute].map((route) => problemsOf(route))).toEqual([[], []]));

  it('may ask on the way, show at the end, offer every verb and take its time', () =>
    expect(
      problemsOf(
        routeOf(
          asked,
          step('all-verbs', { offers: STEP_VERBS, dueDays: 1, needs: 2, posts: ['shi/mayor', 'lead/director'] }),
          step('late', { when: [{ amountAtLeast: 10_000 }, money] }),
          shown,
        ),
      ),
    ).toEqual([]));

  it('may have a step for a report about two indicators, or for one of them said twice', () => {
    expect(problemsOf(withStep({ when: bothRates }))).toEqual([]);
    const twice = withStep({ when: [bothRates[0]!, bothRates[0]!] });
    expect(problemsOf({ ...twice, route: 'revision' })).toEqual([]);
  });

  it('may need one of its posts, or all by their number', () => {
    const posts = ['shi/mayor', 'lead/manager'];
    for (const needs of [1, 2]) expect(problemsOf(withStep({ needs, posts }))).toEqual([]);
  });

  it('may ask some, where a step that is always there decides afterwards', () => {
    const route = routeOf(chief, asked, step('end'));
    expect(problemsOf(route)).toEqual([]);
  });
});

describe('A route held against the organisation', () => {
  const route = routeOf(chief, step('end', { posts: ['gyosei-keiei/manager'] }));
  const everybody = ['shuunou/chief', 'zeimu/chief', 'gyosei-keiei/manager'];

  it('has nothing to be told where every post is there', () =>
    expect(problemsOf(route, postsOf(...everybody))).toEqual([]));

  it('is told of a post that does not exist', () =>
    expect(problemsOf(route, postsOf('shuunou/chief', 'zeimu/chief'))).toEqual([
      'post-missing end gyosei-keiei/manager',
    ]));

  it('is told of every unit that may lead and lacks the post', () => {
    expect(problemsOf(route, postsOf('shuunou/chief', 'gyosei-keiei/manager'))).toEqual([
      'lead-post-missing chief lead/chief: zeimu',
    ]);
    expect(problemsOf(route, postsOf('lead/chief', 'gyosei-keiei/manager'))).toEqual([
      'lead-post-missing chief lead/chief: shuunou, zeimu',
    ]);
  });

  it('is asked of a step that is only shown as well: nobody would read it', () =>
    expect(problemsOf(routeOf(chief, step('x', { kind: 'circulate', posts: ['a/b'] })), postsOf(...everybody))).toEqual(
      ['post-missing x a/b'],
    ));

  it('is told once of what is no post at all', () =>
    expect(problemsOf(routeOf(chief, step('x', { posts: ['課長'] })), postsOf(...everybody))).toEqual([
      'not-an-address x 課長',
    ]));
});
