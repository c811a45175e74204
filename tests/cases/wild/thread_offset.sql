-- case: the last pages of a thread of forty thousand posts, by OFFSET, though posts are numbered
-- expect: rewrite offset
-- schema
SELECT setseed(0.55);
CREATE TABLE replies (thread_id int NOT NULL, no int NOT NULL, author_id int NOT NULL, body text NOT NULL, PRIMARY KEY (thread_id, no));
INSERT INTO replies SELECT 1, g, (random() * 5000)::int, repeat(md5(g::text), 3) FROM generate_series(1, 40000) AS g;
INSERT INTO replies SELECT t, n, (random() * 5000)::int, repeat(md5(t || ' ' || n), 3) FROM generate_series(2, 3000) AS t, generate_series(1, 35) AS n;
-- statements
-- name: page
-- weight: 50
-- with: 1, 39900
-- with: 1, 12000
-- with: 1, 25000
SELECT no, author_id, body FROM replies WHERE thread_id = $1 ORDER BY no LIMIT 25 OFFSET $2;
-- expert
SELECT no, author_id, body FROM replies WHERE thread_id = $1 AND no > $2 ORDER BY no LIMIT 25;
