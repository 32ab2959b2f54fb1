import { copyEvents } from '@ayumi/event-sourcing/runtime';
import { migrate, switchLog } from '@ayumi/installation';
import type { Config } from './config';
import { migrated } from './migrated';
import { forOperators } from './opened';
import { OperatorError } from './operator-error';
import { openLogAt } from './postgres/open-log';
import { openDatabase } from './postgres/which-database';

export interface CopyEventsOptions {
  /** Undefined: the PostgreSQL of this installation. */
  readonly from?: string;
  readonly to?: string;
  /** Afterwards this installation keeps its events in the target. */
  readonly switch?: boolean;
}

type Say = (line: string) => void;

/** Copies the log between PostgreSQL and EventStoreDB, either way; goes on where it was stopped. */
export async function copyEventsCommand(options: CopyEventsOptions, config: Config, say: Say): Promise<void> {
  if (options.from === options.to)
    throw new OperatorError('Give --from or --to, or both: the PostgreSQL of this installation is the other side.');
  const database = await openDatabase(config, say, { role: 'command' });
  const closing: (() => Promise<void>)[] = [() => database.stop()];
  try {
    await migrated(database.url, migrate);
    const [from, to] = [
      await openLogAt(options.from ?? database.url, closing),
      await openLogAt(options.to ?? database.url, closing),
    ];
    const { found, copied, digest } = await copyEvents(from, to, progress(say));
    say(`${found} events were there already, ${copied} were copied. Both logs are equal: sha256 ${digest}.`);
    if (options.switch) say(await switched(database.url, options));
  } catch (error) {
    throw forOperators(error);
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

/** Only this installation's own database can be switched: one side must be it. */
async function switched(url: string, { to }: CopyEventsOptions): Promise<string> {
  const kind = to === undefined || to.startsWith('postgres') ? 'postgresql' : 'eventstoredb';
  if (to !== undefined && kind === 'postgresql')
    throw new OperatorError(
      'The events were copied, but --switch works for the PostgreSQL of this installation only: leave --to out.',
    );
  await switchLog(url, kind);
  return kind === 'eventstoredb'
    ? 'From now on this installation keeps its events there: start it with EVENTSTORE_URL. Its read models are built anew.'
    : 'From now on this installation keeps its events in its PostgreSQL: start it without EVENTSTORE_URL. Its read models are built anew.';
}

function progress(say: Say): (events: number) => void {
  let next = 10_000;
  return (events) => {
    if (events < next) return;
    next += 10_000;
    say(`${events} events`);
  };
}
