-- Subjects, names, records, imports: the road from a department's file to a public page.
-- What is about one subject is keyed (subject_id, id): see ARCHITECTURE.md, "Past one machine".

create table subject (
  id          uuid primary key,
  short_id    text not null unique check (short_id ~ '^[0-9a-z]{8,12}$'),
  kind        text not null check (kind in ('enterprise', 'individual-business', 'social-organisation', 'public-institution', 'department', 'other-organisation', 'practitioner')),
  name        text not null,
  merged_into uuid,
  created_at  timestamptz not null default now()
);

-- One subject per code. Distributed by the code past one machine, hence no foreign key: the operation looks the claim up first.
create table subject_claim (
  scheme     text not null check (scheme in ('uscc', 'registration-number', 'organisation-code')),
  code       text not null,
  subject_id uuid not null,
  standing   text not null check (standing in ('valid', 'check-failed', 'unchecked')),
  primary key (code, scheme)
);

create table subject_identifier (
  subject_id  uuid not null references subject,
  scheme      text not null,
  code        text not null,
  standing    text not null check (standing in ('valid', 'check-failed', 'unchecked')),
  recorded_at timestamptz not null default now(),
  primary key (subject_id, scheme, code)
);

create table subject_name (
  subject_id  uuid not null references subject,
  id          uuid not null,
  name        text not null,
  normal      text not null,
  kind        text not null check (kind in ('registered', 'former', 'short', 'as-printed')),
  grams       text[] not null,
  pinyin      text not null,
  initials    text not null,
  valid_from  date,
  valid_to    date,
  recorded_at timestamptz not null default now(),
  primary key (subject_id, id)
);
create index subject_name_grams on subject_name using gin (grams);
create index subject_name_normal on subject_name (normal text_pattern_ops);
create index subject_name_pinyin on subject_name (pinyin text_pattern_ops);
create index subject_name_initials on subject_name (initials text_pattern_ops);
create unique index subject_name_once on subject_name (subject_id, normal, kind);

create table member (
  association_id uuid not null references association,
  subject_id     uuid not null,
  number         text not null,
  joined_on      date not null,
  left_on        date,
  primary key (association_id, subject_id, joined_on),
  check (left_on is null or left_on >= joined_on)
);
create unique index member_once on member (association_id, subject_id) where left_on is null;

-- Records are never edited. A correction is a new row that names the one it replaces; replaced_at is set once.
-- The table is common to the house and holds what authorities decided: COPY, the road of the import, is refused by PostgreSQL
-- on a table with row-level security. What an association itself records is kept apart, in tables of its own (must hold 8).
-- Two times: valid_from/valid_to say when the fact held, recorded_at/replaced_at when the house knew it.
create table record (
  subject_id        uuid not null references subject,
  id                uuid not null,
  item              text not null,
  edition           text not null,
  polarity          text not null check (polarity in ('adverse', 'positive', 'neutral')),
  open_scope        text not null check (open_scope in ('public', 'members', 'authorised', 'internal')),
  document_kind     text not null,
  document_number   text not null,
  document_printed  text not null,
  issuer_name       text not null,
  issuer_code       text,
  source_name       text not null,
  decided_on        date not null,
  valid_from        date not null,
  valid_to          date,
  severity          text check (severity in ('minor', 'general', 'serious')),
  public_from       date,
  public_until      date,
  publicity_why     text not null,
  publicity_edition text not null,
  published_late    boolean not null default false,
  last_confirmed_on date not null,
  amount_fen        bigint,
  printed_name      text not null,
  held              text not null default '',
  natural_key       bytea not null check (length(natural_key) = 16),
  content_hash      bytea not null check (length(content_hash) = 32),
  import_id         uuid,
  import_row        integer,
  fields            jsonb not null,
  recorded_at       timestamptz not null,
  replaces          uuid,
  replaced_at       timestamptz,
  primary key (subject_id, id),
  check (public_until is null or public_from is not null),
  -- No adverse fact without an effective document (MISSION, must hold 1).
  check (polarity <> 'adverse' or (document_number <> '' and issuer_name <> '' and document_kind <> ''))
);
create unique index record_natural_key on record (subject_id, natural_key) where replaced_at is null;
create index record_by_import on record (import_id) where import_id is not null;
create index record_by_publicity on record (public_from) where replaced_at is null;

create table import (
  id             uuid primary key,
  association_id uuid not null references association,
  file_id        uuid not null references file,
  file_name      text not null,
  item           text not null,
  edition        text not null,
  encoding       text,
  header         jsonb,
  state          text not null check (state in ('uploaded', 'previewed', 'confirmed', 'refused', 'discarded')),
  refusal        jsonb,
  rows           bigint not null default 0,
  good           bigint not null default 0,
  faulty         bigint not null default 0,
  repeated       bigint not null default 0,
  held           bigint not null default 0,
  created        bigint,
  changed        bigint,
  unchanged      bigint,
  new_subjects   bigint,
  uploaded_by    uuid not null,
  uploaded_at    timestamptz not null,
  previewed_at   timestamptz,
  confirmed_by   uuid,
  confirmed_at   timestamptz
);
create index import_by_association on import (association_id, uploaded_at desc);

create table import_fault (
  import_id      uuid not null references import,
  association_id uuid not null,
  row_number     integer not null,
  ordinal        smallint not null,
  column_name    text not null,
  code           text not null,
  details        jsonb not null default '{}',
  primary key (import_id, row_number, ordinal)
);
create index import_fault_by_code on import_fault (import_id, code, row_number);
