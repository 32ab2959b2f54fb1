import type { Type as Class } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

/*
 * Members of an answer: what the OpenAPI document says of them, in one word each. The descriptions are Japanese,
 * because they are read by the city's own developers.
 */

interface Options {
  readonly nullable?: boolean;
  readonly example?: unknown;
}

export const Str = (description: string, options: Options = {}) =>
  ApiProperty({ description, type: String, ...options });

export const Num = (description: string, options: Options = {}) =>
  ApiProperty({ description, type: Number, ...options });

export const Int = (description: string, options: Options = {}) =>
  ApiProperty({ description, type: 'integer', ...options });

export const Bool = (description: string, options: Options = {}) =>
  ApiProperty({ description, type: Boolean, ...options });

/*
 * Swagger knows a function that gives a class from a class by its name, which must be `type`: hence the arrow in place.
 */

/** Enumerations of the same name are one schema in the document. */
export const Choice = (enumName: string, values: readonly string[], description: string, options: Options = {}) =>
  ApiProperty({ description, enum: [...values], enumName, ...options });

export const One = (type: () => Class, description: string, options: Options = {}) =>
  ApiProperty({ description, type: () => type(), ...options });

export const Many = (type: () => Class, description: string) =>
  ApiProperty({ description, type: () => type(), isArray: true });

export const Strs = (description: string) => ApiProperty({ description, type: [String] });

export const Ints = (description: string) => ApiProperty({ description, type: [Number] });

export const Json = (description: string, options: Options = {}) =>
  ApiProperty({ description, type: 'object', additionalProperties: true, ...options });
