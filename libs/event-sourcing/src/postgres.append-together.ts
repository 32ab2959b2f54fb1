import { APP_ROLE, WORKER_ROLE } from './postgres.roles';
import { APPEND_LOCK, CHANNEL } from './postgres.schema';

/**
 * The appends of a batch usually have nothing to do with each other: streams and ids of their own, none of them known.
 * Such a batch is looked up, written and answered in one statement; any other is gone through in turn, as before.
 * Ids and revisions are looked up by subqueries of one row, which no plan can turn into a scan of the log.
 */
export const appendTogetherFunction = `
create function log.append(batch jsonb)
returns table (outcome text, last_revision integer, last_position bigint, taken_id uuid)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
begin
  ${APPEND_LOCK}
  if pg_catalog.current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'log.append needs READ COMMITTED, not %', pg_catalog.current_setting('transaction_isolation');
  end if;
  return query
    with asked as materialized (
      select n, value ->> 'stream' as stream, (value ->> 'expected')::bigint as expected, value -> 'events' as events,
             coalesce((select e.revision from log.event e where e.stream = value ->> 'stream'
                        order by e.revision desc limit 1), -1) as actual
        from jsonb_array_elements(batch) with ordinality as one (value, n)
    ), given as materialized (
      select asked.n, place, (value ->> 'id')::uuid as id, value
        from asked cross join lateral jsonb_array_elements(asked.events) with ordinality as one (value, place)
    ), apart as materialized (
      select (select count(*) = count(distinct stream) from asked)
         and count(*) = count(distinct given.id)
         and count((select e.position from log.event e where e.id = given.id)) = 0 as so
        from given
    ), written as (
      insert into log.event (stream, revision, id, type, data, meta)
      select asked.stream, asked.actual + given.place, given.id, given.value ->> 'type', given.value -> 'data', given.value -> 'meta'
        from asked join given on given.n = asked.n
       where asked.actual = asked.expected and (select so from apart)
       order by given.n, given.place
      returning event.stream, event.revision, event.position
    ), reached as (
      select stream, max(revision) as revision, max(position) as position from written group by stream
    )
    select case when reached.stream is null then 'conflict' else 'appended' end,
           coalesce(reached.revision, asked.actual), reached.position, null::uuid
      from asked left join reached on reached.stream = asked.stream
     where (select so from apart)
     order by asked.n;
  if not found then
    return query select * from log.append_in_turn(batch);
  else
    perform pg_catalog.pg_notify('${CHANNEL}', '');
  end if;
end $$;`;

/** The function of the first steps stays as it is, under another name, for what it alone can do; nobody calls it directly. */
export const appendTogether = `
alter function log.append(jsonb) rename to append_in_turn;
revoke execute on function log.append_in_turn(jsonb) from ${APP_ROLE}, ${WORKER_ROLE};
${appendTogetherFunction}
revoke all on function log.append(jsonb) from public;
grant execute on function log.append(jsonb) to ${APP_ROLE}, ${WORKER_ROLE};`;
