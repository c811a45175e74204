-- case: an IMAP server: unique numbers, changes since a sequence, counts of unseen, expunging, setting flags
-- expect: create
-- most: 3
-- schema
SELECT setseed(0.104);
CREATE TABLE imap_message (id bigserial PRIMARY KEY, mailbox_id int NOT NULL, uid int NOT NULL, modseq bigint NOT NULL, seen boolean NOT NULL, deleted boolean NOT NULL, flagged boolean NOT NULL, size int NOT NULL, envelope text NOT NULL, UNIQUE (mailbox_id, uid));
INSERT INTO imap_message (mailbox_id, uid, modseq, seen, deleted, flagged, size, envelope)
SELECT 1 + floor(400 * power(random(), 3))::int, g, g + (random() * 500)::int, random() < 0.985, random() < 0.001, random() < 0.01, (random() * 90000)::int, repeat('env ', 10 + g % 20) FROM generate_series(1, 180000) AS g;
-- statements
-- name: changes
-- weight: 60
-- with: 1, 179900
-- with: 200, 179000
-- with: 999, 0
SELECT m.uid, m.modseq, m.seen, m.deleted, m.flagged FROM imap_message m WHERE m.mailbox_id = $1 AND m.modseq > $2 ORDER BY m.modseq;
-- name: unseen
-- weight: 60
-- with: 1
-- with: 200
SELECT count(*) FROM imap_message m WHERE m.mailbox_id = $1 AND NOT m.seen;
-- name: fetch
-- weight: 40
-- with: 1, 179000, 179999
-- with: 200, 100000, 120000
SELECT m.id, m.uid, m.seen, m.flagged, m.size, m.envelope FROM imap_message m WHERE m.mailbox_id = $1 AND m.uid BETWEEN $2 AND $3 ORDER BY m.uid;
-- name: store
-- weight: 20
-- with: 500000, ARRAY[100, 60000, 179000]
UPDATE imap_message SET seen = true, modseq = $1 WHERE id = ANY($2);
-- name: expunge
-- weight: 10
-- with: 1
-- with: 200
DELETE FROM imap_message WHERE mailbox_id = $1 AND deleted RETURNING uid;
-- expert
CREATE INDEX ON imap_message (mailbox_id, modseq);
CREATE INDEX ON imap_message (mailbox_id) WHERE NOT seen;
CREATE INDEX ON imap_message (mailbox_id) WHERE deleted;
-- worse
CREATE INDEX ON imap_message (mailbox_id, seen, deleted);
