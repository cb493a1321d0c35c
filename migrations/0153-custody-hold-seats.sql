-- A disputed lesson must not be released by whatever settles at the same moment. What holds it therefore stands in the row
-- that settlement locks and reads again after waiting.
alter table custody.order_book add column held_sessions bigint[];
comment on column custody.order_book.held_sessions is 'Meetings whose seat of this order is not released for now, because the family disputes it; null where there is none.';
grant update (held_sessions) on custody.order_book to yuheng_app;
