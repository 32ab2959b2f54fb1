import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/*
 * The collection rate (item 10, 収納課) reached its target a year early. A revision that raises the target of fiscal
 * year 2024 from 98.5 % to 99.0 % waits for the director; it touches money, so the finance section is consulted.
 */
const ITEM = 'kodaira-r3.10';
const REVISION = 'revision-1';

describe('A target is revised, with a reason and an approval', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  }, 120_000);
  afterAll(() => world?.close());

  const item = async (): Promise<Json> => (await world.enter('takahashi')).read(`items/${ITEM}`);
  const matter = async (id: string): Promise<Json> => (await item()).matters.find((each: Json) => each.matter === id);
  const targetsOf = async (year: number): Promise<string[]> => {
    const { indicators } = await item();
    const rate = indicators.find((each: Json) => each.indicator === 'collection-rate');
    return rate.versions.map((version: Json) => version.targets.find((each: Json) => each.year === year).text);
  };
  const approves = async (login: string): Promise<string> => {
    const who = await world.enter(login);
    return who.done(ITEM, 'approve', { matter: REVISION, fingerprint: (await matter(REVISION)).fingerprint });
  };

  it('while it travels, the old target is in force and no second revision of it may start', async () => {
    expect(await targetsOf(2024)).toEqual(['98.5%']);
    const clerk: Visitor = await world.enter('suzuki');
    const order = {
      indicator: 'collection-rate',
      targets: [{ year: 2024, value: '99.5' }],
      reason: '重ねて引き上げる。',
    };
    const second = await clerk.act(ITEM, 'revise-target', order);
    expect([second.status, second.body.code]).toEqual([409, 'revision-open']);
  });

  it('finance is consulted before the planning office, because money is touched', async () => {
    const { steps } = await matter(REVISION);
    expect(steps.map((step: Json) => step.title)).toEqual([
      '係長承認',
      '課長承認',
      '部長承認',
      '財政課合議',
      '行政経営課長承認',
      '企画政策部長承認',
      '副市長決裁',
    ]);
    await approves('tanaka');
    const tooEarly = await (
      await world.enter('yamada')
    ).act(ITEM, 'approve', { matter: REVISION, fingerprint: '0'.repeat(64) });
    expect([tooEarly.status, tooEarly.body.code]).toEqual([409, 'not-your-turn']);
    await approves('hasegawa');
  });

  it('one deputy mayor is not enough: both decide', async () => {
    await approves('yamada');
    await approves('sasaki');
    await approves('okubo');
    expect(await matter(REVISION)).toMatchObject({ status: 'in-progress' });
    expect(await targetsOf(2024)).toEqual(['98.5%']);
  });

  it('settled, the new target is in force; the old one stays, and results keep the target they were reported against', async () => {
    const position = await approves('miura');
    expect(await matter(REVISION)).toMatchObject({ status: 'settled' });
    expect(await targetsOf(2024)).toEqual(['98.5%', '99.0%']);

    const planning = await world.enter('yamada');
    const { items } = await planning.read(`board?plan=kodaira-r3&after=${position}`);
    const [reported] = items.find((each: Json) => each.item === ITEM).results;
    expect(reported).toMatchObject({ targetVersion: 1, target: { text: '98.5%' }, actual: { text: '99.1%' } });

    const review = await planning.read(`annual-review?plan=kodaira-r3&year=2023&after=${position}`);
    const [rate] = review.items.find((each: Json) => each.item === ITEM).report.results;
    expect(rate).toMatchObject({ targetVersion: 1, target: { text: '98.2%' } });
  });

  it('a year that is settled keeps its target', async () => {
    const clerk = await world.enter('suzuki');
    const order = { indicator: 'collection-rate', targets: [{ year: 2023, value: '98.0' }], reason: '下げたい。' };
    const refused = await clerk.act(ITEM, 'revise-target', order);
    expect([refused.status, refused.body.code]).toEqual([409, 'year-settled']);
  });
});
