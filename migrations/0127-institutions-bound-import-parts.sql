-- The parts of an import carry its area, so that their policies can bound them without looking elsewhere.
alter table institutions.import no force row level security;
do $$
declare t text;
begin
  foreach t in array array['import_chunk', 'import_error'] loop
    execute format('alter table institutions.%I add column area_lo text collate "C", add column area_hi text collate "C"', t);
    execute format('alter table institutions.%I no force row level security', t);
    execute format('update institutions.%I p set area_lo = i.area_lo, area_hi = i.area_hi
      from institutions.import i where i.id = p.import_id', t);
    execute format('alter table institutions.%I force row level security', t);
    execute format('alter table institutions.%I alter column area_lo set not null, alter column area_hi set not null', t);
    execute format('drop policy desk on institutions.%I', t);
    execute format($p$create policy box on institutions.%I to yuheng_app
      using (area_lo >= current_setting('app.area_lo') and area_hi <= current_setting('app.area_hi')
        and current_setting('app.kind') in ('officer', 'system'))$p$, t);
  end loop;
end $$;
alter table institutions.import force row level security;
