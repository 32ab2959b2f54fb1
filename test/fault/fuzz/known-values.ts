import type { RecordedEvent } from '@ayumi/event-sourcing';

/** Values that were really used, by the name of the field: what is made of them gets past the door, to the rules. */
export type KnownValues = ReadonlyMap<string, readonly unknown[]>;

const MOST = 40;

export function knownValues(events: readonly RecordedEvent[]): KnownValues {
  const known = new Map<string, unknown[]>();
  const ids = new Map<string, string[]>();
  const keep = (name: string, value: unknown): void => {
    const values = known.get(name) ?? [];
    if (values.length < MOST && !values.includes(value)) known.set(name, [...values, value]);
  };
  const gather = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, member] of Object.entries(value)) {
      if (typeof member !== 'object') keep(name, member);
      gather(member);
    }
  };
  // The newest first: what is under way is what can still be acted on.
  for (const { stream, data, meta } of events.toReversed()) {
    const [category = '', ...rest] = stream.split('-');
    ids.set(category, [...new Set([...(ids.get(category) ?? []), rest.join('-')])]);
    gather(data);
    keep('actor', meta.actor);
    keep('basis', meta.basis);
  }
  const also: Readonly<Record<string, readonly unknown[]>> = {
    city: ['kodaira'],
    form: known.get('matter') ?? [],
    asOf: ['2025-05-20', 'R7.5.14', '2024-03-31T00:00:00+09:00'],
    after: ['0', '1', '1432'],
    limit: [1, 50, 200],
    version: [1, 2],
    kind: ['progress', 'revision', 'csv', 'xlsx', 'csv-cp932', 'line', 'bar'],
    year: [2021, 2024, '2022'],
    login: ['suzuki', 'tanaka', 'nobody'],
    '*': ['index.html', 'style.css'],
  };
  for (const [name, values] of Object.entries(also)) known.set(name, [...values, ...(known.get(name) ?? [])]);
  for (const [name, values] of [...ids, ['id', [...ids.values()].flat()] as const]) known.set(name, values);
  return known;
}
