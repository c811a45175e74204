-- case: the same list shows the inbox or the archive by a parameter: a partial index without the archived ones would serve half of it, so the flag is a key between mailbox and time
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.37);
CREATE TABLE mails (id bigserial PRIMARY KEY, mailbox_id int NOT NULL, archived boolean NOT NULL, sender text NOT NULL, subject text NOT NULL, received_at timestamptz NOT NULL);
INSERT INTO mails (mailbox_id, archived, sender, subject, received_at)
SELECT m, random() < CASE WHEN m = 1 THEN 0.9995 ELSE 0.85 END, 'sender ' || g % 900, md5(g::text), timestamptz '2023-01-01' + g * interval '5 minutes'
  FROM (SELECT g, CASE WHEN random() < 0.2 THEN 1 ELSE 2 + (power(random(), 3) * 1500)::int END AS m FROM generate_series(1, 160000) AS g) AS x;
-- statements
-- name: list
-- weight: 50
-- with: 1, false
-- with: 1, true
-- with: 400, false
-- with: 400, true
-- with: 9999, false
SELECT id, sender, subject, received_at FROM mails WHERE mailbox_id = $1 AND archived = $2 ORDER BY received_at DESC LIMIT 25;
-- name: archive
-- weight: 40
-- with: 159000
UPDATE mails SET archived = true WHERE id = $1;
-- name: receive
-- weight: 100
-- with: 7
INSERT INTO mails (mailbox_id, archived, sender, subject, received_at) VALUES ($1, false, 'sender 3', 'hello', '2025-01-01');
-- expert
CREATE INDEX ON mails (mailbox_id, archived, received_at);
-- worse
CREATE INDEX ON mails (mailbox_id, received_at) WHERE NOT archived;
