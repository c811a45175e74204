-- case: the beginning of a name whatever the case, without trigrams
-- expect: create
-- schema
CREATE TABLE places (id bigint PRIMARY KEY, name text COLLATE "und-x-icu" NOT NULL, country text NOT NULL);
INSERT INTO places SELECT g, initcap(md5(g::text)), 'c' || g % 90 FROM generate_series(1, 80000) AS g;
VACUUM (ANALYZE) places;
-- statements
-- with: 'abc1%'
-- with: 'f00d%'
SELECT id, name FROM places WHERE lower(name) LIKE $1;
-- expert
CREATE INDEX ON places (lower(name) text_pattern_ops);
ANALYZE places;
-- worse
CREATE INDEX ON places (lower(name));
