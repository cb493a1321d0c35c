-- A refusal that nobody takes to the county ends the request on its day, so that the order's money moves again.
alter table contracts.refund add column appeal_due_on date;
comment on column contracts.refund.appeal_due_on is 'Last day for taking the institution''s refusal to the county; null before a refusal and while the calendar of the year is not entered.';
alter table contracts.refund drop constraint refund_status_check;
alter table contracts.refund add constraint refund_status_check check (status in
  ('REQUESTED', 'APPROVED', 'AUTO_APPROVED', 'REJECTED', 'APPEALED', 'UPHELD', 'PAID_BACK', 'WITHDRAWN', 'LAPSED'));
create index refund_appeal on contracts.refund (appeal_due_on) where status = 'REJECTED';
