import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional, Matches, ValidateNested } from 'class-validator';
import { TypedActual } from '@ayumi/plan/runtime';
import { Type } from 'class-transformer';
import { Choice, Word } from '../read/parameters';

export class RouteAheadParameters {
  @ApiProperty({ enum: ['progress', 'revision'], description: '進捗か目標改定か' })
  @IsIn(['progress', 'revision'])
  kind!: 'progress' | 'revision';
  @Word('照会(進捗)', '2024-year-end') cycle?: string;
  @Word('指標(目標改定)', 'collection-rate') indicator?: string;
  @ApiPropertyOptional({ type: String, description: '財政効果額(千円)。額が不明なら unknown', example: '12400' })
  @IsOptional()
  @Matches(/^(unknown|-?\d{1,15}(\.\d{1,6})?)$/)
  amountThousandYen?: string;
  @Choice('財政に影響する', ['yes', 'no']) touchesMoney?: 'yes' | 'no';
  @Choice('重要な案件とする', ['yes', 'no']) important?: 'yes' | 'no';
}

export class ActualsTyped {
  @ApiProperty({ type: () => [TypedActual], maxItems: 50, description: '入力中の実績値。読めないものは空欄とみなす' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TypedActual)
  actuals!: TypedActual[];
}
