import { DAY } from '@ayumi/event-sourcing/runtime';
import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Place, Word } from '../read/parameters';

export class AbsenceEffectParameters {
  @ApiProperty({ description: '初日', example: '2025-06-02' }) @Matches(DAY) from!: string;
  @ApiProperty({ description: '最後の日', example: '2025-06-06' }) @Matches(DAY) until!: string;
  @Word('不在になる職員。省くと自分。ほかの方の分は行政経営課だけ', 'p043') person?: string;
  @Word('代理をお願いする職員', 'p047') delegate?: string;
  @Place() after?: string;
}
