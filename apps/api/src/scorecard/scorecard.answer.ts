import {
  AnnualReviewAnswer,
  ReviewChange,
  ReviewCounts,
  ReviewMatrix,
  STATUSES,
  type Status,
} from '@ayumi/plan/runtime';
import { ApiProperty } from '@nestjs/swagger';

export class ScorecardItem {
  @ApiProperty({ description: '項目', example: 'kodaira-r3.10' }) item!: string;
  @ApiProperty({ description: '項目番号', type: 'integer' }) no!: number;
  @ApiProperty({ description: '章番号', type: 'integer' }) chapter!: number;
  @ApiProperty({ description: '項目名' }) title!: string;
  @ApiProperty({ description: '推進担当課の名称', type: String, nullable: true }) leadName!: string | null;
  @ApiProperty({ description: '確定している' }) settled!: boolean;
  @ApiProperty({ description: '状態', enum: [...STATUSES], enumName: 'MatterStatus' }) status!: Status;
  @ApiProperty({ description: '確定した評価。未確定では空', type: String, nullable: true }) rating!: string | null;
  @ApiProperty({ description: '前年度の評価', type: String, nullable: true }) ratingBefore!: string | null;
  @ApiProperty({
    description: '前年度から上がった・同じ・下がった。どちらかの年の評価がない、または評価区分が違えば空',
    enum: ['up', 'same', 'down'],
    enumName: 'RatingMove',
    nullable: true,
  })
  move!: 'up' | 'same' | 'down' | null;
  @ApiProperty({
    description: '図の種類: 指標のある項目は実績と目標、ない項目は年度ごとの状況',
    enum: ['bullet', 'years'],
  })
  chart!: 'bullet' | 'years';
  @ApiProperty({ description: '図 (SVG)。説明は title と desc にある' }) svg!: string;
}

export class ScorecardGrade {
  @ApiProperty({ description: '評価', example: 'A' }) grade!: string;
  @ApiProperty({ description: '意味', example: '予定どおりに進捗' }) label!: string;
  @ApiProperty({
    description: '種別',
    enum: ['ahead', 'on-schedule', 'behind', 'not-evaluable'],
    enumName: 'GradeMeaning',
  })
  meaning!: 'ahead' | 'on-schedule' | 'behind' | 'not-evaluable';
}

/** 一枚で見る年度: the numbers are those of the annual review, word for word. */
export class ScorecardAnswer implements Pick<
  AnnualReviewAnswer,
  'plan' | 'title' | 'fiscalYear' | 'label' | 'headline' | 'counts' | 'matrix' | 'change'
> {
  @ApiProperty({ description: '計画', example: 'kodaira-r3' }) plan!: string;
  @ApiProperty({ description: '計画名' }) title!: string;
  @ApiProperty({ description: '年度', type: 'integer', example: 2023 }) fiscalYear!: number;
  @ApiProperty({ description: '年度の表示', example: '令和5年度' }) label!: string;
  @ApiProperty({ description: '総括の一文' }) headline!: string;
  @ApiProperty({ description: '計画の年度', type: [Number] }) years!: number[];
  @ApiProperty({ description: '評価区分(対象外も、良い順)', type: () => [ScorecardGrade] }) grades!: ScorecardGrade[];
  @ApiProperty({ description: '件数', type: () => ReviewCounts }) counts!: ReviewCounts;
  @ApiProperty({ description: '章別の評価', type: () => ReviewMatrix }) matrix!: ReviewMatrix;
  @ApiProperty({ description: '前年度との比較', type: () => ReviewChange, nullable: true })
  change!: ReviewChange | null;
  @ApiProperty({ description: '項目(番号順)', type: () => [ScorecardItem] }) items!: ScorecardItem[];
}
