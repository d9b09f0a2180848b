-- An objection is to a record, to who the subject is, to a grade that was published, or to a place in a roll that is no record
-- yet. What has no record is named by its own id: the application that was graded, the entry in the roll.
alter table objection add column target_id uuid,
  -- The version lay under another than the one whose it is by origin: filed while a merge stood. What it said, by its hash.
  add column record_subject uuid,
  add column content_hash bytea check (length(content_hash) = 32);
alter table objection drop constraint objection_about_check;
alter table objection add constraint objection_about_check check (about in ('record', 'identity', 'list-entry', 'grade'));
alter table objection drop constraint objection_check;
alter table objection add constraint objection_check check (case about
  when 'identity' then record_id is null and target_id is null
  when 'record' then record_id is not null and target_id is null
  when 'grade' then record_id is null and target_id is not null
  else record_id is not null or target_id is not null end);
alter table objection drop constraint objection_matter_check;
alter table objection add constraint objection_matter_check
  check (matter in ('not-ours', 'facts-wrong', 'misapplied', 'set-aside', 'past-its-term', 'not-to-be-public'));
create index objection_by_target on objection (subject_id, target_id) where target_id is not null;

-- The same of what everybody reads with it. A mark on neither is one on who the subject is.
alter table record_mark add column target_id uuid;
alter table record_mark drop constraint record_mark_check;
alter table record_mark add constraint record_mark_check
  check (natural_key is not null or target_id is not null or kind = 'disputed');
create index record_mark_by_target on record_mark (subject_id, target_id) where target_id is not null;
create or replace view open.record_mark with (security_barrier = true) as
  select subject_id, natural_key, kind, note, since_on, lifted_on, target_id
  from public.record_mark where open and lifted_on is null;

-- An objection that is upheld changes no grade: it orders that a body decides on it anew, by what the model gives then. That
-- may be more than before, which nothing but an objection brings about.
alter table grade_event add column objection_id uuid;
alter table grade_event drop constraint grade_event_kind_check;
alter table grade_event add constraint grade_event_kind_check
  check (kind in ('suspended', 'reviewed', 'reopened', 'restored', 'lowered', 'raised'));
alter table grade_event drop constraint grade_event_check;
alter table grade_event add constraint grade_event_check
  check ((kind in ('restored', 'lowered', 'raised')) = (resolution_id is not null));
alter table grade_event drop constraint grade_event_check2;
alter table grade_event add constraint grade_event_check2 check (kind not in ('lowered', 'raised') or grade is not null);
alter table grade_event add constraint grade_event_reopened check ((kind = 'reopened') = (objection_id is not null));
