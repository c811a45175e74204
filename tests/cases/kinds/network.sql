-- case: addresses in a network
-- expect: create
-- schema
CREATE TABLE visits (id bigint PRIMARY KEY, address inet NOT NULL, path text NOT NULL);
INSERT INTO visits SELECT g, ('10.' || g % 250 || '.' || g / 250 % 250 || '.' || g % 7)::inet, '/page/' || g % 100 FROM generate_series(1, 80000) AS g;
VACUUM (ANALYZE) visits;
-- statements
-- with: '10.17.3.0/24'
-- with: '10.200.100.0/24'
SELECT id, path FROM visits WHERE address << $1;
-- expert
CREATE INDEX ON visits USING gist (address inet_ops);
