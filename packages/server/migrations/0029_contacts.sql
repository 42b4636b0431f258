-- The unit's official mailbox and contact directory (letter of Quận 1), looked through by a date that an authority sets.

-- Schools that stand below an authority today, by the tree of the day.
create function units_below(office uuid) returns setof uuid language sql stable as $$
  with recursive within (id) as (
    select office
    union
    select link.authority_id from authority_links link join within on within.id = link.parent_id
    where link.valid_from <= (now() at time zone interval '+07:00')::date
      and (link.valid_to is null or link.valid_to >= (now() at time zone interval '+07:00')::date)
  )
  select stands.school_id from school_authorities stands join within on within.id = stands.authority_id
  where stands.valid_from <= (now() at time zone interval '+07:00')::date
    and (stands.valid_to is null or stands.valid_to >= (now() at time zone interval '+07:00')::date)
$$;
-- Authorities that stand above a school or an authority today, the latter itself among them.
create function authorities_over(school uuid, office uuid) returns setof uuid language sql stable as $$
  with recursive above (id) as (
    select own.id from (
      select stands.authority_id as id from school_authorities stands
      where stands.school_id = school and stands.valid_from <= (now() at time zone interval '+07:00')::date
        and (stands.valid_to is null or stands.valid_to >= (now() at time zone interval '+07:00')::date)
      union all
      select office where office is not null
    ) own
    union
    select link.parent_id from authority_links link join above on above.id = link.authority_id
    where link.valid_from <= (now() at time zone interval '+07:00')::date
      and (link.valid_to is null or link.valid_to >= (now() at time zone interval '+07:00')::date)
  )
  select above.id from above
$$;

create table unit_contacts (
  school_id uuid primary key references schools (id),
  mailbox text,
  phone text,
  address text,
  website text,
  public_parts text[] not null default '{}' check (public_parts <@ '{mailbox,phone,address,website}'),
  people jsonb not null default '[]', -- [{duty, name, title, phone, email, public}], in the order of the unit
  version int not null,
  updated_at timestamptz not null,
  updated_by uuid references accounts (id),
  confirmed_at timestamptz, -- looked through and found right
  confirmed_by uuid references accounts (id),
  confirmed_version int
);
-- Mailboxes an authority takes for official ones, by what stands behind the @.
create table mailbox_domains (
  authority_id uuid primary key references authorities (id),
  domains text[] not null,
  version int not null
);
-- An authority asks every unit below it to look its contacts through by a day.
create table contact_rounds (
  authority_id uuid not null references authorities (id),
  id uuid not null unique,
  name text not null,
  review_by date not null,
  opened_at timestamptz not null,
  opened_by uuid references accounts (id),
  ended_at timestamptz,
  primary key (authority_id, id)
);
-- That a unit was reminded, when and of what: once each, whichever process does it.
create table contact_reminders (
  school_id uuid not null references schools (id),
  round_id uuid not null references contact_rounds (id),
  kind text not null check (kind in ('opened', 'soon', 'overdue')),
  reminded_at timestamptz not null,
  primary key (school_id, round_id, kind)
);

do $$
declare
  t text;
begin
  foreach t in array array['unit_contacts', 'mailbox_domains', 'contact_rounds', 'contact_reminders'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy import on %I to lienthong_import using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to lienthong_import', t);
  end loop;
  foreach t in array array['unit_contacts', 'contact_reminders'] loop
    execute format('create policy tenant on %I to lienthong_app using (school_id = app_school()) with check (school_id = app_school())', t);
    -- An office sees those of the units below it.
    execute format('create policy office on %I for select to lienthong_app using (school_id in (select units_below(app_authority())))', t);
  end loop;
  foreach t in array array['mailbox_domains', 'contact_rounds'] loop
    execute format('create policy office on %I to lienthong_app using (authority_id = app_authority()) with check (authority_id = app_authority())', t);
  end loop;
end
$$;
create policy above on contact_rounds for select to lienthong_app
  using (authority_id in (select authorities_over(app_school(), app_authority())));
-- Which mailboxes are official is no secret.
create policy known on mailbox_domains for select to lienthong_app using (true);
grant select, insert, update on unit_contacts, mailbox_domains to lienthong_app;
grant select, insert on contact_rounds to lienthong_app;
grant update (ended_at) on contact_rounds to lienthong_app;
grant select on contact_reminders to lienthong_app;
-- The system reminds: whom it reminds of what, and nothing of what stands in a directory.
create policy system_read on unit_contacts for select to lienthong_system using (true);
grant select (school_id, confirmed_at) on unit_contacts to lienthong_system;
create policy system_read on contact_rounds for select to lienthong_system using (true);
grant select on contact_rounds to lienthong_system;
create policy system_all on contact_reminders to lienthong_system using (true) with check (true);
grant select, insert on contact_reminders to lienthong_system;

-- Whether a mailbox is of a domain, or of one below it.
create function is_official_mailbox(mailbox text, domains text[]) returns boolean language sql immutable as $$
  select exists (
    select from unnest(domains) as known (domain)
    where lower(split_part(mailbox, '@', 2)) = known.domain
      or lower(split_part(mailbox, '@', 2)) like '%.' || known.domain)
$$;
-- What a directory still lacks; one rule for the unit and for the officer's board. No domains: any mailbox will do.
create function contact_gaps(mailbox text, phone text, address text, website text, people jsonb, domains text[])
  returns text[] language sql immutable as $$
  select array(
    select gap.name from (values
      (1, 'mailbox', mailbox is null),
      (2, 'officialMailbox', mailbox is not null and cardinality(domains) > 0 and not is_official_mailbox(mailbox, domains)),
      (3, 'phone', phone is null),
      (4, 'address', address is null),
      (5, 'website', website is null),
      (6, 'principal', not people @? '$[*] ? (@.duty == "principal" && (@.phone != null || @.email != null))'),
      (7, 'office', not people @? '$[*] ? (@.duty == "office" && (@.phone != null || @.email != null))'),
      (8, 'it', not people @? '$[*] ? (@.duty == "it" && (@.phone != null || @.email != null))')
    ) as gap (place, name, open)
    where gap.open order by gap.place)
$$;

-- A text as one searches for it: small letters without diacritics.
create function plain_letters(words text) returns text language sql immutable as $$
  select replace(regexp_replace(normalize(lower(words), NFD), U&'[\0300-\036f]', '', 'g'), 'đ', 'd')
$$;

-- In the change feed: one record a unit, of no class. The contract names the kinds.
alter table record_changes drop constraint if exists record_changes_kind_check;
alter table record_changes add constraint record_changes_kind_check check (kind ~ '^[a-z][A-Za-z]{0,30}$');
create function note_contacts_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform note_change(new.school_id, 'contacts', new.school_id, true, '{}', null);
  return null;
end
$$;
grant create on schema public to lienthong_changes;
alter function note_contacts_change() owner to lienthong_changes;
revoke create on schema public from lienthong_changes;
revoke execute on function note_contacts_change() from public;
create constraint trigger change_noted after insert or update on unit_contacts
  deferrable initially deferred for each row execute function note_contacts_change();
create constraint trigger change_noted after insert on contact_reminders
  deferrable initially deferred for each row execute function note_contacts_change();
