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

-- As in 0003, and: no row when the key has come to its end, or no longer lets people sign in.
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
  where token.kind = 'AccessToken' and token.id = token_id and token.expires_at > moment;
end
$$;
