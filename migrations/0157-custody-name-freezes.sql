-- Two causes may stop an order's money at the same time, and each is lifted by itself: an agency's order, and a refund
-- that was asked for.
alter table custody.freeze add column cause text collate "C" not null default 'AGENCY' check (cause in ('AGENCY', 'REFUND'));
comment on column custody.freeze.cause is 'AGENCY: an officer stopped the money. REFUND: a refund is asked for. The money moves again when no cause is left.';
drop index custody.freeze_open;
create unique index freeze_open on custody.freeze (cell, order_id, cause) where lifted_at is null;
