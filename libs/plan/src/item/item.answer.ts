import { ApiProperty } from '@nestjs/swagger';

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
}

export class PostAnswer {
  @ApiProperty({ example: 'shimin-bu/director' }) post!: string;
  @ApiProperty({ example: '市民部長' }) title!: string;
  @ApiProperty({ type: [String], description: 'いまの在職者。空なら欠員' }) holders!: string[];
}

export class StepAnswer {
  @ApiProperty({ example: 'chief' }) step!: string;
  @ApiProperty({ example: '係長承認' }) title!: string;
  @ApiProperty({ enum: ['done', 'current', 'ahead'] }) state!: 'done' | 'current' | 'ahead';
  @ApiProperty({ type: () => [PostAnswer] }) posts!: PostAnswer[];
  @ApiProperty({ type: () => [ApprovalAnswer] }) approvals!: ApprovalAnswer[];
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
  @ApiProperty({ type: () => [CommentAnswer], description: '項目への意見' }) comments!: CommentAnswer[];
  @ApiProperty({ type: Object, additionalProperties: true, description: '提出された内容' }) content!: object;
}

export class ActionAnswer {
  @ApiProperty({ example: 'approve' }) command!: string;
  @ApiProperty({ type: String, nullable: true }) matter!: string | null;
  @ApiProperty({ type: String, nullable: true }) cycle!: string | null;
  @ApiProperty({ type: String, nullable: true }) indicator!: string | null;
  @ApiProperty({ type: String, nullable: true }) fingerprint!: string | null;
  @ApiProperty({ description: 'いまできるか' }) allowed!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'できないときの理由の種類' }) refusal!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'できない理由' }) detail!: string | null;
  @ApiProperty({ type: Object, additionalProperties: true, description: 'できない理由の材料' }) facts!: object;
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
  @ApiProperty({ type: () => [MatterAnswer] }) matters!: MatterAnswer[];
  @ApiProperty({ type: () => [ActionAnswer], description: 'いまできること。命令と同じ判断による' })
  actions!: ActionAnswer[];
}
