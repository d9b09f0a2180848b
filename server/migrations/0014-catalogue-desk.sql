-- The catalogue desk: pack files brought in on the workbench, and how a sender's columns are understood.

-- The text is kept as it was sent and read again at each start, over the files that came with the program. Faulty ones
-- are never stored. Without an association it holds for the house.
create table pack_upload (
  id               uuid primary key,
  association_id   uuid references association,
  file_name        text not null check (file_name <> ''),
  text             text not null,
  sha256           bytea not null check (length(sha256) = 32),
  editions         text[] not null check (cardinality(editions) > 0),
  begins_on        date not null,
  state            text not null check (state in ('waiting', 'on', 'withdrawn')),
  uploaded_by      uuid not null,
  uploaded_at      timestamptz not null,
  switched_on_by   uuid,
  switched_on_at   timestamptz,
  withdrawn_by     uuid,
  withdrawn_at     timestamptz,
  withdrawn_why    text,
  check ((switched_on_at is null) = (switched_on_by is null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  check (state <> 'on' or switched_on_at is not null)
);
create index pack_upload_standing on pack_upload (switched_on_at) where state = 'on';
create index pack_upload_of_association on pack_upload (association_id, id);
alter table pack_upload enable row level security;
alter table pack_upload force row level security;
create policy tenancy on pack_upload using (association_id is not distinct from current_association() or house_audience());
grant select, insert on pack_upload to xinheng_app;
-- What was sent stays as it was; only its standing moves.
grant update (state, switched_on_by, switched_on_at, withdrawn_by, withdrawn_at, withdrawn_why) on pack_upload to xinheng_app;

-- How a sender's headings are understood: `columns` as a list of heading, field and unit; a field of null is left out.
create table header_mapping (
  association_id   uuid not null references association,
  item             text not null,
  fingerprint      bytea not null check (length(fingerprint) = 32),
  sender           text not null check (sender <> ''),
  columns          jsonb not null,
  saved_by         uuid not null,
  saved_at         timestamptz not null,
  primary key (association_id, item, fingerprint)
);
alter table header_mapping enable row level security;
alter table header_mapping force row level security;
create policy tenancy on header_mapping using (association_id = current_association());
grant select, insert, update on header_mapping to xinheng_app;

-- Whose mapping an import was read by.
alter table import add column mapped_for text;
