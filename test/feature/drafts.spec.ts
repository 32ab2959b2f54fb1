import { migrate } from '@ayumi/installation';
import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/* 鈴木 of 収納課 writes the progress of item 10, in two tabs and after a return. */
describe('下書き', () => {
  let world: World;
  let clerk: Visitor, colleague: Visitor;
  const ITEM = 'kodaira-r3.10';
  const FORM = 'progress-2024-year-end';
  const PLACE = `drafts/${ITEM}/${FORM}`;

  beforeAll(async () => {
    world = await openWorld();
    clerk = await world.enter('suzuki');
    colleague = await world.enter('kobayashi');
  }, 120_000);
  afterAll(() => world?.close());

  const save = (content: Json, revision: number | null = null, who = clerk, place = PLACE) =>
    who.send('PUT', place, { content, revision });
  const remove = (who = clerk, place = PLACE) => who.send('DELETE', place);
  afterEach(() => remove());

  it('come back as they were left, to the letter, and are no events', async () => {
    const head = await world.installation.store.head();
    const content = {
      done: '𠮷野町の葛\u{e0100}城、髙橋\r\n　「引用」',
      actuals: { 'collection-rate': '９９．１' },
      empty: '',
    };
    const saved = await save(content);
    expect([saved.status, saved.body.stale]).toEqual([200, null]);
    const { revision, savedAt } = saved.body;
    const draft = await clerk.read(PLACE);
    expect(draft).toMatchObject({ item: ITEM, form: FORM, revision, savedAt, content });
    expect((await clerk.read('drafts')).drafts).toEqual([{ item: ITEM, form: FORM, revision, savedAt, stale: null }]);
    expect(await world.installation.store.head()).toBe(head);
  });

  it('show that they were begun, on the board and to the writer, and nothing of what they say', async () => {
    const [NOT_BEGUN, place] = ['kodaira-r3.07', `drafts/kodaira-r3.07/${FORM}`];
    const miyamoto = await world.enter('miyamoto');
    const shown = async (who: Visitor) => {
      const { items, counts } = await who.read('board?plan=kodaira-r3');
      const mine = (await who.read('inbox')).myTurn.find(({ item }: Json) => item === NOT_BEGUN);
      return [items.find(({ item }: Json) => item === NOT_BEGUN).drafting, counts.drafting, mine?.drafting];
    };
    expect(await shown(miyamoto)).toEqual([false, 0, false]);
    await save({ done: '秘密' }, null, colleague, place);
    expect(await shown(miyamoto)).toEqual([false, 0, false]);
    await save({ done: '測量を終えた' }, null, miyamoto, place);
    expect(await shown(miyamoto)).toEqual([true, 1, true]);
    expect(await shown(clerk)).toEqual([true, 1, undefined]);
    await Promise.all([remove(colleague, place), remove(miyamoto, place)]);
    expect(await shown(miyamoto)).toEqual([false, 0, false]);
  });

  it('are kept apart by form, item and person: nobody sees another’s', async () => {
    await save({ done: '鈴木' });
    expect((await colleague.get(PLACE)).body.code).toBe('draft-unknown');
    expect((await colleague.read('drafts')).drafts).toEqual([]);
    expect((await save({ done: '小林' }, null, colleague)).status).toBe(200);
    await save({ reason: '改定' }, null, clerk, `drafts/${ITEM}/revision`);
    expect((await clerk.read(PLACE)).content).toEqual({ done: '鈴木' });
    expect((await colleague.read(PLACE)).content).toEqual({ done: '小林' });
    const forms = (await clerk.read('drafts')).drafts.map(({ form }: Json) => form);
    expect(forms).toEqual(['revision', FORM]);
    await remove(colleague);
    expect((await clerk.read(PLACE)).content).toEqual({ done: '鈴木' });
    await remove(clerk, `drafts/${ITEM}/revision`);
  });

  it('in two tabs: the later save is told of the other, with both contents', async () => {
    const { revision } = (await save({ done: '初め' })).body;
    const first = await save({ done: '一つ目の画面' }, revision);
    const second = await save({ done: '二つ目の画面' }, revision);
    expect([second.status, second.body.code]).toEqual([409, 'draft-changed']);
    expect(second.body.facts).toMatchObject({
      yours: { done: '二つ目の画面' },
      theirs: { revision: first.body.revision, content: { done: '一つ目の画面' } },
    });
    expect((await save({ done: 'begun anew' })).body.code).toBe('draft-changed');
    expect((await save({ done: '両方' }, first.body.revision)).status).toBe(200);
  });

  it('of ten saves at once from the same revision, one gets through', async () => {
    const { revision } = (await save({ done: '初め' })).body;
    const all = await Promise.all(Array.from({ length: 10 }, (_, n) => save({ done: `${n}` }, revision)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ body }) => body.code === 'draft-changed')).toHaveLength(9);
  });

  it('sent again because the answer was lost, are saved once and refused to nobody', async () => {
    const first = await save({ done: '同じ' });
    const again = await save({ done: '同じ' });
    expect(again.body).toMatchObject({ revision: first.body.revision, savedAt: first.body.savedAt });
  });

  it('deleted in one tab do not come back under another’s hands', async () => {
    const { revision } = (await save({ done: '古い' })).body;
    await remove();
    const late = await save({ done: '続き' }, revision);
    expect([late.body.code, late.body.facts]).toEqual(['draft-changed', { yours: { done: '続き' }, theirs: null }]);
    // Begun anew it is another one: the old tab's revision is not valid for it.
    expect((await save({ done: '新しい' })).status).toBe(200);
    expect((await save({ done: '古い画面' }, revision)).body.code).toBe('draft-changed');
    const stale = await clerk.send('DELETE', PLACE, undefined, { 'if-match': `"${revision}"` });
    expect(stale.body.code).toBe('draft-changed');
    expect((await clerk.read(PLACE)).content).toEqual({ done: '新しい' });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(204);
    expect((await clerk.get(PLACE)).status).toBe(404);
  });

  it('stay when the form is submitted meanwhile, and say since which submission they are stale', async () => {
    const director = await world.enter('tanaka');
    const { matters } = await director.read(`items/${ITEM}`);
    const { fingerprint, content, round } = matters.find((each: Json) => each.matter === FORM);
    await director.done(ITEM, 'return', { matter: FORM, fingerprint, reason: '基準日を書くこと。' });
    await save({ done: '書きかけ' });
    expect((await clerk.read(PLACE)).stale).toBeNull();

    const actuals = content.results.map(({ indicator }: Json) => ({ indicator, value: '99.1' }));
    await colleague.done(ITEM, 'submit-progress', {
      cycle: content.cycle,
      rating: 'A',
      done: '小林が出した。',
      actuals,
    });
    const draft = await clerk.read(PLACE);
    expect(draft.content).toEqual({ done: '書きかけ' });
    expect(draft.stale).toMatchObject({ matter: FORM, round: round + 1 });
    expect(draft.stale.submittedByName).toContain('小林');
    expect((await save({ done: '書き足した' }, draft.revision)).body.stale).toBeNull();
  });

  it('may be about a year’s review of the plan, of which none grows stale; not about a year that it has not', async () => {
    const officer = await world.enter('sato');
    const place = 'drafts/kodaira-r3.2024/introduction';
    const saved = await save({ text: '書きかけの「はじめに」' }, null, officer, place);
    expect([saved.status, saved.body.stale]).toEqual([200, null]);
    expect((await officer.read('drafts')).drafts).toMatchObject([{ item: 'kodaira-r3.2024', form: 'introduction' }]);
    expect((await officer.read(place)).content).toEqual({ text: '書きかけの「はじめに」' });
    expect((await remove(officer, place)).status).toBe(204);
    expect((await save({}, null, officer, 'drafts/kodaira-r3.2031/introduction')).status).toBe(404);
  });

  it('are not for auditors and administrators, who write nothing, and not for strangers', async () => {
    for (const login of ['takahashi', 'kanri']) {
      const who = await world.enter(login);
      expect((await save({ done: 'x' }, null, who)).body.code).toBe('not-allowed');
      expect((await who.read('drafts')).drafts).toEqual([]);
    }
    expect((await world.stranger().get('drafts')).status).toBe(401);
    expect((await save({}, null, world.stranger())).status).toBe(401);
  });

  it('hold 64 kB of what can be kept, for items that exist', async () => {
    const refused = async (content: unknown, place = PLACE, revision: unknown = null) => {
      const { status, body } = await clerk.send('PUT', place, { content, revision });
      return [status, body.code];
    };
    expect((await save({ done: '字'.repeat(21_000) })).status).toBe(200);
    expect(await refused({ done: '字'.repeat(22_000) })).toEqual([413, 'draft-too-large']);
    expect(await refused({ done: 'a\u0000b' })).toEqual([400, 'invalid-body']);
    expect(await refused({ done: 'half \ud842 pair' })).toEqual([400, 'invalid-body']);
    const deep = `{"content":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`;
    expect((await clerk.send('PUT', PLACE, deep)).body.code).toBe('invalid-body');
    expect(await refused('text')).toEqual([400, 'invalid-body']);
    expect(await refused(undefined)).toEqual([400, 'invalid-body']);
    expect(await refused({}, PLACE, 'one')).toEqual([400, 'invalid-body']);
    expect(await refused({}, `drafts/kodaira-r3.99/${FORM}`)).toEqual([404, 'item-unknown']);
    expect(await refused({}, `drafts/${ITEM}/Not_A_Form`)).toEqual([404, 'not-found']);
  });

  it('are bounded in number, so that nobody fills the house', async () => {
    const { ownerPool } = world.database;
    await ownerPool.query(
      `insert into desk.draft select 'p044', $1, 'form-' || n, nextval('desk.draft_revision'), '{}', now()
         from generate_series(1, 200) n`,
      [ITEM],
    );
    expect((await save({})).body.code).toBe('too-many-drafts');
    expect((await clerk.read('drafts')).drafts).toHaveLength(200);
    await ownerPool.query(`delete from desk.draft where form like 'form-%'`);
    expect((await save({})).status).toBe(200);
  });

  it('outlive a migration, in a table that the application can neither empty nor change', async () => {
    await save({ done: '残る' });
    await migrate(world.database.url);
    expect((await clerk.read(PLACE)).content).toEqual({ done: '残る' });
    for (const attack of ['truncate desk.draft', 'drop table desk.draft', 'create table desk.other ()'])
      await expect(world.database.appPool.query(attack)).rejects.toThrow(/permission denied|must be owner/);
  });
});
