-- A group standard is approved before it is written (立项), and numbered when it is promulgated (T/…). Whether a norm wants an approval
-- is settled by the rule in force on the day it was begun: what was begun before needs none.
alter table norm add column project text check (project in ('wanted', 'proposed', 'approved', 'rejected'));
alter table norm add column standard_code text;
create unique index norm_standard_code on norm (association_id, standard_code) where standard_code is not null;

create table norm_project (
  id             uuid primary key,
  association_id uuid not null references association,
  norm_id        uuid not null references norm,
  need           text not null,
  scope          text not null,
  -- What stands already: national, industry and other standards, and how this one differs.
  compared       text not null,
  drafters       text not null,
  proposed_by    uuid references account,
  proposed_at    timestamptz not null,
  verdict        text check (verdict in ('approved', 'rejected')),
  reason         text,
  deciders       text,
  decided_on     date,
  paper_id       uuid references paper,
  decided_by     uuid references account,
  decided_at     timestamptz,
  check (num_nonnulls(verdict, reason, deciders, decided_on, paper_id, decided_at) in (0, 6))
);
create index norm_project_by_norm on norm_project (norm_id, id);

alter table norm_project enable row level security;
alter table norm_project force row level security;
create policy tenancy on norm_project using (association_id = current_association());
grant select, insert, update on norm_project to xinheng_app;
