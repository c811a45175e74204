-- case: most rows came after the statistics
-- expect: analyze
-- schema
CREATE TABLE stock (id bigint NOT NULL, shop bigint NOT NULL, article bigint NOT NULL);
CREATE INDEX stock_article ON stock (article);
CREATE INDEX stock_id ON stock (id);
INSERT INTO stock SELECT g, 1, 1 FROM generate_series(1, 1000) AS g;
ANALYZE stock;
INSERT INTO stock SELECT g, g % 50, g FROM generate_series(1001, 150000) AS g;
-- statements
SELECT count(*) FROM stock a JOIN stock b ON b.article = a.article WHERE a.id BETWEEN 90000 AND 90020;
-- expert
ANALYZE stock;
