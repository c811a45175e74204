-- case: a dashboard counts who is not offline, two fifths of them, and every heartbeat writes that column
-- expect: nothing
-- schema
SELECT setseed(0.71);
CREATE TABLE staff (id bigint PRIMARY KEY, name text NOT NULL, presence text NOT NULL, seen_at timestamptz NOT NULL);
INSERT INTO staff SELECT g, 'staff ' || g, CASE WHEN random() < 0.6 THEN 'offline' WHEN random() < 0.5 THEN 'available' ELSE 'busy' END, timestamptz '2025-01-01' FROM generate_series(1, 50000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 150
-- with: 5, 'busy'
-- with: 40000, 'offline'
UPDATE staff SET presence = $2, seen_at = now() WHERE id = $1;
-- weight: 2
SELECT count(*) FROM staff WHERE presence <> 'offline';
