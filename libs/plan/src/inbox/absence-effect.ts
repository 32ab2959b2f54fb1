import { approve, deputise, passOver, pullUp, type Approval, type Office } from '@ayumi/approval';
import { directoryDecider, holdersOf, officeOf, type DirectoryEvent, type DirectoryState } from '@ayumi/directory';
import { dayOf, isRefusal, startOfDay, type Day, type Instant, type Refusal } from '@ayumi/kernel';
import { draftersOf } from '../item/item.turn';
import { ledBy } from '../current/matter-row';
import type { PersonName } from '../read-model/standing.answer';
import { inboxOf, type InboxRows } from './inbox';
import type { AbsenceEffectAnswer, AbsenceEffectEntry, EffectWay, Way } from './absence-effect.answer';
import type { InboxEntry } from './inbox.answer';

export interface AbsenceEffectInput {
  /** Whose directory: `kodaira`. */
  readonly city: string;
  readonly person: string;
  readonly from: Day;
  readonly until: Day;
  /** Who shall act for each of the person's posts; nobody where it is left out. */
  readonly delegate?: string | undefined;
  readonly at: Instant;
}

/**
 * What would happen to everything that waits for somebody now, were he away: the directory is told the absence and the
 * delegation as if they had been registered, and the rules that will judge everybody's commands are asked.
 */
export function absenceEffect(
  rows: InboxRows,
  input: AbsenceEffectInput,
  directory: DirectoryState,
): AbsenceEffectAnswer {
  const { city, person, at } = input;
  const day = input.from > dayOf(at) ? input.from : dayOf(at);
  const without = asIf(directory, { ...input, from: day });
  const moment = day === dayOf(at) ? at : startOfDay(day);
  const offices = takingPart(without, person, day).map((name) => ({
    name,
    office: officeOf(without, name.person, moment),
  }));
  const matters = new Map(rows.matters.map((row) => [row.key, row]));
  const leads = new Map(rows.items.map((row) => [row.item, row.lead]));
  const entries = inboxOf(rows, { city, person, at }, directory).myTurn.filter(({ why }) => MOVES.has(why));
  return {
    from: day,
    matters: entries.map((entry): AbsenceEffectEntry => {
      const lead = leads.get(entry.item) ?? null;
      const row = matters.get(`${entry.item}/${entry.matter}`);
      const ways =
        row?.approval.status === 'in-progress'
          ? waysOf(ledBy(row.approval, lead), offices)
          : drafting(lead, offices, without, day);
      return { ...headOf(entry), ways: ways.length > 0 ? ways : [{ way: 'waits', people: [] }] };
    }),
  };
}

interface Actor {
  readonly name: PersonName;
  readonly office: Office;
}

/** What the person has only to read stays for him, whoever acts meanwhile. */
const MOVES: ReadonlySet<InboxEntry['why']> = new Set([
  'approve',
  'deputise',
  'returned',
  'recalled',
  'not-started',
] as const);

function asIf(directory: DirectoryState, { person, from, until, delegate }: AbsenceEffectInput): DirectoryState {
  const posts = [...new Set(directory.appointments.filter((each) => each.person === person).map(({ post }) => post))];
  const events = [
    { type: 'AbsenceRegistered', data: { absence: 'as-if', person, from, until, note: null } },
    ...(delegate === undefined
      ? []
      : posts.map((post) => ({
          type: 'DelegationGranted',
          data: { delegation: `as-if-${post}`, principal: person, delegate, post, from, until },
        }))),
  ] as readonly DirectoryEvent[];
  return events.reduce((state, event) => directoryDecider.evolve(state, event as never), directory);
}

function takingPart(directory: DirectoryState, person: string, day: Day): readonly PersonName[] {
  const holders = Object.keys(directory.posts).flatMap((post) => holdersOf(directory, post, day));
  const known = new Map(holders.map((each) => [each.person, { person: each.person, name: each.name }]));
  known.delete(person);
  return [...known.values()];
}

function waysOf(matter: Approval, actors: readonly Actor[]): EffectWay[] {
  const seen = { seen: matter.fingerprint };
  const deputies = who(actors, (office) => deputise(matter, seen, office));
  const own = actors.filter(({ office }) => !isRefusal(approve(matter, seen, office)));
  const isDelegate = ({ office }: Actor) => {
    const decision = approve(matter, seen, office);
    return !isRefusal(decision) && decision.signature.basis === 'delegation';
  };
  return some([
    ['delegate', own.filter(isDelegate).map(({ name }) => name)],
    ['colleague', own.filter((each) => !isDelegate(each)).map(({ name }) => name)],
    ['deputise', deputies],
    ['pass-over', who(actors, (office) => passOver(matter, office))],
    ['pull-up', who(actors, (office) => pullUp(matter, seen, office))],
  ]);
}

/** A sheet that is not handed in, or came back: whoever holds the drafter's post, or acts for it, goes on with it. */
function drafting(lead: string | null, actors: readonly Actor[], directory: DirectoryState, day: Day): EffectWay[] {
  const posts = draftersOf(lead);
  const able = actors.flatMap(({ name, office }) => {
    const signature = posts.map((post) => office.authorityFor(post)).find((each) => each !== null);
    const away = directory.absences.some(
      (each) => !each.cancelled && each.person === name.person && each.from <= day && day <= each.until,
    );
    return signature && !away ? [{ name, basis: signature.basis }] : [];
  });
  const by = (delegated: boolean) =>
    able.filter(({ basis }) => (basis === 'delegation') === delegated).map(({ name }) => name);
  return some([
    ['delegate', by(true)],
    ['colleague', by(false)],
  ]);
}

const who = (actors: readonly Actor[], decide: (office: Office) => Refusal | object): PersonName[] =>
  actors.filter(({ office }) => !isRefusal(decide(office))).map(({ name }) => name);

const some = (ways: readonly (readonly [Way, PersonName[]])[]): EffectWay[] =>
  ways.filter(([, people]) => people.length > 0).map(([way, people]) => ({ way, people }));

const headOf = ({ item, no, title, matter, kind, step, due }: InboxEntry) => ({
  item,
  no,
  title,
  matter,
  kind,
  step: step?.title ?? null,
  due,
});
