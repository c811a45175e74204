-- case: where every container is: DISTINCT ON reads all events of all of them, though the index knows the last of each
-- expect: rewrite distinct_on
-- schema
SELECT setseed(0.520);
CREATE TABLE container (id int PRIMARY KEY, iso_code varchar(11) NOT NULL UNIQUE, owner varchar(30) NOT NULL);
INSERT INTO container SELECT g, 'MSKU' || lpad(g::text, 7, '0'), 'owner ' || g % 9 FROM generate_series(1, 400) AS g;
CREATE TABLE container_event (id bigserial PRIMARY KEY, container_id int NOT NULL REFERENCES container, kind varchar(12) NOT NULL, port char(5) NOT NULL, at timestamptz NOT NULL);
INSERT INTO container_event (container_id, kind, port, at) SELECT 1 + (g * 7 + g / 400) % 400, (ARRAY['gate_in','loaded','discharged','gate_out'])[1 + g % 4], 'NL' || (ARRAY['RTM','AMS','VLI'])[1 + g % 3], timestamptz '2023-01-01' + g * interval '5 minutes' FROM generate_series(1, 200000) AS g;
CREATE INDEX container_event_container_at ON container_event (container_id, at);
-- statements
-- name: whereabouts
-- weight: 20
SELECT DISTINCT ON (e.container_id) e.container_id, e.kind, e.port, e.at FROM container_event e ORDER BY e.container_id, e.at DESC;
-- expert
SELECT c.id AS container_id, e.kind, e.port, e.at FROM container c CROSS JOIN LATERAL (SELECT kind, port, at FROM container_event x WHERE x.container_id = c.id ORDER BY x.at DESC LIMIT 1) AS e;
