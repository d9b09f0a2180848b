-- A mark has days, which people read; an evaluation is made as of an instant and asks what was known then.
alter table record_mark add column marked_at timestamptz, add column lifted_at timestamptz;

-- The owner is bound by the wall as well, and names no association here.
alter table record_mark no force row level security;
alter table objection no force row level security;
alter table repair no force row level security;
update record_mark set marked_at = coalesce(
    case kind
      when 'disputed' then (select filed_at from objection where objection.id = record_mark.cause_id
        and (filed_at at time zone 'Asia/Shanghai')::date = since_on)
      when 'repaired' then (select decided_at from repair where repair.id = record_mark.cause_id
        and (decided_at at time zone 'Asia/Shanghai')::date = since_on)
    end,
    since_on::timestamp at time zone 'Asia/Shanghai'),
  lifted_at = lifted_on::timestamp at time zone 'Asia/Shanghai';
alter table record_mark force row level security;
alter table objection force row level security;
alter table repair force row level security;

alter table record_mark alter column marked_at set not null,
  add check ((lifted_on is null) = (lifted_at is null));

grant update (lifted_at) on record_mark to xinheng_app;

-- What was lifted since is asked for as well.
drop index record_mark_by_key;
create index record_mark_by_key on record_mark (subject_id, natural_key);

-- A place in a list is disputed by the record that says it, and told apart from other records by what it is about.
alter table objection drop constraint objection_about_check;
alter table objection add constraint objection_about_check check (about in ('record', 'identity', 'list-entry'));
alter table objection drop constraint objection_check;
alter table objection add constraint objection_check check ((about <> 'identity') = (record_id is not null));

-- What was said of a record goes with it, as the record itself does.
grant delete on objection, objection_answer, repair, receiver_notice, record_mark, evidence to xinheng_app;
