-- case: what was shipped and never confirmed, of everything: two full reads and a hash are the right way
-- expect: nothing
-- schema
SELECT setseed(0.42);
CREATE TABLE pallets_sent (id bigint PRIMARY KEY, number bigint NOT NULL, weight int NOT NULL, sent_on date NOT NULL);
INSERT INTO pallets_sent SELECT g, (g * 7919::bigint) % 150001, (random() * 900)::int, date '2024-01-01' + g / 400 FROM generate_series(1, 120000) g;
CREATE TABLE pallets_confirmed (number bigint NOT NULL, note smallint NOT NULL);
INSERT INTO pallets_confirmed SELECT (g * 7919::bigint) % 150001, 1 FROM generate_series(1, 120000) g WHERE g % 900 <> 3 ORDER BY random();
-- statements
-- weight: 2
SELECT count(*), sum(s.weight), min(s.sent_on) FROM pallets_sent s WHERE NOT EXISTS (SELECT FROM pallets_confirmed c WHERE c.number = s.number);
-- worse
CREATE INDEX ON pallets_confirmed (number);
-- worse
CREATE INDEX ON pallets_sent (number);
