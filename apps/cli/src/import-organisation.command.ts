import { Accounts, DirectoryContexts } from '@ayumi/directory/runtime';
import { CommandBus } from '@nestjs/cqrs';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Config } from './config';
import { OperatorError } from './operator-error';
import { organise } from './seed/organise';
import { ActRefused, Player } from './seed/player';
import { readOrganisation, type Organisation } from './seed/seed-files';
import { withBuses } from './with-buses';

/**
 * Brings a city's units, posts, people and accounts in from a file (the shape of seeds/organisation.yaml).
 * Read again it changes only what changed. Who gets a new account gets a password, shown once.
 */
export async function importOrganisation(file: string, config: Config, say: (line: string) => void): Promise<void> {
  const organisation = checked(file, readOrganisation(file));
  await withBuses(config, say, async (buses, { store, clock }) => {
    const known = (await buses.get(DirectoryContexts).directoryOf(organisation.city)).accounts;
    const player = new Player(buses.get(CommandBus), store);
    for (const act of organise(organisation, { at: clock.now(), key: `import/${randomUUID()}` })) {
      if (act.command === 'open-account' && known[String(act.body.login)]) continue;
      await player.play(act).catch(forOperators);
    }
    const passwords = await givePasswords(buses.get(Accounts), organisation);
    const { units, posts, people } = organisation;
    say(`${units.length} units, ${posts.length} posts, ${people.length} people; ${passwords.length} new passwords.`);
    for (const { login, password } of passwords) say(`${login}\t${password}`);
  });
}

/** To everybody who has none: a run that was cut short is made good by the next. */
async function givePasswords(
  accounts: Accounts,
  { people }: Organisation,
): Promise<{ login: string; password: string }[]> {
  const given: { login: string; password: string }[] = [];
  for (const { login } of people) {
    if (await accounts.hasPassword(login)) continue;
    const password = randomBytes(9).toString('base64url');
    await accounts.setPassword(login, password, randomUUID());
    given.push({ login, password });
  }
  return given;
}

function checked(file: string, organisation: Organisation | null): Organisation {
  const lists = ['units', 'posts', 'people'] as const;
  const missing = lists.filter((list) => !Array.isArray(organisation?.[list]));
  if (organisation?.city && missing.length === 0) return organisation;
  const lacks = [...(organisation?.city ? [] : ['city']), ...missing].join(', ');
  throw new OperatorError(
    `Nothing was imported: ${file} lacks ${lacks}. It must have the shape of seeds/organisation.yaml.`,
  );
}

function forOperators(error: unknown): never {
  if (error instanceof ActRefused)
    throw new OperatorError(`The import stopped; what came before it stays. ${error.message}`);
  throw error;
}
