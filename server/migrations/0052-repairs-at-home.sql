-- An application for repair is kept with whom the record belongs to by origin, as an objection is, so that it goes with the record
-- when a merge is undone. The version it named then lies under another: whom that one was merged into.
alter table repair add column record_subject uuid;
