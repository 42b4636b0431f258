-- The latest change of every class, pupil, gradebook and notice: one row a record, ids only. Numbers rise within a school in the
-- order of commits, so whoever has read up to a number has missed nothing below it (docs/decisions/0011-change-feed.md).

-- lienthong_changes  writes this table and nothing else; the functions of the triggers below run as it
do $$
begin
  if not exists (select from pg_roles where rolname = 'lienthong_changes') then
    create role lienthong_changes nologin;
  end if;
  execute format('grant lienthong_changes to %I', current_user);
end
$$;
grant usage on schema public to lienthong_changes;

create sequence record_change_numbers;
create table record_changes (
  school_id uuid not null,
  kind text not null check (kind in ('class', 'pupil', 'gradebook', 'notice')),
  record_id uuid not null,
  seq bigint not null,
  event text not null check (event in ('saved', 'removed')),
  at timestamptz(3) not null,
  class_ids uuid[] not null, -- every class the record is or was in, for those who may see some classes only
  subject_code text, -- of a gradebook
  primary key (school_id, kind, record_id),
  unique (school_id, seq)
);
-- A pupil comes and goes by the dates of an enrolment, too: the last day whose comings and goings are in the table.
create table change_days (
  school_id uuid primary key,
  day date not null
);

do $$
declare
  t text;
begin
  foreach t in array array['record_changes', 'change_days'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to lienthong_app using (school_id = app_school()) with check (school_id = app_school())', t);
    execute format('create policy log on %I to lienthong_changes using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to lienthong_changes', t);
    execute format('grant select on %I to lienthong_app', t);
  end loop;
end
$$;
-- Who waits for changes of a school asks for the newest number; it says nothing of anybody.
create policy system_read on record_changes for select to lienthong_system using (true);
grant select (school_id, seq) on record_changes to lienthong_system;
grant usage on sequence record_change_numbers to lienthong_changes;
create policy log on enrolments for select to lienthong_changes using (true);
grant select (school_id, pupil_id, class_id, valid_from, valid_to) on enrolments to lienthong_changes;

-- At commit, with the lock of the school: a number taken under it is committed before the next one is taken. The lock comes
-- after every other, so nobody waits for it in a circle. A sequence and not a row that counts: a load of a hundred thousand
-- pupils would leave as many dead versions of that row.
create function note_change(school uuid, kind_of text, record uuid, present boolean, classes uuid[], subject text)
  returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7215019, hashtext(school::text));
  insert into record_changes as c (school_id, kind, record_id, seq, event, at, class_ids, subject_code)
    values (school, kind_of, record, nextval('record_change_numbers'), case when present then 'saved' else 'removed' end,
      clock_timestamp(), classes, subject)
    on conflict (school_id, kind, record_id) do update set
      seq = excluded.seq, event = excluded.event, at = excluded.at,
      class_ids = case when excluded.class_ids <@ c.class_ids then c.class_ids
        else array(select distinct unnest(c.class_ids || excluded.class_ids)) end,
      subject_code = excluded.subject_code;
end
$$;
create function note_pupil(school uuid, pupil uuid) returns void language plpgsql as $$
declare
  classes constant uuid[] :=
    array(select distinct e.class_id from enrolments e where e.school_id = school and e.pupil_id = pupil);
begin
  perform note_change(school, 'pupil', pupil, cardinality(classes) > 0, classes, null);
end
$$;

create function note_class_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    perform note_change(old.school_id, 'class', old.id, false, array[old.id], null);
  else
    perform note_change(new.school_id, 'class', new.id, true, array[new.id], null);
  end if;
  return null;
end
$$;
create function note_pupil_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform note_pupil(new.school_id, new.id);
  return null;
end
$$;
create function note_enrolment_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- A class it leaves stays in the row; whoever sees that class is told.
  if tg_op <> 'INSERT' then
    perform note_pupil(old.school_id, old.pupil_id);
  end if;
  if tg_op = 'INSERT' or (tg_op = 'UPDATE' and new.pupil_id <> old.pupil_id) then
    perform note_pupil(new.school_id, new.pupil_id);
  end if;
  return null;
end
$$;
create function note_gradebook_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    perform note_change(old.school_id, 'gradebook', old.id, false, array[old.class_id], old.subject_code);
  else
    perform note_change(new.school_id, 'gradebook', new.id, true, array[new.class_id], new.subject_code);
  end if;
  return null;
