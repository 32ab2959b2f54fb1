import {
  CalendarDay,
  FINGERPRINT,
  KEBAB,
  Many,
  One,
  OneOf,
  Shaped,
  StreamCommand,
  Text,
  Whole,
  Word,
  Words,
  YesNo,
} from '@ayumi/event-sourcing/runtime';
import { TARGET_KINDS, type Direction, type FinancialEffect, type TargetKind } from './item.events';

const MATTER = { about: '案件: progress-2024-year-end, revision-1', example: 'progress-2024-year-end' };
const IMPORTANT = { about: '重要・異例または疑義のある案件: 代決できない', optional: true };
const SEEN = { about: '画面に出ていた内容の指紋。変わっていれば 409 content-changed' };

export class TypedYear {
  @Whole(2000, 2100, { about: '年度', example: 2024 }) year!: number;
  @Word({ about: '入力したままの値', example: '９９．１％' }) value!: string;
}

export class TypedActual {
  @Shaped(KEBAB, { about: '指標', example: 'collection-rate' }) indicator!: string;
  @Word({ about: '入力したままの実績値。数値、未測定、対象外、-', example: '99.1' }) value!: string;
}

export class TypedEffect {
  @OneOf(['revenue', 'saving'], { about: '歳入確保か歳出削減か' }) kind!: FinancialEffect['kind'];
  @Word({ about: '千円。不明なら空', optional: true, example: '12,400' }) amountThousandYen?: string;
  @OneOf(['settlement', 'budget', 'estimate'], { about: '決算・予算・概算' }) basis!: FinancialEffect['basis'];
}

export class PlannedYear {
  @Whole(2000, 2100, { about: '年度', example: 2024 }) year!: number;
  @Text({ about: '年度計画' }) text!: string;
}

export class AssignLeadUnit extends StreamCommand {
  @Shaped(KEBAB, { about: '推進担当課', example: 'shuunou' }) lead!: string;
  @Words(20, { about: '関係課', optional: true }) supporting?: string[];
}

export class DefineIndicator extends StreamCommand {
  @Shaped(KEBAB, { about: '指標の記号', example: 'collection-rate' }) indicator!: string;
  @Word({ about: '指標名' }) name!: string;
  @OneOf(['number', 'milestone'], { about: '数値か、文で表す到達点か' }) kind!: 'number' | 'milestone';
  @Word({ about: '単位', example: '%' }) unit!: string;
  @Whole(0, 6, { about: '小数点以下の桁数' }) decimals!: number;
  @OneOf(['more-is-better', 'less-is-better', 'keep'], { about: '望ましい向き' }) direction!: Direction;
  @OneOf(TARGET_KINDS, { about: '目標の種類' }) targetKind!: TargetKind;
  @One(() => TypedYear, { about: '現状値' }) baseline!: TypedYear;
  @Many(() => TypedYear, 20, { about: '年度ごとの目標値' }) targets!: TypedYear[];
  @Whole(2000, 2100, { about: '期間の一部の累計で、数え始める年度', optional: true }) firstYear?: number;
  @Words(20, { about: '到達点の順序(最初のものから)', optional: true, example: ['検討', '方針決定', '実施'] })
  milestones?: string[];
}

export class PlanEffect extends StreamCommand {
  @Whole(2000, 2100, { about: '年度', example: 2024 }) year!: number;
  @OneOf(['revenue', 'saving'], { about: '歳入確保か歳出削減か' }) kind!: FinancialEffect['kind'];
  @Word({ about: '計画額(千円)。見込むが額が不明なら空', optional: true, example: '12,400' })
  amountThousandYen?: string;
}

export class SetAnnualPlan extends StreamCommand {
  @Many(() => PlannedYear, 20, { about: '年度計画' }) years!: PlannedYear[];
}

export class SubmitProgress extends StreamCommand {
  @Shaped(KEBAB, { about: '照会', example: '2024-year-end' }) cycle!: string;
  @Word({ about: '進捗評価: その年度の評価区分', example: 'A' }) rating!: string;
  @Text({ about: '取組実績' }) done!: string;
  @Text({ about: '課題', optional: true }) difficulties?: string;
  @Text({ about: '今後の方向性', optional: true }) nextDirection?: string;
  @Text({ about: '遅れの理由。遅れを表す評価では必須', optional: true }) lateReason?: string;
  @Text({ about: '算定による評価と違う評価を付ける理由。違うときは必須', optional: true }) reasonToDiffer?: string;
  @Many(() => TypedActual, 50, { about: '指標ごとの実績値', optional: true }) actuals?: TypedActual[];
  @One(() => TypedEffect, { about: '財政効果額', optional: true }) financialEffect?: TypedEffect;
  @YesNo(IMPORTANT) important?: boolean;
}

export class AmendProgress extends SubmitProgress {
  @Shaped(FINGERPRINT, SEEN) fingerprint!: string;
}

