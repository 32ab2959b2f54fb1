import { dayOf } from '@ayumi/kernel';
import { FIELD_WORDS, type ReviewEdition } from '@ayumi/plan';
import { approvalsOf } from '../approvals-of';
import { facts, note, section } from '../blocks';
import { day, text } from '../cells';
import { editionWords } from '../edition-words';
import { licenceOf } from '../licence';
import type { Section } from '../review.document';
import { momentWords } from '../review.words';

/** 奥付: which version this is, from which facts, and who approved it. */
export function about(edition: ReviewEdition, source: string): Section {
  const { set, frozen, fingerprint, approvals } = edition;
  return section('about', 'about', 'この報告書について', [
    facts(
      ['版', text(editionWords(edition))],
      [FIELD_WORDS.publisher, text(set.publisher)],
      ['集計した時点', text(momentWords(set.cut.at))],
      frozen && ['固定した日', day(dayOf(frozen.at))],
      [FIELD_WORDS.position, text(String(set.cut.position))],
      fingerprint === null ? null : ['内容の指紋（SHA-256）', text(fingerprint)],
      ['利用条件', text(licenceOf(set.licence, source).line)],
    ),
    note(
      'この報告書の数値は、確定した報告から自動で集計しています。「－」は該当なし、「空欄」は記入のない欄、「未測定」は測っていない値、「対象外」は評価しない値で、いずれも0とは区別しています。▲は負の値です。',
    ),
    approvals.length > 0
      ? approvalsOf('この報告書の決裁', approvals)
      : note('この報告書の決裁の記録はまだありません。'),
  ]);
}
