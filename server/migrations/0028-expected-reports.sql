-- Who is expected to report an item, from which month on: a department that never sent anything has gaps, too.
create table expected_report (
  association_id uuid not null references association,
  item           text not null,
  source_name    text not null,
  from_month     date not null check (extract(day from from_month) = 1),
  noted_by       uuid,
  noted_at       timestamptz not null,
  primary key (association_id, item, source_name)
);
alter table expected_report enable row level security;
alter table expected_report force row level security;
create policy tenancy on expected_report using (association_id = current_association());
grant select, insert, update, delete on expected_report to xinheng_app;
