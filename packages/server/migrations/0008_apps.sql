-- Vendors' apps: appraised by an authority, granted by each school, frozen where something is wrong.
-- Data access = approval of the authority and grant of the school and scope of the token, asked for at every request.

-- What stands above schools: the row's authority is set by the address that is called, as the school is for school tables.
create function app_authority() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.authority_id', true), '')::uuid $$;

create table vendors (
  id uuid primary key,
  authority_id uuid not null references authorities (id), -- that opened its accounts and appraises its apps
  name text not null,
  tax_code text not null, -- mã số thuế
  address text not null
);
create table vendor_members (
  vendor_id uuid not null references vendors (id),
  account_id uuid not null references accounts (id),
  valid_from date not null,
  valid_to date,
  primary key (vendor_id, account_id, valid_from)
);
create index vendor_members_account on vendor_members (account_id);

-- Publishable keys of an authority's own site, where officers and vendors sign in.
create table office_keys (
  key text primary key,
  authority_id uuid not null references authorities (id),
  label text not null,
  origins text[] not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

create table apps (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  vendor_id uuid not null references vendors (id),
  name text not null,
  purpose text not null,
  scopes jsonb not null, -- [{scope, reason}] asked for
  data_location text not null, -- where data are kept
  retention text not null, -- how long
  contact_name text not null,
  contact_email text not null,
  contact_phone text,
  privacy_url text not null,
  certification_key jsonb, -- public JWK that signs certification reports
  status text not null check (status in ('submitted', 'changesAsked', 'approved', 'refused', 'suspended')),
  version int not null default 1,
  registered_at timestamptz not null,
  registered_by uuid not null references accounts (id)
);
create index apps_authority on apps (authority_id, registered_at desc, id);
create index apps_vendor on apps (vendor_id);

-- Every step of an app's appraisal (thẩm định), never changed.
create table app_events (
  app_id uuid not null references apps (id),
  seq int not null,
  at timestamptz not null,
  kind text not null check (kind in ('submitted', 'changed', 'changesAsked', 'approved', 'refused', 'suspended', 'resumed')),
  reason text,
  account_id uuid not null references accounts (id),
  app_version int not null,
  primary key (app_id, seq)
);
-- Reports of the certification suite, signed by the vendor's key and checked when they came.
create table app_certifications (
  app_id uuid not null references apps (id),
  id uuid not null,
  report jsonb not null,
  jws text not null, -- as it came
  passed int not null,
  failed int not null,
  finished_at timestamptz not null,
  received_at timestamptz not null,
  primary key (app_id, id)
);
create table app_credentials (
  app_id uuid not null references apps (id),
  id uuid not null,
  label text not null,
  secret_hash text not null, -- SHA-256: the secret is 256 random bits, shown once
  hint text not null, -- its last four characters
  created_at timestamptz not null,
  created_by uuid not null references accounts (id),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (app_id, id)
);

-- What a school lets an app read, until when.
create table grants (
  school_id uuid not null references schools (id),
  id uuid not null,
  app_id uuid not null references apps (id),
  authority_id uuid not null references authorities (id), -- the app's: its officers see who granted what
  scopes text[] not null check (cardinality(scopes) > 0),
  class_ids uuid[], -- null: all classes
  valid_from date not null,
  valid_until date not null check (valid_until >= valid_from),
  granted_at timestamptz not null,
  granted_by uuid not null references accounts (id),
  revoked_at timestamptz,
  revoked_by uuid references accounts (id),
  revoke_reason text,
  primary key (school_id, id)
);
create index grants_not_revoked on grants (school_id, app_id) where revoked_at is null;
create index grants_app on grants (app_id);

-- One switch freezes an app, a school or a feature.
create table freezes (
  authority_id uuid not null references authorities (id),
  id uuid not null,
  kind text not null check (kind in ('app', 'school', 'feature')),
  app_id uuid references apps (id),
  frozen_school_id uuid references schools (id),
  feature text,
  reason_vi text not null, -- what widgets tell people
  reason_en text not null,
  frozen_at timestamptz not null,
  frozen_by uuid not null references accounts (id),
  lifted_at timestamptz,
  lifted_by uuid references accounts (id),
  check (num_nonnulls(app_id, frozen_school_id, feature) = 1),
  check ((kind = 'app') = (app_id is not null) and (kind = 'school') = (frozen_school_id is not null)),
  primary key (authority_id, id)
);
-- Each authority freezes for itself: that one of them ends its own ends nobody else's.
create unique index freezes_of_app on freezes (authority_id, app_id) where lifted_at is null and app_id is not null;
create unique index freezes_of_school on freezes (authority_id, frozen_school_id) where lifted_at is null and frozen_school_id is not null;
create unique index freezes_of_feature on freezes (authority_id, feature) where lifted_at is null and feature is not null;
create index freezes_in_force on freezes (kind) where lifted_at is null;

do $$
declare
  t text;
begin
  foreach t in array array['vendors', 'vendor_members', 'office_keys', 'apps', 'app_events', 'app_certifications',
    'app_credentials', 'grants', 'freezes']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy import on %I to lienthong_import using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to lienthong_import', t);
  end loop;
end
$$;

-- A school reads what it may grant: apps that its authority has decided upon. Whoever calls an office reads that office's.
create policy office on vendors to lienthong_app using (authority_id = app_authority());
create policy office on apps to lienthong_app
  using (authority_id = app_authority()) with check (authority_id = app_authority());
create policy decided on apps for select to lienthong_app
  using (app_school() is not null and status in ('approved', 'suspended'));
create policy decided on vendors for select to lienthong_app using (
  app_school() is not null and exists (select from apps where apps.vendor_id = vendors.id));
create policy own on vendor_members for select to lienthong_app using (account_id = app_account());
create policy office on app_events to lienthong_app
  using (exists (select from apps where apps.id = app_id and apps.authority_id = app_authority()))
  with check (exists (select from apps where apps.id = app_id and apps.authority_id = app_authority()));
create policy office on app_certifications to lienthong_app
  using (exists (select from apps where apps.id = app_id and apps.authority_id = app_authority()))
  with check (exists (select from apps where apps.id = app_id and apps.authority_id = app_authority()));
create policy office on app_credentials to lienthong_app
  using (exists (select from apps where apps.id = app_id and apps.authority_id = app_authority()))
  with check (exists (select from apps where apps.id = app_id and apps.authority_id = app_authority()));
create policy tenant on grants to lienthong_app
  using (school_id = app_school()) with check (school_id = app_school());
create policy office on grants for select to lienthong_app using (authority_id = app_authority());
create policy office on freezes to lienthong_app
  using (authority_id = app_authority()) with check (authority_id = app_authority());
-- Why something rests is no secret: widgets tell everybody.
create policy in_force on freezes for select to lienthong_app, lienthong_system using (lifted_at is null);

grant select on vendors, vendor_members, freezes, grants to lienthong_app;
grant select, insert on apps, app_events, app_certifications to lienthong_app;
grant update (name, purpose, scopes, data_location, retention, contact_name, contact_email, contact_phone, privacy_url,
  certification_key, status, version) on apps to lienthong_app;
-- What the secrets are compared with is the system role's.
grant select (app_id, id, label, hint, created_at, created_by, expires_at, last_used_at, revoked_at), insert
  on app_credentials to lienthong_app;
grant update (revoked_at) on app_credentials to lienthong_app;
grant insert on grants, freezes to lienthong_app;
grant update (revoked_at, revoked_by, revoke_reason) on grants to lienthong_app;
grant update (lifted_at, lifted_by) on freezes to lienthong_app;

create policy system_read on vendor_members for select to lienthong_system using (true);
create policy system_read on vendors for select to lienthong_system using (true);
create policy system_read on office_keys for select to lienthong_system using (true);
create policy system_read on apps for select to lienthong_system using (true);
create policy system_read on grants for select to lienthong_system using (true);
create policy system_read on app_credentials for select to lienthong_system using (true);
create policy system_use on app_credentials for update to lienthong_system using (true) with check (true);
grant select on vendor_members, vendors, office_keys, apps, grants, app_credentials, freezes to lienthong_system;
grant update (last_used_at) on app_credentials to lienthong_system;

-- Names of people who acted for an authority or a vendor, for those who read its history.
create function acts_in_office(account uuid) returns boolean language plpgsql stable as $$
begin
  return app_authority() is not null and (
    exists (
      select from app_events join apps on apps.id = app_events.app_id
      where apps.authority_id = app_authority() and app_events.account_id = account)
    or exists (select from freezes where freezes.authority_id = app_authority() and freezes.frozen_by = account));
end
$$;
create policy office on accounts for select to lienthong_app using (acts_in_office(id));

-- The person behind a token of an authority's site: the duties there, as officer or for a vendor.
create function holder_of_office_token(token_id text, moment timestamptz, today date)
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
  where token.kind = 'AccessToken' and token.id = token_id and token.expires_at > moment;
end
$$;

-- The app behind a token of its own (client credentials), with what its grant allows today. A token says which school it is
-- for by its audience, and which credential it was got with; whether that still holds is asked for each time, so that a
-- revocation works at once.
create function holder_of_app_token(token_id text, moment timestamptz, today date)
  returns table (app_id uuid, vendor_id uuid, authority_id uuid, app_status text, frozen boolean, school_id uuid,
    grant_id uuid, scopes text[], class_ids uuid[])
  language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select app.id, app.vendor_id, app.authority_id, app.status,
    exists (select from freezes f where f.app_id = app.id and f.lifted_at is null),
    token.school_id, g.id,
    array(
      select asked.scope from unnest(string_to_array(coalesce(token.payload->>'scope', ''), ' ')) as asked(scope)
      where asked.scope = any (g.scopes)
        and exists (select from jsonb_array_elements(app.scopes) as listed(item) where listed.item->>'scope' = asked.scope)),
    g.class_ids
  from (
      select r.payload, substring(r.payload->>'aud' from '/v1/schools/([0-9a-f-]{36})$')::uuid as school_id
      from oidc_records r
      where r.kind = 'ClientCredentials' and r.id = holder_of_app_token.token_id and r.expires_at > moment
    ) token
    join apps app on app.id = (token.payload->>'clientId')::uuid
    join app_credentials c on c.app_id = app.id and c.id = (token.payload#>>'{extra,credential}')::uuid
      and c.revoked_at is null and c.expires_at > moment
    left join grants g on g.school_id = token.school_id and g.app_id = app.id and g.revoked_at is null
      and g.valid_from <= today and g.valid_until >= today
      -- Who approved it has to stand above the school still.
      and app.authority_id in (
        with recursive above (id) as (
          select stands.authority_id from school_authorities stands
          where stands.school_id = token.school_id and stands.valid_from <= today
            and (stands.valid_to is null or stands.valid_to >= today)
          union
          select link.parent_id from authority_links link join above on above.id = link.authority_id
          where link.valid_from <= today and (link.valid_to is null or link.valid_to >= today)
        )
        select above.id from above);
end
$$;

-- Said with the BEGIN of a request: a school or feature that rests answers nobody, as long as who froze it stands above.
-- SQLSTATE LT001 carries the reasons.
create function refuse_if_frozen(school uuid, feature_name text) returns void language plpgsql stable as $$
declare
  found_freeze freezes;
  today constant date := (now() at time zone interval '+07:00')::date;
begin
  if not exists (select from freezes where lifted_at is null and kind <> 'app') then
    return;
  end if;
  select f.* into found_freeze from freezes f
  where f.lifted_at is null and (f.frozen_school_id = school or f.feature = feature_name)
    and f.authority_id in (
      with recursive above (id) as (
        select stands.authority_id from school_authorities stands
        where stands.school_id = school and stands.valid_from <= today
          and (stands.valid_to is null or stands.valid_to >= today)
        union
        select link.parent_id from authority_links link join above on above.id = link.authority_id
        where link.valid_from <= today and (link.valid_to is null or link.valid_to >= today)
      )
      select above.id from above)
  order by f.kind desc limit 1;
  if found_freeze.id is not null then
    raise exception using errcode = 'LT001', message = found_freeze.kind,
      detail = json_build_object('vi', found_freeze.reason_vi, 'en', found_freeze.reason_en)::text;
  end if;
end
$$;
