-- Retention ends by itself (MISSION, F7). What is past its term is shown to nobody, by comparison; each day what it left is removed.

-- Rows go, for a row emptied of its text would still say of whom there was something. What may delete them is one store.
grant delete on record, recall, association_record, association_recall to xinheng_app;

-- Closed versions by day of decision, and what came of one that went to another subject: what a day's removal looks for.
create index record_closed_by_decision on record (decided_on) where replaced_at is not null;
create index record_by_heir on record (replaces_subject, replaces) where replaces_subject is not null;

-- What the house does once a day for each association: when it was last done, or why not and when it is tried again.
create table daily_deed (
  association_id uuid not null references association,
  operation      text not null,
  done_on        date,
  retry_at       timestamptz,
  fault          text,
  primary key (association_id, operation)
);
alter table daily_deed enable row level security;
alter table daily_deed force row level security;
create policy tenancy on daily_deed using (association_id = current_association() or house_audience());
grant select, insert, update on daily_deed to xinheng_app;
