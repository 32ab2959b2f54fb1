import { checkRoute, type RouteDefinition, type Step } from '@ayumi/approval';
import { progressRoute, revisionRoute } from '../../../../approval/src/approval.examples';
import type { Kind } from './world.examples';

/* Sound routes of every shape, for either kind of matter. */

const step = (id: string, posts: readonly string[], more: Partial<Step> = {}): Step => ({
  id,
  title: id,
  kind: 'approve',
  posts,
  needs: 'all',
  ...more,
});

const shown = (id: string, ...posts: readonly string[]): Step => step(id, posts, { kind: 'circulate' });
const asked = (id: string, posts: readonly string[], more: Partial<Step> = {}): Step =>
  step(id, posts, { kind: 'consult', ...more });

const vices = ['shi/deputy-mayor-1', 'shi/deputy-mayor-2'] as const;
const top = step('top', ['gyosei-keiei/manager'], { assesses: true });

const mayor = step('mayor', ['shi/mayor'], { when: [{ indicator: 'collection-rate' }] });

const shapes: readonly (readonly Step[])[] = [
  // 供覧 first, in the middle and last; any of two; a section that is asked where it is dear.
  [
    shown('heads-up', 'gyosei-keiei/clerk'),
    step('line', ['lead/chief', 'lead/manager'], { needs: 'any', dueDays: 2 }),
    asked('money', ['zaisei/manager'], { when: [{ amountAtLeast: 100_000 }] }),
    shown('passing', 'lead/director', 'zaisei/manager'),
    step('top', vices, { vacancyExcused: true, offers: ['return', 'reject', 'pull-up', 'deputise'] }),
    shown('known', 'lead/manager', 'zaisei/manager'),
  ],
  // Two of three, vacancies excused; a no at the end; nobody pulls the last step up.
  [
    step('line', ['lead/chief', 'lead/manager', 'lead/director'], { needs: 2, vacancyExcused: true, dueDays: 1 }),
    shown('passing', 'gyosei-keiei/clerk'),
    step('top', ['gyosei-keiei/manager'], { offers: ['return', 'reject', 'deputise'], assesses: true }),
  ],
  // What is important goes to both deputy mayors first; what is measured so to the mayor, whose post is vacant.
  [step('vices', vices, { vacancyExcused: true, when: [{ flag: 'important' }] }), top, mayor],
  // All of two with a vacancy excused on the way, which may be passed over; the last step offers nothing besides.
  [
    step('both', ['lead/manager', 'kikaku-seisaku/director'], { vacancyExcused: true }),
    asked('rates', ['zaisei/manager', 'gyosei-keiei/manager'], {
      needs: 'any',
      when: [{ indicator: 'collection-rate' }],
    }),
    step('top', ['lead/director'], { offers: [] }),
  ],
  // All of three decide; the step before may be left by nobody.
  [
    step('chief', ['lead/chief'], { offers: ['return', 'pass-over'] }),
    step('vices', vices, { vacancyExcused: true, offers: ['return', 'pass-over', 'pull-up'] }),
    step('top', ['gyosei-keiei/manager', 'kikaku-seisaku/director', 'shi/deputy-mayor-1'], { dueDays: 1 }),
  ],
  // All of both sections' heads are asked; the money is asked where it is touched; any deputy mayor decides.
  [
    step('line', ['lead/chief', 'lead/manager'], { dueDays: 1 }),
    asked('heads', ['zaisei/manager', 'kikaku-seisaku/director'], { offers: ['return', 'pass-over'] }),
    asked('money', ['zaisei/manager'], { when: [{ flag: 'touches-money' }, { chapter: 1 }] }),
    step('top', vices, { needs: 'any', offers: ['return', 'reject', 'deputise', 'pull-up'] }),
  ],
];

const shaped = (kind: Kind): readonly RouteDefinition[] =>
  shapes.map((steps, index) => ({ route: kind, title: `${kind} ${index + 1}`, steps }));

export const routesOf: Readonly<Record<Kind, readonly RouteDefinition[]>> = {
  progress: [progressRoute, ...shaped('progress')],
  revision: [revisionRoute, ...shaped('revision')],
};

/** What nobody may publish. */
export const unsound: RouteDefinition = { route: 'progress', title: 'no end', steps: [shown('known', 'lead/chief')] };

export const problemsOf = (): readonly unknown[] =>
  Object.values(routesOf)
    .flat()
    .flatMap((each) => checkRoute(each));
