-- Keys of the system's own ---------------------------------------------------------------------------------------------

-- Each key is published from the day it is made, signs from `signs_from` until the next one does, and stays published for
-- what it signed (src/identity/oidc/keys.ts). Private parts: the system role alone reads them.
create table system_keys (
  purpose text not null check (purpose in ('idToken', 'cookie')),
  id text not null, -- of an id token's key its thumbprint (RFC 7638), which the tokens name as `kid`
  secret jsonb not null,
  made_at timestamptz not null,
  signs_from timestamptz not null check (signs_from >= made_at),
  primary key (purpose, id)
);
alter table system_keys enable row level security;
create policy system_all on system_keys to lienthong_system using (true) with check (true);
grant select, insert, delete on system_keys to lienthong_system;

-- The keys made so far go on: nobody signs in again for this. Row-level security would hide them from the owner too.
alter table system_secrets no force row level security;
insert into system_keys (purpose, id, secret, made_at, signs_from)
select 'idToken',
  rtrim(translate(encode(sha256(convert_to(
    format('{"crv":"%s","kty":"EC","x":"%s","y":"%s"}', key->>'crv', key->>'x', key->>'y'), 'UTF8')), 'base64'), '+/', '-_'), '='),
  key, s.created_at, s.created_at
from system_secrets s, jsonb_array_elements(s.value) as key where s.name = 'oidc-signing-keys';
insert into system_keys (purpose, id, secret, made_at, signs_from)
select 'cookie', gen_random_uuid()::text, key, s.created_at, s.created_at
from system_secrets s, jsonb_array_elements(s.value) as key where s.name = 'cookie-keys';
delete from system_secrets where name in ('oidc-signing-keys', 'cookie-keys');
alter table system_secrets force row level security;
alter table system_keys force row level security;

-- Outside identity providers ---------------------------------------------------------------------------------------------

-- Where people of an authority's schools may sign in too, by OpenID Connect.
create table identity_providers (
  code text primary key check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'), -- part of the redirect address registered there
  authority_id uuid not null references authorities (id),
  issuer text not null unique, -- one registration an issuer: an answer belongs to one of them or to none
  client_id text not null,
  client_secret text, -- sent to the provider, so kept as it is; null: a public client
  label_vi text not null,
  label_en text not null,
  scope text not null default 'openid' check (scope ~ '^openid( |$)'),
  subject_claim text not null default 'sub', -- names the person for ever and is given to nobody else
  sufficient_acr text[] not null default '{}', -- what the provider says when it asked for a second factor
  sufficient_amr text[] not null default '{}',
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
-- Which account a person at a provider is: proved once by the account's own password, or imported by the registry.
create table identity_links (
  provider_code text not null references identity_providers (code),
  subject text not null check (length(subject) between 1 and 255),
  account_id uuid not null references accounts (id) on delete cascade,
  origin text not null check (origin in ('proved', 'imported')),
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  primary key (provider_code, subject),
  unique (provider_code, account_id) -- who learns a password cannot add a person of his own to the account
);
create index identity_links_account on identity_links (account_id);

-- Systems that let their people sign in here ------------------------------------------------------------------------------

create table relying_parties (
  client_id text primary key check (client_id ~ '^rp_[a-z0-9][a-z0-9-]{1,39}$'),
  authority_id uuid not null references authorities (id),
  label_vi text not null,
  label_en text not null,
  redirect_uris text[] not null check (cardinality(redirect_uris) > 0),
  secret_hash text, -- SHA-256: the secret is 256 random bits, shown once; null: a public client, by PKCE alone
  claims text[] not null default '{}' check (claims <@ array['name']), -- beyond the subject
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

do $$
declare
  t text;
begin
  foreach t in array array['identity_providers', 'identity_links', 'relying_parties']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy import on %I to lienthong_import using (true) with check (true)', t);
    execute format('create policy system_read on %I for select to lienthong_system using (true)', t);
    execute format('grant select on %I to lienthong_system', t);
  end loop;
end
$$;
-- Who loads the registry sets secrets and reads none back.
grant insert on identity_providers, relying_parties to lienthong_import;
grant select (code, authority_id, issuer, client_id, label_vi, label_en, scope, subject_claim, sufficient_acr, sufficient_amr,
  created_at, disabled_at), update (client_secret, label_vi, label_en, sufficient_acr, sufficient_amr, disabled_at)
  on identity_providers to lienthong_import;
grant select (client_id, authority_id, label_vi, label_en, redirect_uris, claims, created_at, disabled_at),
  update (redirect_uris, secret_hash, label_vi, label_en, claims, disabled_at) on relying_parties to lienthong_import;
grant select, insert, update, delete on identity_links to lienthong_import;
create policy system_write on identity_links for insert to lienthong_system with check (origin = 'proved');
create policy system_used on identity_links for update to lienthong_system using (true) with check (true);
-- What was proved with a password ends with that password; and whoever has the account may remove any link of it.
create policy system_remove on identity_links for delete to lienthong_system using (true);
grant insert, update (last_used_at), delete on identity_links to lienthong_system;
