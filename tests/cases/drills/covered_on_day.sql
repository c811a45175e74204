-- case: hires of cabins that cover a day, and those that overlap a week: ranges in no order
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.39);
CREATE TABLE cabin_hires (id int PRIMARY KEY, cabin text NOT NULL, guest text NOT NULL, nights daterange NOT NULL);
INSERT INTO cabin_hires SELECT g, 'cabin ' || g % 300, 'guest ' || md5(g::text), daterange(d, d + 1 + (power(random(), 3) * 20)::int) FROM (SELECT g, date '2005-01-01' + (random() * 7300)::int AS d FROM generate_series(1, 110000) AS g) AS x;
-- statements
-- name: on a day
-- weight: 40
-- with: date '2012-07-01'
-- with: date '2024-12-24'
-- with: date '2040-01-01'
SELECT id, cabin, guest FROM cabin_hires WHERE nights @> $1;
-- name: in a week
-- weight: 10
-- with: date '2019-03-01', date '2019-03-08'
SELECT cabin, count(*) FROM cabin_hires WHERE nights && daterange($1, $2) GROUP BY cabin;
-- expert
CREATE INDEX ON cabin_hires USING gist (nights);
-- worse
CREATE INDEX ON cabin_hires (lower(nights));
