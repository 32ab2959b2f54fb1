import type { Comparison } from '../figure/compare-figures';
import type { Direction } from '../item/item.events';
import { Bool, Choice, Int, Many, One, Str } from '../read-model/answer';
import { ShownFigure } from '../read-model/result.answer';
import { STATUSES, type Status } from '../read-model/standing.answer';
import { FormHead } from './form.answer';

/** A year-end report of the year, whose result a new target may turn round. */
export class FormYearResult {
  @One(() => ShownFigure, '実績値') actual!: ShownFigure;
  @Str('実績値(入力できる形で)') actualTyped!: string;
  @Choice('Comparison', ['met', 'not-met', 'not-comparable'], '達成・未達成・比較できない') comparison!: Comparison;
  @Str('評価') rating!: string;
  @Str('評価の定義') ratingLabel!: string;
  @Choice('MatterStatus', STATUSES, '進捗報告の状態') status!: Status;
}

export class FormYear {
  @Int('年度') year!: number;
  @One(() => ShownFigure, '有効な目標値。確定した年度では、その報告が比べられた目標値') target!: ShownFigure;
  @Str('有効な目標値(入力できる形で)') targetTyped!: string;
  @Bool('実績が確定していて、目標を改定できない') settled!: boolean;
  @One(() => FormYearResult, 'その年度の報告', { nullable: true }) result!: FormYearResult | null;
}

export class WrittenTarget {
  @Int('年度') year!: number;
  @Str('値(入力できる形で)') typed!: string;
}

export class WrittenRevision {
  @Many(() => WrittenTarget, '新しい目標値') targets!: WrittenTarget[];
  @Str('理由') reason!: string;
  @Bool('財政に影響する') touchesMoney!: boolean;
}

export class RevisionFormAnswer extends FormHead {
  @Str('指標') indicator!: string;
  @Str('指標名') name!: string;
  @Choice('IndicatorKind', ['number', 'milestone'], '数値か到達点か') kind!: 'number' | 'milestone';
  @Str('単位') unit!: string;
  @Int('小数の桁') decimals!: number;
  @Choice('Direction', ['more-is-better', 'less-is-better', 'keep'], '望ましい向き') direction!: Direction;
  @Int('目標値の版(1が最初)') version!: number;
  @Many(() => FormYear, '計画の年度ごと') years!: FormYear[];
  @One(() => WrittenRevision, '提出されている内容', { nullable: true }) submitted!: WrittenRevision | null;
  @Bool('重要な案件とされている') important!: boolean;
}
