-- The register of subjects (names with history, branches and parents) and the roll of members.

-- How a subject came onto the register by hand: by which document, and why it is none of those it resembles.
create table registration (
  subject_id     uuid primary key references subject,
  association_id uuid not null,
  document       text not null check (length(document) between 2 and 500),
  unlike         uuid[] not null default '{}',
  reason         text,
  registered_at  timestamptz not null,
  registered_by  uuid,
  check ((cardinality(unlike) = 0) = (reason is null))
);

-- What documents say of a subject's names. Appended only: a mistake is answered by a row that names the one it corrects.
-- subject_name, by which subjects are found, is made from it.
create table name_change (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  kind           text not null check (kind in ('registered', 'former', 'short')),
  name           text not null,
  -- The registered name until then; only where the registered name changes.
  previous       text,
  from_on        date,
  to_on          date,
  document       text not null check (length(document) between 2 and 500),
  corrects       uuid,
  recorded_at    timestamptz not null,
  recorded_by    uuid,
  primary key (subject_id, id),
  foreign key (subject_id, corrects) references name_change (subject_id, id),
  check (kind <> 'registered' or (previous is not null and from_on is not null and to_on is null)),
  check (to_on is null or from_on is null or to_on >= from_on)
);
create unique index name_change_corrected_once on name_change (subject_id, corrects) where corrects is not null;

-- A subject that is part of another, or owned by it: branch, subsidiary, division. Ended, never deleted.
create table subject_relation (
  subject_id     uuid not null references subject,
  id             uuid not null,
  parent_id      uuid not null,
  kind           text not null check (kind in ('branch', 'subsidiary', 'division')),
  from_on        date not null,
  to_on          date,
  document       text not null check (length(document) between 2 and 500),
  ended_document text,
  -- Entered by mistake: kept, and shown to nobody but the desk.
  mistaken       boolean not null default false,
  association_id uuid not null,
  recorded_at    timestamptz not null,
  recorded_by    uuid,
  ended_at       timestamptz,
  ended_by       uuid,
  primary key (subject_id, id),
  check (parent_id <> subject_id),
  check (to_on is null or to_on >= from_on),
  check ((to_on is null) = (ended_document is null))
);
create index subject_relation_by_parent on subject_relation (parent_id);
create unique index subject_relation_once on subject_relation (subject_id, parent_id, kind) where to_on is null;

-- That an enterprise has a branch is published by the registrar; what belongs to whom otherwise is not everybody's.
create view open.subject_relation with (security_barrier = true) as
  select * from public.subject_relation where kind = 'branch' and not mistaken;

alter table member add column kind text not null default 'unit' check (kind in ('unit', 'individual'));
alter table member add column recorded_at timestamptz not null default now();

-- Why a membership ended is the association's own: visitors read the roll itself, and not this.
create table member_leaving (
  association_id uuid not null,
  subject_id     uuid not null,
  joined_on      date not null,
  reason         text not null check (length(reason) between 2 and 500),
  recorded_at    timestamptz not null,
  recorded_by    uuid,
  primary key (subject_id, association_id, joined_on)
);

-- A roll brought as a file: read, checked, and confirmed by a person.
create table roll_file (
  id             uuid primary key,
  association_id uuid not null references association,
  file_id        uuid not null,
  file_name      text not null,
  format         text,
  sheet_name     text not null default '',
  header         jsonb not null default '[]',
  state          text not null check (state in ('previewed', 'refused', 'confirmed', 'discarded')),
  refusal        jsonb,
  counts         jsonb not null,
  uploaded_by    uuid not null,
  uploaded_at    timestamptz not null,
  confirmed_by   uuid,
  confirmed_at   timestamptz
);
create index roll_file_by_association on roll_file (association_id, id);

create table roll_fault (
  roll_id        uuid not null references roll_file,
  association_id uuid not null,
  row_number     integer not null,
  ordinal        smallint not null,
  column_name    text not null,
  code           text not null,
  details        jsonb not null default '{}',
  primary key (roll_id, row_number, ordinal)
);

-- A roll that was written as a file: what was asked, by whom, how many rows; the file is kept to be fetched.
create table member_export (
  id             uuid primary key,
  association_id uuid not null references association,
  file_id        uuid not null,
  handover_id    uuid not null,
  filter         jsonb not null,
  members        integer not null,
  purpose        text not null check (length(purpose) between 2 and 200),
  made_by        uuid not null,
  made_at        timestamptz not null
);

do $$
declare owned text;
begin
  foreach owned in array array['roll_file', 'roll_fault', 'member_export', 'member_leaving'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert on registration, name_change, subject_relation, member_export, member_leaving to xinheng_app;
grant update (to_on, ended_document, mistaken, ended_at, ended_by) on subject_relation to xinheng_app;
grant select, insert, update on roll_file to xinheng_app;
grant select, insert, delete on roll_fault to xinheng_app;
grant select on open.subject_relation to xinheng_visitor;
