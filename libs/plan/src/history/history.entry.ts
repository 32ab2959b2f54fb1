import { categoryOf, type RecordedEvent } from '@ayumi/event-sourcing';
import type { HistoryEntry } from './history.answer';
import { matterIn, subjectOf } from './history.projection';
import { summaryOf, type Names } from './history.words';

type Data = Readonly<Record<string, unknown>>;

/** One line of the trail, from the log itself. Names, posts and units are those that were signed with, whatever they are called now. */
export function entryOf(event: RecordedEvent, names?: Names): HistoryEntry {
  const { position, stream, revision, id, type, meta } = event;
  const data = withoutText(event);
  const content = (data['content'] ?? {}) as Data;
  return {
    position,
    stream,
    revision,
    id,
    category: categoryOf(stream),
    type,
    summary: summaryOf({ ...event, data }, names),
    ...subjectOf(stream),
    matter: matterIn(data),
    at: meta.at,
    actor: meta.actor,
    actorName: meta.actorName,
    basis: meta.basis,
    post: meta.post ?? null,
    postTitle: meta.postTitle ?? null,
    unit: meta.unit ?? null,
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

/** A frozen text is long and nobody reads it in a trail: its line says which piece it is. */
function withoutText({ type, data }: RecordedEvent): Data {
  if (type !== 'FrozenTextKept') return data as Data;
  const { text: frozen, ...rest } = data as { readonly text: string };
  return { ...rest, characters: frozen.length };
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
