import { eventually } from '@ayumi/event-sourcing/testing';
import { openInstallation, type Installation } from '@ayumi/installation';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/src/create-api';
import { Visitor } from '../visitor';
import { openWorld, type World } from '../world';
import { CuttingProxy } from './cutting-proxy';

const PATIENCE_MS = 1_500;

describe('A database that falls silent, its connections open', () => {
  let world: World;
  let line: CuttingProxy;
  let installation: Installation;
  let api: NestFastifyApplication;
  let suzuki: Visitor;

  beforeAll(async () => {
    world = await openWorld();
    line = await CuttingProxy.to(world.database.url);
    installation = await openInstallation(line.url, { timeoutMs: PATIENCE_MS });
    api = await createApi(installation);
    await api.listen(0, '127.0.0.1');
    suzuki = new Visitor(await api.getUrl());
    await suzuki.signIn('suzuki');
  }, 600_000);
  afterAll(async () => {
    line?.silence(false);
    await api?.close();
    await installation?.close();
    await line?.close();
    await world?.close();
  }, 60_000);

  it('keeps nobody waiting: whoever asks is told, and is answered when it speaks again', async () => {
    expect((await suzuki.get('inbox')).status).toBe(200);
    line.silence(true);
    const answers = await Promise.all([
      suzuki.get('inbox'),
      suzuki.get('items/kodaira-r3.10'),
      suzuki.act('kodaira-r3.10', 'recall', { matter: 'progress-2024-year-end' }),
    ]);
    expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual(Array(3).fill('503 unavailable'));
    line.silence(false);
    await eventually('lists are answered again', async () => (await suzuki.get('inbox')).status === 200);
    await eventually('items are answered again', async () => (await suzuki.get('items/kodaira-r3.10')).status === 200);
  }, 60_000);
});
