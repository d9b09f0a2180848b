-- 投诉受理 (MISSION D6): what somebody holds against a member. A claim and never a record: nothing of it is in an archive,
-- an evaluation, a list or an exchange, and nothing of it is public. It is kept with the member it is about.
create table complaint (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  stage          text not null check (stage in ('received', 'accepted', 'asked', 'answered', 'unanswered', 'with-department', 'not-accepted', 'settled', 'in-mediation', 'in-discipline', 'department-replied', 'unfounded', 'withdrawn')),
  kind           text not null check (kind in ('product', 'service', 'price', 'intellectual-property')),
  channel        text not null check (channel in ('portal', 'member', 'paper', 'telephone', 'hotline')),
  hotline        text not null default '' check (length(hotline) <= 80),
  -- Who complains: a subject of the register, or an outsider. Name and contact are sealed by the key ring together.
  from_id        uuid,
  from_sealed    text not null,
  shows_name     boolean not null,
  happened_on    date not null,
  facts          text not null check (length(facts) between 6 and 4000),
  wants          text not null check (length(wants) between 2 and 1000),
  -- The hash of the code that its complainant looks it up by.
  receipt_hash   bytea not null check (length(receipt_hash) = 32),
  -- The rule it is dealt with by, id@edition.
  rule_edition   text not null,
  received_on    date not null,
  received_at    timestamptz not null,
  entered_by     uuid,
  -- What each step left behind, in the shapes of complaintParts.
  judgement      jsonb,
  question       jsonb,
  answer         jsonb,
  outcome        jsonb,
  passed         jsonb,
  letter         jsonb,
  looks          jsonb not null default '[]',
  stage_since    date not null,
  overdue_on     date,
  -- Every stage in which a period ran out, for the figures.
  late_stages    text[] not null default '{}',
  ended_on       date,
  primary key (subject_id, id)
);
create index complaint_by_association on complaint (association_id, id desc);
create index complaint_by_from on complaint (association_id, from_id) where from_id is not null;
create index complaint_by_receipt on complaint (receipt_hash);

-- What was laid before the secretariat. The bytes are the file of the same id.
create table complaint_paper (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  complaint_id   uuid not null,
  side           text not null check (side in ('house', 'member', 'complainant')),
  shared         boolean not null,
  name           text not null check (length(name) between 1 and 200),
  sha256         bytea not null check (length(sha256) = 32),
  brought_at     timestamptz not null,
  primary key (subject_id, id),
  foreign key (subject_id, complaint_id) references complaint (subject_id, id)
);
create index complaint_paper_by_complaint on complaint_paper (association_id, complaint_id, id);

do $$
declare owned text;
begin
  foreach owned in array array['complaint', 'complaint_paper'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;
-- The code opens this one complaint, in whichever association it lies.
create policy bearer on complaint for select using (receipt_hash = brought_token());

grant select, insert, update, delete on complaint to xinheng_app;
-- A paper is never changed; past its retention it goes.
grant select, insert, delete on complaint_paper to xinheng_app;
