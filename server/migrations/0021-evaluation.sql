-- Evaluation: how models compute, and where an association writes its own.

-- The one division, rounded half away from zero; of a divisor of zero the model says what it means.
create function divided(numeric, numeric, numeric) returns numeric language sql immutable parallel safe
  as $$ select case when $2 = 0 then $3 else sign($1) * sign($2) * div(2 * abs($1) + abs($2), 2 * abs($2)) end $$;

-- The last step whose beginning is reached gives the value.
create function stepped(numeric, numeric, numeric[], numeric[]) returns numeric language sql immutable parallel safe
  as $$ select coalesce((select gives from unnest($3, $4) with ordinality as step (begins, gives, at) where $1 >= begins order by at desc limit 1), $2) $$;

-- A version of an association's model. A draft changes, a published one never does: the policies below say so.
create table model (
  id              uuid primary key,
  association_id  uuid not null references association,
  -- All versions of one model share its key.
  key             text not null check (key ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  version         integer not null check (version > 0),
  name            text not null check (length(name) between 2 and 200),
  name_en         text not null default '',
  state           text not null check (state in ('draft', 'published')),
  -- What it was copied from: `id@edition` of a pack, or the version before.
  copied_from     text not null,
  why             text not null,
  replaces        uuid references model,
  content         jsonb not null,
  revision        integer not null default 1,
  valid_from      date,
  made_by         uuid references account,
  made_at         timestamptz not null,
  changed_at      timestamptz not null,
  published_by    uuid references account,
  published_at    timestamptz,
  unique (association_id, key, version),
  check ((state = 'published') = (published_at is not null)),
  check ((state = 'published') = (valid_from is not null))
);
-- Two drafts of one model cannot be under way at once.
create unique index model_one_draft on model (association_id, key) where state = 'draft';

-- A draft tried on the whole membership: what came of it, counted, by the revision that was tried.
create table model_trial (
  id             uuid primary key,
  association_id uuid not null references association,
  model_id       uuid not null references model,
  revision       integer not null,
  held_on        date not null,
  known_at       timestamptz not null,
  members        integer not null,
  outcome        jsonb not null,
  against        uuid references model,
  tried_by       uuid references account,
  tried_at       timestamptz not null
);
create index model_trial_by_model on model_trial (association_id, model_id, tried_at desc);

alter table model enable row level security;
alter table model force row level security;
alter table model_trial enable row level security;
alter table model_trial force row level security;
create policy tenancy on model_trial using (association_id = current_association());
create policy tenancy on model for select using (association_id = current_association());
create policy tenancy_insert on model for insert with check (association_id = current_association());
-- A published model never changes and never goes: only a draft's row lies within reach of these.
create policy draft_changes on model for update using (association_id = current_association() and state = 'draft') with check (association_id = current_association());
create policy draft_goes on model for delete using (association_id = current_association() and state = 'draft');

grant select, insert, update, delete on model to xinheng_app;
grant select, insert, delete on model_trial to xinheng_app;
