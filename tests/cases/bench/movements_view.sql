-- case: what came in and went out of a silo, of two tables behind one view
-- expect: create
-- schema
SELECT setseed(0.34);
CREATE TABLE grain_in (id int PRIMARY KEY, silo text NOT NULL, tons numeric(8, 2) NOT NULL, at timestamptz NOT NULL, farmer text NOT NULL);
CREATE TABLE grain_out (id int PRIMARY KEY, silo text NOT NULL, tons numeric(8, 2) NOT NULL, at timestamptz NOT NULL, buyer text NOT NULL);
INSERT INTO grain_in SELECT g, 'S' || (power(random(), 3) * 300)::int, round((random() * 30)::numeric, 2), timestamptz '2024-01-01' + g * interval '9 minutes', 'farmer ' || md5(g::text) FROM generate_series(1, 90000) AS g;
INSERT INTO grain_out SELECT g, 'S' || (power(random(), 3) * 300)::int, round((random() * 30)::numeric, 2), timestamptz '2024-01-01' + g * interval '11 minutes', 'buyer ' || md5(g::text) FROM generate_series(1, 70000) AS g;
CREATE VIEW grain_movements AS SELECT 'in' AS way, silo, tons, at, farmer AS partner FROM grain_in UNION ALL SELECT 'out', silo, -tons, at, buyer FROM grain_out;
-- statements
-- with: 'S250'
-- with: 'S0'
-- with: 'S999'
SELECT way, tons, at, partner FROM grain_movements WHERE silo = $1 ORDER BY at DESC LIMIT 30;
-- expert
CREATE INDEX ON grain_in (silo, at);
CREATE INDEX ON grain_out (silo, at);
