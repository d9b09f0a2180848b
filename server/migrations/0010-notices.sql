-- What people are told: on the desk, by mail, by web hook, in a calendar of their own.

-- One thing told to one person. `about` holds ids and numbers only: the words are made when it is read or sent, so that
-- what was erased is not told again. Null association: told by the house itself.
create table notice (
  id             uuid primary key,
  account_id     uuid not null references account,
  association_id uuid references association,
  kind           text not null,
  about          jsonb not null default '{}',
  -- The event it tells of: one event is told to one person once.
  event          text not null,
  made_at        timestamptz not null,
  read_at        timestamptz,
  -- When it is to go by mail; null: on the desk only.
  mail_due_at    timestamptz,
  mail_id        uuid,
  unique (account_id, kind, event)
);
create index notice_by_account on notice (account_id, id desc);
create index notice_unread on notice (account_id) where read_at is null;
create index notice_to_mail on notice (mail_due_at, account_id) where mail_due_at is not null and mail_id is null and read_at is null;

-- A letter on its way to one person. It has no text: it is written from its notices when it is sent. `link_cipher` holds
-- the token of a one-time link until the letter has left.
create table mail (
  id          uuid primary key,
  account_id  uuid not null references account,
  kind        text not null check (kind in ('notices', 'address', 'invitation')),
  link_cipher text,
  state       text not null check (state in ('waiting', 'failed', 'sent', 'given-up')),
  attempts    integer not null default 0,
  fault       text,
  made_at     timestamptz not null,
  next_at     timestamptz not null,
  sent_at     timestamptz
);
create index mail_due on mail (next_at, id) where state in ('waiting', 'failed');
create index mail_by_account on mail (account_id, id desc);

create table notice_setting (
  account_id           uuid primary key references account,
  language             text not null default 'zh' check (language in ('zh', 'en')),
  digest_hour          smallint not null default 9 check (digest_hour between 0 and 23),
  quiet_from           smallint check (quiet_from between 0 and 23),
  quiet_until          smallint check (quiet_until between 0 and 23),
  address_cipher       text,
  address_confirmed_at timestamptz,
  asked_cipher         text,
  asked_hash           bytea,
  asked_until          timestamptz,
  calendar_hash        bytea unique,
  calendar_since       timestamptz,
  check ((quiet_from is null) = (quiet_until is null)),
  check ((address_cipher is null) = (address_confirmed_at is null)),
  check ((asked_cipher is null) = (asked_hash is null) and (asked_cipher is null) = (asked_until is null)),
  check ((calendar_hash is null) = (calendar_since is null))
);

-- How somebody wants to be told of a kind, where it is not as the house proposes.
create table notice_choice (
  account_id uuid not null references account,
  kind       text not null,
  way        text not null check (way in ('at-once', 'digest', 'desk')),
  primary key (account_id, kind)
);

-- The day's round looks once a day at what waits: which day was looked at, for each association and for the house.
create table notice_round (
  place text primary key,
  day   date not null
);

create table hook (
  id             uuid primary key,
  association_id uuid not null references association,
  name           text not null check (length(name) between 1 and 80),
  address        text not null check (length(address) between 8 and 500),
  secret_cipher  text not null,
  kinds          text[] not null,
  created_by     uuid not null references account,
  created_at     timestamptz not null,
  failing_since  timestamptz,
  disabled_at    timestamptz,
  ended_at       timestamptz
);
create index hook_by_association on hook (association_id) where ended_at is null;

-- What a web hook was told or is to be told. The payload is kept as it is signed: ids, a kind and an instant.
create table hook_delivery (
  id             uuid primary key,
  hook_id        uuid not null references hook,
  association_id uuid not null references association,
  kind           text not null,
  event          text not null,
  payload        text not null,
  state          text not null check (state in ('waiting', 'failed', 'sent', 'given-up')),
  attempts       integer not null default 0,
  fault          text,
  made_at        timestamptz not null,
  next_at        timestamptz not null,
  sent_at        timestamptz,
  unique (hook_id, kind, event)
);
create index hook_delivery_due on hook_delivery (next_at, id) where state in ('waiting', 'failed');

alter table notice enable row level security;
alter table notice force row level security;
-- What the house tells a person is seen wherever that person works; what an association tells, inside it only.
create policy tenancy on notice using (association_id is null or association_id = current_association() or house_audience());

grant select, insert, update, delete on notice, mail, notice_setting, notice_choice, notice_round, hook, hook_delivery to xinheng_app;
