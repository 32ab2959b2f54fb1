import { OPERATOR } from '@ayumi/directory';
import { startOfDay, type Instant } from '@ayumi/kernel';
import type { Act } from './act';
import { tenuresOf } from './cast';
import type { Organisation } from './seed-files';

interface Telling {
  /** When it is told: all at one moment, or (the demonstration) each on its own day. */
  readonly at?: Instant;
  /** Parts the acts of one telling from those of another. */
  readonly key?: string;
}

/** The acts that set up an organisation: units, posts, people, appointments, accounts. What is so already changes nothing. */
export function organise(organisation: Organisation, { at, key: telling = 'organisation' }: Telling = {}): Act[] {
  const { city, units, posts, people, deputies = {} } = organisation;
  const founded = people.map((member) => member.from).toSorted()[0] ?? '2021-04-01';
  const act = (command: string, key: string, body: Record<string, unknown>, day = founded): Act => ({
    key: `${telling}/${command}/${key}`,
    at: at ?? startOfDay(day),
    actor: OPERATOR,
    command,
    id: city,
    body,
  });
  return [
    ...units.map(({ id, name, kind, parent, order, duty }) =>
      act('establish-unit', id, {
        unit: id,
        name,
        kind,
        parent: parent ?? null,
        order,
        duty: duty ?? null,
        from: founded,
      }),
    ),
    ...posts.map(({ id, unit, rank, title }) =>
      act('establish-post', id, { post: id, unit, rank, title, from: founded }),
    ),
    ...people.map(({ id, name, kana }) => act('register-person', id, { person: id, name, kana })),
    ...movements(organisation, act),
    ...Object.entries(deputies).map(([post, named]) => act('name-deputies', post, { post, deputies: named })),
    ...people.map(({ id, login }) => act('open-account', login, { login, person: id })),
  ];
}

/** Appointments and their ends in the order of their days, so that nobody is in the new post before he left the old. */
function movements(
  organisation: Organisation,
  act: (c: string, k: string, b: Record<string, unknown>, d?: string) => Act,
): Act[] {
  return tenuresOf(organisation)
    .flatMap(({ person, post, from, until }) => [
      act('appoint', `${person}/${post}`, { person, post, from }, from),
      ...(until === null ? [] : [act('end-appointment', `${person}/${post}`, { person, post, until }, until)]),
    ])
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
