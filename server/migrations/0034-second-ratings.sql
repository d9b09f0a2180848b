-- Applications that two agencies rate: which, what each says where they lie too far apart, what the panel made of it. And
-- what agencies saw on site.
alter table evaluation_round
  -- Of a hundred applications how many are rated twice, drawn by lot at the freeze; 100: all.
  add column double_share smallint not null default 0 check (double_share between 0 and 100),
  -- The sector pack that names its model; null: a model of no sector.
  add column sector text;
grant select (sector) on evaluation_round to xinheng_visitor;
alter table evaluation_entry
  add column second_how text check (second_how in ('all', 'drawn', 'chosen', 'lifted')),
  add column second_why text not null default '',
  add column second_on  date,
  add constraint evaluation_entry_second check ((second_how is null) = (second_on is null)
    and (second_how not in ('chosen', 'lifted') or second_why <> ''));

-- Asked of an agency when both have delivered and lie further apart on an indicator than the model allows; then its answer.
create table rating_explanation (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  entry_id       uuid not null,
  indicator      text not null,
  agency_subject uuid not null,
  assignment_id  uuid not null,
  -- The other's assignment: once that is taken back, nothing is asked any more.
  against_id     uuid not null,
  asked_on       date not null,
  says           text check (length(says) between 2 and 2000),
  said_on        date,
  said_at        timestamptz,
  said_by        uuid,
  primary key (subject_id, id),
  unique (subject_id, assignment_id, against_id, indicator),
  check (num_nonnulls(says, said_on, said_at) in (0, 3))
);
create index rating_explanation_of on rating_explanation (agency_subject, assignment_id);

-- What counts where two agencies lie too far apart: a resolution of the panel, by indicator with its reason.
create table rating_reconciliation (
  subject_id        uuid not null references subject,
  id                uuid not null,
  association_id    uuid not null,
  entry_id          uuid not null,
  indicator         text not null,
  -- The two it was said about; of one that is taken back since it counts no longer.
  first_assignment  uuid not null,
  second_assignment uuid not null,
  points            numeric not null check (points >= 0),
  reason            text not null check (length(reason) between 2 and 1000),
  resolution_id     uuid not null,
  made_on           date not null,
  made_at           timestamptz not null,
  made_by           uuid,
  primary key (subject_id, id),
  unique (subject_id, first_assignment, second_assignment, indicator)
);

-- What somebody of an agency saw on site, and which indicators it supports; entered once, never changed.
create table site_visit (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  entry_id       uuid not null,
  agency_subject uuid not null,
  assignment_id  uuid not null,
  visited_on     date not null,
  place          text not null check (length(place) between 2 and 200),
  -- Whom they met: names under the key ring of the house.
  met_sealed     text not null,
  met_count      integer not null check (met_count > 0),
  findings       text not null check (length(findings) between 2 and 4000),
  indicators     text[] not null check (cardinality(indicators) > 0),
  -- [{ paperId, name, sha256 }], the hash as the paper was kept on that day.
  evidence       jsonb not null,
  recorded_at    timestamptz not null,
  recorded_by    uuid,
  primary key (subject_id, id)
);
create index site_visit_of on site_visit (agency_subject, assignment_id);

do $$
declare owned text;
begin
  foreach owned in array array['rating_explanation', 'rating_reconciliation', 'site_visit'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert on rating_explanation, rating_reconciliation, site_visit to xinheng_app;
grant update (says, said_on, said_at, said_by) on rating_explanation to xinheng_app;
