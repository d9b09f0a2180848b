-- Dues and their use, cooperation with others, internal rules, and the yearly check of independence.

create table dues_standard (
  id                uuid primary key,
  association_id    uuid not null references association,
  version           integer not null check (version > 0),
  title             text not null check (length(title) between 2 and 200),
  -- The first year that is assessed by it; it holds until the next one.
  from_year         integer not null check (from_year between 1990 and 2200),
  tiers             jsonb not null,
  reductions        jsonb not null,
  stage             text not null check (stage in ('draft', 'set')),
  -- Rule by which it was judged, id@edition.
  edition           text not null,
  made_by           uuid references account,
  made_at           timestamptz not null,
  -- A resolution declared before the last change was not taken on this text.
  changed_at        timestamptz not null,
  resolution_id     uuid references resolution,
  decided_on        date,
  publish_by        date,
  published_on      date,
  published_how     text,
  publication_paper uuid references paper,
  -- Its last day for publication passed without one.
  missed_on         date,
  unique (association_id, version),
  check ((stage = 'set') = (resolution_id is not null)),
  check ((resolution_id is null) = (decided_on is null)),
  check ((resolution_id is null) = (publish_by is null)),
  check ((published_on is null) = (published_how is null))
);

create table dues_assessment (
  id             uuid primary key,
  association_id uuid not null references association,
  year           integer not null check (year between 1990 and 2200),
  standard_id    uuid not null references dues_standard,
  assessed_on    date not null,
  assessed_by    uuid references account,
  assessed_at    timestamptz not null,
  unique (association_id, year)
);

-- What one member owes for one year, as it was computed; never a typed amount, never edited.
create table dues_line (
  id             uuid primary key,
  association_id uuid not null references association,
  assessment_id  uuid not null references dues_assessment,
  member_subject uuid not null,
  member_number  text not null,
  tier           text not null,
  tier_name      text not null,
  -- The post that put the member into the tier; null where its kind did.
  post           text,
  -- In fen.
  amount         bigint not null check (amount >= 0),
  assessed_on    date not null,
  unique (assessment_id, member_subject)
);
create index dues_line_by_member on dues_line (association_id, member_subject);

-- What was paid or reduced, and what took it back. Appended only.
create table dues_entry (
  id             uuid primary key,
  association_id uuid not null references association,
  line_id        uuid not null references dues_line,
  kind           text not null check (kind in ('payment', 'reduction', 'reversal')),
  amount         bigint not null check (amount > 0),
  reverses       uuid unique references dues_entry,
  receipt        text,
  on_day         date not null,
  road           text check (road in ('transfer', 'cash', 'cheque', 'online')),
  ground         text,
  reason         text,
  paper_id       uuid references paper,
  entered_by     uuid references account,
  entered_at     timestamptz not null,
  check ((kind = 'payment') = (receipt is not null)),
  check ((kind = 'payment') = (road is not null)),
  check ((kind = 'reduction') = (ground is not null)),
  check ((kind = 'reversal') = (reverses is not null)),
  check (kind = 'payment' or reason is not null)
);
create index dues_entry_by_line on dues_entry (line_id, entered_at);
create index dues_entry_by_day on dues_entry (association_id, on_day);

-- What the dues were used for, each with its document. Appended only; the opening balance is entered once.
create table dues_use (
  id             uuid primary key,
  association_id uuid not null references association,
  kind           text not null check (kind in ('opening', 'use', 'reversal')),
  category       text,
  amount         bigint not null check (amount > 0),
  on_day         date not null,
  purpose        text not null,
  payee          text,
  paper_id       uuid references paper,
  reverses       uuid unique references dues_use,
  entered_by     uuid references account,
  entered_at     timestamptz not null,
  check ((kind = 'use') = (category is not null)),
  check ((kind = 'reversal') = (reverses is not null)),
  check (kind = 'reversal' or paper_id is not null)
);
create index dues_use_by_day on dues_use (association_id, on_day, id);

