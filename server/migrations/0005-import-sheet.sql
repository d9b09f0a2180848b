-- What the desk tells of a workbook: the sheet that was read, the others, how many of its rows are hidden. Null for text.
alter table import add column sheet jsonb;
