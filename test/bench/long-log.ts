import { Client } from 'pg';
import { openHouse } from './house';

/** So many plans go through their years side by side, then the next ones, so many years later. */
const COHORT = 50;
const YEARS = 4;

const EVENTS = 1_000_000;

export interface LongHouse {
  readonly url: string;
  readonly owner: Client;
  readonly events: number;
}

/** Works in a house of its own with a log of a million events and fsync: nobody else wants such a log. */
export async function inLongHouse<T>(say: (line: string) => void, work: (house: LongHouse) => Promise<T>): Promise<T> {
  const house = await openHouse(() => undefined);
  const owner = new Client({ connectionString: house.url });
  await owner.connect();
  try {
    say(`A log of ${EVENTS} events …`);
    const events = await lengthenLog(owner, EVENTS);
    await house.fsync(true);
    return await work({ url: house.url, owner, events });
  } finally {
    await owner.end();
    await house.close();
  }
}

/**
 * Makes the log so long: every event of the demonstration's plan and items once more for one plan after the other, with
 * ids of its own, past `log.append`, which would take its time. What is later in the log happened later, as in a log that
 * grew. Says how many events there are then.
 */
export async function lengthenLog(owner: Client, events: number): Promise<number> {
  await owner.query(`create temp table demo as select * from log.event where stream ~ '^(item|plan)-kodaira-r3'`);
  const { rows } = await owner.query<{ there: number; demo: number }>(
    'select (select count(*)::integer from log.event) as there, (select count(*)::integer from demo) as demo',
  );
  const { there, demo } = rows[0]!;
  const copies = Math.ceil((events - there) / demo);
  for (let from = 0; from < copies; from += COHORT) {
    await owner.query(
      `insert into log.event (stream, revision, id, type, data, meta)
       select replace(stream, 'kodaira-r3', plan), revision, gen_random_uuid(), type,
              replace(data::text, 'kodaira-r3', plan)::jsonb,
              jsonb_set(replace(meta::text, 'kodaira-r3', plan)::jsonb, '{at}', to_jsonb(to_char(
                (meta->>'at')::timestamptz at time zone 'utc' + $3 * interval '1 year', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
         from demo cross join lateral (select 'city' || n || '-r3' as plan from generate_series($1::integer, $2) n) x
        order by position, plan`,
      [from, Math.min(copies, from + COHORT) - 1, (from / COHORT + 1) * YEARS],
    );
  }
  await owner.query('drop table demo; analyze log.event; checkpoint');
  return there + copies * demo;
}
