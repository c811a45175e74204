-- case: an update from a list of values, found by an article number
-- expect: create
-- schema
CREATE TABLE stock (id bigint PRIMARY KEY, article text NOT NULL, quantity int NOT NULL, changed date NOT NULL, remark text NOT NULL);
INSERT INTO stock SELECT g, 'A-' || g, g % 100, date '2026-01-01', md5(g::text) || md5((g + 1)::text) FROM generate_series(1, 80000) AS g;
VACUUM (ANALYZE) stock;
-- statements
UPDATE stock SET quantity = v.counted, changed = v.changed
  FROM (VALUES ('A-17', 5, '2026-02-01'::date), ('A-40001', 0, '2026-02-02'), ('A-79999', 12, '2026-02-02')) AS v (article, counted, changed)
 WHERE stock.article = v.article;
-- expert
CREATE INDEX ON stock (article);
