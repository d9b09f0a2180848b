-- 投诉与侵权责任 (MISSION F3): what somebody holds the association, or one it handed data to, to have done with their data.
-- A claim and never a record; nothing of it is public. It is the association's own business and keyed by its own id: whoever
-- complains need not stand in the register.
create table infringement (
  id             uuid primary key,
  association_id uuid not null,
  -- To be read out and typed: the day and eight letters, drawn, so that it tells nobody how many there are.
  number         text not null check (number ~ '^[0-9]{8}-[a-z2-9]{4}-[a-z2-9]{4}$'),
  stage          text not null check (stage in ('received', 'accepted', 'investigating', 'found', 'second-look', 'reviewed', 'not-accepted', 'closed', 'withdrawn')),
  kind           text not null check (kind in ('leak', 'alteration', 'damage', 'theft', 'sale', 'unlawful-collection')),
  channel        text not null check (channel in ('own', 'paper', 'telephone')),
  -- Whose data it is and who complains: a subject of the register, or an outsider. Name and contact are sealed together.
  from_id        uuid,
  from_sealed    text not null,
  noticed_on     date not null,
  -- From when it may have happened: the log is searched from here.
  since_on       date not null check (since_on <= noticed_on),
  -- Which data, where that is known.
  data           text not null check (length(data) <= 500),
  facts          text not null check (length(facts) between 6 and 4000),
  wants          text not null check (length(wants) between 2 and 1000),
  -- Accounts whose own act is complained of: they are shown nothing of it and handle nothing in it.
  against        uuid[] not null default '{}',
  -- The rule of its periods, id@edition.
  rule_edition   text not null,
  received_on    date not null,
  received_at    timestamptz not null,
  entered_by     uuid,
  -- What each step left behind, in the shape of infringementParts.
  parts          jsonb not null,
  stage_since    date not null,
  overdue_on     date,
  late_stages    text[] not null default '{}',
  ended_on       date
);
create index infringement_by_association on infringement (association_id, id desc);
create index infringement_by_from on infringement (association_id, from_id) where from_id is not null;

-- Who looked at the data, who was handed it and who did what with it in a period, as the log stood when it was asked.
create table infringement_extract (
  id              uuid primary key,
  association_id  uuid not null,
  infringement_id uuid not null references infringement,
  from_on         date not null,
  until_on        date not null check (until_on >= from_on),
  taken_at        timestamptz not null,
  taken_by        uuid,
  -- JSON as it was hashed, byte for byte.
  acts            text not null,
  -- More acts than are kept.
  shortened       boolean not null,
  sha256          bytea not null check (length(sha256) = 32)
);
create index infringement_extract_by_infringement on infringement_extract (association_id, infringement_id, id);

-- 诉讼管理: suits, arbitrations and reviews about data, with a complaint before or without.
create table suit (
  id              uuid primary key,
  association_id  uuid not null,
  infringement_id uuid,
  road            text not null check (road in ('civil', 'administrative', 'criminal', 'arbitration', 'administrative-review')),
  stage           text not null check (stage in ('open', 'decided', 'closed')),
  organ           text not null check (length(organ) between 2 and 200),
  number          text not null check (length(number) <= 100),
  role            text not null check (role in ('claimant', 'respondent', 'third-party')),
  -- Who stands against the association, sealed: it may be a person.
  other_sealed    text not null,
  claim           text not null check (length(claim) between 2 and 4000),
  filed_on        date not null,
  opened_at       timestamptz not null,
  opened_by       uuid,
  -- Hearings, papers, outcomes and executions, in the shape of suitParts.
  parts           jsonb not null,
  ended_on        date
);
create index suit_by_association on suit (association_id, id desc);
create index suit_by_infringement on suit (association_id, infringement_id) where infringement_id is not null;

do $$
declare owned text;
begin
  foreach owned in array array['infringement', 'infringement_extract', 'suit'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert, update, delete on infringement, suit to xinheng_app;
-- An extract is frozen: it is never changed, and goes with its complaint.
grant select, insert, delete on infringement_extract to xinheng_app;
