import { APP_ROLE, WORKER_ROLE } from './postgres.roles';

/**
 * Places for rows that are built anew, see ADR 0026. The functions work with the rights of their owner, who owns the
 * tables: the worker may ask for these changes and for no others.
 */
const places = `
create schema read_next;
create schema read_previous;
alter table read.checkpoint
  add column place text not null default 'service' check (place in ('service', 'next', 'previous')),
  add column applied bigint not null default 0,
  drop constraint checkpoint_pkey,
  add primary key (name, place);
create table read.proof (
  id         bigint generated always as identity primary key,
  name       text not null,
  version    integer not null,
  position   text,
  proved_at  timestamptz not null default clock_timestamp(),
  millis     integer not null,
  verdict    text not null check (verdict in ('equal', 'unequal')),
  tables     jsonb not null
);`;

const prepareNext = `
create function read.prepare_next(projection text, code_version integer, tables text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  name text;
  made record;
begin
  perform read.refuse_foreign(tables);
  foreach name in array tables loop
    execute format('drop table if exists read_next.%I', name);
    execute format('create table read_next.%I (like read.%I including all excluding indexes)', name, name);
    for made in
      select c.conname, pg_get_constraintdef(c.oid) as definition from pg_constraint c
       where c.conrelid = format('read.%I', name)::regclass and c.contype in ('p', 'u')
    loop
      execute format('alter table read_next.%I add constraint %I %s', name, made.conname, made.definition);
    end loop;
    for made in
      select pg_get_indexdef(i.indexrelid) as definition from pg_index i
       where i.indrelid = format('read.%I', name)::regclass
         and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
    loop
      execute replace(made.definition, format(' ON read.%I ', name), format(' ON read_next.%I ', name));
    end loop;
    execute format('grant select, insert, update, delete on read_next.%I to ${WORKER_ROLE}', name);
    execute format('grant select on read_next.%I to ${APP_ROLE}', name);
  end loop;
  delete from read.checkpoint c where c.name = projection and c.place = 'next';
  insert into read.checkpoint (name, place, version)
    values (projection, 'next', code_version), (projection, 'service', code_version) on conflict do nothing;
end $$;`;

/** Bookkeeping of the schema itself is nobody's read model. */
const refuseForeign = `
create function read.refuse_foreign(tables text[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tables && array['checkpoint', 'migration', 'proof'] then
    raise exception 'these are not the tables of a projection: %', tables using errcode = 'insufficient_privilege';
  end if;
end $$;`;

/**
 * False where a checkpoint is not as the caller saw it. First the tables, then the checkpoints: a projector holds its
 * tables while it waits for its checkpoint. Waits for readers no longer than lock_timeout, and fails then.
 */
const switchPlaces = `
create function read.switch_places(projection text, tables text[], service_at text, next_at text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '250ms' as $$
declare
  name text;
begin
  perform read.refuse_foreign(tables);
  foreach name in array tables loop
    execute format('lock table read.%I in access exclusive mode', name);
  end loop;
  perform from read.checkpoint c
    where c.name = projection and c.place = 'service' and c.position is not distinct from service_at for update;
  if not found then return false; end if;
  perform from read.checkpoint c where c.name = projection and c.place = 'next' and c.status = 'running'
    and c.position is not distinct from next_at for update;
  if not found then return false; end if;
  foreach name in array tables loop
    execute format('drop table if exists read_previous.%I', name);
    execute format('alter table read.%I set schema read_previous', name);
    execute format('alter table read_next.%I set schema read', name);
  end loop;
  delete from read.checkpoint c where c.name = projection and c.place = 'previous';
  update read.checkpoint c set place = 'previous' where c.name = projection and c.place = 'service';
  update read.checkpoint c set place = 'service' where c.name = projection and c.place = 'next';
  return true;
end $$;`;

/** The rows in service and the previous ones change places. False where there are none to go back to. */
const goBack = `
create function read.go_back(projection text, tables text[]) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '250ms' as $$
declare
  name text;
begin
  perform read.refuse_foreign(tables);
  foreach name in array tables loop
    execute format('lock table read.%I in access exclusive mode', name);
  end loop;
  perform from read.checkpoint c where c.name = projection and c.place = 'previous' for update;
  if not found then return false; end if;
  foreach name in array tables loop
    execute format('drop table if exists read_next.%I', name);
    execute format('alter table read.%I set schema read_next', name);
    execute format('alter table read_previous.%I set schema read', name);
    execute format('alter table read_next.%I set schema read_previous', name);
  end loop;
  delete from read.checkpoint c where c.name = projection and c.place = 'next';
  update read.checkpoint c set place = 'next' where c.name = projection and c.place = 'service';
  update read.checkpoint c set place = 'service' where c.name = projection and c.place = 'previous';
  update read.checkpoint c set place = 'previous' where c.name = projection and c.place = 'next';
  return true;
end $$;`;

const drop = `
create function read.drop_place(projection text, tables text[], from_place text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '250ms' as $$
declare
  name text;
begin
  perform read.refuse_foreign(tables);
  if from_place not in ('next', 'previous') then
    raise exception 'rows in service are not dropped' using errcode = 'insufficient_privilege';
  end if;
  foreach name in array tables loop
    execute format('drop table if exists %I.%I', 'read_' || from_place, name);
  end loop;
  delete from read.checkpoint c where c.name = projection and c.place = from_place;
end $$;`;

/** Whoever answers requests only looks; whoever projects writes rows, and neither changes the tables themselves. */
const rights = `
revoke all on function read.prepare_next(text, integer, text[]), read.switch_places(text, text[], text, text),
  read.go_back(text, text[]), read.drop_place(text, text[], text), read.refuse_foreign(text[]) from public;
grant execute on function read.prepare_next(text, integer, text[]), read.switch_places(text, text[], text, text),
  read.go_back(text, text[]), read.drop_place(text, text[], text) to ${WORKER_ROLE};
grant usage on schema read, read_next, read_previous to ${WORKER_ROLE};
grant usage on schema read_next, read_previous to ${APP_ROLE};
revoke insert, update, delete on all tables in schema read from ${APP_ROLE};
alter default privileges in schema read revoke insert, update, delete on tables from ${APP_ROLE};
alter default privileges in schema read grant select, insert, update, delete on tables to ${WORKER_ROLE};
grant select on all tables in schema read to ${APP_ROLE};
grant select, insert, update, delete on all tables in schema read to ${WORKER_ROLE};
revoke insert, update, delete on read.migration from ${WORKER_ROLE};
revoke update, delete on read.proof from ${WORKER_ROLE};`;

export const readPlaces = [places, refuseForeign, prepareNext, switchPlaces, goBack, drop, rights].join('\n');
