import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/* 田中, director of 市民部, is away on 22 and 23 May. Item 10's progress waits for him. */
describe('代理', () => {
  let world: World;
  let director: Visitor, manager: Visitor;
  const ITEM = 'kodaira-r3.10';
  const MATTER = 'progress-2024-year-end';

  beforeAll(async () => {
    world = await openWorld();
    director = await world.enter('tanaka');
    manager = await world.enter('nakamura');
  }, 120_000);
  afterAll(() => world?.close());

  const decide = async (who: Visitor, command: string, more: Json = {}) => {
    const { matters } = await who.read(`items/${ITEM}`);
    const { fingerprint } = matters.find((each: Json) => each.matter === MATTER);
    return who.act(ITEM, command, { matter: MATTER, fingerprint, ...more });
  };
  const waiting = async (who: Visitor): Promise<boolean> =>
    (await who.read('inbox')).myTurn.some((each: Json) => each.item === ITEM && each.matter === MATTER);

  it('puts what waits for the director into the delegate’s inbox, and takes it out again', async () => {
    expect(await waiting(manager)).toBe(false);
    const trip = { delegate: 'p047', post: 'shimin-bu/director', from: '2025-05-22', until: '2025-05-23' };
    expect((await director.send('POST', 'directory/kodaira/delegate', trip)).status).toBe(200);
    expect(await waiting(manager)).toBe(true);

    const passedOn = await manager.send('POST', 'directory/kodaira/delegate', { ...trip, delegate: 'p046' });
    expect([passedOn.status, passedOn.body.code]).toEqual([409, 'not-the-holder']);

    const revoked = { delegation: 'delegation-1' };
    expect((await director.send('POST', 'directory/kodaira/revoke-delegation', revoked)).status).toBe(200);
    expect(await waiting(manager)).toBe(false);
    expect((await decide(manager, 'approve')).body.code).toBe('not-your-turn');
  });

  it('lets the delegate decide, and the history names both', async () => {
    const trip = { delegate: 'p047', post: 'shimin-bu/director', from: '2025-05-22', until: '2025-05-30' };
    await director.send('POST', 'directory/kodaira/delegate', trip);
    const approved = await decide(manager, 'approve', { comment: '部長に代わり確認した。' });
    expect(approved.status).toBe(200);
    const { events } = await manager.read(`history?item=${ITEM}&limit=1&after=${approved.body.position}`);
    expect(events[0]).toMatchObject({
      type: 'StepApproved',
      basis: 'delegation',
      actorName: '中村　由紀夫',
      principalName: '田中　俊彦',
      postTitle: '市民部長',
    });
  });

  it('does not make a checker of the maker', async () => {
    // 係長 加藤 is away: 鈴木, who submits item 10 again, may not approve as his delegate.
    const clerk = await world.enter('suzuki');
    const chief = await world.enter('kato');
    const planning = await world.enter('sato');
    await decide(planning, 'return', { reason: '数値を確かめること。' });
    const trip = { delegate: 'p044', post: 'shuunou/chief', from: '2025-05-22', until: '2025-05-30' };
    expect((await chief.send('POST', 'directory/kodaira/delegate', trip)).status).toBe(200);
    const { matters } = await clerk.read(`items/${ITEM}`);
    const { content } = matters.find((each: Json) => each.matter === MATTER);
    const actuals = content.results.map((each: Json) => ({ indicator: each.indicator, value: '99.1' }));
    await clerk.done(ITEM, 'submit-progress', { cycle: content.cycle, rating: 'A', done: '確かめた。', actuals });
    expect((await decide(clerk, 'approve')).body.code).toBe('maker-is-not-checker');
  });

  it('stands in the list with the absences, for everybody; why somebody is away is not for everybody', async () => {
    const order = (who: Visitor, command: string, body: Json) => who.send('POST', `directory/kodaira/${command}`, body);
    const trip = { from: '2025-05-26', until: '2025-05-30', note: '通院' };
    expect((await order(director, 'register-absence', trip)).status).toBe(200);
    expect((await order(manager, 'register-absence', { ...trip, person: 'p043' })).body.code).toBe('not-allowed');

    const listed = await manager.read('directory/kodaira/absences');
    expect(listed).toMatchObject({
      day: '2025-05-22',
      absences: [
        { name: '太田　博之', from: '2025-05-20', note: null, inForce: true },
        { absence: 'absence-3', name: '田中　俊彦', from: '2025-05-26', note: null, inForce: false },
      ],
    });
    expect(listed.delegations).toContainEqual({
      delegation: 'delegation-2',
      post: 'shimin-bu/director',
      postTitle: '市民部長',
      principal: 'p043',
      principalName: '田中　俊彦',
      delegate: 'p047',
      delegateName: '中村　由紀夫',
      from: '2025-05-22',
      until: '2025-05-30',
      inForce: true,
    });
    for (const login of ['tanaka', 'sato', 'takahashi'])
      expect((await (await world.enter(login)).read('directory/kodaira/absences')).absences[1].note).toBe('通院');
    expect((await world.stranger().get('directory/kodaira/absences')).status).toBe(401);
    expect((await manager.get('directory/atlantis/absences')).status).toBe(404);

    expect((await order(director, 'cancel-absence', { absence: 'absence-3' })).status).toBe(200);
    expect((await manager.read('directory/kodaira/absences')).absences).toHaveLength(1);
    expect((await order(director, 'cancel-absence', { absence: 'absence-9' })).status).toBe(404);
  });

  it('is not the only way: the planning office names who decides in the place of an absent post', async () => {
    const deputies = { post: 'gyosei-keiei/manager', deputies: ['gyosei-keiei/chief', 'gyosei-keiei/clerk'] };
    expect((await director.send('POST', 'directory/kodaira/name-deputies', deputies)).status).toBe(403);
    const planning = await world.enter('yamada');
    const named = await planning.send('POST', 'directory/kodaira/name-deputies', deputies);
    expect(named.status).toBe(200);
    const { events } = await planning.read(`history?type=DeputiesNamed&after=${named.body.position}`);
    expect(events[0].summary).toContain('代決者を 行政経営課 行政経営係長、行政経営課 担当 の順と定めました');
    const { deputies: listed } = await director.read('directory/kodaira/absences');
    expect(listed).toContainEqual({
      post: 'gyosei-keiei/manager',
      postTitle: '行政経営課長',
      absent: false,
      deputies: [
        { post: 'gyosei-keiei/chief', postTitle: '行政経営課 行政経営係長', holders: ['小川　直樹'], inTurn: false },
        expect.objectContaining({ post: 'gyosei-keiei/clerk', inTurn: false }),
      ],
    });
  });
});
