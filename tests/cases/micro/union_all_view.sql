-- case: the newest of a view over two tables: an index in order on each, and their orders are merged
-- expect: create
-- schema
SELECT setseed(0.8);
CREATE TABLE sms (id bigint PRIMARY KEY, person_id int NOT NULL, sent_at timestamptz NOT NULL, body text NOT NULL);
CREATE TABLE mails (id bigint PRIMARY KEY, person_id int NOT NULL, sent_at timestamptz NOT NULL, subject text NOT NULL);
INSERT INTO sms SELECT g, CASE WHEN random() < 0.2 THEN 1 ELSE 2 + (random() * 2000)::int END, '2024-01-01'::timestamptz + random() * interval '500 days', md5(g::text) FROM generate_series(1, 120000) g;
INSERT INTO mails SELECT g, CASE WHEN random() < 0.1 THEN 1 ELSE 2 + (random() * 2000)::int END, '2024-01-01'::timestamptz + random() * interval '500 days', md5(g::text) FROM generate_series(1, 100000) g;
CREATE VIEW contacted AS SELECT 'sms' AS by, id, person_id, sent_at, body AS text FROM sms UNION ALL SELECT 'mail', id, person_id, sent_at, subject FROM mails;
-- statements
-- with: 1
-- with: 1234
-- with: 99999
SELECT by, id, sent_at, text FROM contacted WHERE person_id = $1 ORDER BY sent_at DESC LIMIT 15;
-- expert
CREATE INDEX ON sms (person_id, sent_at);
CREATE INDEX ON mails (person_id, sent_at);
-- worse
CREATE INDEX ON sms (person_id);
CREATE INDEX ON mails (person_id);
-- worse
CREATE INDEX ON sms (person_id, sent_at);
