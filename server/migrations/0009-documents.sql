-- Official documents: frozen as encrypted files, numbered without gaps. Nothing here is ever changed but that a number is voided.

-- The last number of each series. Its row is locked until the deed that drew from it ends: taken back with it, or used.
create table number_series (
  association_id uuid not null references association,
  prefix         text not null check (prefix <> ''),
  year           integer not null check (year between 1949 and 9999),
  last_order     integer not null check (last_order > 0),
  primary key (association_id, prefix, year)
);

create table document_number (
  association_id uuid not null references association,
  prefix         text not null,
  year           integer not null,
  series_order   integer not null check (series_order > 0),
  operation      text not null,
  -- What it went to; null where the paper was not made here.
  document_id    uuid,
  title          text not null,
  drawn_at       timestamptz not null,
  drawn_by       uuid,
  voided_at      timestamptz,
  voided_by      uuid,
  void_reason    text,
  primary key (association_id, prefix, year, series_order),
  check ((voided_at is null) = (void_reason is null))
);

create table document (
  id             uuid primary key,
  association_id uuid not null references association,
  kind           text not null,
  -- The pack entry it was made by, id@edition.
  template       text not null,
  title          text not null,
  prefix         text not null,
  year           integer not null,
  series_order   integer not null,
  issued_on      date not null,
  pdf_file_id    uuid not null references file,
  -- The document as data: what the editable form and a blacked-out copy are made from.
  model_file_id  uuid not null references file,
  pdf_sha256     bytea not null check (length(pdf_sha256) = 32),
  conformance    text not null check (conformance in ('PDF/A-2b', 'PDF')),
  -- Characters no font of the house has, as U+20000.
  missing        text[] not null default '{}',
  -- Offices that may read it.
  readers        text[] not null check (cardinality(readers) > 0),
  corrects       uuid references document,
  made_at        timestamptz not null,
  made_by        uuid,
  made_by_office text not null,
  foreign key (association_id, prefix, year, series_order) references document_number,
  unique (association_id, prefix, year, series_order)
);
create unique index document_corrected_once on document (corrects) where corrects is not null;

-- Whom a document concerns.
create table document_subject (
  subject_id     uuid not null references subject,
  document_id    uuid not null,
  association_id uuid not null,
  primary key (subject_id, document_id)
);
create index document_subject_by_document on document_subject (document_id);

do $$
declare owned text;
begin
  foreach owned in array array['number_series', 'document_number', 'document', 'document_subject'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert on number_series, document_number, document, document_subject to xinheng_app;
grant update (last_order) on number_series to xinheng_app;
grant update (voided_at, voided_by, void_reason) on document_number to xinheng_app;
