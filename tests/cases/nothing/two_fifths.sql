-- case: rows that are two fifths of the table lie on all of its pages
-- expect: nothing
-- schema
CREATE TABLE visits (id bigint PRIMARY KEY, kind text NOT NULL, agent text NOT NULL, referrer text NOT NULL);
SELECT setseed(0.13);
INSERT INTO visits SELECT g, CASE WHEN random() < 0.4 THEN 'mobile' WHEN random() < 0.5 THEN 'desktop' ELSE 'robot' END, md5(g::text) || md5((g * 3)::text), md5((g + 1)::text)
  FROM generate_series(1, 100000) AS g;
VACUUM (ANALYZE) visits;
-- statements
-- with: 'mobile'
-- with: 'desktop'
SELECT max(agent || referrer) FROM visits WHERE kind = $1;
-- worse
CREATE INDEX ON visits (kind);
