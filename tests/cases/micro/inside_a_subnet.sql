-- case: all addresses inside a subnet are a range of a btree
-- expect: create
-- schema
SELECT setseed(0.13);
CREATE TABLE flows (id bigint PRIMARY KEY, src inet NOT NULL, bytes bigint NOT NULL, seen_at timestamptz NOT NULL);
INSERT INTO flows SELECT g, ('10.' || (random() * 20)::int || '.' || (random() * 255)::int || '.' || (random() * 255)::int)::inet, (random() * 90000)::int,
	'2025-05-01'::timestamptz + g * interval '1 second' FROM generate_series(1, 220000) g;
-- statements
-- with: '10.4.7.0/24'
-- with: '10.9.16.0/20'
-- with: '192.168.0.0/16'
SELECT id, src, bytes FROM flows WHERE src <<= $1;
-- expert
CREATE INDEX ON flows (src);
-- worse
CREATE INDEX ON flows USING hash (src);
