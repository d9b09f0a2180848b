-- A look within an open case is the subject's to see on the day the case closes: discipline says when.
grant update (case_closed_on) on look to xinheng_app;
create index look_by_case on look (case_id) where case_id is not null;