end
$$;
create function note_notice_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    perform note_change(old.school_id, 'notice', old.id, false, array[old.class_id], null);
  else
    perform note_change(new.school_id, 'notice', new.id, true, array[new.class_id], null);
  end if;
  return null;
end
$$;

-- Once, at the first reading of a new day: pupils whose enrolment began or ended since the last such day have changed.
create function note_change_of_day(today date) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  school constant uuid := app_school();
  last_day date;
begin
  perform pg_advisory_xact_lock(7215019, hashtext(school::text));
  select d.day into last_day from change_days d where d.school_id = school;
  if last_day >= today then
    return;
  end if;
  insert into change_days (school_id, day) values (school, today)
    on conflict (school_id) do update set day = excluded.day;
  -- With no day yet, nobody has read anything.
  perform note_pupil(school, changed.pupil_id) from (
    select distinct e.pupil_id from enrolments e
    where e.school_id = school
      and ((e.valid_from > last_day and e.valid_from <= today) or (e.valid_to >= last_day and e.valid_to < today))
  ) changed;
end
$$;

grant create on schema public to lienthong_changes;
alter function note_class_change() owner to lienthong_changes;
alter function note_pupil_change() owner to lienthong_changes;
alter function note_enrolment_change() owner to lienthong_changes;
alter function note_gradebook_change() owner to lienthong_changes;
alter function note_notice_change() owner to lienthong_changes;
alter function note_change_of_day(date) owner to lienthong_changes;
revoke create on schema public from lienthong_changes;
revoke execute on function note_class_change(), note_pupil_change(), note_enrolment_change(), note_gradebook_change(),
  note_notice_change(), note_change_of_day(date) from public;
grant execute on function note_change_of_day(date) to lienthong_app;

-- The next rows along the numbers, as the caller's role. A function, because its plan is kept, and is always a walk along the
-- index: while the table is young or grows by a load, statistics make the planner read all of it for every page.
create function changes_after(school uuid, after bigint, most int) returns setof record_changes
  language plpgsql stable set enable_bitmapscan = off set enable_seqscan = off set enable_sort = off as $$
begin
  return query select * from record_changes c where c.school_id = school and c.seq > after order by c.seq limit most;
end
$$;

-- What was there before, classes first.
do $$
declare
  t text;
begin
  -- Row-level security binds the owner of the tables too; this transaction alone looks at every school.
  foreach t in array array['classes', 'enrolments', 'gradebooks', 'notices', 'record_changes'] loop
    execute format('alter table %I no force row level security', t);
  end loop;
  insert into record_changes (school_id, kind, record_id, seq, event, at, class_ids, subject_code)
  select found.school_id, found.kind, found.id, nextval('record_change_numbers'), 'saved', now(), found.class_ids, found.subject_code
  from (
    select 1 as turn, c.school_id, 'class' as kind, c.id, array[c.id] as class_ids, null as subject_code from classes c
    union all
    select 2, e.school_id, 'pupil', e.pupil_id, array_agg(distinct e.class_id), null from enrolments e
      group by e.school_id, e.pupil_id
    union all
    select 3, g.school_id, 'gradebook', g.id, array[g.class_id], g.subject_code from gradebooks g
    union all
    select 4, n.school_id, 'notice', n.id, array[n.class_id], null from notices n
    order by school_id, turn, id
  ) found;
  foreach t in array array['classes', 'enrolments', 'gradebooks', 'notices', 'record_changes'] loop
    execute format('alter table %I force row level security', t);
  end loop;
end
$$;

create constraint trigger change_noted after insert or update or delete on classes
  deferrable initially deferred for each row execute function note_class_change();
-- A pupil is of the feed while enrolled; what no list shows is no change.
create constraint trigger change_noted after update on pupils deferrable initially deferred for each row
  when ((old.code, old.full_name, old.birth_date, old.sex) is distinct from (new.code, new.full_name, new.birth_date, new.sex))
  execute function note_pupil_change();
create constraint trigger change_noted after insert or update or delete on enrolments
  deferrable initially deferred for each row execute function note_enrolment_change();
create constraint trigger change_noted after insert or delete on gradebooks
  deferrable initially deferred for each row execute function note_gradebook_change();
-- Its version rises with every change of a mark or a column.
create constraint trigger version_noted after update on gradebooks
  deferrable initially deferred for each row when (old is distinct from new) execute function note_gradebook_change();
create constraint trigger change_noted after insert or update or delete on notices
  deferrable initially deferred for each row execute function note_notice_change();
