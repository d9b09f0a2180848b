-- Minutes as documents, the setting up of the self-discipline body, and party building.

alter table meeting add column minutes_document uuid references document;
alter table meeting add column minutes_number text;
grant update (minutes_document, minutes_number) on meeting to xinheng_app;

-- 自律机构设立: one procedure, step by step; a step that was taken is not taken back.
create table setup (
  id                uuid primary key,
  association_id    uuid not null references association,
  body              text not null,
  name              text not null check (length(name) between 2 and 80),
  edition           text not null,
  stage             text not null check (stage in ('begun', 'nominated', 'reviewed', 'carried', 'filed', 'abandoned')),
  -- The charter that lets the body be set up, in force on the day it began.
  charter_id        uuid not null references charter,
  begun_on          date not null,
  begun_by          uuid references account,
  -- The last day of the step under way.
  due_on            date,
  -- Nominated anew after a review that did not agree.
  round             integer not null default 0 check (round >= 0),
  head_as           text check (head_as in ('party-head', 'discipline-secretary', 'other')),
  head_why          text not null default '',
  nomination_number text,
  nominated_on      date,
  nomination_paper  uuid references paper,
  -- The last review was entered then; a vote declared before it was none on what was reviewed.
  reviewed_at       timestamptz,
  resolution_id     uuid references resolution,
  body_term_id      uuid references body_term,
  runner_name       text,
  runner_on         date,
  runner_paper      uuid references paper,
  abandoned_why     text,
  check ((nomination_number is null) = (nomination_paper is null)),
  check ((runner_name is null) = (runner_paper is null)),
  check ((stage = 'abandoned') = (abandoned_why is not null)),
  check (stage not in ('carried', 'filed') or resolution_id is not null)
);
create unique index setup_under_way on setup (association_id) where stage in ('begun', 'nominated', 'reviewed', 'carried');

create table setup_nominee (
  setup_id       uuid not null references setup,
  round          integer not null,
  position       integer not null check (position > 0),
  association_id uuid not null references association,
  name           text not null check (length(name) between 1 and 80),
  unit           text not null default '',
  post           text not null,
  primary key (setup_id, round, position)
);

create table setup_review (
  setup_id        uuid not null references setup,
  round           integer not null,
  reviewer        text not null,
  association_id  uuid not null references association,
  verdict         text not null check (verdict in ('agree', 'disagree')),
  opinion         text not null default '',
  document_number text not null,
  signed_on       date not null,
  paper_id        uuid not null references paper,
  entered_by      uuid references account,
  entered_at      timestamptz not null,
  primary key (setup_id, round, reviewer)
);

create table setup_filing (
  setup_id       uuid not null references setup,
  recipient      text not null,
  association_id uuid not null references association,
  due_on         date not null,
  sent_on        date,
  sent_paper     uuid references paper,
  receipt_number text,
  received_on    date,
  receipt_paper  uuid references paper,
  entered_by     uuid references account,
  entered_at     timestamptz,
  primary key (setup_id, recipient),
  check ((sent_on is null) = (sent_paper is null)),
  check ((received_on is null) = (receipt_paper is null)),
  check (received_on is null or (sent_on is not null and received_on >= sent_on))
);

-- 党建工作. What is said of the organisation and its numbers; names stand in party_person, behind a wall of their own.
create table party_statement (
  id                 uuid primary key,
  association_id     uuid not null references association,
  stated_on          date not null,
  full_members       integer not null check (full_members >= 0),
  probationary       integer not null check (probationary >= 0),
  -- Members whose party relation is elsewhere still (一方隶属、参加多重组织生活).
  untransferred      integer not null check (untransferred >= 0),
  form               text not null check (form in ('own', 'joint', 'sector', 'attached', 'organiser', 'liaison')),
  organisation       text not null check (length(organisation) between 2 and 200),
  organisation_kind  text check (organisation_kind in ('committee', 'general-branch', 'branch')),
  term_began_on      date,
  discipline_committee boolean not null default false,
  sector_organisation boolean not null default false,
  lead_unit          text not null default '',
  lead_document      text not null default '',
  first_secretary    boolean not null default false,
  consent_number     text,
  consent_on         date,
  consent_paper      uuid references paper,
  paper_id           uuid references paper,
  edition            text not null,
  stated_by          uuid references account,
  stated_at          timestamptz not null,
  check (not first_secretary or (consent_number is not null and consent_on is not null and consent_paper is not null))
);
create index party_statement_latest on party_statement (association_id, stated_at desc);

