-- case: the first ten by the key, but all rows of some regions came last; walking the key is a trap
-- expect: create
-- schema
SELECT setseed(0.43);
CREATE TABLE pilots (id bigint PRIMARY KEY, region text NOT NULL, name text NOT NULL, hours int NOT NULL);
INSERT INTO pilots SELECT g, CASE WHEN g < 140000 THEN 'region ' || (random() * 5)::int ELSE 'region ' || 6 + (random() * 6)::int END, md5(g::text), (random() * 9000)::int FROM generate_series(1, 160000) g;
-- statements
-- weight: 10
-- with: 'region 8'
-- with: 'region 1'
-- with: 'region 99'
SELECT id, name, hours FROM pilots WHERE region = $1 ORDER BY id LIMIT 10;
-- expert
CREATE INDEX ON pilots (region, id);
