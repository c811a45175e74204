-- case: old events of doors are deleted five hundred at a time, oldest first; gates report late, so the table is not in order of time: a plain index, for every row becomes old, and no state says which
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.31);
CREATE TABLE door_events (id bigserial PRIMARY KEY, door_id int NOT NULL, badge text NOT NULL, happened_at timestamptz NOT NULL, granted boolean NOT NULL);
INSERT INTO door_events (door_id, badge, happened_at, granted) SELECT 1 + (power(random(), 2) * 300)::int, md5((g % 7001)::text), timestamptz '2025-01-01' + (g + random() * 60000) * interval '30 seconds', random() < 0.97 FROM generate_series(1, 160000) AS g;
-- statements
-- name: delete a batch
-- weight: 15
-- with: '2025-01-08'
-- with: '2025-01-01'
DELETE FROM door_events WHERE id IN (SELECT id FROM door_events WHERE happened_at < $1 ORDER BY happened_at LIMIT 500);
-- name: oldest
-- weight: 5
SELECT min(happened_at) FROM door_events;
-- name: event
-- weight: 300
-- with: 4, 'b1'
INSERT INTO door_events (door_id, badge, happened_at, granted) VALUES ($1, $2, '2025-03-10', true);
-- expert
CREATE INDEX ON door_events (happened_at);
-- worse
CREATE INDEX ON door_events (granted);
