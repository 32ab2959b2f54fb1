import { addDays, dayOf, startOfDay } from '@ayumi/kernel';
import * as fc from 'fast-check';
import { ableTo, wayOut, wayToSettle } from './endings.examples';
import { finding, type Tally } from './findings.examples';
import { everybody, folded, inspect } from './inspection.examples';
import type { Ledger } from './ledger.examples';
import { FLAWS, ordersFor } from './orders.examples';
import { isUnderWay } from './paper.examples';
import { routesOf, unsound } from './routes.examples';
import { awaitedFalls, cityActs } from './city-acts.examples';
import {
  act,
  ask,
  closing,
  CYCLES,
  itemVerbs,
  later,
  opening,
  publish,
  refusalOf,
  type Kind,
  type World,
} from './world.examples';

/** The system under test, and what was done to it so far. */
export interface Desk {
  world: World;
  readonly tally: Tally;
  readonly done: string[];
  /** What was last looked at. */
  seen: readonly unknown[];
  /** How often the states reached are searched for an ending. */
  readonly searchEvery: number;
}

type Run = (ledger: Ledger, desk: Desk) => string;

/** One act of the story. After each of them everything is looked at. */
export class Act implements fc.Command<Ledger, Desk> {
  private done = '';

  constructor(
    private readonly name: string,
    private readonly does: Run,
  ) {}

  check(): boolean {
    return true;
  }

  run(ledger: Ledger, desk: Desk): void {
    this.done = this.does(ledger, desk);
    desk.done.push(this.done);
    desk.tally.add('commands');
    const where = () => `${desk.done.slice(-14).join(' → ')} (${desk.world.at})`;
    if (isSeen(desk)) return;
    desk.tally.note(inspect(desk.world, ledger, desk.tally), where);
    if (desk.done.length % 8 === 0) desk.tally.note(folded(desk.world), where);
    if (desk.tally.looksAt('ends') && desk.done.length % desk.searchEvery === 0) search(ledger, desk, where);
  }

  toString(): string {
    return this.done || this.name;
  }
}

/** Whether nothing at all is new since the last look: what was refused changes nothing, and offers go by the day. */
function isSeen(desk: Desk): boolean {
  const { item, directory, plan, routes, at } = desk.world;
  const now = [item, directory, plan, routes, dayOf(at)];
  const same = now.every((each, index) => each === desk.seen[index]);
  desk.seen = now;
  return same;
}

/** Whether every matter under way can be ended by somebody, and which of them could be settled. */
function search(ledger: Ledger, { world, tally }: Desk, where: () => string): void {
  for (const paper of ledger.papers.values()) {
    if (!isUnderWay(paper)) continue;
    const settles = wayToSettle(world, paper.id);
    tally.add('open matters searched');
    if (settles) tally.add(settles.days > 0 ? 'could be settled, days later' : 'could be settled at once');
    else tally.add('could not be settled without appointing somebody or changing the content');
    if (!settles && !wayOut(world, paper.id)) tally.note([finding('ends', `${paper.id} ${paper.status}`)], where);
  }
}

/** Whoever does one of these says what content he saw. */
const BOUND = 'approve deputise pull-up override return reject comment amend-progress amend-revision'.split(' ');

/** Does it and lets the ledger know. */
export function perform(verb: string, order: object, who: string, ledger: Ledger, desk: Desk): string {
  const { matter, fingerprint } = order as { readonly matter?: string; readonly fingerprint?: string };
  const there = ledger.papers.get(matter ?? '')?.fingerprint;
  const { world, facts, refused } = act(desk.world, verb, order, who);
  desk.world = world;
  desk.tally.did(verb, refused);
  const said = `${who} ${verb}${refused ? `: ${refused}` : ''}`;
  desk.tally.note(ledger.tell(facts), () => `${desk.done.slice(-14).join(' → ')} → ${said}`);
  if (!refused && BOUND.includes(verb) && there !== undefined && fingerprint !== there)
    desk.tally.note([finding('settled', `${said} ${matter}, of content that is gone`)], () => desk.done.join(' → '));
  for (const { type } of facts) if (type === 'MatterSettled') desk.tally.add('settled');
  return said;
}

