-- Files that people send in parts (tus), for now to go with a notice. Content stays in the database: what may be read, kept and
-- removed of it is decided where the rest of the school's data are.
create table files (
  school_id uuid not null references schools (id),
  id uuid not null,
  account_id uuid not null references accounts (id),
  name text not null check (length(name) between 1 and 150),
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received <= size),
  -- Known once all of it is there: what the content is, whatever its name said.
  type text,
  sha256 text,
  created_at timestamptz not null,
  completed_at timestamptz,
  -- When it goes unless it was attached by then.
  expires_at timestamptz,
  notice_id uuid,
  position int,
  primary key (school_id, id),
  -- A notice that is erased, or has had its time, takes its files along.
  foreign key (school_id, notice_id) references notices (school_id, id) on delete cascade,
  check ((completed_at is null) = (received < size) and num_nulls(completed_at, type, sha256) in (0, 3)),
  check ((notice_id is null) = (expires_at is not null) and (notice_id is null) = (position is null)),
  check (notice_id is null or completed_at is not null)
);
create index files_notice on files (school_id, notice_id, position) where notice_id is not null;
create index files_open on files (school_id, account_id) where notice_id is null;
create index files_expiring on files (expires_at) where expires_at is not null;

create table file_chunks (
  school_id uuid not null,
  file_id uuid not null,
  start bigint not null,
  bytes bytea not null check (length(bytes) between 1 and 262144),
  primary key (school_id, file_id, start),
  foreign key (school_id, file_id) references files (school_id, id) on delete cascade
);
-- Photographs and documents are packed already.
alter table file_chunks alter column bytes set storage external;

do $$
declare
  t text;
begin
  foreach t in array array['files', 'file_chunks'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to lienthong_app using (school_id = app_school()) with check (school_id = app_school())', t);
    execute format('create policy import on %I to lienthong_import using (true) with check (true)', t);
    execute format('grant select, insert on %I to lienthong_app', t);
    execute format('grant select, insert, update, delete on %I to lienthong_import', t);
  end loop;
end
$$;
grant update (received, name, type, sha256, completed_at, expires_at, notice_id, position) on files to lienthong_app;

-- What nobody attached is removed by the clock; the system sees neither names nor content.
create policy expiry on files to lienthong_system using (expires_at is not null) with check (false);
grant select (school_id, id, expires_at), delete on files to lienthong_system;
