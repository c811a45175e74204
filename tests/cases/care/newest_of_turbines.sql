-- case: the newest state of each of 140 turbines out of a quarter million: the index is there, a look for each suffices
-- expect: rewrite distinct_on
-- schema
SELECT setseed(0.38);
CREATE TABLE turbines (id int PRIMARY KEY, park text NOT NULL);
INSERT INTO turbines SELECT g, 'park ' || g % 12 FROM generate_series(1, 140) AS g;
CREATE TABLE states (id bigint PRIMARY KEY, turbine_id int NOT NULL REFERENCES turbines, at timestamptz NOT NULL, kw real NOT NULL, code smallint NOT NULL);
INSERT INTO states SELECT g, 1 + (power(random(), 2) * 139)::int, timestamptz '2025-01-01' + g * interval '1 minute', random() * 3000, (power(random(), 6) * 90)::int FROM generate_series(1, 250000) AS g;
CREATE INDEX states_turbine ON states (turbine_id, at);
-- statements
SELECT DISTINCT ON (turbine_id) turbine_id, at, kw, code FROM states ORDER BY turbine_id, at DESC;
-- expert
SELECT s.turbine_id, s.at, s.kw, s.code FROM turbines t CROSS JOIN LATERAL (SELECT turbine_id, at, kw, code FROM states WHERE turbine_id = t.id ORDER BY at DESC LIMIT 1) AS s ORDER BY s.turbine_id;
