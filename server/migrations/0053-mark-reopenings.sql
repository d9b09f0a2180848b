-- Indicators whose marks are given anew because an objection about them was upheld. Each row ends one turn of marks: they
-- stay on record for ever and count no longer; those given anew are of the next turn. A turn and not an instant tells
-- which count, so that whoever waited for the other's transaction is on the right side of it.
create table mark_reopening (
  subject_id     uuid not null references subject,
  entry_id       uuid not null,
  indicator      text not null,
  -- The turn that it ends.
  turn           smallint not null check (turn > 0),
  association_id uuid not null,
  -- 'result': before the grade was final, and it is scored again; 'grade': it was final, and a body decides on it anew.
  about          text not null check (about in ('result', 'grade')),
  objection_id   uuid not null,
  reopened_on    date not null,
  reopened_by    uuid,
  primary key (subject_id, entry_id, indicator, turn)
);
create index mark_reopening_latest on mark_reopening (association_id, reopened_on desc);

alter table mark_reopening enable row level security;
alter table mark_reopening force row level security;
create policy tenancy on mark_reopening using (association_id = current_association());
grant select, insert on mark_reopening to xinheng_app;

alter table evaluation_mark add column turn smallint not null default 1 check (turn > 0);

-- What two agencies explained, and what the panel made of it, was about the marks of a turn.
alter table rating_explanation
  add column turn smallint not null default 1 check (turn > 0),
  drop constraint rating_explanation_subject_id_assignment_id_against_id_indi_key,
  add constraint rating_explanation_once unique (subject_id, assignment_id, against_id, indicator, turn);
alter table rating_reconciliation
  add column turn smallint not null default 1 check (turn > 0),
  drop constraint rating_reconciliation_subject_id_first_assignment_second_as_key,
  add constraint rating_reconciliation_once unique (subject_id, first_assignment, second_assignment, indicator, turn);

-- A result whose publicity an objection ended is published no longer; the application is signed again under its next turn.
alter table evaluation_result
  add column turn smallint not null default 1 check (turn > 0),
  add column ended_on date,
  drop constraint evaluation_result_pkey,
  add primary key (subject_id, entry_id, turn);
create unique index evaluation_result_one on evaluation_result (subject_id, entry_id) where ended_on is null;
alter table evaluation_result_fact
  add column turn smallint not null default 1 check (turn > 0),
  drop constraint evaluation_result_fact_pkey,
  add primary key (subject_id, entry_id, turn, name);
grant update (ended_on) on evaluation_result to xinheng_app;
grant select (turn, ended_on) on evaluation_result to xinheng_visitor;
grant select (turn) on evaluation_result_fact to xinheng_visitor;
alter policy open on evaluation_result using (ended_on is null and exists (select from evaluation_entry as entry
  where entry.subject_id = evaluation_result.subject_id and entry.id = evaluation_result.entry_id
    and entry.stage in ('publicised', 'final')));
