-- case: the newest of a list of authors: the index gives the order for one of them, not for a list
-- expect: rewrite list_top
-- schema
SELECT setseed(0.61);
CREATE TABLE toots (id bigint PRIMARY KEY, author_id int NOT NULL, body text NOT NULL, posted_at timestamptz NOT NULL);
INSERT INTO toots SELECT g, CASE WHEN g > 100000 THEN 500 + (power(random(), 2) * 5000)::int ELSE 1 + (power(random(), 2) * 400)::int END, 'toot ' || md5(g::text) || md5((g + 1)::text), timestamptz '2025-01-01' + g * interval '1 minute' + random() * interval '3 hours' FROM generate_series(1, 180000) AS g;
CREATE INDEX toots_author_posted ON toots (author_id, posted_at);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 8
-- with: ARRAY[1, 2, 7, 30, 31, 90]
-- with: ARRAY[3, 4, 5]
SELECT id, author_id, body, posted_at FROM toots WHERE author_id = ANY ($1::int[]) ORDER BY posted_at DESC LIMIT 20;
-- expert
SELECT t.* FROM unnest($1::int[]) AS a(author_id) CROSS JOIN LATERAL (SELECT id, author_id, body, posted_at FROM toots WHERE author_id = a.author_id ORDER BY posted_at DESC LIMIT 20) t ORDER BY posted_at DESC LIMIT 20;