-- How many the party organisation has by name: figures only, so that others may read them.
create table party_count (
  association_id    uuid primary key references association,
  full_members      integer not null,
  probationary      integer not null,
  untransferred     integer not null,
  -- Members of the party body's leadership who hold a post in the association, and whether its discipline member supervises.
  cross_leaders     integer not null,
  cross_supervision boolean not null,
  recommended       integer not null default 0,
  counted_at        timestamptz not null
);

create table party_activity (
  id             uuid primary key,
  association_id uuid not null references association,
  held_on        date not null,
  kind           text not null check (kind in ('branch-meeting', 'committee-meeting', 'group-meeting', 'party-lesson', 'theme-day', 'other')),
  title          text not null check (length(title) between 2 and 200),
  attended       integer not null check (attended >= 0),
  untransferred  integer not null check (untransferred between 0 and attended),
  -- Leaders of the association who are no members and were invited.
  guests         integer not null default 0 check (guests >= 0),
  paper_id       uuid references paper,
  entered_by     uuid references account,
  entered_at     timestamptz not null
);
create index party_activity_by_day on party_activity (association_id, held_on desc, id desc);

create table party_person (
  id             uuid primary key,
  association_id uuid not null references association,
  name           text not null check (length(name) between 1 and 80),
  standing       text not null check (standing in ('full', 'probationary')),
  post           text not null check (post in ('first-secretary', 'secretary', 'deputy-secretary', 'discipline-secretary', 'discipline-member', 'committee-member', 'organiser', 'liaison', 'none')),
  transferred    boolean not null,
  seat_id        uuid references seat,
  from_on        date not null,
  until_on       date,
  entered_by     uuid references account,
  entered_at     timestamptz not null,
  check (until_on is null or until_on >= from_on)
);
create index party_person_by_association on party_person (association_id, from_on, id);

-- Who is recommended for what, with the opinions of both party bodies (P4 三（三）).
create table party_recommendation (
  id             uuid primary key,
  association_id uuid not null references association,
  name           text not null check (length(name) between 1 and 80),
  honour         text not null check (length(honour) between 2 and 200),
  asked_on       date not null,
  entered_by     uuid references account,
  entered_at     timestamptz not null
);

create table party_opinion (
  recommendation_id uuid not null references party_recommendation,
  organ             text not null,
  association_id    uuid not null references association,
  verdict           text not null check (verdict in ('agree', 'disagree')),
  document_number   text not null,
  given_on          date not null,
  entered_by        uuid references account,
  entered_at        timestamptz not null,
  primary key (recommendation_id, organ)
);

-- Names of party members: read and written in the party organisation's audience alone, which only its own operations have.
create function party_audience() returns boolean language sql stable
  return current_setting('xinheng.audience', true) = 'party';

do $$
declare
  owned text;
begin
  foreach owned in array array['setup', 'setup_nominee', 'setup_review', 'setup_filing', 'party_statement', 'party_count', 'party_activity'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
  foreach owned in array array['party_person', 'party_recommendation', 'party_opinion'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association() and party_audience())', owned);
  end loop;
end $$;

grant select, insert, update on setup, setup_filing, party_count to xinheng_app;
grant select, insert on setup_nominee, setup_review, party_statement, party_activity, party_recommendation, party_opinion to xinheng_app;
grant select, insert on party_person to xinheng_app;
grant update (until_on) on party_person to xinheng_app;

-- The charter and who sits in which body are open to everybody (民函〔2013〕111号二（二）); drafts, accounts and reasons are not.
-- The views are the owner's, whom forced row-level security binds too: these let it see what the views show.
create policy opened on charter for select to current_user using (stage = 'approved');
create policy opened on body_term for select to current_user using (true);
create policy opened on seat for select to current_user using (true);
create view open.charter with (security_barrier = true) as
  select id, association_id, version, stage, clauses, rules, approved_on, approval_number, approval_authority
  from public.charter where stage = 'approved';
create view open.body_term with (security_barrier = true) as
  select id, association_id, body, ordinal, began_on, years, postponed_until, ended_on from public.body_term;
create view open.seat with (security_barrier = true) as
  select id, association_id, body_term_id, post, holder_name, from_on, until_on from public.seat;
grant select on open.charter, open.body_term, open.seat to xinheng_visitor;
