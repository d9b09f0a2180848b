-- 询问笔录 (MISSION D1): who was heard in a case. Who it was, where, and what was said is sealed by the key ring as one; the
-- document that was made of it is a file like every other, and read within the case alone.
create table case_interview (
  subject_id     uuid not null references subject,
  -- That of its document.
  id             uuid not null,
  association_id uuid not null,
  case_id        uuid not null,
  number         text not null,
  taken_on       date not null,
  heard_as       text not null check (heard_as in ('respondent', 'witness', 'complainant', 'expert')),
  -- { heard, post, place, text, witness }.
  sealed         text not null,
  -- [{ accountId, name }].
  askers         jsonb not null,
  held_on        date not null,
  from_hour      text not null check (from_hour ~ '^[0-2][0-9]:[0-5][0-9]$'),
  until_hour     text not null check (until_hour ~ '^[0-2][0-9]:[0-5][0-9]$'),
  withheld_why   text not null default '' check (length(withheld_why) <= 300),
  corrects       uuid,
  -- How the person heard took note of it, by which paper of the file.
  signed_how     text check (signed_how in ('read', 'read-out', 'refused')),
  signed_on      date,
  signed_paper   uuid,
  primary key (subject_id, id),
  foreign key (subject_id, case_id) references discipline_case (subject_id, id),
  foreign key (subject_id, corrects) references case_interview (subject_id, id),
  foreign key (subject_id, signed_paper) references case_paper (subject_id, id),
  check (until_hour > from_hour),
  check ((signed_how is null) = (signed_on is null) and (signed_on is null) = (signed_paper is null)),
  -- Who complained is told to no respondent.
  check (heard_as <> 'complainant' or withheld_why <> '')
);
create index case_interview_by_case on case_interview (association_id, case_id, id);
-- A record is corrected once, and a paper signs one record.
create unique index case_interview_corrected_once on case_interview (subject_id, corrects) where corrects is not null;
create unique index case_interview_signed_by on case_interview (subject_id, signed_paper) where signed_paper is not null;

alter table case_interview enable row level security;
alter table case_interview force row level security;
create policy tenancy on case_interview using (association_id = current_association());

grant select, insert, delete on case_interview to xinheng_app;
-- Signing adds to a record; nothing of what was said is changed.
grant update (sealed, signed_how, signed_on, signed_paper) on case_interview to xinheng_app;

-- A document without readers is read within its matter alone, where the matter says who may.
alter table document drop constraint document_readers_check;
