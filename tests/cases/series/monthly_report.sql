-- case: inserted all day, read whole once a month
-- expect: nothing
-- base: epop
-- statements
-- weight: 300
-- with: 900001, 'LCP'
-- with: 900002, 'CLS'
INSERT INTO web_vitals (id, name, value, rating, path, user_id, created_at) VALUES ($1, $2, 12.5, 'good', '/board', 7, '2025-09-01');
-- weight: 1
SELECT name, rating, count(*), min(value), max(value), avg(value) FROM web_vitals GROUP BY name, rating;
