-- case: the composite key begins with the day; asked for is a station's last days
-- expect: create
-- schema
CREATE TABLE pollen (day date NOT NULL, station text NOT NULL, grass int NOT NULL, birch int NOT NULL, PRIMARY KEY (day, station));
INSERT INTO pollen SELECT date '2015-01-01' + d, 'station-' || s, (d * s) % 97, (d + s) % 31 FROM generate_series(0, 2999) d, generate_series(1, 60) s;
-- statements
-- weight: 20
-- with: 'station-1'
-- with: 'station-60'
-- with: 'nowhere'
SELECT day, grass, birch FROM pollen WHERE station = $1 ORDER BY day DESC LIMIT 365;
-- weight: 5
-- with: DATE '2020-02-02'
SELECT station, grass FROM pollen WHERE day = $1;
-- expert
CREATE INDEX ON pollen (station, day);
