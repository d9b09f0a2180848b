-- 印章与用印登记. A seal's picture is an encrypted file that no operation hands out; it is laid upon frozen documents by its keeper.

-- Where the middle of name and date lies on the page, in micrometres from its upper left; null where the paper has no place for a seal.
alter table document add column seal_page integer check (seal_page > 0);
alter table document add column seal_x_um integer;
alter table document add column seal_y_um integer;
alter table document add check (num_nulls(seal_page, seal_x_um, seal_y_um) in (0, 3));

create table official_seal (
  id              uuid primary key,
  association_id  uuid not null references association,
  name            text not null check (length(name) between 2 and 100),
  -- Its breadth as cut; it is printed true to scale.
  millimetres     integer not null check (millimetres between 30 and 60),
  from_on         date not null,
  basis           text not null check (length(basis) between 2 and 300),
  made_at         timestamptz not null,
  made_by         uuid,
  -- The picture, while it is kept; dropped when the seal is retired.
  picture_file_id uuid references file,
  picture_at      timestamptz,
  picture_by      uuid,
  retired_on      date check (retired_on >= from_on),
  retired_by      uuid,
  retire_reason   text not null default '' check (length(retire_reason) <= 300),
  check (num_nulls(picture_file_id, picture_at) in (0, 2)),
  check ((retired_on is null) = (retire_reason = '')),
  check (retired_on is null or picture_file_id is null)
);
create unique index official_seal_named_once on official_seal (association_id, name) where retired_on is null;

-- Who keeps a seal, under which office; the last one that has not ended.
create table seal_keeper (
  id             uuid primary key,
  association_id uuid not null references association,
  seal_id        uuid not null references official_seal,
  account_id     uuid not null references account,
  office         text not null,
  from_on        date not null,
  -- The resolution or the reason it was decided by, and the day.
  decided_on     date not null,
  basis          text not null check (length(basis) between 2 and 300),
  appointed_at   timestamptz not null,
  appointed_by   uuid,
  ended_on       date,
  check (decided_on <= from_on),
  check (ended_on >= from_on)
);
create unique index seal_keeper_one_at_a_time on seal_keeper (seal_id) where ended_on is null;

-- 用印登记: asked for, then applied or declined.
create table seal_use (
  id             uuid primary key,
  association_id uuid not null references association,
  seal_id        uuid not null references official_seal,
  document_id    uuid not null references document,
  asked_at       timestamptz not null,
  asked_by       uuid not null,
  asked_office   text not null,
  reason         text not null check (length(reason) between 2 and 300),
  applied_at     timestamptz,
  applied_by     uuid,
  applied_office text,
  declined_at    timestamptz,
  declined_by    uuid,
  decline_reason text not null default '' check (length(decline_reason) <= 300),
  -- The sealed PDF is a file of its own; it begins with the very bytes of the one that was frozen.
  file_id        uuid references file,
  frozen_sha256  bytea check (length(frozen_sha256) = 32),
  sealed_sha256  bytea check (length(sealed_sha256) = 32),
  -- Which seal of the document it is, from the right.
  seal_order     integer check (seal_order > 0),
  check (num_nulls(applied_at, applied_by, applied_office, file_id, frozen_sha256, sealed_sha256, seal_order) in (0, 7)),
  check ((declined_at is null) = (decline_reason = '')),
  check (applied_at is null or declined_at is null)
);
-- A seal stands on a document once.
create unique index seal_use_once on seal_use (document_id, seal_id) where declined_at is null;
create unique index seal_use_in_order on seal_use (document_id, seal_order);
create index seal_use_by_seal on seal_use (seal_id, id desc);
create index seal_use_latest on seal_use (association_id, id desc);

do $$
declare owned text;
begin
  foreach owned in array array['official_seal', 'seal_keeper', 'seal_use'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert on official_seal, seal_keeper, seal_use to xinheng_app;
grant update (picture_file_id, picture_at, picture_by, retired_on, retired_by, retire_reason) on official_seal to xinheng_app;
grant update (ended_on) on seal_keeper to xinheng_app;
grant update (applied_at, applied_by, applied_office, declined_at, declined_by, decline_reason, file_id, frozen_sha256,
  sealed_sha256, seal_order) on seal_use to xinheng_app;
