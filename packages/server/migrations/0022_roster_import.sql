-- A school brings its classes and pupils in from a list (importRoster). What a code names never changes and nothing is
-- removed, so a request may neither change a code nor delete.
grant insert on classes, pupils, enrolments to lienthong_app;
grant update (full_name, sort_name, birth_date, sex) on pupils to lienthong_app;
grant update (ordinal, valid_to) on enrolments to lienthong_app;
