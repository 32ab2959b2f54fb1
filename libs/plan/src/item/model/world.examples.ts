import { routeDecider, publishRoute, type RouteDefinition, type RouteEvent, type RouteState } from '@ayumi/approval';
import { directoryDecider, officeOf, type DirectoryEvent, type DirectoryState } from '@ayumi/directory';
import { absenceCommands, delegationCommands, organisation } from '@ayumi/directory/runtime';
import { fold, type Decide, type Decision, type Fact, type Told } from '@ayumi/event-sourcing';
import { told } from '@ayumi/event-sourcing/testing';
import { dayOf, isRefusal, type Day, type Instant } from '@ayumi/kernel';
import {
  appointed,
  cityHistory,
  ended,
  post,
  registered,
  SINCE,
  unit,
} from '../../../../directory/src/directory.examples';
import { closeCycle, openCycle } from '../../plan/plan.decider';
import { planDecider, type PlanState } from '../../plan/plan.state';
import { itemCommands } from '../item.commands';
import type { ItemEvent } from '../item.events';
import { CYCLE, itemHistory, planWith } from '../item.examples';
import { itemDecider, type ItemState } from '../item.state';
import type { ItemContext } from '../item.world';

/*
 * The real system of the model test: one item, its city, its plan and its routes, each folded by its own decider. A
 * world is a value: an act makes the next one, so that a search may try what nobody then does.
 */

export interface World {
  readonly at: Instant;
  readonly directory: DirectoryState;
  readonly item: ItemState;
  readonly plan: PlanState;
  readonly routes: Readonly<Record<Kind, RouteState>>;
  /** What was told of the item, from the beginning. */
  readonly history: readonly Told<ItemEvent>[];
}

export type Kind = 'progress' | 'revision';

/** A second section of 市民部, to which the item may go over, and 市民課, which has no posts of its own at all. */
export const cityPast: readonly Told<DirectoryEvent>[] = [
  ...cityHistory,
  unit('zeimu', '税務課', 'section', 'shimin-bu', 65),
  unit('shimin', '市民課', 'section', 'shimin-bu', 66),
  post('zeimu/clerk', 'clerk', '税務課 担当'),
  post('zeimu/chief', 'chief', '税務課 係長'),
  post('zeimu/manager', 'manager', '税務課長'),
  registered('ono', '小野　大輔', 'オノ　ダイスケ'),
  appointed('ono', 'zeimu/clerk'),
  registered('hirano', '平野　葵', 'ヒラノ　アオイ'),
  appointed('hirano', 'zeimu/chief'),
  registered('ueda', '上田　実', 'ウエダ　ミノル'),
  appointed('ueda', 'zeimu/manager'),
  // In a small office those who check draft as well: makers come to meet their own work by every road.
  ...['kato', 'nakamura', 'tanaka', 'yamada', 'sasaki'].map((person) => appointed(person, 'shuunou/clerk')),
  ended('miura', 'shi/deputy-mayor-2', '2025-03-31'),
  appointed('miura', 'zaisei/manager', '2025-04-01'),
  told({ type: 'DeputiesNamed', data: { post: 'gyosei-keiei/manager', deputies: ['gyosei-keiei/clerk'] } }),
  told({ type: 'DeputiesNamed', data: { post: 'shi/deputy-mayor-1', deputies: ['kikaku-seisaku/director'] } }),
];

const closed = { cycle: '2023-year-end', fiscalYear: 2023, stage: 'year-end', dueOn: '2024-05-31' } as const;
export const CYCLES: readonly string[] = [CYCLE, closed.cycle];

/** Nine in the morning on 22 May 2025, a Thursday. */
export const firstWorld = (routes: Readonly<Record<Kind, RouteDefinition>>): World => ({
  at: '2025-05-22T00:00:00.000Z',
  directory: fold(directoryDecider, cityPast),
  item: fold(itemDecider, itemHistory),
  plan: planWith(told({ type: 'CycleOpened', data: closed })),
  routes: { progress: published(routes.progress), revision: published(routes.revision) },
  history: itemHistory,
});

const published = (definition: RouteDefinition): RouteState =>
  fold(routeDecider, [told({ type: 'RoutePublished', data: { version: 1, from: SINCE, definition } })]);

type AnyDecide<S, X, F extends Fact> = Decide<object, S, X, F>;
const tableOf = <S, X, F extends Fact>(lines: readonly { name: string; decide: unknown }[]) =>
  new Map(lines.map(({ name, decide }) => [name, decide as AnyDecide<S, X, F>] as const));

