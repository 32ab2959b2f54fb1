import { ApiProperty } from '@nestjs/swagger';
import { OutcomeAnswer, TravelAnswer } from '../matter/matter.answer';
import { IndicatorResult } from '../read-model/result.answer';
import { ComputedGradeAnswer, GradeAnswer, PlannedEffectAnswer, SubmissionAnswer } from './item.sheet.answer';

/* What GET /items/:id answers. Figures come as text for people; the events hold them as data. */

export class Named {
  @ApiProperty({ example: 'shuunou' }) id!: string;
  @ApiProperty({ example: '収納課' }) name!: string;
}

export class YearText {
  @ApiProperty({ example: 2024 }) year!: number;
  @ApiProperty({ example: '令和6年度' }) label!: string;
  @ApiProperty({ example: '98.5%' }) text!: string;
}

export class TargetVersionAnswer {
  @ApiProperty() version!: number;
  @ApiProperty({ description: 'いつから' }) since!: string;
  @ApiProperty({ type: String, nullable: true, description: '改定した案件。最初の目標は null' }) matter!: string | null;
  @ApiProperty({ type: () => [YearText] }) targets!: YearText[];
}

export class IndicatorAnswer {
  @ApiProperty() indicator!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['number', 'milestone'] }) kind!: string;
  @ApiProperty() unit!: string;
  @ApiProperty() direction!: string;
  @ApiProperty() targetKind!: string;
  @ApiProperty({ required: false, description: '期間の一部の累計で、数え始める年度' }) firstYear?: number;
  @ApiProperty({ type: [String], required: false, description: '到達点の順序' }) milestones?: readonly string[];
  @ApiProperty({ type: () => YearText }) baseline!: YearText;
  @ApiProperty({ type: () => [TargetVersionAnswer], description: '目標の全履歴。最後が現行' })
  versions!: TargetVersionAnswer[];
}

export class MatterAnswer extends TravelAnswer {
  @ApiProperty({ enum: ['progress', 'revision'] }) kind!: string;
  @ApiProperty({ type: () => [GradeAnswer], description: '進捗の評価区分。目標改定では空' }) grades!: GradeAnswer[];
  @ApiProperty({ type: String, nullable: true, description: '今の評価(最後の段階のもの)' }) rating!: string | null;
  @ApiProperty({ type: () => ComputedGradeAnswer, nullable: true, description: '提出時の算定による評価。なければ空' })
  computed!: ComputedGradeAnswer | null;
  @ApiProperty({ type: String, nullable: true, description: '算定と違う評価を付けた理由' }) reasonToDiffer!:
    string | null;
  @ApiProperty({ type: () => [IndicatorResult], description: '指標ごとの目標と実績。目標改定では空' })
  results!: IndicatorResult[];
  @ApiProperty({ type: () => [SubmissionAnswer], description: '提出された全ての内容(古い順。最後が今のもの)' })
  submissions!: SubmissionAnswer[];
  @ApiProperty({ type: Object, additionalProperties: true, description: '提出された内容' }) content!: object;
}

export class ActionAnswer {
  @ApiProperty({ example: 'approve' }) command!: string;
  @ApiProperty({ type: String, nullable: true }) matter!: string | null;
  @ApiProperty({ type: String, nullable: true }) cycle!: string | null;
  @ApiProperty({ type: String, nullable: true }) indicator!: string | null;
  @ApiProperty({ type: String, nullable: true, description: '解決済みにする意見' }) comment!: string | null;
  @ApiProperty({ type: String, nullable: true }) fingerprint!: string | null;
  @ApiProperty({ description: 'いまできるか' }) allowed!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'できないときの理由の種類' }) refusal!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'できない理由' }) detail!: string | null;
  @ApiProperty({ type: Object, additionalProperties: true, description: 'できない理由の材料' }) facts!: object;
  @ApiProperty({ type: () => OutcomeAnswer, nullable: true, description: '承認・後閲などの行き先。ほかの操作では空' })
  leadsTo!: OutcomeAnswer | null;
}

export class SourceAnswer {
  @ApiProperty({ type: String, nullable: true }) responsible!: string | null;
  @ApiProperty({ type: String, nullable: true }) indicator!: string | null;
  @ApiProperty({ type: String, nullable: true }) baseline!: string | null;
  @ApiProperty({ type: String, nullable: true }) target!: string | null;
  @ApiProperty({ type: Object, additionalProperties: true }) annualPlan!: Readonly<Record<string, string | null>>;
}

export class ItemAnswer {
  @ApiProperty({ example: 'kodaira-r3.10' }) item!: string;
  @ApiProperty({ description: '読んだときの版。If-Match に付けられる' }) revision!: number;
  @ApiProperty() no!: number;
  @ApiProperty({ type: () => Named }) chapter!: Named;
  @ApiProperty() title!: string;
  @ApiProperty({ type: [String] }) purposes!: readonly string[];
  @ApiProperty({ type: [String] }) initiatives!: readonly string[];
  @ApiProperty({ type: () => SourceAnswer, description: '計画書の該当欄のまま(空欄は null)' }) source!: SourceAnswer;
  @ApiProperty({ type: () => Named, nullable: true }) lead!: Named | null;
  @ApiProperty({ type: () => [Named] }) supporting!: Named[];
  @ApiProperty({ type: () => [IndicatorAnswer] }) indicators!: IndicatorAnswer[];
  @ApiProperty({ type: () => [YearText] }) annualPlan!: YearText[];
  @ApiProperty({ type: () => [PlannedEffectAnswer], description: '財政効果額の計画(年度順)' })
  plannedEffects!: PlannedEffectAnswer[];
  @ApiProperty({ type: () => [MatterAnswer] }) matters!: MatterAnswer[];
  @ApiProperty({ type: () => [ActionAnswer], description: 'いまできること。命令と同じ判断による' })
  actions!: ActionAnswer[];
}
