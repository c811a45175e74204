-- case: radio callsigns by their beginning and as a whole, in a language's collation; one pattern index serves both
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.24);
CREATE TABLE callsigns (id int PRIMARY KEY, callsign text COLLATE "en-x-icu" NOT NULL, operator text NOT NULL, granted date NOT NULL);
INSERT INTO callsigns
SELECT g, (ARRAY['DL', 'DL', 'DL', 'DL', 'OE', 'HB', 'F', 'ZS'])[1 + (random() * 7)::int] || (power(random(), 2) * 9)::int || upper(substr(md5(g::text), 1, 4)), 'operator ' || md5((g * 5)::text), date '1960-01-01' + g % 23000
  FROM generate_series(1, 120000) AS g;
-- statements
-- weight: 20
-- with: 'DL9A%'
-- with: 'ZS8FF%'
-- with: 'QQ%'
SELECT id, callsign, operator FROM callsigns WHERE callsign LIKE $1;
-- weight: 40
-- with: 'DL0C4CA'
-- with: 'XX0XXX'
SELECT id, operator, granted FROM callsigns WHERE callsign = $1;
-- expert
CREATE INDEX ON callsigns (callsign text_pattern_ops);
-- worse
CREATE INDEX ON callsigns (callsign);
