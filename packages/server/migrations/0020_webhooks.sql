-- Webhooks: an app is told at an address of its own, under its grant. What is sent holds no personal data.

create table webhooks (
  school_id uuid not null references schools (id),
  id uuid not null,
  app_id uuid not null references apps (id),
  grant_id uuid not null,
  url text not null check (length(url) <= 500),
  origin text not null, -- of the address: what waits for one never waits for another
  types text[] not null check (cardinality(types) > 0 and types <@ '{changes.available,grant.ended}'),
  state text not null default 'active' check (state in ('active', 'disabled', 'ended', 'removed')),
  state_reason text check (state_reason in
    ('failing', 'gone', 'removedByApp', 'removedBySchool', 'grantRevoked', 'grantExpired', 'authorityLeft')),
  state_since timestamptz not null,
  created_at timestamptz not null,
  removed_by uuid references accounts (id),
  failing_since timestamptz, -- the first failure after the last success
  last_success_at timestamptz,
  announced_seq bigint not null default 0, -- the newest change (0019) that a message was made of
  check ((state = 'active') = (state_reason is null)),
  primary key (school_id, id),
  foreign key (school_id, grant_id) references grants (school_id, id)
);
create index webhooks_app on webhooks (school_id, app_id);
create index webhooks_living on webhooks (state) where state in ('active', 'disabled');

-- The one that signs, and for a day the one before it. Sealed with a key of the system's own.
create table webhook_secrets (
  school_id uuid not null,
  webhook_id uuid not null,
  id uuid not null,
  sealed text not null,
  created_at timestamptz not null,
  ends_at timestamptz,
  primary key (school_id, webhook_id, id),
  foreign key (school_id, webhook_id) references webhooks (school_id, id) on delete cascade
);

-- What was and is to be sent: the queue of every process, and the list an app looks into.
create table webhook_deliveries (
  school_id uuid not null,
  id uuid not null, -- header webhook-id
  webhook_id uuid not null,
  type text not null check (type in ('changes.available', 'grant.ended', 'ping')),
  data jsonb not null,
  created_at timestamptz not null,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'failed', 'dropped')),
  attempts int not null default 0,
  next_attempt_at timestamptz,
  claimed_until timestamptz, -- by a process that sends it now; lapses, in case that process ended in between
  last_attempt_at timestamptz,
  last_status int,
  last_failure text check (last_failure in
    ('status', 'redirect', 'timeout', 'nameUnknown', 'privateAddress', 'certificate', 'unreachable')),
  check ((state = 'pending') = (next_attempt_at is not null)),
  primary key (school_id, id),
  foreign key (school_id, webhook_id) references webhooks (school_id, id) on delete cascade
);
create index webhook_deliveries_listed on webhook_deliveries (school_id, webhook_id, created_at desc, id desc);
create index webhook_deliveries_due on webhook_deliveries (next_attempt_at) where state = 'pending';
-- However much changes, one message waits; and the end of a grant is told once.
create unique index webhook_changes_pending on webhook_deliveries (school_id, webhook_id)
  where state = 'pending' and type = 'changes.available';
create unique index webhook_grant_ended on webhook_deliveries (school_id, webhook_id) where type = 'grant.ended';

do $$
declare
  t text;
begin
  foreach t in array array['webhooks', 'webhook_secrets', 'webhook_deliveries'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to lienthong_app using (school_id = app_school()) with check (school_id = app_school())', t);
    execute format('create policy system_all on %I to lienthong_system using (true) with check (true)', t);
    execute format('create policy import on %I to lienthong_import using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to lienthong_import', t);
  end loop;
end
$$;
grant select, insert on webhooks, webhook_secrets, webhook_deliveries to lienthong_app;
grant update (state, state_reason, state_since, removed_by, failing_since, last_success_at) on webhooks to lienthong_app;
grant update (state, next_attempt_at) on webhook_deliveries to lienthong_app;
-- What secrets are sealed with is the system role's.
grant update (ends_at) on webhook_secrets to lienthong_app;

grant select on webhooks, webhook_secrets to lienthong_system;
grant update (state, state_reason, state_since, failing_since, last_success_at, announced_seq) on webhooks to lienthong_system;
grant delete on webhook_secrets to lienthong_system;
grant select, insert, update, delete on webhook_deliveries to lienthong_system;
-- Of which kinds and classes there is something new; whose, it does not see.
grant select (kind, class_ids) on record_changes to lienthong_system;

-- Whether an app may be told of a school just now. What has ended stays so; while the app or the school rests, messages wait.
create function standing_of_grant(school uuid, granted uuid, today date) returns text language plpgsql stable as $$
declare
  held grants;
  app apps;
  above uuid[];
begin
  select * into held from grants g where g.school_id = school and g.id = granted;
  select * into app from apps a where a.id = held.app_id;
  if held.revoked_at is not null then
    return 'grantRevoked';
  elsif held.valid_until < today then
    return 'grantExpired';
  end if;
  above := array(
    with recursive up (id) as (
      select stands.authority_id from school_authorities stands
      where stands.school_id = school and stands.valid_from <= today
        and (stands.valid_to is null or stands.valid_to >= today)
      union
      select link.parent_id from authority_links link join up on up.id = link.authority_id
      where link.valid_from <= today and (link.valid_to is null or link.valid_to >= today)
    )
    select up.id from up);
  if app.authority_id <> all (above) then
    return 'authorityLeft';
  end if;
  return case
    when app.status <> 'approved' or held.valid_from > today
      or exists (select from freezes f where f.lifted_at is null and f.app_id = app.id)
      or exists (select from freezes f where f.lifted_at is null and f.frozen_school_id = school
        and f.authority_id = any (above)) then 'resting'
    else 'inForce' end;
end
$$;