/** Every command that the door takes for an item, with the decision that judges it. */
export const itemVerbs = tableOf<ItemState, ItemContext, ItemEvent>(itemCommands.lines);

const staffVerbs = tableOf<DirectoryState, Pick<ItemContext, 'office'>, DirectoryEvent>([
  ...organisation.lines,
  ...absenceCommands.lines,
  ...delegationCommands.lines,
]);

const contexts = new WeakMap<World, Map<string, ItemContext>>();

/** The world as one person meets it. */
export function contextOf(world: World, actor: string): ItemContext {
  const known = contexts.get(world) ?? new Map<string, ItemContext>();
  contexts.set(world, known);
  const { directory, at, plan, routes } = world;
  const met = known.get(actor) ?? {
    office: officeOf(directory, actor, at),
    at,
    plan,
    unitExists: (id) => Object.hasOwn(directory.units, id),
    routes,
  };
  known.set(actor, met);
  return met;
}

/** What the command would get; nothing happens yet. */
export const ask = (world: World, verb: string, order: object, actor: string): Decision<ItemEvent> =>
  itemVerbs.get(verb)!(order, world.item, contextOf(world, actor));

export const refusalOf = (decision: Decision<Fact>): string | null => (isRefusal(decision) ? decision.refused : null);

export interface Done<F extends Fact> {
  readonly world: World;
  readonly facts: readonly Told<F>[];
  readonly refused: string | null;
}

/** The command itself: its facts are told of the item, and a minute goes by. */
export function act(world: World, verb: string, order: object, actor: string): Done<ItemEvent> {
  const { facts, refused } = tell(world, verb, ask(world, verb, order, actor));
  const item = facts.reduce(itemDecider.evolve, world.item);
  return { world: later({ ...world, item, history: [...world.history, ...facts] }, 60_000), facts, refused };
}

/** A command to the directory: absences, deputies, delegations, appointments. */
export function staff(world: World, verb: string, order: object, actor: string): Done<DirectoryEvent> {
  const { office } = contextOf(world, actor);
  const { facts, refused } = tell(world, verb, staffVerbs.get(verb)!(order, world.directory, { office }));
  const directory = facts.reduce(directoryDecider.evolve, world.directory);
  return { world: later({ ...world, directory }, 60_000), facts, refused };
}

/** A new version of a route. */
export function publish(world: World, definition: RouteDefinition, from: Day, actor: string): Done<RouteEvent> {
  const { office } = contextOf(world, actor);
  const posts = { exists: (address: string) => office.exists(address), leads: ['shuunou', 'zeimu'] };
  const kind = definition.route as Kind;
  const looking = { signature: office.planningAuthority(), day: dayOf(world.at), posts };
  const { facts, refused } = tell(world, 'publish', publishRoute({ definition, from }, world.routes[kind], looking));
  const route = facts.reduce(routeDecider.evolve, world.routes[kind]);
  return { world: later({ ...world, routes: { ...world.routes, [kind]: route } }, 60_000), facts, refused };
}

/** The planning office closes a cycle of reports, or opens it. */
export function closing(world: World, cycle: string, actor: string): World {
  const { office } = contextOf(world, actor);
  const { facts } = tell(world, 'close-cycle', closeCycle({ cycle }, world.plan, { office }));
  return later({ ...world, plan: facts.reduce(planDecider.evolve, world.plan) }, 60_000);
}

export function opening(world: World, actor: string): World {
  const { office } = contextOf(world, actor);
  const order = { fiscalYear: 2024, stage: 'mid-year', dueOn: '2024-10-31' } as const;
  const { facts } = tell(world, 'open-cycle', openCycle(order, world.plan, { office }));
  return later({ ...world, plan: facts.reduce(planDecider.evolve, world.plan) }, 60_000);
}

export const later = (world: World, ms: number): World => ({
  ...world,
  at: new Date(Date.parse(world.at) + ms).toISOString(),
});

function tell<F extends Fact>(world: World, command: string, decision: Decision<F>) {
  if (isRefusal(decision)) return { facts: [], refused: decision.refused };
  const { signature, events } = decision;
  return { facts: events.map((event) => told(event, { ...signature, command, at: world.at })), refused: null };
}

/** What the history alone makes of the item, read back from its text as the log holds it. */
export const foldedAgain = ({ history }: World): ItemState =>
  fold(itemDecider, JSON.parse(JSON.stringify(history)) as Told<ItemEvent>[]);
