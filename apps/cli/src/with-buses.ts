import { migrate, type Installation } from '@ayumi/installation';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BusModule } from '../../api/src/api.module';
import type { Config } from './config';
import { migrated } from './migrated';
import { opened } from './opened';
import { openDatabase } from './postgres/which-database';

/** Opens the database for one command of the operator, beside a running `start` or without one, and closes it again. */
export async function withBuses(
  config: Config,
  say: (line: string) => void,
  work: (buses: INestApplicationContext, installation: Installation) => Promise<void>,
): Promise<void> {
  const database = await openDatabase(config, say, { role: 'command' });
  try {
    await migrated(database.url, migrate);
    const installation = await opened(database.url, config);
    const buses = await NestFactory.createApplicationContext(BusModule.on(installation), { logger: false });
    try {
      await work(buses, installation);
    } finally {
      await buses.close();
      await installation.close();
    }
  } finally {
    await database.stop();
  }
}
