-- case: a prefix and a twin go, the one on the rack stays
-- expect: drop
-- schema
SELECT setseed(0.52);
CREATE TABLE tubes (id int PRIMARY KEY, batch_id int NOT NULL, drawn_at timestamp NOT NULL, rack_id int NOT NULL, lab text NOT NULL);
INSERT INTO tubes SELECT g, 1 + (power(random(), 2) * 2000)::int, timestamp '2025-01-01' + random() * interval '200 days', 1 + g % 900, 'lab ' || g % 12 FROM generate_series(1, 100000) AS g;
CREATE INDEX tubes_batch ON tubes (batch_id);
CREATE INDEX tubes_batch_drawn ON tubes (batch_id, drawn_at);
CREATE INDEX tubes_drawn_of_batch ON tubes (batch_id, drawn_at DESC);
CREATE INDEX tubes_rack ON tubes (rack_id);
-- statements
-- weight: 40
-- with: 1
-- with: 1900
SELECT id, lab FROM tubes WHERE batch_id = $1;
-- weight: 40
-- with: 1
-- with: 1500
SELECT id, drawn_at FROM tubes WHERE batch_id = $1 ORDER BY drawn_at DESC LIMIT 10;
-- weight: 40
-- with: 55
SELECT id, batch_id FROM tubes WHERE rack_id = $1;
-- weight: 100
-- with: 12
INSERT INTO tubes VALUES (900000, $1, now(), 5, 'lab 1');
-- expert
DROP INDEX tubes_batch;
DROP INDEX tubes_drawn_of_batch;
-- or
DROP INDEX tubes_batch;
DROP INDEX tubes_batch_drawn;
-- worse
DROP INDEX tubes_rack;
