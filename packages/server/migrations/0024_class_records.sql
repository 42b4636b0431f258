-- The summary page of a class: what its homeroom teacher enters for a term, conduct and absences, and under circular 58/2011 the
-- year's conduct. Everything else of the page is computed when it is read.

create table class_periods (
  school_id uuid not null,
  class_id uuid not null,
  period text not null check (period in ('term1', 'term2', 'year')),
  version int not null default 0, -- rises with each locking and unlocking
  locked_at timestamptz,
  primary key (school_id, class_id, period),
  foreign key (school_id, class_id) references classes (school_id, id)
);
create table class_records (
  school_id uuid not null,
  class_id uuid not null,
  pupil_id uuid not null,
  period text not null check (period in ('term1', 'term2', 'year')),
  conduct text check (conduct in ('tot', 'kha', 'trungBinh', 'dat', 'yeu', 'chuaDat')),
  excused int check (excused between 0 and 300), -- half-days with leave
  unexcused int check (unexcused between 0 and 300),
  note text,
  version int not null,
  updated_at timestamptz not null,
  updated_by uuid references accounts (id),
  check (period <> 'year' or num_nonnulls(excused, unexcused) = 0), -- of the year the sum of the terms
  primary key (school_id, class_id, pupil_id, period),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, pupil_id) references pupils (school_id, id)
);
create index class_records_pupil on class_records (school_id, pupil_id);
create table class_record_history (
  school_id uuid not null,
  class_id uuid not null,
  pupil_id uuid not null,
  period text not null,
  version int not null,
  conduct text,
  excused int,
  unexcused int,
  note text,
  written_at timestamptz not null,
  written_by uuid,
  primary key (school_id, class_id, pupil_id, period, version)
);

do $$
declare
  t text;
begin
  foreach t in array array['class_periods', 'class_records', 'class_record_history'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to lienthong_app using (school_id = app_school()) with check (school_id = app_school())', t);
    execute format('create policy import on %I to lienthong_import using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to lienthong_import', t);
  end loop;
end
$$;
grant select, insert, update on class_periods, class_records to lienthong_app;
grant select, insert on class_record_history to lienthong_app;