-- The levy of a year written as a file: what was asked, by whom, what for; the file is kept to be fetched.
create table dues_export (
  id             uuid primary key,
  association_id uuid not null references association,
  file_id        uuid not null references file,
  handover_id    uuid not null,
  year           integer not null,
  lines          integer not null,
  purpose        text not null check (length(purpose) between 2 and 200),
  made_by        uuid not null,
  made_at        timestamptz not null
);

create table cooperation (
  id             uuid primary key,
  association_id uuid not null references association,
  title          text not null check (length(title) between 2 and 200),
  partner        text not null check (length(partner) between 2 and 200),
  purpose        text not null,
  amount         bigint not null check (amount >= 0),
  begins_on      date not null,
  ends_on        date not null,
  natures        jsonb not null,
  terms          jsonb not null,
  paper_id       uuid not null references paper,
  -- The level it was judged to have when it was applied for, by which edition of the rule.
  level          text not null,
  edition        text not null,
  stage          text not null check (stage in ('applied', 'approved', 'withdrawn', 'ended')),
  applied_by     uuid references account,
  applied_at     timestamptz not null,
  resolution_id  uuid references resolution,
  closed_on      date,
  closed_why     text,
  check (ends_on >= begins_on),
  check (stage not in ('approved', 'ended') or resolution_id is not null),
  check ((stage in ('withdrawn', 'ended')) = (closed_on is not null)),
  check ((closed_on is null) = (closed_why is null))
);
create index cooperation_by_day on cooperation (association_id, applied_at desc, id);

create table internal_rule (
  id             uuid primary key,
  association_id uuid not null references association,
  kind           text not null,
  lineage        uuid not null,
  version        integer not null check (version > 0),
  title          text not null check (length(title) between 2 and 200),
  -- Who looks after it: a post or a department of the association.
  owner          text not null check (length(owner) between 1 and 80),
  paper_id       uuid not null references paper,
  stage          text not null check (stage in ('draft', 'approved', 'repealed')),
  made_by        uuid references account,
  made_at        timestamptz not null,
  resolution_id  uuid references resolution,
  in_force_from  date,
  review_on      date,
  -- The day of review passed; it holds on and waits to be looked at.
  review_called  boolean not null default false,
  reviewed_on    date,
  reviewed_note  text,
  repealed_on    date,
  repealed_why   text,
  unique (association_id, lineage, version),
  check ((resolution_id is null) = (in_force_from is null)),
  check ((resolution_id is null) = (review_on is null)),
  check (stage = 'draft' or resolution_id is not null),
  check ((stage = 'repealed') = (repealed_on is not null))
);
create index internal_rule_by_kind on internal_rule (association_id, kind);

create table decoupling_round (
  id             uuid primary key,
  association_id uuid not null references association,
  year           integer not null check (year between 1990 and 2200),
  edition        text not null,
  -- The checklist as it stood when the round began.
  areas          jsonb not null,
  opened_on      date not null,
  closed_on      date,
  closed_by      uuid references account,
  unique (association_id, year)
);

create table decoupling_answer (
  round_id       uuid not null references decoupling_round,
  item           text not null,
  association_id uuid not null references association,
  verdict        text not null check (verdict in ('met', 'fault')),
  note           text not null,
  paper_id       uuid references paper,
  mend_by        date,
  mended_on      date,
  mended_note    text,
  mended_paper   uuid references paper,
  answered_by    uuid references account,
  answered_at    timestamptz not null,
  primary key (round_id, item),
  check ((verdict = 'fault') = (mend_by is not null)),
  check (verdict = 'fault' or paper_id is not null),
  check ((mended_on is null) = (mended_note is null)),
  check (mended_on is null or verdict = 'fault')
);

do $$
declare
  owned text;
begin
  foreach owned in array array['dues_standard', 'dues_assessment', 'dues_line', 'dues_entry', 'dues_use', 'dues_export', 'cooperation', 'internal_rule', 'decoupling_round', 'decoupling_answer'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert, update on dues_standard, cooperation, internal_rule, decoupling_round, decoupling_answer to xinheng_app;
grant select, insert on dues_assessment, dues_line, dues_entry, dues_use, dues_export to xinheng_app;
