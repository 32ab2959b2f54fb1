import type { CycleStage } from '../plan/plan.events';
import type { ScaleRule } from '../rating/scale-rule';
import { Choice, Int, Ints, Json, Many, One, Str } from '../read-model/answer';
import { GradeAnswer } from '../item/item.sheet.answer';
import { BoardChapter } from './board.answer';

export class PlanCycle {
  @Str('照会', { example: '2024-year-end' }) cycle!: string;
  @Int('年度', { example: 2024 }) fiscalYear!: number;
  @Choice('CycleStage', ['mid-year', 'year-end'], '年度中間か年度末か') stage!: CycleStage;
  @Str('提出期限', { example: '2025-05-30' }) dueOn!: string;
  @Str('始めた日時') openedAt!: string;
  @Str('締めた日時。進行中は空', { nullable: true }) closedAt!: string | null;
}

export class ProposedCycle {
  @Int('年度', { example: 2025 }) fiscalYear!: number;
  @Choice('CycleStage', ['mid-year', 'year-end'], '年度中間か年度末か') stage!: CycleStage;
  @Str('提出期限の案: 基準日の翌々月の最後の開庁日', { example: '2025-05-30' }) dueOn!: string;
}

export class PlanScale {
  @Int('この年度から使う', { example: 2021 }) fromYear!: number;
  @Many(() => GradeAnswer, '評価区分(良い順)') grades!: GradeAnswer[];
  @Json('評価の算定方法(adopt-rating-scale の rule と同じ形)。なければ空', { nullable: true }) rule!: ScaleRule | null;
  @Str('算定方法を文にしたもの', { nullable: true }) ruleWords!: string | null;
}

export class PlanItem {
  @Str('項目', { example: 'kodaira-r3.10' }) item!: string;
  @Int('項目番号') no!: number;
  @Int('章番号') chapter!: number;
  @Str('項目名') title!: string;
  @Str('推進担当課', { nullable: true }) lead!: string | null;
  @Str('推進担当課の名称', { nullable: true }) leadName!: string | null;
  @Int('指標の数') indicators!: number;
  @Ints('年度計画のある年度') plannedYears!: number[];
}

export class PlanAnswer {
  @Str('計画', { example: 'kodaira-r3' }) plan!: string;
  @Str('計画名') title!: string;
  @Ints('計画の年度') years!: number[];
  @Many(() => BoardChapter, '章') chapters!: BoardChapter[];
  @Many(() => PlanItem, '項目(番号順)') items!: PlanItem[];
  @Many(() => PlanScale, '評価区分(新しい順)') scales!: PlanScale[];
  @Many(() => PlanCycle, '照会(新しい順)') cycles!: PlanCycle[];
  @One(() => ProposedCycle, '次の照会の案。計画の最後の照会まで始まっていれば空', { nullable: true })
  nextCycle!: ProposedCycle | null;
  @Many(() => ProposedCycle, 'まだ始めていない照会と期限の案(年度順)') openable!: ProposedCycle[];
}
