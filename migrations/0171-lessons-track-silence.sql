-- A lesson whose family was silent is looked at until it is released or nothing is left to release, however long its
-- order stands still meanwhile; after that never again.
alter table lessons.seat add column closed_on date;
comment on column lessons.seat.closed_on is 'Day from which silence has nothing more to say: the lesson is released, or its order has nothing left. Null: still looked at.';
drop index lessons.seat_due;
create index seat_silent on lessons.seat (due_on) where mark = 'PRESENT' and closed_on is null;
