-- 执纪 (MISSION D1): a case of the association against a member under its own norms, kept with the member it is about.
-- Nothing of it is public.
create table discipline_case (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  stage          text not null check (stage in ('opened', 'investigating', 'noticed', 'answering', 'hearing', 'deliberating', 'decided', 'served', 'appealed', 'reviewed', 'final', 'declined', 'passed-on', 'dropped', 'closed')),
  -- The rule it is conducted by, id@edition.
  rule_edition   text not null,
  allegation     text not null check (length(allegation) between 2 and 2000),
  acted_on       date not null,
  opened_on      date not null,
  opened_at      timestamptz not null,
  opened_by      uuid,
  -- What each step left behind, in the shapes of caseParts.
  source         jsonb not null,
  triage         jsonb,
  investigation  jsonb,
  recusals       jsonb not null default '[]',
  notice         jsonb,
  services       jsonb not null default '[]',
  statement      jsonb,
  hearing        jsonb,
  decision       jsonb,
  appeal         jsonb,
  review         jsonb,
  executions     jsonb not null default '[]',
  -- Decisions that an appeal sent back: [{ decision, review }], by number.
  earlier        jsonb not null default '[]',
  -- Since when the present question is before those who decide: a resolution taken before does not count.
  ready_at       timestamptz,
  -- Every document issued in it: their texts go with the case.
  documents      uuid[] not null default '{}',
  overdue_on     date,
  ended_on       date,
  ended_why      text not null default '',
  primary key (subject_id, id)
);
create index discipline_case_by_association on discipline_case (association_id, id desc);
create index discipline_case_by_subject on discipline_case (association_id, subject_id);

-- Papers of the file with their chain of custody. The bytes are the file of the same id.
create table case_paper (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  case_id        uuid not null,
  kind           text not null check (kind in ('evidence', 'interview', 'source', 'statement', 'proof')),
  name           text not null check (length(name) between 1 and 200),
  -- Who had it or was heard, when it was taken, and who laid it in when.
  had_by         text not null check (length(had_by) between 1 and 200),
  obtained_on    date not null,
  entered_by     uuid,
  entered_role   text not null check (entered_role in ('house', 'respondent', 'investigator', 'panel')),
  entered_at     timestamptz not null,
  sha256         bytea not null check (length(sha256) = 32),
  withheld_why   text not null default '',
  primary key (subject_id, id),
  foreign key (subject_id, case_id) references discipline_case (subject_id, id)
);
create index case_paper_by_case on case_paper (association_id, case_id, id);

do $$
declare owned text;
begin
  foreach owned in array array['discipline_case', 'case_paper'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert, update, delete on discipline_case to xinheng_app;
-- A paper of a file is never changed; past its retention it goes.
grant select, insert, delete on case_paper to xinheng_app;
