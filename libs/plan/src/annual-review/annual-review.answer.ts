import type { FinancialEffect } from '../item/item.events';
import { Int, Many, Num, One, Str, Choice } from '../read-model/answer';
import { ShownFigure } from '../read-model/result.answer';
import { CurrentStep, Holder, STATUSES, type Status } from '../read-model/standing.answer';
import { ReviewChange, ReviewMatrix } from './annual-review.matrix.answer';
import { ReviewItem } from './annual-review.sheet.answer';

export class ReviewCounts {
  @Int('項目数') items!: number;
  @Int('確定') settled!: number;
  @Int('未確定') unsettled!: number;
  @Int('遅れている項目') late!: number;
}

/** 未確定の項目. */
export class UnsettledItem {
  @Str('項目') item!: string;
  @Int('項目番号') no!: number;
  @Str('項目名') title!: string;
  @Str('推進担当課の名称', { nullable: true }) leadName!: string | null;
  @Choice('MatterStatus', STATUSES, '状態') status!: Status;
  @One(() => CurrentStep, '今の段階', { nullable: true }) step!: CurrentStep | null;
  @Many(() => Holder, '今の番の職') holders!: Holder[];
  @Int('待ち日数(暦日)', { nullable: true }) daysWaiting!: number | null;
}

export class LateItem {
  @Str('項目') item!: string;
  @Int('項目番号') no!: number;
  @Str('項目名') title!: string;
  @Str('推進担当課の名称', { nullable: true }) leadName!: string | null;
  @Str('評価') rating!: string;
  @Str('遅れの理由', { nullable: true }) reason!: string | null;
}

export class BasisTotal {
  @Choice('EffectBasis', ['settlement', 'budget', 'estimate'], '決算・予算・概算') basis!: FinancialEffect['basis'];
  @Num('合計(千円)') totalThousandYen!: number;
  @Int('件数') counted!: number;
}

export class EffectTotal {
  @Choice('EffectKind', ['revenue', 'saving'], '歳入確保か歳出削減か') kind!: FinancialEffect['kind'];
  @Num('合計(千円)。不明のものは入っていない') totalThousandYen!: number;
  @Int('合計した件数') counted!: number;
  @Int('金額が不明で合計に入れていない件数') unknown!: number;
  @Many(() => BasisTotal, '決算・予算・概算の別') byBasis!: BasisTotal[];
}

export class RevisedTarget {
  @Int('年度') year!: number;
  @One(() => ShownFigure, '改定前') from!: ShownFigure;
  @One(() => ShownFigure, '改定後') to!: ShownFigure;
}

/** 目標の改定. */
export class ReviewRevision {
  @Str('項目') item!: string;
  @Int('項目番号') no!: number;
  @Str('項目名') title!: string;
  @Str('案件', { example: 'revision-1' }) matter!: string;
  @Str('指標名') indicator!: string;
  @Int('目標値の版') version!: number;
  @Many(() => RevisedTarget, '変更') changes!: RevisedTarget[];
  @Str('理由') reason!: string;
  @Str('決裁日時') at!: string;
  @Str('全体の中の位置') position!: string;
}

export class AnnualReviewAnswer {
  @Str('計画', { example: 'kodaira-r3' }) plan!: string;
  @Str('計画名') title!: string;
  @Int('年度', { example: 2024 }) fiscalYear!: number;
  @Str('年度の表示', { example: '令和6年度' }) label!: string;
  @Str('総括の一文') headline!: string;
  @One(() => ReviewCounts, '件数') counts!: ReviewCounts;
  @One(() => ReviewMatrix, '章別の評価') matrix!: ReviewMatrix;
  @One(() => ReviewChange, '前年度との比較。前年度に確定がなければ空', { nullable: true }) change!: ReviewChange | null;
  @Many(() => ReviewItem, '項目(番号順)') items!: ReviewItem[];
  @Many(() => UnsettledItem, '未確定の項目') unsettled!: UnsettledItem[];
  @Many(() => LateItem, '遅れている項目') late!: LateItem[];
  @Many(() => EffectTotal, '財政効果額の合計') effects!: EffectTotal[];
  @Many(() => ReviewRevision, 'この年度に決裁された、またはこの年度の目標を変えた改定') revisions!: ReviewRevision[];
}
