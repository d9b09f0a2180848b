-- Single records on the desk: a record taken back by its source, and two subjects found to be one.

-- A version that came over with a merge, or went back with its undoing, replaces one of another subject (HARD-PARTS b10).
alter table record add column replaces_subject uuid;
alter table record add constraint record_replaces_subject check (replaces_subject is null or replaces is not null);

-- Which association brought a record in by its form; a record of a file has it through its import.
alter table record add column brought_by uuid;
create index record_by_association on record (brought_by) where brought_by is not null;

-- What is left of a record that its source took back: class, article, day. The key and the hash of the content keep the
-- same wrong row from coming in again. After a merge the row also stands under the subject that the code went to.
create table recall (
  subject_id       uuid not null references subject,
  record_id        uuid not null,
  record_subject   uuid not null,
  association_id   uuid not null,
  item             text not null,
  edition          text not null,
  natural_key      bytea not null check (length(natural_key) = 16),
  content_hash     bytea not null check (length(content_hash) = 32),
  reason           text not null check (reason in ('source-revoked', 'source-changed', 'wrong-subject', 'court')),
  document_number  text not null check (document_number <> ''),
  document_issuer  text not null check (document_issuer <> ''),
  decided_on       date not null,
  note             text not null default '',
  rule_edition     text not null,
  due_on           date not null,
  provisional      boolean not null,
  late             boolean not null,
  recalled_on      date not null,
  recalled_at      timestamptz not null,
  recalled_by      uuid,
  moved_from       uuid,
  moved_at         timestamptz,
  lifted_at        timestamptz,
  lifted_by        uuid,
  lift_reason      text,
  primary key (subject_id, record_id),
  check ((lifted_at is null) = (lift_reason is null))
);
create index recall_by_key on recall (subject_id, natural_key) where lifted_at is null and moved_at is null;

-- Keyed by the subject that stands. What moved is kept, so that undoing gives back exactly that.
create table subject_merge (
  subject_id     uuid not null references subject,
  id             uuid not null,
  loser_id       uuid not null,
  association_id uuid not null,
  reason         text not null check (reason in ('code-slip', 'code-changed', 'renamed', 'registered-twice')),
  evidence       text not null check (length(evidence) between 2 and 500),
  -- The code under which rows with a moved code are read, so that one document under two codes is one record.
  read_scheme    text,
  read_code      text,
  codes          jsonb not null,
  identifiers    jsonb not null,
  names          uuid[] not null,
  -- Records of the loser that the winner held already: ended by the merge, laid down again when it is undone.
  ended          uuid[] not null default '{}',
  moved          integer not null default 0,
  merged_at      timestamptz not null,
  merged_by      uuid,
  undone_at      timestamptz,
  undone_by      uuid,
  undone_reason  text,
  primary key (subject_id, id),
  check ((undone_at is null) = (undone_reason is null)),
  check ((read_scheme is null) = (read_code is null))
);
create unique index subject_merge_once on subject_merge (subject_id, loser_id) where undone_at is null;

grant select, insert on recall, subject_merge to xinheng_app;
grant update (moved_from, moved_at, lifted_at, lifted_by, lift_reason) on recall to xinheng_app;
grant update (ended, moved, undone_at, undone_by, undone_reason) on subject_merge to xinheng_app;
-- Names and numbers that a merge added to the winner leave it again when it is undone; nothing else deletes them.
grant delete on subject_name, subject_identifier to xinheng_app;
