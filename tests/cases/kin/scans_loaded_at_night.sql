-- case: the scans of the night came after the statistics, and the planner expects none of them
-- expect: analyze
-- schema
SELECT setseed(0.34);
CREATE TABLE baggage (id int PRIMARY KEY, flight text NOT NULL, owner text NOT NULL) WITH (autovacuum_enabled = false);
INSERT INTO baggage SELECT g, 'F' || g % 300, md5(g::text) FROM generate_series(1, 60000) AS g;
CREATE TABLE scans (id bigint PRIMARY KEY, baggage_id int NOT NULL, belt smallint NOT NULL, day date NOT NULL) WITH (autovacuum_enabled = false);
INSERT INTO scans SELECT g, 1 + g % 60000, g % 40, date '2025-01-01' + (g - 1) / 2000 FROM generate_series(1, 60000) AS g;
CREATE INDEX scans_day ON scans (day);
CREATE INDEX scans_baggage ON scans (baggage_id);
ANALYZE baggage;
ANALYZE scans;
INSERT INTO scans SELECT g, 1 + g % 60000, g % 40, date '2025-06-01' FROM generate_series(60001, 120000) AS g;
-- statements
-- weight: 10
-- with: '2025-06-01'
SELECT b.flight, count(*) FROM scans AS s JOIN scans AS t ON t.baggage_id = s.baggage_id AND t.day = s.day AND t.id > s.id JOIN baggage AS b ON b.id = s.baggage_id WHERE s.day = $1 GROUP BY b.flight;
-- expert
ANALYZE scans;
