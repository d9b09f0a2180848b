-- Credit service agencies: their entry in an association's register, what is assigned to them, and what checks found.

create table agency (
  subject_id        uuid not null references subject,
  id                uuid not null,
  association_id    uuid not null,
  services          text[] not null check (cardinality(services) > 0),
  -- Sector packs whose models it may score; of a model in no sector any agency may.
  sectors           text[] not null default '{}',
  application_paper uuid not null,
  -- The rule it was registered by, id@edition.
  edition           text not null,
  stage             text not null check (stage in ('applied', 'admitted', 'exited', 'declined')),
  applied_on        date not null,
  applied_at        timestamptz not null,
  applied_by        uuid,
  clauses           text[] not null default '{}',
  contract_paper    uuid,
  resolution_id     uuid,
  resolution_number text,
  admitted_on       date,
  grade             text,
  graded_on         date,
  suspended_until   date,
  ended_on          date,
  ended_how         text check (ended_how in ('declined', 'own-wish', 'removed')),
  ended_why         text,
  -- Of one that was removed: the last day on which it is not registered again.
  barred_until      date,
  primary key (subject_id, id),
  check (stage not in ('admitted', 'exited') or (admitted_on is not null and resolution_id is not null)),
  check ((stage in ('exited', 'declined')) = (ended_on is not null)),
  check ((ended_on is null) = (ended_how is null) and (ended_on is null) = (ended_why is null))
);
create unique index agency_open_once on agency (subject_id, association_id) where stage in ('applied', 'admitted');
create index agency_latest on agency (association_id, applied_at desc);

-- Qualifications, staff and interests: lines that are ended, never edited.
create table agency_entry (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  agency_id      uuid not null,
  kind           text not null check (kind in ('qualification', 'person', 'interest')),
  -- The rule's word for it; of a person: person.
  word           text not null,
  -- Who issued it; the person's name; what the interest is.
  name           text not null check (length(name) between 1 and 300),
  -- The document's number; the person's professional qualification.
  credential     text not null default '' check (length(credential) <= 200),
  -- Of an interest: in whom.
  target_id      uuid,
  valid_until    date,
  paper_id       uuid,
  entered_on     date not null,
  entered_by     uuid,
  -- Declared by the agency itself.
  by_agency      boolean not null default false,
  ended_on       date,
  ended_why      text,
  primary key (subject_id, id),
  check ((kind = 'interest') = (target_id is not null)),
  check ((ended_on is null) = (ended_why is null))
);
create index agency_entry_of on agency_entry (subject_id, agency_id);

create table agency_assignment (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  agency_id      uuid not null,
  service        text not null,
  -- The subject that it is about.
  about_id       uuid not null,
  -- The application in a round that it scores; null: another matter.
  entry_id       uuid,
  title          text not null check (length(title) between 2 and 200),
  brief          text not null check (length(brief) between 2 and 4000),
  due_on         date not null,
  papers         uuid[] not null default '{}',
  -- The rule its conflict check was made by, id@edition.
  edition        text not null,
  stage          text not null check (stage in ('assigned', 'delivered', 'accepted', 'recalled')),
  assigned_on    date not null,
  assigned_at    timestamptz not null,
  assigned_by    uuid,
  delivery_paper uuid,
  delivery_says  text,
  delivered_on   date,
  judged_on      date,
  judged_why     text,
  primary key (subject_id, id),
  check (stage not in ('delivered', 'accepted') or delivered_on is not null)
);
create index agency_assignment_of on agency_assignment (subject_id, agency_id);
create index agency_assignment_entry on agency_assignment (entry_id) where entry_id is not null;
-- Whoever scored for an agency, under which of its assignments: of one that is recalled no mark counts.
alter table evaluation_mark
  add column agency_subject uuid,
  add column assignment_id uuid,
  add constraint evaluation_mark_assigned check ((agency_subject is null) = (assignment_id is null));

create table agency_check (
  subject_id     uuid not null references subject,
  id             uuid not null,
  association_id uuid not null,
  agency_id      uuid not null,
  checked_on     date not null,
  -- [{ finding, says }]
  findings       jsonb not null,
  grade          text not null,
  measure        text not null check (measure in ('none', 'mend', 'suspend', 'remove')),
  until_on       date,
  paper_id       uuid not null,
  edition        text not null,
  entered_at     timestamptz not null,
  entered_by     uuid,
  primary key (subject_id, id)
);
create index agency_check_of on agency_check (subject_id, agency_id);

do $$
declare
  owned text;
begin
  foreach owned in array array['agency', 'agency_entry', 'agency_assignment', 'agency_check'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert, update on agency, agency_assignment to xinheng_app;
grant select, insert on agency_entry, agency_check to xinheng_app;
grant update (ended_on, ended_why) on agency_entry to xinheng_app;

-- Who was admitted and by what is open (濉政办秘〔2022〕59号（五）3: 从业资格认定公开透明); staff by number only, interests not at all.
create policy opened on agency for select to current_user using (stage in ('admitted', 'exited'));
create policy opened on agency_entry for select to current_user using (kind <> 'interest');
create view open.agency with (security_barrier = true) as
  select subject_id, id, association_id, services, sectors, stage, resolution_number, admitted_on, grade, graded_on,
    suspended_until, ended_on, ended_how
  from public.agency where stage in ('admitted', 'exited');
create view open.agency_qualification with (security_barrier = true) as
  select entry.subject_id, entry.id, entry.agency_id, entry.word, entry.name, entry.valid_until
  from public.agency_entry entry join public.agency on agency.subject_id = entry.subject_id and agency.id = entry.agency_id
  where entry.kind = 'qualification' and entry.ended_on is null and agency.stage in ('admitted', 'exited');
grant select on open.agency, open.agency_qualification to xinheng_visitor;
