-- What dashboards read: totals by county, class and day, folded from the books and the register every minute.
create schema statistics;
grant usage on schema statistics to yuheng_app;
comment on schema statistics is 'Rollups for dashboards; each can be recomputed from the records behind it (yuheng verify).';

create table statistics.custody_day (
  level smallint not null check (level between 1 and 3),
  county text collate "C" not null,
  class text collate "C" not null,
  day date not null,
  payments bigint not null,
  paid_fen bigint not null,
  lessons bigint not null,
  released_fen bigint not null,
  refunds bigint not null,
  refunded_fen bigint not null,
  primary key (level, county, class, day)
);
create index custody_day_day on statistics.custody_day (level, day);
comment on table statistics.custody_day is 'Movements of supervised money by day of record, of provinces (level 1), cities (2) and counties (3), so that a look at any level reads few rows.';

create table statistics.custody_now (
  county text collate "C" primary key,
  accounts bigint not null,
  bank_fen bigint not null,
  held_fen bigint not null,
  payable_fen bigint not null,
  refund_fen bigint not null
);
comment on table statistics.custody_now is 'Balances of custody accounts by county.';

create table statistics.register_now (
  county text collate "C" not null,
  class text collate "C" not null,
  status text collate "C" not null,
  custody_mode text collate "C" not null,
  institutions bigint not null,
  primary key (county, class, status, custody_mode)
);
comment on table statistics.register_now is 'Institutions by county, class, status and custody; one of several classes counts in each, and once under ALL.';

create table statistics.refreshed (
  what text primary key,
  at timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['custody_day', 'custody_now', 'register_now', 'refreshed'] loop
    execute format('alter table statistics.%I enable row level security', t);
    execute format('alter table statistics.%I force row level security', t);
    execute format('grant select, insert, update, delete on statistics.%I to yuheng_app', t);
  end loop;
end $$;
create policy box on statistics.custody_day using (county between current_setting('app.area_lo') and current_setting('app.area_hi')
  and class = any (string_to_array(current_setting('app.classes'), ',')));
create policy box on statistics.custody_now using (county between current_setting('app.area_lo') and current_setting('app.area_hi'));
create policy box on statistics.register_now using (county between current_setting('app.area_lo') and current_setting('app.area_hi')
  and (class = 'ALL' or class = any (string_to_array(current_setting('app.classes'), ','))));
create policy look on statistics.refreshed for select using (true);
create policy fold on statistics.refreshed using (current_setting('app.kind') = 'system');
