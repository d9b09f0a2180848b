-- Proposals to national, industry and local standards, sector plans, policies and laws, with what became of them.
create table proposal (
  id             uuid primary key,
  association_id uuid not null references association,
  kind           text not null check (kind in ('national-standard', 'industry-standard', 'local-standard', 'sector-plan', 'policy', 'law')),
  title          text not null check (length(title) between 2 and 200),
  recipient      text not null check (length(recipient) between 2 and 200),
  -- The published draft that it answers, and the last day for opinions; null on the own initiative.
  call_title     text,
  call_number    text,
  call_due_on    date,
  text           text not null,
  prepared_by    text not null,
  resolution_id  uuid references resolution,
  -- Counts the drafts, so that nobody writes over what somebody else wrote meanwhile.
  revision       integer not null check (revision > 0),
  stage          text not null check (stage in ('draft', 'issued', 'sent', 'withdrawn')),
  made_by        uuid references account,
  made_on        date not null,
  made_at        timestamptz not null,
  document_id    uuid references document,
  sent_on        date,
  way            text check (way in ('post', 'hand', 'mail', 'online', 'meeting')),
  -- The day by which somebody looks whether there is an answer.
  expected_on    date,
  closed_on      date,
  closed_why     text,
  check (num_nonnulls(call_title, call_number, call_due_on) in (0, 3)),
  check (num_nonnulls(sent_on, way, expected_on) in (0, 3)),
  check (stage <> 'issued' or document_id is not null),
  check (stage <> 'sent' or sent_on is not null),
  check ((stage = 'withdrawn') = (closed_on is not null)),
  check ((closed_on is null) = (closed_why is null))
);
create index proposal_by_day on proposal (association_id, made_at desc, id);

create table proposal_paper (
  proposal_id    uuid not null references proposal,
  paper_id       uuid not null references paper,
  association_id uuid not null references association,
  position       integer not null check (position >= 0),
  primary key (proposal_id, paper_id)
);

-- What became of it. Never changed: a later one names the one it takes the place of, and each is followed by one at most.
create table proposal_outcome (
  id              uuid primary key,
  association_id  uuid not null references association,
  proposal_id     uuid not null references proposal,
  result          text not null check (result in ('adopted', 'partly', 'rejected', 'unanswered')),
  settled_on      date not null,
  reason          text not null,
  document_title  text,
  document_number text,
  document_issuer text,
  document_on     date,
  paper_id        uuid references paper,
  corrects        uuid unique references proposal_outcome,
  corrects_why    text,
  entered_by      uuid references account,
  entered_on      date not null,
  entered_at      timestamptz not null,
  check (num_nonnulls(document_title, document_number, document_issuer, document_on) in (0, 4)),
  check ((corrects is null) = (corrects_why is null)),
  check ((result = 'unanswered') = (document_title is null and paper_id is null))
);
create unique index proposal_outcome_first on proposal_outcome (proposal_id) where corrects is null;
create index proposal_outcome_of on proposal_outcome (proposal_id, entered_at desc);

do $$
declare owned text;
begin
  foreach owned in array array['proposal', 'proposal_paper', 'proposal_outcome'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert, update on proposal to xinheng_app;
-- A draft's papers are named anew with each draft.
grant select, insert, delete on proposal_paper to xinheng_app;
grant select, insert on proposal_outcome to xinheng_app;
