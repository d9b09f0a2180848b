-- The kernel: access, files, journal, outbox, clocks, jobs' state, calendar.
-- Tables that hold one association's rows carry association_id and a policy (0003); the common ones are listed in
-- server/platform/common-tables.ts with the reason, and a test compares that list with the catalogue of the database.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create table association (
  id            uuid primary key,
  slug          text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
  name          text not null check (length(name) between 2 and 200),
  short_name    text not null check (length(short_name) between 1 and 40),
  region        text not null default 'CN' check (region ~ '^CN(-[0-9]{2,6})?$'),
  demonstration boolean not null default false,
  created_at    timestamptz not null default now()
);

create table account (
  id                  uuid primary key,
  sign_in_name        text not null unique check (sign_in_name ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
  display_name        text not null check (length(display_name) between 1 and 60),
  password_hash       text,
  password_changed_at timestamptz,
  totp_cipher         text,
  totp_confirmed_at   timestamptz,
  totp_last_step      bigint,
  suspended_at        timestamptz,
  demonstration       boolean not null default false,
  created_at          timestamptz not null default now(),
  check ((password_hash is null) = (password_changed_at is null)),
  check (totp_confirmed_at is null or totp_cipher is not null)
);

create table former_password (
  account_id    uuid not null references account,
  password_hash text not null,
  replaced_at   timestamptz not null,
  primary key (account_id, replaced_at)
);

create table recovery_code (
  account_id uuid not null references account,
  code_hash  bytea not null,
  used_at    timestamptz,
  primary key (account_id, code_hash)
);

create table invitation (
  id         uuid primary key,
  account_id uuid not null references account,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at    timestamptz
);

create table session (
  id             uuid primary key,
  token_hash     bytea not null unique,
  account_id     uuid not null references account,
  association_id uuid references association,
  second_factor  boolean not null,
  agent          text not null default '',
  created_at     timestamptz not null,
  last_seen_at   timestamptz not null,
  expires_at     timestamptz not null,
  ended_at       timestamptz
);
create index session_by_account on session (account_id) where ended_at is null;

create table office_term (
  id             uuid primary key,
  account_id     uuid not null references account,
  office         text not null,
  association_id uuid references association,
  body           text not null default '',
  subject_id     uuid,
  from_on        date not null,
  until_on       date,
  ended_on       date,
  granted_by     uuid references account,
  recorded_at    timestamptz not null default now(),
  check (until_on is null or until_on >= from_on),
  check (ended_on is null or ended_on >= from_on)
);
create index office_term_by_account on office_term (account_id);
create unique index office_term_once on office_term
  (account_id, office, coalesce(association_id, '00000000-0000-0000-0000-000000000000'), coalesce(subject_id, '00000000-0000-0000-0000-000000000000'))
  where ended_on is null;

create table api_key (
  id             uuid primary key,
  association_id uuid not null references association,
  name           text not null check (length(name) between 1 and 80),
  office         text not null,
  secret_hash    bytea not null,
  created_by     uuid not null references account,
  created_at     timestamptz not null default now(),
  expires_on     date not null,
  revoked_at     timestamptz
);

-- What must survive a refusal: failed sign-ins, refused access. Written in a transaction of its own.
create table attempt (
  id        uuid primary key,
  key       bytea not null,
  operation text not null,
  account_id uuid,
  refusal   text,
  at        timestamptz not null
);
create index attempt_by_key on attempt (key, at);

create table idempotency (
  key       text not null,
  actor     text not null,
  operation text not null,
  body_hash bytea not null,
  status    smallint not null,
  location  text,
  at        timestamptz not null,
  primary key (key, actor, operation)
);

-- Who looked at which restricted facts, why, under which right. About one subject, so keyed by it.
create table look (
  subject_id     uuid not null,
  id             uuid not null,
  at             timestamptz not null,
  association_id uuid,
  account_id     uuid,
  who            text not null,
  office         text not null,
  purpose        text not null,
  basis          text not null,
  records        uuid[] not null,
  primary key (subject_id, id)
);

create table file (
  id             uuid primary key,
  association_id uuid,
  name           text not null,
  media_type     text not null,
  bytes          bigint not null,
  sha256         bytea not null,
  key_cipher     text not null,
  created_at     timestamptz not null default now(),
  dropped_at     timestamptz
);

create table journal_entry (
  id             uuid primary key,
  at             timestamptz not null,
  operation      text not null,
  actor_kind     text not null check (actor_kind in ('person', 'key', 'clock', 'visitor')),
  actor_id       uuid,
  office         text not null default '',
  association_id uuid,
  subjects       uuid[] not null default '{}',
  ids            jsonb not null default '{}',
  editions       text[] not null default '{}',
  outcome        text not null,
  digest         bytea not null,
  request_id     text not null
);
create index journal_entry_by_association on journal_entry (association_id, at desc, id desc);
create index journal_entry_by_time on journal_entry (at desc, id desc);

-- Entries not sealed yet. A queue, not a flag: the entry itself is never updated.
create table journal_pending (entry_id uuid primary key);

create table journal_seal (
  number    bigint primary key,
  previous  bytea not null,
  sealed_at timestamptz not null,
  entries   integer not null check (entries > 0),
  root      bytea not null,
  seal      bytea not null
);

create table journal_seal_member (
  seal_number bigint not null references journal_seal,
  ordinal     integer not null,
  entry_id    uuid not null unique,
  entry_hash  bytea not null,
  primary key (seal_number, ordinal)
);

create table outbox (
  entry_id       uuid not null,
  follower       text not null,
  association_id uuid,
  subject_id     uuid,
  at             timestamptz not null,
  tries          integer not null default 0,
  retry_at       timestamptz not null,
  fault          text,
  done_at        timestamptz,
  primary key (entry_id, follower)
);
create index outbox_open on outbox (at, entry_id) where done_at is null;

create table clock (
  id             uuid primary key,
  association_id uuid,
  subject_id     uuid,
  matter         text not null,
  matter_id      uuid not null,
  operation      text not null,
  owner_office   text not null,
  edition        text not null,
  started_on     date not null,
  period_count   integer not null check (period_count >= 0),
  period_unit    text not null check (period_unit in ('WD', 'D', 'M', 'Y')),
  due_on         date not null,
  provisional    boolean not null,
  state          text not null check (state in ('running', 'paused', 'stopped', 'struck')),
  paused_on      date,
  pause_reason   text,
  pauses         jsonb not null default '[]',
  fault          text,
  changed_at     timestamptz not null default now(),
  check ((state = 'paused') = (paused_on is not null)),
  check ((state = 'paused') = (pause_reason is not null))
);
create index clock_running on clock (due_on, id) where state = 'running';
create unique index clock_once on clock (matter, matter_id, operation) where state in ('running', 'paused');

create table calendar_year (
  year        integer primary key check (year between 1990 and 2200),
  off         jsonb not null,
  worked      jsonb not null,
  source      text not null,
  imported_at timestamptz not null default now()
);

-- Long work: one row, updated outside the transaction it reports on, so that its progress is seen while it runs.
create table work (
  id             uuid primary key,
  association_id uuid,
  queue          text not null,
  matter_id      uuid not null,
  state          text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done           bigint not null default 0,
  total          bigint,
  unit           text not null default 'rows',
  note           jsonb not null default '{}',
  cancel_asked   boolean not null default false,
  heartbeat_at   timestamptz,
  fault          text,
  started_by     uuid,
  created_at     timestamptz not null default now(),
  finished_at    timestamptz
);
create index work_by_association on work (association_id, created_at desc);
create unique index work_open_once on work (queue, matter_id) where state in ('waiting', 'running');
