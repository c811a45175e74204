-- case: the last three values of a pollutant at each station of a city, asked of each station by a lateral join
-- expect: create
-- schema
SELECT setseed(0.4);
CREATE TABLE air_stations (id int PRIMARY KEY, city_id int NOT NULL, name text NOT NULL);
CREATE TABLE air_values (id int PRIMARY KEY, station_id int NOT NULL, pollutant text NOT NULL, taken_at timestamp NOT NULL, value real NOT NULL);
INSERT INTO air_stations SELECT g, 1 + (power(random(), 2) * 60)::int, 'station ' || g FROM generate_series(1, 400) AS g;
INSERT INTO air_values
SELECT g, 1 + (random() * 399)::int, CASE WHEN random() < 0.01 AND g < 90000 THEN 'SO2' ELSE (ARRAY['NO2', 'PM10', 'O3'])[1 + (random() * 2)::int] END, timestamp '2023-01-01' + g * interval '2 minutes', random() * 200
  FROM generate_series(1, 180000) AS g;
-- statements
-- weight: 20
-- with: 1, 'NO2'
-- with: 1, 'SO2'
-- with: 40, 'PM10'
-- with: 40, 'CO'
SELECT s.name, v.taken_at, v.value FROM air_stations s CROSS JOIN LATERAL (SELECT taken_at, value FROM air_values WHERE station_id = s.id AND pollutant = $2 ORDER BY taken_at DESC LIMIT 3) v WHERE s.city_id = $1;
-- expert
CREATE INDEX ON air_values (station_id, pollutant, taken_at DESC);
-- worse
CREATE INDEX ON air_values (station_id);
-- worse
CREATE INDEX ON air_values (taken_at);
-- worse
CREATE INDEX ON air_values (station_id, taken_at);
