-- case: words that a column keeps
-- expect: create
-- schema
CREATE TABLE articles (id bigint PRIMARY KEY, title text NOT NULL, words tsvector NOT NULL);
INSERT INTO articles SELECT g, 'title ' || g, to_tsvector('simple', 'about w' || g % 9000 || ' and v' || g % 700 || ' ' || md5(g::text)) FROM generate_series(1, 50000) AS g;
VACUUM (ANALYZE) articles;
-- statements
-- with: 'w4711 & v11'
-- with: 'w17'
SELECT id, title FROM articles WHERE words @@ to_tsquery('simple', $1);
-- expert
CREATE INDEX ON articles USING gin (words);
