-- What projects of construction are found by: their names as records print them, by the code of the project. The table says
-- nothing of what is open: each answer is made of the records that a visitor may see at that moment.
create table project_name (
  code     text not null,
  -- The code without its marks, as people type it.
  code_key text not null,
  name     text not null check (length(name) <= 200),
  normal   text not null,
  grams    text[] not null,
  pinyin   text not null,
  initials text not null,
  primary key (code, name)
);
create index project_name_grams on project_name using gin (grams);
create index project_name_code_key on project_name (code_key);
create index project_name_normal on project_name (normal text_pattern_ops);

-- The participations of one project; an item that a pack adds is found without it, only slower.
create index record_of_projects on record (document_number) where item = 'construction-project-participation';

grant select, insert, delete on project_name to xinheng_app;
grant select on project_name to xinheng_visitor;
