-- case: the next page after a pair: a day has thousands of rows, so the second of the pair has to be in the index
-- expect: create
-- schema
CREATE TABLE notices (id bigint PRIMARY KEY, published_on date NOT NULL, title text NOT NULL, body text NOT NULL);
INSERT INTO notices SELECT g, '2025-01-01'::date + (g / 6000)::int, md5(g::text), repeat(md5((g * 3)::text), 3) FROM (SELECT (g * 7919::bigint) % 180000 + 1 AS g FROM generate_series(1, 180000) g) s;
CREATE INDEX notices_published ON notices (published_on);
-- statements
-- with: '2025-01-05', 27000
-- with: '2025-01-20', 119500
-- with: '2025-03-01', 5
SELECT id, published_on, title FROM notices WHERE (published_on, id) > ($1, $2) ORDER BY published_on, id LIMIT 25;
-- expert
CREATE INDEX ON notices (published_on, id);
-- worse
CREATE INDEX ON notices (published_on DESC, id);
