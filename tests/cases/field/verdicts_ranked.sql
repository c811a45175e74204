-- case: the ten verdicts that match some words best; the words are stored, and the rank cannot be read from an index
-- expect: create
-- schema
SELECT setseed(0.28);
CREATE TABLE verdicts (id int PRIMARY KEY, court_id int NOT NULL, decided_on date NOT NULL, words tsvector NOT NULL);
INSERT INTO verdicts
SELECT g, 1 + (power(random(), 2) * 40)::int, date '1995-01-01' + g / 5, array_to_tsvector(ARRAY['court', 'w' || (power(random(), 3) * 3000)::int, 'w' || (power(random(), 3) * 3000)::int, 'w' || (random() * 3000)::int, 'x' || (random() * 9000)::int])
  FROM generate_series(1, 50000) AS g;
-- statements
-- weight: 12
-- with: 'w2900 court'
-- with: 'w4 w11'
-- with: 'x77'
-- with: 'unheard'
SELECT id, decided_on, ts_rank(words, plainto_tsquery('simple', $1)) AS rank FROM verdicts WHERE words @@ plainto_tsquery('simple', $1) ORDER BY rank DESC, id LIMIT 10;
-- expert
CREATE INDEX ON verdicts USING gin (words);