const matterAt = ({ world }: Desk, nth: number): string => {
  const all = Object.values(world.item.matters).map(({ approval }) => approval);
  const open = all.filter(({ status }) => !['settled', 'withdrawn', 'rejected'].includes(status));
  // Those under way three times as often as those that have ended.
  const ids = [...open, ...open, ...open, ...all].map(({ matter }) => matter);
  return ids[nth % ids.length] ?? 'progress-2024-year-end';
};

/**
 * Whoever can, does it, looked for from somebody on: otherwise hardly any matter would get far. Where nobody can, what
 * it wants is brought about (an absence, time), or else the matter goes on in the usual way.
 */
const ably = (verb: string, nth: number, from: number): Act =>
  new Act(`somebody ${verb}`, (ledger, desk) => {
    const matter = matterAt(desk, nth);
    if (ableTo(desk.world, verb, matter, from, from) === null && from % 3 > 0) {
      if (['deputise', 'pass-over', 'pull-up'].includes(verb)) return awaitedFalls(matter, from, ledger, desk);
      if (verb === 'override') return passes(18, desk);
    }
    for (const each of [verb, 'approve', 'submit-progress', 'revise-target']) {
      const able = ableTo(desk.world, each, matter, from, from);
      if (able) return perform(each, able.order, able.who, ledger, desk);
    }
    return begins(nth, from, ledger, desk);
  });

const DRAFTERS = ['suzuki', 'kato', 'tanaka', 'kobayashi', 'nakamura', 'yamada', 'sasaki'] as const;

/** A new matter: a report that is still owed, or else another revision. */
function begins(nth: number, whim: number, ledger: Ledger, desk: Desk): string {
  const first = DRAFTERS[nth % DRAFTERS.length]!;
  const reports = CYCLES.map((cycle) => ({ command: 'submit-progress', cycle, matter: `progress-${cycle}` }));
  const revision = { command: 'revise-target', indicator: 'collection-rate' };
  for (const about of nth % 3 ? [...reports, revision] : [revision, ...reports])
    for (const order of ordersFor(about, desk.world, whim))
      for (const who of [first, 'suzuki', 'ono'])
        if (refusalOf(ask(desk.world, about.command, order, who)) === null)
          return perform(about.command, order, who, ledger, desk);
  return perform('submit-progress', ordersFor(reports[0]!, desk.world, whim)[0]!, first, ledger, desk);
}

/** Back to one of the steps before, not only to the drafter. */
const returned = (nth: number, from: number): Act =>
  new Act('somebody returns to a step', (ledger, desk) => {
    const matter = matterAt(desk, nth);
    const able = ableTo(desk.world, 'return', matter, from);
    const approval = desk.world.item.matters[matter]?.approval;
    const to = approval?.route.steps[from % (approval.at + 1)]?.id;
    const order = { ...(able?.order ?? ordersFor({ command: 'return', matter }, desk.world)[0]), to };
    return perform('return', order, able?.who ?? 'kato', ledger, desk);
  });

/** Anybody tries anything, with the content on the screen or an older one, well or badly filled in. */
const blindly = (verb: string, person: number, nth: number, flaw: number): Act =>
  new Act(`anybody ${verb}`, (ledger, desk) => {
    const people = everybody(desk.world);
    const matter = matterAt(desk, nth);
    // Every other time it is somebody who could, so that what he fills in badly is what he is refused for.
    const able = nth % 2 ? ableTo(desk.world, verb, matter, person)?.who : undefined;
    const older = Object.keys(desk.world.item.matters[matter]?.contents ?? {})[nth % 3];
    const about = { command: verb, matter, indicator: 'collection-rate', fingerprint: flaw % 5 === 4 ? older : null };
    const order = {
      ...ordersFor(about, desk.world, nth)[nth % 2],
      ...ordersFor(about, desk.world, nth)[0],
      ...FLAWS[flaw],
    };
    return perform(verb, order, able ?? people[person % people.length]!, ledger, desk);
  });

/** A report of one of the cycles, or a revision, by one of those who draft. */
const drafted = (who: string, verb: string, nth: number, whim: number): Act =>
  new Act(`${who} ${verb}`, (ledger, desk) => {
    const cycle = Object.keys(desk.world.plan.cycles)[nth % 2]!;
    const orders = ordersFor({ command: verb, cycle, indicator: 'collection-rate' }, desk.world, whim);
    return perform(verb, orders[nth % orders.length]!, who, ledger, desk);
  });

