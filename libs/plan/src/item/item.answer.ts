import { STEP_KINDS, STEP_VERBS, type StepKind, type StepVerb } from '@ayumi/approval';
import { ApiProperty } from '@nestjs/swagger';
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

export class ApprovalAnswer {
  @ApiProperty() post!: string;
  @ApiProperty({ type: String, nullable: true }) postTitle!: string | null;
  @ApiProperty() actorName!: string;
  @ApiProperty() at!: string;
  @ApiProperty({ description: 'self 本人 / acting 代決 / delegation 代理 / pull-up 引上げ' }) basis!: string;
  @ApiProperty({ type: String, nullable: true }) comment!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'この段階で付けた評価' }) assessment!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'だれに代わってか(代決・代理・引上げ)' })
  principalName!: string | null;
}

/** 後閲: the step went on while its holder was away, or somebody decided in his place. */
export class PostReviewAnswer {
  @ApiProperty({ description: '段階' }) step!: string;
  @ApiProperty({ description: '職' }) post!: string;
  @ApiProperty({ description: '読む職員の氏名' }) name!: string;
  @ApiProperty({ enum: ['passed-over', 'deputised'], description: '不在で先へ進んだ・代決された' })
  why!: 'passed-over' | 'deputised';
  @ApiProperty() since!: string;
}

export class ReadMarkAnswer {
  @ApiProperty({ description: '職' }) post!: string;
  @ApiProperty({ description: '職名' }) title!: string;
  @ApiProperty({ enum: ['circulated', 'dropped'], description: '供覧・廃案の知らせ' }) why!: 'circulated' | 'dropped';
  @ApiProperty({ type: String, nullable: true, description: '読んだ職員の氏名。まだなら空' }) byName!: string | null;
  @ApiProperty({ type: String, nullable: true, description: '読んだ日時' }) at!: string | null;
}

export class PassedOverAnswer {
  @ApiProperty({ description: '職' }) post!: string;
  @ApiProperty({ description: '先へ進めた職員の氏名' }) byName!: string;
  @ApiProperty() at!: string;
}

export class PostAnswer {
  @ApiProperty({ example: 'shimin-bu/director' }) post!: string;
  @ApiProperty({ example: '市民部長' }) title!: string;
  @ApiProperty({ type: [String], description: 'いまの在職者。空なら欠員' }) holders!: string[];
  @ApiProperty({ type: [String], description: '今日不在の職員' }) away!: string[];
}

export class StepAnswer {
  @ApiProperty({ example: 'chief' }) step!: string;
  @ApiProperty({ example: '係長承認' }) title!: string;
  @ApiProperty({ enum: ['done', 'current', 'ahead'] }) state!: 'done' | 'current' | 'ahead';
  @ApiProperty({ type: () => [PostAnswer] }) posts!: PostAnswer[];
  @ApiProperty({ type: () => [ApprovalAnswer] }) approvals!: ApprovalAnswer[];
  @ApiProperty({ enum: STEP_KINDS, description: '承認・合議・供覧' }) kind!: StepKind;
  @ApiProperty({ enum: STEP_VERBS, isArray: true, description: 'この段階でできること' }) offers!: readonly StepVerb[];
  @ApiProperty({ type: () => [PassedOverAnswer], description: '後閲として先へ進んだ職' })
  passedOver!: PassedOverAnswer[];
  @ApiProperty({ description: '評価を付けられる' }) assesses!: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'この段階にあった日数(暦日)。今の段階では今日まで' })
  heldDays!: number | null;
}

export class ReturnedAnswer {
  @ApiProperty() step!: string;
  @ApiProperty() reason!: string;
}

export class CommentAnswer {
  @ApiProperty({ example: 'comment-1' }) comment!: string;
  @ApiProperty({ description: '意見の付いた項目', example: 'done' }) field!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ description: '何回目の提出に付けたか' }) round!: number;
  @ApiProperty() byName!: string;
  @ApiProperty() at!: string;
  @ApiProperty({ description: '解決済み' }) resolved!: boolean;
}

export class MatterAnswer {
  @ApiProperty({ example: 'progress-2024-year-end' }) matter!: string;
  @ApiProperty({ enum: ['progress', 'revision'] }) kind!: string;
  @ApiProperty({ example: 'in-progress' }) status!: string;
  @ApiProperty({ example: '承認中' }) statusWord!: string;
  @ApiProperty({ description: '何回目の提出か' }) round!: number;
  @ApiProperty({ description: '内容の指紋。承認・差し戻しに付ける' }) fingerprint!: string;
  @ApiProperty() since!: string;
  @ApiProperty() submittedBy!: string;
  @ApiProperty() submittedAt!: string;
  @ApiProperty({ type: () => ReturnedAnswer, nullable: true }) returned!: ReturnedAnswer | null;
  @ApiProperty({ description: '経路とその版' }) route!: string;
  @ApiProperty({ type: () => [StepAnswer] }) steps!: StepAnswer[];
  @ApiProperty({ description: '重要・異例または疑義のある案件: 代決できない' }) important!: boolean;
  @ApiProperty({ type: () => [PostReviewAnswer], description: '後閲がまだの職員' }) postReviews!: PostReviewAnswer[];
  @ApiProperty({ type: () => [ReadMarkAnswer], description: '供覧と廃案の知らせ: まだの職と、読んだ印' })
  readMarks!: ReadMarkAnswer[];
  @ApiProperty({ type: Number, nullable: true, description: '待ち日数(暦日)。終わった案件では空' })
  daysWaiting!: number | null;
  @ApiProperty({ type: String, nullable: true, description: '今の番の職の期限' }) due!: string | null;
  @ApiProperty({ description: '期限超過' }) overdue!: boolean;
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
  @ApiProperty({ type: () => [CommentAnswer], description: '項目への意見' }) comments!: CommentAnswer[];
  @ApiProperty({ type: Object, additionalProperties: true, description: '提出された内容' }) content!: object;
}

/** Where an approval would lead: before whom, or to the end. */
export class OutcomeAnswer {
  @ApiProperty({ example: 'in-progress', description: 'その後の状態。settled なら確定' }) status!: string;
  @ApiProperty({ type: String, nullable: true, description: '次の段階' }) step!: string | null;
  @ApiProperty({ type: () => [PostAnswer], description: '次の番の職' }) posts!: PostAnswer[];
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
