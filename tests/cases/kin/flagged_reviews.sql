-- case: the oldest reviews that wait for a moderator; everything else is published
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.21);
CREATE TYPE review_state AS ENUM ('published', 'hidden', 'flagged');
CREATE TABLE reviews (id uuid PRIMARY KEY, book_id int NOT NULL, state review_state NOT NULL, written_at timestamptz NOT NULL, stars smallint NOT NULL, words text NOT NULL);
INSERT INTO reviews SELECT md5(g::text)::uuid, (random() * 9000)::int, (CASE WHEN random() < 0.004 THEN 'flagged' WHEN random() < 0.2 THEN 'hidden' ELSE 'published' END)::review_state, timestamptz '2021-01-01 00:00+00' + random() * interval '1500 days', 1 + (random() * 4)::int, repeat('r', 120) FROM generate_series(1, 120000) AS g;
CREATE INDEX reviews_book ON reviews (book_id);
-- statements
-- name: moderators
-- weight: 15
-- with: 'flagged'
SELECT id, book_id, words FROM reviews WHERE state = $1 ORDER BY written_at LIMIT 50;
-- name: of a book
-- weight: 60
-- with: 4000
-- with: 20000
SELECT id, stars, words FROM reviews WHERE book_id = $1 AND state = 'published';
-- name: write
-- weight: 20
-- with: '00000000-0000-0000-0000-000000000001'
INSERT INTO reviews VALUES ($1, 77, 'published', now(), 4, 'good');
-- expert
CREATE INDEX ON reviews (written_at) WHERE state = 'flagged';