const led = (lead: string, who: string): Act =>
  new Act(`lead ${lead}`, (ledger, desk) => perform('assign-lead-unit', { lead }, who, ledger, desk));

const republished = (kind: Kind, nth: number, ahead: number, who: string): Act =>
  new Act('a route is published', (ledger, desk) => {
    const definition = nth === 9 ? unsound : routesOf[kind][nth % routesOf[kind].length]!;
    const from = addDays(dayOf(desk.world.at), ahead);
    const { world, facts, refused } = publish(desk.world, definition, from, who);
    desk.world = world;
    ledger.learns(facts);
    desk.tally.did('publish', refused);
    return `${who} publishes ${definition.title} from ${from}${refused ? `: ${refused}` : ''}`;
  });

const cycles = (nth: number): Act =>
  new Act('a cycle', (_, desk) => {
    const cycle = Object.keys(desk.world.plan.cycles)[nth % 2]!;
    desk.world = nth % 4 === 3 ? opening(desk.world, 'sato') : closing(desk.world, cycle, 'sato');
    return nth % 4 === 3 ? 'sato opens a cycle' : `sato closes ${cycle}`;
  });

/** To the last millisecond of the day, to its end, by some days, or far enough for anything to count as stuck. */
const timePasses = (days: number): Act => new Act(`${days} days`, (_, desk) => passes(days, desk));

function passes(days: number, desk: Desk): string {
  const midnight = startOfDay(addDays(dayOf(desk.world.at), Math.max(days, 1)));
  const until = Date.parse(midnight) - Date.parse(desk.world.at);
  desk.world = later(desk.world, days === 0 ? until - 1 : until);
  return days === 0 ? 'the last moment of the day' : `${days} days`;
}

const UPWARDS = [
  'approve',
  'approve',
  'approve',
  'approve',
  'deputise',
  'deputise',
  'pull-up',
  'pass-over',
  'override',
] as const;
const SIDEWAYS = [
  'comment',
  'comment',
  'resolve-comment',
  'resolve-comment',
  'circulate',
  'mark-read',
  'post-review',
  'post-review',
  'state-importance',
] as const;
const BACKWARDS = [
  'return',
  'recall',
  'recall',
  'amend-progress',
  'amend-revision',
  'withdraw',
  'reject',
  'reject',
] as const;

const n = fc.nat(99);
const verbs = [...itemVerbs.keys()].filter(
  (verb) => !['define-indicator', 'set-annual-plan', 'stop-item', 'mark-repeat'].includes(verb),
);
const drafter = fc.constantFrom(...DRAFTERS, 'ono');

export const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 34, arbitrary: fc.tuple(fc.constantFrom(...UPWARDS), n, n).map((each) => ably(...each)) },
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...SIDEWAYS), n, n).map((each) => ably(...each)) },
  { weight: 7, arbitrary: fc.tuple(fc.constantFrom(...BACKWARDS), n, n).map((each) => ably(...each)) },
  { weight: 2, arbitrary: fc.tuple(n, n).map((each) => returned(...each)) },
  { weight: 9, arbitrary: fc.tuple(fc.constantFrom(...verbs), n, n, fc.nat(11)).map((each) => blindly(...each)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(drafter, fc.constantFrom('submit-progress', 'submit-progress', 'revise-target'), n, n)
      .map((each) => drafted(...each)),
  },
  { weight: 10, arbitrary: cityActs.map(([name, does]) => new Act(name, does)) },
  { weight: 4, arbitrary: fc.constantFrom(0, 1, 1, 2, 3, 18).map(timePasses) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('shuunou', 'zeimu', 'zeimu', 'zaisei', 'shimin', 'nowhere'),
        fc.constantFrom('sato', 'kato'),
      )
      .map((each) => led(...each)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom<Kind>('progress', 'revision'),
        fc.nat(9),
        fc.constantFrom(0, 0, 1, -1),
        fc.constantFrom('sato', 'sato', 'kato'),
      )
      .map((each) => republished(...each)),
  },
  { weight: 1, arbitrary: n.map(cycles) },
);
