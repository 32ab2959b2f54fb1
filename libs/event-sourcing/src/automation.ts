import type { Pool } from 'pg';
import { LogUnavailable, OutcomeUnknown } from './append-errors';
import { startAnew, startFrom, stepCheckpoint } from './checkpoint';
import type { Position, RecordedEvent } from './event';
import type { EventStore } from './event-store';
import { isGone } from './eventstoredb.errors';
import { failureAt } from './fold-touches';
import { messageOf } from './message-of';
import { isTransient, withConnection } from './postgres.connection';
import { asRunner } from './runner-lock';
import { Wakeup } from './wakeup';

/** What follows from facts by itself: a subscription that sends commands, with a checkpoint of its own. */
export interface Automation {
  /** Name of the checkpoint. */
  readonly name: string;
  /** Raised where everything is to be gone through once more. */
  readonly version: number;
  readonly categories: readonly string[];
  /**
   * Every event at least once, in order. What it sends must have ids that follow from the event, so that a second time
   * does nothing. What passes by itself (`TryAgain`, a log that is away) is tried again; any other throw stops the
   * automation in front of the event, visibly, and starting again tries it again.
   */
  readonly react: (event: RecordedEvent) => Promise<void>;
}

/** Thrown by `react` for what passes by itself, such as too many writers at once. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';
}

export interface AutomationOptions {
  readonly store: EventStore;
  readonly pool: Pool;
  readonly automation: Automation;
  readonly signal: AbortSignal;
  /** Pause after the first failed try; doubled each time up to 5 s. 100 by default. */
  readonly retryMs?: number;
  /** One plain line for the operator. */
  readonly report?: (line: string) => void;
}

/**
 * Runs until the signal aborts, or an event cannot be reacted to. A lost connection is waited for. One runner over all
 * processes, the others stand by.
 */
export const runAutomation = async (options: AutomationOptions): Promise<'aborted' | 'stopped'> =>
  (await asRunner({ ...options, name: `automation ${options.automation.name}` }, (signal) =>
    run({ ...options, signal }),
  )) ?? 'aborted';

async function run(options: AutomationOptions): Promise<'aborted' | 'stopped'> {
  const { pool, automation, signal, retryMs = 100, report = () => {} } = options;
  let pauseMs = retryMs;
  while (!signal.aborted) {
    try {
      const stopped = await follow(options, await beginning(pool, automation), () => (pauseMs = retryMs));
      if (stopped) return 'stopped';
    } catch (error) {
      if (!passes(error)) throw error;
      report(`automation ${automation.name} tries again in ${pauseMs} ms: ${messageOf(error)}`);
      await new Wakeup().next(0, pauseMs, signal);
      pauseMs = Math.min(pauseMs * 2, 5_000);
    }
  }
  return 'aborted';
}

/** An append whose answer was lost is sent again under the same ids. */
const passes = (error: unknown): boolean =>
  error instanceof TryAgain ||
  error instanceof LogUnavailable ||
  error instanceof OutcomeUnknown ||
  isTransient(error) ||
  isGone(error);

/** Where the version was raised everything is gone through once more. */
async function beginning(pool: Pool, automation: Automation): Promise<Position | null> {
  const from = await startFrom(pool, automation);
  return 'position' in from ? from.position : (await startAnew(pool, automation)).position;
}

/** True where it stopped at an event; false at the end, or where another one of them was faster. */
async function follow(options: AutomationOptions, from: Position | null, onProgress: () => void): Promise<boolean> {
  const { store, pool, automation, signal } = options;
  let reached = from;
  const filter = { categories: automation.categories };
  for await (const batch of store.subscribe({ after: from, filter, signal })) {
    for (const event of batch.events) {
      if (signal.aborted) return false;
      if (await failsAt(event, reached, options)) return true;
    }
    if (batch.checkpoint === reached) continue;
    if (
      !(await withConnection(pool, (client) =>
        stepCheckpoint(client, automation, {
          from: reached,
          to: batch.checkpoint,
          events: batch.events.length,
          failure: null,
        }),
      ))
    )
      return false;
    reached = batch.checkpoint;
    onProgress();
  }
  return false;
}

async function failsAt(event: RecordedEvent, at: Position | null, options: AutomationOptions): Promise<boolean> {
  const { pool, automation, report = () => {} } = options;
  try {
    await automation.react(event);
    return false;
  } catch (error) {
    if (passes(error)) throw error;
    const failure = failureAt(event, error);
    await withConnection(pool, (client) =>
      stepCheckpoint(client, automation, { from: at, to: at, events: 0, failure }),
    );
    report(`automation ${automation.name} stopped at ${failure.event}: ${failure.message}`);
    return true;
  }
}