export class ReviseTarget extends StreamCommand {
  @Shaped(KEBAB, { about: '指標' }) indicator!: string;
  @Many(() => TypedYear, 20, { about: '新しい目標値' }) targets!: TypedYear[];
  @Text({ about: '改定の理由。必須' }) reason!: string;
  @YesNo({ about: '財政に影響する(財政課に合議)', optional: true }) touchesMoney?: boolean;
  @YesNo(IMPORTANT) important?: boolean;
  @Shaped(KEBAB, { about: '差し戻し・引き戻し後に出し直す案件', optional: true }) matter?: string;
}

export class AmendRevision extends ReviseTarget {
  @Shaped(KEBAB, { about: '承認中の改定', example: 'revision-1' }) override matter!: string;
  @Shaped(FINGERPRINT, SEEN) fingerprint!: string;
}

export class Approve extends StreamCommand {
  @Shaped(KEBAB, MATTER) matter!: string;
  @Shaped(FINGERPRINT, SEEN) fingerprint!: string;
  @Text({ about: '意見。算定とも担当課とも違う評価を付けるときは必須', optional: true }) comment?: string;
  @Word({ about: '二次評価: 担当課と異なる評価を付けるとき', optional: true }) rating?: string;
}

/** 代決. */
export class Deputise extends Approve {}

/** 引上げ. */
export class PullUp extends Approve {}

export class Override extends Approve {
  @Text({ about: '特例で進める理由。必須' }) reason!: string;
}

export class PassOver extends StreamCommand {
  @Shaped(KEBAB, MATTER) matter!: string;
}

export class PostReview extends StreamCommand {
  @Shaped(KEBAB, MATTER) matter!: string;
  @Text({ about: '意見', optional: true }) comment?: string;
}

export class Circulate extends StreamCommand {
  @Shaped(KEBAB, MATTER) matter!: string;
  @Words(50, { about: '見せる職。lead/ は推進担当課', example: ['zaisei/manager'] }) posts!: string[];
}

export class MarkRead extends StreamCommand {
  @Shaped(KEBAB, MATTER) matter!: string;
}

export class StateImportance extends StreamCommand {
  @Shaped(KEBAB, MATTER) matter!: string;
  @YesNo({ about: '重要・異例または疑義のある案件か' }) important!: boolean;
  @Text({ about: '理由。必須' }) reason!: string;
}

export class Return extends StreamCommand {
  @Shaped(KEBAB, MATTER) matter!: string;
  @Shaped(FINGERPRINT, SEEN) fingerprint!: string;
  @Text({ about: '差し戻しの理由。必須' }) reason!: string;
  @Shaped(KEBAB, { about: '戻し先: drafter(起案者)か、前の段階の記号', optional: true, example: 'drafter' })
  to?: string;
}

export class Reject extends StreamCommand {
  @Shaped(KEBAB, MATTER) matter!: string;
  @Shaped(FINGERPRINT, SEEN) fingerprint!: string;
  @Text({ about: '却下の理由。必須' }) reason!: string;
}

export class CommentOnField extends StreamCommand {
  @Shaped(KEBAB, MATTER) matter!: string;
  @Shaped(FINGERPRINT, SEEN) fingerprint!: string;
  @Word({ about: '内容の項目', example: 'done' }) field!: string;
  @Text({ about: '意見' }) text!: string;
}

export class ResolveComment extends StreamCommand {
  @Shaped(KEBAB, MATTER) matter!: string;
  @Shaped(KEBAB, { about: '意見の記号', example: 'comment-1' }) comment!: string;
}

export class Recall extends StreamCommand {
  @Shaped(KEBAB, MATTER) matter!: string;
  @Text({ about: '理由', optional: true }) reason?: string;
}

/** 督促. */
export class Remind extends StreamCommand {
  @Shaped(KEBAB, { ...MATTER, optional: true }) matter?: string;
  @Shaped(KEBAB, { about: '照会: 未着手の進捗報告を督促するとき', optional: true, example: '2024-year-end' })
  cycle?: string;
  @Text({ about: '添える言葉', optional: true }) message?: string;
}

export class ExtendDue extends StreamCommand {
  @Shaped(KEBAB, { about: '照会', example: '2024-year-end' }) cycle!: string;
  @CalendarDay({ about: '新しい期限。今日以降で、今の期限より後', example: '2025-06-06' }) dueOn!: string;
  @Text({ about: '延ばす理由。必須' }) reason!: string;
}

/** 廃止・終了. */
export class StopItem extends StreamCommand {
  @CalendarDay({ about: '項目がなくなる最初の日。この日より前の分までを照会する', example: '2024-10-01' }) on!: string;
  @Text({ about: '廃止・終了の理由。必須' }) reason!: string;
}

/** 再掲. */
export class MarkRepeat extends StreamCommand {
  @Word({ about: '再掲の元の項目。なければ再掲をやめる', optional: true, example: 'kodaira-r3.10' }) repeats?: string;
}

export class Withdraw extends StreamCommand {
  @Shaped(KEBAB, MATTER) matter!: string;
  @Text({ about: '理由。必須' }) reason!: string;
}
