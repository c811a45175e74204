-- case: feature flags are asked for all the time, and are few
-- expect: nothing
-- schema
SELECT setseed(0.59);
CREATE TABLE flags (id int PRIMARY KEY, name text NOT NULL, enabled boolean NOT NULL);
INSERT INTO flags SELECT g, 'flag-' || g, g % 3 = 0 FROM generate_series(1, 60) AS g;
CREATE TABLE environments (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO environments VALUES (1, 'production'), (2, 'staging'), (3, 'test');
CREATE TABLE overrides (flag_id int NOT NULL REFERENCES flags, environment_id int NOT NULL REFERENCES environments, percent smallint NOT NULL, PRIMARY KEY (flag_id, environment_id));
INSERT INTO overrides SELECT f, e, (random() * 100)::int FROM generate_series(1, 60) AS f, generate_series(1, 3) AS e WHERE random() < 0.7;
-- statements
-- name: one flag
-- weight: 5000
-- with: 'flag-7', 'production'
-- with: 'flag-59', 'test'
-- with: 'flag-x', 'test'
SELECT f.enabled, o.percent FROM flags f JOIN overrides o ON o.flag_id = f.id JOIN environments e ON e.id = o.environment_id WHERE f.name = $1 AND e.name = $2;
-- name: all flags
-- weight: 1000
-- with: 'staging'
SELECT f.name, f.enabled, o.percent FROM environments e JOIN overrides o ON o.environment_id = e.id JOIN flags f ON f.id = o.flag_id WHERE e.name = $1;
-- worse
CREATE INDEX ON flags (name);
-- worse
CREATE INDEX ON overrides (environment_id);
