-- 惩戒公示: which sanctions the association makes public, each by a law that orders it. None, unless somebody switched it on.
create table case_publicity (
  association_id    uuid not null,
  id                uuid not null,
  rung              text not null,
  -- The law as the packs had it, id@edition, and as it is told.
  basis             text not null,
  law               text not null check (length(law) between 1 and 200),
  article           text not null check (length(article) between 1 and 200),
  period_count      integer not null check (period_count between 1 and 120),
  period_unit       text not null check (period_unit in ('M', 'Y')),
  resolution_id     uuid not null,
  resolution_number text not null,
  reason            text not null check (length(reason) between 2 and 1000),
  turned_on_on      date not null,
  turned_on_at      timestamptz not null,
  turned_on_by      uuid,
  turned_off_on     date,
  turned_off_by     uuid,
  turned_off_why    text,
  primary key (association_id, id),
  check ((turned_off_on is null) = (turned_off_why is null))
);
create unique index case_publicity_on on case_publicity (association_id, rung) where turned_off_on is null;

alter table case_publicity enable row level security;
alter table case_publicity force row level security;
create policy tenancy on case_publicity using (association_id = current_association());
grant select, insert on case_publicity to xinheng_app;
grant update (turned_off_on, turned_off_by, turned_off_why) on case_publicity to xinheng_app;

-- Since when no appeal is open; and the publication of one case taken down, with its reason.
alter table discipline_case
  -- 通报函: each with how it was sent, its receipt and the department's reply, in the shape of caseParts.
  add column letters jsonb not null default '[]',
  add column final_on date,
  add column publication_ended_on date,
  add column publication_ended_why text,
  add check ((publication_ended_on is null) = (publication_ended_why is null));
-- Forced row-level security binds the owner as well.
alter table discipline_case no force row level security;
update discipline_case set final_on = coalesce((review ->> 'on')::date, ended_on, opened_on) where stage = 'final';
alter table discipline_case force row level security;

-- What is public of a case is told from the case and the switch as they stand: nothing is copied that could stay behind.
-- The views are the owner's, whom forced row-level security binds too.
create policy opened on case_publicity for select to current_user using (turned_off_on is null);
create policy opened on discipline_case for select to current_user
  using (stage in ('final', 'closed') and final_on is not null and publication_ended_on is null
    and jsonb_array_length(coalesce(decision -> 'publicity', '[]')) > 0);
create view open.case_publicity with (security_barrier = true) as
  select association_id, id, rung, basis, law, article, period_count, period_unit, turned_on_on
  from public.case_publicity where turned_off_on is null;
create view open.case_publication with (security_barrier = true) as
  select matter.subject_id, matter.id, matter.association_id, matter.rule_edition, told ->> 'rung' as rung,
    coalesce(matter.review ->> 'number', matter.decision ->> 'number') as number,
    coalesce(matter.review ->> 'on', matter.decision ->> 'on')::date as decided_on,
    array(select jsonb_build_object('title', breach ->> 'title', 'version', breach -> 'version', 'clause', breach -> 'clause')
      from jsonb_array_elements(matter.decision -> 'breaches') as breach) as breaches,
    switched.law, switched.article, matter.final_on as public_from, (told ->> 'until')::date as public_until
  from public.discipline_case matter
    cross join lateral jsonb_array_elements(matter.decision -> 'publicity') as told
    join public.case_publicity switched
      on switched.association_id = matter.association_id and switched.id = (told ->> 'switchId')::uuid and switched.turned_off_on is null
  where matter.stage in ('final', 'closed') and matter.final_on is not null and matter.publication_ended_on is null
    and coalesce(matter.review -> 'rungs', matter.decision -> 'rungs') ? (told ->> 'rung');
grant select on open.case_publicity, open.case_publication to xinheng_visitor;
