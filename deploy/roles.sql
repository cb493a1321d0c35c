-- Roles and database of an installation; run once by an administrator of PostgreSQL 16 or later, with psql:
--   psql -v owner=… -v server=… -v backup=… -f deploy/roles.sql
-- yuheng_owner owns the tables and migrates; yuheng_server serves requests and owns nothing, so that grants and
-- row-level security bind it; yuheng_backup reads every row whatever the policies say.
create role yuheng_owner login createrole password :'owner';
alter role yuheng_owner set createrole_self_grant = 'set';
create role yuheng_server login noinherit password :'server';
create role yuheng_backup login bypassrls password :'backup';
grant pg_read_all_data to yuheng_backup;

-- Chinese names sort by pinyin, and searching by part of a name needs a locale that knows Chinese letters.
create database yuheng owner yuheng_owner template template0 encoding 'UTF8'
  locale_provider icu icu_locale 'zh-Hans-CN' locale 'C.UTF-8';
revoke all on database yuheng from public;
grant connect on database yuheng to yuheng_server, yuheng_backup;
