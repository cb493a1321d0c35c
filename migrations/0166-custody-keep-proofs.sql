-- Proof of custody: for each closed day and institution what lies at the bank, what families have there, and the root of
-- a Merkle sum tree over their salted leaves. Facts: never updated or deleted. Statements are public, leaves are not.
create table custody.proof_day (
  day date primary key,
  closed_at timestamptz not null,
  begun_at timestamptz not null,
  done_at timestamptz,
  secret bytea not null
);
comment on table custody.proof_day is 'Each day that was proven, with the sealed secret from which the salts of its leaves are made.';

create table custody.proof_key (
  first_used_at timestamptz not null,
  key_id text collate "C" primary key check (length(key_id) between 1 and 64),
  public_key bytea not null check (length(public_key) = 32)
);
comment on table custody.proof_key is 'Ed25519 keys that signed proofs; public.';

create table custody.proof (
  institution_id bigint not null,
  bank_fen bigint not null,
  families_fen bigint not null check (families_fen >= 0),
  families int not null check (families >= 0),
  day date not null,
  previous_day date check (previous_day < day),
  closed_at timestamptz not null,
  cell smallint not null,
  bank text collate "C" not null,
  account_tail text collate "C" not null,
  key_id text collate "C" not null,
  root bytea not null check (length(root) = 32),
  hash bytea not null check (length(hash) = 32),
  previous_hash bytea check (length(previous_hash) = 32),
  signature bytea not null check (length(signature) = 64),
  primary key (cell, institution_id, day),
  check ((previous_day is null) = (previous_hash is null))
);
create index proof_public on custody.proof (institution_id, day desc);
comment on table custody.proof is 'Signed statement of a day, an institution and its bank; each names the hash of the one before. Public, append-only.';
comment on column custody.proof.bank is 'Bank of the dedicated account; empty where none is filed.';

create table custody.proof_leaves (
  institution_id bigint not null,
  day date not null,
  cell smallint not null,
  leaves bytea not null,
  primary key (cell, institution_id, day)
);
comment on table custody.proof_leaves is 'What the tree of a day was made from: pairs of family and fen, 8 bytes each, by family. Read by the system only, to make a family''s path again.';

do $$
declare t text;
begin
  foreach t in array array['proof_day', 'proof_key', 'proof', 'proof_leaves'] loop
    execute format('alter table custody.%I enable row level security', t);
    execute format('alter table custody.%I force row level security', t);
    execute format($p$create policy system on custody.%I to yuheng_app using (current_setting('app.kind') = 'system')$p$, t);
  end loop;
  foreach t in array array['proof_key', 'proof'] loop
    execute format('create policy look on custody.%I for select to yuheng_app, yuheng_public using (true)', t);
  end loop;
end $$;
grant usage on schema custody to yuheng_public;
grant select on custody.proof, custody.proof_key to yuheng_public;
grant select, insert on custody.proof, custody.proof_key, custody.proof_leaves, custody.proof_day to yuheng_app;
-- Only to note the end of a day's work, and to bring the secret under a new key.
grant update (done_at, secret) on custody.proof_day to yuheng_app;

-- Balances at the close are those of now without what was recorded since: found by block ranges, which cost writers nothing.
create index posting_recorded on custody.posting using brin (recorded_at);
create index release_recorded on custody.release using brin (released_at);
