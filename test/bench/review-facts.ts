import { InMemoryEventStore, type RecordedEvent } from '@ayumi/event-sourcing';
import { canonicalJson, isRefusal } from '@ayumi/kernel';
import { differencesBetween, gapsOf, UNWRITTEN, type PlanFrame, type ReviewSet } from '@ayumi/plan';
import { ReviewFacts } from '@ayumi/plan/runtime';
import { performance } from 'node:perf_hooks';
import { v5 as uuid5 } from 'uuid';
import { goldenVersions, readGoldenLog } from '../golden/golden-log';

/*
 * How long the facts of a year's review take: the demonstration's log (33 items, four years), and the same with every
 * item nine times over (297 items). `node -r ./test/bench/typescript.cjs test/bench/review-facts.ts`. Asserts nothing.
 */

const PLAN = 'kodaira-r3';
const RUNS = 7;

async function main(): Promise<void> {
  const golden = readGoldenLog(goldenVersions().at(-1)!);
  for (const times of [1, 9]) {
    const store = await storeOf(multiplied(golden, times));
    const facts = new ReviewFacts(store);
    const set = await setFrom(facts);
    const { middle: factsMs } = await median(() => setFrom(facts));
    const { middle: gapsMs } = await median(async () => gapsOf({ set, editorial: UNWRITTEN, fromTables: set }));
    const other = JSON.parse(JSON.stringify(set).replaceAll('令和', '平成')) as ReviewSet;
    const { middle: differencesMs } = await median(async () => differencesBetween(set, other));
    const heapMb = Math.round(process.memoryUsage().heapUsed / 1_000_000);
    say(
      `${set.counts.items} items, ${Number(await store.head())} events: set ${factsMs} ms (${Math.round(canonicalJson(set).length / 1000)} kB), ` +
        `gaps ${gapsMs} ms, differences ${differencesMs} ms, heap ${heapMb} MB with the log in memory`,
    );
  }
}

async function setFrom(facts: ReviewFacts): Promise<ReviewSet> {
  const set = await facts.setOf(PLAN, 2024, UNWRITTEN);
  if (isRefusal(set)) throw new Error(set.refused);
  return set;
}

/** Every item of the demonstration that many times, under numbers of its own. */
function multiplied(events: readonly RecordedEvent[], times: number): readonly RecordedEvent[] {
  return events.flatMap((event) => {
    if (event.type === 'PlanRegistered') return [withItems(event, times)];
    if (!event.stream.startsWith('item-')) return [event];
    return Array.from({ length: times }, (_, n) => (n === 0 ? event : copyOf(event, n)));
  });
}

function withItems(event: RecordedEvent, times: number): RecordedEvent {
  const { items, ...frame } = event.data as PlanFrame;
  const all = Array.from({ length: times }, (_, n) => items.map((no) => no + n * 100)).flat();
  return { ...event, data: { ...frame, items: all } };
}

function copyOf(event: RecordedEvent, n: number): RecordedEvent {
  const data =
    event.type === 'ItemRegistered' || event.type === 'ItemTextRevised' ? renumbered(event.data, n) : event.data;
  return {
    ...event,
    data,
    stream: `item-${PLAN}.${numberOf(event) + n * 100}`,
    id: uuid5(String(n), event.id),
  };
}

const numberOf = ({ stream }: RecordedEvent): number => Number(stream.slice(stream.lastIndexOf('.') + 1));
const renumbered = (text: unknown, n: number) => ({ ...(text as object), no: (text as { no: number }).no + n * 100 });

async function storeOf(events: readonly RecordedEvent[]): Promise<InMemoryEventStore> {
  const store = new InMemoryEventStore();
  for (const event of events) {
    const appended = await store.append(event.stream, event.revision - 1, [event]);
    if (appended.outcome !== 'appended') throw new Error(`${event.stream}: ${JSON.stringify(appended)}`);
  }
  return store;
}

async function median(run: () => Promise<unknown>): Promise<{ readonly middle: number }> {
  const times: number[] = [];
  for (let n = 0; n < RUNS; n++) {
    const begin = performance.now();
    await run();
    times.push(performance.now() - begin);
  }
  return { middle: Math.round(times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!) };
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

void main();
