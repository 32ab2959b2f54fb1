import type { RecordedEvent } from '../event';
import { nothing, type Projection, type Row, touch } from '../projection';
import { anEvent } from './an-event';

interface Line extends Row {
  item: string;
  title: string | null;
  count: number;
  notes: string[];
  latest: { text: string; grade: number | null } | null;
  due: string | null;
  at: string;
}

export const onLine = (event: RecordedEvent, fold: (line: Line | undefined) => Line | null) => [
  touch<Line>('line', event.stream, fold),
];

/** A little read model with every kind of column. */
export const lines = (version = 1, more: Projection['on'] = {}): Projection => ({
  name: 'lines',
  version,
  categories: ['item'],
  tables: { line: { key: 'item' }, tally: { key: 'type' } },
  on: {
    Planned: (event: RecordedEvent) =>
      onLine(event, () => ({
        item: event.stream,
        title: (event.data as { title: string }).title,
        count: 0,
        notes: [],
        latest: null,
        due: '2026-03-31',
        at: event.meta.at,
      })),
    Commented: (event: RecordedEvent) => [
      ...onLine(event, (line) =>
        line
          ? { ...line, count: line.count + 1, notes: [...line.notes, textOf(event)], latest: latestOf(event) }
          : null,
      ),
      touch<Row & { events: number }>('tally', event.type, (row) => ({
        type: event.type,
        events: (row?.events ?? 0) + 1,
      })),
    ],
    Dropped: (event: RecordedEvent) => onLine(event, () => null),
    Ignored: nothing,
    ...more,
  },
});

/** The tables of it. */
export const LINES_TABLES = `
  create table read.line (item text primary key, title text, count integer not null, notes text[] not null,
                          latest jsonb, due date, at timestamptz not null);
  create table read.tally (type text primary key, events integer not null);`;

const textOf = (event: RecordedEvent): string => (event.data as { text: string }).text;
const latestOf = (event: RecordedEvent) => ({ text: textOf(event), grade: null });
export const planned = (title: string) => anEvent('Planned', { title });
export const commented = (text: string) => anEvent('Commented', { text });
