-- A mark that an app wrote names the app, as one that a person wrote names the person.
alter table marks add column updated_by_app uuid references apps (id),
  add check (num_nonnulls(updated_by, updated_by_app) < 2);
alter table mark_history add column written_by_app uuid references apps (id),
  add check (num_nonnulls(written_by, written_by_app) < 2);
