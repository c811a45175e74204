-- case: a date compared with a timestamptz is in the operator family: the index serves it as it stands
-- expect: create
-- session: SET timezone = 'UTC';
-- schema
SELECT setseed(0.9);
CREATE TABLE deliveries (id bigint PRIMARY KEY, due_on date NOT NULL, customer_id int NOT NULL, city text NOT NULL, comment text NOT NULL);
INSERT INTO deliveries SELECT g, '2019-01-01'::date + (random() * 2400)::int, (random() * 900)::int, md5((g % 400)::text), md5(g::text) FROM generate_series(1, 160000) g;
-- statements
-- with: '2024-03-04 00:00+00'::timestamptz
-- with: '2021-11-30 00:00+00'::timestamptz
-- with: '2021-11-30 10:15+00'::timestamptz
SELECT id, city, comment FROM deliveries WHERE due_on = $1;
-- expert
CREATE INDEX ON deliveries (due_on);
