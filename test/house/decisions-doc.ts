import { isRefusal } from '@ayumi/kernel';
import { recall, sendBack, withdraw } from '../../libs/plan/src/item/item.approval.decider';
import {
  approvedBy,
  as,
  PROGRESS,
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
import { amendProgress } from '../../libs/plan/src/item/item.progress.decider';
import { REVIEW_ACTORS, reviewSituations } from './decisions-reviews';
import { PROGRESS_AWAY, REVISION_AWAY } from './decisions-standing-in';
import { amendedProgress, BESIDE, chain, PROGRESS_VERBS, reason, REVISION_VERBS, type Verb } from './decisions-verbs';

/* docs/decisions.md: every verb put to the deciders by everybody, in every situation. Nothing here is a rule. */

const ACTORS: readonly (readonly [string, string])[] = [
  ['suzuki', '担当 (提出者)'],
  ['kobayashi', '担当 (同僚)'],
  ['kato', '係長'],
  ['nakamura', '課長'],
  ['tanaka', '部長'],
  ['sato', '企画担当'],
  ['yamada', '行政経営課長'],
  ['hasegawa', '財政課長'],
  ['okubo', '副市長'],
  ['takahashi', '監査'],
  ['kan', '管理者'],
];

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
  ['承認後に直した: edited after two approvals', past.and(amendProgress, amendedProgress, as('suzuki'))],
  ['確定: settled', settled(reported)],
];

const REVISION_SITUATIONS: readonly (readonly [string, ItemStory])[] = [
  ['提出直後: the chief’s turn', revisionAsked],
  ['副市長の一人が承認: the other deputy’s turn', approvedBy(revisionAsked, UP_TO_THE_DEPUTIES.slice(0, 6), REVISION)],
  ['副市長の番: both deputies’ turn', approvedBy(revisionAsked, UP_TO_THE_DEPUTIES.slice(0, 5), REVISION)],
  ['確定: settled', revised(revisionAsked)],
];

export const decisionsDocument = (): string =>
  [
    '# Who may do what, when',
    'Generated from the deciders by `npm run docs`; a test holds it fresh. Each cell is what the command itself answers in that situation: ✓, or the code of the refusal (see [the glossary](glossary.md#refusals)). Item 10 of 収納課; 鈴木 submitted.',
    '## A progress report 進捗報告',
    ...PROGRESS_SITUATIONS.flatMap(([title, story]) => situation(title, story, PROGRESS_VERBS)),
    '## A revision of targets 目標改定',
    ...REVISION_SITUATIONS.flatMap(([title, story]) => situation(title, story, REVISION_VERBS)),
    '## A progress report while somebody is not there 不在・欠員・兼務',
    'Where nothing else is said it is the morning of 22 May 2025 and everybody is there; 財政課長 is named to decide in the place of 行政経営課長 and of the first 副市長 (okubo).',
    ...PROGRESS_AWAY.flatMap(({ title, story, world }) =>
      situation(title, story, [...chain(PROGRESS, 'done'), ...BESIDE(PROGRESS)], world),
    ),
    '## A revision of targets while somebody is not there',
    ...REVISION_AWAY.flatMap(({ title, story, world }) =>
      situation(title, story, [...chain(REVISION, 'reason'), ...BESIDE(REVISION)], world),
    ),
    '## A year’s review 年次報告',
    'The review of 令和6年度: made by 行政経営課, decided by the mayor; the item is No. 10 of 収納課.',
    ...reviewSituations.flatMap(({ title, rows }) => [`### ${title}`, table(REVIEW_ACTORS, rows)]),
  ].join('\n\n') + '\n';

function situation(
  title: string,
  { state }: ItemStory,
  verbs: readonly (readonly [string, Verb])[],
  world: Parameters<typeof as>[1] = {},
): string[] {
  const rows = verbs.map(([name, verb]) => [name, ACTORS.map(([actor]) => verb(state, as(actor, world)))] as const);
  return [`### ${title}`, table(ACTORS, rows)];
}

/** One line for each verb, one column for each of the actors. */
function table(
  actors: readonly (readonly [string, string])[],
  rows: readonly (readonly [verb: string, answers: readonly unknown[]])[],
): string {
  const head = ['', ...actors.map(([, name]) => name)];
  const lines = rows.map(([verb, answers]) => [`\`${verb}\``, ...answers.map(said)]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const said = (answer: unknown): string => (isRefusal(answer) ? answer.refused : '✓');
