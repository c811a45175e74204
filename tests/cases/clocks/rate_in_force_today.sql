-- case: the rate in force now began before now as nearly all did, but hardly any ends after now
-- expect: create
-- schema
SELECT setseed(0.11);
CREATE TABLE rates (id int PRIMARY KEY, meter_id int NOT NULL, valid_from timestamptz NOT NULL, valid_to timestamptz NOT NULL, price numeric(8, 4) NOT NULL, source text NOT NULL);
INSERT INTO rates
SELECT row_number() OVER (ORDER BY begins), meter, begins, CASE WHEN nth = 0 THEN 'infinity' ELSE begins + each END, round((0.1 + random() * 0.3)::numeric, 4), 'exchange ' || md5(meter::text)
  FROM (SELECT meter, nth, each, now() - interval '20 minutes' - nth * each AS begins
          FROM (SELECT m AS meter, interval '1 hour' AS each, n AS nth FROM generate_series(1, 10) AS m, generate_series(0, 7999) AS n
                UNION ALL
                SELECT m, interval '90 days', n FROM generate_series(11, 9000) AS m, generate_series(0, 5) AS n) AS v) AS w;
-- statements
-- weight: 20
-- with: 3
-- with: 5000
-- with: 123456
SELECT price, source FROM rates WHERE meter_id = $1 AND valid_from <= now() AND valid_to > now();
-- expert
CREATE INDEX ON rates (meter_id, valid_to);
-- worse
CREATE INDEX ON rates (meter_id);
-- worse
CREATE INDEX ON rates (meter_id, valid_from);
-- worse
CREATE INDEX ON rates (valid_from, valid_to);
