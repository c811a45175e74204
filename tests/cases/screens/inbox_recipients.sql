-- case: letters to one of many, by an array that has its index but is asked with ANY
-- expect: rewrite any_of_array
-- schema
CREATE TABLE letters (
  id int PRIMARY KEY,
  sender_id int NOT NULL,
  recipients int[] NOT NULL,
  subject text NOT NULL,
  sent_at timestamptz NOT NULL,
  body text NOT NULL
);
SELECT setseed(0.61);
INSERT INTO letters
SELECT g, 1 + floor(1500 * power(random(), 2))::int, ARRAY[1 + floor(3000 * power(random(), 2))::int, 1 + floor(3000 * power(random(), 2))::int, 1 + floor(3000 * random())::int],
  'Letter ' || g, '2025-01-01'::timestamptz + g * interval '4 minutes', md5(g::text) || md5((g * 2)::text) || md5((g * 3)::text)
FROM generate_series(1, 120000) g;
CREATE INDEX letters_recipients ON letters USING gin (recipients);
CREATE INDEX letters_sender ON letters (sender_id, id);
-- statements
-- name: received
-- weight: 20
-- with: 2500
-- with: 2900
-- with: 99999
SELECT id, sender_id, subject, sent_at FROM letters WHERE $1 = ANY (recipients) ORDER BY id DESC LIMIT 50;
-- name: count of received
-- weight: 20
-- with: 2500
-- with: 99999
SELECT count(*) FROM letters WHERE $1 = ANY (recipients);
-- name: sent
-- weight: 10
-- with: 5
-- with: 1400
SELECT id, recipients, subject, sent_at FROM letters WHERE sender_id = $1 ORDER BY id DESC LIMIT 50;
-- name: one
-- weight: 30
-- with: 777
SELECT id, sender_id, subject, body FROM letters WHERE id = $1;
-- expert
SELECT id, sender_id, subject, sent_at FROM letters WHERE recipients @> ARRAY[$1] ORDER BY id DESC LIMIT 50;
SELECT count(*) FROM letters WHERE recipients @> ARRAY[$1];
SELECT id, recipients, subject, sent_at FROM letters WHERE sender_id = $1 ORDER BY id DESC LIMIT 50;
SELECT id, sender_id, subject, body FROM letters WHERE id = $1;
