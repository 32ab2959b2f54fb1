import { ApiProperty } from '@nestjs/swagger';

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
  @ApiProperty({ example: 'A' }) grade!: string;
  @ApiProperty({ example: '予定どおりに進捗' }) label!: string;
  @ApiProperty({ enum: ['ahead', 'on-schedule', 'behind', 'not-evaluable'] }) meaning!: string;
}
