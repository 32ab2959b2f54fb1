import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Comparison, Direction, Figure } from '@ayumi/plan';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class TypedValue {
  @ApiProperty({ description: '答えを見分けるための印。そのまま返る', example: 'collection-rate' })
  @IsString()
  @MaxLength(200)
  key!: string;
  @ApiProperty({ description: '入力のまま', example: '９９．１％' })
  @IsString()
  @MaxLength(4000)
  typed!: string;
  @ApiPropertyOptional({ type: String, description: '比べる目標値(入力できる形で)', example: '98.5' })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  target?: string;
}

export class FiguresTyped {
  @ApiProperty({ description: '指標の単位。なければ空文字', example: '%' }) @IsString() @MaxLength(40) unit!: string;
  @ApiProperty({ enum: ['number', 'milestone'], description: 'milestone では、数値でない文も受け取る' })
  @IsIn(['number', 'milestone'])
  kind!: 'number' | 'milestone';
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 20, description: '表示の小数の桁。省くと入力のまま' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(20)
  decimals?: number;
  @ApiPropertyOptional({ enum: ['more-is-better', 'less-is-better', 'keep'], description: '望ましい向き。比べるとき' })
  @IsOptional()
  @IsIn(['more-is-better', 'less-is-better', 'keep'])
  direction?: Direction;
  @ApiProperty({ type: () => [TypedValue], maxItems: 100 })
  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TypedValue)
  values!: TypedValue[];
}

export class FigureReading {
  @ApiProperty() key!: string;
  @ApiProperty() typed!: string;
  @ApiProperty({
    type: Object,
    nullable: true,
    additionalProperties: true,
    description: '読み取った値。`is` が種類 (number, range, parts, text, blank, dash, unmeasured, not-applicable)',
  })
  figure!: Figure | null;
  @ApiProperty({ type: String, nullable: true, description: 'どう読んだか', example: '99.1% と読みました' })
  read!: string | null;
  @ApiProperty({ type: String, nullable: true, description: '報告書での見え方', example: '99.1%' })
  shown!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['met', 'not-met', 'not-comparable'],
    description: '目標との比較: 達成・未達成・比較できない。目標を送らなければ空',
  })
  comparison!: Comparison | null;
  @ApiProperty({ description: '報告書では、入力より少ない桁になる' }) rounded!: boolean;
  @ApiProperty({ type: String, nullable: true, description: '読めないときの理由と直し方' }) detail!: string | null;
}

export class FiguresAnswer {
  @ApiProperty({ type: () => [FigureReading], description: '入力の順' }) figures!: FigureReading[];
}
