-- An application for repair is kept with whom the record belongs to by origin, as an objection is, so that it goes with the record
-- when a merge is undone. The version it named then lies under another: whom that one was merged into.
alter table repair add column record_subject uuid;

-- What was laid down under two subjects stands while either does: whether a text may be given out asks by the cause.
create index record_mark_repaired on record_mark (cause_id) where kind = 'repaired' and lifted_at is null;
create index recall_by_record on recall (record_id);
