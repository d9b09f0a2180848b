-- Which extract was opened again: fetching it is a look at the archive it was made of. Null for every other look.
alter table look add column document_id uuid;
create index look_by_document on look (subject_id, document_id) where document_id is not null;
