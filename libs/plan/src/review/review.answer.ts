import { ApiProperty } from '@nestjs/swagger';
import { OutcomeAnswer, TravelAnswer } from '../matter/matter.answer';
import { Bool, Choice, Int, Many, One, Str } from '../read-model/answer';
import { BASES } from '../read-model/standing.answer';
import { GAP_CODES, type GapCode, type GapSeverity } from './review-gap';
import { LICENCES, REVIEW_PARTS, type Licence, type ReviewPart } from './review.set';
import { STAGES, type ReviewStage } from './review.state';

/* What GET /reviews and GET /reviews/:id answer. */

export class PriorityAnswer {
  @Str('項目') item!: string;
  @Int('項目番号') no!: number;
  @Str('項目名') title!: string;
  @Str('主要管理項目とする理由') reason!: string;
}

export class ChapterRemarkAnswer {
  @Int('章') chapter!: number;
  @Str('章の名') title!: string;
  @Str('総括', { nullable: true }) text!: string | null;
}

export class AlternativeTextAnswer {
  @Str('項目') item!: string;
  @Str('指標') indicator!: string;
  @Str('図の代替テキスト') text!: string;
}

export class OpinionReplyAnswer {
  @Str('組織') unit!: string;
  @Str('組織の名(回答した日の)') unitName!: string;
  @Str('回答') text!: string;
  @Str('回答した日') day!: string;
}

export class OpinionAnswer {
  @Str('意見の記号', { example: 'opinion-1' }) opinion!: string;
  @Str('述べた会議体') body!: string;
  @Str('述べられた日') day!: string;
  @Int('章。計画全体への意見では空', { nullable: true }) chapter!: number | null;
  @Str('項目', { nullable: true }) item!: string | null;
  @Int('項目番号', { nullable: true }) no!: number | null;
  @Str('意見') text!: string;
  @Str('回答する組織の名', { nullable: true }) answeredBy!: string | null;
  @One(() => OpinionReplyAnswer, '回答。まだなら空', { nullable: true }) answer!: OpinionReplyAnswer | null;
}

export class EditorialAnswer {
  @ApiProperty({ enum: REVIEW_PARTS, enumName: 'ReviewPart', isArray: true, description: '載せる部分(順に)' })
  outline!: readonly ReviewPart[];
  @Choice('Licence', LICENCES, '利用条件') licence!: Licence;
  @Str('はじめに', { nullable: true }) introduction!: string | null;
  @Many(() => ChapterRemarkAnswer, '章の総括(全部の章)') chapterRemarks!: ChapterRemarkAnswer[];
  @Many(() => PriorityAnswer, '主要管理項目') priorities!: PriorityAnswer[];
  @Many(() => OpinionAnswer, '委員会の意見と回答') opinions!: OpinionAnswer[];
  @Many(() => AlternativeTextAnswer, '図の代替テキスト') alternativeTexts!: AlternativeTextAnswer[];
}

export class VersionSignature {
  @Str('段階名') title!: string;
  @Str('職名(当時)', { nullable: true }) postTitle!: string | null;
  @Str('氏名(当時)') name!: string;
  @Str('日時') at!: string;
  @Choice('Basis', BASES, '権限') basis!: string;
  @Str('だれに代わってか', { nullable: true }) principalName!: string | null;
  @Str('意見', { nullable: true }) comment!: string | null;
}

export class VersionAnswer {
  @Int('版') version!: number;
  @Str('案件', { example: 'version-1' }) matter!: string;
  @Int('何回目の凍結か') round!: number;
  @Str('状態', { example: 'settled' }) status!: string;
  @Str('状態の名', { example: '確定' }) statusWord!: string;
  @Str('凍結した内容の指紋: 内容(set)のバイト列の SHA-256') fingerprint!: string;
  @ApiProperty({ type: [String], description: 'これまでの凍結ごとの指紋(古い順)。最後がいまの指紋' })
  fingerprints!: readonly string[];
  @Str('どこまでの記録によるか') position!: string;
  @Str('凍結した日時') frozenAt!: string;
  @Str('凍結した職員の氏名') frozenBy!: string;
  @Many(() => VersionSignature, '有効な承認') approvals!: VersionSignature[];
  @Str('公表日。まだなら空', { nullable: true }) publishedOn!: string | null;
  @Int('この版を改めた版。なければ空', { nullable: true }) supersededBy!: number | null;
  @Str('訂正の理由。第1版では空', { nullable: true }) reason!: string | null;
  @Int('前の版との違いの数(正誤表の行)') differences!: number;
}

export class CorrectionAnswer {
  @Int('訂正する版') version!: number;
  @Str('訂正の理由') reason!: string;
  @Str('始めた日時') since!: string;
}

export class ReviewSummary {
  @Str('報告書', { example: 'kodaira-r3.2024' }) review!: string;
  @Str('計画') plan!: string;
  @Int('年度', { example: 2024 }) fiscalYear!: number;
  @Str('年度の名', { example: '令和6年度' }) label!: string;
  @Choice('ReviewStage', STAGES, '作成中・回議中・決裁済み(公表前)・公表済み') stage!: ReviewStage;
  @Str('状態の名', { example: '作成中' }) stageWord!: string;
  @Int('作成中の版。なければ空', { nullable: true }) inHand!: number | null;
  @One(() => CorrectionAnswer, '手続き中の訂正', { nullable: true }) correction!: CorrectionAnswer | null;
  @Bool('何かが書かれたか、凍結された') begun!: boolean;
  @Int('まだ回答のない意見') unanswered!: number;
  @Many(() => VersionAnswer, '凍結された版(古い順)') versions!: VersionAnswer[];
}

