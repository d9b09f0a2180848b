-- 调解协议的履行 (MISSION D3): what is owed under an agreement, each by itself, and the way to the court.

create table mediation_obligation (
  subject_id     uuid not null references subject,
  id             uuid not null,
  mediation_id   uuid not null,
  association_id uuid not null,
  number         integer not null check (number > 0),
  obligor        text not null check (obligor in ('requester', 'respondent', 'both')),
  -- Null: a deed and no money.
  amount_fen     bigint check (amount_fen > 0),
  deed           text not null check (length(deed) between 2 and 500),
  -- Null: the rule's period from the second signature, as its clock counts it.
  due_on         date,
  -- What was said of its performance, and who asked to move its day: in the shape of obligationWord and obligationMove.
  words          jsonb not null default '[]',
  moves          jsonb not null default '[]',
  overdue_on     date,
  performed_on   date,
  primary key (subject_id, id),
  unique (subject_id, mediation_id, number),
  check (obligor <> 'both' or amount_fen is null)
);
create index mediation_obligation_by_id on mediation_obligation (id);
create index mediation_obligation_by_mediation on mediation_obligation (mediation_id, number);

-- 司法确认: what of the law's exclusions the agreement touches, what was laid before a court, and when the time for it was over.
alter table mediation add column touches text[] not null default '{}';
alter table mediation add column applications jsonb not null default '[]';
alter table mediation add column court_over_on date;

-- An agreement with one term becomes an agreement with one obligation of both, which holds what each said of the performance.
alter table mediation no force row level security;
alter table clock no force row level security;
insert into mediation_obligation
  (subject_id, id, mediation_id, association_id, number, obligor, deed, due_on, words, overdue_on, performed_on)
select subject_id, gen_random_uuid(), id, association_id, 1, 'both', '履行调解协议书的全部内容', perform_by,
  coalesce((select jsonb_agg(jsonb_build_object(
      'by', act -> 'side', 'says', case when (act ->> 'says')::boolean then 'performed' else 'disputed' end,
      'performedOn', case when (act ->> 'says')::boolean then act -> 'on' else 'null'::jsonb end,
      'text', act -> 'text', 'paper', act -> 'paper', 'on', act -> 'on', 'onPaper', act -> 'onPaper') order by place)
    from jsonb_array_elements(acts) with ordinality as done(act, place) where act ->> 'what' = 'performance'), '[]'),
  case when stage in ('agreed', 'unperformed') then overdue_on end, performed_on
from mediation where document_id is not null;
update mediation set acts = coalesce((select jsonb_agg(act order by place)
    from jsonb_array_elements(acts) with ordinality as done(act, place) where act ->> 'what' <> 'performance'), '[]')
where acts @> '[{"what": "performance"}]';
-- The clock of the performance is the obligation's from now on.
update clock set matter = 'mediation-obligation', matter_id = owed.id, operation = 'note-obligation-overdue'
from mediation_obligation as owed join mediation on mediation.subject_id = owed.subject_id and mediation.id = owed.mediation_id
where clock.matter = 'mediation' and clock.matter_id = mediation.id and mediation.stage = 'agreed'
  and clock.started_on = mediation.agreed_on and clock.state in ('running', 'paused', 'struck');
alter table clock force row level security;
alter table mediation force row level security;
alter table mediation drop column perform_by;

alter table mediation_obligation enable row level security;
alter table mediation_obligation force row level security;
create policy tenancy on mediation_obligation using (association_id = current_association());
grant select, insert, update, delete on mediation_obligation to xinheng_app;
