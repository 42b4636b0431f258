-- Articles that a school publishes itself, every version of them kept; and what is kept of an item of a feed besides its text.

create table articles (
  school_id uuid not null references schools (id),
  id uuid not null,
  title text not null,
  url text, -- its page on the school's website
  summary text not null,
  html text not null, -- sanitised
  image_url text,
  image_width int,
  image_height int,
  categories jsonb not null, -- of texts
  author text,
  attachments jsonb not null, -- [{url, name, type, length}]
  words tsvector not null default '', -- what a search looks through (search-words.ts)
  publish_at timestamptz, -- null: a draft; to come: by itself at that moment
  withdrawn_at timestamptz,
  version int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid references accounts (id),
  updated_by_app uuid references apps (id),
  check (num_nonnulls(image_width, image_height) <> 1),
  check (publish_at is null or url is not null),
  primary key (school_id, id)
);
create index articles_published on articles (school_id, publish_at desc) where publish_at is not null and withdrawn_at is null;
create index articles_latest on articles (school_id, updated_at desc, id desc);
create table article_versions (
  school_id uuid not null,
  article_id uuid not null,
  version int not null,
  title text not null,
  summary text not null,
  html text not null,
  publish_at timestamptz,
  withdrawn boolean not null,
  written_at timestamptz not null,
  written_by uuid,
  written_by_app uuid,
  primary key (school_id, article_id, version),
  foreign key (school_id, article_id) references articles (school_id, id)
);

do $$
declare
  t text;
begin
  foreach t in array array['articles', 'article_versions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to lienthong_app using (school_id = app_school()) with check (school_id = app_school())', t);
    execute format('create policy import on %I to lienthong_import using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to lienthong_import', t);
  end loop;
end
$$;
grant select, insert, update on articles to lienthong_app;
grant select, insert on article_versions to lienthong_app;

-- Items of feeds.
alter table feed_source_items
  add column image_width int,
  add column image_height int,
  add column categories jsonb not null default '[]',
  add column author text,
  add column document jsonb, -- {number, issuedOn, issuer, attachmentUrl} of an official document
  add column words tsvector not null default ''; -- as of articles
create index feed_source_items_words on feed_source_items using gin (words);
-- Which copy of a source stands here and since when: what is made of it is made anew when this changes.
alter table feed_sources
  add column copies int not null default 0,
  add column changed_at timestamptz;
-- What stands there has none of this: the next check reads all of it. Row-level security binds the owner of the table too.
alter table feed_sources no force row level security;
update feed_sources set etag = null, last_modified = null, content_hash = null;
alter table feed_sources force row level security;

-- The contract names the kinds; a list here would have to be written anew by each feature that adds one.
alter table record_changes drop constraint record_changes_kind_check;
alter table record_changes add constraint record_changes_kind_check check (kind ~ '^[a-z][A-Za-z]{0,30}$');

create function note_article_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    perform note_change(old.school_id, 'article', old.id, false, '{}', null);
  else
    perform note_change(new.school_id, 'article', new.id, true, '{}', null);
  end if;
  return null;
end
$$;
grant create on schema public to lienthong_changes;
alter function note_article_change() owner to lienthong_changes;
revoke create on schema public from lienthong_changes;
revoke execute on function note_article_change() from public;
create constraint trigger change_noted after insert or update or delete on articles
  deferrable initially deferred for each row execute function note_article_change();
