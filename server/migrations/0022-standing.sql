-- Where subjects stand: the association's own rolls, what was applied and looked up, and what was promised. Authorities'
-- lists are no table: they are their imported records. Whether anything stands is asked of the days, never kept.

-- The lists that come with the program, asked for by list; an item that a pack adds is found without it, only slower.
create index record_of_lists on record (item, id desc)
  where replaced_at is null and item in ('official-list-entry', 'official-honour-entry');

create table list_entry (
  subject_id            uuid not null references subject,
  id                    uuid not null,
  association_id        uuid not null,
  list                  text not null,
  edition               text not null,
  criterion             text not null,
  facts                 text not null check (length(facts) between 2 and 4000),
  -- No document, no entry.
  document_number       text not null check (document_number <> ''),
  document_issuer       text not null check (document_issuer <> ''),
  document_on           date not null,
  paper_id              uuid not null,
  ground_record              uuid,
  stage                 text not null check (stage in ('proposed', 'entered', 'dropped', 'left')),
  proposed_on           date not null,
  proposed_at           timestamptz not null,
  proposed_by           uuid,
  statement_due_on      date,
  statement_provisional boolean not null default false,
  statement             text,
  stated_on             date,
  resolution_id         uuid,
  resolution_number     text,
  record_id             uuid,
  entered_on            date,
  ends_on               date,
  ended_on              date,
  ended_why             text,
  ended_by              uuid,
  primary key (subject_id, id),
  check ((statement is null) = (stated_on is null)),
  check (stage not in ('entered', 'left') or (entered_on is not null and resolution_id is not null)),
  check ((stage in ('dropped', 'left')) = (ended_on is not null)),
  check ((ended_on is null) = (ended_why is null)),
  check (ends_on is null or ends_on >= entered_on)
);
-- Once in a roll, or once on the way into it. That a term is over is known by its day, so an ended entry stands aside by hand.
create unique index list_entry_proposed_once on list_entry (subject_id, association_id, list) where stage = 'proposed';
create index list_entry_by_list on list_entry (association_id, list, proposed_at desc);
create index list_entry_rests_on on list_entry (subject_id, ground_record) where ground_record is not null;

create table measure_application (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  measure        text not null,
  edition        text not null,
  direction      text not null check (direction in ('incentive', 'restraint')),
  point          text not null,
  ground_kind    text not null check (ground_kind in ('record', 'entry')),
  ground_id      uuid not null,
  ground_list    text not null,
  from_on        date not null,
  until_on       date not null,
  unit           text not null,
  outcome        text not null,
  applied_as     text not null check (applied_as in ('department', 'association', 'partner')),
  applied_by     uuid,
  applied_name   text not null,
  applied_at     timestamptz not null,
  lifted_on      date,
  lifted_why     text,
  primary key (subject_id, id),
  check (until_on >= from_on),
  check ((lifted_on is null) = (lifted_why is null))
);
create index measure_application_latest on measure_application (association_id, applied_at desc);
create index measure_application_open on measure_application (association_id, until_on) where lifted_on is null;

-- What a look-up answered: for the figures of use. Who looked and why also stands in the subject's own access log.
create table standing_lookup (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  at             timestamptz not null,
  point          text not null,
  verdict        text not null check (verdict in ('green', 'normal', 'restricted')),
  measures       text[] not null,
  batch_id       uuid,
  primary key (subject_id, id)
);
create index standing_lookup_by_day on standing_lookup (association_id, at);

create table standing_batch (
  id             uuid primary key,
  association_id uuid not null references association,
  file_id        uuid not null references file,
  handover_id    uuid not null,
  point          text not null,
  purpose        text not null,
  rows           integer not null check (rows > 0),
  found          integer not null,
  made_by        uuid references account,
  made_at        timestamptz not null
);

create table commitment (
  subject_id      uuid not null references subject,
  id              uuid not null,
  association_id  uuid not null,
  -- 承诺编码: six digits of region, eight of the day, six of serial.
  code            text not null check (code ~ '^[0-9]{20}$'),
  template        text not null,
  edition         text not null,
  kind            text not null check (kind in ('association', 'member', 'practitioner', 'licensing', 'repair', 'evaluation')),
  commitment_type text not null,
  reason          text not null,
  content         jsonb not null,
  liability       jsonb not null,
  accepts         text not null,
  signed_name     text not null,
  signed_code     text not null,
  signer          text not null,
  signer_post     text not null,
  signed_by       uuid,
  signed_on       date not null,
  signed_at       timestamptz not null,
  valid_until     date,
  due_on          date,
  due_provisional boolean not null default false,
  called_on       date,
  public          boolean not null,
  evidence        text,
  evidence_paper  uuid,
  evidenced_on    date,
  fulfilment      text check (fulfilment in ('全部履行', '部分履行', '全部未履行')),
  unperformed     text,
  confirmed_on    date,
  confirmed_by    uuid,
  breach_record   uuid,
  breach_document text,
  breached_on     date,
  withdrawn_on    date,
  withdrawn_why   text,
  primary key (subject_id, id),
  check ((evidence is null) = (evidenced_on is null)),
  check ((fulfilment is null) = (confirmed_on is null)),
  check (fulfilment is null or fulfilment = '全部履行' or unperformed is not null),
  check ((withdrawn_on is null) = (withdrawn_why is null)),
  check ((breach_record is null) = (breach_document is null))
);
create unique index commitment_code on commitment (subject_id, code);
create index commitment_latest on commitment (association_id, signed_at desc);

do $$
declare
  owned text;
begin
  foreach owned in array array['list_entry', 'measure_application', 'standing_lookup', 'standing_batch', 'commitment'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert, update on list_entry, measure_application, commitment to xinheng_app;
grant select, insert on standing_lookup, standing_batch to xinheng_app;

-- A commitment is made to everybody: what its letter says and whether it is kept is open, how that was judged is not.
-- The view is the owner's, whom forced row-level security binds too: this lets it see what the view shows, and no more.
create policy opened on commitment for select to current_user using (public and withdrawn_on is null);
create view open.commitment with (security_barrier = true) as
  select subject_id, id, association_id, code, kind, commitment_type, reason, content, liability, accepts,
    signed_name, signed_code, signer_post, signed_on, valid_until, due_on, fulfilment, unperformed, confirmed_on
  from public.commitment where public and withdrawn_on is null;
grant select on open.commitment to xinheng_visitor;
