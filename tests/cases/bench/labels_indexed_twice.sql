-- case: two migrations made the same index on the keywords of pictures
-- expect: drop
-- schema
SELECT setseed(0.55);
CREATE TABLE stock_photos (id int PRIMARY KEY, keywords text[] NOT NULL, photographer int NOT NULL, taken_on date NOT NULL);
INSERT INTO stock_photos SELECT g, ARRAY['k' || (power(random(), 2) * 2000)::int, 'k' || (power(random(), 2) * 2000)::int, 'c' || g % 9], g % 800, date '2015-01-01' + g % 3600 FROM generate_series(1, 60000) AS g;
CREATE INDEX stock_photos_keywords ON stock_photos USING gin (keywords);
CREATE INDEX ix_keywords ON stock_photos USING gin (keywords);
-- statements
-- with: '{k1900}'
-- with: '{k3,k1200}'
-- with: '{no}'
SELECT id, photographer FROM stock_photos WHERE keywords @> $1::text[];
-- expert
DROP INDEX ix_keywords;
-- or
DROP INDEX stock_photos_keywords;
