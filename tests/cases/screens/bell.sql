-- case: notifications: list, badge, mark all read, an upsert that collapses repeats, nightly removal of the old
-- expect: create
-- most: 3
-- schema
CREATE TABLE notices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id int NOT NULL,
  dedup_key text NOT NULL,
  kind text NOT NULL,
  times int NOT NULL DEFAULT 1,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  CONSTRAINT notices_once UNIQUE (user_id, dedup_key)
);
SELECT setseed(0.15);
INSERT INTO notices (user_id, dedup_key, kind, payload, created_at, read_at)
SELECT 1 + floor(2000 * power(random(), 2))::int, 'k' || g, (ARRAY['mention','assigned','comment','due'])[1 + floor(4 * power(random(), 2))::int],
  jsonb_build_object('ref', g, 'by', g % 77), '2025-01-01'::timestamptz + g * interval '2 minutes',
  CASE WHEN random() > (CASE WHEN g > 270000 THEN 0.4 ELSE 0.02 END) THEN '2026-03-01'::timestamptz END
FROM generate_series(1, 300000) g;
CREATE INDEX notices_user ON notices (user_id);
-- statements
-- name: list
-- weight: 20
-- with: 1
-- with: 900
-- with: 1990
-- with: 5000
SELECT id, kind, payload, created_at, read_at FROM notices WHERE user_id = $1 ORDER BY created_at DESC LIMIT 20;
-- name: badge
-- weight: 40
-- with: 1
-- with: 900
SELECT count(*) FROM notices WHERE user_id = $1 AND read_at IS NULL;
-- name: mark all read
-- weight: 3
-- with: 900
UPDATE notices SET read_at = '2026-03-02' WHERE user_id = $1 AND read_at IS NULL;
-- name: notify
-- weight: 20
-- with: 900, 'new-1'
INSERT INTO notices (user_id, dedup_key, kind, payload, created_at) VALUES ($1, $2, 'mention', '{}', now())
ON CONFLICT (user_id, dedup_key) DO UPDATE SET times = notices.times + 1 RETURNING id, times;
-- name: remove the old, nightly
-- weight: 1
-- with: '2025-01-02'
DELETE FROM notices WHERE created_at < $1 AND read_at IS NOT NULL;
-- expert
CREATE INDEX ON notices (user_id, created_at);
CREATE INDEX ON notices (user_id) WHERE read_at IS NULL;
CREATE INDEX ON notices (created_at);
DROP INDEX notices_user;
