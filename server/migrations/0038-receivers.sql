-- Where a receiver of records is told what became of them, where it has an address of its own: by mail, or by a web hook signed
-- with a secret of its own. Found by the recipient that the handover names: a key by its id, anybody else by the name written there.
create table receiver_address (
  id             uuid primary key,
  association_id uuid not null references association,
  recipient_kind text not null check (recipient_kind in ('key', 'partner')),
  recipient_id   uuid,
  recipient_name text not null check (length(recipient_name) between 1 and 200),
  way            text not null check (way in ('mail', 'web-hook')),
  address_cipher text not null,
  secret_cipher  text,
  given_by       uuid not null,
  given_at       timestamptz not null,
  ended_at       timestamptz,
  check ((way = 'web-hook') = (secret_cipher is not null))
);
create unique index receiver_address_standing
  on receiver_address (association_id, recipient_kind, coalesce(recipient_id::text, recipient_name)) where ended_at is null;

-- A notice on its way to such an address: one a notice, and where it is told again, the same row begins anew. The link in it is
-- known by its hash; sealed it is kept for as long as it may have to be sent once more.
create table receiver_message (
  notice_id      uuid primary key,
  association_id uuid not null references association,
  -- What the receiver's machine knows it again by, over all attempts.
  id             uuid not null unique,
  -- An address that the secretariat gave, or the web hook that the receiver is.
  address_id     uuid references receiver_address,
  hook_id        uuid references hook,
  -- The versions of the record that went with the handover: the ids that stand in what the receiver was given.
  record_ids     uuid[] not null,
  token_hash     bytea not null unique check (length(token_hash) = 32),
  link_cipher    text,
  state          text not null check (state in ('waiting', 'failed', 'sent', 'given-up')),
  attempts       integer not null default 0,
  fault          text,
  made_at        timestamptz not null,
  next_at        timestamptz not null,
  sent_at        timestamptz,
  check (num_nonnulls(address_id, hook_id) = 1)
);
create index receiver_message_due on receiver_message (next_at, notice_id) where state in ('waiting', 'failed');

do $$
declare owned text;
begin
  foreach owned in array array['receiver_address', 'receiver_message'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;
-- Whoever holds the link finds the one row it belongs to; what it says is then read inside the association it names.
create policy bearer on receiver_message for select using (token_hash = brought_token());
-- The poller takes what is due in every association, and reads each inside its own.
create policy sending on receiver_message for select to xinheng_app using (house_audience());
create policy taking on receiver_message for update to xinheng_app using (house_audience());

grant select, insert on receiver_address, receiver_message to xinheng_app;
grant update (ended_at) on receiver_address to xinheng_app;
grant update, delete on receiver_message to xinheng_app;

-- That a source took a record back is told as a correction is; and a link is one more way to say that it came.
alter table receiver_notice drop constraint receiver_notice_cause_check, drop constraint receiver_notice_says_check,
  drop constraint receiver_notice_acknowledged_through_check;
alter table receiver_notice
  add constraint receiver_notice_cause_check check (cause in ('objection', 'repair', 'recall')),
  add constraint receiver_notice_says_check check (says in ('disputed', 'corrected', 'kept', 'repaired', 'restored', 'recalled')),
  add constraint receiver_notice_acknowledged_through_check check (acknowledged_through in ('api', 'desk', 'note', 'link'));
