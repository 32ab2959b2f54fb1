import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

/* Parameters of queries: what is checked and what the OpenAPI document says, in one word each. */

export class PlanId {
  @ApiProperty({ description: '計画', example: 'kodaira-r3' })
  @Matches(/^[a-z]+-[a-z0-9]+$/)
  plan!: string;
}

export const Word = (description: string, example?: string) =>
  applyDecorators(
    ApiPropertyOptional({ type: String, description, example }),
    IsOptional(),
    IsString(),
    MaxLength(200),
  );

export const Whole = (description: string, minimum: number, maximum: number) =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer', description, minimum, maximum }),
    IsOptional(),
    Type(() => Number),
    IsInt(),
    Min(minimum),
    Max(maximum),
  );

export const Choice = (description: string, values: readonly string[]) =>
  applyDecorators(
    ApiPropertyOptional({ type: String, enum: [...values], description }),
    IsOptional(),
    IsIn([...values]),
  );

/** `?after=<position>`: wait until the read model has got so far (see AfterInterceptor). */
export const Place = () => Word('操作の答えにあった position。そこまで反映されるのを待って答える', '1204');
