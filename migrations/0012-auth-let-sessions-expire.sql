-- Old sessions are removed by a job.
grant delete on auth.session to yuheng_app;
create index session_expires on auth.session (expires_at);
