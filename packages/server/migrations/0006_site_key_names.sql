-- A site key stands for one school for ever, revoked or not: the tokens issued to it open that school. The keys of a school's
-- own tables begin with the school, so that schools can live on different machines; what must be unique among all of them is
-- kept here, above the schools.
create table site_key_names (
  key text primary key,
  owner_id uuid not null references schools (id),
  unique (owner_id, key)
);
alter table site_key_names enable row level security;
alter table site_key_names force row level security;
create policy import on site_key_names to lienthong_import using (true) with check (true);
grant select, insert on site_key_names to lienthong_import;

insert into site_key_names (key, owner_id) select key, school_id from site_keys;
alter table site_keys add constraint site_key_of_another_school
  foreign key (school_id, key) references site_key_names (owner_id, key);

create function name_site_key() returns trigger language plpgsql as $$
begin
  insert into site_key_names (key, owner_id) values (new.key, new.school_id) on conflict (key) do nothing;
  return new;
end
$$;
create trigger name_site_key before insert or update of school_id, key on site_keys
  for each row execute function name_site_key();
