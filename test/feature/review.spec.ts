import { createHash } from 'node:crypto';
import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/* 年次報告: the planning office builds the review of 令和6年度, which goes its way up to the mayor. It is 22 May 2025. */
describe('A year’s review', () => {
  let world: World;
  let sato: Visitor;
  beforeAll(async () => {
    world = await openWorld();
    sato = await world.enter('sato');
  }, 180_000);
  afterAll(() => world?.close());

  const REVIEW = 'kodaira-r3.2024';
  const act = (who: Visitor, command: string, body: Json = {}, review = REVIEW) =>
    who.send('POST', `reviews/${review}/${command}`, body);
  const done = async (who: Visitor, command: string, body: Json = {}) => {
    const answer = await act(who, command, body);
    expect([command, answer.status, answer.body]).toEqual([command, 200, expect.anything()]);
    return answer.body.position as string;
  };
  const review = (who = sato) => who.read(`reviews/${REVIEW}`);
  const fingerprintOf = async (matter: string): Promise<string> =>
    (await review()).versions.find((each: Json) => each.matter === matter).fingerprint;
  const approves = async (login: string, matter: string) =>
    done(await world.enter(login), 'approve', { matter, fingerprint: await fingerprintOf(matter) });
  const bytes = async (version: number) =>
    Buffer.from(await (await sato.open(`reviews/${REVIEW}/set?version=${version}`)).arrayBuffer());
  const sha256 = (of: Buffer) => createHash('sha256').update(of).digest('hex');
  const reviewsInInbox = async (login: string, after: string): Promise<Json[]> => {
    const { reviews } = await (await world.enter(login)).read(`inbox?after=${after}`);
    return reviews.filter((each: Json) => each.review === REVIEW);
  };

  it('is written by the planning office and by nobody else', async () => {
    await done(sato, 'write-introduction', { text: '令和6年度の取組をまとめた。' });
    await done(sato, 'remark-on-chapter', { chapter: 1, text: '概ね順調に進んだ。' });
    await done(sato, 'choose-priorities', { priorities: [{ item: 'kodaira-r3.10', reason: '市税の確保' }] });
    const suzuki = await world.enter('suzuki');
    expect((await act(suzuki, 'write-introduction', { text: '収納課より' })).body).toMatchObject({
      status: 403,
      code: 'not-allowed',
    });
    expect((await act(suzuki, 'freeze')).status).toBe(403);
    expect((await review(suzuki)).actions.map(({ command }: Json) => command)).not.toContain('freeze');
  });

  it('says what is missing, by whom it is held, and where it is put right', async () => {
    const { gaps, facts } = await review();
    expect(facts.settled).toBeLessThan(facts.items);
    const open = gaps.filter(({ code }: Json) => code === 'not-settled');
    expect(open).toHaveLength(facts.unsettled);
    expect(gaps.map(({ code }: Json) => code)).toEqual(
      expect.arrayContaining(['opinion-unanswered', 'chapter-without-remark']),
    );
    expect(gaps.map(({ severity }: Json) => severity)).not.toContain('blocks');
    expect(gaps.map(({ code }: Json) => code)).not.toContain('tables-differ');
  });

  it('collects what the committee said, and the answer of the lead unit’s clerk', async () => {
    const words = { body: '行財政改革推進委員会', day: '2025-05-12', item: 'kodaira-r3.10', text: '徴収率の要因は。' };
    await done(sato, 'record-opinion', words);
    const { editorial } = await review();
    const { opinion, no, chapter, answeredBy } = editorial.opinions.find((each: Json) => each.text === words.text);
    expect({ no, chapter, answeredBy }).toEqual({ no: 10, chapter: expect.any(Number), answeredBy: '収納課' });
    const answer = { opinion, text: '口座振替の勧奨によります。' };
    expect((await act(await world.enter('ito'), 'answer-opinion', answer)).body.code).toBe('not-your-opinion');
    await done(await world.enter('suzuki'), 'answer-opinion', answer);
    const [answered] = (await review()).editorial.opinions.filter((each: Json) => each.opinion === opinion);
    expect(answered.answer).toMatchObject({ unitName: '収納課', text: answer.text, day: '2025-05-22' });
  });

  it('puts what is still to be answered before whoever owes the answer', async () => {
    const opinionsOf = async (login: string) => {
      const { opinions } = await (await world.enter(login)).read('inbox');
      return opinions.map(({ no, answeredBy }: Json) => [no, answeredBy]);
    };
    expect(await opinionsOf('sato')).toEqual([[null, '行政経営課']]);
    expect(await opinionsOf('mori')).toEqual([[17, expect.any(String)]]);
    expect(await opinionsOf('suzuki')).toEqual([]);
    expect(await opinionsOf('takahashi')).toEqual([]);
  });

  it('is frozen by one hand and approved by others, bound to the text that was frozen', async () => {
    const after = await done(sato, 'freeze');
    expect((await act(sato, 'freeze')).body).toMatchObject({ code: 'already-frozen', facts: { unchanged: true } });
    expect((await act(sato, 'write-introduction', { text: '直す' })).body.code).toBe('review-frozen');
    expect(await reviewsInInbox('yamada', after)).toMatchObject([
      { matter: 'version-1', why: 'approve', step: { title: '行政経営課長承認' } },
    ]);
    const answer = await sato.open(`reviews/${REVIEW}/set?version=1`);
    const fingerprint = await fingerprintOf('version-1');
    expect(answer.headers.get('etag')).toBe(`"${fingerprint}"`);
    expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(fingerprint);
    const set = JSON.parse((await bytes(1)).toString('utf8'));
    expect(set.sheets).toHaveLength(33);
    expect(set.introduction).toBe('令和6年度の取組をまとめた。');
  });

  it('thaws when an approver returns it, and tells who decides about the old text what changed', async () => {
    const seen = await fingerprintOf('version-1');
    const yamada = await world.enter('yamada');
    await done(yamada, 'return', { matter: 'version-1', fingerprint: seen, reason: '章の総括が足りません。' });
    expect(await review()).toMatchObject({ stage: 'building', travel: { status: 'returned' } });
    await done(sato, 'write-introduction', { text: '令和6年度の取組を、章ごとにまとめた。' });
    await done(sato, 'freeze');
    const stale = await act(yamada, 'approve', { matter: 'version-1', fingerprint: seen });
    expect(stale.body).toMatchObject({ status: 409, code: 'content-changed' });
    expect(stale.body.facts.changes).toContainEqual(
      expect.objectContaining({ seen: '令和6年度の取組をまとめた。', now: '令和6年度の取組を、章ごとにまとめた。' }),
    );
    const { versions, frozen } = await review();
    expect(versions).toMatchObject([{ version: 1, round: 2, fingerprints: [seen, versions[0].fingerprint] }]);
    const [{ travel, facts, gaps }] = frozen;
    expect(travel).toMatchObject({ status: 'in-progress', round: 2, fingerprint: versions[0].fingerprint });
    expect(facts.grades.reduce((sum: number, { count }: Json) => sum + count, 0)).toBe(facts.evaluated);
    expect(facts.position).toBe(versions[0].position);
    expect(gaps.filter(({ code }: Json) => code === 'not-settled')).toHaveLength(facts.unsettled);
    const since = await yamada.read(`reviews/${REVIEW}/differences?from=1&to=1&seen=${seen}`);
    expect(since.differences).toMatchObject([{ pointer: '/introduction' }]);
    const strange = await yamada.get(`reviews/${REVIEW}/differences?from=1&to=1&seen=${'0'.repeat(64)}`);
    expect(strange.body.code).toBe('version-unknown');
  });

  it('goes up to the mayor and is published with its day', async () => {
    expect((await act(sato, 'publish')).body.code).toBe('not-settled-yet');
    let decided = '';
    for (const login of ['yamada', 'sasaki', 'okubo', 'kitagawa']) decided = await approves(login, 'version-1');
    expect((await act(sato, 'publish', { on: '2025-05-21' })).body.code).toBe('day-before-approval');
    expect((await act(sato, 'publish', { on: '2099-01-01' })).body.code).toBe('day-ahead');
    expect(await reviewsInInbox('nakajima', decided)).toMatchObject([{ why: 'publish', status: 'settled' }]);
    await done(sato, 'publish');
    const [version] = (await review()).versions;
    expect(version).toMatchObject({ publishedOn: '2025-05-22', supersededBy: null });
    expect(version.approvals.map(({ title }: Json) => title)).toEqual([
      '行政経営課長承認',
      '企画政策部長承認',
      '副市長承認',
      '市長決裁',
    ]);
  });

  it('is corrected in the open: version 2 with its list of differences, and version 1 answers byte for byte', async () => {
    const first = await bytes(1);
    expect((await act(sato, 'correct', { reason: ' ' })).body.code).toBe('reason-missing');
    await done(sato, 'correct', { reason: '「はじめに」の年度に誤りがあったため' });
    expect((await act(sato, 'freeze')).body.code).toBe('correction-unchanged');
    await done(sato, 'write-introduction', { text: '令和6年度(2024年度)の取組を、章ごとにまとめた。' });
    await done(sato, 'freeze');
    for (const login of ['yamada', 'sasaki', 'miura', 'kitagawa']) await approves(login, 'version-2');
    await done(sato, 'publish');

    expect((await review()).versions).toMatchObject([
      { version: 1, supersededBy: 2 },
      { version: 2, supersededBy: null, reason: '「はじめに」の年度に誤りがあったため', differences: 1 },
    ]);
    expect((await bytes(1)).equals(first)).toBe(true);
    expect(sha256(await bytes(2))).toBe(await fingerprintOf('version-2'));
    const auditor = await world.enter('takahashi');
    const { differences } = await auditor.read(`reviews/${REVIEW}/differences?from=1&to=2`);
    expect(differences).toMatchObject([
      {
        pointer: '/introduction',
        before: '令和6年度の取組を、章ごとにまとめた。',
        after: '令和6年度(2024年度)の取組を、章ごとにまとめた。',
      },
    ]);
  });

  it('leaves a trail that the auditor reads and cannot add to', async () => {
    const auditor = await world.enter('takahashi');
    const { events } = await auditor.read(`history?review=${REVIEW}&limit=200`);
    const summaries = events.map(({ summary }: Json) => summary).join('\n');
    expect(summaries).toContain('北川　正明 が決裁し、内容が確定しました');
    expect(summaries).toContain('第2版への訂正を始めました');
    expect((await act(auditor, 'correct', { reason: '監査より' })).status).toBe(403);
    const past = await auditor.read(`reviews/${REVIEW}?asOf=R7.5.21`);
    expect(past.versions).toEqual([]);
  });

  it('says what is wrong with a year, a version or a part that there is not', async () => {
    expect((await act(sato, 'freeze', {}, 'kodaira-r3.2030')).body.code).toBe('year-not-in-plan');
    expect((await sato.get('reviews/kodaira-r3.2030')).body.code).toBe('year-not-in-plan');
    expect((await sato.get('reviews/kodaira-r9.2024')).body.code).toBe('plan-unknown');
    expect((await sato.get(`reviews/${REVIEW}/set?version=9`)).body).toMatchObject({ status: 404, code: 'version-unknown' }); // prettier-ignore
    expect((await act(sato, 'correct', { reason: '次の訂正' })).status).toBe(200);
    expect((await act(sato, 'arrange-outline', { outline: ['summary', 'weather', 'sheets'] })).body).toMatchObject({
      status: 400,
      code: 'part-unknown',
    });
    expect((await act(sato, 'arrange-outline', { outline: ['summary'] })).body.code).toBe('sheets-missing');
  });
});
