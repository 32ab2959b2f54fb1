import { addDays, dayOf } from '@ayumi/kernel';
import * as fc from 'fast-check';
import type { Tally } from './findings.examples';
import type { Ledger } from './ledger.examples';
import { posts, stepOf, waiting } from './paper.examples';
import { staff, type World } from './world.examples';

/* What happens in the city beside the matters: people fall ill, go and come, and stand in for each other. */

interface Desk {
  world: World;
  readonly tally: Tally;
}
type CityAct = readonly [name: string, does: (ledger: Ledger, desk: Desk) => string];

const LINE = [
  'kato',
  'nakamura',
  'tanaka',
  'sato',
  'yamada',
  'sasaki',
  'okubo',
  'miura',
  'hasegawa',
  'suzuki',
] as const;
const OTHERS = ['kobayashi', 'hirano', 'ueda', 'ono', 'kan', 'takahashi', ...LINE] as const;
const POSTS = [
  'shuunou/chief',
  'shuunou/manager',
  'shimin-bu/director',
  'gyosei-keiei/clerk',
  'gyosei-keiei/manager',
  'shi/deputy-mayor-1',
  'shi/deputy-mayor-2',
  'zaisei/manager',
  'kikaku-seisaku/director',
  'shuunou/clerk',
  'shi/mayor',
] as const;

export function order(verb: string, body: object, who: string, ledger: Ledger, desk: Desk): string {
  const { world, facts, refused } = staff(desk.world, verb, body, who);
  desk.world = world;
  ledger.hears(facts);
  desk.tally.did(verb, refused);
  return `${who} ${verb} ${Object.values(body).flat().join(' ')}${refused ? `: ${refused}` : ''}`;
}

const inDays = ({ world }: Desk, days: number) => addDays(dayOf(world.at), days);

/** Somebody is away: mostly those whom a matter waits for just now, so that others have to stand in. */
const falls = (nth: number, first: number, days: number, by: string | null): CityAct => [
  'absence',
  (ledger, desk) => {
    const awaited = [...ledger.papers.values()].flatMap((paper) => {
      const step = stepOf(paper);
      return step ? posts(paper, step).flatMap((post) => ledger.staff.holders(post, dayOf(desk.world.at))) : [];
    });
    const pool = [...awaited, ...awaited, ...LINE];
    const person = pool[nth % pool.length]!;
    const from = inDays(desk, first);
    return order('register-absence', { person, from, until: addDays(from, days) }, by ?? person, ledger, desk);
  },
];

/** Whoever the matter waits for is away, from today on. */
export function awaitedFalls(matter: string, nth: number, ledger: Ledger, desk: Desk): string {
  const paper = ledger.papers.get(matter);
  const step = paper && stepOf(paper);
  const day = inDays(desk, 0);
  const awaited = step ? waiting(paper, step).flatMap((post) => ledger.staff.holders(post, day)) : [];
  const person = awaited.find((each) => !ledger.staff.isAway(each, day)) ?? LINE[nth % LINE.length]!;
  return order('register-absence', { person, from: day, until: addDays(day, nth % 3) }, 'sato', ledger, desk);
}

const isBack = (nth: number, who: string): CityAct => [
  'back',
  (ledger, desk) => {
    const all = desk.world.directory.absences.filter(({ cancelled }) => !cancelled);
    const absence = all[nth % Math.max(all.length, 1)]?.absence ?? 'absence-99';
    return order('cancel-absence', { absence }, who, ledger, desk);
  },
];

const delegates = (nth: number, to: string, first: number, days: number, by: string | null): CityAct => [
  'delegation',
  (ledger, desk) => {
    const awaited = [...ledger.papers.values()].flatMap((paper) => {
      const step = stepOf(paper);
      return step ? waiting(paper, step).map((each) => ledger.staff.meant(each) ?? each) : [];
    });
    const post = [...(nth % 3 ? awaited : []), ...POSTS][nth % Math.max(awaited.length, 2)]!;
    const from = inDays(desk, first);
    const principal = ledger.staff.holders(post, from)[0] ?? 'okubo';
    const body = { principal, delegate: to, post, from, until: addDays(from, days) };
    return order('delegate', body, by ?? principal, ledger, desk);
  },
];

