import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
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
}
