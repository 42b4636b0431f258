-- Old entries of a ledger leave by an archive: the school keeps their export, and a checkpoint keeps number and hash of the last
-- of them, so that the rest and the export stay one chain. Nothing else removes an entry.

-- What left, and what the chain of a school begins after since.
create table audit_checkpoints (
  school_id uuid not null references schools (id),
  seq bigint not null check (seq > 0),
  hash text not null,
  archived_at timestamptz not null,
  archived_by uuid not null,
  primary key (school_id, seq)
);
alter table audit_checkpoints enable row level security;
alter table audit_checkpoints force row level security;
create policy tenant on audit_checkpoints to lienthong_app
  using (school_id = app_school()) with check (school_id = app_school());
grant select on audit_checkpoints to lienthong_app;
create policy archive on audit_checkpoints to lienthong_ledger
  using (school_id = app_school()) with check (school_id = app_school());
grant select, insert on audit_checkpoints to lienthong_ledger;
create trigger append_only before update or delete or truncate on audit_checkpoints
  for each statement execute function refuse_change_of_ledger();

-- The least age is here and not in the function alone: whoever comes to work as this role removes nothing younger, nothing of
-- another school and nothing that no checkpoint accounts for. No rule of law states a number; 24 months are two school years,
-- so that whoever asks after a year has ended what happened in it still finds it here.
create policy archive on audit_entries for delete to lienthong_ledger using (
  school_id = app_school() and at < now() - interval '24 months'
  and seq <= (select max(seq) from audit_checkpoints where school_id = app_school())
);
grant delete on audit_entries to lienthong_ledger;
create policy archive on legal_holds for select to lienthong_ledger using (school_id = app_school());
grant select (school_id, pupil_id, lifted_at) on legal_holds to lienthong_ledger;

-- As before, with the one exception.
create or replace function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name = 'audit_entries' and current_user = 'lienthong_ledger' then
    return null;
  end if;
  raise exception 'The ledger is append-only: % of % is refused', lower(tg_op), tg_table_name;
end
$$;

-- Removes the entries of the caller's school up to a number, for somebody who has an export that ends with this hash. Answers
-- how many left, or what stands in the way and at which entry.
create function archive_ledger(through bigint, through_hash text, moment timestamptz, months int) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  school constant uuid := app_school();
  kept_from constant timestamptz :=
    least(moment - make_interval(months => months), now() - interval '24 months');
  after bigint;
  obstacle jsonb;
  removed bigint;
begin
  -- Of two at once, the second finds what the first left.
  perform pg_advisory_xact_lock(hashtextextended('archive/' || school, 0));
  if exists (select from audit_checkpoints c where c.school_id = school and c.seq = through and c.hash = through_hash) then
    return jsonb_build_object('archived', 0);
  end if;
  if not exists (select from audit_entries e where e.school_id = school and e.seq = through and e.hash = through_hash) then
    return jsonb_build_object('obstacle', 'differs');
  end if;
  -- Whoever appends says of when an entry is, so each of them is asked and not the last alone.
  select jsonb_build_object('obstacle', 'young', 'seq', e.seq, 'at', e.at, 'keptFrom', kept_from) into obstacle
    from audit_entries e where e.school_id = school and e.seq <= through and e.at >= kept_from
    order by e.seq limit 1;
  if obstacle is not null then return obstacle; end if;
  select jsonb_build_object('obstacle', 'held', 'seq', e.seq, 'pupilId', h.pupil_id) into obstacle
    from legal_holds h join audit_entries e on e.school_id = h.school_id
      and e.records->'pupil' @> jsonb_build_array(h.pupil_id::text)
    where h.school_id = school and h.lifted_at is null and e.seq <= through
    order by e.seq limit 1;
  if obstacle is not null then return obstacle; end if;

  select coalesce(max(c.seq), 0) into after from audit_checkpoints c where c.school_id = school;
  insert into audit_checkpoints (school_id, seq, hash, archived_at, archived_by)
    values (school, through, through_hash, moment, app_account());
  delete from audit_entries e where e.school_id = school and e.seq <= through;
  get diagnostics removed = row_count;
  if removed <> through - after then
    raise exception 'The ledger has gaps: % of the entries % to % are there', removed, after + 1, through;
  end if;
  return jsonb_build_object('archived', removed);
end
$$;
grant create on schema public to lienthong_ledger;
alter function archive_ledger(bigint, text, timestamptz, int) owner to lienthong_ledger;
revoke create on schema public from lienthong_ledger;
revoke execute on function archive_ledger(bigint, text, timestamptz, int) from public;
grant execute on function archive_ledger(bigint, text, timestamptz, int) to lienthong_app;
