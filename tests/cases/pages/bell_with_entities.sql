-- case: notifications: the list, the badge, reading all, taking back what was about a deleted thing, and an index on when they were read that nothing asks for
-- expect: create
-- most: 3
-- schema
SELECT setseed(0.106);
CREATE TABLE notification (id bigserial PRIMARY KEY, recipient_id int NOT NULL, actor_id int NOT NULL, kind varchar(30) NOT NULL, entity_type varchar(20) NOT NULL, entity_id int NOT NULL, payload jsonb NOT NULL, created_at timestamptz NOT NULL, read_at timestamptz);
INSERT INTO notification (recipient_id, actor_id, kind, entity_type, entity_id, payload, created_at, read_at)
SELECT 1 + floor(2000 * power(random(), 2.5))::int, 1 + (random() * 2000)::int, (ARRAY['mention','assigned','comment'])[1 + g % 3], (ARRAY['task','file','message','event'])[1 + g % 4], 1 + (random() * 40000)::int, '{"title": "something happened"}',
  timestamptz '2025-01-01' + g * interval '3 minutes', CASE WHEN random() < 0.97 THEN timestamptz '2025-01-02' + g * interval '3 minutes' END
FROM generate_series(1, 180000) AS g;
CREATE INDEX notification_recipient ON notification (recipient_id);
CREATE INDEX notification_read ON notification (read_at);
-- statements
-- name: list
-- weight: 50
-- with: 1
-- with: 1000
-- with: 5000
SELECT n.id, n.actor_id, n.kind, n.entity_type, n.entity_id, n.payload, n.created_at, n.read_at FROM notification n WHERE n.recipient_id = $1 ORDER BY n.created_at DESC LIMIT 20;
-- name: badge
-- weight: 100
-- with: 1
-- with: 1000
SELECT count(*) FROM notification n WHERE n.recipient_id = $1 AND n.read_at IS NULL;
-- name: read all
-- weight: 20
-- with: 1
-- with: 1500
UPDATE notification SET read_at = '2026-02-01' WHERE recipient_id = $1 AND read_at IS NULL;
-- name: take back
-- weight: 10
-- with: 'task', 55
-- with: 'file', 39000
DELETE FROM notification WHERE entity_type = $1 AND entity_id = $2;
-- name: notify
-- weight: 60
-- with: 5, 6
INSERT INTO notification (recipient_id, actor_id, kind, entity_type, entity_id, payload, created_at) VALUES ($1, $2, 'mention', 'task', 5, '{}', now()) RETURNING id;
-- expert
CREATE INDEX ON notification (recipient_id, created_at);
CREATE INDEX ON notification (recipient_id) WHERE read_at IS NULL;
CREATE INDEX ON notification (entity_id, entity_type);
DROP INDEX notification_recipient;
DROP INDEX notification_read;
-- worse
CREATE INDEX ON notification (recipient_id, read_at);
