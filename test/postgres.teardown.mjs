import { rm } from 'node:fs/promises';

/** Jest globalTeardown: stops the server that the setup started, and only that one. */
export default async function stopPostgres() {
  const started = globalThis.ayumiTestPostgres;
  if (!started) return;
  await started.server.stop();
  await rm(started.databaseDir, { recursive: true, force: true });
}
