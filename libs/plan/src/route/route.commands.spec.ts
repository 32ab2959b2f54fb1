import { checkRoute } from '@ayumi/approval';
import { fold } from '@ayumi/event-sourcing';
import { directoryDecider } from '@ayumi/directory';
import { progressRoute, revisionRoute } from '../../../approval/src/approval.examples';
import { city, post, unit, units } from '../../../directory/src/directory.examples';
import { postsFor } from './route.commands';

const routeTo = (...posts: string[]) => ({ ...progressRoute, steps: [{ ...progressRoute.steps[0]!, posts }] });

describe('The posts that a route is held against', () => {
  it('are those of the organisation, and those of the nearest unit above', () => {
    const { exists } = postsFor(city())!;
    expect(exists('shuunou/manager')).toBe(true);
    expect(exists('shuunou/director')).toBe(true);
    expect(exists('zaisei/chief')).toBe(false);
    expect(exists('nowhere/manager')).toBe(false);
  });

  it('are asked of every unit that has clerks: those may lead', () =>
    expect(postsFor(city())!.leads).toEqual(['gyosei-keiei', 'shuunou']));

  it('counts a unit once, however many posts of clerks it has', () => {
    const more = city(post('shuunou/second-clerk', 'clerk', '収納課 主任'));
    expect(postsFor(more)!.leads).toEqual(['gyosei-keiei', 'shuunou']);
  });

  it('are nobody’s where the organisation has no post yet', () =>
    expect(postsFor(fold(directoryDecider, [...units]))).toBeUndefined());
});

describe('A route of the city', () => {
  it('is told of the unit that could lead and has no chief', () =>
    expect(checkRoute(progressRoute, postsFor(city()))).toEqual([
      { problem: 'lead-post-missing', step: 'chief', about: 'lead/chief: gyosei-keiei' },
    ]));

  it('is sound once every unit that may lead has its line', () => {
    const whole = city(post('gyosei-keiei/chief', 'chief', '行政経営係長'));
    expect([progressRoute, revisionRoute].map((route) => checkRoute(route, postsFor(whole)))).toEqual([[], []]);
  });

  it('becomes unsound for the next version when a unit is founded without its line', () => {
    const grown = city(
      unit('zeimu', '税務課', 'section', 'shimin-bu', 65),
      post('zeimu/clerk', 'clerk', '税務課 担当'),
    );
    expect(checkRoute(routeTo('lead/manager'), postsFor(grown))).toEqual([
      { problem: 'lead-post-missing', step: 'chief', about: 'lead/manager: zeimu' },
    ]);
    expect(checkRoute(routeTo('lead/director'), postsFor(grown))).toEqual([]);
  });
});
