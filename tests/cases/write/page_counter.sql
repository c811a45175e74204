-- case: a counter that every visit raises, and a list of the highest that is looked at once in a while
-- expect: nothing
-- schema
CREATE TABLE articles (id bigint PRIMARY KEY, title text NOT NULL, hits bigint NOT NULL) WITH (fillfactor = 60);
INSERT INTO articles SELECT g, 'article ' || md5(g::text), g * 7919 % 100000 FROM generate_series(1, 40000) AS g;
VACUUM (ANALYZE) articles;
-- statements
-- name: visit
-- weight: 900
-- with: 1234
UPDATE articles SET hits = hits + 1 WHERE id = $1;
-- name: highest
-- weight: 1
SELECT id, title, hits FROM articles ORDER BY hits DESC LIMIT 10;
