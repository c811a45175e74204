-- case: a mailbox: a folder, unread badges, a conversation, marking as seen, emptying the trash
-- expect: create
-- most: 4
-- schema
CREATE TABLE mails (
  id bigint PRIMARY KEY,
  account_id int NOT NULL,
  folder text NOT NULL,
  thread_id bigint NOT NULL,
  sender text NOT NULL,
  subject text NOT NULL,
  seen boolean NOT NULL,
  received_at timestamptz NOT NULL
);
SELECT setseed(0.13);
INSERT INTO mails
SELECT g, a, CASE WHEN f < 0.60 THEN 'inbox' WHEN f < 0.85 THEN 'archive' WHEN f < 0.95 THEN 'sent' WHEN f < 0.99 THEN 'trash' ELSE 'spam' END,
  1 + (g * 7919 % 80000), 'user' || (g % 5000) || '@example.org', 'Re: ' || md5(g::text), random() < 0.97,
  '2025-01-01'::timestamptz + g * interval '2 minutes'
FROM (SELECT g, 1 + floor(300 * power(random(), 2.5))::int AS a, random() AS f FROM generate_series(1, 250000) g) s;
CREATE INDEX mails_account ON mails (account_id);
-- statements
-- name: a folder
-- weight: 20
-- with: 1, 'inbox'
-- with: 1, 'spam'
-- with: 150, 'archive'
-- with: 999, 'inbox'
SELECT id, sender, subject, seen, received_at FROM mails WHERE account_id = $1 AND folder = $2 ORDER BY received_at DESC LIMIT 50;
-- name: unread badges
-- weight: 20
-- with: 1
-- with: 150
SELECT folder, count(*) FROM mails WHERE account_id = $1 AND NOT seen GROUP BY folder;
-- name: conversation
-- weight: 10
-- with: 500
-- with: 90000
SELECT id, sender, subject, received_at FROM mails WHERE thread_id = $1 ORDER BY received_at;
-- name: seen
-- weight: 10
-- with: ARRAY[100, 5000, 90000]
UPDATE mails SET seen = true WHERE id = ANY ($1) AND NOT seen RETURNING id;
-- name: empty the trash, nightly
-- weight: 1
-- with: '2025-01-08'
DELETE FROM mails WHERE folder = 'trash' AND received_at < $1;
-- expert
CREATE INDEX ON mails (account_id, folder, received_at);
CREATE INDEX ON mails (account_id, folder) WHERE NOT seen;
CREATE INDEX ON mails (thread_id);
CREATE INDEX ON mails (received_at) WHERE folder = 'trash';
DROP INDEX mails_account;
