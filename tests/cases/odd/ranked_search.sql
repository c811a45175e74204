-- case: words over two columns, ranked; the expression of the statement is the index
-- expect: create
-- schema
SELECT setseed(0.23);
CREATE TABLE patents (id int PRIMARY KEY, title text NOT NULL, abstract text, filed_on date NOT NULL);
INSERT INTO patents SELECT g, 'Device for ' || (ARRAY['cutting', 'mixing', 'sealing', 'cooling'])[1 + g % 4] || ' w' || (power(random(), 2) * 5000)::int,
  CASE WHEN random() < 0.9 THEN 'A method with x' || (power(random(), 2) * 9000)::int || ' and x' || (power(random(), 2) * 9000)::int || ' for y' || g % 900 END, date '2000-01-01' + g / 6 FROM generate_series(1, 50000) g;
-- statements
-- weight: 20
-- with: 'w4000'
-- with: 'x8000 method'
-- with: 'cutting y17'
-- with: 'absent'
SELECT id, title FROM patents WHERE to_tsvector('english', title || ' ' || coalesce(abstract, '')) @@ plainto_tsquery('english', $1)
  ORDER BY ts_rank(to_tsvector('english', title || ' ' || coalesce(abstract, '')), plainto_tsquery('english', $1)) DESC, id LIMIT 10;
-- expert
CREATE INDEX ON patents USING gin (to_tsvector('english', title || ' ' || coalesce(abstract, '')));
