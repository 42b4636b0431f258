-- Accounts that are shut, passwords that somebody else chose, and sessions that nobody uses.

alter table accounts
  add column disabled_at timestamptz, -- since when nobody signs in with it
  add column password_must_change boolean not null default false; -- somebody else chose the password, or has seen it

-- Whoever shuts an account, operator or import of the registry, ends what was signed in with it.
create function end_sessions_of_disabled() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform end_sessions(new.id, null, null, new.disabled_at);
  return new;
end
$$;
grant create on schema public to lienthong_system;
alter function end_sessions_of_disabled() owner to lienthong_system;
revoke create on schema public from lienthong_system;
revoke execute on function end_sessions_of_disabled() from public;
create trigger disabled_account after update of disabled_at on accounts for each row
  when (old.disabled_at is null and new.disabled_at is not null) execute function end_sessions_of_disabled();

-- Who holds an access token, and which duties that person has on a day at the school on whose site the token was issued:
-- a page of one school never opens another. Officers keep a duty when that school stands below their authority in the tree
-- of the day; it reaches into that school only. No row when the token has ended, when its site key was revoked, has come to
-- its end or no longer lets people sign in, and when the account is disabled.
-- A function, because its plan is kept for the connection: every request asks this, and planning it took four times as long
-- as answering it. `or replace`, because a database made before it stood here has an earlier one.
create or replace function holder_of_token(token_id text, moment timestamptz, today date)
  returns table (holder_id uuid, holder_name text, site_origins text[], duties json)
  language plpgsql stable as $$
#variable_conflict use_variable
begin
  return query
  select account.id, account.display_name, site.origins,
    coalesce((
      select json_agg(duty) from (
        select a.role, a.school_id as "schoolId", null::uuid as "authorityId", a.class_id as "classId",
          a.subject_code as "subjectCode", null::uuid as "pupilId"
        from assignments a
        where a.school_id = site.school_id and a.account_id = account.id
          and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today)
        union all
        select 'guardian', g.school_id, null, null, null, g.pupil_id from guardianships g
        where g.school_id = site.school_id and g.account_id = account.id
          and g.valid_from <= today and (g.valid_to is null or g.valid_to >= today)
        union all
        select 'pupil', p.school_id, null, null, null, p.id from pupils p
        where p.school_id = site.school_id and p.account_id = account.id and exists (
          select from enrolments e where e.school_id = p.school_id and e.pupil_id = p.id
            and e.valid_from <= today and (e.valid_to is null or e.valid_to >= today))
        union all
        select case when authority.kind in ('ministry', 'department') then 'departmentOfficer' else 'wardOfficer' end,
          site.school_id, o.authority_id, null, null, null
        from officers o join authorities authority on authority.id = o.authority_id
        where o.account_id = account.id and o.valid_from <= today and (o.valid_to is null or o.valid_to >= today)
          and authority.valid_from <= today and (authority.valid_to is null or authority.valid_to >= today)
          and o.authority_id in (
            with recursive above (id) as (
              select stands.authority_id from school_authorities stands
              where stands.school_id = site.school_id
                and stands.valid_from <= today and (stands.valid_to is null or stands.valid_to >= today)
              union
              select link.parent_id from authority_links link join above on above.id = link.authority_id
              where link.valid_from <= today and (link.valid_to is null or link.valid_to >= today)
            )
            select above.id from above)
      ) duty
    ), '[]'::json)
  from oidc_records token
    join accounts account on account.id = (token.payload->>'accountId')::uuid
    join site_keys site on site.key = token.payload->>'clientId' and site.revoked_at is null
      and (site.ends_at is null or site.ends_at > moment) and 'signIn' = any (site.allows)
  where token.kind = 'AccessToken' and token.id = token_id and token.expires_at > moment and account.disabled_at is null;
end
$$;

-- As in 0008, and: no row for an account that is disabled.
create or replace function holder_of_office_token(token_id text, moment timestamptz, today date)
  returns table (holder_id uuid, holder_name text, office_id uuid, site_origins text[], duties json)
  language plpgsql stable as $$
#variable_conflict use_variable
begin
  return query
  select account.id, account.display_name, office.authority_id, office.origins,
    coalesce((
      select json_agg(duty) from (
        select case when authority.kind in ('ministry', 'department') then 'departmentOfficer' else 'wardOfficer' end as role,
          null::uuid as "schoolId", o.authority_id as "authorityId", null::uuid as "classId", null::text as "subjectCode",
          null::uuid as "pupilId", null::uuid as "vendorId"
        from officers o join authorities authority on authority.id = o.authority_id
        where o.account_id = account.id and o.authority_id = office.authority_id
          and o.valid_from <= today and (o.valid_to is null or o.valid_to >= today)
          and authority.valid_from <= today and (authority.valid_to is null or authority.valid_to >= today)
        union all
        select 'vendor', null, vendor.authority_id, null, null, null, vendor.id
        from vendor_members m join vendors vendor on vendor.id = m.vendor_id
        where m.account_id = account.id and vendor.authority_id = office.authority_id
          and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)
      ) duty
    ), '[]'::json)
  from oidc_records token
    join accounts account on account.id = (token.payload->>'accountId')::uuid
    join office_keys office on office.key = token.payload->>'clientId' and office.revoked_at is null
  where token.kind = 'AccessToken' and token.id = token_id and token.expires_at > moment and account.disabled_at is null;
end
$$;

-- Between the second factor and the session: a password of one's own. `second_proof`: what was given after the first.
alter table second_factor_steps
  add column second_proof text,
  drop constraint second_factor_steps_stage_check,
  add constraint second_factor_steps_stage_check check (stage in ('code', 'enrol', 'enrolled', 'password')),
  add check (second_proof is null or stage = 'password');

-- When the session ends unless it is used before.
alter table account_sessions add column idle_at timestamptz;
alter table account_sessions no force row level security;
update account_sessions set idle_at = last_used_at + interval '2 hours';
alter table account_sessions force row level security;
alter table account_sessions alter column idle_at set not null;

-- As in 0011, without those that nobody used for so long.
create or replace function sessions_of(account uuid, token text, moment timestamptz)
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
  where mine.account_id = account and mine.ended_at is null and mine.idle_at > moment;
end
$$;
