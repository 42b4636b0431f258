-- Consent, legal hold, retention, erasure (law 91/2025/QH15).

-- Personal identification number (số định danh cá nhân), where the school has it. It links a pupil to the application it was
-- admitted by, and no list shows it.
alter table pupils add column personal_id text check (personal_id ~ '^[0-9]{12}$');
create unique index pupils_personal_id on pupils (school_id, personal_id) where personal_id is not null;
create index admission_applications_personal_id on admission_applications (school_id, personal_id);
create index notices_pupil on notices (school_id, pupil_id) where pupil_id is not null;

-- Exactly what was agreed to. Never changed: another text is another version.
create table consent_texts (
  school_id uuid not null references schools (id),
  purpose text not null check (purpose in ('paidMessages', 'photos', 'honours', 'publishName')),
  version int not null check (version > 0),
  service text not null, -- what is offered, in a few words
  price_dong int not null check (price_dong >= 0), -- for a school year
  text_vi text not null,
  text_en text,
  hash text not null, -- SHA-256 of all of the above but the school (src/privacy/consent/texts.ts)
  published_at timestamptz not null,
  published_by uuid not null,
  primary key (school_id, purpose, version)
);
create table consents (
  school_id uuid not null,
  id uuid not null,
  pupil_id uuid not null,
  account_id uuid not null references accounts (id), -- the guardian
  relation text not null check (relation in ('father', 'mother', 'other')), -- at that time
  purpose text not null,
  text_version int not null,
  channel text not null check (channel in ('web', 'paper')),
  child_agreed boolean not null, -- the child's own agreement, said by the guardian
  given_at timestamptz not null,
  valid_until date not null, -- last day of the school year
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references pupils (school_id, id),
  foreign key (school_id, purpose, text_version) references consent_texts (school_id, purpose, version)
);
create index consents_pupil on consents (school_id, pupil_id, purpose);

-- While a hold stands, nothing of the pupil is erased: an inspection, a complaint, a case in court.
create table legal_holds (
  school_id uuid not null,
  id uuid not null,
  pupil_id uuid not null,
  reason text not null,
  set_at timestamptz not null,
  set_by uuid not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lift_reason text,
  check (num_nulls(lifted_at, lifted_by, lift_reason) in (0, 3)),
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references pupils (school_id, id)
);
create index legal_holds_pupil on legal_holds (school_id, pupil_id);

-- That something was erased, on whose request and why; of the pupil the id alone.
create table erasures (
  school_id uuid not null,
  id uuid not null,
  pupil_id uuid not null,
  requested_by text not null check (requested_by in ('guardian', 'pupil', 'school')),
  reason text not null,
  counts jsonb not null, -- records by kind
  done_at timestamptz not null,
  done_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references pupils (school_id, id)
);
create index erasures_pupil on erasures (school_id, pupil_id);

-- After how many whole school years a kind of record ends. No row: it is kept.
create table retention_periods (
  school_id uuid not null references schools (id),
  kind text not null,
  years int not null check (years between 0 and 70),
  primary key (school_id, kind)
);

-- lienthong_eraser  removes and anonymises inside one school what the rules of privacy allow; requests cannot
do $$
begin
  if not exists (select from pg_roles where rolname = 'lienthong_eraser') then
    create role lienthong_eraser nologin;
  end if;
  execute format('grant lienthong_eraser to %I', current_user);
end
$$;
grant usage on schema public to lienthong_eraser;

do $$
declare
  t text;
begin
  foreach t in array array['consent_texts', 'consents', 'legal_holds', 'erasures', 'retention_periods'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to lienthong_app using (school_id = app_school()) with check (school_id = app_school())', t);
    execute format('create policy import on %I to lienthong_import using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to lienthong_import', t);
  end loop;
  foreach t in array array['pupils', 'enrolments', 'guardianships', 'marks', 'notices', 'notice_acknowledgements',
    'admission_campaigns', 'admission_applications', 'consents', 'legal_holds', 'retention_periods']
  loop
    execute format('create policy erasure on %I to lienthong_eraser using (school_id = app_school()) with check (school_id = app_school())', t);
    execute format('grant select on %I to lienthong_eraser', t);
  end loop;
end
$$;

grant select, insert on consent_texts, consents, legal_holds, erasures, retention_periods to lienthong_app;
grant update (withdrawn_at, withdrawn_by) on consents to lienthong_app, lienthong_eraser;
grant update (lifted_at, lifted_by, lift_reason) on legal_holds to lienthong_app;
grant update (years), delete on retention_periods to lienthong_app;

grant delete on guardianships, notices, notice_acknowledgements, admission_applications, consents to lienthong_eraser;
grant update (code, full_name, sort_name, birth_date, sex, personal_id, account_id) on pupils to lienthong_eraser;
grant update (child, guardian, age_reason, personal_id, display_name) on admission_applications to lienthong_eraser;

-- Which schools have something that ends: asked by the nightly job before it enters one.
create policy system_read on retention_periods for select to lienthong_system using (true);
grant select on retention_periods to lienthong_system;
