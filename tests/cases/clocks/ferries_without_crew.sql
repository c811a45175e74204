-- case: the next sailings whose list of crew is empty, which are the far ones of a year planned ahead
-- expect: create
-- schema
SELECT setseed(0.24);
CREATE TABLE sailings (id int PRIMARY KEY, ferry_id int NOT NULL, departs_at timestamptz NOT NULL, crew int[] NOT NULL, remark text NOT NULL);
INSERT INTO sailings
SELECT g, 1 + g % 30, now() + (g - 80000) * interval '13 minutes', CASE WHEN g > 110000 AND random() < 0.02 OR random() < 0.001 AND g < 80000 THEN '{}' ELSE ARRAY[g % 500, g % 313, g % 211] END, md5(g::text)
  FROM generate_series(1, 120000) AS g;
-- statements
-- weight: 15
SELECT id, ferry_id, departs_at FROM sailings WHERE cardinality(crew) = 0 AND departs_at > now() ORDER BY departs_at LIMIT 20;
-- weight: 3
SELECT count(*) FROM sailings WHERE cardinality(crew) = 0 AND departs_at BETWEEN now() - interval '1 year' AND now();
-- expert
CREATE INDEX ON sailings (departs_at) WHERE cardinality(crew) = 0;
-- worse
CREATE INDEX ON sailings (departs_at);
-- worse
CREATE INDEX ON sailings (crew);
-- worse
CREATE INDEX ON sailings USING gin (crew);
