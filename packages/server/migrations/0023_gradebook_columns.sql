-- Columns of every kind a register has: remarks, the levels and ratings of primary school, tests of circular 58/2011 by how they
-- were held; exemptions; and corrections of what is locked.
alter table gradebooks drop constraint gradebooks_scoring_check;
alter table gradebooks add constraint gradebooks_scoring_check check (scoring in ('score', 'comment', 'level', 'traits'));
alter table gradebook_columns add column form text check (form in ('oral', 'written', 'practical'));

-- What is no number is a text: Đ or CĐ, the letter of a level, or the remark. Which of them, the column says.
alter table marks drop constraint marks_comment_check;
alter table marks add constraint marks_comment_check
  check (case when slot = 'nx' then length(comment) between 1 and 500 else comment in ('D', 'CD', 'T', 'H', 'C') end);
alter table marks drop constraint marks_state_check;
alter table marks add constraint marks_state_check
  check (state in ('empty', 'value', 'pendingMakeUp', 'zeroByRule', 'exempt'));
-- An exemption names the decision, as a zero says why.
alter table marks drop constraint marks_check1;
alter table marks add constraint marks_reason_check
  check (state not in ('zeroByRule', 'exempt') or coalesce(reason, '') ~ '\S');

-- A teacher adds a column and takes an empty one away again; a column with a mark has a reference to it and stays.
grant insert, delete on gradebook_columns to lienthong_app;

-- A change of a mark in a locked column (khóa sổ): asked for by the teacher, decided by the principal, kept as the register is.
create table mark_corrections (
  school_id uuid not null,
  id uuid not null,
  gradebook_id uuid not null,
  pupil_id uuid not null,
  slot text not null,
  status text not null default 'open' check (status in ('open', 'approved', 'refused', 'withdrawn')),
  mark_version int not null check (mark_version >= 0), -- of the cell that the request is about
  old_state text not null,
  old_tenths int,
  old_comment text,
  old_reason text,
  state text not null,
  tenths int check (tenths between 0 and 100),
  comment text,
  reason text,
  why text not null check (length(why) between 3 and 500),
  requested_at timestamptz not null,
  requested_by uuid not null references accounts (id),
  decided_at timestamptz,
  decided_by uuid references accounts (id),
  decision_reason text,
  written_version int, -- of the mark that an approval wrote
  version int not null default 1,
  primary key (school_id, id),
  foreign key (school_id, gradebook_id, slot) references gradebook_columns (school_id, gradebook_id, slot),
  foreign key (school_id, pupil_id) references pupils (school_id, id),
  check ((status = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  check ((status = 'approved') = (written_version is not null)),
  check (status <> 'refused' or coalesce(decision_reason, '') ~ '\S'),
  check (status <> 'approved' or decided_by <> requested_by) -- four eyes
);
create unique index mark_corrections_open on mark_corrections (school_id, gradebook_id, pupil_id, slot) where status = 'open';
create index mark_corrections_list on mark_corrections (school_id, requested_at desc, id);
create index mark_corrections_pupil on mark_corrections (school_id, pupil_id);

alter table mark_corrections enable row level security;
alter table mark_corrections force row level security;
create policy tenant on mark_corrections to lienthong_app using (school_id = app_school()) with check (school_id = app_school());
create policy import on mark_corrections to lienthong_import using (true) with check (true);
grant select, insert on mark_corrections to lienthong_app;
grant update (status, decided_at, decided_by, decision_reason, written_version, version) on mark_corrections to lienthong_app;
grant select, insert, update, delete on mark_corrections to lienthong_import;

-- Every register has a column of remarks (nhận xét).
do $$
declare
  t text;
begin
  -- Row-level security binds the owner of the tables too; this transaction alone looks at every school.
  foreach t in array array['gradebooks', 'gradebook_columns'] loop
    execute format('alter table %I no force row level security', t);
  end loop;
  insert into gradebook_columns (school_id, gradebook_id, slot, weight) select school_id, id, 'nx', 1 from gradebooks;
  update gradebooks set version = version + 1;
  foreach t in array array['gradebooks', 'gradebook_columns'] loop
    execute format('alter table %I force row level security', t);
  end loop;
end
$$;
