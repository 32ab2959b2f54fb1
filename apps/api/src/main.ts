import { openInstallation } from '@ayumi/installation';
import { ConsoleLogger } from '@nestjs/common';
import { readConfig } from './config';
import { createApi } from './create-api';

/** The API alone, against a database that `ayumi start` has prepared. */
async function main(): Promise<void> {
  const { databaseUrl, eventStoreUrl, host, port, door } = readConfig();
  const installation = await openInstallation(databaseUrl, { eventStoreUrl });
  const api = await createApi(
    installation,
    new ConsoleLogger({ logLevels: ['warn', 'error', 'fatal'] }),
    undefined,
    door,
  );
  const stop = async () => {
    await api.close();
    await installation.close();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
  await api.listen(port, host);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
