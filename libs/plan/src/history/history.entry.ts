import type { HistoryEntry } from './history.answer';
import type { HistoryRow } from './history.projection';
import { summaryOf, type Names } from './history.words';

/** One line of the trail. Names, posts and units are those that were signed with, whatever they are called now. */
export function entryOf(row: HistoryRow, names?: Names): HistoryEntry {
  const data = row.data as Readonly<Record<string, unknown>>;
  const content = (data['content'] ?? {}) as Readonly<Record<string, unknown>>;
  const { meta } = row;
  return {
    position: row.position,
    stream: row.stream,
    revision: row.revision,
    id: row.event,
    category: row.category,
    type: row.type,
    summary: summaryOf(row, names),
    plan: row.plan,
    item: row.item,
    review: row.review,
    matter: row.matter,
    at: row.at,
    actor: row.actor,
    actorName: meta.actorName,
    basis: meta.basis,
    post: meta.post ?? null,
    postTitle: meta.postTitle ?? null,
    unit: row.unit,
    unitName: meta.unitName ?? null,
    principal: meta.principal ?? null,
    principalName: meta.principalName ?? null,
    reason: text(data['reason']) ?? text(content['reason']) ?? text(content['lateReason']),
    comment: text(data['comment']),
    round: typeof data['round'] === 'number' ? data['round'] : null,
    step: text(data['step']),
    fingerprint: text(data['fingerprint']),
    command: meta.command,
    commandId: meta.commandId,
    correlation: meta.correlation,
    data,
  };
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
