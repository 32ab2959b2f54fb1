import { canonicalJson } from '@ayumi/kernel';
import type { Change } from '../matter/matter.verbs';
import type { Matter } from './item.state';

/**
 * What changed since somebody saw the content: the fields, with what was seen and what is there now. Members have no
 * order: the log gives them back in another one than that in which this process wrote them.
 */
export function changesOf(matter: Matter, seen: string): readonly Change[] {
  const old: object = matter.contents[seen] ?? {};
  const now: object = matter.content;
  const known = seen in matter.contents;
  const fields = Object.keys({ ...old, ...now }).filter(
    (field) => !known || canonicalJson(at(old, field)) !== canonicalJson(at(now, field)),
  );
  return fields.map((field) => ({
    field,
    seen: known ? (at(old, field) ?? null) : null,
    now: at(now, field) ?? null,
  }));
}

const at = (content: object, field: string): unknown => (content as Record<string, unknown>)[field];
