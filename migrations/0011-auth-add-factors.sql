-- Second factors, lock-out of guessing, log-in through another identity provider.
alter table auth.account
  add column mail text check (mail = lower(mail) and length(mail) between 3 and 254),
  add column totp_pending bytea;
create unique index account_mail on auth.account (mail);
comment on column auth.account.mail is 'Lower case; an identity provider that vouches for it may be linked to the account.';
comment on column auth.account.totp_pending is 'Sealed secret of an enrolment that has not been confirmed by a code.';

alter table auth.session add column identity_token bytea;
comment on column auth.session.identity_token is 'Sealed identity token of a log-in through a provider, to end that session too.';

create table auth.recovery_code (
  account_id bigint not null references auth.account (id),
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
comment on table auth.recovery_code is 'Hashes of one-time codes for a lost second factor.';

create table auth.lockout (
  kind text not null check (kind in ('account', 'address')),
  subject bytea not null,
  failures integer not null check (failures > 0),
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (kind, subject)
);
create index lockout_last on auth.lockout (last_at);
comment on table auth.lockout is 'Failed log-ins by hash of login and of address; forgotten after a day.';

create table auth.identity (
  issuer text not null check (length(issuer) <= 512),
  subject text not null check (length(subject) <= 255),
  account_id bigint not null references auth.account (id),
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index identity_account on auth.identity (account_id);
comment on table auth.identity is 'Who an identity provider means by a subject.';

create table auth.provider_login (
  handle_hash bytea primary key,
  state text not null,
  nonce text not null,
  verifier bytea not null,
  return_to text not null check (return_to like '/%' and length(return_to) <= 512),
  account_id bigint references auth.account (id),
  expires_at timestamptz not null
);
create index provider_login_expires on auth.provider_login (expires_at);
comment on table auth.provider_login is 'Log-ins on their way through a provider; the browser holds the handle, used once.';
comment on column auth.provider_login.verifier is 'Sealed PKCE verifier.';
comment on column auth.provider_login.account_id is 'Account that asked to be linked, where this is not a log-in.';

alter table auth.recovery_code enable row level security;
alter table auth.recovery_code force row level security;
create policy own on auth.recovery_code using (
  current_setting('app.kind') = 'system' or current_setting('app.actor') = 'account:' || account_id::text);
alter table auth.identity enable row level security;
alter table auth.identity force row level security;
create policy own on auth.identity using (
  current_setting('app.kind') = 'system' or current_setting('app.actor') = 'account:' || account_id::text);
alter table auth.lockout enable row level security;
alter table auth.lockout force row level security;
create policy system on auth.lockout using (current_setting('app.kind') = 'system');
alter table auth.provider_login enable row level security;
alter table auth.provider_login force row level security;
create policy system on auth.provider_login using (current_setting('app.kind') = 'system');
grant select, insert, update, delete on auth.recovery_code, auth.lockout, auth.identity, auth.provider_login to yuheng_app;
