-- case: who signed in from a network, and from one address
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.25);
CREATE TABLE sign_ins (id bigint PRIMARY KEY, user_id int NOT NULL, address inet NOT NULL, succeeded boolean NOT NULL, at timestamptz NOT NULL);
INSERT INTO sign_ins
SELECT g, (power(random(), 2) * 20000)::int, ('10.' || (power(random(), 3) * 250)::int || '.' || (random() * 250)::int || '.' || (random() * 250)::int)::inet, random() < 0.9, timestamptz '2025-01-01' + g * interval '2 minutes'
  FROM generate_series(1, 200000) AS g;
-- statements
-- name: network
-- with: '10.200.7.0/24'
-- with: '10.220.0.0/16'
-- with: '192.168.0.0/16'
SELECT id, user_id, address, at FROM sign_ins WHERE address <<= $1::inet ORDER BY at DESC LIMIT 50;
-- name: address
-- weight: 20
-- with: '10.200.7.3'
-- with: '10.0.0.0'
SELECT count(*) FROM sign_ins WHERE address = $1 AND NOT succeeded;
-- expert
CREATE INDEX ON sign_ins (address);
-- worse
CREATE INDEX ON sign_ins (at);
