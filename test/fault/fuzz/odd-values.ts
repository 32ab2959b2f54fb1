import type { Json } from '../../visitor';

/** Numbers from 0 up to 1. */
export type Random = () => number;

export const oneOf = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const deep = (depth: number): string => `${'{"a":['.repeat(depth)}0${']}'.repeat(depth)}`;

/** What programs trip over: characters that cannot be kept, names that objects already have, numbers without an end. */
export const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00x',
  '\uffff\ufffe',
  '𠮷野家👨‍👩‍👧‍👦',
  'é'.normalize('NFD').repeat(50),
  '\u202e逆さ',
  '‥'.repeat(29_999),
  'あ'.repeat(30_001),
  'x'.repeat(201),
  "' or 1=1 --",
  '%',
  '%00',
  '%ZZ',
  '../../etc/passwd',
  '..',
  '.',
  '/',
  '\\',
  '<script>alert(1)</script>',
  '${7*7}',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  '99999999999999999999',
  '9223372036854775808',
  '2025-02-30',
  '0000-00-00',
  '9999-12-31',
  '-000001-01-01',
  '2025-06-30T25:61:61Z',
  'R7.6.30',
  'R99.13.40',
  'kodaira-r3.99',
  'kodaira-r3.',
  '０１',
  '\n\r\t',
];

export const ODD_VALUES: readonly unknown[] = [
  ...ODD_TEXTS,
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.1,
  1e308,
  2 ** 53,
  2 ** 63,
  -(2 ** 31) - 1,
  [],
  {},
  [[]],
  [null],
  [{}],
  { a: { a: { a: {} } } },
  JSON.parse('{"then":1,"length":3}'),
  { toString: 1 },
  Array.from({ length: 600 }, () => 'x'),
  Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`k${n}`, n])),
];

/** Whole bodies, as text. */
export const ODD_BODIES: readonly string[] = [
  '',
  '{',
  '}',
  '[]',
  'null',
  '"text"',
  '1',
  'true',
  '{"a":}',
  '{"a":1,}',
  "{'a':1}",
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"a":1,"a":2}',
  '\ufeff{}',
  deep(50),
  deep(5_000),
  '['.repeat(100_000),
  `{"done":"${'あ'.repeat(200_000)}"}`,
  `{"done":"${'x'.repeat(1_100_000)}"}`,
  '{"done":"\\ud800"}',
  '{"done":"\\u0000"}',
  '1e400',
  '-',
  'matter=progress&comment=x',
  '<xml/>',
];

export const ODD_TYPES: readonly string[] = [
  'application/json; charset=utf-16',
  'application/json;charset=nonsense',
  'application/xml',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'APPLICATION/JSON',
  'application/problem+json',
  'json',
  '*/*',
  ';',
];

/** One place of a body changed for something odd, deep inside as well. */
export function spoilt(random: Random, body: unknown): unknown {
  if (random() < 0.3 || typeof body !== 'object' || body === null) return oneOf(random, ODD_VALUES);
  if (Array.isArray(body)) {
    if (body.length === 0) return [oneOf(random, ODD_VALUES)];
    const at = Math.floor(random() * body.length);
    return body.map((each, n): unknown => (n === at ? spoilt(random, each) : each));
  }
  const entries = Object.entries(body as Json);
  const action = random();
  if (action < 0.15) return { ...body, [oneOf(random, ODD_TEXTS)]: oneOf(random, ODD_VALUES) };
  if (entries.length === 0) return { extra: oneOf(random, ODD_VALUES) };
  const [name] = oneOf(random, entries);
  if (action < 0.3) return Object.fromEntries(entries.filter(([each]) => each !== name));
  return { ...body, [name]: spoilt(random, (body as Json)[name]) };
}
