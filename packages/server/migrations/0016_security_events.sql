-- What happened to accounts, and to the systems that people sign in through: who signed in how, whose password, second factor and
-- links changed, what operators did. Written where the change is made, in its transaction, whatever made it. No secrets.
create table security_events (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id uuid, -- null: of a provider or a relying party. No reference: what happened outlives the account
  kind text not null check (kind in ('signedIn', 'secondFactorLocked', 'passwordChanged', 'passwordReset',
    'secondFactorSet', 'secondFactorReplaced', 'secondFactorRemoved', 'secondFactorReset', 'recoveryCodeUsed',
    'linked', 'unlinked', 'sessionsEnded', 'accountDisabled', 'accountEnabled',
    'providerAdded', 'providerSecret', 'providerEnabled', 'providerDisabled',
    'relyingPartyAdded', 'relyingPartySecret', 'relyingPartyEnabled', 'relyingPartyDisabled')),
  actor text not null check (actor in ('person', 'operator', 'system')),
  detail jsonb not null default '{}',
  address text -- of who signed in
);
create index security_events_account on security_events (account_id, id);
alter table security_events enable row level security;
alter table security_events force row level security;
create policy system_read on security_events for select to lienthong_system using (true);
create policy system_write on security_events for insert to lienthong_system with check (true);
grant select, insert on security_events to lienthong_system;
create function refuse_change_of_events() returns trigger language plpgsql as $$
begin
  raise exception 'Security events are append-only: % is refused', lower(tg_op);
end
$$;
create trigger append_only before update or delete or truncate on security_events
  for each statement execute function refuse_change_of_events();

-- Commands of an operator say so (database/tenant.ts); who loads the registry is one too. The functions below run as the system
-- role, but the setting still names the role of the transaction.
create function security_actor() returns text language plpgsql stable as $$
begin
  return case
    when current_setting('app.operator', true) = 'yes' or current_setting('role') = 'lienthong_import' then 'operator'
    when current_setting('role') in ('lienthong_system', 'lienthong_app') then 'person'
    else 'system' end;
end
$$;
create function note_security_event(account uuid, what text, about jsonb) returns void language plpgsql as $$
begin
  insert into security_events (at, account_id, kind, actor, detail)
    values (clock_timestamp(), account, what, security_actor(), about);
end
$$;

create function note_account_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  was_disabled boolean := to_jsonb(old)->>'disabled_at' is not null;
  is_disabled boolean := to_jsonb(new)->>'disabled_at' is not null;
begin
  if new.password_hash is distinct from old.password_hash then
    perform note_security_event(new.id, case when security_actor() = 'person' then 'passwordChanged' else 'passwordReset' end, '{}');
  end if;
  if is_disabled <> was_disabled then
    perform note_security_event(new.id, case when is_disabled then 'accountDisabled' else 'accountEnabled' end, '{}');
  end if;
  return null;
end
$$;
create trigger noted after update on accounts for each row when (old is distinct from new)
  execute function note_account_change();

create function note_second_factor() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform note_security_event(new.account_id, 'secondFactorSet', '{}');
  elsif tg_op = 'UPDATE' then
    perform note_security_event(new.account_id, 'secondFactorReplaced', '{}');
  else
    perform note_security_event(old.account_id, case when security_actor() = 'person'
      then 'secondFactorRemoved' else 'secondFactorReset' end, '{}');
  end if;
  return null;
end
$$;
create trigger noted after insert or delete on second_factors for each row execute function note_second_factor();
create trigger replacement_noted after update of secret on second_factors for each row
  when (old.secret is distinct from new.secret) execute function note_second_factor();

create function note_identity_link() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  link identity_links := case when tg_op = 'INSERT' then new else old end;
begin
  perform note_security_event(link.account_id, case when tg_op = 'INSERT' then 'linked' else 'unlinked' end,
    jsonb_build_object('provider', link.provider_code, 'subject', link.subject, 'origin', link.origin));
  return null;
end
$$;
create trigger noted after insert or delete on identity_links for each row execute function note_identity_link();

-- One event for all that end together.
create function note_ended_sessions() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform note_security_event(ended.account_id, 'sessionsEnded', jsonb_build_object('sessions', ended.sessions))
  from (select now_is.account_id, count(*) as sessions from now_is join was on was.id = now_is.id
    where was.ended_at is null and now_is.ended_at is not null group by now_is.account_id) as ended;
  return null;
end
$$;
create trigger noted after update on account_sessions referencing old table as was new table as now_is
  for each statement execute function note_ended_sessions();

create function note_system() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  what text := tg_argv[0];
  name jsonb := jsonb_build_object('code', to_jsonb(new)->>tg_argv[1]);
begin
  if tg_op = 'INSERT' then
    perform note_security_event(null, what || 'Added', name);
    return null;
  end if;
  if to_jsonb(new)->>tg_argv[2] is distinct from to_jsonb(old)->>tg_argv[2] then
    perform note_security_event(null, what || 'Secret', name);
  end if;
  if (new.disabled_at is null) <> (old.disabled_at is null) then
    perform note_security_event(null, what || case when new.disabled_at is null then 'Enabled' else 'Disabled' end, name);
  end if;
  return null;
end
$$;
create trigger noted after insert or update on identity_providers for each row
  execute function note_system('provider', 'code', 'client_secret');
create trigger noted after insert or update on relying_parties for each row
  execute function note_system('relyingParty', 'client_id', 'secret_hash');

grant create on schema public to lienthong_system;
do $$
declare
  f text;
begin
  foreach f in array array['note_account_change', 'note_second_factor', 'note_identity_link', 'note_ended_sessions', 'note_system']
  loop
    execute format('revoke execute on function %I() from public', f);
    execute format('alter function %I() owner to lienthong_system', f);
  end loop;
end
$$;
revoke create on schema public from lienthong_system;
