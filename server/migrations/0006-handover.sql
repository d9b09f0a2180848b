-- Everything handed out leaves a row: to whom, over which channel, what of whom, and whether it was acknowledged, so that
-- a later correction, repair or objection finds every receiver (HARD-PARTS b23).

-- The token that a recipient brought, as the hash the table keeps of it; set inside one transaction, as the tenant is.
create function brought_token() returns bytea language sql stable
  return decode(nullif(current_setting('xinheng.token', true), ''), 'hex');

create table handover (
  id                   uuid primary key,
  association_id       uuid not null references association,
  -- To be read out and typed: the day and six letters, drawn and not counted, so that it tells nobody how much is handed out.
  number               text not null check (number ~ '^[0-9]{8}-[a-z2-9]{6}$'),
  what                 text not null check (what in ('export', 'report', 'api-answer', 'web-hook', 'certificate')),
  operation            text not null check (operation <> ''),
  recipient_kind       text not null check (recipient_kind in ('account', 'key', 'partner', 'subject')),
  recipient_id         uuid,
  recipient_name       text not null check (length(recipient_name) between 1 and 200),
  channel              text not null check (channel in ('download', 'api', 'web-hook', 'mail', 'paper')),
  subjects             integer not null check (subjects >= 0),
  records              integer not null check (records >= 0),
  made_at              timestamptz not null,
  made_by_kind         text not null check (made_by_kind in ('person', 'key', 'clock')),
  made_by              uuid,
  made_by_name         text not null,
  office               text not null,
  file_id              uuid references file,
  sha256               bytea check (length(sha256) = 32),
  parameters           jsonb not null default '{}',
  purpose              text not null default '',
  basis                text not null default '',
  acknowledgement      text not null check (acknowledgement in ('none-needed', 'awaited', 'acknowledged')),
  acknowledge_by_on    date,
  token_hash           bytea unique check (length(token_hash) = 32),
  acknowledged_at      timestamptz,
  acknowledged_through text check (acknowledged_through in ('link', 'api', 'note')),
  acknowledged_by      text,
  acknowledgement_note text not null default '',
  unique (association_id, number),
  check ((acknowledgement = 'awaited') <= (acknowledge_by_on is not null)),
  check ((acknowledgement = 'acknowledged') = (acknowledged_at is not null)),
  check ((acknowledged_at is null) = (acknowledged_through is null))
);
create index handover_by_association on handover (association_id, id desc);
create index handover_awaited on handover (association_id, acknowledge_by_on) where acknowledgement = 'awaited';

-- What of whom went out. A record's id is that of one version; where the subject itself went and none of its records, record_id is
-- the subject's own id. No reference to handover: what is about one subject points at nothing but its own subject.
create table handover_item (
  subject_id     uuid not null,
  handover_id    uuid not null,
  record_id      uuid not null,
  association_id uuid not null,
  primary key (subject_id, handover_id, record_id)
);
create index handover_item_by_handover on handover_item (handover_id, subject_id, record_id);

alter table handover enable row level security;
alter table handover force row level security;
create policy tenancy on handover using (association_id = current_association());
-- Whoever holds the link sees and acknowledges the one row it belongs to.
create policy bearer on handover using (token_hash = brought_token());
-- A record is common to the house: who corrects it must reach the receivers of every association.
create policy receivers on handover for select using (house_audience());

alter table handover_item enable row level security;
alter table handover_item force row level security;
create policy tenancy on handover_item using (association_id = current_association());
create policy receivers on handover_item for select using (house_audience());

grant select, insert on handover, handover_item to xinheng_app;
grant update (acknowledgement, token_hash, acknowledged_at, acknowledged_through, acknowledged_by, acknowledgement_note, acknowledge_by_on) on handover to xinheng_app;
