-- The ledger of an authority: who of its people, or of its vendors, asked for what on its own site. An entry a request, with
-- the ids of the units whose data were shown. Append-only as the ledgers of schools are, though not a chain: a chain would make
-- the officers of a department wait in line, and what is shown of people is an entry of each school's chain besides.
create table office_audit_entries (
  authority_id uuid not null references authorities (id),
  id uuid not null,
  at timestamptz(3) not null,
  caller text not null,
  operation text not null,
  outcome int not null,
  records jsonb not null,
  request_id text not null,
  address text,
  primary key (authority_id, id)
);
-- Ids come in the order of their time, so the newest are found by the key; a unit is found by this.
create index office_audit_entries_school on office_audit_entries using gin ((records->'school') jsonb_path_ops)
  with (gin_pending_list_limit = 256);
alter table office_audit_entries enable row level security;
alter table office_audit_entries force row level security;
create policy office on office_audit_entries to lienthong_app
  using (authority_id = app_authority()) with check (authority_id = app_authority());
grant select, insert on office_audit_entries to lienthong_app;
create policy import on office_audit_entries to lienthong_import using (true) with check (true);
grant select on office_audit_entries to lienthong_import;
create trigger append_only before update or delete or truncate on office_audit_entries
  for each statement execute function refuse_change_of_ledger();

-- Entries of several schools, one each, in one transaction: of those whose people an officer was shown. In the order of the
-- schools, so that two who append to the same ones wait for each other and never in a circle.
create function append_to_ledgers(entries jsonb) returns void language plpgsql as $$
declare
  entry jsonb;
begin
  for entry in select e from jsonb_array_elements(entries) as listed(e) order by e->>'schoolId' loop
    perform set_config('app.school_id', entry->>'schoolId', true);
    perform append_to_ledger((entry->>'schoolId')::uuid, jsonb_build_array(entry));
  end loop;
  perform set_config('app.school_id', '', true);
end
$$;
