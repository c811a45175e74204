-- case: a check that is not true is false or unknown, and an index on the boolean does not find what IS NOT TRUE
-- expect: create
-- schema
SELECT setseed(0.15);
CREATE TABLE cheques (id int PRIMARY KEY, vouched boolean, received_at timestamptz NOT NULL, amount numeric(10, 2) NOT NULL, drawer text NOT NULL);
INSERT INTO cheques
SELECT g, CASE WHEN g < 100000 OR random() < 0.97 THEN true WHEN random() < 0.4 THEN false END, now() - (110000 - g) * interval '2 minutes', round((random() * 9000)::numeric, 2), 'drawer ' || md5(g::text)
  FROM generate_series(1, 110000) AS g;
-- statements
-- weight: 15
SELECT id, amount, drawer FROM cheques WHERE vouched IS NOT TRUE ORDER BY received_at LIMIT 50;
-- weight: 5
SELECT count(*), sum(amount) FROM cheques WHERE vouched IS NOT TRUE;
-- expert
CREATE INDEX ON cheques (received_at) WHERE vouched IS NOT TRUE;
-- worse
CREATE INDEX ON cheques (vouched);
-- worse
CREATE INDEX ON cheques (received_at);
-- worse
CREATE INDEX ON cheques (vouched, received_at);
