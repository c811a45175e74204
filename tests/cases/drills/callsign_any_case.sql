-- case: an operator by callsign whatever its case: the unique one is as typed
-- expect: create
-- schema
SELECT setseed(0.25);
CREATE TABLE operators (id serial PRIMARY KEY, callsign varchar(14) NOT NULL UNIQUE, grid char(6) NOT NULL, licensed_on date NOT NULL, remarks text NOT NULL);
INSERT INTO operators (callsign, grid, licensed_on, remarks) SELECT (ARRAY['DL','dk','OE','hb9','F'])[1 + g % 5] || g || chr(65 + g % 26), 'JN58td', date '1990-01-01' + g % 12000, repeat('q', 50) FROM generate_series(1, 90000) AS g;
-- statements
-- weight: 50
-- with: 'dl4710E'
-- with: 'HB978823T'
-- with: 'nobody'
SELECT id, callsign, grid FROM operators WHERE lower(callsign) = lower($1);
-- expert
CREATE INDEX ON operators (lower(callsign));
-- worse
CREATE INDEX ON operators (callsign varchar_pattern_ops);
