-- A school brings its classes and pupils in from a list (importRoster). What a code names never changes and nothing is
-- removed, so the role that does it may neither change a code nor delete; and requests run as a role that changes no pupil.

-- lienthong_registrar  writes classes, pupils and enrolments inside one school, for importRoster and nothing else
do $$
declare
  t text;
begin
  if not exists (select from pg_roles where rolname = 'lienthong_registrar') then
    create role lienthong_registrar nologin;
  end if;
  execute format('grant lienthong_registrar to %I', current_user);
  foreach t in array array['classes', 'pupils', 'enrolments'] loop
    execute format('create policy roster on %I to lienthong_registrar using (school_id = app_school()) with check (school_id = app_school())', t);
  end loop;
end
$$;
grant usage on schema public to lienthong_registrar;
grant select (school_id, id, code, full_name, birth_date, sex) on pupils to lienthong_registrar;
grant select on enrolments to lienthong_registrar;
grant select (school_id, id, school_year) on classes to lienthong_registrar;
grant insert on classes, enrolments to lienthong_registrar;
grant insert (school_id, id, code, full_name, sort_name, birth_date, sex) on pupils to lienthong_registrar;
grant update (full_name, sort_name, birth_date, sex) on pupils to lienthong_registrar;
grant update (ordinal, valid_to) on enrolments to lienthong_registrar;
