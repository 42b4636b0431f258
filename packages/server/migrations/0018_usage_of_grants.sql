-- What an app read is told of each grant: a grant that follows a revoked one begins at nothing, and one that has not begun shows
-- nothing. Entries of an app name the grant it acted by. Otherwise as in 0013: numbers, of grants of one's own apps.
drop function usage_of_app(uuid, uuid, timestamptz, timestamptz);
grant select (id) on grants to lienthong_ledger;
create function usage_of_grant(school uuid, given uuid, since timestamptz, until timestamptz) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  app uuid := (select g.app_id from grants g where g.school_id = school and g.id = given);
begin
  if app is null then
    return null;
  end if;
  return (
    with asked as materialized (
      select e.operation, e.outcome, e.records from audit_entries e
      where e.school_id = school and e.caller = 'app:' || app and e.at >= since and e.at < until
        and e.records->'grant'->>0 = given::text
    ), by_operation as (
      select asked.operation, count(*) as requests from asked group by asked.operation
    )
    select jsonb_build_object('requests', count(*), 'refused', count(*) filter (where asked.outcome >= 400),
      'pupils', (select count(distinct pupil) from asked, jsonb_array_elements_text(asked.records->'pupil') as pupil),
      'operations', coalesce((
        select jsonb_agg(jsonb_build_object('operation', o.operation, 'requests', o.requests) order by o.requests desc, o.operation)
        from by_operation o), '[]'))
    from asked);
end
$$;
grant create on schema public to lienthong_ledger;
alter function usage_of_grant(uuid, uuid, timestamptz, timestamptz) owner to lienthong_ledger;
revoke create on schema public from lienthong_ledger;
revoke execute on function usage_of_grant(uuid, uuid, timestamptz, timestamptz) from public;
grant execute on function usage_of_grant(uuid, uuid, timestamptz, timestamptz) to lienthong_app;
