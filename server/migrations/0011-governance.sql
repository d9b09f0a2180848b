-- The association governs itself: its charter as data, the bodies it knows, who sits in them, what they resolved.

-- A paper somebody brought: an approval, a proxy, a petition. Its bytes lie in the encrypted store of files.
create table paper (
  file_id        uuid primary key references file,
  association_id uuid not null references association,
  name           text not null check (length(name) between 1 and 200),
  brought_by     uuid references account,
  brought_at     timestamptz not null
);

create table charter (
  id                   uuid primary key,
  association_id       uuid not null references association,
  version              integer not null check (version > 0),
  stage                text not null check (stage in ('draft', 'proposed', 'carried', 'approved', 'abandoned')),
  reason               text not null,
  clauses              jsonb not null,
  rules                jsonb not null,
  -- The pack it began from (id@edition), and the version it amends; a first charter amends none.
  model                text,
  amends               uuid references charter,
  -- Drawn anew at each change: who edits an older state is told.
  revision             integer not null default 1,
  written_by           uuid references account,
  written_at           timestamptz not null,
  changed_at           timestamptz not null,
  proposed_by          uuid,
  carried_by           uuid,
  carried_on           date,
  -- In force from this day until the next approved one: compared, never flagged.
  approved_on          date,
  approval_number      text,
  approval_authority   text,
  approval_paper       uuid references paper,
  abandoned_reason     text,
  unique (association_id, version),
  check ((stage = 'approved') = (approved_on is not null)),
  check (approved_on is null or (approval_number is not null and approval_authority is not null))
);
-- Two charters cannot begin to hold on one day.
create unique index charter_in_force on charter (association_id, approved_on) where stage = 'approved';

create table body_term (
  id                    uuid primary key,
  association_id        uuid not null references association,
  body                  text not null,
  ordinal               integer not null check (ordinal > 0),
  began_on              date not null,
  years                 integer not null check (years between 1 and 10),
  postponed_until       date,
  postponement_document text,
  postponed_by          uuid,
  -- The day before the next term began, where that was earlier than its own end.
  ended_on              date,
  note                  text not null default '',
  unique (association_id, body, ordinal),
  check ((postponed_until is null) = (postponement_document is null)),
  check (ended_on is null or ended_on >= began_on)
);

create table seat (
  id             uuid primary key,
  association_id uuid not null references association,
  body_term_id   uuid not null references body_term,
  post           text not null,
  -- Who holds office in an association is open to everybody (民函〔2013〕111号): a name and no more.
  holder_name    text not null check (length(holder_name) between 1 and 80),
  -- The member the holder speaks for, and the account the holder signs in with, if any.
  member_subject uuid,
  account_id     uuid references account,
  from_on        date not null,
  until_on       date,
  ended_reason   text,
  filled_by      uuid,
  unique (association_id, id),
  check (until_on is null or until_on >= from_on)
);
create index seat_by_term on seat (body_term_id, post);

create table meeting (
  id             uuid primary key,
  association_id uuid not null references association,
  body           text not null,
  body_term_id   uuid references body_term,
  title          text not null,
  extraordinary  boolean not null default false,
  means          text not null check (means in ('in-person', 'mixed', 'online', 'correspondence')),
  place          text not null,
  held_on        date not null,
  start_time     text not null,
  stage          text not null check (stage in ('draft', 'called', 'open', 'closed', 'cancelled')),
  called_on      date,
  -- The charter of the day it is held, fixed when it opens: what it decides is counted by that one for ever.
  charter_id     uuid references charter,
  chair          text not null default '',
  recorder       text not null default '',
  party_presence text check (party_presence in ('present', 'sat-in', 'absent')),
  party_note     text not null default '',
  opened_at      timestamptz,
  closed_at      timestamptz,
  cancelled_why  text,
  minutes        text not null default '',
  made_by        uuid references account,
  made_at        timestamptz not null,
  unique (association_id, id)
);
create index meeting_by_day on meeting (association_id, held_on desc, id);

