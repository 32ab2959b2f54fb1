import { ApiProperty } from '@nestjs/swagger';
import { Problem } from '../http/problem';

export class BulkResult {
  @ApiProperty({ example: 'kodaira-r3.10' }) item!: string;
  @ApiProperty({ example: 'progress-2024-year-end' }) matter!: string;
  @ApiProperty({ enum: ['done', 'refused'], description: 'できたか、できなかったか' }) outcome!: 'done' | 'refused';
  @ApiProperty({ type: String, nullable: true, description: '全記録の中の位置。できなかったときは null' })
  position!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: '項目の版。できなかったときは null' })
  revision!: number | null;
  @ApiProperty({ type: () => Problem, nullable: true, description: 'できなかった理由。一件ずつ行ったときと同じ形' })
  problem!: Problem | null;
}

export class BulkAnswer {
  @ApiProperty({ type: () => [BulkResult], description: '送られた順' }) results!: BulkResult[];
  @ApiProperty({ description: 'できた件数' }) done!: number;
  @ApiProperty({ description: 'できなかった件数' }) refused!: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'できた中で最も後の位置。照会に after として付けると、すべての結果が見える',
  })
  position!: string | null;
}
