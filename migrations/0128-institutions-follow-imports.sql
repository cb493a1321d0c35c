-- An import can be stopped, and tells which institutions it has put on the register.
alter table institutions.import drop constraint import_status_check;
alter table institutions.import add constraint import_status_check
  check (status in ('UPLOADED', 'WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'));

create table institutions.import_item (
  import_id bigint not null references institutions.import (id),
  institution_id bigint not null,
  area_lo text collate "C" not null,
  area_hi text collate "C" not null,
  primary key (import_id, institution_id)
);
comment on table institutions.import_item is 'Which institutions an import has put on the register.';
alter table institutions.import_item enable row level security;
alter table institutions.import_item force row level security;
create policy box on institutions.import_item to yuheng_app
  using (area_lo >= current_setting('app.area_lo') and area_hi <= current_setting('app.area_hi')
    and current_setting('app.kind') in ('officer', 'system'));
grant select, insert on institutions.import_item to yuheng_app;
