import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { Whole } from '../read/parameters';

export class SetParameters {
  @Whole('版。省くと、いまの案', 1, 999) version?: number;
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
