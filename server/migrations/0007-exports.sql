-- Exports as long work: what was asked for, by whom, for what; the file when it is made, and the handover it left.
create table export (
  id                uuid primary key,
  association_id    uuid not null references association,
  contents          text not null check (contents in ('records', 'subjects')),
  filter            jsonb not null,
  printed           jsonb not null,
  format            text not null check (format in ('xlsx', 'csv', 'csv-gb18030')),
  language          text not null check (language in ('zh', 'en')),
  purpose           text not null check (length(purpose) between 2 and 200),
  recipient         text check (length(recipient) between 2 and 200),
  acknowledge_by_on date,
  asked_by          uuid not null,
  asked_by_kind     text not null check (asked_by_kind in ('person', 'key')),
  asked_by_name     text not null,
  office            text not null,
  asked_at          timestamptz not null,
  file_id           uuid references file,
  handover_id       uuid references handover,
  row_count         integer check (row_count > 0),
  made_at           timestamptz,
  check ((made_at is null) = (handover_id is null)),
  check ((made_at is null) = (row_count is null)),
  check (acknowledge_by_on is null or recipient is not null)
);
create index export_by_association on export (association_id, asked_at desc);

alter table export enable row level security;
alter table export force row level security;
create policy tenancy on export using (association_id = current_association());

grant select, insert on export to xinheng_app;
grant update (file_id, handover_id, row_count, made_at) on export to xinheng_app;

-- The list of records goes by day of decision; of one authority or of what is held only few are among many.
create index record_by_decision on record (decided_on desc, id desc) where replaced_at is null;
create index record_by_issuer on record (issuer_name, decided_on desc, id desc) where replaced_at is null;
create index record_held on record (decided_on desc, id desc) where replaced_at is null and held <> '';
