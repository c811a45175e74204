-- case: pages to hospital staff: the badge counts the unread, the list shows the newest; busy wards have thousands, all read but a few: a partial index for the badge, an ordered one for the list, which makes the old one on the same first column needless
-- expect: create
-- schema
SELECT setseed(0.16);
CREATE TABLE staff_pages (id bigserial PRIMARY KEY, staff_id int NOT NULL, ward text NOT NULL, message text NOT NULL, created_at timestamptz NOT NULL, read_at timestamptz);
INSERT INTO staff_pages (staff_id, ward, message, created_at, read_at)
SELECT 1 + (power(random(), 4) * 3000)::int, 'ward ' || g % 23, md5(g::text), t, CASE WHEN random() > 0.01 THEN t + interval '3 minutes' END
  FROM (SELECT g, timestamptz '2024-01-01' + g * interval '70 seconds' AS t FROM generate_series(1, 200000) AS g) AS x;
CREATE INDEX staff_pages_staff ON staff_pages (staff_id);
-- statements
-- name: badge
-- weight: 200
-- with: 1
-- with: 300
-- with: 2900
SELECT count(*) FROM staff_pages WHERE staff_id = $1 AND read_at IS NULL;
-- name: list
-- weight: 60
-- with: 1
-- with: 300
-- with: 2900
SELECT id, ward, message, created_at, read_at FROM staff_pages WHERE staff_id = $1 ORDER BY created_at DESC LIMIT 20;
-- name: all read
-- weight: 20
-- with: 40
-- with: 2900
UPDATE staff_pages SET read_at = '2024-06-12' WHERE staff_id = $1 AND read_at IS NULL;
-- name: page
-- weight: 100
-- with: 5
INSERT INTO staff_pages (staff_id, ward, message, created_at) VALUES ($1, 'ward 3', 'bed 4', '2024-06-12');
-- expert
CREATE INDEX ON staff_pages (staff_id) WHERE read_at IS NULL;
CREATE INDEX ON staff_pages (staff_id, created_at);
DROP INDEX staff_pages_staff;
-- worse
CREATE INDEX ON staff_pages (read_at);
