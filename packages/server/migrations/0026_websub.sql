-- WebSub: a hub that a feed names tells the system when the feed changes. No request of a caller sees any of this.

create table feed_subscriptions (
  source_id uuid primary key references feed_sources (id) on delete cascade,
  hub text not null,
  topic text not null,
  state text not null default 'wanted' check (state in ('wanted', 'active', 'denied', 'leaving')),
  path_hash text unique, -- SHA-256 of the last part of the callback's address, which nobody but the hub can know
  sealed text, -- that part, and the secret that notices are signed with; with a key of the system's own
  asked text check (asked in ('subscribe', 'unsubscribe')), -- what we asked the hub for and it has not verified yet
  asked_at timestamptz,
  attempts int not null default 0, -- since the last one that the hub verified
  next_attempt_at timestamptz, -- null: there is nothing to ask for
  lease_ends_at timestamptz,
  noticed_at timestamptz, -- the last notice whose signature was good …
  refused_at timestamptz, -- … and the last one whose was not
  problem text,
  check (state <> 'active' or lease_ends_at is not null)
);
create index feed_subscriptions_due on feed_subscriptions (next_attempt_at);

alter table feed_subscriptions enable row level security;
alter table feed_subscriptions force row level security;
create policy system_all on feed_subscriptions to lienthong_system using (true) with check (true);
create policy import on feed_subscriptions to lienthong_import using (true) with check (true);
grant select, insert, update, delete on feed_subscriptions to lienthong_system, lienthong_import;
