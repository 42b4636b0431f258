-- The summary page of a class in the change feed (0019): whoever reads it is told that conduct, absences or its lock changed, and
-- nothing of what is in it. One record a class, under the id of the class.
create function note_summary_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- A batch of a class is one change: its number was taken for an earlier row of it, under the lock that is held until the end.
  if not exists (
    select from record_changes c
    where c.school_id = new.school_id and c.kind = 'summary' and c.record_id = new.class_id
      and c.xmin = pg_current_xact_id()::xid
  ) then
    perform note_change(new.school_id, 'summary', new.class_id, true, array[new.class_id], null);
  end if;
  return null;
end
$$;
grant create on schema public to lienthong_changes;
alter function note_summary_change() owner to lienthong_changes;
revoke create on schema public from lienthong_changes;
revoke execute on function note_summary_change() from public;
-- What is erased goes with its pupil, of whom the feed tells by itself.
create constraint trigger change_noted after insert or update on class_records
  deferrable initially deferred for each row execute function note_summary_change();
create constraint trigger change_noted after insert or update on class_periods
  deferrable initially deferred for each row execute function note_summary_change();
