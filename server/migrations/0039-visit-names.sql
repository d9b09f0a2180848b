-- Who was met on site is a person's name: it is forgotten when its term is over, and the visit stays as it was.
grant update (met_sealed) on site_visit to xinheng_app;
