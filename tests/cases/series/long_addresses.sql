-- case: equality of addresses of which some are longer than an entry of a btree may be
-- expect: create
-- schema
CREATE TABLE bookmarks (id bigint PRIMARY KEY, url text NOT NULL, title text NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO bookmarks
SELECT g, CASE WHEN g % 50 = 0 THEN 'https://long.example/' || (SELECT string_agg(md5(g || ' ' || n), '') FROM generate_series(1, 90) AS n) ELSE 'https://news.example/' || g END,
       'bookmark ' || md5(g::text), timestamptz '2025-01-01' + g * interval '7 minutes'
  FROM generate_series(1, 40000) AS g;
VACUUM (ANALYZE) bookmarks;
-- statements
-- weight: 20
-- with: 'https://news.example/777'
-- with: 'https://news.example/missing'
SELECT id, title FROM bookmarks WHERE url = $1;
-- expert
CREATE INDEX ON bookmarks USING hash (url);
