-- Releases, reversals and postings are facts: their county is that of their time, and rollups count them there. When the
-- institution has moved, the officers of the county where it is now must see them all the same, and those of the old one
-- no longer: `placed` names that county for the policies and for nothing else.
do $$
declare
  t text;
  p text;
  place text := $p$(case when placed = '' then county else placed end) between current_setting('app.area_lo') and current_setting('app.area_hi')$p$;
  own text := $p$institution_id between current_setting('app.inst_lo')::bigint and current_setting('app.inst_hi')::bigint
    and family_id between current_setting('app.family_lo')::bigint and current_setting('app.family_hi')::bigint$p$;
  kinds text := $p$class = any(string_to_array(current_setting('app.classes'), ','))$p$;
begin
  foreach t in array array['release', 'reversal', 'posting'] loop
    execute format($q$alter table custody.%I add column placed text collate "C" not null default ''$q$, t);
    execute format($q$comment on column custody.%I.placed is 'County where the institution is now, if it has moved since; empty: still that of the fact.'$q$, t);
    execute format('grant update (placed) on custody.%I to yuheng_app', t);
  end loop;
  for p in select 'release' union all select 'reversal'
    union all select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'custody.release'::regclass
  loop
    execute format($q$alter policy box on custody.%I using (current_setting('app.kind') = 'system' or (%s and %s and %s))$q$, p, place, own, kinds);
  end loop;
  execute format($q$alter policy box on custody.posting using (current_setting('app.kind') = 'system' or (%s and %s and (class is null or %s)))$q$,
    place, own, kinds);
end $$;
