import { fingerprintOfText } from '@ayumi/kernel';
import { approve, recall, sendBack, withdraw } from './review.approval.decider';
import { correct, dropCorrection, freeze, publish } from './review.decider';
import { writeIntroduction } from './review.editorial.decider';
import {
  approved,
  approvedBy,
  as,
  frozen,
  published,
  returned,
  reviewRoute,
  seen,
  then,
  unbegun,
  UP_TO_THE_MAYOR,
  when,
} from './review.examples';
import { setOfVersion } from './review.freezing';
import { frozenTextOf } from './review.frozen-text';
import { publishedVersions, stageOf } from './review.state';

const corrected = then(published, correct, { reason: '総括の数値の誤り' }, as('sato'));
const LATER = '2025-06-30T01:00:00.000Z';

describe('freeze', () => {
  it('keeps the set as a text that has the fingerprint, and sends it up its route', () => {
    const { data } = frozen.history.find(({ type }) => type === 'ReviewFrozen')! as { data: { fingerprint: string } };
    const version = frozen.state.versions['version-1']!;
    expect(fingerprintOfText(frozenTextOf('kodaira-r3.2024', version))).toBe(data.fingerprint);
    expect(setOfVersion(version)).toMatchObject({ fiscalYear: 2024, planTitle: '行財政再構築プラン' });
    expect(version.approval).toMatchObject({ status: 'in-progress', lead: 'gyosei-keiei', makers: ['sato'] });
  });

  it('is the planning office’s, of a year that the plan has', () => {
    when(unbegun, freeze, {}, as('suzuki')).thenRefused('not-allowed');
    when(unbegun, freeze, {}, as('takahashi')).thenRefused('not-allowed');
    when(unbegun, freeze, {}, as('sato', { fiscalYear: 2030 })).thenRefused('year-not-in-plan');
  });

  it('needs something that was settled, and a route', () => {
    const counts = { items: 1, settled: 0, unsettled: 1, late: 0, repeated: 0 };
    when(unbegun, freeze, {}, as('sato', { facts: { counts } })).thenRefused('nothing-settled');
    when(unbegun, freeze, {}, as('sato', { route: null })).thenRefused('no-route', { kind: 'review' });
    const { steps } = reviewRoute;
    const nowhere = { ...reviewRoute, steps: [{ ...steps[0]!, posts: ['nowhere/manager'] }, ...steps.slice(1)] };
    when(unbegun, freeze, {}, as('sato', { route: nowhere })).thenRefused('no-post-on-route');
  });

  it('of what is frozen says whether anything changed since', () => {
    when(frozen, freeze, {}, as('sato')).thenRefused('already-frozen', { version: 1, unchanged: true });
    const more = as('sato', { facts: { headline: '2項目が確定しました。' } });
    when(frozen, freeze, {}, more).thenRefused('already-frozen', { unchanged: false });
    when(approved, freeze, {}, as('sato')).thenRefused('review-approved');
    when(published, freeze, {}, as('sato')).thenRefused('review-published');
  });

  it('is refused where somebody wrote while the facts were gathered', () => {
    const before = as('sato')(unbegun.state);
    const written = then(unbegun, writeIntroduction, { text: 'はじめに' }, as('yamada'));
    when(written, freeze, {}, () => before).thenRefused('too-busy');
  });

  it('after a return is the next round of the same version', () => {
    expect(stageOf(returned.state)).toBe('building');
    when(returned, freeze, {}, as('sato')).thenHappens(
      { type: 'ReviewFrozen', data: { matter: 'version-1', version: 1, round: 2 } },
      { type: 'FrozenTextKept', data: { round: 2, part: 'set', piece: 1, pieces: 1 } },
    );
  });
});

