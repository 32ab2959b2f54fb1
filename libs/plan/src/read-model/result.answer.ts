import type { Figure } from '../figure/figure';
import type { Comparison } from '../figure/compare-figures';
import { Choice, Int, Num, One, Str } from './answer';

const KINDS = ['number', 'range', 'parts', 'text', 'blank', 'dash', 'unmeasured', 'not-applicable'] as const;

/** A figure as a document prints it, and what it is: 空欄, －, 未測定, 対象外 and 0 stay apart. */
export class ShownFigure {
  @Choice('FigureKind', KINDS, '値の種類') is!: Figure['is'];
  @Str('表示', { example: '99.1%' }) text!: string;
  @Num('図に使う数値。数値でない値では空', { nullable: true }) value!: number | null;
}

export class IndicatorResult {
  @Str('指標') indicator!: string;
  @Str('指標名') name!: string;
  @Str('単位') unit!: string;
  @One(() => ShownFigure, '目標値(提出時に有効だったもの)') target!: ShownFigure;
  @Int('目標値の版(1が最初)') targetVersion!: number;
  @One(() => ShownFigure, '実績値。未提出では空', { nullable: true }) actual!: ShownFigure | null;
  @Choice('Comparison', ['met', 'not-met', 'not-comparable'], '達成・未達成・比較できない') comparison!: Comparison;
}
