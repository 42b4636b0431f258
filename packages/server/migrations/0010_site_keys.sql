-- Site keys that the school makes, changes, rotates and revokes itself.
alter table site_keys
  add column id uuid not null default gen_random_uuid(),
  -- Keys from before could do all of it.
  add column allows text[] not null default '{publicReads,admissions,signIn}'
    check (cardinality(allows) > 0 and allows <@ '{publicReads,admissions,signIn}'),
  add column version int not null default 1, -- rises with every change of label, origins, allowances or end
  add column created_by uuid references accounts (id),
  add column ends_at timestamptz, -- replaced by another key: works until then
  add column replaced_by uuid,
  add column revoked_by uuid references accounts (id),
  add unique (school_id, id),
  add foreign key (school_id, replaced_by) references site_keys (school_id, id),
  add check ((replaced_by is null) = (ends_at is null));
grant insert, update on site_keys to lienthong_app;

-- A school names its own keys; what other schools have stays unseen.
create policy own_names on site_key_names to lienthong_app
  using (owner_id = app_school()) with check (owner_id = app_school());
grant select, insert on site_key_names to lienthong_app;

-- What the system notes about the use of a key: the last day, and addresses that tried it in vain. The school reads it.
create table site_key_uses (
  school_id uuid not null,
  site_key_id uuid not null,
  last_used_on date not null,
  primary key (school_id, site_key_id),
  foreign key (school_id, site_key_id) references site_keys (school_id, id) on delete cascade
);
create table site_key_refusals (
  school_id uuid not null,
  site_key_id uuid not null,
  origin text not null check (length(origin) <= 300),
  day date not null,
  count int not null, -- on that day
  primary key (school_id, site_key_id, origin),
  foreign key (school_id, site_key_id) references site_keys (school_id, id) on delete cascade
);

do $$
declare
  t text;
begin
  foreach t in array array['site_key_uses', 'site_key_refusals']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to lienthong_app using (school_id = app_school()) with check (school_id = app_school())', t);
    execute format('create policy system_all on %I to lienthong_system using (true) with check (true)', t);
    execute format('create policy import on %I to lienthong_import using (true) with check (true)', t);
    execute format('grant select on %I to lienthong_app', t);
    execute format('grant select, insert, update, delete on %I to lienthong_system, lienthong_import', t);
  end loop;
end
$$;
