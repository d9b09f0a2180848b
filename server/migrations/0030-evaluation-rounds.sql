-- A round of evaluation: plan, public call, freeze of the data, results; and what each applicant goes through in it.
create table evaluation_round (
  id             uuid primary key,
  association_id uuid not null references association,
  title          text not null check (length(title) between 2 and 200),
  purpose        text not null,
  -- A published version of the association's own model, which never changes; its name for whoever may not read models.
  model_id       uuid not null references model,
  model_name     text not null,
  model_name_en  text not null default '',
  stage          text not null check (stage in ('planned', 'called', 'qualifying', 'remarks', 'scoring', 'closed')),
  planned_by     uuid references account,
  planned_at     timestamptz not null,
  called_on      date,
  apply_until    date,
  -- The freeze: valid on this day, known at this instant, by these editions; and the root over the members' roots.
  frozen_on      date,
  frozen_at      timestamptz,
  editions       jsonb not null default '[]',
  root           bytea check (length(root) = 32),
  remarks_until  date,
  closed_on      date,
  closed_why     text not null default '',
  check ((called_on is null) = (apply_until is null)),
  check (num_nonnulls(frozen_on, frozen_at, root, remarks_until) in (0, 4)),
  check ((stage = 'closed') = (closed_on is not null))
);
create index evaluation_round_latest on evaluation_round (association_id, planned_at desc, id desc);

create table evaluation_entry (
  subject_id      uuid not null references subject,
  id              uuid not null,
  association_id  uuid not null,
  round_id        uuid not null,
  stage           text not null check (stage in ('applied', 'qualified', 'not-qualified', 'frozen', 'scored', 'decided', 'noticed', 'publicised', 'final', 'withdrawn')),
  -- Who promised that what is handed in is true.
  committed_by    text not null check (length(committed_by) between 2 and 60),
  applied_on      date not null,
  applied_at      timestamptz not null,
  applied_by      uuid,
  judged_on       date,
  judged_why      text not null default '',
  -- Since when the frozen data are as they are: an objection that was upheld freezes them anew.
  known_at        timestamptz,
  facts           integer,
  root            bytea check (length(root) = 32),
  -- Points and grade as the model gave them, in ten-thousandths.
  points          numeric,
  grade           text,
  indicators      jsonb not null default '[]',
  vetoes          jsonb not null default '[]',
  scored_at       timestamptz,
  resolution_id   uuid,
  decided_on      date,
  document_id     uuid,
  number          text,
  noticed_on      date,
  publicised_on   date,
  publicity_until date,
  valid_from      date,
  valid_until     date,
  withdrawn_on    date,
  withdrawn_why   text not null default '',
  primary key (subject_id, id),
  check (num_nonnulls(known_at, facts, root) in (0, 3)),
  check ((points is null) = (scored_at is null)),
  check ((resolution_id is null) = (decided_on is null)),
  check (num_nonnulls(document_id, number, noticed_on) in (0, 3)),
  check ((publicised_on is null) = (publicity_until is null)),
  check ((valid_from is null) = (valid_until is null)),
  check ((stage = 'withdrawn') = (withdrawn_on is not null))
);
create unique index evaluation_entry_once on evaluation_entry (subject_id, round_id) where stage <> 'withdrawn';
create index evaluation_entry_by_round on evaluation_entry (association_id, round_id, applied_at, id);
create index evaluation_entry_by_id on evaluation_entry (id);

-- What one scorer gave for one indicator, with the papers it rests on; a scorer scores once.
create table evaluation_mark (
  subject_id     uuid not null references subject,
  entry_id       uuid not null,
  indicator      text not null,
  account_id     uuid not null,
  association_id uuid not null,
  points         numeric not null check (points >= 0),
  says           text not null,
  evidence       jsonb not null,
  marked_at      timestamptz not null,
  primary key (subject_id, entry_id, indicator, account_id)
);

-- The member's own word: on the frozen data before scoring, on the result before it is final.
create table evaluation_objection (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  entry_id       uuid not null,
  about          text not null check (about in ('data', 'result')),
  reason         text not null,
  filed_on       date not null,
  filed_at       timestamptz not null,
  filed_by       uuid,
  outcome        text check (outcome in ('upheld', 'rejected')),
  answer         text not null default '',
  answered_on    date,
  answered_by    uuid,
  primary key (subject_id, id),
  check ((outcome is null) = (answered_on is null)),
  check (outcome is null or answer <> '')
);
create unique index evaluation_objection_one_open on evaluation_objection (subject_id, entry_id) where outcome is null;