describe('a frozen version', () => {
  it('is decided by the mayor, after the three before him', () => {
    expect(approved.state.versions['version-1']!.approval.status).toBe('settled');
    expect(stageOf(approved.state)).toBe('approved');
  });

  it('is never approved by who froze it', () => {
    const byTheManager = then(unbegun, freeze, {}, as('yamada'));
    when(byTheManager, approve, seen(), as('yamada')).thenRefused('maker-is-not-checker');
  });

  it('takes no more words until it comes back', () => {
    when(frozen, writeIntroduction, { text: '直す' }, as('sato')).thenRefused('review-frozen', { version: 1 });
    const back = then(frozen, recall, { matter: 'version-1' }, as('sato'));
    when(back, writeIntroduction, { text: '直す' }, as('sato')).thenHappens({ type: 'IntroductionWritten' });
  });

  it('tells who decides about the round before what changed', () => {
    const old = seen()(frozen.state);
    const written = then(returned, writeIntroduction, { text: '書き足した。' }, as('sato'));
    const again = then(written, freeze, {}, as('sato'));
    const changes = [expect.objectContaining({ field: '/introduction', now: expect.stringContaining('書き足した。') })];
    when(again, approve, old, as('yamada')).thenRefused('content-changed', { changes });
  });

  it('is given up by the planning office, and may be frozen again', () => {
    const gone = then(frozen, withdraw, { matter: 'version-1', reason: '作り直し' }, as('sato'));
    expect(stageOf(gone.state)).toBe('building');
    when(gone, freeze, {}, as('sato')).thenHappens(
      { type: 'ReviewFrozen', data: { round: 2 } },
      {
        type: 'FrozenTextKept',
      },
    );
  });

  it('is returned with a reason only', () =>
    when(frozen, sendBack, (review) => ({ ...seen()(review), reason: ' ' }), as('yamada')).thenRefused(
      'reason-missing',
    ));
});

describe('publish', () => {
  it('comes after the mayor’s decision, with a day between it and today', () => {
    when(frozen, publish, {}, as('sato')).thenRefused('not-settled-yet', { version: 1 });
    when(approved, publish, { on: '2025-05-21' }, as('sato')).thenRefused('day-before-approval');
    when(approved, publish, { on: '2025-07-01' }, as('sato', { at: LATER })).thenRefused('day-ahead');
    when(approved, publish, { on: '2025-06-20' }, as('sato', { at: LATER })).thenHappens({
      type: 'ReviewPublished',
      data: { version: 1, on: '2025-06-20' },
    });
    when(approved, publish, {}, as('suzuki')).thenRefused('not-allowed');
  });

  it('is done once', () => when(published, publish, {}, as('sato')).thenRefused('review-published'));
});

describe('correct', () => {
  it('begins the next version of what was published, with a reason', () => {
    when(approved, correct, { reason: '誤り' }, as('sato')).thenRefused('not-published-yet');
    when(published, correct, { reason: ' ' }, as('sato')).thenRefused('reason-missing');
    when(published, correct, { reason: '誤り' }, as('sato')).thenHappens({
      type: 'CorrectionBegun',
      data: { version: 2, reason: '誤り' },
    });
    when(corrected, correct, { reason: '誤り' }, as('sato')).thenRefused('correction-begun', { version: 2 });
  });

  it('needs something that differs', () =>
    when(corrected, freeze, {}, as('sato')).thenRefused('correction-unchanged', { version: 1 }));

  it('is frozen with its list of differences, and approved and published on its own', () => {
    const written = then(corrected, writeIntroduction, { text: '直した。' }, as('sato'));
    const second = then(written, freeze, {}, as('sato'));
    const { differences } = second.state.versions['version-2']!.rounds[1]!;
    expect(JSON.parse(differences)).toMatchObject([{ pointer: '/introduction' }]);
    const settled = approvedBy(second, UP_TO_THE_MAYOR, 'version-2');
    const done = then(settled, publish, {}, as('sato'));
    expect(publishedVersions(done.state).map(({ version, reason }) => [version, reason])).toEqual([
      [1, null],
      [2, '総括の数値の誤り'],
    ]);
    expect(done.state.correction).toBeNull();
  });

  it('is given up while nothing of it is frozen; afterwards it is withdrawn', () => {
    when(published, dropCorrection, { reason: '誤りでなかった' }, as('sato')).thenRefused('no-correction');
    when(corrected, dropCorrection, { reason: '誤りでなかった' }, as('sato')).thenHappens({
      type: 'CorrectionDropped',
    });
    const written = then(corrected, writeIntroduction, { text: '直した。' }, as('sato'));
    const second = then(written, freeze, {}, as('sato'));
    when(second, dropCorrection, { reason: '取りやめ' }, as('sato')).thenRefused('correction-frozen');
    const gone = then(second, withdraw, { matter: 'version-2', reason: '取りやめ' }, as('sato'));
    expect([stageOf(gone.state), gone.state.correction]).toEqual(['published', null]);
  });
});
