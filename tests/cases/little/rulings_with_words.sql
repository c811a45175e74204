-- case: the words of a text are a generated column
-- expect: create
-- schema
SELECT setseed(0.36);
CREATE TABLE rulings (id bigint PRIMARY KEY, court_id int NOT NULL, body text NOT NULL, words tsvector GENERATED ALWAYS AS (to_tsvector('simple', body)) STORED);
INSERT INTO rulings (id, court_id, body) SELECT g, g % 40, 'word' || (power(random(), 3) * 3000)::int || ' word' || (power(random(), 3) * 3000)::int || ' about word' || (power(random(), 3) * 3000)::int || ' and word' || g % 5000 FROM generate_series(1, 60000) g;
-- statements
-- weight: 10
-- with: 'word2900'
-- with: 'word1500 about'
-- with: 'unknown'
SELECT id, court_id FROM rulings WHERE words @@ plainto_tsquery('simple', $1);
-- expert
CREATE INDEX ON rulings USING gin (words);