-- Whoever has an interest in an applicant says so, and gives no marks for it.
create table evaluation_interest (
  subject_id     uuid not null references subject,
  entry_id       uuid not null,
  account_id     uuid not null,
  association_id uuid not null,
  reason         text not null,
  declared_at    timestamptz not null,
  primary key (subject_id, entry_id, account_id)
);

-- What became of a published grade: a veto that appeared, a review, what a body then decided. A state is read from these.
create table grade_event (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  entry_id       uuid not null,
  kind           text not null check (kind in ('suspended', 'reviewed', 'restored', 'lowered')),
  happened_on    date not null,
  happened_at    timestamptz not null,
  -- What the model gives on that day, in ten-thousandths; no grade where something required is lacking.
  points         numeric not null,
  grade          text,
  vetoes         jsonb not null,
  reasons        text not null default '',
  resolution_id  uuid,
  document_id    uuid,
  number         text,
  done_by        uuid,
  primary key (subject_id, id),
  check ((kind in ('restored', 'lowered')) = (resolution_id is not null)),
  check (num_nonnulls(resolution_id, document_id, number) in (0, 3)),
  check (kind <> 'lowered' or grade is not null)
);
create index grade_event_by_entry on grade_event (subject_id, entry_id, happened_at desc);

-- What a certificate said on its day. Its id stands in the printed address and is drawn by lot.
create table evaluation_certificate (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  entry_id       uuid not null,
  document_id    uuid not null,
  number         text not null,
  grade          text not null,
  issued_on      date not null,
  issued_at      timestamptz not null,
  valid_until    date not null,
  issued_by      uuid,
  primary key (subject_id, id)
);
create index evaluation_certificate_by_id on evaluation_certificate (id);
create index evaluation_certificate_by_entry on evaluation_certificate (subject_id, entry_id, issued_at desc);

do $$
declare owned text;
begin
  foreach owned in array array['evaluation_round', 'evaluation_entry', 'evaluation_mark', 'evaluation_objection', 'evaluation_interest',
    'grade_event', 'evaluation_certificate'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert, update on evaluation_round, evaluation_entry to xinheng_app;
grant select, insert on evaluation_mark, evaluation_objection, evaluation_interest, grade_event, evaluation_certificate to xinheng_app;
grant update (outcome, answer, answered_on, answered_by) on evaluation_objection to xinheng_app;

-- Everybody reads the call, and of results what is in publicity or final; nothing of who applied and was not graded. Of a
-- grade that its member gave up, whoever holds the certificate reads that it is no longer valid.
create policy open on evaluation_round for select to xinheng_visitor using (called_on is not null);
create policy open on evaluation_entry for select to xinheng_visitor
  using (stage in ('publicised', 'final') or (stage = 'withdrawn' and valid_from is not null));
create policy open on grade_event for select to xinheng_visitor using (exists (select from evaluation_entry as entry
  where entry.subject_id = grade_event.subject_id and entry.id = grade_event.entry_id and entry.stage <> 'withdrawn'));
create policy open on evaluation_certificate for select to xinheng_visitor using (exists (select from evaluation_entry as entry
  where entry.subject_id = evaluation_certificate.subject_id and entry.id = evaluation_certificate.entry_id));
-- By which method a grade was given is open; drafts are the association's own.
create policy open on model for select to xinheng_visitor using (state = 'published');
grant select (id, association_id, title, purpose, model_id, model_name, model_name_en, stage, called_on, apply_until) on evaluation_round to xinheng_visitor;
grant select (subject_id, id, association_id, round_id, stage, grade, publicised_on, publicity_until, valid_from, valid_until, withdrawn_on) on evaluation_entry to xinheng_visitor;
grant select (subject_id, id, association_id, entry_id, kind, happened_on, happened_at, grade) on grade_event to xinheng_visitor;
grant select (subject_id, id, association_id, entry_id, number, grade, issued_on, issued_at, valid_until) on evaluation_certificate to xinheng_visitor;
grant select (id, association_id, key, version, name, name_en, state, why, replaces, content, valid_from, published_at) on model to xinheng_visitor;
