import { WORKER_ROLE } from '@ayumi/event-sourcing/runtime';
import { openSealKey } from '@ayumi/evidence/runtime';
import { openInstallation } from '@ayumi/installation';
import { readConfig } from './config';
import { startWorker } from './worker';

/** The projections alone, against a database that `ayumi start` has prepared. */
async function main(): Promise<void> {
  const { databaseUrl, eventStoreUrl, sealKeyFile } = readConfig();
  const signer = sealKeyFile === undefined ? null : openSealKey(sealKeyFile);
  const installation = await openInstallation(databaseUrl, { eventStoreUrl, role: WORKER_ROLE });
  const worker = startWorker(installation, (line) => process.stderr.write(`${line}\n`), signer);
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
