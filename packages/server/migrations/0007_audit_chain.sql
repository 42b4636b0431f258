-- The ledger of each school becomes a chain: entries are numbered without gaps, and each holds the SHA-256 of itself and of
-- the entry before it (src/audit/chain.ts computes the same outside the database). The first follows the hash of the
-- school's id. Whoever keeps one hash elsewhere can prove that no entry up to it was changed, removed or put in.
-- Entries from before this migration are chained as it finds them.
-- Retention: old entries will leave by an archive that keeps their export and their last hash. Nothing deletes them today.
do $$
begin
  if not exists (select from pg_roles where rolname = 'lienthong_ledger') then
    create role lienthong_ledger nologin;
  end if;
  execute format('grant lienthong_ledger to %I', current_user);
end
$$;

alter table audit_entries
  alter column at type timestamptz(3), -- what the hash covers, and no finer
  add column seq bigint,
  add column previous_hash text,
  add column hash text;

-- The newest entry of each school. Writing an entry locks this row, and no reader needs it.
create table audit_heads (
  school_id uuid primary key,
  seq bigint not null,
  previous_hash text not null,
  hash text not null
) with (fillfactor = 50);
alter table audit_heads enable row level security;
alter table audit_heads force row level security;
create policy tenant on audit_heads to lienthong_app
  using (school_id = app_school()) with check (school_id = app_school());
grant select on audit_heads to lienthong_app;
create policy chain on audit_heads to lienthong_ledger
  using (school_id = app_school()) with check (school_id = app_school());
grant select, insert, update on audit_heads to lienthong_ledger;
grant usage on schema public to lienthong_ledger;

-- Canonical JSON (RFC 8785): members in order of their names, no spaces. All names of kinds are ASCII.
-- In plpgsql, which keeps its plans for the connection.
create function audit_records_text(records jsonb) returns text language plpgsql immutable as $$
begin
  return '{' || coalesce((
    select string_agg(to_json(kind)::text || ':[' || coalesce((
        select string_agg(id::text, ',' order by place) from jsonb_array_elements(ids) with ordinality as listed(id, place)
      ), '') || ']', ',' order by kind collate "C")
    from jsonb_each(records) as kinds(kind, ids)), '') || '}';
end
$$;
create function audit_hash(e audit_entries, records_text text, previous text, number bigint) returns text
  language plpgsql stable as $$
begin
  return encode(sha256(convert_to(
    '{"address":' || coalesce(to_json(e.address)::text, 'null')
    || ',"at":"' || to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || '","caller":' || to_json(e.caller)::text
    || ',"id":"' || e.id
    || '","operation":' || to_json(e.operation)::text
    || ',"outcome":' || e.outcome
    || ',"previousHash":"' || previous
    || '","records":' || records_text
    || ',"requestId":' || to_json(e.request_id)::text
    || ',"schoolId":"' || e.school_id
    || '","seq":' || number || '}', 'UTF8')), 'hex');
end
$$;
create function audit_genesis(school uuid) returns text language sql immutable as $$
  select encode(sha256(convert_to(school::text, 'UTF8')), 'hex')
$$;

do $$
declare
  e audit_entries;
  head audit_heads;
begin
  -- Row-level security binds the owner of the tables too; this transaction alone looks at every school.
  alter table audit_entries no force row level security;
  alter table audit_heads no force row level security;
  for e in select * from audit_entries order by school_id, at, id loop
    if head.school_id is distinct from e.school_id then
      if head.school_id is not null then insert into audit_heads select head.*; end if;
      head := row(e.school_id, 0, '', audit_genesis(e.school_id))::audit_heads;
    end if;
    head.previous_hash := head.hash;
    head.seq := head.seq + 1;
    head.hash := audit_hash(e, audit_records_text(e.records), head.previous_hash, head.seq);
    update audit_entries set seq = head.seq, previous_hash = head.previous_hash, hash = head.hash
      where school_id = e.school_id and id = e.id;
  end loop;
  if head.school_id is not null then insert into audit_heads select head.*; end if;
  alter table audit_entries force row level security;
  alter table audit_heads force row level security;
end
$$;

alter table audit_entries
  alter column seq set not null,
  alter column previous_hash set not null,
  alter column hash set not null,
  drop constraint audit_entries_pkey,
  add primary key (school_id, seq);
-- Entries lie in the order of their time, so a summary of blocks finds a day and costs an append nothing.
create index audit_entries_at on audit_entries using brin (at) with (autosummarize = on);

-- Number and hash are given here, whatever the insert says. Entries of one school queue for the row of its head until they
-- commit, so an access writes its entry last. Runs as a role that may do this alone: requests cannot touch a head.
create function chain_audit_entry() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  records_text constant text := audit_records_text(new.records);
begin
  loop
    update audit_heads as head
      set seq = head.seq + 1, previous_hash = head.hash, hash = audit_hash(new, records_text, head.hash, head.seq + 1)
      where school_id = new.school_id
      returning head.seq, head.previous_hash, head.hash into new.seq, new.previous_hash, new.hash;
    exit when found;
    insert into audit_heads (school_id, seq, previous_hash, hash)
      values (new.school_id, 0, '', audit_genesis(new.school_id)) on conflict do nothing;
  end loop;
  return new;
end
$$;
grant create on schema public to lienthong_ledger;
alter function chain_audit_entry() owner to lienthong_ledger;
revoke create on schema public from lienthong_ledger;
create trigger chain before insert on audit_entries for each row execute function chain_audit_entry();

-- Appends entries in the order given, as the caller's role; nothing for a school that does not exist. A function, because its
-- plan is kept: every look at personal data asks for it.
create function append_to_ledger(school uuid, entries jsonb) returns void language plpgsql as $$
begin
  insert into audit_entries (school_id, id, at, caller, operation, outcome, records, request_id, address)
  select school, entry.id, entry.at, entry.caller, entry.operation, entry.outcome, entry.records, entry.request_id,
    entry.address
  from jsonb_to_recordset(entries) as entry (
    id uuid, at timestamptz, caller text, operation text, outcome int, records jsonb, request_id text, address text)
  where exists (select from schools where schools.id = school);
end
$$;

-- The roles of requests have no right to do these; this stops the owner's slips as well. An owner who means it can drop the
-- trigger, and the chain shows it.
create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is append-only: % of % is refused', lower(tg_op), tg_table_name;
end
$$;
create trigger append_only before update or delete or truncate on audit_entries
  for each statement execute function refuse_change_of_ledger();
create trigger never_removed before delete or truncate on audit_heads
  for each statement execute function refuse_change_of_ledger();
