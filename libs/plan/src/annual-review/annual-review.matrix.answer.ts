import type { GradeMeaning } from '../plan/plan.events';
import { Bool, Choice, Int, Many, Num, One, Str } from '../read-model/answer';

const MEANINGS = ['ahead', 'on-schedule', 'behind', 'not-evaluable'] as const;

export class ReviewGrade {
  @Str('評価', { example: 'A' }) grade!: string;
  @Str('意味', { example: '予定どおりに進捗' }) label!: string;
  @Choice('GradeMeaning', MEANINGS, '種別') meaning!: GradeMeaning;
}

export class MatrixCell {
  @Str('評価') grade!: string;
  @Int('項目数') count!: number;
  @Num('割合(%、小数第1位まで四捨五入)。評価した項目がなければ空', { nullable: true }) share!: number | null;
}

export class MatrixRow {
  @Int('章番号。合計の行では空', { nullable: true }) chapter!: number | null;
  @Str('章名') title!: string;
  @Many(() => MatrixCell, '評価ごとの項目数と割合') cells!: MatrixCell[];
  @Int('評価した項目数(割合の分母)') evaluated!: number;
  @Int('対象外・評価できない項目数(分母に入らない)') notEvaluable!: number;
  @Int('その年度の評価区分にない評価が付いた項目数(分母に入らない)') ungraded!: number;
  @Int('確定した項目数') total!: number;
}

/** 章 × 評価. */
export class ReviewMatrix {
  @Many(() => ReviewGrade, '評価区分(対象外を除く、良い順)') grades!: ReviewGrade[];
  @Many(() => MatrixRow, '章ごと') rows!: MatrixRow[];
  @One(() => MatrixRow, '合計') total!: MatrixRow;
  @Bool('割合の合計が100%になる') sharesSumTo100!: boolean;
  @Str('注記') note!: string;
}

export class GradeChange {
  @Str('評価') grade!: string;
  @Int('今年度') now!: number;
  @Int('前年度') before!: number;
  @Int('増減') difference!: number;
}

/** 前年度との比較. */
export class ReviewChange {
  @Int('前年度') fiscalYear!: number;
  @Bool('評価区分が前年度と同じ: 違えば上がった・下がったとは言わない') sameScale!: boolean;
  @Many(() => GradeChange, '評価ごとの増減') grades!: GradeChange[];
  @Int('上がった項目数', { nullable: true }) improved!: number | null;
  @Int('同じ項目数', { nullable: true }) same!: number | null;
  @Int('下がった項目数', { nullable: true }) worsened!: number | null;
}
