-- lienthong_import  loads registry and demo data across schools; no request ever runs as it
do $$
begin
  if not exists (select from pg_roles where rolname = 'lienthong_import') then
    create role lienthong_import nologin;
  end if;
  execute format('grant lienthong_import to %I', current_user);
end
$$;

grant usage on schema public to lienthong_import;

do $$
declare
  t text;
begin
  foreach t in array array['authorities', 'authority_links', 'schools', 'subjects', 'accounts', 'officers', 'school_authorities',
    'site_keys', 'classes', 'pupils', 'enrolments', 'guardianships', 'assignments', 'gradebooks', 'gradebook_columns', 'marks',
    'mark_history', 'notices', 'notice_acknowledgements', 'feeds', 'feed_items', 'admission_campaigns',
    'admission_applications']
  loop
    execute format('create policy import on %I to lienthong_import using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to lienthong_import', t);
  end loop;
end
$$;

-- Who is calling: the duties of the account behind a token, read before the caller's school is known.
create policy system_read on assignments for select to lienthong_system using (true);
create policy system_read on guardianships for select to lienthong_system using (true);
create policy system_read on officers for select to lienthong_system using (true);
create policy system_read on pupils for select to lienthong_system using (true);
grant select on assignments, guardianships, officers to lienthong_system;
grant select (school_id, id, account_id) on pupils to lienthong_system;
create index pupils_account on pupils (account_id) where account_id is not null;
create index officers_account on officers (account_id);
create index site_keys_key on site_keys (key);
create policy system_read on enrolments for select to lienthong_system using (true);
grant select (school_id, pupil_id, valid_from, valid_to) on enrolments to lienthong_system;

-- Rate limits and throttled sign-in, where several processes share them.
create unlogged table rate_limits (
  key text primary key,
  points int not null default 0,
  expire bigint
);
create index rate_limits_expire on rate_limits (expire);
alter table rate_limits enable row level security;
alter table rate_limits force row level security;
create policy system_all on rate_limits to lienthong_system using (true) with check (true);
grant select, insert, update, delete on rate_limits to lienthong_system;
