import { appointed, city, ended, post, unit } from './directory.examples';
import { addressesOf } from './addresses';
import { holdersOf, holdsRank, lineage, planningPostOf, postAt, postsOf } from './directory.lookup';

const day = '2025-05-22';
const names = (posts: readonly { readonly post: string }[]) => posts.map((each) => each.post);

describe('Who holds a post on a day', () => {
  const moved = city(
    ended('kato', 'shuunou/chief', '2025-03-31'),
    appointed('kobayashi', 'shuunou/chief', '2025-04-01'),
  );
  const chiefOn = (on: string) => holdersOf(moved, 'shuunou/chief', on).map(({ person }) => person);

  it('the one appointed, from the first day to the last, both included', () => {
    expect(chiefOn('2021-03-31')).toEqual([]);
    expect(chiefOn('2021-04-01')).toEqual(['kato']);
    expect(chiefOn('2025-03-31')).toEqual(['kato']);
    expect(chiefOn('2025-04-01')).toEqual(['kobayashi']);
  });

  it('several where a post is shared, nobody where it is vacant or unknown', () => {
    expect(holdersOf(moved, 'shuunou/clerk', day).map(({ person }) => person)).toEqual(['suzuki', 'kobayashi']);
    expect(holdersOf(moved, 'shi/mayor', day)).toEqual([]);
    expect(holdersOf(moved, 'shi/nobody', day)).toEqual([]);
  });

  it('and which posts a person holds, in the order of appointment', () => {
    expect(names(postsOf(moved, 'kobayashi', day))).toEqual(['shuunou/clerk', 'shuunou/chief']);
    expect(names(postsOf(moved, 'kobayashi', '2025-03-31'))).toEqual(['shuunou/clerk']);
    expect(names(postsOf(moved, 'kato', day))).toEqual([]);
    expect(names(postsOf(moved, 'nobody', day))).toEqual([]);
  });
});

describe('The post that an address means', () => {
  it('is that of the unit, or else of the nearest unit above it', () => {
    expect(postAt(city(), 'shuunou/manager')?.post).toBe('shuunou/manager');
    expect(postAt(city(), 'shuunou/director')?.post).toBe('shimin-bu/director');
    expect(postAt(city(), 'gyosei-keiei/director')?.post).toBe('kikaku-seisaku/director');
    expect(postAt(city(), 'shuunou/mayor')?.post).toBe('shi/mayor');
  });

  it('is nobody’s where no unit above has such a post: the section next door does not help out', () => {
    expect(postAt(city(), 'zaisei/clerk')).toBeNull();
    expect(postAt(city(), 'gyosei-keiei/chief')).toBeNull();
    expect(postAt(city(), 'nowhere/chief')).toBeNull();
    expect(postAt(city(), '')).toBeNull();
  });

  it('is found even where units stand in a circle', () => {
    const circle = city(unit('shi', '小平市', 'city', 'shuunou', 10));
    expect(lineage(circle, 'shuunou')).toEqual(['shuunou', 'shimin-bu', 'shi']);
    expect(postAt(circle, 'shuunou/president')).toBeNull();
  });
});

describe('The addresses that a person answers for', () => {
  it('are those that mean one of his posts: a director answers for the sections below', () => {
    expect(addressesOf(city(), 'tanaka', day)).toEqual(['shimin-bu/director', 'shuunou/director']);
    expect(addressesOf(city(), 'kato', day)).toEqual(['shuunou/chief']);
  });

  it('do not include a section that has such a post of its own', () => {
    const own = city(post('shuunou/director', 'director', '収納担当部長'));
    expect(addressesOf(own, 'tanaka', day)).toEqual(['shimin-bu/director']);
  });

  it('come from both posts of a person who holds two', () => {
    const two = city(appointed('tanaka', 'zaisei/manager'));
    expect(addressesOf(two, 'tanaka', day)).toEqual(['zaisei/manager', 'shimin-bu/director', 'shuunou/director']);
  });
});

describe('Rank and duty', () => {
  it('go with the post on the day', () => {
    const left = city(ended('takahashi', 'kansa/auditor', '2025-05-21'));
    expect(holdsRank(city(), 'takahashi', day, 'auditor')).toBe(true);
    expect(holdsRank(left, 'takahashi', day, 'auditor')).toBe(false);
    expect(holdsRank(left, 'takahashi', '2025-05-21', 'manager', 'auditor')).toBe(true);
    expect(holdsRank(city(), 'suzuki', day, 'auditor', 'administrator')).toBe(false);
  });

  it('of the planning office are found by the duty of the unit, also as a second post', () => {
    expect(planningPostOf(city(), 'sato', day)?.post).toBe('gyosei-keiei/clerk');
    expect(planningPostOf(city(), 'sasaki', day)).toBeNull();
    const second = city(appointed('hasegawa', 'gyosei-keiei/manager'));
    expect(planningPostOf(second, 'hasegawa', day)?.post).toBe('gyosei-keiei/manager');
  });
});
