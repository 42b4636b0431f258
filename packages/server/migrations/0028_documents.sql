-- Official documents (văn bản). An authority sends one document; each unit it reaches has a row of its own, with what the unit did
-- with it. Documents of a unit's e-office are the unit's alone (docs/documents.md).

-- Vietnamese letters without diacritics, in lower case whatever the locale of the database.
create function fold_vietnamese(t text) returns text language sql immutable parallel safe as $$
  select translate(lower(t),
    'àÀáÁảẢãÃạẠăĂằẰắẮẳẲẵẴặẶâÂầẦấẤẩẨẫẪậẬèÈéÉẻẺẽẼẹẸêÊềỀếẾểỂễỄệỆìÌíÍỉỈĩĨịỊòÒóÓỏỎõÕọỌôÔồỒốỐổỔỗỖộỘơƠờỜớỚởỞỡỠợỢùÙúÚủỦũŨụỤưƯừỪứỨửỬữỮựỰỳỲýÝỷỶỹỸỵỴđĐ',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeeeeeeeiiiiiiiiiioooooooooooooooooooooooooooooooooouuuuuuuuuuuuuuuuuuuuuuyyyyyyyyyydd')
$$;

create table documents (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  number text not null, -- số, kí hiệu
  kind text not null check (kind in ('letter', 'decision', 'plan', 'notice', 'invitation', 'guidance', 'report', 'directive', 'other')),
  abstract text not null, -- trích yếu
  issuer text not null, -- as the authority was called on the day
  signer text,
  issued_on date not null,
  urgency text not null check (urgency in ('normal', 'urgent', 'veryUrgent', 'immediate')),
  expects text not null check (expects in ('nothing', 'acknowledgement', 'answer')),
  due_day date,
  due_at timestamptz, -- a moment of that day; null: until its end
  due_until timestamptz, -- the moment from which it is late
  actor_roles text[] not null,
  actors text,
  links jsonb not null,
  search tsvector not null, -- words of number, abstract, issuer and signer, each as written and without diacritics
  recipients_to text not null check (recipients_to in ('all', 'levels', 'chosen')),
  levels text[] not null,
  school_ids uuid[] not null,
  recipients int not null, -- units it goes to
  sent_at timestamptz not null,
  sent_by uuid not null references accounts (id),
  sent_name text not null, -- of the officer, as it was then: a record of office keeps it
  replaces_id uuid references documents (id),
  withdrawn_at timestamptz,
  withdrawn_reason text,
  version int not null default 1,
  spread_version int not null default 0, -- the version that every unit has been told of
  check ((due_day is null) = (due_until is null) and (due_at is null or due_day is not null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index documents_sent on documents (authority_id, sent_at desc, id desc);
create unique index documents_number on documents (authority_id, lower(number), (extract(year from issued_on)))
  where withdrawn_at is null;
create unique index documents_replaces on documents (replaces_id) where replaces_id is not null;
create index documents_due on documents (due_day) where due_day is not null and withdrawn_at is null;
create index documents_spreading on documents (id) where spread_version < version;

-- Documents that an e-office brought in, as it sent them last.
create table imported_documents (
  school_id uuid not null references schools (id),
  id uuid not null,
  imported_by text not null, -- the app's id, or `school`
  external_id text not null,
  number text not null,
  kind text not null check (kind in ('letter', 'decision', 'plan', 'notice', 'invitation', 'guidance', 'report', 'directive', 'other')),
  abstract text not null,
  issuer text not null,
  signer text,
  issued_on date not null,
  urgency text not null check (urgency in ('normal', 'urgent', 'veryUrgent', 'immediate')),
  expects text not null check (expects in ('nothing', 'acknowledgement', 'answer')),
  due_day date,
  due_at timestamptz,
  due_until timestamptz,
  actor_roles text[] not null,
  actors text,
  links jsonb not null,
  search tsvector not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  content_hash text not null, -- of what was sent: the same again changes nothing
  check ((due_day is null) = (due_until is null) and (due_at is null or due_day is not null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  primary key (school_id, id),
  unique (school_id, imported_by, external_id)
);

create index imported_documents_due on imported_documents (due_day) where due_day is not null and withdrawn_at is null;

-- A document at a unit: what the unit has done with it. Its sender reads this row and no other of the unit.
create table unit_documents (
  school_id uuid not null references schools (id),
  id uuid not null,
  sent_id uuid references documents (id),
  authority_id uuid references authorities (id), -- of the sender
  imported_id uuid,
  received_at timestamptz not null,
  version int not null, -- of the document, as last told to the unit
  first_read_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid references accounts (id),
  acknowledged_name text, -- as it was then: a receipt keeps who gave it
  acknowledge_note text,
  answered_at timestamptz,
  answered_by uuid references accounts (id),
  answered_name text,
  answer text,
  check (num_nonnulls(sent_id, imported_id) = 1 and (sent_id is null) = (authority_id is null)),
  check (num_nonnulls(acknowledged_at, acknowledged_name) in (0, 2)),
  check (num_nonnulls(answered_at, answered_name, answer) in (0, 3)),
  primary key (school_id, id),
  unique (school_id, sent_id),
  unique (school_id, imported_id),
  foreign key (school_id, imported_id) references imported_documents (school_id, id)
);
create index unit_documents_received on unit_documents (school_id, received_at desc, id desc);
create index unit_documents_sent on unit_documents (sent_id) where sent_id is not null;

create table document_reads (
  school_id uuid not null,
  document_id uuid not null,
  account_id uuid not null references accounts (id),
  read_at timestamptz not null,
  primary key (school_id, document_id, account_id),
  foreign key (school_id, document_id) references unit_documents (school_id, id) on delete cascade
);
-- Each time a document was handed to somebody; the last one holds.
create table document_forwards (
  school_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  account_id uuid not null references accounts (id), -- to whom
  forwarded_by uuid not null references accounts (id),
  forwarded_at timestamptz not null,
  note text,
  may_acknowledge boolean not null,
  primary key (school_id, id),
  foreign key (school_id, document_id) references unit_documents (school_id, id) on delete cascade
);
create index document_forwards_to on document_forwards (school_id, account_id, document_id, forwarded_at desc, id desc);
create index document_forwards_of on document_forwards (school_id, document_id);
-- That the unit was reminded of a deadline: a fact, kept once however many processes watch the clock.
create table document_reminders (
  school_id uuid not null,
  document_id uuid not null,
  days_before int not null check (days_before between -1 and 30),
  due_day date not null, -- another deadline is reminded of anew
  reminded_at timestamptz not null,
  primary key (school_id, document_id, due_day, days_before),
  foreign key (school_id, document_id) references unit_documents (school_id, id) on delete cascade
);

-- Files of an authority, to go with a document: sent in parts (tus) like those of a school.
create table office_files (
  authority_id uuid not null references authorities (id),
  id uuid primary key,
  account_id uuid not null references accounts (id),
  name text not null check (length(name) between 1 and 150),
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received <= size),
  type text,
  sha256 text,
  created_at timestamptz not null,
  completed_at timestamptz,
  expires_at timestamptz,
  document_id uuid references documents (id),
  position int,
  check ((completed_at is null) = (received < size) and num_nulls(completed_at, type, sha256) in (0, 3)),
  check ((document_id is null) = (expires_at is not null) and (document_id is null) = (position is null)),
  check (document_id is null or completed_at is not null)
);
create index office_files_document on office_files (document_id, position) where document_id is not null;
create index office_files_expiring on office_files (expires_at) where expires_at is not null;
create table office_file_chunks (
  file_id uuid not null references office_files (id) on delete cascade,
  start bigint not null,
  bytes bytea not null check (length(bytes) between 1 and 262144),
  primary key (file_id, start)
);
alter table office_file_chunks alter column bytes set storage external;

do $$
declare
  t text;
begin
  foreach t in array array['imported_documents', 'unit_documents', 'document_reads', 'document_forwards', 'document_reminders'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to lienthong_app using (school_id = app_school()) with check (school_id = app_school())', t);
    execute format('create policy import on %I to lienthong_import using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to lienthong_import', t);
  end loop;
  foreach t in array array['documents', 'office_files', 'office_file_chunks'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy import on %I to lienthong_import using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to lienthong_import', t);
  end loop;
end
$$;

create policy office on documents to lienthong_app using (authority_id = app_authority()) with check (authority_id = app_authority());
-- A unit sees what reached it.
create policy received on documents for select to lienthong_app using (
  app_school() is not null and exists (
    select from unit_documents u where u.school_id = app_school() and u.sent_id = documents.id));
create policy office on unit_documents for select to lienthong_app using (authority_id = app_authority());
create policy delivery on unit_documents for insert to lienthong_app
  with check (authority_id = app_authority() and sent_id is not null);
create policy office on office_files to lienthong_app using (authority_id = app_authority()) with check (authority_id = app_authority());
create policy received on office_files for select to lienthong_app using (
  app_school() is not null and exists (select from documents d where d.id = office_files.document_id));
create policy office on office_file_chunks to lienthong_app
  using (exists (select from office_files f where f.id = office_file_chunks.file_id))
  with check (exists (select from office_files f where f.id = office_file_chunks.file_id));

grant select, insert on documents, unit_documents, imported_documents, office_files, office_file_chunks to lienthong_app;
grant update (due_day, due_at, due_until, withdrawn_at, withdrawn_reason, version) on documents to lienthong_app;
grant update (first_read_at, acknowledged_at, acknowledged_by, acknowledged_name, acknowledge_note, answered_at, answered_by,
  answered_name, answer, version) on unit_documents to lienthong_app;
grant update (number, kind, abstract, issuer, signer, issued_on, urgency, expects, due_day, due_at, due_until, actor_roles, actors,
  links, search, withdrawn_at, withdrawn_reason, content_hash) on imported_documents to lienthong_app;
grant update (received, name, type, sha256, completed_at, expires_at, document_id, position) on office_files to lienthong_app;
grant select, insert on document_reads, document_forwards to lienthong_app;
grant select on document_reminders to lienthong_app;

-- The system spreads documents and watches deadlines; who did what in a unit, and what is said, it does not see.
create policy system_all on documents to lienthong_system using (true) with check (true);
create policy system_all on unit_documents to lienthong_system using (true) with check (true);
create policy system_all on imported_documents for select to lienthong_system using (true);
create policy system_all on document_reminders to lienthong_system using (true) with check (true);
grant select (id, authority_id, urgency, expects, due_day, due_until, recipients_to, levels, school_ids, sent_at, withdrawn_at, version,
  spread_version, replaces_id) on documents to lienthong_system;
grant update (spread_version) on documents to lienthong_system;
grant select (school_id, id, sent_id, imported_id, authority_id, received_at, version, first_read_at, acknowledged_at, answered_at),
  insert (school_id, id, sent_id, authority_id, received_at, version), update (version) on unit_documents to lienthong_system;
grant select (school_id, id, urgency, expects, due_day, due_until, withdrawn_at) on imported_documents to lienthong_system;
grant select, insert on document_reminders to lienthong_system;
create policy expiry on office_files to lienthong_system using (expires_at is not null) with check (false);
grant select (id, expires_at), delete on office_files to lienthong_system;

-- The register of a unit: both kinds as one, as the reader's role sees them.
create view unit_register with (security_invoker = true) as
  select u.school_id, u.id, u.sent_id, 'authority' as source, u.received_at, u.first_read_at, u.acknowledged_at, u.acknowledged_name,
    u.acknowledge_note, u.answered_at, u.answered_name, u.answer, d.number, d.kind, d.abstract, d.issuer, d.signer, d.issued_on,
    d.urgency, d.expects, d.due_day, d.due_at, d.due_until, d.actor_roles, d.actors, d.links, d.search, d.withdrawn_at,
    d.withdrawn_reason, d.replaces_id
  from unit_documents u join documents d on d.id = u.sent_id
  union all
  select u.school_id, u.id, null, 'import', u.received_at, u.first_read_at, u.acknowledged_at, u.acknowledged_name,
    u.acknowledge_note, u.answered_at, u.answered_name, u.answer, i.number, i.kind, i.abstract, i.issuer, i.signer, i.issued_on,
    i.urgency, i.expects, i.due_day, i.due_at, i.due_until, i.actor_roles, i.actors, i.links, i.search, i.withdrawn_at,
    i.withdrawn_reason, null
  from unit_documents u join imported_documents i on i.school_id = u.school_id and i.id = u.imported_id;
grant select on unit_register to lienthong_app;

-- Who hears of all documents hears of these (0019); they are of no class.
alter table record_changes drop constraint if exists record_changes_kind_check;
alter table record_changes add constraint record_changes_kind_check check (kind ~ '^[a-z][A-Za-z]{0,30}$');
create function note_document_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    perform note_change(old.school_id, 'document', old.id, false, '{}', null);
  else
    perform note_change(new.school_id, 'document', new.id, true, '{}', null);
  end if;
  return null;
end
$$;
create function note_document_part() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform note_change(new.school_id, 'document', new.document_id, true, '{}', null);
  return null;
end
$$;
grant create on schema public to lienthong_changes;
alter function note_document_change() owner to lienthong_changes;
alter function note_document_part() owner to lienthong_changes;
revoke create on schema public from lienthong_changes;
revoke execute on function note_document_change(), note_document_part() from public;
create constraint trigger change_noted after insert or update or delete on unit_documents
  deferrable initially deferred for each row execute function note_document_change();
create constraint trigger change_noted after update on imported_documents
  deferrable initially deferred for each row execute function note_document_change();
create constraint trigger change_noted after insert on document_forwards
  deferrable initially deferred for each row execute function note_document_part();
create constraint trigger change_noted after insert on document_reminders
  deferrable initially deferred for each row execute function note_document_part();
