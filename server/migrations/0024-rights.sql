-- What a subject may do about a record: dispute it, and have its publicity end by repair. What of it everybody sees is a mark.

-- What somebody brought for an objection or a repair; the bytes are the file of the same id.
create table evidence (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  name           text not null check (length(name) between 1 and 200),
  sha256         bytea not null check (length(sha256) = 32),
  brought_by     uuid,
  brought_at     timestamptz not null,
  primary key (subject_id, id)
);

create table objection (
  subject_id        uuid not null references subject,
  id                uuid not null,
  association_id    uuid not null,
  about             text not null check (about in ('record', 'identity')),
  -- The version that stood when it was filed; its natural key finds every later one.
  record_id         uuid,
  natural_key       bytea check (length(natural_key) = 16),
  -- Whether the record is an authority's, common to the house.
  common            boolean not null,
  matter            text not null check (matter in ('not-ours', 'facts-wrong', 'set-aside', 'past-its-term', 'not-to-be-public')),
  -- Of an identity: the name, code or relation that is disputed.
  claim             text not null default '',
  reason            text not null,
  evidence          uuid[] not null default '{}',
  filed_on          date not null,
  filed_at          timestamptz not null,
  filed_by          uuid,
  -- Filed by an agent: whose name, and the paper that gives the authority.
  agent             text,
  authorisation     uuid,
  stage             text not null check (stage in ('open', 'referred', 'answered', 'second-look', 'closed', 'withdrawn')),
  -- The rule that gave the clock, id@edition.
  rule_edition      text not null,
  overdue_on        date,
  referred_to       text,
  referral_asks     text,
  referred_on       date,
  referral_says     text check (referral_says in ('confirmed', 'changed', 'silent')),
  referral_text     text,
  referral_paper    uuid,
  referral_on       date,
  second_look_why   text,
  disagreement      text check (length(disagreement) <= 300),
  disagreement_is   text check (disagreement_is in ('waiting', 'shown', 'kept-back')),
  disagreement_why  text,
  primary key (subject_id, id),
  check ((about = 'record') = (record_id is not null)),
  check ((record_id is null) = (natural_key is null)),
  check ((agent is null) = (authorisation is null)),
  check ((disagreement is null) = (disagreement_is is null)),
  check ((referral_says is null) = (referral_on is null))
);
create index objection_by_association on objection (association_id, id desc);
create index objection_by_id on objection (id);

create table objection_answer (
  subject_id     uuid not null references subject,
  objection_id   uuid not null,
  round          integer not null check (round in (1, 2)),
  association_id uuid not null,
  outcome        text not null check (outcome in ('accepted', 'accepted-in-part', 'rejected')),
  reasons        text not null,
  -- Of an accepted one: what was corrected, and by which version; null where the record was taken back.
  correction     text not null default '',
  corrected_by   uuid,
  decided_on     date not null,
  decided_at     timestamptz not null,
  decided_by     uuid,
  document_id    uuid not null,
  number         text not null,
  primary key (subject_id, objection_id, round)
);

create table repair (
  subject_id      uuid not null references subject,
  id              uuid not null,
  association_id  uuid not null,
  record_id       uuid not null,
  natural_key     bytea not null check (length(natural_key) = 16),
  common          boolean not null,
  stage           text not null check (stage in ('applied', 'incomplete', 'accepted', 'granted', 'refused', 'not-repairable', 'withdrawn', 'revoked')),
  -- The rule it is judged by, id@edition, and what that rule said on the day of the application.
  rule_edition    text not null,
  severity        text not null check (severity in ('minor', 'general', 'serious')),
  earliest_on     date not null,
  fulfilled_on    date not null,
  -- [{ need, evidence }]
  papers          jsonb not null,
  committed_by    text not null,
  applied_on      date not null,
  applied_at      timestamptz not null,
  applied_by      uuid,
  agent           text,
  authorisation   uuid,
  -- What was found missing, and why, when it was sent back.
  missing         text[] not null default '{}',
  missing_why     text,
  accepted_on     date,
  overdue_on      date,
  verified_with   text,
  verified_says   text check (verified_says in ('fulfilled', 'unfulfilled')),
  verified_text   text,
  verified_paper  uuid,
  verified_on     date,
  reasons         text,
  -- What says that it cannot be repaired: the ground of the rule and the provision.
  ground          text,
  provision       text,
  decided_on      date,
  decided_at      timestamptz,
  decided_by      uuid,
  document_id     uuid,
  number          text,
  revoked_on      date,
  revoked_why     text,
  revocation_id   uuid,
  revocation      text,
  -- The last day on which no other application is taken, after false material.
  barred_until_on date,
  primary key (subject_id, id),
  check ((agent is null) = (authorisation is null)),
  check ((decided_on is null) = (document_id is null)),
  check ((revoked_on is null) = (revocation_id is null))
);
create unique index repair_open_once on repair (subject_id, association_id, natural_key) where stage in ('applied', 'incomplete', 'accepted');
create index repair_by_association on repair (association_id, id desc);
create index repair_by_id on repair (id);

