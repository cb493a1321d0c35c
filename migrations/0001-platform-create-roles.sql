-- Roles of every transaction. The server's login role is a member of both and takes one with SET LOCAL ROLE;
-- it owns nothing, so that grants and row-level security bind it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'yuheng_app') then create role yuheng_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'yuheng_public') then create role yuheng_public nologin; end if;
  -- The migrating role must itself be able to take them (tests, command line, single-role installations).
  if not pg_has_role(current_user, 'yuheng_app', 'member') then execute format('grant yuheng_app to %I', current_user); end if;
  if not pg_has_role(current_user, 'yuheng_public', 'member') then execute format('grant yuheng_public to %I', current_user); end if;
  if exists (select from pg_roles where rolname = 'yuheng_server') then
    grant yuheng_app, yuheng_public to yuheng_server;
  end if;
end $$;

create extension if not exists pg_trgm;
create schema platform;
grant usage on schema platform to yuheng_app, yuheng_public;
comment on schema platform is 'What every module needs and none owns: idempotency keys.';

-- One reply per actor and key: a repeated request gets the first reply, the same key with other content is refused.
create table platform.idempotency (
  actor text not null,
  key text not null check (length(key) between 8 and 128),
  endpoint text not null,
  content_hash bytea not null,
  status smallint,
  reply jsonb,
  created_at timestamptz not null,
  primary key (actor, key)
);
comment on table platform.idempotency is 'Replies kept by idempotency key, removed after the retention by a job.';
create index idempotency_created on platform.idempotency (created_at);
alter table platform.idempotency enable row level security;
alter table platform.idempotency force row level security;
create policy own on platform.idempotency
  using (actor = current_setting('app.actor') or current_setting('app.kind') = 'system')
  with check (actor = current_setting('app.actor'));
grant select, insert, update on platform.idempotency to yuheng_app;
grant delete on platform.idempotency to yuheng_app;
