import { ApiProperty } from '@nestjs/swagger';
import type { FinancialEffect } from './item.events';
import type { Grade } from '../plan/plan.events';
import { Choice, Int, Num, Str } from '../read-model/answer';

export class SheetLineAnswer {
  @ApiProperty({ description: '内容の項目。意見はここに付く', example: 'results' }) field!: string;
  @ApiProperty({ type: String, nullable: true, description: '項目の中の区別: 指標、年度' }) part!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'その名称', example: '市税徴収率' }) label!: string | null;
  @ApiProperty({ description: '表示のままの文。空欄は空', example: '99.1%' }) text!: string;
}

export class SubmissionAnswer {
  @ApiProperty({ description: '内容の指紋' }) fingerprint!: string;
  @ApiProperty({ type: Object, additionalProperties: true }) content!: object;
  @ApiProperty({ type: () => [SheetLineAnswer], description: '読む形にした内容' }) lines!: readonly SheetLineAnswer[];
}

export class GradeAnswer {
  @Str('評価', { example: 'A' }) grade!: string;
  @Str('評価の定義', { example: '予定どおりに進捗' }) label!: string;
  @Choice('GradeMeaning', ['ahead', 'on-schedule', 'behind', 'not-evaluable'], '評価の意味') meaning!: Grade['meaning'];
  @ApiProperty({ type: String, required: false, description: '定義: どのようなときに付けるか' }) definition?: string;
}

export class ComputedGradeAnswer {
  @Str('算定による評価', { example: 'A' }) grade!: string;
  @Str('どの数値からか', { example: '市税徴収率の達成率は100.6%(実績99.1%、目標98.5%)で、評価はA(95%以上)です。' })
  basis!: string;
}

/** 財政効果額(計画). */
export class PlannedEffectAnswer {
  @Int('年度') year!: number;
  @Choice('EffectKind', ['revenue', 'saving'], '歳入確保か歳出削減か') kind!: FinancialEffect['kind'];
  @Num('計画額(千円)。見込むが額が不明なら空', { nullable: true }) amountThousandYen!: number | null;
}
