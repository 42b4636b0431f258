-- Who a request works as, where, and whether that rests just now: said in one call, in the message with its BEGIN. Settings
-- end with the transaction. A procedure, because it answers nothing that would have to be described and read.
create procedure begin_request(school text, authority text, account text, called_by text, feature text)
  language plpgsql as $$
declare
  was text;
begin
  was := set_config('role', 'lienthong_app', true);
  was := set_config('app.school_id', school, true);
  was := set_config('app.authority_id', authority, true);
  was := set_config('app.account_id', account, true);
  was := set_config('app.caller', called_by, true);
  if feature is not null then
    perform refuse_if_frozen(school::uuid, feature);
  end if;
end
$$;

-- What a ledger is asked for, at a million entries: a day, a caller, a pupil (figures in docs/audit.md). All keys lead with
-- values that come in order or repeat, so the first two cost an append next to nothing; the third keeps what came last in a
-- short list, which an append now and then sorts in.
drop index audit_entries_at;
create index audit_entries_at on audit_entries (school_id, at);
create index audit_entries_caller on audit_entries (school_id, caller, seq);
create index audit_entries_pupil on audit_entries using gin ((records->'pupil') jsonb_path_ops)
  with (gin_pending_list_limit = 256);

-- Numbers of the entries of the caller's school that name a pupil: those before a number, from a moment until before another.
-- Row-level security lets no operator look at a row that might tell of it to others, and the one this index answers to might:
-- it cannot be used under a policy. So this runs as a role whose policy asks nothing, and asks for the school itself. Planned
-- with its values each time, because a day is found by its moments and a year by the pupil.
create policy search on audit_entries for select to lienthong_ledger using (true);
grant select on audit_entries to lienthong_ledger;
create function ledger_of_pupil(pupil uuid, before bigint default null, since timestamptz default '-infinity',
    until timestamptz default 'infinity') returns setof bigint
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query execute 'select seq from public.audit_entries where school_id = $1 and records->''pupil'' @> $2
      and seq < $3 and at >= $4 and at < $5'
    using app_school(), jsonb_build_array(pupil::text), coalesce(before, 9223372036854775807), since, until;
end
$$;
grant create on schema public to lienthong_ledger;
alter function ledger_of_pupil(uuid, bigint, timestamptz, timestamptz) owner to lienthong_ledger;
revoke execute on function ledger_of_pupil(uuid, bigint, timestamptz, timestamptz), chain_audit_entry() from public;
grant execute on function ledger_of_pupil(uuid, bigint, timestamptz, timestamptz) to lienthong_app;
revoke create on schema public from lienthong_ledger;

-- What an app read in a school that let it, for the authority it is registered with: numbers, of no other app, and the ledger
-- stays closed to whoever asks.
create policy usage on grants for select to lienthong_ledger using (authority_id = app_authority());
grant select (school_id, app_id, authority_id) on grants to lienthong_ledger;
create function usage_of_app(school uuid, app uuid, since timestamptz, until timestamptz) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from grants g where g.school_id = school and g.app_id = app) then
    return null;
  end if;
  return (
    with asked as materialized (
      select e.operation, e.outcome, e.records from audit_entries e
      where e.school_id = school and e.caller = 'app:' || app and e.at >= since and e.at < until
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
alter function usage_of_app(uuid, uuid, timestamptz, timestamptz) owner to lienthong_ledger;
revoke create on schema public from lienthong_ledger;
revoke execute on function usage_of_app(uuid, uuid, timestamptz, timestamptz) from public;
grant execute on function usage_of_app(uuid, uuid, timestamptz, timestamptz) to lienthong_app;
