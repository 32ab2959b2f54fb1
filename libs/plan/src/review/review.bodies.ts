import {
  CalendarDay,
  FINGERPRINT,
  KEBAB,
  Many,
  OneOf,
  Shaped,
  StreamCommand,
  Text,
  Whole,
  Word,
  Words,
  YesNo,
} from '@ayumi/event-sourcing/runtime';
import { LICENCES, REVIEW_PARTS, type Licence } from './review.set';

const ITEM = { about: '項目', example: 'kodaira-r3.10' };
const OPINION = { about: '意見の記号', example: 'opinion-1' };
const ITEM_SHAPE = /^[a-z]+-[a-z0-9]+\.\d{2,4}$/;

export class WriteIntroduction extends StreamCommand {
  @Text({ about: '「はじめに」。空にすると取り除く' }) text!: string;
}

export class RemarkOnChapter extends StreamCommand {
  @Whole(1, 99, { about: '章の番号', example: 1 }) chapter!: number;
  @Text({ about: '章の総括。空にすると取り除く' }) text!: string;
}

export class PriorityBody {
  @Shaped(ITEM_SHAPE, ITEM) item!: string;
  @Text({ about: '主要管理項目とする理由。必須' }) reason!: string;
}

export class ChoosePriorities extends StreamCommand {
  @Many(() => PriorityBody, 100, { about: '主要管理項目のすべて。空の並びは、なし' }) priorities!: PriorityBody[];
}

export class ArrangeOutline extends StreamCommand {
  @Words(20, { about: `載せる部分を順に: ${REVIEW_PARTS.join(', ')}`, example: ['summary', 'sheets'] })
  outline!: string[];
}

export class ChooseLicence extends StreamCommand {
  @OneOf(LICENCES, { about: '公開データの利用条件' }) licence!: Licence;
}

export class DescribeIndicator extends StreamCommand {
  @Shaped(ITEM_SHAPE, ITEM) item!: string;
  @Shaped(KEBAB, { about: '指標', example: 'collection-rate' }) indicator!: string;
  @Text({ about: '図の代替テキスト。空にすると取り除く' }) text!: string;
}

export class RecordOpinion extends StreamCommand {
  @Word({ about: '意見を述べた会議体', example: '行財政改革推進委員会' }) body!: string;
  @CalendarDay({ about: '述べられた日', example: '2025-05-12' }) day!: string;
  @Whole(1, 99, { about: '章。計画全体への意見では省く', optional: true, example: 1 }) chapter?: number;
  @Shaped(ITEM_SHAPE, { ...ITEM, about: '項目。項目への意見でないときは省く', optional: true }) item?: string;
  @Text({ about: '意見' }) text!: string;
}

export class ChangeOpinion extends RecordOpinion {
  @Shaped(KEBAB, OPINION) opinion!: string;
}

export class WithdrawOpinion extends StreamCommand {
  @Shaped(KEBAB, OPINION) opinion!: string;
  @Text({ about: '取り下げる理由。必須' }) reason!: string;
}

export class AnswerOpinion extends StreamCommand {
  @Shaped(KEBAB, OPINION) opinion!: string;
  @Text({ about: '意見への回答' }) text!: string;
}

export class Freeze extends StreamCommand {
  @YesNo({ about: '重要・異例または疑義のある案件: 代決できない', optional: true }) important?: boolean;
}

export class Publish extends StreamCommand {
  @CalendarDay({ about: '公表日。省くと今日。決裁の日から今日まで', optional: true, example: '2024-10-15' })
  on?: string;
}

export class Correct extends StreamCommand {
  @Text({ about: '訂正の理由。必須' }) reason!: string;
}

export class DropCorrection extends StreamCommand {
  @Text({ about: '訂正をやめる理由。必須' }) reason!: string;
}

/* The verbs of the office over a frozen version. */

export class OnVersion extends StreamCommand {
  @Shaped(KEBAB, { about: '案件: 凍結した版', example: 'version-1' }) matter!: string;
}

export class SeenVersion extends OnVersion {
  @Shaped(FINGERPRINT, { about: '画面に出ていた版の指紋。変わっていれば 409 content-changed' }) fingerprint!: string;
}

export class ApproveVersion extends SeenVersion {
  @Text({ about: '意見', optional: true }) comment?: string;
}

/** 代決. */
export class DeputiseVersion extends ApproveVersion {}

/** 引上げ. */
export class PullUpVersion extends ApproveVersion {}

export class OverrideVersion extends ApproveVersion {
  @Text({ about: '特例で進める理由。必須' }) reason!: string;
}

export class ReturnVersion extends SeenVersion {
  @Text({ about: '差し戻しの理由。必須' }) reason!: string;
  @Shaped(KEBAB, { about: '戻し先: drafter(行政経営課)か、前の段階の記号', optional: true, example: 'drafter' })
  to?: string;
}

export class RecallVersion extends OnVersion {
  @Text({ about: '理由', optional: true }) reason?: string;
}

export class WithdrawVersion extends OnVersion {
  @Text({ about: '理由。必須' }) reason!: string;
}

export class PassOverVersion extends OnVersion {}

export class PostReviewVersion extends OnVersion {
  @Text({ about: '意見', optional: true }) comment?: string;
}

export class CirculateVersion extends OnVersion {
  @Words(50, { about: '見せる職', example: ['zaisei/manager'] }) posts!: string[];
}

export class MarkVersionRead extends OnVersion {}

export class StateVersionImportance extends OnVersion {
  @YesNo({ about: '重要・異例または疑義のある案件か' }) important!: boolean;
  @Text({ about: '理由。必須' }) reason!: string;
}

export class CommentOnVersion extends SeenVersion {
  @Word({ about: '部分(summary など)か、シートの項目', example: 'summary' }) field!: string;
  @Text({ about: '意見' }) text!: string;
}

export class ResolveVersionComment extends OnVersion {
  @Shaped(KEBAB, { about: '意見の記号', example: 'comment-1' }) comment!: string;
}
