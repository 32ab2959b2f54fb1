import { progressRoute, revisionRoute } from '../approval.examples';
import { checkRoute } from './route.check';
import type { Condition } from './route.condition';
import { STEP_VERBS, type RouteDefinition, type Step, type StepVerb } from './route.definition';
import { chief, postsOf, routeOf, step } from './route.examples';

const money: Condition = { flag: 'touches-money' };
const NO_END = 'the route has no end: no approve step is there for every matter';
const asked = step('finance', { kind: 'consult', when: [money] });
const shown = step('shown', { kind: 'circulate' });
/** A sound route, but for what is said of its second step. */
const withStep = (more: Partial<Step>): RouteDefinition => routeOf(chief, step('second', more));
const written = (condition: unknown) => [condition as Condition];

describe('A route on which a matter would stand still', () => {
  it.each<[string, RouteDefinition, string[]]>([
    ['has no step', routeOf(), ['the route has no step']],
    ['only asks', routeOf({ ...asked, when: [] }), [NO_END]],
    ['only shows', routeOf(shown), [NO_END]],
    ['decides some matters only', routeOf(step('a', { when: [money] }), shown), [NO_END]],
    [
      'may end with a section that is asked',
      routeOf(chief, asked, shown),
      ['the route may end with finance, which is asked and cannot decide: put an approve step after it'],
    ],
    [
      'may end with it even where an approve step follows for other matters',
      routeOf(chief, asked, step('late', { when: [{ chapter: 2 }] })),
      ['the route may end with finance, which is asked and cannot decide: put an approve step after it'],
    ],
    ['says a step twice, and is told once', routeOf(chief, chief, chief), ['the step chief stands twice']],
    ['calls a step drafter', routeOf(step('drafter')), ['no step may be called drafter']],
    ['has a step of no kind', withStep({ kind: 'wave' as Step['kind'] }), ['the step second is of no known kind: wave']],
    ['has a step without a post', withStep({ posts: [] }), ['the step second names no post']],
    [
      'names what is no post',
      withStep({ posts: ['課長', 'a/b/c', 'shuunou/'] }),
      [
        'the step second names 課長, which is not unit/post',
        'the step second names a/b/c, which is not unit/post',
        'the step second names shuunou/, which is not unit/post',
      ],
    ],
    [
      'names a post twice',
      withStep({ posts: ['shi/mayor', 'shi/mayor'] }),
      ['the step second names a post twice'],
    ],
    ['needs more than it has', withStep({ needs: 2 }), ['the step second needs 2 of 1 posts']],
    ['needs nobody', withStep({ needs: 0 }), ['the step second needs 0 of 1 posts']],
    ['needs a part of somebody', withStep({ needs: 0.5 }), ['the step second needs 0.5 of 1 posts']],
    ['needs some', withStep({ needs: 'some' as 'any' }), ['the step second needs some of 1 posts']],
    ['is due before it begins', withStep({ dueDays: 0 }), ['the step second is due in 0 working days']],
    ['is due at noon', withStep({ dueDays: 1.5 }), ['the step second is due in 1.5 working days']],
    [
      'offers what nobody can do',
      withStep({ offers: ['return', 'wave' as StepVerb] }),
      ['the step second offers wave, which is no verb'],
    ],
    [
      'shows a matter and offers to return it',
      routeOf({ ...shown, offers: ['return', 'reject'] }, chief),
      ['the step shown is only shown and offers return, reject'],
    ],
    ['shows a matter to any', routeOf({ ...shown, needs: 'any' }, chief), ['the step shown is only shown: it needs all']],
    [
      'has a step for another kind of matter',
      withStep({ when: [{ kind: 'revision' }] }),
      ['the step second is unreachable: no revision travels the route progress'],
    ],
    [
      'has a step for two chapters at once',
      withStep({ when: [{ chapter: 1 }, { chapter: 2 }] }),
      ['the step second is unreachable: an item stands in one chapter only'],
    ],
  ])('is unsound: it %s', (_what, route, problems) => expect(checkRoute(route)).toEqual(problems));

  it('is told everything at once, step by step', () => {
    const route = routeOf(step('a', { posts: [], when: [money] }), step('a', { needs: 2, when: [money] }));
    expect(checkRoute(route)).toEqual([
      NO_END,
      'the step a stands twice',
      'the step a names no post',
      'the step a needs 2 of 1 posts',
    ]);
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
    expect(checkRoute(withStep({ when: written(condition) }))).toEqual([
      `the step second hangs on ${JSON.stringify(condition)}, which is no condition`,
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
    expect(checkRoute(withStep({ when: [condition, condition] }))).toEqual([]),
  );
});

describe('A sound route', () => {
  it('is each of the default routes', () =>
    expect([progressRoute, revisionRoute].map((route) => checkRoute(route))).toEqual([[], []]));

  it('may ask on the way, show at the end, offer every verb and take its time', () =>
    expect(
      checkRoute(
        routeOf(
          asked,
          step('all-verbs', { offers: STEP_VERBS, dueDays: 1, needs: 2, posts: ['shi/mayor', 'lead/director'] }),
          step('late', { when: [{ amountAtLeast: 10_000 }, money] }),
          shown,
        ),
      ),
    ).toEqual([]));

  it('may ask some, where a step that is always there decides afterwards', () => {
    const route = routeOf(chief, asked, step('end'));
    expect(checkRoute(route)).toEqual([]);
  });
});

describe('A route held against the organisation', () => {
  const route = routeOf(chief, step('end', { posts: ['gyosei-keiei/manager'] }));
  const everybody = ['shuunou/chief', 'zeimu/chief', 'gyosei-keiei/manager'];

  it('has nothing to be told where every post is there', () =>
    expect(checkRoute(route, postsOf(...everybody))).toEqual([]));

  it('is told of a post that does not exist', () =>
    expect(checkRoute(route, postsOf('shuunou/chief', 'zeimu/chief'))).toEqual([
      'the step end names gyosei-keiei/manager: there is no such post',
    ]));

  it('is told of every unit that may lead and lacks the post', () => {
    expect(checkRoute(route, postsOf('shuunou/chief', 'gyosei-keiei/manager'))).toEqual([
      'the step chief names lead/chief: there is none for zeimu',
    ]);
    expect(checkRoute(route, postsOf('lead/chief', 'gyosei-keiei/manager'))).toEqual([
      'the step chief names lead/chief: there is none for shuunou, zeimu',
    ]);
  });

  it('is asked of a step that is only shown as well: nobody would read it', () =>
    expect(checkRoute(routeOf(chief, step('x', { kind: 'circulate', posts: ['a/b'] })), postsOf(...everybody))).toEqual([
      'the step x names a/b: there is no such post',
    ]));

  it('is told once of what is no post at all', () =>
    expect(checkRoute(routeOf(chief, step('x', { posts: ['課長'] })), postsOf(...everybody))).toEqual([
      'the step x names 課長, which is not unit/post',
    ]));
});
