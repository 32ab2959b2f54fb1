import { foldRows, type RecordedEvent, type Rows } from '@ayumi/event-sourcing';
import { awaitPosition, checkpointOf, eventIdOf, readRows } from '@ayumi/event-sourcing/runtime';
import type { Installation } from '@ayumi/installation';
import { EVIDENCE, verifyEvidence } from '@ayumi/evidence/runtime';
import { canonicalJson } from '@ayumi/kernel';
import { projections } from '@ayumi/plan/runtime';
import { AMOUNTS } from './amounts';
import type { Acknowledged } from './lane';

type Opened = Pick<Installation, 'store' | 'pool'>;

export async function wholeLog({ store }: Pick<Installation, 'store'>): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (;;) {
    const page = await store.readAll(events.at(-1)?.position ?? null, 5_000);
    events.push(...page);
    if (page.length < 5_000) return events;
  }
}

/** Once the keeper has read everything: what `verify` finds, and what is still not in the stored evidence. */
export async function evidenceFindings(opened: Opened, kept: string | null = null): Promise<readonly string[]> {
  const head = (await opened.store.head())!;
  if (!(await awaitPosition(opened.pool, EVIDENCE.name, head, { timeoutMs: 60_000 })))
    return [`the keeper stands at ${JSON.stringify(await checkpointOf(opened.pool, EVIDENCE.name))}, not at ${head}`];
  const { findings, pending } = await verifyEvidence({ ...opened, kept });
  return pending > 0 ? [...findings, `${pending} events have no stored leaf`] : findings;
}

/** Every stream must count 0, 1, 2 … in the order of the log: what does not is named. */
export function brokenStreams(events: readonly RecordedEvent[]): string[] {
  const next = new Map<string, number>();
  const broken: string[] = [];
  for (const { stream, revision, position } of events) {
    const expected = next.get(stream) ?? 0;
    if (revision !== expected) broken.push(`${stream} has ${revision} instead of ${expected} at ${position}`);
    next.set(stream, revision + 1);
  }
  return broken;
}

/** Once the projections have read everything: every row that is not what a pure fold of the log gives. */
export async function differentRows(opened: Opened, events?: readonly RecordedEvent[]): Promise<string[]> {
  const head = (await opened.store.head())!;
  const log = events ?? (await wholeLog(opened));
  const differences: string[] = [];
  for (const projection of projections) {
    const { name } = projection;
    if (!(await awaitPosition(opened.pool, name, head, { timeoutMs: AMOUNTS.patienceMs })))
      differences.push(`${name} stands at ${JSON.stringify(await checkpointOf(opened.pool, name))}, not at ${head}`);
    differences.push(...unequal(name, await readRows(opened.pool, projection), foldRows(projection, log)));
  }
  return differences;
}

function unequal(name: string, found: Rows, expected: Rows): string[] {
  return [...expected].flatMap(([table, rows]) => {
    const stored = found.get(table) ?? new Map<string, never>();
    const keys = new Set([...rows.keys(), ...stored.keys()]);
    return [...keys]
      .map((key) => [key, canonicalJson(rows.get(key)), canonicalJson(stored.get(key))] as const)
      .filter(([, folded, kept]) => folded !== kept)
      .map(([key, folded, kept]) => `${name}.${table} ${key}: ${apart(folded, kept)}`);
  });
}

/** Where two texts begin to differ. */
function apart(folded: string, kept: string): string {
  let same = 0;
  while (same < folded.length && folded[same] === kept[same]) same++;
  const from = Math.max(0, same - 40);
  return `folded …${folded.slice(from, from + 120)}, stored …${kept.slice(from, from + 120)}`;
}

/** Acknowledged commands that the log does not hold, holds elsewhere than it said, or holds twice. */
export function unaccounted(acknowledged: readonly Acknowledged[], events: readonly RecordedEvent[]): string[] {
  const byCommand = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    const together = byCommand.get(event.meta.commandId);
    if (together) together.push(event);
    else byCommand.set(event.meta.commandId, [event]);
  }
  return acknowledged.flatMap(({ item, command, commandId, receipt }) => {
    const written = byCommand.get(commandId) ?? [];
    const name = `${command} of ${item} at ${receipt.position}`;
    if (written.length === 0) return [`${name} is lost`];
    const first = written[0]!.revision;
    const once = written.every(({ id, revision }, n) => id === eventIdOf(commandId, n) && revision === first + n);
    if (!once) return [`${name} is there more than once`];
    const { revision, position, stream } = written.at(-1)!;
    const asTold = stream === `item-${item}` && revision === receipt.revision && position === receipt.position;
    return asTold ? [] : [`${name} is in ${stream} at ${position}, revision ${revision}`];
  });
}

/** Events of those items that no acknowledged command wrote: each one is an effect that nobody was told of. */
export function strangers(
  acknowledged: readonly Acknowledged[],
  items: readonly string[],
  events: readonly RecordedEvent[],
): string[] {
  const known = new Set(acknowledged.map(({ commandId }) => commandId));
  const streams = new Set(items.map((item) => `item-${item}`));
  return events
    .filter(({ stream, meta }) => streams.has(stream) && meta.actor !== 'operator' && !known.has(meta.commandId))
    .map(({ stream, revision, type }) => `${type} in ${stream}, revision ${revision}`);
}
