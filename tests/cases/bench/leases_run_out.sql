-- case: each night the leases that ended are marked; nearly all are marked already, and most of the rest still run
-- expect: create
-- schema
SELECT setseed(0.31);
CREATE TABLE leases (id int PRIMARY KEY, flat_id int NOT NULL, tenant text NOT NULL, starts_on date NOT NULL, ends_on date NOT NULL, ended boolean NOT NULL);
INSERT INTO leases
SELECT g, g % 30000, 'tenant ' || md5(g::text), e - 700, e, e < date '2025-05-30' OR e < date '2025-06-01' AND random() < 0.2
  FROM (SELECT g, date '2016-01-01' + (random() * 3800)::int AS e FROM generate_series(1, 120000) AS g) AS l;
-- statements
UPDATE leases SET ended = true WHERE NOT ended AND ends_on < '2025-06-01';
SELECT id, flat_id, ends_on FROM leases WHERE NOT ended AND ends_on < '2025-06-08' ORDER BY ends_on;
-- expert
CREATE INDEX ON leases (ends_on) WHERE NOT ended;
