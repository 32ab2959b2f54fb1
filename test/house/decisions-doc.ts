import { isRefusal } from '@ayumi/kernel';
import { approve, recall, reject, sendBack, withdraw } from '../../libs/plan/src/item/item.approval.decider';
import { commentOnField } from '../../libs/plan/src/item/item.comment.decider';
import {
  approvedBy,
  as,
  PROGRESS,
  progress,
  reported,
  REVISION,
  revised,
  revisionAsked,
  seenOf,
  settled,
  theItem,
  UP_TO_THE_DEPUTIES,
  type ItemStory,
} from '../../libs/plan/src/item/item.examples';
import { amendProgress, submitProgress } from '../../libs/plan/src/item/item.progress.decider';
import type { ItemState } from '../../libs/plan/src/item/item.state';
import type { ItemContext } from '../../libs/plan/src/item/item.world';

/* docs/decisions.md: every verb put to the deciders by everybody, in every situation. Nothing here is a rule. */

const ACTORS: readonly (readonly [string, string])[] = [
  ['suzuki', '担当 (提出者)'],
  ['kobayashi', '担当 (同僚)'],
  ['kato', '係長'],
  ['nakamura', '課長'],
  ['tanaka', '部長'],
  ['sato', '企画担当'],
  ['yamada', '行政経営課長'],
  ['okubo', '副市長'],
  ['takahashi', '監査'],
  ['kan', '管理者'],
];

const reason = '理由';
const onScreen = (item: ItemState, matter: string) => ({
  matter,
  fingerprint: item.matters[matter]?.approval.fingerprint ?? '0'.repeat(64),
  reason,
});
const amended = (item: ItemState) => ({
  ...progress,
  done: '直した実績',
  fingerprint: onScreen(item, PROGRESS).fingerprint,
});

const returned = reported.and(sendBack, (item) => ({ ...seenOf(PROGRESS)(item), reason }), as('kato'));
const past = approvedBy(reported, ['kato', 'nakamura']);

const PROGRESS_SITUATIONS: readonly (readonly [string, ItemStory])[] = [
  ['未着手: nothing was submitted', theItem],
  ['提出直後: the chief’s turn', reported],
  ['係長・課長が承認: the director’s turn', past],
  [
    '部長が課長へ差し戻し: sent back to an earlier step',
    past.and(sendBack, (item) => ({ ...seenOf(PROGRESS)(item), reason, to: 'manager' }), as('tanaka')),
  ],
  ['企画確認を終えた: the planning manager’s turn', approvedBy(reported, ['kato', 'nakamura', 'tanaka', 'sato'])],
  ['差し戻し: with the drafter', returned],
  ['引き戻し: recalled by the submitter', reported.and(recall, { matter: PROGRESS }, as('suzuki'))],
  ['取り下げ: withdrawn', reported.and(withdraw, { matter: PROGRESS, reason }, as('suzuki'))],
  ['承認後に直した: edited after two approvals', past.and(amendProgress, amended, as('suzuki'))],
  ['確定: settled', settled(reported)],
];

const REVISION_SITUATIONS: readonly (readonly [string, ItemStory])[] = [
  ['提出直後: the chief’s turn', revisionAsked],
  ['副市長の一人が承認: the other deputy’s turn', approvedBy(revisionAsked, UP_TO_THE_DEPUTIES.slice(0, 6), REVISION)],
  ['副市長の番: both deputies’ turn', approvedBy(revisionAsked, UP_TO_THE_DEPUTIES.slice(0, 5), REVISION)],
  ['確定: settled', revised(revisionAsked)],
];

type Verb = (item: ItemState, context: ItemContext) => unknown;

const chain = (matter: string, field: string): readonly (readonly [string, Verb])[] => [
  ['approve', (item, context) => approve(onScreen(item, matter), item, context)],
  ['return', (item, context) => sendBack(onScreen(item, matter), item, context)],
  ['reject', (item, context) => reject(onScreen(item, matter), item, context)],
  ['recall', (item, context) => recall(onScreen(item, matter), item, context)],
  ['withdraw', (item, context) => withdraw(onScreen(item, matter), item, context)],
  ['comment', (item, context) => commentOnField({ ...onScreen(item, matter), field, text: '意見' }, item, context)],
];

const PROGRESS_VERBS: readonly (readonly [string, Verb])[] = [
  ['submit-progress', (item, context) => submitProgress(progress, item, context)],
  ['amend-progress', (item, context) => amendProgress(amended(item), item, context)],
  ...chain(PROGRESS, 'done'),
];

export const decisionsDocument = (): string =>
  [
    '# Who may do what, when',
    'Generated from the deciders by `npm run docs`; a test holds it fresh. Each cell is what the command itself answers in that situation: ✓, or the code of the refusal (see [the glossary](glossary.md#refusals)). Item 10 of 収納課; 鈴木 submitted.',
    '## A progress report 進捗報告',
    ...PROGRESS_SITUATIONS.flatMap(([title, story]) => situation(title, story, PROGRESS_VERBS)),
    '## A revision of targets 目標改定',
    ...REVISION_SITUATIONS.flatMap(([title, story]) => situation(title, story, chain(REVISION, 'reason'))),
  ].join('\n\n') + '\n';

function situation(title: string, { state }: ItemStory, verbs: readonly (readonly [string, Verb])[]): string[] {
  const head = ['', ...ACTORS.map(([, name]) => name)];
  const rows = verbs.map(([name, verb]) => [`\`${name}\``, ...ACTORS.map(([actor]) => said(verb(state, as(actor))))]);
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return [`### ${title}`, table];
}

const said = (answer: unknown): string => (isRefusal(answer) ? answer.refused : '✓');
