-- Whose log an extract is of: once an identity is corrected, whoever is the complainant now reads nothing of another's.
alter table infringement_extract add column log_of uuid;
-- A finding about somebody else's data than was thought concerns them no more; the document itself stays as it is.
grant delete on document_subject to xinheng_app;

-- The owner is bound by the wall as well, and names no association here.
alter table infringement no force row level security;
alter table infringement_extract no force row level security;
alter table document_subject no force row level security;
-- Where one subject alone was ever held to be the complainant; of the others it stays open, and no complainant reads it.
update infringement_extract set log_of = one.from_id from infringement as one
where one.id = infringement_extract.infringement_id
  and not exists (select from jsonb_array_elements(one.parts -> 'identities') as checked
    where checked ->> 'subjectId' is distinct from one.from_id::text and (checked ->> 'confirmed')::boolean);
-- Whose data a finding is about: whom its document was issued to.
update infringement set parts = jsonb_set(parts, '{finding,about}', jsonb_build_object('subjectId', concerned.subject_id))
from document_subject as concerned where concerned.document_id::text = parts #>> '{finding,documentId}';
update infringement set parts = jsonb_set(parts, '{review,about}', jsonb_build_object('subjectId', concerned.subject_id))
from document_subject as concerned where concerned.document_id::text = parts #>> '{review,documentId}';
alter table document_subject force row level security;
alter table infringement_extract force row level security;
alter table infringement force row level security;
