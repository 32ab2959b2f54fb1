import { dropPrevious, goBack, inWords, type Progress, type Rebuilt, rebuildAll } from '@ayumi/event-sourcing/runtime';
import type { Projection } from '@ayumi/event-sourcing';
import { migrate, type Installation } from '@ayumi/installation';
import { projections } from '@ayumi/plan/runtime';
import type { Config } from './config';
import { migrated } from './migrated';
import { opened } from './opened';
import { OperatorError } from './operator-error';
import { openDatabase } from './postgres/which-database';

export interface RebuildCommandOptions {
  readonly all?: boolean;
  /** The rows that were in service before are so again. */
  readonly back?: boolean;
  readonly dropPrevious?: boolean;
}

type Say = (line: string) => void;

/** Builds read models anew from the log, beside those in service, while Ayumi runs: docs/how-to/rebuild.md. */
export async function rebuildCommand(
  name: string | undefined,
  options: RebuildCommandOptions,
  config: Config,
  say: Say,
): Promise<void> {
  const asked = chosen(name, options);
  const stop = new AbortController();
  const giveUp = (): void => stop.abort();
  process.once('SIGINT', giveUp);
  const database = await openDatabase(config, say, { role: 'command' });
  try {
    await migrated(database.url, migrate);
    const installation = await opened(database.url, config);
    try {
      if (options.back || options.dropPrevious)
        for (const projection of asked) await changeBack(projection, options, installation, say);
      else await buildAnew(asked, installation, stop.signal, say);
    } finally {
      await installation.close();
    }
  } finally {
    process.off('SIGINT', giveUp);
    await database.stop();
  }
}

function chosen(name: string | undefined, { all }: RebuildCommandOptions): readonly Projection[] {
  const there = projections.map((each) => each.name).join(', ');
  if ((all ?? false) === (name !== undefined))
    throw new OperatorError(`Name one read model (${there}), or give --all.`);
  if (all) return projections;
  const found = projections.filter((each) => each.name === name);
  if (found.length === 0) throw new OperatorError(`There is no read model "${name}"; there are: ${there}.`);
  return found;
}

async function changeBack(
  projection: Projection,
  { dropPrevious: drop }: RebuildCommandOptions,
  { projecting: pool }: Installation,
  say: Say,
): Promise<void> {
  const { name } = projection;
  if (drop) {
    await dropPrevious(pool, projection);
    return say(`${name}: the previous rows are gone.`);
  }
  const ms = await goBack(pool, projection);
  if (ms === null) throw new OperatorError(`${name}: there are no previous rows to go back to.`);
  say(`${name}: the previous rows are in service again (${ms.toFixed(0)} ms) and catch up from where they stood.`);
}

/** One that cannot be built does not keep the others from it. */
async function buildAnew(
  asked: readonly Projection[],
  { store, projecting: pool }: Installation,
  signal: AbortSignal,
  say: Say,
): Promise<void> {
  const onRebuilt = ({ name }: Projection, built: Rebuilt): void => say(`${name}: ${inWords(built)}`);
  const options = { store, pool, projections: asked, signal, onProgress: progress(say), onRebuilt, report: say };
  const rebuilt = await rebuildAll(options);
  const failed = asked.filter((_, n) => rebuilt[n]!.outcome !== 'switched').map(({ name }) => name);
  if (failed.length > 0) throw new OperatorError(`${failed.join(', ')}: not rebuilt. What is in service is as it was.`);
}

const EVERY_MS = 1_000;

/** One line a second: how many events, how fast, how long still. */
function progress(say: Say): (progress: Progress) => void {
  const began = performance.now();
  let told = began;
  return ({ projections: names, phase, events, of }) => {
    const now = performance.now();
    const name = names.join(', ');
    if (phase === 'proving') return say(`${name}: proving the rows against a replay of ${events} events …`);
    if (now - told < EVERY_MS) return;
    told = now;
    const perSecond = events / ((now - began) / 1000);
    const left = Math.ceil(Math.max(0, of - events) / perSecond);
    say(`${name}: ${events} of ${of} events, ${Math.round(perSecond)} a second, about ${left} s left`);
  };
}
