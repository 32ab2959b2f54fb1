import { runProjector } from '@ayumi/event-sourcing/runtime';
import type { Installation } from '@ayumi/installation';
import { projections } from '@ayumi/plan/runtime';

export interface Worker {
  /** Ends every projection after the batch that it is in. */
  stop(): Promise<void>;
}

/** Keeps every read model up to date, each with its own checkpoint; one that stops leaves the others running. */
export function startWorker(
  { store, pool }: Pick<Installation, 'store' | 'pool'>,
  report: (line: string) => void,
): Worker {
  const stopping = new AbortController();
  const running = projections.map((projection) =>
    runProjector({ store, pool, projection, signal: stopping.signal, report }).catch((error: unknown) =>
      report(
        `projection ${projection.name} could not begin: ${error instanceof Error ? error.message : String(error)}`,
      ),
    ),
  );
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