export class ReviewsAnswer {
  @Str('計画') plan!: string;
  @Str('計画の名') planTitle!: string;
  @Many(() => ReviewSummary, '計画の各年度') reviews!: ReviewSummary[];
}

export class ReviewActionAnswer {
  @Str('操作', { example: 'freeze' }) command!: string;
  @Str('案件', { nullable: true }) matter!: string | null;
  @Str('意見の記号', { nullable: true }) opinion!: string | null;
  @Str('解決済みにする指摘', { nullable: true }) comment!: string | null;
  @Str('指紋', { nullable: true }) fingerprint!: string | null;
  @Bool('いまできるか') allowed!: boolean;
  @Str('できないときの理由の種類', { nullable: true }) refusal!: string | null;
  @Str('できない理由', { nullable: true }) detail!: string | null;
  @ApiProperty({ type: Object, additionalProperties: true, description: 'できない理由の材料' }) facts!: object;
  @ApiProperty({ type: () => OutcomeAnswer, nullable: true, description: '承認などの行き先' })
  leadsTo!: OutcomeAnswer | null;
}

/** Of the facts as they are now, or as they were frozen. */
export class PresentFacts {
  @Str('見出しの一文') headline!: string;
  @Int('項目数') items!: number;
  @Int('確定') settled!: number;
  @Int('未確定') unsettled!: number;
  @Int('遅れ') late!: number;
  @Str('最後の記録の日時') at!: string;
  @Str('どこまでの記録によるか') position!: string;
}

export class GradeCount {
  @Str('評価', { example: 'A' }) grade!: string;
  @Str('評価の意味') label!: string;
  @Int('項目数') count!: number;
  @ApiProperty({ type: Number, nullable: true, description: '評価した項目に占める割合(%、小数第1位)' })
  share!: number | null;
}

export class FrozenFacts extends PresentFacts {
  @Many(() => GradeCount, '評価ごとの項目数') grades!: GradeCount[];
  @Int('割合の分母') evaluated!: number;
  @Int('対象外') notEvaluable!: number;
  @Int('評価尺度にない評価') ungraded!: number;
}

export class GapTargetAnswer {
  @ApiProperty({ enum: ['item', 'part'], description: '項目の案件か、報告書の部分か' }) to!: 'item' | 'part';
  @Str('項目', { nullable: true }) item!: string | null;
  @Str('案件', { nullable: true }) matter!: string | null;
  @Str('部分', { nullable: true }) part!: string | null;
  @Str('章・意見・指標', { nullable: true }) key!: string | null;
}

/** What is missing before the freeze, or should be looked at. */
export class GapAnswer {
  @Choice('GapCode', GAP_CODES, '不足の種類') code!: GapCode;
  @Choice('GapSeverity', ['blocks', 'check', 'hint'], '凍結できない・確認・あればよい') severity!: GapSeverity;
  @Str('項目', { nullable: true }) item!: string | null;
  @Int('項目番号', { nullable: true }) no!: number | null;
  @Str('何が足りず、どうするか') text!: string;
  @One(() => GapTargetAnswer, '直す場所') target!: GapTargetAnswer;
}

/** A version as whoever decides about it sees it: its way, what it says in short, and what was missing in it. */
export class FrozenVersionAnswer {
  @Int('版') version!: number;
  @One(() => TravelAnswer, '経路のどこにあるか、だれが何をしたか。終わった版でも') travel!: TravelAnswer;
  @One(() => FrozenFacts, '凍結した内容の要点') facts!: FrozenFacts;
  @Many(() => GapAnswer, '凍結したときに足りなかったもの、確かめるもの') gaps!: GapAnswer[];
}

export class ReviewAnswer extends ReviewSummary {
  @Int('読んだときの版。If-Match に付けられる。まだ何もなければ -1') revision!: number;
  @Str('計画の名') planTitle!: string;
  @One(() => EditorialAnswer, '行政経営課が書くもの') editorial!: EditorialAnswer;
  @One(() => PresentFacts, 'いまの事実による集計。過去の時点では空', { nullable: true }) facts!: PresentFacts | null;
  @One(() => TravelAnswer, '手元の版が経路のどこにあるか', { nullable: true }) travel!: TravelAnswer | null;
  @Many(() => FrozenVersionAnswer, '凍結された版ごとの経路と要点(古い順)') frozen!: FrozenVersionAnswer[];
  @Many(() => GapAnswer, '凍結の前に足りないもの、確かめるもの') gaps!: GapAnswer[];
  @Many(() => ReviewActionAnswer, 'いまできること。命令と同じ判断による') actions!: ReviewActionAnswer[];
}

export class DifferenceAnswer {
  @Str('場所: 内容(set)の中の JSON pointer') pointer!: string;
  @Str('読み手にとっての場所') place!: string;
  @Str('誤。なかったところは空') before!: string;
  @Str('正。なくなったところは空') after!: string;
}

export class DifferencesAnswer {
  @Int('前の版') from!: number;
  @Int('後の版') to!: number;
  @Str('訂正の理由', { nullable: true }) reason!: string | null;
  @Many(() => DifferenceAnswer, '正誤表') differences!: DifferenceAnswer[];
}
