-- Whoever holds a receipt brings papers of their complaint (MISSION D6, F3). The receipt itself stands in no address: it draws a
-- slip in the body of a request, and the upload names the slip, which is taken before a byte of the file is read.
create table upload_slip (
  -- The hash of the slip; the slip itself is told once.
  slip_hash      bytea primary key check (length(slip_hash) = 32),
  association_id uuid not null references association,
  matter         text not null check (matter in ('complaint', 'infringement')),
  matter_id      uuid not null,
  -- The file as it was announced: the name stands in no address either, and more bytes are not taken.
  name           text not null check (length(name) between 1 and 200),
  bytes          bigint not null check (bytes > 0),
  drawn_at       timestamptz not null,
  -- Null: still to be used.
  taken_at       timestamptz
);
create index upload_slip_by_day on upload_slip (association_id, drawn_at);
create index upload_slip_by_matter on upload_slip (matter_id, drawn_at);
alter table upload_slip enable row level security;
alter table upload_slip force row level security;
-- The house forgets slips of every association after a day.
create policy tenancy on upload_slip using (association_id = current_association() or house_audience());
-- The slip opens its own row, in whichever association that lies.
create policy bearer on upload_slip using (slip_hash = brought_token());
grant select, insert, update, delete on upload_slip to xinheng_app;

-- Whether the complainant brought it by the receipt, without an account.
alter table complaint_paper add column by_receipt boolean not null default false;
-- Who reads a paper may be changed by the secretariat; nothing else of it.
grant update (shared) on complaint_paper to xinheng_app;
