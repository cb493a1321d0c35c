-- One immutable row per settled seat, partitioned by the month of the meeting. The meeting's date stands second in the
-- key: seats of a day lie together, so that settlement touches few index pages however large the month grows.
create type custody.release_basis as enum ('PARENT', 'DEEMED', 'DISPUTE_DECISION', 'ATTENDANCE', 'ORDER_OF_AGENCY', 'IMPORT');

create table custody.release (
  institution_id bigint not null,
  session_id bigint not null,
  order_id bigint not null,
  family_id bigint not null,
  amount_fen bigint not null check (amount_fen >= 0),
  released_at timestamptz not null,
  session_date date not null,
  lesson_no int not null,
  basis custody.release_basis not null,
  cell smallint not null,
  actor text collate "C" not null,
  county text collate "C" not null,
  class text collate "C" not null,
  primary key (cell, session_date, institution_id, session_id, order_id)
) partition by range (session_date);
create index release_family on custody.release (family_id);
comment on table custody.release is 'Transfers of lessons from families to the institution. A seat (institution, session, order) settles once; a session has one date for ever (lessons keeps it immutable).';
comment on column custody.release.lesson_no is 'Which seat of the order this was; above the order''s paid lessons it is a gift and moves nothing.';

create table custody.reversal (
  institution_id bigint not null,
  session_id bigint not null,
  order_id bigint not null,
  family_id bigint not null,
  amount_fen bigint not null check (amount_fen >= 0),
  session_date date not null,
  posting_id bigint,
  recorded_at timestamptz not null,
  cell smallint not null,
  county text collate "C" not null,
  class text collate "C" not null,
  actor text not null,
  reason text not null,
  primary key (cell, session_date, institution_id, session_id, order_id)
);
create index reversal_order on custody.reversal (family_id, order_id);
comment on table custody.reversal is 'Seats whose release was undone by decision; the release row stays.';

do $$
declare t text;
begin
  foreach t in array array['release', 'reversal'] loop
    execute format('alter table custody.%I enable row level security', t);
    execute format('alter table custody.%I force row level security', t);
    execute format($policy$create policy box on custody.%I using (current_setting('app.kind') = 'system' or (
      county between current_setting('app.area_lo') and current_setting('app.area_hi')
      and institution_id between current_setting('app.inst_lo')::bigint and current_setting('app.inst_hi')::bigint
      and family_id between current_setting('app.family_lo')::bigint and current_setting('app.family_hi')::bigint
      and class = any(string_to_array(current_setting('app.classes'), ','))))$policy$, t);
    execute format('grant select, insert on custody.%I to yuheng_app', t);
  end loop;
end $$;

-- Settlement writes to the partition of its month by name (no routing, no pruning), so a partition has the parent's
-- rights and policy. Runs as the owner: the server's role creates nothing by itself.
create function custody.prepare_month(month date) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare
  first date := date_trunc('month', month)::date;
  partition text := 'release_y' || to_char(first, 'YYYY"m"MM');
begin
  if first < date '2015-01-01' or first > date '2100-01-01' then
    raise exception 'no lesson is settled in %', first using errcode = 'YH001';
  end if;
  perform pg_advisory_xact_lock(7201847115);
  -- Read from the table, not from the session's cache: another session may have made it a moment ago.
  if exists (select from pg_class where relname = partition and relnamespace = 'custody'::regnamespace) then return partition; end if;
  execute format('create table custody.%I (like custody.release including all)', partition);
  execute format('alter table custody.%I enable row level security', partition);
  execute format('alter table custody.%I force row level security', partition);
  execute format('create policy box on custody.%I using %s', partition,
    (select '(' || qual || ')' from pg_policies where schemaname = 'custody' and tablename = 'release' and policyname = 'box'));
  execute format('grant select, insert on custody.%I to yuheng_app', partition);
  execute format('alter table custody.release attach partition custody.%I for values from (%L) to (%L)',
    partition, first, (first + interval '1 month')::date);
  return partition;
end $$;
revoke execute on function custody.prepare_month(date) from public;
grant execute on function custody.prepare_month(date) to yuheng_app;
comment on function custody.prepare_month is 'Makes the partition of a month if it is missing; several at once are safe.';
