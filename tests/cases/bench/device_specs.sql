-- case: appliances by what their documents contain, and by any of some labels
-- expect: create
-- schema
SELECT setseed(0.19);
CREATE TABLE appliances (id int PRIMARY KEY, model text NOT NULL, specs jsonb NOT NULL, labels text[] NOT NULL);
INSERT INTO appliances
SELECT g, 'model ' || g, jsonb_build_object('plug', (ARRAY['EU', 'UK', 'US'])[1 + g % 3], 'watts', 100 * (power(random(), 2) * 200)::int, 'socket', 's' || (power(random(), 2) * 1500)::int), ARRAY['l' || (power(random(), 3) * 800)::int, 'm' || g % 7]
  FROM generate_series(1, 80000) AS g;
-- statements
SELECT id, model FROM appliances WHERE specs @> '{"socket": "s1400"}';
SELECT id, model FROM appliances WHERE specs @> '{"plug": "UK", "socket": "s77"}';
-- with: '{l790,l791}'
-- with: '{nothing}'
SELECT id, model FROM appliances WHERE labels && $1::text[];
-- expert
CREATE INDEX ON appliances USING gin (specs jsonb_path_ops);
CREATE INDEX ON appliances USING gin (labels);
