import { InvalidAppend } from './append-errors';

/**
 * JSON that comes back exactly as it went, from a `jsonb` column as well: what evidence hashes today is what an auditor
 * hashes in ten years. So everything that JSON would silently change, or that PostgreSQL cannot keep, is refused here.
 * @param where begins the sentence of the error.
 */
export function jsonText(value: unknown, where: string): string {
  const text: string | undefined = JSON.stringify(value, function (this: unknown, key: string, member: unknown) {
    refuseMember((this as Record<string, unknown>)[key], key, where);
    return member;
  });
  if (text === undefined) throw new InvalidAppend(`${where} is no JSON value.`);
  const broken = unstorableIn(text);
  if (broken) throw new InvalidAppend(`${where} holds ${names[broken]}.`);
  return text;
}

/** What PostgreSQL could not give back as it came, in a text of JSON: also for a door, which refuses it in its own words. */
export function unstorableIn(json: string): 'nul' | 'surrogate' | null {
  const broken = unstorable.exec(json);
  return broken && (broken[1] === '0000' ? 'nul' : 'surrogate');
}

/** An escape that is really one (an even number of backslashes before it). Whole surrogate pairs are never escaped. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(0000|d[89a-f][\da-f]{2})/;

const names = {
  nul: 'the character U+0000, which the event log cannot keep',
  surrogate: 'half a surrogate pair, which is no character and cannot be kept',
};

function refuseMember(member: unknown, key: string, where: string): void {
  const problem = problemWith(member);
  if (problem) throw new InvalidAppend(`${where}${key && ` at "${key}"`} is ${problem}, which JSON does not carry.`);
}

function problemWith(member: unknown): string | null {
  if (typeof member === 'number' && !Number.isFinite(member)) return String(member);
  if (typeof member === 'bigint' || typeof member === 'function' || typeof member === 'symbol')
    return `a ${typeof member}`;
  if (member instanceof Date) return 'a Date';
  if (member instanceof Map || member instanceof Set) return 'a Map or Set';
  return null;
}
