-- case: which contracts ran on a day: a range column wants GiST, a btree on it serves nothing
-- expect: create
-- schema
SELECT setseed(0.12);
CREATE TABLE contracts (id bigint PRIMARY KEY, term daterange NOT NULL, party text NOT NULL, rate numeric NOT NULL);
INSERT INTO contracts SELECT g, daterange(d, d + CASE WHEN g % 1000 = 0 THEN 3000 ELSE 5 + g % 20 END), md5(g::text), g % 90
	FROM (SELECT g, '1995-01-01'::date + (random() * 10000)::int AS d FROM generate_series(1, 100000) g) s;
-- statements
-- with: '2004-05-06'
-- with: '2022-05-05'
-- with: '1990-01-01'
SELECT id, party, rate FROM contracts WHERE term @> $1::date;
-- expert
CREATE INDEX ON contracts USING gist (term);
-- worse
CREATE INDEX ON contracts (term);
-- worse
CREATE INDEX ON contracts (lower(term), upper(term));
