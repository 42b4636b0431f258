-- The second factor of an account, and what a person sees of the own sign-ins. All of it is the system role's: a request
-- as lienthong_app reaches no row here, and its own sessions only through the functions below.

-- One authenticator an account (RFC 6238). The secret is sealed with a key of system_secrets (identity/second-factor/seal.ts).
create table second_factors (
  account_id uuid primary key references accounts (id) on delete cascade,
  secret text not null,
  confirmed_at timestamptz not null,
  last_step bigint not null -- the newest 30-second step whose code was used: no code works twice
);
create table recovery_codes (
  account_id uuid not null references second_factors (account_id) on delete cascade,
  code_hash text not null,
  primary key (account_id, code_hash)
);
-- What somebody has proved so far: `holder` is the sign-in under way (its interaction) or the browser's session on the account
-- pages. Without its row no later step can be taken, whatever is sent.
create table second_factor_steps (
  holder text primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  stage text not null check (stage in ('code', 'enrol', 'enrolled')),
  proved text not null, -- by what, as `amr` names it
  offered text, -- the secret shown for enrolment, sealed
  expires_at timestamptz not null,
  check ((offered is not null) = (stage = 'enrol'))
);
create index second_factor_steps_account on second_factor_steps (account_id);

-- One sign-in in one browser, which may serve several schools' sites. `id` names it to the person and opens nothing;
-- `session_uid` is oidc-provider's. The row outlives the session for a while, so that no request that was under way when the
-- session ended can bring it back.
create table account_sessions (
  id text primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  session_uid text not null unique,
  device text,
  signed_in_at timestamptz not null,
  last_used_at timestamptz not null, -- when tokens were last issued, so every quarter of an hour while it is used
  ended_at timestamptz
);
create index account_sessions_account on account_sessions (account_id);
create index oidc_records_account on oidc_records ((payload->>'accountId'));

do $$
declare
  t text;
begin
  foreach t in array array['second_factors', 'recovery_codes', 'second_factor_steps', 'account_sessions']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy system_all on %I to lienthong_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to lienthong_system', t);
  end loop;
end
$$;

-- Ends sessions of an account and everything issued in them: cookie, grants, codes, refresh and access tokens, sign-ins half done.
-- `single`: one, by its id; else all but `kept`, by its session_uid. Answers how many ended.
create function end_sessions(account uuid, single text, kept text, moment timestamptz) returns int language plpgsql as $$
declare
  uids text[];
  grants text[];
begin
  -- A request that keeps a session waits for this row, and then sees that it has ended.
  perform 1 from account_sessions where account_id = account for update;
  select coalesce(array_agg(open.uid), '{}') into uids from (
    select session_uid as uid from account_sessions where account_id = account and ended_at is null and (single is null or id = single)
    union
    select uid from oidc_records
    where kind = 'Session' and payload->>'accountId' = account::text and single is null and uid is not null
  ) as open
  where kept is null or open.uid <> kept;
  update account_sessions set ended_at = moment where session_uid = any (uids);
  select coalesce(array_agg(found.id), '{}') into grants from (
    select site.value->>'grantId' as id
    from oidc_records as session, jsonb_each(coalesce(session.payload->'authorizations', '{}')) as site
    where session.kind = 'Session' and session.uid = any (uids)
    union
    select grant_id from oidc_records where payload->>'accountId' = account::text and payload->>'sessionUid' = any (uids)
  ) as found where found.id is not null;
  -- The grants first: whoever keeps a token holds its grant until it is kept, and the next statement sees that token.
  delete from oidc_records where kind = 'Grant' and id = any (grants);
  delete from oidc_records where payload->>'accountId' = account::text
    and (uid = any (uids) or payload->>'sessionUid' = any (uids) or grant_id = any (grants));
  if single is null then
    delete from oidc_records where kind = 'Interaction' and payload#>>'{result,login,accountId}' = account::text;
    delete from second_factor_steps where account_id = account and holder is distinct from 'session:' || kept;
  end if;
  return cardinality(uids);
end
$$;

-- Sessions of an account that are open, with the sites each is used on. `here`: of the school or authority on whose site the
-- token was issued.
create function sessions_of(account uuid, token text, moment timestamptz)
  returns table (id text, device text, signed_in_at timestamptz, last_used_at timestamptz, current boolean, sites json)
  language plpgsql stable as $$
#variable_conflict use_column
declare
  held jsonb := (select payload from oidc_records where kind = 'AccessToken' and oidc_records.id = token);
begin
  return query
  with places as (
    select site.key as client, school.id as place, school.name as name
      from site_keys as site join schools as school on school.id = site.school_id
    union all
    select office.key, authority.id, authority.name
      from office_keys as office join authorities as authority on authority.id = office.authority_id
    union all
    select party.client_id, null, party.label_vi from relying_parties as party
  ),
  here as (select place from places where client = held->>'clientId')
  select mine.id, mine.device, mine.signed_in_at, mine.last_used_at,
    coalesce(mine.session_uid = held->>'sessionUid', false),
    coalesce((
      select json_agg(json_build_object('name', used.name, 'here', used.here) order by used.name) from (
        select distinct places.name, coalesce(places.place in (select place from here), false) as here from places
        where places.client in (select jsonb_object_keys(coalesce(session.payload->'authorizations', '{}')))) as used), '[]')
  from account_sessions as mine
    join oidc_records as session on session.kind = 'Session' and session.uid = mine.session_uid
      and session.expires_at > moment and session.payload->>'accountId' = mine.account_id::text
  where mine.account_id = account and mine.ended_at is null;
end
$$;

-- What a signed-in person may ask for: the own sessions. They run as the system role, and take the account from the
-- transaction of the request.
create function own_sessions(token text, moment timestamptz)
  returns table (id text, device text, signed_in_at timestamptz, last_used_at timestamptz, current boolean, sites json)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select * from sessions_of(app_account(), token, moment);
end
$$;
create function end_own_sessions(single text, moment timestamptz) returns int
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return end_sessions(app_account(), single, null, moment);
end
$$;
-- On a site where the person has no duty: what was issued to that site ends, and nothing elsewhere.
create function end_own_site(token text) returns int
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  site text := (
    select payload->>'clientId' from oidc_records
    where kind = 'AccessToken' and id = token and payload->>'accountId' = app_account()::text);
begin
  if site is null then return 0; end if;
  -- The grants first, as above.
  delete from oidc_records
  where kind = 'Grant' and payload->>'accountId' = app_account()::text and payload->>'clientId' = site;
  delete from oidc_records where payload->>'accountId' = app_account()::text and payload->>'clientId' = site;
  return 1;
end
$$;
grant create on schema public to lienthong_system;
alter function end_own_site(text) owner to lienthong_system;
alter function own_sessions(text, timestamptz) owner to lienthong_system;
alter function end_own_sessions(text, timestamptz) owner to lienthong_system;
revoke create on schema public from lienthong_system;
revoke execute on function own_sessions(text, timestamptz), end_own_sessions(text, timestamptz), end_own_site(text) from public;
grant execute on function own_sessions(text, timestamptz), end_own_sessions(text, timestamptz), end_own_site(text) to lienthong_app;
