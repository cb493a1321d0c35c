-- The public finds what an institution sells without knowing its cell; a class's timetable is part of the offer.
create index course_on_sale on courses.course (institution_id) where status = 'ON_SALE';
create index class_group_open on courses.class_group (institution_id, course_id) where status = 'OPEN';
create index session_group on courses.session (class_group_id, n);
create policy on_sale on courses.session for select to yuheng_public using (status = 'SCHEDULED');
grant select (cell, institution_id, class_group_id, n, session_date, starts_at, ends_at, status) on courses.session to yuheng_public;
