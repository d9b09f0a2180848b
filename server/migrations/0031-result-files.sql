-- What is needed to recompute a published grade: a signed token, and the salts by which records under it are disclosed.
create table signing_key (
  kid      text primary key check (length(kid) = 43),
  jwk      jsonb not null,
  -- The private half, under the key ring of the house.
  sealed   text not null,
  begun_at timestamptz not null
);

create table evaluation_result (
  subject_id     uuid not null references subject,
  entry_id       uuid not null,
  association_id uuid not null,
  token          text not null,
  made_at        timestamptz not null,
  primary key (subject_id, entry_id)
);

-- A record under the result, by the name of its disclosure. What it says stands in the record alone; without the salt its
-- digest in the token can be linked to nothing, so that the salt ends with the record.
create table evaluation_result_fact (
  subject_id     uuid not null references subject,
  entry_id       uuid not null,
  name           text not null,
  association_id uuid not null,
  record_subject uuid not null,
  record_id      uuid not null,
  salt           text check (length(salt) = 22),
  primary key (subject_id, entry_id, name)
);
create index evaluation_result_fact_salted on evaluation_result_fact (association_id) where salt is not null;

do $$
declare owned text;
begin
  foreach owned in array array['evaluation_result', 'evaluation_result_fact'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy tenancy on %I using (association_id = current_association())', owned);
  end loop;
end $$;

grant select, insert on signing_key, evaluation_result, evaluation_result_fact to xinheng_app;
grant update (salt) on evaluation_result_fact to xinheng_app;

create policy open on evaluation_result for select to xinheng_visitor using (exists (select from evaluation_entry as entry
  where entry.subject_id = evaluation_result.subject_id and entry.id = evaluation_result.entry_id
    and entry.stage in ('publicised', 'final')));
-- The salt of a record that visitors read themselves; by it nobody learns of one that they may not.
create policy open on evaluation_result_fact for select to xinheng_visitor using (exists (select from open.record
  where record.subject_id = evaluation_result_fact.record_subject and record.id = evaluation_result_fact.record_id));
grant select (subject_id, entry_id, token) on evaluation_result to xinheng_visitor;
grant select (subject_id, entry_id, name, record_subject, record_id, salt) on evaluation_result_fact to xinheng_visitor;
grant select (kid, jwk, begun_at) on signing_key to xinheng_visitor;
