-- Names of people who work or worked in the caller's school. A function, so that its plan is kept and not made anew inside
-- every query that reads a name.
create index assignments_school_account on assignments (school_id, account_id);
create function works_in_school(account uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from assignments where school_id = app_school() and account_id = account);
end
$$;
drop policy people on accounts;
create policy people on accounts for select to lienthong_app using (id = app_account() or works_in_school(id));
