-- case: which leases overlap a period: a GiST index on the range that the statement builds
-- expect: create
-- schema
SELECT setseed(0.14);
CREATE TABLE leases (id bigint PRIMARY KEY, unit_id int NOT NULL, tenant text NOT NULL, begins_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, rent numeric NOT NULL);
INSERT INTO leases
SELECT g, 1 + (random() * 9000)::int, md5(g::text), b, b + (1 + power(random(), 6) * 400) * interval '1 day', round((random() * 2000)::numeric, 2)
  FROM (SELECT g, timestamptz '2005-01-01' + random() * interval '7000 days' AS b FROM generate_series(1, 120000) AS g) AS s;
VACUUM (FREEZE, ANALYZE);
-- statements
-- with: '2012-03-01', '2012-03-02'
-- with: '2023-12-30', '2024-01-02'
-- with: '1999-01-01', '1999-02-01'
SELECT id, unit_id, tenant FROM leases WHERE tstzrange(begins_at, ends_at) && tstzrange($1, $2);
-- expert
CREATE INDEX ON leases USING gist (tstzrange(begins_at, ends_at));
-- worse
CREATE INDEX ON leases (begins_at, ends_at);
