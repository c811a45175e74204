-- case: a list is too big to be hashed in memory, so NOT IN reads it from its start for each row
-- expect: rewrite not_in
-- session: SET work_mem = '64kB';
-- schema
SELECT setseed(0.43);
CREATE TABLE divers (id int PRIMARY KEY, name text NOT NULL, depth int NOT NULL);
INSERT INTO divers SELECT g, md5(g::text), (power(random(), 3) * 60)::int FROM generate_series(1, 40000) AS g;
CREATE TABLE certificates (id int PRIMARY KEY, diver_id int NOT NULL, level int NOT NULL);
INSERT INTO certificates SELECT g, 1 + (power(random(), 2) * 39999)::int, g % 4 FROM generate_series(1, 60000) AS g;
CREATE INDEX certificates_diver ON certificates (diver_id);
-- statements
-- weight: 3
SELECT id, name FROM divers WHERE depth > 58 AND id NOT IN (SELECT diver_id FROM certificates);
-- expert
SELECT id, name FROM divers WHERE depth > 58 AND NOT EXISTS (SELECT FROM certificates WHERE diver_id = divers.id);