create table agenda_item (
  id             uuid primary key,
  association_id uuid not null references association,
  meeting_id     uuid not null references meeting,
  position       integer not null check (position > 0),
  title          text not null,
  -- What is put to the vote; text that is only reported has no kind.
  resolution     text,
  proposal       text not null default '',
  ballot         text not null default 'open' check (ballot in ('open', 'secret')),
  -- What the item is about, where another part of the house waits for it: a charter, a norm, a standard of dues.
  matter_kind    text,
  matter_id      uuid,
  -- Integrity work stands on the agenda every year (民发〔2014〕225号).
  integrity      boolean not null default false,
  withdrawn_why  text,
  unique (meeting_id, position),
  check ((matter_kind is null) = (matter_id is null))
);

create table agenda_paper (
  agenda_item_id uuid not null references agenda_item,
  paper_id       uuid not null references paper,
  association_id uuid not null references association,
  primary key (agenda_item_id, paper_id)
);

-- Who is entitled to take part, as of the day of the call: a seat's holder, or a member of an assembly of all.
create table attendee (
  id             uuid primary key,
  association_id uuid not null references association,
  meeting_id     uuid not null references meeting,
  seat_id        uuid references seat,
  member_subject uuid,
  name           text not null,
  account_id     uuid references account,
  notified_at    timestamptz,
  notified_how   text,
  presence       text not null default 'away' check (presence in ('away', 'in-room', 'online', 'proxy')),
  -- Who speaks for one who is away, and the paper that says so.
  proxy_holder   uuid references attendee,
  proxy_paper    text,
  came_at        timestamptz,
  check ((seat_id is null) <> (member_subject is null)),
  check ((presence = 'proxy') = (proxy_holder is not null)),
  check (proxy_holder is null or proxy_holder <> id)
);
create unique index attendee_seat_once on attendee (meeting_id, seat_id) where seat_id is not null;
create unique index attendee_member_once on attendee (meeting_id, member_subject) where seat_id is null;

-- An interest in an item: who has one stands aside (回避), neither talks nor votes on it.
create table recusal (
  agenda_item_id uuid not null references agenda_item,
  attendee_id    uuid not null references attendee,
  association_id uuid not null references association,
  reason         text not null,
  declared_at    timestamptz not null,
  primary key (agenda_item_id, attendee_id)
);

create table roll_call (
  agenda_item_id uuid not null references agenda_item,
  attendee_id    uuid not null references attendee,
  association_id uuid not null references association,
  vote           text not null check (vote in ('yes', 'no', 'abstained')),
  primary key (agenda_item_id, attendee_id)
);

-- A count as one person took it. Papers are counted by two, and only where both say the same is it one.
create table tally (
  agenda_item_id uuid not null references agenda_item,
  counter        text not null,
  association_id uuid not null references association,
  method         text not null check (method in ('show', 'roll-call', 'paper')),
  issued         integer not null check (issued >= 0),
  yes            integer not null check (yes >= 0),
  no             integer not null check (no >= 0),
  abstained      integer not null check (abstained >= 0),
  invalid        integer not null check (invalid >= 0),
  taken_at       timestamptz not null,
  primary key (agenda_item_id, counter)
);

-- What was resolved, carried or not, with every figure that decided it. Computed when declared, and never changed.
create table resolution (
  id              uuid primary key,
  association_id  uuid not null references association,
  number          text not null,
  meeting_id      uuid not null references meeting,
  agenda_item_id  uuid not null unique references agenda_item,
  body            text not null,
  kind            text not null,
  title           text not null,
  proposal        text not null,
  matter_kind     text,
  matter_id       uuid,
  carried         boolean not null,
  decision        jsonb not null,
  charter_id      uuid not null references charter,
  decided_on      date not null,
  declared_at     timestamptz not null,
  declared_by     uuid references account,
  unique (association_id, number)
);
create index resolution_by_matter on resolution (association_id, matter_kind, matter_id) where matter_id is not null;
create index resolution_by_day on resolution (association_id, decided_on desc, id);

do $$
declare
  owned text;
begin
  foreach owned in array array['paper', 'charter', 'body_term', 'seat', 'meeting', 'agenda_item', 'agenda_paper', 'attendee', 'recusal', 'roll_call', 'tally', 'resolution'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert, update on charter, body_term, seat, meeting, agenda_item, attendee to xinheng_app;
grant delete on agenda_item, agenda_paper, recusal, roll_call, tally to xinheng_app;
grant select, insert on paper, agenda_paper, resolution to xinheng_app;
grant select, insert, update on recusal, roll_call, tally to xinheng_app;
