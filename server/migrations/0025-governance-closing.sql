-- Papers are counted by two people apart: whose account entered a count. Null: no person did, or it was before this was kept.
alter table tally add column counted_by uuid references account;

-- Minutes are never changed: what was wrong in them is said in a document that names them and stands in their place.
create table minutes_correction (
  id              uuid primary key,
  association_id  uuid not null references association,
  meeting_id      uuid not null references meeting,
  document_id     uuid not null unique references document,
  number          text not null,
  -- Each document is corrected once; the next correction corrects the correction.
  corrects        uuid not null unique references document,
  corrects_number text not null,
  why             text not null,
  issued_on       date not null,
  issued_by       uuid references account
);
create index minutes_correction_by_meeting on minutes_correction (meeting_id, id);
alter table minutes_correction enable row level security;
alter table minutes_correction force row level security;
create policy tenancy on minutes_correction using (association_id = current_association());
grant select, insert on minutes_correction to xinheng_app;

-- A finished round as a numbered document, and how many of its faults were mended when it was made.
alter table decoupling_round add column report_document uuid references document;
alter table decoupling_round add column report_number text;
alter table decoupling_round add column report_mended integer;
alter table decoupling_round add check (num_nonnulls(report_document, report_number, report_mended) in (0, 3));
alter table decoupling_round add check (report_document is null or closed_on is not null);
grant update (report_document, report_number, report_mended) on decoupling_round to xinheng_app;

-- The sender of a letter looks its answer up by a code that only the sender has; the code opens this one letter, in whichever
-- association it lies. Null: sent before there were codes.
alter table norm_letter add column receipt_hash bytea unique check (length(receipt_hash) = 32);
create policy bearer on norm_letter for select using (receipt_hash = brought_token());
