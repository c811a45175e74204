-- case: reminders of vaccinations: due and not yet sent, oldest first; most of what is not sent lies in the future, so the time is the key and "not sent" the predicate
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.14);
CREATE TABLE vaccination_reminders (id serial PRIMARY KEY, pet_id int NOT NULL, vaccine text NOT NULL, remind_at timestamptz NOT NULL, sent_at timestamptz, channel text NOT NULL, note text);
INSERT INTO vaccination_reminders (pet_id, vaccine, remind_at, sent_at, channel, note)
SELECT 1 + (random() * 30000)::int, (ARRAY['rabies','parvo','flu'])[1 + g % 3], t, CASE WHEN t < timestamptz '2025-06-01' AND random() > 0.0005 THEN t + interval '5 minutes' END, 'sms', repeat('n', 40)
  FROM (SELECT g, timestamptz '2021-01-01' + (random() * 142000000)::int * interval '1 second' AS t FROM generate_series(1, 150000) AS g) AS x;
-- statements
-- name: due
-- weight: 200
-- with: '2025-06-01 00:10'
-- with: '2021-01-01'
SELECT id, pet_id, vaccine, channel FROM vaccination_reminders WHERE sent_at IS NULL AND remind_at <= $1 ORDER BY remind_at LIMIT 100;
-- name: mark as sent
-- weight: 100
-- with: 700
UPDATE vaccination_reminders SET sent_at = '2025-06-01' WHERE id = $1;
-- name: postpone
-- weight: 10
-- with: 900, '2025-08-01'
UPDATE vaccination_reminders SET remind_at = $2 WHERE id = $1;
-- expert
CREATE INDEX ON vaccination_reminders (remind_at) WHERE sent_at IS NULL;
-- worse
CREATE INDEX ON vaccination_reminders (pet_id);
