-- case: a log that nobody reads
-- expect: nothing
-- base: epop
-- statements
-- weight: 100
-- with: 900001
-- with: 900002
INSERT INTO web_vitals (id, name, value, rating, path, user_id, created_at) VALUES ($1, 'LCP', 12.5, 'good', '/', 5, now());
