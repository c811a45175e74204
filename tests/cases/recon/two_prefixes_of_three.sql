-- case: three indexes of which each is the beginning of the next; and one that begins alike but orders otherwise
-- expect: drop
-- schema
SELECT setseed(0.42);
CREATE TABLE bookmarks (id bigint PRIMARY KEY, user_id int NOT NULL, folder_id int NOT NULL, weight int NOT NULL, url text NOT NULL, added_at timestamptz NOT NULL);
INSERT INTO bookmarks
SELECT g, u, u * 10 + (random() * 9)::int, (random() * 100000)::int, 'https://example.org/' || md5(g::text), timestamptz '2025-01-01' + random() * interval '200 days'
  FROM (SELECT g, CASE WHEN random() < 0.2 THEN 1 ELSE 2 + (power(random(), 2) * 1500)::int END AS u FROM generate_series(1, 120000) AS g) AS s;
CREATE INDEX ix_bookmarks_user ON bookmarks (user_id);
CREATE INDEX ix_bookmarks_user_folder ON bookmarks (user_id, folder_id);
CREATE INDEX ix_bookmarks_user_folder_weight ON bookmarks (user_id, folder_id, weight);
CREATE INDEX ix_bookmarks_user_added ON bookmarks (user_id, added_at);
VACUUM (FREEZE, ANALYZE);
-- statements
-- with: 45, 455
-- with: 900, 9004
SELECT id, url FROM bookmarks WHERE user_id = $1 AND folder_id = $2 ORDER BY weight LIMIT 20;
-- with: 900
-- with: 99999
SELECT count(*) FROM bookmarks WHERE user_id = $1;
-- with: 1
-- with: 900
SELECT id, url, added_at FROM bookmarks WHERE user_id = $1 ORDER BY added_at DESC LIMIT 20;
-- with: 45, 455
-- with: 30, 302
SELECT count(*) FROM bookmarks WHERE user_id = $1 AND folder_id = $2;
-- expert
DROP INDEX ix_bookmarks_user;
DROP INDEX ix_bookmarks_user_folder;
-- worse
DROP INDEX ix_bookmarks_user_folder_weight;
DROP INDEX ix_bookmarks_user_folder;
-- worse
DROP INDEX ix_bookmarks_user_added;
