-- The line to the custody bank: which account is whose, what the bank told us, which messages were heard before.
create table custody.bank_account (
  institution_id bigint not null,
  opened_at timestamptz not null,
  cell smallint not null,
  county text collate "C" not null,
  bank text collate "C" not null check (length(bank) between 1 and 40),
  account text collate "C" not null check (account ~ '^[A-Z0-9][A-Z0-9-]{5,33}$'),
  account_name text not null check (length(account_name) between 1 and 140),
  own_account text collate "C" not null check (own_account ~ '^[A-Z0-9][A-Z0-9-]{5,33}$' and own_account <> account),
  own_name text not null check (length(own_name) between 1 and 140),
  opened_by text not null,
  primary key (cell, institution_id),
  unique (cell, bank, account)
);
comment on table custody.bank_account is 'The one dedicated account of an institution for prepaid fees, and its own account to which lessons are released (教监管函〔2021〕2号).';
alter table custody.bank_account enable row level security;
alter table custody.bank_account force row level security;
create policy box on custody.bank_account using (current_setting('app.kind') = 'system' or (
  county between current_setting('app.area_lo') and current_setting('app.area_hi')
  and institution_id between current_setting('app.inst_lo')::bigint and current_setting('app.inst_hi')::bigint));
grant select, insert on custody.bank_account to yuheng_app;
grant update (county) on custody.bank_account to yuheng_app;

-- Kept on the coordinator of a cluster: news is small, and is moved into the books by the job that reads it.
create table custody.bank_event (
  received_at timestamptz not null,
  decided_at timestamptz,
  bank text collate "C" not null,
  event_id text collate "C" not null check (length(event_id) between 1 and 64),
  type text collate "C" not null,
  end_to_end_id text collate "C" not null,
  outcome text collate "C" not null default 'WAITING' check (outcome in ('WAITING', 'APPLIED', 'UNMATCHED')),
  note text,
  content jsonb not null,
  primary key (bank, event_id)
);
create index bank_event_waiting on custody.bank_event (received_at) where outcome <> 'APPLIED';
create index bank_event_order on custody.bank_event (end_to_end_id);
comment on table custody.bank_event is 'What the bank told us, once per event however often it was told; confirmed to the bank only when it is here.';
comment on column custody.bank_event.outcome is 'UNMATCHED: it does not fit what was asked of the bank; a person has to look.';

create table custody.bank_nonce (
  forget_at timestamptz not null,
  key_id text collate "C" not null check (length(key_id) <= 64),
  nonce text collate "C" not null check (length(nonce) between 16 and 64),
  primary key (key_id, nonce)
);
create index bank_nonce_forget on custody.bank_nonce (forget_at);
comment on table custody.bank_nonce is 'Messages of the bank that were heard, until they are too old to be taken anyway.';

create table custody.bank_series (
  only_row boolean primary key default true check (only_row),
  series text collate "C" not null check (series ~ '^[a-z0-9]{6}$')
);
insert into custody.bank_series (series) values (substr(md5(gen_random_uuid()::text), 1, 6));
comment on table custody.bank_series is 'First part of this installation''s end-to-end ids, so that a database made anew never reuses ids that the bank knows.';

do $$
declare t text;
begin
  foreach t in array array['bank_event', 'bank_nonce', 'bank_series'] loop
    execute format('alter table custody.%I enable row level security', t);
    execute format('alter table custody.%I force row level security', t);
    execute format($policy$create policy system on custody.%I using (current_setting('app.kind') = 'system')$policy$, t);
  end loop;
end $$;
grant select, insert, update (outcome, note, decided_at) on custody.bank_event to yuheng_app;
grant select, insert, delete on custody.bank_nonce to yuheng_app;
grant select on custody.bank_series to yuheng_app;

create index refund_payment_failed on custody.refund_payment (done_at) where status = 'FAILED';
