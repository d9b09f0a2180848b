-- What an association keeps may rest on another record of the same subject: while that one is disputed, this one shows so.
-- Kept is the key of the ground, never the dispute.
alter table association_record add column ground_key bytea check (length(ground_key) = 16);
create or replace view open.association_record with (security_barrier = true) as
  select * from public.association_record where open_scope = 'public' and held = '' and replaced_at is null;

-- The owner is bound by the wall as well, and names no association here.
alter table association_record no force row level security;
alter table list_entry no force row level security;
update association_record as made set ground_key = ground.natural_key
  from list_entry join (
      select subject_id, id, natural_key from record
      union all select subject_id, id, natural_key from association_record) as ground
    on ground.subject_id = list_entry.subject_id and ground.id = list_entry.ground_record
  where made.subject_id = list_entry.subject_id and made.id = list_entry.record_id;
alter table association_record force row level security;
alter table list_entry force row level security;

-- What was said in a list entry, an application of a measure or a commitment goes with the record it was said of.
grant delete on list_entry, measure_application, commitment to xinheng_app;
