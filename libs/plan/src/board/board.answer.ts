import type { CycleStage } from '../plan/plan.events';
import { Bool, Choice, Int, Json, Many, One, Str, Strs } from '../read-model/answer';
import { IndicatorResult } from '../read-model/result.answer';
import { Standing, STATUSES, type Status } from '../read-model/standing.answer';

export class BoardCycle {
  @Str('照会', { example: '2024-year-end' }) cycle!: string;
  @Int('年度', { example: 2024 }) fiscalYear!: number;
  @Choice('CycleStage', ['mid-year', 'year-end'], '年度中間か年度末か') stage!: CycleStage;
  @Str('提出期限', { example: '2025-05-30' }) dueOn!: string;
  @Bool('締めていない') open!: boolean;
}

export class BoardChapter {
  @Int('章番号') no!: number;
  @Str('章名') title!: string;
}

export class StageRating {
  @Str('評価した段階。担当課の自己評価は submission', { example: 'submission' }) step!: string;
  @Str('段階名') title!: string;
  @Str('評価', { example: 'A' }) rating!: string;
}

export class BoardItemAnswer extends Standing {
  @Str('項目', { example: 'kodaira-r3.10' }) item!: string;
  @Int('項目番号') no!: number;
  @Int('章番号') chapter!: number;
  @Str('項目名') title!: string;
  @Str('推進担当課', { nullable: true }) lead!: string | null;
  @Str('推進担当課の名称', { nullable: true }) leadName!: string | null;
  @Strs('関係課の名称') supporting!: string[];
  @Str('案件', { nullable: true, example: 'progress-2024-year-end' }) matter!: string | null;
  @Int('何回目の提出か。未提出は0') round!: number;
  @Int('差し戻された回数') returns!: number;
  @Str('内容の指紋: 承認するときに添える', { nullable: true }) fingerprint!: string | null;
  @Str('最後に督促した日時(次へ進んでも残る)', { nullable: true }) lastRemindedAt!: string | null;
  @Bool('起案する職の方の下書きがある(内容は本人だけが見る)') drafting!: boolean;
  @Str('現在の評価(最後の段階のもの)', { nullable: true }) rating!: string | null;
  @Many(() => StageRating, '段階ごとの評価') ratings!: StageRating[];
  @Many(() => IndicatorResult, '指標ごとの目標と実績') results!: IndicatorResult[];
  @Bool('指標がある') hasIndicator!: boolean;
  @Bool('取組実績の文が前年度の確定版と同じ。比べるものがなければ空', { nullable: true }) unchanged!: boolean | null;
}

export class StatusCount {
  @Choice('MatterStatus', STATUSES, '状態') status!: Status;
  @Int('件数') count!: number;
}

export class StepCount {
  @Str('段階') step!: string;
  @Str('段階名') title!: string;
  @Int('この段階で待っている件数') count!: number;
}

export class RatingCount {
  @Str('評価') rating!: string;
  @Str('評価の意味') label!: string;
  @Int('件数') count!: number;
}

export class BoardCounts {
  @Int('項目数') items!: number;
  @Many(() => StatusCount, '状態別') byStatus!: StatusCount[];
  @Many(() => StepCount, '段階別(承認待ち)') byStep!: StepCount[];
  @Many(() => RatingCount, '評価別') byRating!: RatingCount[];
  @Int('期限超過') overdue!: number;
  @Int('一度でも差し戻されたもの') returned!: number;
  @Int('取組実績が前年度と同文のもの') unchanged!: number;
  @Int('指標のないもの') withoutIndicator!: number;
  @Int('起案する職の方の下書きがあるもの') drafting!: number;
}

/** What may be done with the cycle as a whole. Empty for whoever does not chase: he may not remind either. */
export class BoardAction {
  @Str('操作', { example: 'extend-cycle' }) command!: string;
  @Bool('いまできるか') allowed!: boolean;
  @Str('できないときの理由の種類', { nullable: true }) refusal!: string | null;
  @Str('できない理由', { nullable: true }) detail!: string | null;
  @Json('できない理由の材料') facts!: Readonly<Record<string, unknown>>;
}

export class BoardAnswer {
  @Str('計画', { example: 'kodaira-r3' }) plan!: string;
  @Str('計画名') title!: string;
  @One(() => BoardCycle, '表示している照会', { nullable: true }) cycle!: BoardCycle | null;
  @Many(() => BoardCycle, '照会の一覧(新しい順)') cycles!: BoardCycle[];
  @Many(() => BoardChapter, '章') chapters!: BoardChapter[];
  @One(() => BoardCounts, '件数: 章と課で絞り込んだあと、状態で絞り込む前') counts!: BoardCounts;
  @Many(() => BoardItemAnswer, '項目(番号順)') items!: BoardItemAnswer[];
  @Many(() => BoardAction, '照会にできること。命令と同じ判断による。督促・延長をしない人と、過去の姿では空')
  actions!: BoardAction[];
}
