-- An extract is handed out like an export or a report: its handover tells what it held. So a correction reaches whoever has
-- it, and its text goes when a record in it goes.
create index handover_by_file on handover (file_id) where file_id is not null;

-- Of those issued so far nobody noted what they held: taken for all that was recorded by then. They bear their document's id,
-- for handovers are listed in the order of ids. The owner is bound by the wall as well, and names no association here.
alter table document no force row level security;
alter table document_subject no force row level security;
alter table association_record no force row level security;
alter table handover no force row level security;
alter table handover_item no force row level security;
insert into handover_item (subject_id, handover_id, record_id, association_id)
  select held.subject_id, document.id, held.id, document.association_id
  from document join document_subject on document_subject.document_id = document.id
    join (select subject_id, id, recorded_at, null::uuid as kept_by from record
      union all select subject_id, id, recorded_at, association_id from association_record) as held
    on held.subject_id = document_subject.subject_id and held.recorded_at <= document.made_at
      and coalesce(held.kept_by, document.association_id) = document.association_id
  where document.kind = 'archive-extract';
insert into handover (id, number, association_id, what, operation, recipient_kind, recipient_id, recipient_name, channel,
    subjects, records, made_at, made_by_kind, made_by, made_by_name, office, file_id, sha256, acknowledgement)
  select document.id,
    to_char(document.made_at at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-' || translate(left(md5(document.id::text), 6), '01', 'yz'),
    document.association_id, 'report', 'issue-archive-extract',
    case when document.readers = array['member'] then 'subject' else 'account' end,
    case when document.readers = array['member'] then document_subject.subject_id else document.made_by end,
    case when document.readers = array['member'] then subject.name else document.made_by_office end, 'download',
    1, (select count(*) from handover_item where handover_id = document.id), document.made_at,
    case when document.made_by is null then 'clock' else 'person' end, document.made_by, document.made_by_office,
    document.made_by_office, document.pdf_file_id, document.pdf_sha256, 'none-needed'
  from document join document_subject on document_subject.document_id = document.id
    join subject on subject.id = document_subject.subject_id
  where document.kind = 'archive-extract';
alter table document force row level security;
alter table document_subject force row level security;
alter table association_record force row level security;
alter table handover force row level security;
alter table handover_item force row level security;
