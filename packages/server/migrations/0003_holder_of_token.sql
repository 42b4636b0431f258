-- Who holds an access token, and which duties that person has on a day at the school on whose site the token was issued:
-- a page of one school never opens another. Officers keep a duty when that school stands below their authority in the tree
-- of the day; it reaches into that school only. No row when the token has ended or its site key was revoked.
-- A function, because its plan is kept for the connection: every request asks this, and planning it took four times as long
-- as answering it.
create function holder_of_token(token_id text, moment timestamptz, today date)
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
  where token.kind = 'AccessToken' and token.id = token_id and token.expires_at > moment;
end
$$;
