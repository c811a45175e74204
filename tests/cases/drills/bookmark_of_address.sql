-- case: a bookmark by its whole address, which is long and only ever compared for equality
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.42);
CREATE TABLE bookmarks (id bigserial PRIMARY KEY, reader_id int NOT NULL, address text NOT NULL, kept_at timestamptz NOT NULL);
INSERT INTO bookmarks (reader_id, address, kept_at) SELECT (power(random(), 3) * 5000)::int, 'https://www.journal-' || g % 90 || '.example/archive/' || repeat(md5((g / 2)::text), 5), now() FROM generate_series(1, 90000) AS g;
-- statements
-- weight: 60
-- with: 'https://www.journal-7.example/none'
-- with: 'https://www.journal-10.example/archive/' || repeat(md5('5'), 5)
-- with: 'https://www.journal-40.example/archive/' || repeat(md5('20020'), 5)
SELECT id, reader_id FROM bookmarks WHERE address = $1;
-- expert
CREATE INDEX ON bookmarks USING hash (address);
-- worse
CREATE INDEX ON bookmarks (kept_at);
