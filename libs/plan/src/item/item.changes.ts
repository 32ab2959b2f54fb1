import type { Decision } from '@ayumi/event-sourcing';
import { isRefusal } from '@ayumi/kernel';
import type { ItemEvent } from './item.events';
import type { Matter } from './item.state';

/** A stale decision is told what changed since: the fields, with what was seen and what is there now. */
export function withChanges<E extends ItemEvent>(decision: Decision<E>, matter: Matter, seen: string): Decision<E> {
  if (!isRefusal(decision) || decision.refused !== 'content-changed') return decision;
  const old: object = matter.contents[seen] ?? {};
  const now: object = matter.content;
  const known = seen in matter.contents;
  const fields = Object.keys({ ...old, ...now }).filter(
    (field) => !known || JSON.stringify(at(old, field)) !== JSON.stringify(at(now, field)),
  );
  const changes = fields.map((field) => ({
    field,
    seen: known ? (at(old, field) ?? null) : null,
    now: at(now, field) ?? null,
  }));
  return { ...decision, with: { ...decision.with, changes } };
}

const at = (content: object, field: string): unknown => (content as Record<string, unknown>)[field];
