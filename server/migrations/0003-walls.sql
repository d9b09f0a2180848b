-- Row-level security as the second wall. Policies test tenancy and seal, never dates (HARD-PARTS b1).
-- xinheng.association is '' outside a transaction, hence nullif; xinheng.audience 'house' is set by the sealer, the clock
-- poller and the outbox only, to find their work across associations; what they then do runs inside one association.

create function current_association() returns uuid language sql stable
  return nullif(current_setting('xinheng.association', true), '')::uuid;
create function house_audience() returns boolean language sql stable
  return current_setting('xinheng.audience', true) = 'house';

do $$
declare owned text;
begin
  foreach owned in array array['import', 'import_fault', 'member'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
  foreach owned in array array['file', 'journal_entry', 'outbox', 'clock', 'work'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id is not distinct from current_association() or house_audience())', owned);
  end loop;
end $$;

alter table look enable row level security;
alter table look force row level security;
create policy tenancy on look using (association_id is not distinct from current_association() or current_setting('xinheng.audience', true) = 'subject');

-- Visitors do not reach the table of records at all: under the same name they find what is open, neither held nor replaced.
-- Their pool looks for names in this schema first; dates are compared by the query, as for everybody.
create schema open;
create view open.record with (security_barrier = true) as
  select * from public.record where open_scope = 'public' and held = '' and replaced_at is null;

-- Which organisations an association has as members is public; the app's role sees its own roll only.
create policy roll on member for select to xinheng_visitor using (true);

grant usage on schema public to xinheng_app, xinheng_visitor;
grant select, insert, update, delete on all tables in schema public to xinheng_app;
-- Append-only by privilege, not by trigger: a trigger does not see TRUNCATE and Citus forbids it.
revoke update, delete, truncate on journal_entry, journal_seal, journal_seal_member from xinheng_app;
revoke all on migration from xinheng_app;
revoke delete, truncate on record, look, attempt, subject, subject_claim, subject_identifier, subject_name from xinheng_app;
-- A record is never edited: the end of a version and the day its source last stood behind it are all that may be set.
revoke update on look, record from xinheng_app;
grant update (replaced_at, last_confirmed_on) on record to xinheng_app;
grant select on association, calendar_year, member, subject, subject_claim, subject_identifier, subject_name to xinheng_visitor;
grant usage on schema open to xinheng_visitor;
grant select on open.record to xinheng_visitor;
