-- 授权查询 (MISSION F4): outside organisations that may look into an archive whose subject consented.
create table data_user (
  subject_id      uuid not null references subject,
  id              uuid not null,
  association_id  uuid not null,
  kind            text not null check (kind in ('bank', 'insurer', 'purchaser', 'other')),
  -- What `other` is.
  kind_says       text not null default '' check (length(kind_says) <= 100),
  agreement_paper uuid not null,
  admitted_on     date not null,
  admitted_at     timestamptz not null,
  admitted_by     uuid,
  ended_on        date,
  ended_why       text not null default '' check (length(ended_why) <= 500),
  primary key (subject_id, id),
  check ((ended_on is null) = (ended_why = '')),
  check ((kind = 'other') = (kind_says <> ''))
);
create unique index data_user_standing_once on data_user (subject_id, association_id) where ended_on is null;
create index data_user_latest on data_user (association_id, id desc);

-- What a subject lets a data user read, or what a data user asked for. It lies with the subject and points at nothing else;
-- it ends on its day by comparison.
create table consent (
  subject_id      uuid not null references subject,
  id              uuid not null,
  association_id  uuid not null,
  -- The data user's own subject.
  data_user_id    uuid not null,
  purpose         text not null check (purpose in ('credit', 'insurance', 'procurement', 'cooperation', 'other')),
  purpose_says    text not null default '' check (length(purpose_says) <= 100),
  -- Classes of the catalogue.
  classes         text[] not null check (cardinality(classes) between 1 and 30),
  closed          boolean not null,
  from_on         date not null,
  until_on        date not null check (until_on >= from_on),
  most_looks      int check (most_looks between 1 and 1000),
  -- What was asked for, in the shape of consentScope; null: granted unasked.
  asked           jsonb,
  asked_on        date,
  asked_by        uuid,
  granted_at      timestamptz,
  granted_by      uuid,
  way             text check (way in ('own', 'paper')),
  declined_at     timestamptz,
  declined_why    text not null default '' check (length(declined_why) <= 300),
  revoked_at      timestamptz,
  revoked_by      uuid,
  revoked_why     text not null default '' check (length(revoked_why) <= 300),
  looks           int not null default 0 check (looks >= 0),
  last_look_at    timestamptz,
  -- The day its retention is counted from: its last day, unless it ended before.
  over_on         date not null,
  primary key (subject_id, id),
  check ((asked is null) = (asked_on is null)),
  check ((granted_at is null) = (way is null)),
  check (granted_at is not null or asked is not null),
  check (granted_at is null or declined_at is null),
  check (revoked_at is null or granted_at is not null),
  check (looks = 0 or granted_at is not null)
);
create index consent_by_association on consent (association_id, id desc);
create index consent_by_data_user on consent (data_user_id, id desc);
create index consent_over on consent (association_id, over_on);

-- A scanned authorisation, brought to the secretariat. The bytes are the file of the same id.
create table consent_paper (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  name           text not null check (length(name) between 1 and 200),
  brought_at     timestamptz not null,
  consent_id     uuid,
  primary key (subject_id, id)
);
create index consent_paper_loose on consent_paper (association_id, brought_at) where consent_id is null;
create index consent_paper_of on consent_paper (subject_id, consent_id) where consent_id is not null;

-- Under which consent somebody looked.
alter table look add column consent_id uuid;
create index look_by_consent on look (subject_id, consent_id) where consent_id is not null;

do $$
declare owned text;
begin
  foreach owned in array array['data_user', 'consent', 'consent_paper'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert, update on data_user to xinheng_app;
grant select, insert, update, delete on consent to xinheng_app;
grant select, insert, delete on consent_paper to xinheng_app;
grant update (consent_id) on consent_paper to xinheng_app;
