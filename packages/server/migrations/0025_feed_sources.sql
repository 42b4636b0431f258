-- An address is read once, however many schools show it. What stands there belongs to a source; schools, and the authorities
-- above them, register it.

create table feed_sources (
  id uuid primary key,
  url text not null unique,
  created_at timestamptz not null,
  etag text,
  last_modified text,
  content_hash text,
  pace jsonb, -- how often the feed says that it changes; it says so only when it is sent
  next_check_at timestamptz, -- null: at once
  wait_until timestamptz, -- the server asked to be left alone until then (Retry-After)
  last_checked_at timestamptz,
  last_success_at timestamptz,
  failures int not null default 0, -- in a row
  problem_code text,
  problem_detail text,
  gone_at timestamptz, -- the server said 410: it is not asked again
  moved_to text, -- the server says that it moved there for good …
  moved_times int not null default 0, -- … and has said so as many times in a row
  moved_from text, -- the address it had before
  claimed_until timestamptz -- by a process that reads it now; lapses, in case that process ended in between
);
create index feed_sources_due on feed_sources (next_check_at) where gone_at is null;

-- The last good copy of each source.
create table feed_source_items (
  source_id uuid not null references feed_sources (id) on delete cascade,
  item_id text not null,
  title text not null,
  url text,
  published_at timestamptz,
  summary text not null,
  html text not null, -- sanitised
  image_url text,
  first_seen_at timestamptz not null,
  primary key (source_id, item_id)
);

-- What an authority registers, every unit below it has.
create table authority_feeds (
  authority_id uuid not null references authorities (id),
  id uuid not null unique,
  label text not null,
  source_id uuid not null references feed_sources (id),
  registered_at timestamptz not null,
  registered_by uuid references accounts (id),
  removed_at timestamptz,
  removed_by uuid references accounts (id),
  primary key (authority_id, id)
);
create unique index authority_feeds_once on authority_feeds (authority_id, source_id) where removed_at is null;
create index authority_feeds_source on authority_feeds (source_id);

-- Whether a source was read in the hour before 8:00 and before 17:00 (letter 540/GDĐT-TTTT). Whoever reads it first writes the
-- moment; whoever closes the hour writes what is missing, once for all processes.
create table feed_windows (
  source_id uuid not null references feed_sources (id) on delete cascade,
  day date not null,
  closes text not null check (closes in ('08:00', '17:00')),
  checked_at timestamptz, -- null: missed
  primary key (source_id, day, closes)
);
create index feed_windows_day on feed_windows (day);

-- The policies that follow bind whoever owns the tables, too: while rows move, they must not.
alter table feeds no force row level security;
alter table feed_items no force row level security;
-- What there is: of an address that several schools had, the copy that was read last.
insert into feed_sources (id, url, created_at, etag, last_modified, last_checked_at, last_success_at, problem_code, problem_detail)
  select distinct on (split_part(url, '#', 1)) gen_random_uuid(), split_part(url, '#', 1), now(), etag, last_modified,
    last_checked_at, last_success_at, problem_code, problem_detail
  from feeds order by split_part(url, '#', 1), last_success_at desc nulls last, school_id, id;
insert into feed_source_items (source_id, item_id, title, url, published_at, summary, html, image_url, first_seen_at)
  select source.id, item.item_id, item.title, item.url, item.published_at, item.summary, item.html, item.image_url,
    item.first_seen_at
  from (
    select distinct on (split_part(url, '#', 1)) school_id, id, split_part(url, '#', 1) as address from feeds
    order by split_part(url, '#', 1), last_success_at desc nulls last, school_id, id
  ) feed
    join feed_sources source on source.url = feed.address
    join feed_items item on item.school_id = feed.school_id and item.feed_id = feed.id;

alter table feeds
  add column source_id uuid references feed_sources (id),
  add column registered_at timestamptz not null default now(),
  add column removed_at timestamptz,
  add column removed_by uuid references accounts (id);
update feeds set source_id = feed_sources.id from feed_sources where feed_sources.url = split_part(feeds.url, '#', 1);
-- Two addresses of one school that differ behind the # only were one feed twice.
update feeds set removed_at = now() where exists (
  select from feeds as first where first.school_id = feeds.school_id and first.source_id = feeds.source_id and first.id < feeds.id);
drop table feed_items;
alter table feeds
  alter column source_id set not null,
  drop column url,
  drop column etag,
  drop column last_modified,
  drop column last_checked_at,
  drop column last_success_at,
  drop column problem_code,
  drop column problem_detail,
  drop column claimed_until;
create unique index feeds_once on feeds (school_id, source_id) where removed_at is null;
create index feeds_source on feeds (source_id);
alter table feeds force row level security;

do $$
declare
  t text;
begin
  foreach t in array array['feed_sources', 'feed_source_items', 'authority_feeds', 'feed_windows'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy import on %I to lienthong_import using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to lienthong_import', t);
  end loop;
  -- Reading addresses is the system's: a request writes none of what was found there.
  foreach t in array array['feed_sources', 'feed_source_items', 'feed_windows'] loop
    execute format('create policy system_all on %I to lienthong_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to lienthong_system', t);
  end loop;
end
$$;

-- A school sees what an authority registered that stands, or once stood, above it; which do today, a query says.
create policy office on authority_feeds to lienthong_app
  using (authority_id = app_authority()) with check (authority_id = app_authority());
create policy inherited on authority_feeds for select to lienthong_app using (
  authority_id in (
    with recursive above (id) as (
      select stands.authority_id from school_authorities stands where stands.school_id = app_school()
      union
      select link.parent_id from authority_links link join above on above.id = link.authority_id
    )
    select above.id from above));
create policy system_read on authority_feeds for select to lienthong_system using (true);
-- … and of sources, those that it can see registered: the policies of the two tables decide that.
create policy registered on feed_sources for select to lienthong_app using (
  id in (select source_id from feeds union all select source_id from authority_feeds));
create policy registered on feed_source_items for select to lienthong_app using (
  source_id in (select source_id from feeds union all select source_id from authority_feeds));
create policy registered on feed_windows for select to lienthong_app using (
  source_id in (select source_id from feeds union all select source_id from authority_feeds));

grant select on feed_sources, feed_source_items, feed_windows to lienthong_app;
grant select, insert on authority_feeds to lienthong_app;
grant update (label, removed_at, removed_by) on authority_feeds to lienthong_app;
revoke update on feeds from lienthong_app;
grant update (label, removed_at, removed_by) on feeds to lienthong_app;
grant select on authority_feeds to lienthong_system;
