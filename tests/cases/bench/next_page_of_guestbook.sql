-- case: the page after the last entry shown, of those of a site, written with OR
-- expect: rewrite or_keyset
-- schema
SELECT setseed(0.63);
CREATE TABLE guestbook (id bigint PRIMARY KEY, site_id int NOT NULL, author text NOT NULL, entry text NOT NULL, written_at timestamp NOT NULL);
INSERT INTO guestbook SELECT g, CASE WHEN random() < 0.5 THEN 1 ELSE 2 + (random() * 50)::int END, 'author ' || g % 999, md5(g::text), timestamp '2025-01-01' + (g / 3) * interval '5 minutes' FROM generate_series(1, 150000) AS g;
CREATE INDEX guestbook_pages ON guestbook (site_id, written_at, id);
-- statements
-- with: 1, '2025-03-01 00:00', 50979
-- with: 33, '2025-02-01 00:00', 26786
SELECT id, author, entry, written_at FROM guestbook WHERE site_id = $1 AND (written_at < $2 OR (written_at = $2 AND id < $3)) ORDER BY written_at DESC, id DESC LIMIT 20;
-- expert
SELECT id, author, entry, written_at FROM guestbook WHERE site_id = $1 AND (written_at, id) < ($2, $3) ORDER BY written_at DESC, id DESC LIMIT 20;
