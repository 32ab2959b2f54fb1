import { STEP_KINDS, type StepKind } from '@ayumi/approval';
import { ActionAnswer } from '../item/item.answer';
import { CommentAnswer, PostAnswer } from '../matter/matter.answer';
import { Choice, Int, Many, One, Str } from '../read-model/answer';
import { STATUSES, type Status } from '../read-model/standing.answer';

/* What both forms must know before somebody can write: where the matter stands, what was remarked, what may be done. */

/** 差し戻しの指摘. */
export class FormReturn {
  @Str('差し戻した段階') stepTitle!: string;
  @Str('差し戻した職員の氏名') name!: string;
  @Str('理由') reason!: string;
  @Str('日時') at!: string;
}

/** An approval in force, which an amendment makes void. */
export class FormApproval {
  @Str('段階名') stepTitle!: string;
  @Str('職名(当時)', { nullable: true }) postTitle!: string | null;
  @Str('氏名(当時)') name!: string;
  @Str('日時') at!: string;
}

export class FormHead {
  @Str('項目', { example: 'kodaira-r3.10' }) item!: string;
  @Int('項目番号') no!: number;
  @Str('項目名') title!: string;
  @Str('推進担当課の名称', { nullable: true }) leadName!: string | null;
  @Str('案件。新しい改定では提出すると付く', { nullable: true }) matter!: string | null;
  @Choice('MatterStatus', STATUSES, '状態') status!: Status;
  @Int('何回目の提出か。未提出は0') round!: number;
  @Str('提出されている内容の指紋', { nullable: true }) fingerprint!: string | null;
  @Str('提出した職員の氏名', { nullable: true }) submittedByName!: string | null;
  @Str('提出日時', { nullable: true }) submittedAt!: string | null;
  @One(() => ActionAnswer, 'この様式でする操作と、できないときの理由') action!: ActionAnswer;
  @One(() => FormReturn, '差し戻しの指摘', { nullable: true }) returned!: FormReturn | null;
  @Many(() => CommentAnswer, '解決していない意見') comments!: CommentAnswer[];
  @Many(() => FormApproval, '有効な承認。直すと無効になる') approvals!: FormApproval[];
}

/** これからの経路. */
export class StepAhead {
  @Str('段階') step!: string;
  @Str('段階名') title!: string;
  @Choice('StepKind', STEP_KINDS, '承認・合議・供覧') kind!: StepKind;
  @Int('この段階の日数(開庁日)', { nullable: true }) dueDays!: number | null;
  @Many(() => PostAnswer, '職と、いまその職にある職員') posts!: PostAnswer[];
}

export class RouteAheadAnswer {
  @Many(() => StepAhead, '提出すると通る段階(順に)') steps!: StepAhead[];
}
