-- case: agency reports searched with the simple configuration, since they come in many languages; the index that exists stems English, so nothing reads it
-- expect: create
-- days: 40
-- schema
SELECT setseed(0.531);
CREATE TABLE wire_item (id bigserial PRIMARY KEY, agency_id int NOT NULL, urgency smallint NOT NULL, received_at timestamptz NOT NULL, headline text NOT NULL);
INSERT INTO wire_item (agency_id, urgency, received_at, headline) SELECT 1 + g % 9, CASE WHEN random() < 0.002 THEN 1 ELSE 3 + g % 3 END, timestamptz '2025-01-01' + g * interval '2 minutes', 'minister w' || (power(random(), 2) * 4000)::int || ' meets w' || (random() * 20000)::int || ' in w' || (random() * 9000)::int FROM generate_series(1, 60000) AS g;
CREATE INDEX wire_item_words ON wire_item USING gin (to_tsvector('english', headline));
CREATE INDEX wire_item_received ON wire_item (received_at);
-- statements
-- name: search
-- weight: 30
-- with: 'w17000'
-- with: 'w3999 & minister'
-- with: 'nowhere'
SELECT w.id, w.agency_id, w.received_at, w.headline FROM wire_item w WHERE to_tsvector('simple', w.headline) @@ to_tsquery('simple', $1) ORDER BY w.received_at DESC LIMIT 30;
-- name: ticker
-- weight: 200
SELECT w.id, w.agency_id, w.urgency, w.received_at, w.headline FROM wire_item w ORDER BY w.received_at DESC LIMIT 40;
-- name: receive
-- weight: 100
-- with: 4, 'President resigns'
INSERT INTO wire_item (agency_id, urgency, received_at, headline) VALUES ($1, 3, '2025-04-01', $2);
-- expert
CREATE INDEX ON wire_item USING gin (to_tsvector('simple', headline));
DROP INDEX wire_item_words;
-- worse
DROP INDEX wire_item_received;
