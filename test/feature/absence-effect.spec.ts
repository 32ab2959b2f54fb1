import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/* 田中, director of 市民部, is about to be away. Two matters wait for him. It is 22 May 2025. */
describe('Before somebody registers an absence', () => {
  let world: World;
  let director: Visitor;
  beforeAll(async () => {
    world = await openWorld();
    director = await world.enter('tanaka');
  }, 120_000);
  afterAll(() => world?.close());

  const effect = async (query: string, who = director): Promise<Json> =>
    who.read(`directory/kodaira/absences/effect?${query}`);
  const days = 'from=2025-05-26&until=2025-05-30';
  const ways = ({ matters }: Json) => matters.map((each: Json) => each.ways.map(({ way }: Json) => way));

  it('he sees what would happen to everything that waits for him, and nothing is stored', async () => {
    const head = await world.installation.store.head();
    const { myTurn } = await director.read('inbox');
    const { matters } = await effect(days);
    expect(matters.map(({ item, matter }: Json) => `${item} ${matter}`)).toEqual(
      myTurn.map(({ item, matter }: Json) => `${item} ${matter}`),
    );
    expect(ways({ matters })).toEqual([
      ['pass-over', 'pull-up'],
      ['pass-over', 'pull-up'],
    ]);
    expect(matters[0]).toMatchObject({ step: '部長承認', dueMeanwhile: true });
    expect(await world.installation.store.head()).toBe(head);
  });

  it('a delegate comes first where one is named', async () => {
    const { matters } = await effect(`${days}&delegate=p047`);
    expect(matters[0].ways[0]).toMatchObject({ way: 'delegate', people: [{ person: 'p047', name: '中村　由紀夫' }] });
  });

  it('what is said comes true', async () => {
    const send = (command: string, body: Json) => director.send('POST', `directory/kodaira/${command}`, body);
    const trip = { from: '2025-05-22', until: '2025-05-23' };
    const said = await effect(`from=${trip.from}&until=${trip.until}&delegate=p047`);
    expect((await send('register-absence', trip)).status).toBe(200);
    expect((await send('delegate', { ...trip, post: 'shimin-bu/director', delegate: 'p047' })).status).toBe(200);
    const { myTurn } = await (await world.enter('nakamura')).read('inbox');
    const his = new Set(myTurn.map(({ item, matter }: Json) => `${item} ${matter}`));
    expect(said.matters.filter(({ item, matter }: Json) => !his.has(`${item} ${matter}`))).toEqual([]);
  });

  it('another’s inbox is shown to the planning office only', async () => {
    expect((await effect(`${days}&person=p043`, await world.enter('sato'))).matters).toHaveLength(2);
    const curious = await (await world.enter('suzuki')).get(`directory/kodaira/absences/effect?${days}&person=p043`);
    expect([curious.status, curious.body.code]).toEqual([403, 'not-allowed']);
  });

  it('days that end before they begin are no days', async () => {
    const { body } = await director.get('directory/kodaira/absences/effect?from=2025-05-30&until=2025-05-26');
    expect(body.code).toBe('ends-before-it-begins');
    expect((await director.get('directory/kodaira/absences/effect?from=morgen&until=2025-05-26')).status).toBe(400);
  });
});
