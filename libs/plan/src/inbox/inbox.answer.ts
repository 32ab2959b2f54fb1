import { Bool, Choice, Int, Many, One, Str } from '../read-model/answer';
import { IndicatorResult, ShownFigure } from '../read-model/result.answer';
import { CurrentStep, Holder, ReminderAnswer, STATUSES, type Status } from '../read-model/standing.answer';

export const WHYS = [
  'approve',
  'deputise',
  'pull-up',
  'post-review',
  'read',
  'returned',
  'recalled',
  'not-started',
  'publish',
  'answer-opinion',
  'waiting',
  'done',
] as const;
export type Why = (typeof WHYS)[number];

/** 差し戻しの指摘. */
export class InboxReturn {
  @Str('差し戻した段階') step!: string;
  @Str('差し戻した職員の氏名(当時)') name!: string;
  @Str('職名(当時)', { nullable: true }) postTitle!: string | null;
  @Str('理由') reason!: string;
}

export class ProgressSummary {
  @Str('評価', { example: 'A' }) rating!: string;
  @Str('評価の意味', { example: '予定どおりに進捗' }) label!: string;
  @Many(() => IndicatorResult, '指標ごとの目標と実績') results!: IndicatorResult[];
}

export class TargetChange {
  @Int('年度', { example: 2024 }) year!: number;
  @One(() => ShownFigure, '改定前') from!: ShownFigure;
  @One(() => ShownFigure, '改定後') to!: ShownFigure;
}

export class RevisionSummary {
  @Str('指標の記号: 目標改定の画面を開く', { example: 'collection-rate' }) indicatorId!: string;
  @Str('指標名') indicator!: string;
  @Many(() => TargetChange, '目標値の変更') changes!: TargetChange[];
  @Str('改定の理由') reason!: string;
  @Bool('財政に影響する') touchesMoney!: boolean;
}

export class InboxEntry {
  @Str('項目', { example: 'kodaira-r3.10' }) item!: string;
  @Str('計画', { example: 'kodaira-r3' }) plan!: string;
  @Int('項目番号') no!: number;
  @Str('項目名') title!: string;
  @Str('推進担当課の名称', { nullable: true }) leadName!: string | null;
  @Choice('MatterKind', ['progress', 'revision'], '進捗か目標改定か') kind!: 'progress' | 'revision';
  @Str('案件。未着手では提出すると付くもの', { example: 'progress-2024-year-end' }) matter!: string;
  @Str('照会。目標改定では空', { nullable: true, example: '2024-year-end' }) cycle!: string | null;
  @Bool('ご自分の下書きがある') drafting!: boolean;
  @Choice(
    'InboxWhy',
    WHYS,
    'ここにある理由: 承認・代決・引上げ・後閲・供覧・差し戻し・引き戻し・未着手・公表・意見への回答・相手待ち・済み',
  )
  why!: Why;
  @One(() => InboxReturn, '差し戻しの指摘: 出し直すまで残る。前の段階に戻されたときも', { nullable: true })
  returned!: InboxReturn | null;
  @Choice('MatterStatus', STATUSES, '状態') status!: Status;
  @One(() => CurrentStep, '今の段階', { nullable: true }) step!: CurrentStep | null;
  @Many(() => Holder, '今の番の職') holders!: Holder[];
  @Str('今の状態になった日時', { nullable: true }) since!: string | null;
  @Int('待ち日数(暦日)', { nullable: true }) daysWaiting!: number | null;
  @Str('期限', { nullable: true }) due!: string | null;
  @Bool('期限超過') overdue!: boolean;
  @One(() => ReminderAnswer, '今の番の職への督促。次へ進むと消える', { nullable: true })
  reminded!: ReminderAnswer | null;
  @Int('何回目の提出か') round!: number;
  @Str('内容の指紋: 承認するときに添える', { nullable: true }) fingerprint!: string | null;
  @One(() => ProgressSummary, '進捗の要点', { nullable: true }) progress!: ProgressSummary | null;
  @One(() => RevisionSummary, '目標改定の要点', { nullable: true }) revision!: RevisionSummary | null;
}

/** 年次報告 that concerns the person: leads to the page of the year's review. */
export class InboxReviewEntry {
  @Str('年次報告', { example: 'kodaira-r3.2024' }) review!: string;
  @Str('計画') plan!: string;
  @Int('年度', { example: 2024 }) fiscalYear!: number;
  @Str('題', { example: '令和6年度 進捗状況報告書 第1版' }) title!: string;
  @Int('版') version!: number;
  @Str('案件', { example: 'version-1' }) matter!: string;
  @Choice('InboxWhy', WHYS, 'ここにある理由') why!: Why;
  @One(() => InboxReturn, '差し戻しの指摘', { nullable: true }) returned!: InboxReturn | null;
  @Choice('MatterStatus', STATUSES, '状態') status!: Status;
  @One(() => CurrentStep, '今の段階', { nullable: true }) step!: CurrentStep | null;
  @Many(() => Holder, '今の番の職') holders!: Holder[];
  @Str('今の状態になった日時', { nullable: true }) since!: string | null;
  @Int('待ち日数(暦日)', { nullable: true }) daysWaiting!: number | null;
  @Str('期限', { nullable: true }) due!: string | null;
  @Bool('期限超過') overdue!: boolean;
  @Int('何回目の凍結か') round!: number;
  @Str('内容の指紋: 承認するときに添える') fingerprint!: string;
}

/** 委員会の意見 that nobody has answered yet, for whoever owes the answer. */
export class InboxOpinionEntry {
  @Str('年次報告', { example: 'kodaira-r3.2024' }) review!: string;
  @Str('計画') plan!: string;
  @Int('年度', { example: 2024 }) fiscalYear!: number;
  @Str('意見の記号', { example: 'opinion-2' }) opinion!: string;
  @Choice('InboxWhy', WHYS, 'ここにある理由') why!: 'answer-opinion';
  @Str('述べた会議体') body!: string;
  @Str('述べられた日') day!: string;
  @Str('意見') text!: string;
  @Str('項目。計画全体や章への意見では空', { nullable: true }) item!: string | null;
  @Int('項目番号', { nullable: true }) no!: number | null;
  @Str('項目名', { nullable: true }) title!: string | null;
  @Str('回答する組織の名', { nullable: true }) answeredBy!: string | null;
  @Int('述べられてからの日数(暦日)') daysWaiting!: number;
}

export class InboxAnswer {
  @Many(() => InboxEntry, 'あなたの番(待ちの長い順)') myTurn!: InboxEntry[];
  @Many(() => InboxEntry, '代わりに進められるもの: 不在・欠員などで止まっている部下の段階(引上げ)')
  standIn!: InboxEntry[];
  @Many(() => InboxEntry, '相手待ち: 自分が提出・承認したもの') waiting!: InboxEntry[];
  @Many(() => InboxEntry, '済んだもの(新しい順、50件まで)') done!: InboxEntry[];
  @Many(() => InboxReviewEntry, '年次報告: 番のもの、代わりに進められるもの、相手待ち、済んだもの(why で分ける)')
  reviews!: InboxReviewEntry[];
  @Many(() => InboxOpinionEntry, '回答を待つ委員会の意見(待ちの長い順)') opinions!: InboxOpinionEntry[];
}
