-- case: DISTINCT ON over all prices, of which each product has hundreds: a LATERAL join jumps
-- expect: rewrite distinct_on
-- schema
SELECT setseed(0.58);
CREATE TABLE wares (id int PRIMARY KEY, label text NOT NULL);
INSERT INTO wares SELECT g, 'ware ' || g FROM generate_series(1, 300) AS g;
CREATE TABLE quotes (ware_id int NOT NULL REFERENCES wares, quoted_at timestamptz NOT NULL, cents int NOT NULL, source text NOT NULL);
INSERT INTO quotes SELECT 1 + g % 300, timestamptz '2025-01-01' + g * interval '1 minute', (random() * 90000)::int, md5(g::text) FROM generate_series(1, 240000) AS g;
CREATE INDEX quotes_ware_time ON quotes (ware_id, quoted_at);
VACUUM (FREEZE, ANALYZE);
-- statements
SELECT DISTINCT ON (ware_id) ware_id, quoted_at, cents FROM quotes ORDER BY ware_id, quoted_at DESC;
-- expert
SELECT q.ware_id, q.quoted_at, q.cents FROM wares w CROSS JOIN LATERAL (SELECT ware_id, quoted_at, cents FROM quotes WHERE ware_id = w.id ORDER BY quoted_at DESC LIMIT 1) q ORDER BY q.ware_id;