const revokes = (nth: number, who: string): CityAct => [
  'revocation',
  (ledger, desk) => {
    const all = desk.world.directory.delegations.filter(({ revoked }) => !revoked);
    const delegation = all[nth % Math.max(all.length, 1)]?.delegation ?? 'delegation-99';
    return order('revoke-delegation', { delegation }, who, ledger, desk);
  },
];

const names = (post: string, deputies: readonly string[], who: string): CityAct => [
  'deputies',
  (ledger, desk) => order('name-deputies', { post, deputies }, who, ledger, desk),
];

const enters = (person: string, post: string, who: string): CityAct => [
  'appointment',
  (ledger, desk) => order('appoint', { person, post, from: inDays(desk, 0) }, who, ledger, desk),
];

const leaves = (nth: number, who: string): CityAct => [
  'leaving',
  (ledger, desk) => {
    const held = desk.world.directory.appointments.filter(({ until }) => until === null);
    // Mostly one of those whom a matter waits for: the post is vacant then, which is not the same as away.
    const awaited = [...ledger.papers.values()].flatMap((paper) => {
      const step = stepOf(paper);
      const open = step ? waiting(paper, step).map((each) => ledger.staff.meant(each)) : [];
      return held.filter(({ post }) => open.includes(post));
    });
    // And of those who left a delegate behind: with the post the delegation is gone as well.
    const { delegations } = desk.world.directory;
    const principals = held.filter((one) =>
      delegations.some((each) => each.principal === one.person && each.post === one.post),
    );
    const pool = [principals, awaited, awaited, held].at(nth % 4)!.concat(awaited, held);
    const { person, post } = pool[nth % 3]!;
    return order('end-appointment', { person, post, until: inDays(desk, -1) }, who, ledger, desk);
  },
];

/** A section gets another name: the past keeps the old one. */
const renamed = (name: string): CityAct => [
  'renaming',
  (ledger, desk) =>
    order(
      'establish-unit',
      { ...desk.world.directory.units['shuunou']!, name, from: inDays(desk, 0) },
      'operator',
      ledger,
      desk,
    ),
];

const n = fc.nat(99);
const planning = fc.constantFrom('sato', 'sato', 'kato');
const operator = fc.constantFrom('operator', 'operator', 'operator', 'sato');

export const cityActs: fc.Arbitrary<CityAct> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(n, fc.constantFrom(0, 0, 0, 1), fc.nat(3), fc.constantFrom(null, null, 'sato', 'kobayashi'))
      .map((each) => falls(...each)),
  },
  { weight: 2, arbitrary: fc.tuple(n, planning).map((each) => isBack(...each)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        n,
        fc.constantFrom(...OTHERS),
        fc.constantFrom(0, 0, 1),
        fc.nat(3),
        fc.constantFrom(null, null, 'sato', 'kan'),
      )
      .map((each) => delegates(...each)),
  },
  { weight: 3, arbitrary: fc.tuple(n, fc.constantFrom('sato', 'sato', 'kato')).map((each) => revokes(...each)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...POSTS),
        fc.uniqueArray(fc.constantFrom(...POSTS, 'kansa/auditor'), { maxLength: 3 }),
        planning,
      )
      .map((each) => names(...each)),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...OTHERS), fc.constantFrom(...POSTS), operator).map((each) => enters(...each)),
  },
  { weight: 3, arbitrary: fc.tuple(n, operator).map((each) => leaves(...each)) },
  { weight: 1, arbitrary: fc.constantFrom('収納課', '納税課').map(renamed) },
);
