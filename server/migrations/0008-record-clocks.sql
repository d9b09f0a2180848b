-- When the house first knew what a version says, where a merge or its undoing laid it down anew; null: when it was recorded.
alter table record add column known_at timestamptz;
-- By when a decision had to be public, by which rule, and how many working days late it was; null: no rule, or not public.
alter table record add column publish_rule text;
alter table record add column publish_due_on date;
alter table record add column publish_days_late integer check (publish_days_late >= 0);
create or replace view open.record with (security_barrier = true) as
  select * from public.record where open_scope = 'public' and held = '' and replaced_at is null;
create index subject_merge_by_loser on subject_merge (loser_id);
