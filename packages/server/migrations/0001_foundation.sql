-- Roles that own nothing. Every request runs as one of them (SET LOCAL ROLE), so row-level security always applies.
--   lienthong_app     a caller inside one school (app.school_id), or reading its own account (app.account_id)
--   lienthong_system  sign-in, site keys, feed polling: only the tables granted below
do $$
begin
  if not exists (select from pg_roles where rolname = 'lienthong_app') then
    create role lienthong_app nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'lienthong_system') then
    create role lienthong_system nologin;
  end if;
  execute format('grant lienthong_app, lienthong_system to %I', current_user);
end
$$;

create function app_school() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.school_id', true), '')::uuid $$;
create function app_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.account_id', true), '')::uuid $$;

-- Authority level ------------------------------------------------------------------------------------------------

-- Ministry, departments, district offices (until 30/6/2025), wards and communes.
create table authorities (
  id uuid primary key,
  kind text not null check (kind in ('ministry', 'department', 'district', 'ward')),
  code text not null,
  name text not null,
  valid_from date not null,
  valid_to date
);
-- The tree is dated: districts were abolished on 1 July 2025 and old documents keep their issuer.
create table authority_links (
  authority_id uuid not null references authorities (id),
  parent_id uuid not null references authorities (id),
  valid_from date not null,
  valid_to date,
  primary key (authority_id, parent_id, valid_from)
);
create table schools (
  id uuid primary key,
  code text not null unique,
  name text not null,
  level text not null check (level in ('preschool', 'primary', 'lowerSecondary', 'upperSecondary'))
);
create table subjects (
  code text primary key,
  name_vi text not null,
  name_en text not null
);
create table accounts (
  id uuid primary key,
  username text not null unique,
  password_hash text not null,
  display_name text not null,
  created_at timestamptz not null default now()
);
create table oidc_records (
  kind text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  expires_at timestamptz,
  consumed_at timestamptz,
  primary key (kind, id)
);
create index oidc_records_grant on oidc_records (grant_id) where grant_id is not null;
create index oidc_records_uid on oidc_records (kind, uid) where uid is not null;
create index oidc_records_expiry on oidc_records (expires_at);
-- Signing keys and other secrets this system made for itself on first start.
create table system_secrets (
  name text primary key,
  value jsonb not null,
  created_at timestamptz not null default now()
);
create table idempotency_keys (
  caller text not null,
  key text not null,
  route text not null,
  body_hash text not null,
  status int not null,
  response jsonb not null,
  checked jsonb not null, -- rights the write was allowed by, asked again before the answer is given again
  touched jsonb not null, -- records of its audit entry
  created_at timestamptz not null default now(),
  primary key (caller, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

-- School level: school_id first in every key -----------------------------------------------------------------------

create table school_authorities (
  school_id uuid not null references schools (id),
  authority_id uuid not null references authorities (id),
  valid_from date not null,
  valid_to date,
  primary key (school_id, authority_id, valid_from)
);
create table site_keys (
  school_id uuid not null references schools (id),
  key text not null,
  label text not null,
  origins text[] not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (school_id, key)
);
create table classes (
  school_id uuid not null references schools (id),
  id uuid not null,
  school_year int not null,
  grade int not null check (grade between 0 and 12),
  name text not null,
  primary key (school_id, id),
  unique (school_id, school_year, name)
);
create table pupils (
  school_id uuid not null references schools (id),
  id uuid not null,
  code text not null,
  full_name text not null,
  sort_name text not null, -- given name first, folded for Vietnamese order
  birth_date date not null,
  sex text not null check (sex in ('unknown', 'male', 'female')),
  account_id uuid references accounts (id),
  primary key (school_id, id),
  unique (school_id, code)
);
create table enrolments (
  school_id uuid not null,
  class_id uuid not null,
  pupil_id uuid not null,
  ordinal int not null,
  valid_from date not null,
  valid_to date,
  primary key (school_id, class_id, pupil_id, valid_from),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, pupil_id) references pupils (school_id, id)
);
create index enrolments_pupil on enrolments (school_id, pupil_id);
create table guardianships (
  school_id uuid not null,
  pupil_id uuid not null,
  account_id uuid not null references accounts (id),
  relation text not null check (relation in ('father', 'mother', 'other')),
  valid_from date not null,
  valid_to date,
  primary key (school_id, pupil_id, account_id, valid_from),
  foreign key (school_id, pupil_id) references pupils (school_id, id)
);
create index guardianships_account on guardianships (account_id);
-- Phân công: a duty of a person, from which every right of staff follows.
create table assignments (
  school_id uuid not null references schools (id),
  id uuid not null,
  account_id uuid not null references accounts (id),
  role text not null check (role in ('principal', 'homeroomTeacher', 'subjectTeacher', 'admissionsOfficer')),
  class_id uuid,
  subject_code text references subjects (code),
  valid_from date not null,
  valid_to date,
  primary key (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  check ((role = 'subjectTeacher') = (subject_code is not null)),
  check ((role in ('homeroomTeacher', 'subjectTeacher')) = (class_id is not null))
);
create index assignments_account on assignments (account_id);
create table officers (
  authority_id uuid not null references authorities (id),
  account_id uuid not null references accounts (id),
  valid_from date not null,
  valid_to date,
  primary key (authority_id, account_id, valid_from)
);

create table gradebooks (
  school_id uuid not null,
  id uuid not null,
  class_id uuid not null,
  subject_code text not null references subjects (code),
  term int not null check (term in (1, 2)),
  scoring text not null check (scoring in ('score', 'comment')),
  rule_set text not null,
  periods_per_year int not null,
  version bigint not null default 1, -- rises with every change of a mark or a column; the ETag adds a hash of class list and names
  primary key (school_id, id),
  unique (school_id, class_id, subject_code, term),
  foreign key (school_id, class_id) references classes (school_id, id)
);
create table gradebook_columns (
  school_id uuid not null,
  gradebook_id uuid not null,
  slot text not null,
  weight int not null,
  version int not null default 1,
  published_at timestamptz,
  locked_at timestamptz,
  primary key (school_id, gradebook_id, slot),
  foreign key (school_id, gradebook_id) references gradebooks (school_id, id)
);
create table marks (
  school_id uuid not null,
  gradebook_id uuid not null,
  pupil_id uuid not null,
  slot text not null,
  state text not null check (state in ('empty', 'value', 'pendingMakeUp', 'zeroByRule')),
  tenths int check (tenths between 0 and 100), -- a mark as integer tenths
  comment text check (comment in ('D', 'CD')),
  reason text,
  version int not null,
  updated_at timestamptz not null,
  updated_by uuid references accounts (id),
  corrected_at timestamptz, -- first change after its column was published
  check (num_nonnulls(tenths, comment) = case when state = 'value' then 1 else 0 end),
  check (state <> 'zeroByRule' or coalesce(reason, '') ~ '\S'), -- a zero without a test says why
  primary key (school_id, gradebook_id, pupil_id, slot),
  foreign key (school_id, gradebook_id, slot) references gradebook_columns (school_id, gradebook_id, slot),
  foreign key (school_id, pupil_id) references pupils (school_id, id)
);
create index marks_pupil on marks (school_id, pupil_id);
-- Every earlier value of a cell: who, when, from what. Never changed, never deleted.
create table mark_history (
  school_id uuid not null,
  gradebook_id uuid not null,
  pupil_id uuid not null,
  slot text not null,
  version int not null,
  state text not null,
  tenths int,
  comment text,
  reason text,
  written_at timestamptz not null,
  written_by uuid,
  primary key (school_id, gradebook_id, pupil_id, slot, version)
);

create table notices (
  school_id uuid not null,
  id uuid not null,
  class_id uuid not null,
  pupil_id uuid, -- one family only
  author_id uuid not null references accounts (id),
  title text not null,
  body text not null,
  acknowledge boolean not null default false,
  published_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, class_id) references classes (school_id, id),
  foreign key (school_id, pupil_id) references pupils (school_id, id)
);
create index notices_class on notices (school_id, class_id, published_at);
create table notice_acknowledgements (
  school_id uuid not null,
  notice_id uuid not null,
  pupil_id uuid not null,
  account_id uuid not null references accounts (id),
  acknowledged_at timestamptz not null,
  primary key (school_id, notice_id, pupil_id, account_id),
  foreign key (school_id, notice_id) references notices (school_id, id)
);

create table feeds (
  school_id uuid not null references schools (id),
  id uuid not null,
  label text not null,
  issuer text not null check (issuer in ('department', 'ward', 'school', 'other')),
  url text not null,
  etag text,
  last_modified text,
  last_checked_at timestamptz,
  last_success_at timestamptz,
  problem_code text,
  problem_detail text,
  primary key (school_id, id),
  unique (school_id, url)
);
-- The last good copy of each feed.
create table feed_items (
  school_id uuid not null,
  feed_id uuid not null,
  item_id text not null,
  title text not null,
  url text,
  published_at timestamptz,
  summary text not null,
  html text not null, -- sanitised
  image_url text,
  first_seen_at timestamptz not null,
  primary key (school_id, feed_id, item_id),
  foreign key (school_id, feed_id) references feeds (school_id, id)
);

create table admission_campaigns (
  school_id uuid not null references schools (id),
  id uuid not null,
  name text not null,
  grade int not null check (grade between 0 and 12),
  school_year int not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  seats int not null,
  usual_birth_year int not null,
  earliest_birth_year int not null,
  consent_version text not null,
  consent_text text not null,
  list_shows text not null default 'initials' check (list_shows in ('initials', 'name')),
  last_number int not null default 0,
  primary key (school_id, id)
);
create table admission_applications (
  school_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  code text not null,
  child jsonb not null,
  guardian jsonb not null,
  age_reason text,
  personal_id text,
  display_name text not null, -- what the public list shows
  birth_year int not null,
  consent_version text not null,
  status text not null check (status in ('submitted', 'underReview', 'accepted', 'refused')),
  submitted_at timestamptz not null,
  primary key (school_id, id),
  unique (school_id, campaign_id, code),
  unique (school_id, campaign_id, personal_id),
  foreign key (school_id, campaign_id) references admission_campaigns (school_id, id)
);
create index admission_applications_list on admission_applications (school_id, campaign_id, submitted_at desc, id);

-- Every access to school data: ids only, never names. Append-only.
create table audit_entries (
  school_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  caller text not null,
  operation text not null,
  outcome int not null,
  records jsonb not null,
  request_id text not null,
  address text,
  primary key (school_id, id)
);

-- Row-level security -------------------------------------------------------------------------------------------------

do $$
declare
  t text;
begin
  foreach t in array array['school_authorities', 'site_keys', 'classes', 'pupils', 'enrolments', 'guardianships', 'assignments',
    'gradebooks', 'gradebook_columns', 'marks', 'mark_history', 'notices', 'notice_acknowledgements', 'feeds', 'feed_items',
    'admission_campaigns', 'admission_applications', 'audit_entries']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to lienthong_app using (school_id = app_school()) with check (school_id = app_school())', t);
  end loop;
  foreach t in array array['authorities', 'authority_links', 'schools', 'subjects', 'accounts', 'oidc_records', 'system_secrets',
    'idempotency_keys', 'officers']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end
$$;

-- A caller always sees its own duties, in whichever school.
create policy own_assignments on assignments for select to lienthong_app using (account_id = app_account());
create policy own_guardianships on guardianships for select to lienthong_app using (account_id = app_account());
create policy own_officer on officers for select to lienthong_app using (account_id = app_account());
create policy tree on authorities for select to lienthong_app, lienthong_system using (true);
create policy tree on authority_links for select to lienthong_app, lienthong_system using (true);
create policy directory on schools for select to lienthong_app, lienthong_system using (true);
create policy directory on school_authorities for select to lienthong_app, lienthong_system using (true);
create policy code_list on subjects for select to lienthong_app, lienthong_system using (true);

-- Names of people who wrote something in this school, without their credentials (column grants below).
create policy people on accounts for select to lienthong_app using (
  id = app_account() or exists (select from assignments a where a.school_id = app_school() and a.account_id = accounts.id)
);

grant usage on schema public to lienthong_app, lienthong_system;
grant select on authorities, authority_links, schools, school_authorities, subjects to lienthong_app, lienthong_system;
grant select (id, display_name) on accounts to lienthong_app;
grant select on officers, site_keys, classes, pupils, enrolments, guardianships, assignments to lienthong_app;
grant select, update on gradebooks, gradebook_columns to lienthong_app;
grant select, insert, update on marks to lienthong_app;
grant select, insert on mark_history, notices, notice_acknowledgements to lienthong_app;
grant select, insert, update on feeds to lienthong_app;
grant select, insert, update, delete on feed_items to lienthong_app;
grant select, update on admission_campaigns to lienthong_app;
grant select, insert on admission_applications to lienthong_app;
grant select, insert on audit_entries to lienthong_app;

-- The system role: sign-in, site keys, keys of its own, polling.
create policy system_all on accounts to lienthong_system using (true) with check (true);
create policy system_all on oidc_records to lienthong_system using (true) with check (true);
create policy system_all on system_secrets to lienthong_system using (true) with check (true);
create policy system_read on site_keys for select to lienthong_system using (true);
create policy system_read on feeds for select to lienthong_system using (true);
create policy own_keys on idempotency_keys to lienthong_app
  using (caller = current_setting('app.caller', true)) with check (caller = current_setting('app.caller', true));
create policy system_all on idempotency_keys to lienthong_system using (true) with check (true);
grant select, update on accounts to lienthong_system;
grant select, insert, update, delete on oidc_records, system_secrets, idempotency_keys to lienthong_system;
grant select on site_keys, feeds to lienthong_system;
grant select, insert, delete on idempotency_keys to lienthong_app;
