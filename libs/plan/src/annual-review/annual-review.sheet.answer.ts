import type { Basis } from '@ayumi/event-sourcing';
import type { Comparison } from '../figure/compare-figures';
import { TARGET_KINDS, type Direction, type FinancialEffect, type TargetKind } from '../item/item.events';
import { Bool, Choice, Int, Many, Num, One, Str } from '../read-model/answer';
import { IndicatorResult, ShownFigure } from '../read-model/result.answer';
import { BASES, STATUSES, type Status } from '../read-model/standing.answer';

export class Assessment {
  @Str('段階。担当課の自己評価は submission') step!: string;
  @Str('段階名') title!: string;
  @Str('評価') rating!: string;
  @Str('意見', { nullable: true }) comment!: string | null;
  @Str('職名(当時)', { nullable: true }) postTitle!: string | null;
  @Str('氏名(当時)') name!: string;
  @Str('日時') at!: string;
}

export class ReviewApproval {
  @Str('段階') step!: string;
  @Str('段階名') title!: string;
  @Str('職名(当時)', { nullable: true }) postTitle!: string | null;
  @Str('氏名(当時)') name!: string;
  @Choice('Basis', BASES, '権限') basis!: Basis;
  @Str('日時') at!: string;
  @Str('意見', { nullable: true }) comment!: string | null;
}

export class ReviewSubmission {
  @Str('所属名(当時)', { nullable: true }) unitName!: string | null;
  @Str('職名(当時)', { nullable: true }) postTitle!: string | null;
  @Str('氏名(当時)') name!: string;
  @Str('日時') at!: string;
}

export class ReviewSettlement {
  @Str('全体の中の位置: 証跡に続く') position!: string;
  @Str('確定日時') at!: string;
  @Str('確定した内容の指紋') fingerprint!: string;
}

export class ReviewEffect {
  @Choice('EffectKind', ['revenue', 'saving'], '歳入確保か歳出削減か') kind!: FinancialEffect['kind'];
  @Num('千円。不明なら空', { nullable: true }) amountThousandYen!: number | null;
  @Choice('EffectBasis', ['settlement', 'budget', 'estimate'], '決算・予算・概算') basis!: FinancialEffect['basis'];
}

/** 確定した内容. */
export class SettledReport {
  @Str('評価: 最後の段階のもの') rating!: string;
  @Many(() => Assessment, '段階ごとの評価') assessments!: Assessment[];
  @Many(() => IndicatorResult, '指標ごとの目標(提出時に有効)と実績') results!: IndicatorResult[];
  @Str('取組実績') done!: string;
  @Str('課題') difficulties!: string;
  @Str('今後の方向性') nextDirection!: string;
  @Str('遅れの理由', { nullable: true }) lateReason!: string | null;
  @One(() => ReviewEffect, '財政効果額', { nullable: true }) financialEffect!: ReviewEffect | null;
  @One(() => ReviewSubmission, '提出') submission!: ReviewSubmission;
  @Many(() => ReviewApproval, '承認') approvals!: ReviewApproval[];
  @One(() => ReviewSettlement, '確定') settlement!: ReviewSettlement;
}

export class IndicatorYear {
  @Int('年度') year!: number;
  @One(() => ShownFigure, '目標値: 確定した年度は提出時のもの、ほかは現在のもの') target!: ShownFigure;
  @One(() => ShownFigure, '確定した実績値', { nullable: true }) actual!: ShownFigure | null;
  @Choice('Comparison', ['met', 'not-met', 'not-comparable'], '達成・未達成・比較できない') comparison!: Comparison;
}

/** 指標の推移. */
export class IndicatorYears {
  @Str('指標') indicator!: string;
  @Str('指標名') name!: string;
  @Str('単位') unit!: string;
  @Choice('Direction', ['more-is-better', 'less-is-better', 'keep'], '望ましい向き') direction!: Direction;
  @Choice('TargetKind', TARGET_KINDS, '目標の種類') targetKind!: TargetKind;
  @Int('現状値の年度') baselineYear!: number;
  @One(() => ShownFigure, '現状値') baseline!: ShownFigure;
  @Many(() => IndicatorYear, '計画の年度ごと') years!: IndicatorYear[];
}

export class ReviewItem {
  @Str('項目', { example: 'kodaira-r3.10' }) item!: string;
  @Int('項目番号') no!: number;
  @Int('章番号') chapter!: number;
  @Str('項目名') title!: string;
  @Str('推進担当課の名称(提出時。未提出では現在)', { nullable: true }) leadName!: string | null;
  @Str('年度計画', { nullable: true }) annualPlan!: string | null;
  @Bool('確定している。していなければ数に入らない') settled!: boolean;
  @Choice('MatterStatus', STATUSES, '状態') status!: Status;
  @Str('前年度の評価', { nullable: true }) ratingBefore!: string | null;
  @One(() => SettledReport, '確定した内容', { nullable: true }) report!: SettledReport | null;
  @Many(() => IndicatorYears, '指標の推移') indicators!: IndicatorYears[];
}
