import { eventually } from '@ayumi/event-sourcing/testing';
import { openWorld, type World } from '../world';

describe('A fact that no projection knows', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  }, 120_000);
  afterAll(() => world?.close());

  it('stops what would have to skip it, by name, and leaves items and commands alone', async () => {
    const visitor = world.stranger();
    expect(await visitor.read('/readyz')).toMatchObject({ ready: true });

    const meta = { actor: 'p044', actorName: '鈴木', basis: 'self', at: world.installation.clock.now(), schema: 1 };
    await world.installation.store.append('item-kodaira-r3.90', -1, [
      {
        id: '0b0e3f4e-3c1f-4f0e-9f3e-0a1b2c3d4e5f',
        type: 'ItemExploded',
        data: {},
        meta: { ...meta, command: 'x', commandId: 'x', request: 'x', correlation: 'x', causation: null } as never,
      },
    ]);
    const answer = await eventually('both projections have stopped', async () => {
      const { status, body } = await visitor.get('/readyz');
      const stopped = body.projections.filter((each: { status: string }) => each.status === 'stopped');
      return stopped.length === 2 ? { status, stopped } : null;
    });
    expect(answer.status).toBe(503);
    expect(answer.stopped.map((each: { name: string }) => each.name)).toEqual(['current', 'history']);
    expect(answer.stopped[0].failure).toMatch(/^ItemExploded at \d+: /);

    const metrics = await (await fetch(`${world.address}/metrics`)).text();
    expect(metrics).toMatch(/^ayumi_stopped\{projection="current",event="ItemExploded",position="\d+"\} 1$/m);
    expect(metrics).toMatch(/^ayumi_lag_events\{projection="current"\} 1$/m);
    expect(metrics).toMatch(/^ayumi_stopped\{automation="carry-over"\} 0$/m);

    const clerk = await world.enter('miyamoto');
    expect((await clerk.read('items/kodaira-r3.07')).actions).not.toEqual([]);
  });
});
