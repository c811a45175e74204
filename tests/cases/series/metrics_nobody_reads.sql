-- case: measurements arrive all the time; of their four indexes the report reads one
-- expect: drop
-- base: epop
-- schema
CREATE INDEX vitals_name ON web_vitals (name);
CREATE INDEX vitals_rating ON web_vitals (rating);
CREATE INDEX vitals_path ON web_vitals (path);
CREATE INDEX vitals_created ON web_vitals (created_at);
-- statements
-- weight: 200
-- with: 900001, 'LCP'
-- with: 900002, 'CLS'
INSERT INTO web_vitals (id, name, value, rating, path, user_id, created_at) VALUES ($1, $2, 12.5, 'good', '/board', 7, '2025-09-01');
-- weight: 10
-- with: '2025-01-10', '2025-01-10 01:00'
SELECT rating, count(*), avg(value) FROM web_vitals WHERE created_at >= $1 AND created_at < $2 GROUP BY rating;
-- expert
DROP INDEX vitals_name;
DROP INDEX vitals_rating;
DROP INDEX vitals_path;
-- worse
DROP INDEX vitals_created;
