import { anEvent, eventually } from '@ayumi/event-sourcing/testing';
import { openInstallation, type Installation } from '@ayumi/installation';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/src/create-api';
import { Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/* A second API, on connections and with a memory of its own, stands for another process. */
describe('利用停止, told to another process', () => {
  let world: World;
  let installation: Installation;
  let other: NestFastifyApplication;
  beforeAll(async () => {
    world = await openWorld();
    installation = await openInstallation(world.database.url);
    other = await createApi(installation);
    await other.listen(0, '127.0.0.1');
  }, 120_000);
  afterAll(async () => {
    await other?.close();
    await installation?.close();
    await world?.close();
  });

  const refusalOf = async (who: Visitor) => {
    const { status, body } = await who.get('plans');
    return status !== 200 && { status, code: body.code as string };
  };

  it('soon shuts out whoever is signed in there, where all that process could know of it is the log', async () => {
    const clerk = new Visitor(await other.getUrl());
    await clerk.signIn('suzuki');
    expect((await clerk.get('plans')).status).toBe(200);
    // As where the other process died in between: the account is closed, its sessions were not ended.
    const { store } = world.installation;
    const { revision } = (await store.readStream('directory-kodaira')).at(-1)!;
    const closed = anEvent('AccountClosed', { login: 'suzuki', reason: '退職のため' });
    expect(await store.append('directory-kodaira', revision, [closed])).toMatchObject({ outcome: 'appended' });
    const answer = await eventually('the clerk is refused', () => refusalOf(clerk));
    expect(answer).toEqual({ status: 401, code: 'not-signed-in' });
    expect((await clerk.signIn('suzuki')).status).toBe(401);
  });

  it('knows at once there who got an account here and comes with it', async () => {
    const there = new Visitor(await other.getUrl());
    await there.signIn('tanaka');
    const administrator = await world.enter('kanri');
    const opened = { login: 'mori.second', person: 'p044', password: 'correct horse battery' };
    expect((await administrator.send('POST', 'accounts/open-account', opened)).status).toBe(200);
    expect((await there.get('plans')).status).toBe(200);
    const signedIn = await world.stranger().signIn('mori.second', 'correct horse battery');
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
    expect((await new Visitor(await other.getUrl()).send('GET', 'plans', undefined, { cookie })).status).toBe(200);
  });
});
