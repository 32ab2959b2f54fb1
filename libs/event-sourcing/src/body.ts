import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/*
 * Fields of a command's body: what class-validator checks and what the OpenAPI document says, in one word each.
 * Limits here keep out the absurd; what the field's value means is the decider's business.
 */

interface Options {
  readonly about: string;
  readonly optional?: boolean;
  readonly example?: unknown;
}

const field = ({ about, optional, example }: Options, api: ApiPropertyOptions, ...rules: PropertyDecorator[]) =>
  applyDecorators(
    ApiProperty({
      description: about,
      required: !optional,
      ...(example !== undefined && { example }),
      ...api,
    } as ApiPropertyOptions),
    ...(optional ? [IsOptional()] : []),
    ...rules,
  );

/** Prose; deciders count it in characters as a reader does, this bound is in UTF-16 units. */
export const Text = (options: Options) =>
  field(options, { type: String, maxLength: 30_000 }, IsString(), MaxLength(30_000));

/** A short name or a value as typed. */
export const Word = (options: Options) => field(options, { type: String, maxLength: 200 }, IsString(), MaxLength(200));

/** An identifier or other string of a fixed form. */
export const Shaped = (pattern: RegExp, options: Options) =>
  field(options, { type: String, pattern: pattern.source }, IsString(), Matches(pattern));

/** A day of the calendar: `2025-06-31` has the form of one and is none. */
export const CalendarDay = (options: Options) =>
  field(options, { type: String, format: 'date', pattern: DAY.source }, Matches(DAY), IsISO8601({ strict: true }));

export const OneOf = (values: readonly string[], options: Options) =>
  field(options, { type: String, enum: [...values] }, IsIn(values));

export const Whole = (from: number, to: number, options: Options) =>
  field(options, { type: 'integer', minimum: from, maximum: to }, IsInt(), Min(from), Max(to));

/** Of a whole that may be exceeded tenfold; with one decimal. */
export const Percent = (options: Options) => field(options, { type: Number, minimum: 0, maximum: 1000 }, ...PERCENT());

export const Percents = (most: number, options: Options) =>
  field(options, { type: [Number], maxItems: most }, IsArray(), ArrayMaxSize(most), ...PERCENT({ each: true }));

const PERCENT = (each = {}) => [IsNumber({ maxDecimalPlaces: 1 }, each), Min(0, each), Max(1000, each)];

export const YesNo = (options: Options) => field(options, { type: Boolean }, IsBoolean());

// `type: () => type()`: Swagger takes a function for a lazy type only where it is named so.
export const One = (type: () => Class, options: Options) =>
  field(options, { type: () => type() }, IsObject(), ValidateNested(), Type(type));

export const Many = (type: () => Class, most: number, options: Options) =>
  field(
    options,
    { type: () => type(), isArray: true, maxItems: most },
    IsArray(),
    ArrayMaxSize(most),
    // A list within the list would be looked through for what stands in it, and be taken where it is empty.
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(type),
  );

export const Words = (most: number, options: Options) =>
  field(
    options,
    { type: [String], maxItems: most },
    IsArray(),
    ArrayMaxSize(most),
    IsString({ each: true }),
    MaxLength(4_000, { each: true }),
  );

export const Wholes = (most: number, options: Options) =>
  field(options, { type: [Number], maxItems: most }, IsArray(), ArrayMaxSize(most), IsInt({ each: true }));

export const FINGERPRINT = /^[0-9a-f]{64}$/;
export const KEBAB = /^[a-z0-9][a-z0-9-]{0,99}$/;
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
