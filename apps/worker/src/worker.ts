import { keepProjection, runAutomation } from '@ayumi/event-sourcing/runtime';
import type { Installation } from '@ayumi/installation';
import { automations, projections } from '@ayumi/plan/runtime';

/**
 * Nobody notices so short a wait, and whoever works alone finds it over. Where sixteen people work at once they share a
 * transaction for each read model.
 */
const paceMs = (events: number): number => Math.min(100, Math.max(20, events * 10));

export interface Worker {
  /** Ends every projection and automation after the batch that it is in. */
  stop(): Promise<void>;
}

/** Keeps every read model up to date and does what follows by itself, each with its own checkpoint; one that stops leaves the others running. */
export function startWorker(
  { store, projecting: pool, clock }: Pick<Installation, 'store' | 'projecting' | 'clock'>,
  report: (line: string) => void,
): Worker {
  const stopping = new AbortController();
  const { signal } = stopping;
  const lost = (what: string) => (error: unknown) =>
    report(`${what} could not begin: ${error instanceof Error ? error.message : String(error)}`);
  const running: Promise<unknown>[] = [
    ...projections.map((projection) =>
      keepProjection({ store, pool, projection, signal, report, paceMs }).catch(lost(`projection ${projection.name}`)),
    ),
    ...automations(store, clock).map((automation) =>
      runAutomation({ store, pool, automation, signal, report }).catch(lost(`automation ${automation.name}`)),
    ),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
