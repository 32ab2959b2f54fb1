import type { Basis, RecordedEvent, Signature } from '@ayumi/event-sourcing';
import { eraDate, fiscalYearLabel } from '@ayumi/kernel';
import type { AnyEvent } from './history.projection';

/** Present names for what the data holds as ids; people are named nowhere else (metadata has those of the day). */
export interface Names {
  unit(id: string): string;
  post(id: string): string;
  person(id: string): string;
}

const AS_WRITTEN: Names = { unit: (id) => id, post: (id) => id, person: (id) => id };

type Sentences = {
  readonly [T in AnyEvent['type']]: (data: Extract<AnyEvent, { type: T }>['data'], names: Names) => string;
};

/** What was done, for readers; who did it stands before it. Complete by type: a new event without words does not compile. */
const sentences: Sentences = {
  PlanRegistered: ({ title }) => `計画「${title}」を登録しました`,
  PlanFrameRevised: ({ title }) => `計画「${title}」の構成を改めました`,
  RatingScaleAdopted: ({ fromYear }) => `${fiscalYearLabel(fromYear)}からの評価区分を定めました`,
  CycleOpened: ({ fiscalYear, stage, dueOn }) =>
    `${fiscalYearLabel(fiscalYear)} ${STAGES[stage]}の照会を始めました(期限 ${eraDate(dueOn)})`,
  CycleExtended: ({ cycle, from, dueOn, reason }) =>
    `照会 ${cycle} の期限を ${eraDate(from)}から ${eraDate(dueOn)}に延ばしました「${reason}」`,
  CycleClosed: ({ cycle }) => `照会 ${cycle} を締めました`,
  ItemRegistered: ({ no, title }) => `項目 No.${no}「${title}」を登録しました`,
  ItemTextRevised: ({ no }) => `項目 No.${no} の記載を改めました`,
  LeadUnitAssigned: ({ lead, supporting }, names) =>
    `推進担当課を ${names.unit(lead)} と定めました${supporting.length > 0 ? `(関係課 ${supporting.map((each) => names.unit(each)).join('、')})` : ''}`,
  IndicatorDefined: ({ name }) => `指標「${name}」と目標値を定めました`,
  AnnualPlanSet: ({ annualPlan, from }) => {
    const years = Object.keys(annualPlan).map(Number).map(fiscalYearLabel).join('、');
    return from ? `今後の方向性(案件 ${from})を${years}の年度計画に引き継ぎました` : `${years}の年度計画を定めました`;
  },
  EffectPlanned: ({ year, kind, amountThousandYen }) =>
    `${fiscalYearLabel(year)}の財政効果額の計画(${EFFECTS[kind]})を${amountThousandYen === null ? '金額不明' : `${amountThousandYen.toLocaleString('ja-JP')}千円`}と定めました`,
  ItemStopped: ({ on, reason }) => `この項目を ${eraDate(on)}に終了するものとしました「${reason}」`,
  RepeatMarked: ({ repeats }) => (repeats ? `項目 ${repeats} の再掲としました` : '再掲の扱いを解きました'),
  ProgressSubmitted: ({ round, content, voids = [] }) =>
    voids.length > 0
      ? `${fiscalYearLabel(content.fiscalYear)}の進捗を承認中に直しました(評価 ${content.rating}、それまでの承認 ${voids.length}件は無効)`
      : `${fiscalYearLabel(content.fiscalYear)}の進捗を${again(round)}提出しました(評価 ${content.rating})`,
  TargetRevisionSubmitted: ({ round, content, voids = [] }) =>
    voids.length > 0
      ? `目標の改定を承認中に直しました(理由「${content.reason}」、それまでの承認 ${voids.length}件は無効)`
      : `目標の改定を${again(round)}起案しました(理由「${content.reason}」)`,
  TargetRevised: ({ version, reason }) => `目標値を改定しました(第${version}版、理由「${reason}」)`,
  HoldersReminded: ({ reminded, message }, names) =>
    `${[...new Set(reminded.flatMap(({ people }) => people))].map((each) => names.person(each)).join('、')} に督促しました${message ? `「${message}」` : ''}`,
  DueExtended: ({ cycle, from, dueOn, reason }) =>
    `この項目の期限(照会 ${cycle})を ${eraDate(from)}から ${eraDate(dueOn)}に延ばしました「${reason}」`,
  StepApproved: ({ comment, assessment, reason }) =>
    `${reason ? `「${reason}」として` : ''}承認しました${assessment ? `(評価 ${assessment})` : ''}${comment ? `「${comment}」` : ''}`,
  MatterReturned: ({ reason }) => `差し戻しました「${reason}」`,
  MatterRecalled: ({ reason }) => `引き戻しました${reason ? `「${reason}」` : ''}`,
  MatterWithdrawn: ({ reason }) => `取り下げました「${reason}」`,
  MatterRejected: ({ reason }) => `却下しました「${reason}」`,
  FieldCommented: ({ field, text }) => `${CONTENT_WORDS[field] ?? field}に意見を付けました「${text}」`,
  CommentResolved: ({ comment }) => `意見 ${comment} を解決済みにしました`,
  StepPassedOver: ({ passed }, names) =>
    `${passed.flatMap(({ absent }) => absent.map((each) => names.person(each))).join('、')} の不在により後閲として先へ進めました`,
  StepPostReviewed: ({ comment }) => `後閲しました${comment ? `「${comment}」` : ''}`,
  MatterCirculated: ({ posts }, names) => `${posts.map((each) => names.post(each)).join('、')} に供覧しました`,
  MatterRead: ({ why }) => (why === 'dropped' ? '廃案になったことを確認しました' : '供覧で読みました'),
  ImportanceStated: ({ important, reason }) =>
    `${important ? '重要な案件とし、代決できないものとしました' : '重要な案件の扱いを解きました'}「${reason}」`,
  MatterSettled: () => '決裁し、内容が確定しました',
  IntroductionWritten: ({ text }) => (text ? '「はじめに」を書きました' : '「はじめに」を取り除きました'),
  ChapterRemarked: ({ chapter, text }) => `第${chapter}章の総括を${text ? '書きました' : '取り除きました'}`,
  PrioritiesChosen: ({ priorities }) =>
    `主要管理項目を定めました(${Object.keys(priorities).length}項目${listed(Object.keys(priorities).map(numberOf))})`,
  OutlineArranged: ({ outline }) => `載せる部分を定めました(${outline.length})`,
  LicenceChosen: ({ licence }) => `公開データの利用条件を ${licence} としました`,
  IndicatorDescribed: ({ item, indicator, text }) =>
    `${numberOf(item)} ${indicator} の図の代替テキストを${text ? '書きました' : '取り除きました'}`,
  OpinionRecorded: ({ opinion, body, text }) => `${body}の意見(${opinion})を記録しました「${text}」`,
  OpinionChanged: ({ opinion, text }) => `意見 ${opinion} の記録を直しました「${text}」`,
  OpinionWithdrawn: ({ opinion, reason }) => `意見 ${opinion} の記録を取り下げました「${reason}」`,
  OpinionAnswered: ({ opinion, text }) => `意見 ${opinion} に回答しました「${text}」`,
  ReviewFrozen: ({ version, round, fingerprint }) =>
    `年次報告の第${version}版を${again(round)}固定し、回議に付しました(指紋 ${fingerprint.slice(0, 8)})`,
  FrozenTextKept: ({ part, piece, pieces }) =>
    `固定した${part === 'set' ? '内容' : '正誤表'}を記録しました(${piece}/${pieces})`,
  ReviewPublished: ({ version, on }) => `年次報告の第${version}版を公表しました(${eraDate(on)})`,
  CorrectionBegun: ({ version, reason }) => `第${version}版への訂正を始めました「${reason}」`,
  CorrectionDropped: ({ version, reason }) => `第${version}版への訂正をやめました「${reason}」`,
  RoutePublished: ({ version, definition, from }) =>
    `経路「${definition.title}」の第${version}版を公布しました(${eraDate(from)}から)`,
  UnitEstablished: ({ name, from }) => `組織「${name}」を置きました(${eraDate(from)}から)`,
  PostEstablished: ({ title, from }) => `職「${title}」を置きました(${eraDate(from)}から)`,
  PersonRegistered: ({ name }) => `職員「${name}」を登録しました`,
  PersonAppointed: ({ person, post, from }, names) =>
    `${names.person(person)} を ${names.post(post)} に発令しました(${eraDate(from)}から)`,
  AppointmentEnded: ({ person, post, until }, names) =>
    `${names.person(person)} の ${names.post(post)} の任を解きました(${eraDate(until)}まで)`,
  DelegationGranted: ({ principal, delegate, post, from, until }, names) =>
    `${names.person(delegate)} を ${names.post(post)} ${names.person(principal)} の代理と定めました(${eraDate(from)}から${eraDate(until)}まで)`,
  DelegationRevoked: ({ delegation }) => `代理 ${delegation} を取り消しました`,
  AbsenceRegistered: ({ person, from, until }, names) =>
    `${names.person(person)} の不在を登録しました(${eraDate(from)}から${eraDate(until)}まで)`,
  AbsenceCancelled: ({ absence }) => `不在 ${absence} を取り消しました`,
  DeputiesNamed: ({ post, deputies }, names) =>
    deputies.length > 0
      ? `${names.post(post)} の代決者を ${deputies.map((each) => names.post(each)).join('、')} の順と定めました`
      : `${names.post(post)} の代決者を外しました`,
  AccountOpened: ({ login, person }, names) => `${names.person(person)} を利用者 ${login} として登録しました`,
  PasswordReset: ({ login }) => `利用者 ${login} のパスワードを再設定しました`,
  AccountClosed: ({ login, reason }) => `利用者 ${login} の利用を停止しました「${reason}」`,
};

