import { loadPlaces } from './load-places.schema';
import { readPlaces } from './places.schema';
import { APP_ROLE, WORKER_ROLE } from './postgres.roles';

/** Wake-up for readers. Without content, because it may be lost: readers look for themselves. */
export const CHANNEL = 'ayumi_log';

/**
 * One writer at a time in each database, held until commit. PostgreSQL gives a lock of the transaction back only after
 * the commit is visible, so whoever gets it next takes later positions than everything that can be read by then.
 */
export const APPEND_LOCK = `perform pg_catalog.pg_advisory_xact_lock(7106938, 1);`;

const eventTable = `
create table log.event (
  position    bigint generated always as identity (cache 1) primary key,
  stream      text not null,
  revision    integer not null check (revision >= 0),
  id          uuid not null unique,
  type        text not null,
  data        jsonb not null,
  meta        jsonb not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (stream, revision)
);`;

/** Also for the owner, and also where triggers are switched off for replication (ENABLE ALWAYS). */
const appendOnly = `
create function log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only: % on log.event is refused', tg_op
    using errcode = 'restrict_violation', hint = 'Append an event that corrects it.';
end $$;
create trigger append_only before update or delete or truncate on log.event
  for each statement execute function log.refuse_change();
alter table log.event enable always trigger append_only;`;

/**
 * Takes `[{stream, expected, events: [{id, type, data, meta}]}]` and answers each append in its order. The lock is the
 * first statement, so that each later one sees what other writers committed (READ COMMITTED takes a snapshot for each
 * statement). Sequential scans are off: plans are kept, and the first are made while the table is still small.
 */
export const appendFunction = `
create function log.append(batch jsonb)
returns table (outcome text, last_revision integer, last_position bigint, taken_id uuid)
language plpgsql volatile security invoker
set enable_seqscan = off
as $$
declare
  asked jsonb;
  target text;
  actual integer;
  ids uuid[];
  known record;
  wrote boolean := false;
begin
  ${APPEND_LOCK}
  if pg_catalog.current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'log.append needs READ COMMITTED, not %', pg_catalog.current_setting('transaction_isolation');
  end if;
  for asked in select value from jsonb_array_elements(batch) loop
    target := asked ->> 'stream';
    ids := array(select (value ->> 'id')::uuid from jsonb_array_elements(asked -> 'events'));
    outcome := null; last_revision := null; last_position := null; taken_id := null;

    select count(*) as found,
           bool_and(e.stream = target) and max(e.revision - i.place) = min(e.revision - i.place) as in_order,
           max(e.revision) as revision, max(e.position) as position,
           (array_agg(e.id order by i.place))[1] as first_id
      into known
      from unnest(ids) with ordinality as i (id, place) join log.event e on e.id = i.id;

    if known.found = cardinality(ids) and known.in_order then
      outcome := 'repeated'; last_revision := known.revision; last_position := known.position;
    elsif known.found > 0 then
      outcome := 'id-taken'; taken_id := known.first_id;
    else
      actual := coalesce(
        (select e.revision from log.event e where e.stream = target order by e.revision desc limit 1), -1);
      if actual <> (asked ->> 'expected')::bigint then
        outcome := 'conflict'; last_revision := actual;
      else
        with written as (
          insert into log.event (stream, revision, id, type, data, meta)
          select target, actual + place, (value ->> 'id')::uuid, value ->> 'type', value -> 'data', value -> 'meta'
            from jsonb_array_elements(asked -> 'events') with ordinality as given (value, place)
           order by place
          returning position
        )
        select max(written.position) into last_position from written;
        outcome := 'appended'; last_revision := actual + cardinality(ids); wrote := true;
      end if;
    end if;
    return next;
  end loop;
  if wrote then
    perform pg_catalog.pg_notify('${CHANNEL}', '');
  end if;
end $$;`;

const appRights = `
revoke all on function log.append(jsonb) from public;
grant usage on schema log to ${APP_ROLE};
grant select, insert on log.event to ${APP_ROLE};
grant execute on function log.append(jsonb) to ${APP_ROLE};`;

/**
 * Nobody but the function writes: past it, an event could stand without the lock, or with a revision that skips one.
 * It works with the rights of its owner, who owns the table; names are looked up in nothing that others can fill.
 */
export const onlyThroughAppend = `
alter function log.append(jsonb) security definer set search_path = pg_catalog, pg_temp;
revoke insert on log.event from ${APP_ROLE};`;

const workerRights = `
grant usage on schema log to ${WORKER_ROLE};
grant select on log.event to ${WORKER_ROLE};
grant execute on function log.append(jsonb) to ${WORKER_ROLE};`;

/** Steps are never edited once released: a change is one more step. */
export const logMigrations: readonly string[] = [
  eventTable + appendOnly + appendFunction + appRights,
  onlyThroughAppend,
  workerRights,
];

const checkpointTable = `
create table read.checkpoint (
  name            text primary key,
  version         integer not null,
  position        text,
  status          text not null default 'running' check (status in ('running', 'stopped')),
  failed_position text,
  failed_event    text,
  failure         text,
  updated_at      timestamptz not null default clock_timestamp()
);`;

/** Read models are made by the owner and filled by the application. */
const readRights = `
grant usage on schema read to ${APP_ROLE};
grant select, insert, update, delete on read.checkpoint to ${APP_ROLE};
alter default privileges in schema read grant select, insert, update, delete on tables to ${APP_ROLE};`;

export const checkpointMigrations: readonly string[] = [checkpointTable + readRights, readPlaces, loadPlaces];
