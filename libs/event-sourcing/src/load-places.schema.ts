import { WORKER_ROLE } from './postgres.roles';

/**
 * For rows that are loaded in bulk, see ADR 0027: an index is made faster over all rows at once than row by row. Keys
 * and other constraints stay throughout, because rows that were loaded are looked up again by their keys.
 */
const bareNext = `
create function read.bare_next(tables text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made record;
begin
  perform read.refuse_foreign(tables);
  for made in
    select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relnamespace = 'read_next'::regnamespace and c.relname = any(tables)
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  loop
    execute format('drop index %s', made.name);
  end loop;
end $$;`;

/** The indexes that the tables in service have and the new ones do not, and what the planner knows of the rows. */
const indexNext = `
create function read.index_next(tables text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set maintenance_work_mem = '128MB' as $$
declare
  name text;
  made record;
begin
  perform read.refuse_foreign(tables);
  foreach name in array tables loop
    for made in
      select pg_get_indexdef(i.indexrelid) as definition
        from pg_index i join pg_class c on c.oid = i.indexrelid
       where i.indrelid = format('read.%I', name)::regclass
         and not exists (select from pg_class there
                          where there.relnamespace = 'read_next'::regnamespace and there.relname = c.relname)
    loop
      execute replace(made.definition, format(' ON read.%I ', name), format(' ON read_next.%I ', name));
    end loop;
    execute format('analyze read_next.%I', name);
  end loop;
end $$;`;

const rights = `
revoke all on function read.bare_next(text[]), read.index_next(text[]) from public;
grant execute on function read.bare_next(text[]), read.index_next(text[]) to ${WORKER_ROLE};`;

export const loadPlaces = [bareNext, indexNext, rights].join('\n');
