-- 调解 (MISSION D3): a dispute between a member and another, brought before a mediator both agree to. Nothing of it is public.

-- The roll of mediators; each acts under an account of their own.
create table mediator (
  id             uuid primary key,
  association_id uuid not null references association,
  account_id     uuid not null references account,
  fields         text not null default '',
  -- What ties the mediator to whom: [{ subjectId, kind, note }], declared by the mediator or noted by the secretariat.
  ties           jsonb not null default '[]',
  listed_on      date not null,
  struck_on      date
);
create unique index mediator_listed_once on mediator (association_id, account_id) where struck_on is null;

create table mediation (
  -- The member among the two, under whom it is kept.
  subject_id             uuid not null references subject,
  id                     uuid not null,
  association_id         uuid not null,
  subject_side           text not null check (subject_side in ('requester', 'respondent')),
  -- The other: a subject of the register, or an outsider by name, whose address is sealed by the key ring.
  other_id               uuid,
  other_name             text not null check (length(other_name) between 2 and 200),
  other_contact          text,
  matter                 text not null check (length(matter) between 2 and 200),
  claim                  text not null check (length(claim) between 2 and 4000),
  stage                  text not null check (stage in ('requested', 'consented', 'mediating', 'drafted', 'agreed', 'performed', 'unperformed', 'declined', 'ended')),
  -- The rule that gives the clocks, id@edition.
  rule_edition           text not null,
  requested_on           date not null,
  requested_at           timestamptz not null,
  requested_by           uuid,
  answered_on            date,
  answer_why             text not null default '',
  requester_choice       uuid,
  respondent_choice      uuid,
  mediator_id            uuid,
  mediator_account       uuid,
  appointed_on           date,
  -- Appointed by the secretariat since the parties did not agree: why.
  appointed_why          text not null default '',
  -- Who may not mediate it any more: [{ mediatorId, why, on }].
  recusals               jsonb not null default '[]',
  terms                  text[] not null default '{}',
  perform_by             date,
  document_id            uuid,
  number                 text,
  -- Every agreement that was drafted: their texts go with the matter, also of those that were written anew or fell.
  drafts                 uuid[] not null default '{}',
  -- What each party did: [{ side, what, says, paper, text, on, onPaper }].
  acts                   jsonb not null default '[]',
  agreed_on              date,
  performed_on           date,
  ended_on               date,
  ended_by               text check (ended_by in ('requester', 'respondent', 'mediator', 'house', 'clock')),
  ended_why              text not null default '',
  overdue_on             date,
  primary key (subject_id, id),
  check (other_id is null or other_contact is null),
  check ((mediator_id is null) = (mediator_account is null)),
  check ((document_id is null) = (number is null)),
  check ((ended_on is null) = (ended_by is null))
);
create index mediation_by_association on mediation (association_id, id desc);
create index mediation_by_id on mediation (id);
create index mediation_by_other on mediation (association_id, other_id) where other_id is not null;

create table mediation_session (
  subject_id     uuid not null references subject,
  mediation_id   uuid not null,
  number         integer not null check (number > 0),
  association_id uuid not null,
  held_on        date not null,
  hour           text not null check (hour ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place          text not null check (length(place) between 2 and 200),
  attended       text,
  minutes        text,
  minuted_on     date,
  primary key (subject_id, mediation_id, number),
  check ((minutes is null) = (minuted_on is null))
);

-- What the parties lay before the mediator; both read it. The bytes are the file of the same id.
create table mediation_paper (
  subject_id     uuid not null references subject,
  id             uuid not null,
  mediation_id   uuid not null,
  association_id uuid not null,
  side           text not null check (side in ('requester', 'respondent', 'mediator', 'house')),
  name           text not null check (length(name) between 1 and 200),
  sha256         bytea not null check (length(sha256) = 32),
  brought_at     timestamptz not null,
  primary key (subject_id, id)
);

-- The mediator's own notes, sealed by the key ring: read by the account that wrote them and by nobody else.
create table mediator_note (
  subject_id     uuid not null references subject,
  id             uuid not null,
  mediation_id   uuid not null,
  association_id uuid not null,
  account_id     uuid not null,
  sealed         text not null,
  written_at     timestamptz not null,
  primary key (subject_id, id)
);

do $$
declare owned text;
begin
  foreach owned in array array['mediator', 'mediation', 'mediation_session', 'mediation_paper', 'mediator_note'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert on mediator, mediation, mediation_session, mediation_paper, mediator_note to xinheng_app;
-- What is past its retention goes whole.
grant delete on mediator, mediation, mediation_session, mediation_paper, mediator_note to xinheng_app;
grant update (fields, ties, struck_on) on mediator to xinheng_app;
grant update on mediation to xinheng_app;
grant update (attended, minutes, minuted_on) on mediation_session to xinheng_app;
