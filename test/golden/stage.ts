import type { EventStore, Position, RecordedEvent } from '@ayumi/event-sourcing';
import { createTestDatabase } from '@ayumi/event-sourcing/testing';
import { migrate, openInstallation, type Installation } from '@ayumi/installation';
import path from 'node:path';
import { seed } from '../../apps/cli/src/seed/seed';
import { readSeedFiles } from '../../apps/cli/src/seed/seed-files';
import { lineOf } from './golden-log';

/** An empty installation on a database of its own, where the demonstration is played as `npm start` plays it. */
export interface Stage {
  play(): Promise<void>;
  /** Plays until that many appends are written, and then loses the database. */
  playUntil(appends: number): Promise<void>;
  /** The whole log, as lines that two logs are compared by. */
  lines(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const database = await createTestDatabase();
  await migrate(database.url);
  const installation = await openInstallation(database.url);
  return {
    play: () => playOn(installation),
    async playUntil(appends) {
      const store = lostAfter(installation.store, appends);
      await expect(playOn({ ...installation, store })).rejects.toThrow('the database is gone');
    },
    lines: async () => (await everything(installation.store)).map(lineOf),
    async close() {
      await installation.close();
      await database.drop();
    },
  };
}

const playOn = (installation: Installation): Promise<void> =>
  seed(installation, 'demo', readSeedFiles(path.resolve('seeds')), () => undefined);

/** The real store, but for one append too many. */
function lostAfter(store: EventStore, appends: number): EventStore {
  let left = appends;
  const append: EventStore['append'] = async (...parameters) => {
    if (left-- === 0) throw new Error('the database is gone');
    return store.append(...parameters);
  };
  return {
    append,
    readStream: (...parameters) => store.readStream(...parameters),
    readAt: (...parameters) => store.readAt(...parameters),
    readAll: (...parameters) => store.readAll(...parameters),
    count: (...parameters) => store.count(...parameters),
    subscribe: (...parameters) => store.subscribe(...parameters),
    find: (...parameters) => store.find(...parameters),
    head: () => store.head(),
    close: () => store.close(),
  };
}

async function everything(store: EventStore): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after: Position | null = null; ; after = events.at(-1)!.position) {
    const more = await store.readAll(after, 500);
    if (more.length === 0) return events;
    events.push(...more);
  }
}