/** 収納課長 山田 が承認しました: one line, with the names and the authority of that day. */
export function summaryOf(
  { type, data, meta }: Pick<RecordedEvent, 'type' | 'data' | 'meta'>,
  names: Names = AS_WRITTEN,
): string {
  const sentence = sentences[type as AnyEvent['type']] as (data: never, names: Names) => string;
  return `${whoOf(meta)} が${sentence(data as never, names)}`;
}

/** The person with the post he acted for, and in whose place. */
export function whoOf({ actorName, postTitle, basis, principalName }: Signature): string {
  if (basis === 'operator') return '運用担当者';
  const who = [postTitle, actorName].filter(Boolean).join(' ');
  const mark = MARKS[basis];
  return mark ? `${who}(${principalName ? `${principalName} の` : ''}${mark})` : who;
}

const MARKS: Readonly<Record<Basis, string | null>> = {
  self: null,
  acting: '代決',
  delegation: '代理',
  'pull-up': '引上げ',
  override: '特例',
  operator: null,
};

const STAGES = { 'mid-year': '年度中間', 'year-end': '年度末' } as const;

/** No.10 of `kodaira-r3.10`. */
const numberOf = (item: string): string => `No.${Number(item.slice(item.lastIndexOf('.') + 1))}`;

const listed = (words: readonly string[]): string => (words.length > 0 ? `: ${words.join('、')}` : '');

const EFFECTS = { revenue: '歳入確保', saving: '歳出削減' } as const;

const again = (round: number): string => (round > 1 ? `再度(第${round}回)` : '');

const CONTENT_WORDS: Readonly<Record<string, string>> = {
  rating: '進捗評価',
  plan: '年度計画',
  done: '取組実績',
  difficulties: '課題',
  nextDirection: '今後の方向性',
  lateReason: '遅れの理由',
  results: '実績値',
  financialEffect: '財政効果額',
  reason: '理由',
  changes: '目標値',
  computed: '算定による評価',
  reasonToDiffer: '算定と異なる評価の理由',
};
