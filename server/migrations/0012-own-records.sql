-- What an association itself keeps: the same shape as `record`, walled, written one by one. Its own decisions are not those
-- of an authority and live apart from them (must hold 8); practitioners' records are here and nowhere else.
create table association_record (
  subject_id        uuid not null references subject,
  id                uuid not null,
  association_id    uuid not null,
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
  fields            jsonb not null,
  recorded_at       timestamptz not null,
  recorded_by       uuid,
  replaces          uuid,
  replaced_at       timestamptz,
  -- As in `record`, so that one reading serves both; an own record moves with no merge and has no clock of publicity.
  known_at          timestamptz,
  publish_rule      text,
  publish_due_on    date,
  publish_days_late integer check (publish_days_late >= 0),
  primary key (subject_id, id),
  check (public_until is null or public_from is not null),
  check (polarity <> 'adverse' or (document_number <> '' and issuer_name <> '' and document_kind <> ''))
);
create unique index association_record_natural_key on association_record (subject_id, natural_key) where replaced_at is null;

-- What is left of a record that the association took back itself.
create table association_recall (
  subject_id       uuid not null references subject,
  record_id        uuid not null,
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
  lifted_at        timestamptz,
  lifted_by        uuid,
  lift_reason      text,
  primary key (subject_id, record_id),
  check ((lifted_at is null) = (lift_reason is null))
);
create index association_recall_by_key on association_recall (subject_id, natural_key) where lifted_at is null;

-- A natural person, as one association knows it. The row in `subject`, common to the house, carries no name; a person who is
-- registered with two associations has two archives, so that nobody can join them. Number and telephone are sealed by the
-- key ring; the day of birth is not kept, it is read from the number when a minor is asked about.
create table practitioner (
  subject_id      uuid primary key references subject,
  association_id  uuid not null,
  name            text not null check (length(name) between 1 and 60),
  identity_cipher text not null,
  phone_cipher    text,
  registered_at   timestamptz not null,
  registered_by   uuid
);
create index practitioner_by_association on practitioner (association_id, name, subject_id);

-- Which practitioner an identity number belongs to, found by a keyed hash of it.
create table practitioner_claim (
  association_id uuid not null,
  identity_index bytea not null check (length(identity_index) = 32),
  subject_id     uuid not null,
  primary key (association_id, identity_index)
);

-- Where a practitioner works, in which post, from when until when.
create table practice (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  enterprise_id  uuid not null,
  post           text not null default '',
  since_on       date not null,
  until_on       date,
  recorded_at    timestamptz not null,
  primary key (subject_id, id),
  check (until_on is null or until_on >= since_on)
);

-- A 职业信用报告: issued by the person alone, for a named recipient, a purpose and until a day. The link's token is kept as a hash.
create table professional_report (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  token_hash     bytea not null check (length(token_hash) = 32),
  recipient      text not null,
  purpose        text not null,
  items          text[] not null,
  issued_at      timestamptz not null,
  until_on       date not null,
  revoked_at     timestamptz,
  primary key (subject_id, id)
);
create index professional_report_by_token on professional_report (token_hash);

-- A look within an open case is shown to the subject when the case closes; discipline sets both, nothing does yet (F4).
alter table look add column case_id uuid;
alter table look add column case_closed_on date;
alter table look add constraint look_case check (case_closed_on is null or case_id is not null);
-- Which report was opened; null for every other look.
alter table look add column report_id uuid;
create index look_by_report on look (subject_id, report_id) where report_id is not null;

create index subject_by_winner on subject (merged_into) where merged_into is not null;

do $$
declare owned text;
begin
  foreach owned in array array['association_record', 'association_recall', 'practitioner', 'practitioner_claim', 'practice'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;
-- Whoever holds a report's token has no association yet: the report names it.
alter table professional_report enable row level security;
alter table professional_report force row level security;
create policy tenancy on professional_report using (association_id = current_association() or house_audience());

-- The view is the owner's, whom forced row-level security binds too: this lets it see what the view shows, and no more.
create policy opened on association_record for select to current_user
  using (open_scope = 'public' and held = '' and replaced_at is null);
create view open.association_record with (security_barrier = true) as
  select * from public.association_record where open_scope = 'public' and held = '' and replaced_at is null;

grant select, insert on association_record, association_recall, practitioner, practitioner_claim, practice, professional_report to xinheng_app;
grant update (replaced_at, last_confirmed_on) on association_record to xinheng_app;
grant update (lifted_at, lifted_by, lift_reason) on association_recall to xinheng_app;
grant update (until_on) on practice to xinheng_app;
grant update (revoked_at) on professional_report to xinheng_app;
grant select on open.association_record to xinheng_visitor;
