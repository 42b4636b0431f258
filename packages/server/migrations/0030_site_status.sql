-- Which websites of units are live and show fresh news: a heartbeat a day, by the site key, where the school switched it on. It
-- holds nothing of a visitor: no address, no browser, no page, no count of visits.

alter table site_keys add column heartbeats boolean not null default false;

create table site_heartbeats (
  school_id uuid not null,
  site_key_id uuid not null,
  day date not null, -- one row a day; a later heartbeat of the day replaces it
  version text not null, -- of the library
  elements text[] not null, -- tags on the page
  feeds jsonb not null, -- [{issuer, lastSuccessAt}] as the page showed them
  origin text not null, -- one of those the key is bound to
  at timestamptz not null, -- that the page loaded
  primary key (school_id, site_key_id, day),
  foreign key (school_id, site_key_id) references site_keys (school_id, id) on delete cascade
);
alter table site_heartbeats enable row level security;
alter table site_heartbeats force row level security;
create policy tenant on site_heartbeats to lienthong_app using (school_id = app_school()) with check (school_id = app_school());
create policy office on site_heartbeats for select to lienthong_app using (school_id in (select units_below(app_authority())));
create policy import on site_heartbeats to lienthong_import using (true) with check (true);
create policy system_all on site_heartbeats to lienthong_system using (true) with check (true);
grant select, insert, update on site_heartbeats to lienthong_app;
grant select, delete on site_heartbeats to lienthong_system;
grant select, insert, update, delete on site_heartbeats to lienthong_import;

-- An office sees of the units below it how many keys are in force and how many report; a key itself is not shown to it.
create function site_keys_below_office(moment timestamptz) returns table (school_id uuid, keys int, reporting int)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select k.school_id, count(*)::int, (count(*) filter (where k.heartbeats))::int from site_keys k
  where k.school_id in (select units_below(app_authority())) and k.revoked_at is null and (k.ends_at is null or k.ends_at > moment)
  group by k.school_id
$$;
grant create on schema public to lienthong_system;
alter function site_keys_below_office(timestamptz) owner to lienthong_system;
revoke create on schema public from lienthong_system;
revoke execute on function site_keys_below_office(timestamptz) from public;
grant execute on function site_keys_below_office(timestamptz) to lienthong_app;
