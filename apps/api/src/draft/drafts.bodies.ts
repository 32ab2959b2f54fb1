import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsObject, IsOptional, Min } from 'class-validator';

export class SaveDraft {
  @ApiProperty({ type: Object, additionalProperties: true, description: '書きかけの内容。JSON で 64 KB まで' })
  @IsObject()
  content!: Record<string, unknown>;
  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'もとにした revision。初めてなら null か省く' })
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number | null;
}

export class LaterSubmission {
  @ApiProperty({ example: 'progress-2024-year-end' }) matter!: string;
  @ApiProperty({ description: '何回目の提出か' }) round!: number;
  @ApiProperty() submittedAt!: string;
  @ApiProperty() submittedByName!: string;
}

export class DraftHead {
  @ApiProperty({ example: 'kodaira-r3.10', description: '項目。年次報告の下書きでは、その報告書' }) item!: string;
  @ApiProperty({ example: 'progress-2024-year-end' }) form!: string;
  @ApiProperty({ description: '次に保存するときに付ける' }) revision!: number;
  @ApiProperty() savedAt!: string;
  @ApiProperty({
    type: () => LaterSubmission,
    nullable: true,
    description: '保存した後に、この様式で出された提出。下書きはそれより古い',
  })
  stale!: LaterSubmission | null;
}

export class DraftAnswer extends DraftHead {
  @ApiProperty({ type: Object, additionalProperties: true }) content!: Readonly<Record<string, unknown>>;
}

export class DraftsAnswer {
  @ApiProperty({ type: () => [DraftHead], description: '新しい順' }) drafts!: DraftHead[];
}