-- What everybody who reads a record is told with it: that it is disputed, what the subject says against it, that its publicity
-- ended by repair, that it is not shown while an answer is overdue. The row is the fact: no flag on the record, no job.
create table record_mark (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  -- Null: about the subject's identity.
  natural_key    bytea check (length(natural_key) = 16),
  kind           text not null check (kind in ('disputed', 'disagreement', 'repaired', 'unanswered')),
  -- A record of an authority: its marks are common to the house, as it is.
  common         boolean not null,
  -- The record is one that visitors may see, by its scope.
  open           boolean not null,
  cause_id       uuid not null,
  note           text not null default '' check (length(note) <= 300),
  since_on       date not null,
  lifted_on      date,
  -- Laid down under another subject by a merge: the subject it came from.
  moved_from     uuid,
  primary key (subject_id, id),
  check (natural_key is not null or kind = 'disputed'),
  check ((kind = 'disagreement') = (note <> ''))
);
create index record_mark_by_key on record_mark (subject_id, natural_key) where lifted_on is null;
create index record_mark_by_cause on record_mark (subject_id, cause_id);

-- A receiver of a record, found by the handover, is told what became of it, and is waited for.
create table receiver_notice (
  subject_id           uuid not null references subject,
  id                   uuid not null,
  association_id       uuid not null,
  handover_id          uuid not null,
  cause                text not null check (cause in ('objection', 'repair')),
  cause_id             uuid not null,
  says                 text not null check (says in ('disputed', 'corrected', 'kept', 'repaired', 'restored')),
  told_at              timestamptz not null,
  due_on               date not null,
  acknowledged_at      timestamptz,
  acknowledged_through text check (acknowledged_through in ('api', 'desk', 'note')),
  acknowledged_by      text,
  note                 text not null default '',
  primary key (subject_id, id),
  check ((acknowledged_at is null) = (acknowledged_through is null))
);
create unique index receiver_notice_once on receiver_notice (subject_id, cause_id, says, handover_id);
create index receiver_notice_awaited on receiver_notice (association_id, due_on) where acknowledged_at is null;
create index receiver_notice_by_association on receiver_notice (association_id, id desc);
create index receiver_notice_by_id on receiver_notice (id);

do $$
declare owned text;
begin
  foreach owned in array array['evidence', 'objection', 'objection_answer', 'repair', 'receiver_notice'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

alter table record_mark enable row level security;
alter table record_mark force row level security;
create policy tenancy on record_mark using (association_id = current_association());
-- What is marked on a common record is read by every association, and changed by the one that marked it.
create policy common on record_mark for select to xinheng_app using (common);
-- A merge lays the marks of a common record down under the winner, whoever made them.
create policy moved on record_mark for insert to xinheng_app with check (common and moved_from is not null);
create policy returned on record_mark for update to xinheng_app using (common and moved_from is not null);
create policy opened on record_mark for select to current_user using (open and lifted_on is null);
create view open.record_mark with (security_barrier = true) as
  select subject_id, natural_key, kind, note, since_on, lifted_on from public.record_mark where open and lifted_on is null;

grant select, insert on evidence, objection_answer to xinheng_app;
grant select, insert, update on objection, repair to xinheng_app;
grant select, insert on record_mark, receiver_notice to xinheng_app;
grant update (lifted_on) on record_mark to xinheng_app;
grant update (acknowledged_at, acknowledged_through, acknowledged_by, note) on receiver_notice to xinheng_app;
grant select on open.record_mark to xinheng_visitor;
