-- case: may he download this: from the file over its links to the room, and the same links when a file is deleted
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.83);
CREATE TABLE uploads (id bigint PRIMARY KEY, owner_id int NOT NULL, name text NOT NULL);
INSERT INTO uploads SELECT g, 1 + (power(random(), 2) * 3000)::int, 'upload ' || g FROM generate_series(1, 80000) AS g;
CREATE TABLE upload_refs (id bigint PRIMARY KEY, upload_id bigint NOT NULL REFERENCES uploads ON DELETE CASCADE, ref_table text NOT NULL, ref_id bigint NOT NULL);
INSERT INTO upload_refs SELECT g, CASE WHEN random() < 0.02 THEN 7 ELSE 1 + (random() * 79999)::int END, (ARRAY['posts', 'posts', 'tickets'])[1 + g % 3], 1 + (random() * 59999)::int FROM generate_series(1, 120000) AS g;
CREATE TABLE room_posts (id bigint PRIMARY KEY, room_id int NOT NULL, body text NOT NULL);
INSERT INTO room_posts SELECT g, 1 + (power(random(), 2) * 900)::int, md5(g::text) FROM generate_series(1, 60000) AS g;
CREATE TABLE room_users (room_id int NOT NULL, user_id int NOT NULL, PRIMARY KEY (room_id, user_id));
INSERT INTO room_users SELECT DISTINCT 1 + (random() * 900)::int, 1 + (random() * 3000)::int FROM generate_series(1, 20000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 20
-- with: 500, 17
-- with: 79000, 2999
-- with: 900000, 1
SELECT 1 AS ok FROM uploads f LEFT JOIN upload_refs l ON l.upload_id = f.id LEFT JOIN room_posts p ON l.ref_table = 'posts' AND p.id = l.ref_id LEFT JOIN room_users u ON u.room_id = p.room_id AND u.user_id = $2 WHERE f.id = $1 AND (f.owner_id = $2 OR u.user_id IS NOT NULL) LIMIT 1;
-- weight: 3
-- with: 60000
-- with: 70000
DELETE FROM uploads WHERE id = $1;
-- expert
CREATE INDEX ON upload_refs (upload_id);
-- worse
CREATE INDEX ON upload_refs (ref_table, ref_id);
-- worse
CREATE INDEX ON uploads (owner_id);
