import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { FINGERPRINT } from '@ayumi/event-sourcing/runtime';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { Whole } from '../read/parameters';

export class SetParameters {
  @Whole('版。省くと、いまの案', 1, 999) version?: number;
}

export class FileParameters extends SetParameters {
  /** In a frame of the screens; otherwise the browser saves it as a file. */
  @ApiProperty({ enum: ['frame'], required: false, description: '画面の枠の中に示す(PDF)。省くと、ファイルとして保存' })
  @IsOptional()
  @IsIn(['frame'])
  show?: 'frame';
}

export class TwoVersions {
  @ApiProperty({ type: 'integer', description: '前の版', example: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(999)
  from!: number;
  @ApiProperty({ type: 'integer', description: '後の版', example: 2 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(999)
  to!: number;
  @ApiProperty({
    required: false,
    pattern: FINGERPRINT.source,
    description: '前の版の、この指紋の凍結から。差し戻して凍結し直した版で使う。省くと最後の凍結',
  })
  @IsOptional()
  @Matches(FINGERPRINT)
  seen?: string;
}
