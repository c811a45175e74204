-- case: sums over some hours of what is only ever appended
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.35);
CREATE TABLE clicks (at timestamptz NOT NULL, page_id int NOT NULL, country char(2) NOT NULL, milliseconds int NOT NULL, agent text NOT NULL);
INSERT INTO clicks SELECT timestamptz '2025-01-01 00:00+00' + g * interval '20 seconds', (random() * 500)::int, chr(65 + g % 26) || 'X', (random() * 3000)::int, repeat('a', 70) FROM generate_series(1, 200000) AS g;
-- statements
-- weight: 20
-- with: '2025-01-05 00:00+00', '2025-01-07 00:00+00'
-- with: '2025-02-10 08:00+00', '2025-02-10 20:00+00'
-- with: '2027-01-01 00:00+00', '2027-01-02 00:00+00'
SELECT country, count(*), avg(milliseconds) FROM clicks WHERE at BETWEEN $1 AND $2 GROUP BY 1 ORDER BY 2 DESC;
-- weight: 300
INSERT INTO clicks VALUES ('2025-02-20 00:00+00', 4, 'AX', 120, 'agent');
-- expert
CREATE INDEX ON clicks USING brin (at) WITH (pages_per_range = 32);
