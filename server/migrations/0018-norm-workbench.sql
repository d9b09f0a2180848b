-- What the public writes on a text that is laid open. Nobody is shown it before the secretariat has read it; what is set aside stays
-- here with the reason, for the supervisors to read.
create table norm_letter (
  -- Drawn, not counted up: the sender keeps it as a receipt.
  id              uuid primary key,
  association_id  uuid not null references association,
  norm_id         uuid not null references norm,
  consultation_id uuid not null references norm_consultation,
  clause          integer,
  from_name       text not null,
  opinion         text not null,
  received_on     date not null,
  received_at     timestamptz not null,
  opinion_id      uuid references norm_opinion,
  set_aside_why   text,
  read_by         uuid references account,
  read_at         timestamptz,
  check (num_nonnulls(opinion_id, set_aside_why) = case when read_at is null then 0 else 1 end)
);
create index norm_letter_by_norm on norm_letter (norm_id, id);

alter table norm_letter enable row level security;
alter table norm_letter force row level security;
create policy tenancy on norm_letter using (association_id = current_association());
grant select, insert, update on norm_letter to xinheng_app;

-- A practitioner who signs for oneself is known by the register, not by name and employer.
alter table norm_signing add column practitioner_subject uuid;
alter table norm_signing add column for_oneself boolean not null default false;
alter table norm_signing add check (practitioner_subject is null or signer = 'practitioner');
drop index norm_signing_person;
create unique index norm_signing_person on norm_signing (norm_id, name, unit) where member_subject is null and practitioner_subject is null;
create unique index norm_signing_practitioner on norm_signing (norm_id, practitioner_subject) where practitioner_subject is not null;

-- What is laid open for opinions is read by everybody while it is; who was told of it stays inside.
create policy consulted on norm for select to xinheng_visitor using (stage = 'consultation');
create policy consulted on norm_text for select to xinheng_visitor using (exists (select from norm where norm.id = norm_text.norm_id and norm.stage = 'consultation' and norm.revision = norm_text.revision));
create policy consulted on norm_consultation for select to xinheng_visitor using (exists (select from norm where norm.id = norm_consultation.norm_id and norm.stage = 'consultation' and norm.revision = norm_consultation.revision));
grant select (id, association_id, norm_id, revision, opened_on, closes_on) on norm_consultation to xinheng_visitor;
