import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/*
 * 22 May: item 10's report waits for 田中, director of 市民部; item 16's for 𠮷田, chief of 情報政策課. Both of them go
 * away, and 山田, who decides, as well.
 */
describe('While somebody is away', () => {
  const MATTER = 'progress-2024-year-end';
  const [TAX, DIGITAL] = ['kodaira-r3.10', 'kodaira-r3.16'];
  const DAYS = { from: '2025-05-22', until: '2025-05-23' };
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
  }, 120_000);
  afterAll(() => world?.close());

  const organise = async (login: string, command: string, body: Json): Promise<void> => {
    const { status } = await (await world.enter(login)).send('POST', `directory/kodaira/${command}`, body);
    expect(status).toBe(200);
  };
  const decide = async (login: string, item: string, command: string, more: Json = {}) => {
    const who = await world.enter(login);
    const { matters } = await who.read(`items/${item}`);
    const { fingerprint } = matters.find((each: Json) => each.matter === MATTER);
    return who.act(item, command, { matter: MATTER, fingerprint, ...more });
  };
  const beside = async (login: string, item: string, command: string, more: Json = {}): Promise<string> =>
    (await world.enter(login)).done(item, command, { matter: MATTER, ...more });
  /** Where the matter is in somebody’s inbox, and why. */
  const inbox = async (login: string, item: string, after = ''): Promise<string[]> => {
    const parts = await (await world.enter(login)).read(`inbox${after && `?after=${after}`}`);
    return ['myTurn', 'standIn', 'waiting', 'done'].flatMap((part) =>
      parts[part]
        .filter((each: Json) => each.item === item && each.matter === MATTER)
        .map(({ why }: Json) => `${part} ${why}`),
    );
  };
  const lastLines = async (item: string, after: string, limit = 1): Promise<string[]> => {
    const { events } = await (await world.enter('suzuki')).read(`history?item=${item}&limit=${limit}&after=${after}`);
    return events.map(({ summary }: Json) => summary);
  };

  it('後閲: the drafter carries it past the absent director, who finds it in his inbox until he has read it', async () => {
    await organise('tanaka', 'register-absence', DAYS);
    expect(await inbox('okubo', TAX)).toEqual(['standIn pull-up']);
    const passed = await beside('suzuki', TAX, 'pass-over');
    expect(await lastLines(TAX, passed)).toEqual([
      '収納課 担当 鈴木　結衣 が田中　俊彦 の不在により後閲として先へ進めました',
    ]);
    expect(await inbox('okubo', TAX, passed)).toEqual([]);
    expect(await inbox('tanaka', TAX)).toEqual(['myTurn post-review']);
    const other = await (await world.enter('okubo')).act(TAX, 'post-review', { matter: MATTER });
    expect(other.body.code).toBe('nothing-to-post-review');

    const read = await beside('tanaka', TAX, 'post-review', { comment: '了解した。' });
    expect(await inbox('tanaka', TAX, read)).toEqual(['waiting waiting']);
    expect(await lastLines(TAX, read)).toEqual(['市民部長 田中　俊彦 が後閲しました「了解した。」']);
  });

  it('代決: the deputy named first decides for the absent decider; the record names both, and he reads it', async () => {
    const deputies = ['zaisei/manager', 'gyosei-keiei/chief'];
    await organise('yamada', 'name-deputies', { post: 'gyosei-keiei/manager', deputies });
    expect((await decide('sato', TAX, 'approve')).status).toBe(200);
    expect((await decide('hasegawa', TAX, 'deputise')).body.code).toBe('holder-not-away');
    await organise('yamada', 'register-absence', DAYS);
    expect(await inbox('hasegawa', TAX)).toEqual(['myTurn deputise']);
    expect(await inbox('ogawa', TAX)).toEqual([]);
    expect((await decide('ogawa', TAX, 'deputise')).body.code).toBe('not-the-named-deputy');

    const decided = await decide('hasegawa', TAX, 'deputise', { comment: '急ぐため。' });
    expect(decided.status).toBe(200);
    const [settled, acted] = await lastLines(TAX, decided.body.position, 2);
    expect(acted).toBe('行政経営課長 長谷川　聡(山田　浩二 の代決) が承認しました「急ぐため。」');
    expect(settled).toContain('決裁し、内容が確定しました');
    expect(await inbox('hasegawa', TAX)).toEqual(['done done']);
    expect(await inbox('yamada', TAX)).toEqual(['myTurn post-review']);
    const read = await beside('yamada', TAX, 'post-review');
    expect(await inbox('yamada', TAX, read)).toEqual(['done done']);
  });

  it('引上げ and 特例: a superior acts for the absent chief, the planning manager for what is stuck', async () => {
    await organise('yoshida', 'register-absence', DAYS);
    for (const login of ['sakamoto', 'sasaki', 'miura'])
      expect(await inbox(login, DIGITAL)).toEqual(['standIn pull-up']);
    const pulled = await decide('sakamoto', DIGITAL, 'pull-up');
    expect(await lastLines(DIGITAL, pulled.body.position)).toEqual([
      expect.stringMatching(/坂本　潤\(𠮷田　圭介 の引上げ\) が承認しました$/),
    ]);
    expect(await inbox('yoshida', DIGITAL)).not.toContain('myTurn post-review');
    expect(await inbox('sakamoto', DIGITAL)).toEqual(['myTurn approve']);

    const because = { reason: '期限までに決裁を終えるため' };
    expect((await decide('yamada', DIGITAL, 'override', because)).body.code).toBe('not-stuck');
    await organise('sakamoto', 'register-absence', DAYS);
    const moved = await decide('yamada', DIGITAL, 'override', because);
    expect(moved.status).toBe(200);
    for (const login of ['yamada', 'takahashi']) {
      const list = await (await world.enter(login)).read(`history?basis=override&after=${moved.body.position}`);
      expect(list.events).toMatchObject([
        {
          item: DIGITAL,
          type: 'StepApproved',
          basis: 'override',
          actorName: '山田　浩二',
          summary: '行政経営課長 山田　浩二(特例) が「期限までに決裁を終えるため」として承認しました',
        },
      ]);
      expect(list.next).toBeNull();
    }
    for (const login of ['suzuki', 'sakamoto', 'okubo'])
      expect((await (await world.enter(login)).get('history?basis=override')).status).toBe(403);
  });

  it('供覧: what is shown to a post is in its inbox until it was read', async () => {
    const shown = await beside('mori', DIGITAL, 'circulate', { posts: ['zaisei/manager'] });
    expect(await inbox('hasegawa', DIGITAL, shown)).toEqual(['myTurn read']);
    expect(await inbox('maeda', DIGITAL)).toEqual([]);
    const read = await beside('hasegawa', DIGITAL, 'mark-read');
    expect(await inbox('hasegawa', DIGITAL, read)).not.toContain('myTurn read');
  });

  it('is nothing for an auditor, who is offered none of it and refused all of it', async () => {
    const auditor: Visitor = await world.enter('takahashi');
    const { matters, actions } = await auditor.read(`items/${DIGITAL}`);
    expect(actions.filter(({ allowed }: Json) => allowed)).toEqual([]);
    const { fingerprint } = matters.find((each: Json) => each.matter === MATTER);
    const reason = '監査のため';
    const orders: Json = {
      deputise: { fingerprint },
      'pull-up': { fingerprint },
      override: { fingerprint, reason },
      return: { fingerprint, reason },
      'pass-over': {},
      'post-review': {},
      circulate: { posts: ['zaisei/manager'] },
      'mark-read': {},
      'state-importance': { reason, important: true },
    };
    for (const [command, body] of Object.entries(orders)) {
      const answer = await auditor.act(DIGITAL, command, { matter: MATTER, ...(body as Json) });
      expect([command, [403, 409].includes(answer.status)]).toEqual([command, true]);
    }
    const deputies = { post: 'gyosei-keiei/manager', deputies: [] };
    for (const [command, body] of Object.entries({
      'register-absence': { ...DAYS, person: 'p043' },
      'name-deputies': deputies,
    }))
      expect((await auditor.send('POST', `directory/kodaira/${command}`, body)).body.code).toBe('not-allowed');
    expect(await inbox('takahashi', DIGITAL)).toEqual([]);
  });
});
