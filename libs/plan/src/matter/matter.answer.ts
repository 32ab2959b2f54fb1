import { STEP_KINDS, STEP_VERBS, type StepKind, type StepVerb } from '@ayumi/approval';
import { ApiProperty } from '@nestjs/swagger';

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

/** A matter on its route: where it stands, who acted by what authority, who is still to read it. */
export class TravelAnswer {
  @ApiProperty({ example: 'progress-2024-year-end' }) matter!: string;
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
  @ApiProperty({ type: () => [CommentAnswer], description: '項目への意見' }) comments!: CommentAnswer[];
}

/** Where an approval would lead: before whom, or to the end. */
export class OutcomeAnswer {
  @ApiProperty({ example: 'in-progress', description: 'その後の状態。settled なら確定' }) status!: string;
  @ApiProperty({ type: String, nullable: true, description: '次の段階' }) step!: string | null;
  @ApiProperty({ type: () => [PostAnswer], description: '次の番の職' }) posts!: PostAnswer[];
}
