-- case: street closures that overlap a period
-- expect: create
-- schema
SELECT setseed(0.29);
CREATE TABLE closures (id bigint PRIMARY KEY, street text NOT NULL, period tstzrange NOT NULL);
INSERT INTO closures SELECT g, md5(g::text), tstzrange(s, s + (1 + random() * 50) * interval '1 hour') FROM (SELECT g, timestamptz '2015-01-01' + random() * 3650 * interval '1 day' AS s FROM generate_series(1, 120000) g) AS x;
-- statements
-- weight: 10
-- with: tstzrange('2020-05-05 08:00+00', '2020-05-05 20:00+00')
-- with: tstzrange('2022-01-01 00:00+00', '2022-01-03 00:00+00')
SELECT id, street, period FROM closures WHERE period && $1;
-- expert
CREATE INDEX ON closures USING gist (period);
