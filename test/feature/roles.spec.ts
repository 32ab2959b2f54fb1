import { openWorld, type World } from '../world';

describe('Roles come from posts', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  }, 120_000);
  afterAll(() => world?.close());

  it('the planning office opens and closes cycles; a department head may not', async () => {
    const head = await world.enter('tanaka');
    const cycle = { cycle: '2024-year-end' };
    expect((await head.send('POST', 'plans/kodaira-r3/close-cycle', cycle)).body.code).toBe('not-allowed');
    const planning = await world.enter('yamada');
    const opened = { fiscalYear: 2024, stage: 'mid-year', dueOn: '2025-06-30' };
    expect((await planning.send('POST', 'plans/kodaira-r3/open-cycle', opened)).status).toBe(200);
    expect((await planning.send('POST', 'plans/kodaira-r3/close-cycle', { cycle: '2024-mid-year' })).status).toBe(200);
  });

  it('the administrator opens, resets and closes accounts, and finds nothing to approve', async () => {
    const administrator = await world.enter('kanri');
    const opened = { login: 'suzuki.second', person: 'p044', password: 'correct horse battery' };
    expect((await administrator.send('POST', 'accounts/open-account', opened)).status).toBe(200);
    const second = world.stranger();
    expect((await second.signIn('suzuki.second', 'correct horse battery')).status).toBe(200);

    await administrator.send('POST', 'accounts/reset-password', {
      login: 'suzuki.second',
      password: 'another long one',
    });
    expect((await world.stranger().signIn('suzuki.second', 'correct horse battery')).status).toBe(401);

    const closed = { login: 'suzuki.second', reason: '重複した登録のため' };
    expect((await administrator.send('POST', 'accounts/close-account', closed)).status).toBe(200);
    expect((await second.get('session')).status).toBe(401);
    expect((await world.stranger().signIn('suzuki.second', 'another long one')).status).toBe(401);

    const { actions } = await administrator.read('items/kodaira-r3.10');
    expect(actions.some((each: { allowed: boolean }) => each.allowed)).toBe(false);
    expect((await administrator.read('inbox')).myTurn).toEqual([]);
  });

  it('nobody else manages accounts, and no password or hash is in the log', async () => {
    const planning = await world.enter('yamada');
    const opened = { login: 'friend', person: 'p044', password: 'correct horse battery' };
    expect((await planning.send('POST', 'accounts/open-account', opened)).status).toBe(403);
    expect((await world.stranger().signIn('friend', 'correct horse battery')).status).toBe(401);
    const { rows } = await world.database.ownerPool.query(
      `select 1 from log.event where data::text like '%argon2%' or data::text like '%correct horse%' or meta::text like '%correct horse%'`,
    );
    expect(rows).toEqual([]);
  });

  it('the auditor reads the history of everything; a clerk only that of an item', async () => {
    const auditor = await world.enter('takahashi');
    expect((await auditor.read('history?type=TargetRevised')).events).toHaveLength(1);
    const clerk = await world.enter('suzuki');
    expect((await clerk.get('history')).status).toBe(403);
    expect((await clerk.read('history?item=kodaira-r3.10&limit=3')).events).toHaveLength(3);
  });

  it('the contract is for everybody', async () => {
    const stranger = world.stranger();
    const contract = await stranger.read('/api/openapi.json');
    expect(Object.keys(contract.paths)).toContain('/api/v1/items/{id}/approve');
    expect(contract.notice).toBeUndefined();
  });

  it('an item can be read as it was on a day', async () => {
    const auditor = await world.enter('takahashi');
    const then = await auditor.read('items/kodaira-r3.17?asOf=R6.10.16');
    const now = await auditor.read('items/kodaira-r3.17');
    const versions = (item: Record<string, any>) => item.indicators[0].versions.length; // oxlint-disable-line typescript/no-explicit-any
    expect([versions(then), versions(now)]).toEqual([1, 2]);
    expect(then.actions).toEqual([]);
  });
});
