-- Data keys of the seal, wrapped under key-encryption keys that are never in the database.
create schema seal;
grant usage on schema seal to yuheng_app;
comment on schema seal is 'Keys of sealed personal data, and who was let see it.';

create table seal.data_key (
  id integer generated always as identity primary key,
  domain text not null check (length(domain) between 1 and 32),
  use text not null check (use in ('encrypt', 'index')),
  version integer not null check (version > 0),
  algorithm text not null check (algorithm in ('AES-256-GCM', 'SM4-CTR-HMAC-SM3')),
  wrapping_key text not null check (length(wrapping_key) between 1 and 256),
  wrapped bytea,
  state text not null check (state in ('current', 'retired', 'destroyed')),
  created_at timestamptz not null,
  retired_at timestamptz,
  unique (domain, use, version),
  check ((state = 'destroyed') = (wrapped is null)),
  check ((state = 'current') = (retired_at is null))
);
create unique index data_key_current on seal.data_key (domain, use) where state = 'current';
comment on table seal.data_key is 'Keys by domain, use and version. The id stands in the header of every value sealed under the key.';
comment on column seal.data_key.wrapping_key is 'Which key-encryption key wraps it; the custodian knows that key.';
comment on column seal.data_key.state is 'destroyed: the wrapped key is gone for good and nothing sealed under it opens again.';

alter table seal.data_key enable row level security;
alter table seal.data_key force row level security;
create policy system on seal.data_key using (current_setting('app.kind') = 'system');
grant select, insert, update (wrapping_key, wrapped, state, retired_at) on seal.data_key to yuheng_app;
