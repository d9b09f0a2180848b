-- Abbreviations are found by the single characters of a name: 华瓷 shares no pair of neighbours with 华联瓷业.
create index subject_name_characters on subject_name using gin (string_to_array(normal, null));

-- In which associations a subject is a member is asked for each page and each search; the keys of the roll begin with the association.
create index member_by_subject on member (subject_id) where left_on is null;
