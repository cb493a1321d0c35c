-- A freeze names the law or the decision on which it rests, and may name its last day.
alter table custody.freeze add column basis text check (length(basis) between 2 and 200);
alter table custody.freeze add column until_date date;
comment on column custody.freeze.basis is 'The law or the decision on which an agency''s freeze rests; null for a refund.';
comment on column custody.freeze.until_date is 'Last day of an agency''s freeze; on the day after it ends by itself. Null: until it is lifted.';
create index freeze_institution on custody.freeze (institution_id, id desc);
create index freeze_ending on custody.freeze (until_date) where lifted_at is null and until_date is not null;
