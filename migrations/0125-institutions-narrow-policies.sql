-- Families and programs have no business with the log, the people, the sponsors and the requests of an institution.
do $$
declare t text;
begin
  foreach t in array array['action', 'person', 'sponsor', 'correction', 'conversion'] loop
    execute format($p$alter policy box on institutions.%I
      using (county between current_setting('app.area_lo') and current_setting('app.area_hi')
        and institution_id between current_setting('app.inst_lo')::bigint and current_setting('app.inst_hi')::bigint
        and current_setting('app.kind') in ('officer', 'institution', 'system'))$p$, t);
  end loop;
end $$;
