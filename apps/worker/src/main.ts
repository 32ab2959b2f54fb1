import { WORKER_ROLE } from '@ayumi/event-sourcing/runtime';
import { openInstallation } from '@ayumi/installation';
import { readConfig } from './config';
import { startWorker } from './worker';

/** The projections alone, against a database that `ayumi start` has prepared. */
async function main(): Promise<void> {
  const { databaseUrl, eventStoreUrl } = readConfig();
  const installation = await openInstallation(databaseUrl, { eventStoreUrl, role: WORKER_ROLE });
  const worker = startWorker(installation, (line) => process.stderr.write(`${line}\n`));
  const stop = async () => {
    await worker.stop();
    await installation.close();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
