-- What anyone may find an institution by. Every column is public, so that reading needs no scope: row-level security with a
-- condition would keep non-leakproof operators (like, &&) out of the indexes. Writing is bounded as everywhere.
create table institutions.listing (
  id bigint primary key references institutions.institution (id),
  county text collate "C" not null,
  uscc text collate "C",
  licence_number text collate "C",
  licence_until date,
  name text not null,
  short_name text,
  address text not null,
  classes text[] not null,
  stages text[] not null,
  channels text[] not null,
  status text not null,
  custody_mode text not null,
  lists text[] not null,
  registered_on date not null,
  pinyin text collate "C" not null,
  core_name text not null,
  search text not null
);
comment on table institutions.listing is 'Search copy of public facts: one row per institution that was not merged away.';
comment on column institutions.listing.pinyin is 'Name in pinyin, syllables between spaces: sort key and second look of pinyin search.';
comment on column institutions.listing.core_name is 'Name without places and forms of organisation: key of duplicate detection.';
comment on column institutions.listing.search is 'Name, address, initials and syllables with separators between characters, so that trigrams hold two characters.';
alter table institutions.listing alter column search set statistics 500;

create index listing_search on institutions.listing using gin (search gin_trgm_ops) with (fastupdate = off);
create index listing_facets on institutions.listing using gin (classes, stages, channels, lists) with (fastupdate = off);
create index listing_order on institutions.listing (pinyin, id);
create index listing_county on institutions.listing (county, pinyin, id);
create index listing_status on institutions.listing (status, pinyin, id);
create index listing_custody on institutions.listing (custody_mode, pinyin, id);
create index listing_expiry on institutions.listing (licence_until, id) where licence_until is not null;
create index listing_uscc on institutions.listing (uscc) where uscc is not null;
create index listing_licence on institutions.listing (licence_number) where licence_number is not null;
create index listing_core on institutions.listing (core_name, county);

alter table institutions.listing enable row level security;
alter table institutions.listing force row level security;
create policy look on institutions.listing for select to yuheng_app, yuheng_public using (true);
create policy add on institutions.listing for insert to yuheng_app
  with check (county between current_setting('app.area_lo') and current_setting('app.area_hi')
    and id between current_setting('app.inst_lo')::bigint and current_setting('app.inst_hi')::bigint);
create policy change on institutions.listing for update to yuheng_app
  using (county between current_setting('app.area_lo') and current_setting('app.area_hi')
    and id between current_setting('app.inst_lo')::bigint and current_setting('app.inst_hi')::bigint);
create policy remove on institutions.listing for delete to yuheng_app
  using (county between current_setting('app.area_lo') and current_setting('app.area_hi')
    and id between current_setting('app.inst_lo')::bigint and current_setting('app.inst_hi')::bigint);
grant select on institutions.listing to yuheng_public;
grant select, insert, update, delete on institutions.listing to yuheng_app;
