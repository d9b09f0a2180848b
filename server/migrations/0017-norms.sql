-- What an association binds its members by: conventions, ethics codes, group standards, and how each was made.

create table norm (
  id               uuid primary key,
  association_id   uuid not null references association,
  kind             text not null check (kind in ('convention', 'ethics-code', 'group-standard')),
  -- All versions of one norm share its lineage; two drafts of the next version cannot be under way at once.
  lineage          uuid not null,
  version          integer not null check (version > 0),
  amends           uuid references norm,
  title            text not null check (length(title) between 2 and 200),
  purpose          text not null,
  stage            text not null check (stage in ('draft', 'checked', 'consultation', 'expert-review', 'vote', 'promulgated', 'under-review', 'repealed')),
  -- The text that counts now: a row of norm_text.
  revision         integer not null default 0,
  made_by          uuid references account,
  made_at          timestamptz not null,
  changed_at       timestamptz not null,
  -- The text was put to the vote then; a resolution declared before it was not taken on this text.
  to_vote_at       timestamptz,
  returned_why     text,
  resolution_id    uuid references resolution,
  document_id      uuid references document,
  number           text,
  promulgated_on   date,
  in_force_from    date,
  review_on        date,
  reviewed_note    text,
  repealed_on      date,
  repealed_why     text,
  repealed_by      uuid references resolution,
  unique (association_id, lineage, version),
  check ((promulgated_on is null) = (in_force_from is null)),
  check ((promulgated_on is null) = (resolution_id is null)),
  check (stage not in ('promulgated', 'under-review', 'repealed') or promulgated_on is not null),
  check ((stage = 'repealed') = (repealed_on is not null))
);
create index norm_by_lineage on norm (association_id, lineage, version desc);

-- Each text as it was saved: what was consulted on, reviewed and voted on can be laid beside each other for ever.
create table norm_text (
  norm_id        uuid not null references norm,
  revision       integer not null check (revision > 0),
  association_id uuid not null references association,
  clauses        jsonb not null,
  why            text not null,
  written_by     uuid references account,
  written_at     timestamptz not null,
  primary key (norm_id, revision)
);

-- An answer to the competition checklist, on one clause or on the whole; a later one on the same place stands before it.
create table norm_answer (
  id             uuid primary key,
  association_id uuid not null references association,
  norm_id        uuid not null references norm,
  question       text not null,
  clause         integer,
  -- The clause as it was answered: another text is not answered by it.
  on_text        text,
  revision       integer not null,
  verdict        text not null check (verdict in ('lawful', 'must-go')),
  reason         text not null,
  edition        text not null,
  answered_by    uuid references account,
  answered_at    timestamptz not null,
  check ((clause is null) = (on_text is null))
);
create index norm_answer_by_norm on norm_answer (norm_id, answered_at, id);

-- What a lawyer or an expert signed on a text; who has an interest stands aside and signs that.
create table norm_review (
  id             uuid primary key,
  association_id uuid not null references association,
  norm_id        uuid not null references norm,
  revision       integer not null,
  role           text not null check (role in ('legal', 'expert')),
  name           text not null,
  unit           text not null,
  verdict        text not null check (verdict in ('agree', 'disagree', 'recused')),
  opinion        text not null,
  signed_on      date not null,
  paper_id       uuid not null references paper,
  entered_by     uuid references account,
  entered_at     timestamptz not null
);
create unique index norm_review_once on norm_review (norm_id, revision, role, name, unit);

create table norm_consultation (
  id             uuid primary key,
  association_id uuid not null references association,
  norm_id        uuid not null references norm,
  revision       integer not null,
  opened_on      date not null,
  closes_on      date not null,
  edition        text not null,
  -- Who was told: [{ name, kind }].
  notified       jsonb not null,
  notice_paper   uuid references paper,
  opened_by      uuid references account,
  check (closes_on > opened_on)
);
create index norm_consultation_by_norm on norm_consultation (norm_id, id);

create table norm_opinion (
  id              uuid primary key,
  association_id  uuid not null references association,
  norm_id         uuid not null references norm,
  consultation_id uuid not null references norm_consultation,
  number          integer not null check (number > 0),
  clause          integer,
  from_kind       text not null check (from_kind in ('member', 'department', 'public')),
  from_name       text not null,
  opinion         text not null,
  received_on     date not null,
  split_from      uuid references norm_opinion,
  merged_into     uuid references norm_opinion,
  is_split        boolean not null default false,
  answer          text check (answer in ('adopted', 'partly', 'rejected')),
  reason          text,
  answered_by     uuid references account,
  answered_at     timestamptz,
  unique (norm_id, number),
  check ((answer is null) = (reason is null)),
  check ((answer is null) = (answered_at is null)),
  check (merged_into is null or merged_into <> id)
);

create table norm_signing (
  id             uuid primary key,
  association_id uuid not null references association,
  norm_id        uuid not null references norm,
  signer         text not null check (signer in ('member', 'practitioner')),
  member_subject uuid,
  name           text not null,
  unit           text not null default '',
  signed_on      date not null,
  entered_by     uuid references account,
  check ((signer = 'member') = (member_subject is not null))
);
create unique index norm_signing_member on norm_signing (norm_id, member_subject) where member_subject is not null;
create unique index norm_signing_person on norm_signing (norm_id, name, unit) where member_subject is null;

create table norm_report (
  norm_id        uuid not null references norm,
  year           integer not null check (year between 1990 and 2200),
  association_id uuid not null references association,
  report         text not null,
  reported_by    uuid references account,
  reported_at    timestamptz not null,
  primary key (norm_id, year)
);

do $$
declare
  owned text;
begin
  foreach owned in array array['norm', 'norm_text', 'norm_answer', 'norm_review', 'norm_consultation', 'norm_opinion', 'norm_signing', 'norm_report'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert, update on norm, norm_opinion to xinheng_app;
grant select, insert on norm_text, norm_answer, norm_review, norm_consultation, norm_signing, norm_report to xinheng_app;

-- What is promulgated binds, so it is open to everybody; how it was made stays inside.
create policy open on norm for select to xinheng_visitor using (promulgated_on is not null);
create policy open on norm_text for select to xinheng_visitor using (exists (select from norm where norm.id = norm_text.norm_id and norm.promulgated_on is not null and norm.revision = norm_text.revision));
grant select on norm, norm_text to xinheng_visitor;
