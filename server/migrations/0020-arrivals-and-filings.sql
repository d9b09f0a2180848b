-- What departments send, counted as it comes: how many rows, by which rule they had to be public, how many working days late
-- (0: in time; no rule: no clock). Kept beside the records, so that a year's figures cost a few hundred rows and not a million,
-- and so that what is later withdrawn or removed does not change whether it came in time.
create table arrival (
  association_id uuid not null references association,
  received_month date not null check (extract(day from received_month) = 1),
  source_name    text not null check (source_name <> ''),
  item           text not null,
  publish_rule   text not null default '',
  days_late      integer not null default 0 check (days_late >= 0),
  rows           bigint not null check (rows > 0),
  primary key (association_id, received_month, source_name, item, publish_rule, days_late),
  check (publish_rule <> '' or days_late = 0)
);

-- Of which months a department has sent decisions of an item: what is not here is a gap, or a month without any.
create table reported_month (
  association_id uuid not null references association,
  item           text not null,
  source_name    text not null check (source_name <> ''),
  month          date not null check (extract(day from month) = 1),
  rows           bigint not null check (rows > 0),
  primary key (association_id, item, source_name, month)
);

-- Why nothing came for a span: the department said that there was none, or another reason.
create table gap_note (
  association_id uuid not null references association,
  item           text not null,
  source_name    text not null,
  span_from      date not null,
  reason         text not null check (reason in ('none-decided', 'not-its-task', 'other')),
  note           text not null default '',
  noted_by       uuid,
  noted_at       timestamptz not null,
  primary key (association_id, item, source_name, span_from),
  check (reason <> 'other' or note <> '')
);

-- What came before this was counted. The policies of `import` bind the owner too; for this one reading they rest.
alter table import no force row level security;
insert into arrival (association_id, received_month, source_name, item, publish_rule, days_late, rows)
  select coalesce(record.brought_by, import.association_id),
    date_trunc('month', record.recorded_at at time zone 'Asia/Shanghai')::date,
    coalesce(nullif(record.source_name, ''), record.issuer_name), record.item,
    coalesce(record.publish_rule, ''), coalesce(record.publish_days_late, 0), count(*)
  from record left join import on import.id = record.import_id
  where record.replaces is null and coalesce(record.brought_by, import.association_id) is not null
    and coalesce(nullif(record.source_name, ''), record.issuer_name) <> ''
  group by 1, 2, 3, 4, 5, 6;
insert into reported_month (association_id, item, source_name, month, rows)
  select coalesce(record.brought_by, import.association_id), record.item,
    coalesce(nullif(record.source_name, ''), record.issuer_name), date_trunc('month', record.decided_on)::date, count(*)
  from record left join import on import.id = record.import_id
  where record.replaces is null and coalesce(record.brought_by, import.association_id) is not null
    and coalesce(nullif(record.source_name, ''), record.issuer_name) <> ''
  group by 1, 2, 3, 4;
alter table import force row level security;

create index record_late on record (decided_on desc, id desc) where replaced_at is null and publish_days_late > 0;

-- What a subject states of itself (自行申报): its own words with a document, judged by the secretariat. Once accepted the text
-- stands in the record alone.
create table filing (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  item           text not null,
  edition        text not null,
  state          text not null check (state in ('filed', 'accepted', 'returned', 'withdrawn')),
  fields         jsonb not null,
  document_id    uuid not null,
  filed_at       timestamptz not null,
  filed_by       uuid not null,
  ended_at       timestamptz,
  ended_by       uuid,
  reason         text not null default '',
  record_id      uuid,
  primary key (subject_id, id),
  check ((state = 'filed') = (ended_at is null)),
  check ((state = 'accepted') = (record_id is not null)),
  check (state <> 'returned' or reason <> '')
);
create index filing_by_association on filing (association_id, state, filed_at);

-- The document of a filing; its bytes are the file of the same id. Brought first, named by the filing after.
create table filing_document (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  name           text not null check (length(name) between 1 and 200),
  brought_at     timestamptz not null,
  filing_id      uuid,
  primary key (subject_id, id)
);
create index filing_document_loose on filing_document (association_id, brought_at) where filing_id is null;

do $$
declare owned text;
begin
  foreach owned in array array['arrival', 'reported_month', 'gap_note', 'filing', 'filing_document'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert on arrival, reported_month, gap_note, filing, filing_document to xinheng_app;
grant update (rows) on arrival, reported_month to xinheng_app;
grant update (reason, note, noted_by, noted_at) on gap_note to xinheng_app;
grant update (state, fields, ended_at, ended_by, reason, record_id) on filing to xinheng_app;
grant update (filing_id) on filing_document to xinheng_app;
grant delete on filing, filing_document to xinheng_app;

-- Stated by the subject itself and checked by the association: apart from what anybody decided.
alter table association_record add column self_declared boolean not null default false;
create or replace view open.association_record with (security_barrier = true) as
  select * from public.association_record where open_scope = 'public' and held = '' and replaced_at is null;

-- Records are all that is exported.
alter table export drop column contents;
