import type { Comparison } from '../figure/compare-figures';
import { TARGET_KINDS, type Direction, type FinancialEffect, type TargetKind } from '../item/item.events';
import type { CycleStage } from '../plan/plan.events';
import { Bool, Choice, Int, Many, One, Str } from '../read-model/answer';
import { ShownFigure } from '../read-model/result.answer';
import { ComputedGradeAnswer, GradeAnswer } from '../item/item.sheet.answer';
import { FormHead } from './form.answer';

const COMPARISONS = ['met', 'not-met', 'not-comparable'];
const DIRECTIONS = ['more-is-better', 'less-is-better', 'keep'];

export class FormCycle {
  @Str('照会', { example: '2024-year-end' }) cycle!: string;
  @Int('年度') fiscalYear!: number;
  @Choice('CycleStage', ['mid-year', 'year-end'], '年度中間か年度末か') stage!: CycleStage;
  @Str('提出期限') dueOn!: string;
  @Int('期限までの開庁日。過ぎていれば負') workingDaysLeft!: number;
  @Bool('期限超過') overdue!: boolean;
  @Bool('締めていない') open!: boolean;
}

export class FormResult {
  @Int('年度') year!: number;
  @One(() => ShownFigure, '目標値') target!: ShownFigure;
  @One(() => ShownFigure, '実績値') actual!: ShownFigure;
  @Choice('Comparison', COMPARISONS, '達成・未達成・比較できない') comparison!: Comparison;
}

export class FormIndicator {
  @Str('指標') indicator!: string;
  @Str('指標名') name!: string;
  @Choice('IndicatorKind', ['number', 'milestone'], '数値か到達点か') kind!: 'number' | 'milestone';
  @Str('単位') unit!: string;
  @Int('小数の桁') decimals!: number;
  @Choice('Direction', DIRECTIONS, '望ましい向き') direction!: Direction;
  @Choice('TargetKind', TARGET_KINDS, '目標の種類') targetKind!: TargetKind;
  @One(() => ShownFigure, '今年度の目標値') target!: ShownFigure;
  @Str('今年度の目標値(入力できる形で)') targetTyped!: string;
  @One(() => FormResult, '前年度(確定)', { nullable: true }) before!: FormResult | null;
}

export class WrittenActual {
  @Str('指標') indicator!: string;
  @Str('値(入力できる形で)') typed!: string;
}

export class WrittenEffect {
  @Choice('EffectKind', ['revenue', 'saving'], '歳入確保か歳出削減か') kind!: FinancialEffect['kind'];
  @Str('千円(入力できる形で)。不明なら空') typed!: string;
  @Choice('EffectBasis', ['settlement', 'budget', 'estimate'], '決算・予算・概算') basis!: FinancialEffect['basis'];
}

/** A report as its form holds it. */
export class WrittenProgress {
  @Str('評価') rating!: string;
  @Str('取組実績') done!: string;
  @Str('課題') difficulties!: string;
  @Str('今後の方向性') nextDirection!: string;
  @Str('遅れの理由') lateReason!: string;
  @Str('算定と違う評価を付ける理由') reasonToDiffer!: string;
  @Many(() => WrittenActual, '実績値') actuals!: WrittenActual[];
  @One(() => WrittenEffect, '財政効果額', { nullable: true }) financialEffect!: WrittenEffect | null;
}

export class ReportBefore extends WrittenProgress {
  @Int('年度') year!: number;
  @Str('評価の定義') label!: string;
}

export class ProgressFormAnswer extends FormHead {
  @One(() => FormCycle, '照会') cycle!: FormCycle;
  @Str('年度計画', { nullable: true }) annualPlan!: string | null;
  @Str('前年度の確定した報告の、今後の方向性', { nullable: true }) directionBefore!: string | null;
  @Many(() => GradeAnswer, 'その年度の評価区分') grades!: GradeAnswer[];
  @Str('評価の算定方法。年度の評価区分に定めがなければ空', { nullable: true }) ruleWords!: string | null;
  @Many(() => FormIndicator, '指標') indicators!: FormIndicator[];
  @One(() => ReportBefore, '前年度の確定した報告', { nullable: true }) before!: ReportBefore | null;
  @One(() => WrittenProgress, '提出されている内容', { nullable: true }) submitted!: WrittenProgress | null;
  @Bool('重要な案件とされている') important!: boolean;
}

/** What the rule of the year gives to figures as they stand in the form. */
export class FormGradeAnswer {
  @One(() => ComputedGradeAnswer, '算定による評価', { nullable: true }) computed!: ComputedGradeAnswer | null;
  @Str('計算できない理由。算定方法がなければ空', { nullable: true }) cannot!: string | null;
}
