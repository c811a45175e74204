-- case: the table keeps five weeks, and the rollup of the hour asks for the last thirty days
-- expect: nothing
-- schema
SELECT setseed(0.27);
CREATE TABLE flows (measured_at timestamptz NOT NULL, pipe smallint NOT NULL, litres real NOT NULL, celsius real NOT NULL);
INSERT INTO flows
SELECT now() - (250000 - g) * interval '12 seconds', 1 + (power(random(), 2) * 60)::int, random() * 90, 5 + random() * 20
  FROM generate_series(1, 250000) AS g;
-- statements
-- weight: 4
SELECT date_trunc('day', measured_at) AS day, sum(litres), max(celsius), min(pipe), avg(pipe) FROM flows WHERE measured_at > now() - interval '30 days' GROUP BY 1;
-- weight: 4
SELECT pipe, sum(litres), avg(celsius) FROM flows WHERE measured_at > now() - interval '30 days' AND measured_at <= now() GROUP BY 1;
