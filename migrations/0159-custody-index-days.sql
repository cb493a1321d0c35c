-- Rollups read the books by day of record.
create index daily_day on custody.daily (day);
