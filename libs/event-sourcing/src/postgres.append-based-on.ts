import { APP_ROLE, WORKER_ROLE } from './postgres.roles';
import { APPEND_LOCK } from './postgres.schema';

/**
 * Appends that name the streams they are based on. Under the lock nobody else moves them: where all are as they were
 * seen, and none is written to by this batch itself, the batch goes on as it is; otherwise each is judged in its turn.
 * Whoever sends an append again learns that it is there, whatever has moved since.
 */
export const appendBasedOn = `
create function log.append_based_on(batch jsonb)
returns table (outcome text, last_revision integer, last_position bigint, taken_id uuid)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
declare
  asked jsonb;
begin
  ${APPEND_LOCK}
  if not exists (
    select from (select distinct seen.value ->> 'stream' as stream, (seen.value ->> 'revision')::integer as revision
                   from jsonb_array_elements(batch) one
                  cross join lateral jsonb_array_elements(one.value -> 'basedOn') seen) based_on
     where revision <> coalesce((select e.revision from log.event e where e.stream = based_on.stream
                                  order by e.revision desc limit 1), -1)
        or exists (select from jsonb_array_elements(batch) other where other.value ->> 'stream' = based_on.stream)
  ) then
    return query select * from log.append(batch);
    return;
  end if;
  for asked in select value from jsonb_array_elements(batch) loop
    if exists (select from jsonb_array_elements(asked -> 'basedOn') seen
                where (seen.value ->> 'revision')::integer <>
                      coalesce((select e.revision from log.event e where e.stream = seen.value ->> 'stream'
                                 order by e.revision desc limit 1), -1))
       and not exists (select from log.event e
                        where e.id in (select (event.value ->> 'id')::uuid from jsonb_array_elements(asked -> 'events') event))
    then
      outcome := 'moved'; last_revision := null; last_position := null; taken_id := null;
      return next;
    else
      return query select * from log.append(jsonb_build_array(asked));
    end if;
  end loop;
end $$;
revoke all on function log.append_based_on(jsonb) from public;
grant execute on function log.append_based_on(jsonb) to ${APP_ROLE}, ${WORKER_ROLE};`;
