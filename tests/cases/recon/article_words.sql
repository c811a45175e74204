-- case: words in the title and the text, by the function that the application writes
-- expect: create
-- schema
SELECT setseed(0.24);
CREATE TABLE kb_articles (id int PRIMARY KEY, space_id int NOT NULL, title text NOT NULL, body text NOT NULL, updated_at timestamptz NOT NULL);
INSERT INTO kb_articles
SELECT g, 1 + (power(random(), 2) * 60)::int, 'guide w' || (random() * 900)::int || ' w' || g % 331, (SELECT string_agg('w' || (power(random(), 2) * 4000)::int, ' ') FROM generate_series(1, 12) AS x WHERE g > 0), timestamptz '2025-01-01' + g * interval '9 minutes'
  FROM generate_series(1, 30000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 3
-- with: 'w3712'
-- with: 'w17 w2800'
-- with: 'absent'
SELECT id, title FROM kb_articles WHERE to_tsvector('simple', title || ' ' || body) @@ plainto_tsquery('simple', $1) ORDER BY updated_at DESC LIMIT 10;
-- expert
CREATE INDEX ON kb_articles USING gin (to_tsvector('simple', title || ' ' || body));
-- worse
CREATE INDEX ON kb_articles (updated_at);
