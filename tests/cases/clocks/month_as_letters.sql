-- case: the donations of a month, compared as letters although their time is indexed
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.36);
CREATE TABLE donations (id int PRIMARY KEY, donor_id int NOT NULL, given_at timestamp NOT NULL, amount numeric(9, 2) NOT NULL, message text NOT NULL);
INSERT INTO donations
SELECT g, 1 + (power(random(), 3) * 20000)::int, timestamp '2015-01-01' + g * interval '41 minutes', round((5 + power(random(), 6) * 5000)::numeric, 2), md5(g::text)
  FROM generate_series(1, 140000) AS g;
CREATE INDEX donations_given ON donations (given_at);
-- statements
-- weight: 10
-- with: '2024-12'
-- with: '2019-02'
-- with: '1999-01'
SELECT id, donor_id, amount FROM donations WHERE to_char(given_at, 'YYYY-MM') = $1;
-- weight: 10
SELECT id, amount FROM donations WHERE given_at > '2025-11-20' ORDER BY given_at DESC LIMIT 50;
-- expert
SELECT id, donor_id, amount FROM donations WHERE given_at >= ($1 || '-01')::date AND given_at < ($1 || '-01')::date + interval '1 month';
SELECT id, amount FROM donations WHERE given_at > '2025-11-20' ORDER BY given_at DESC LIMIT 50;
