import { ApiProperty } from '@nestjs/swagger';
import { OutcomeAnswer } from '../matter/matter.answer';
import { Bool, Choice, Int, Many, One, Str } from '../read-model/answer';
import { IndicatorResult } from '../read-model/result.answer';

export const ODDITIES = ['one-by-one', 'important', 'behind', 'target-missed', 'unchanged', 'comments-open'] as const;
export type OddCode = (typeof ODDITIES)[number];

export class BulkChange {
  @Str('内容の項目', { example: 'done' }) field!: string;
  @Str('項目の中の区別: 指標、年度', { nullable: true }) part!: string | null;
  @Str('その名称', { nullable: true }) label!: string | null;
  @Str('前回の提出') before!: string;
  @Str('今回の提出') now!: string;
}

export class BulkCheckRow {
  @Str('項目', { example: 'kodaira-r3.10' }) item!: string;
  @Str('案件', { example: 'progress-2024-year-end' }) matter!: string;
  @Int('項目番号') no!: number;
  @Str('項目名') title!: string;
  @Str('推進担当課の名称', { nullable: true }) leadName!: string | null;
  @Choice('MatterKind', ['progress', 'revision'], '進捗か目標改定か') kind!: 'progress' | 'revision';
  @Int('何回目の提出か') round!: number;
  @Str('この行が示す内容の指紋: 承認に添える') fingerprint!: string;
  @Str('今の評価', { nullable: true, example: 'A 予定どおりに進捗' }) rating!: string | null;
  @Str('前年度の確定した評価', { nullable: true }) lastRating!: string | null;
  @Many(() => IndicatorResult, '指標ごとの目標と実績') results!: IndicatorResult[];
  @Many(() => BulkChange, '前回の提出から変わった箇所。初めての提出では空') changes!: BulkChange[];
  @ApiProperty({ enum: ODDITIES, enumName: 'BulkOddity', isArray: true, description: '先に開いて確かめるべき理由' })
  oddities!: readonly OddCode[];
  @Str('いま承認できないときの理由の種類', { nullable: true }) refusal!: string | null;
  @Str('いま承認できない理由', { nullable: true }) detail!: string | null;
  @One(() => OutcomeAnswer, '承認したときの行き先', { nullable: true }) leadsTo!: OutcomeAnswer | null;
  @Bool('期限超過') overdue!: boolean;
}

export class BulkCheckAnswer {
  @Many(() => BulkCheckRow, '問い合わせた順。項目や案件がないものは含まない') rows!: BulkCheckRow[];
}
