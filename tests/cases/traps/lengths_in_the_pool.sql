-- case: most lengths are swum indoors, and the sums need every column of the narrow rows
-- expect: nothing
-- schema
SELECT setseed(0.13);
CREATE TABLE lengths (swimmer_id int NOT NULL, pool "char" NOT NULL, style "char" NOT NULL, strokes smallint NOT NULL, tenths int NOT NULL);
INSERT INTO lengths SELECT 1 + (power(random(), 2) * 900)::int, CASE WHEN random() < 0.75 THEN 'i' ELSE 'o' END, (ARRAY['f', 'b', 'k'])[1 + (random() * 2)::int], 10 + (random() * 30)::int, 200 + (random() * 500)::int FROM generate_series(1, 150000) AS g;
-- statements
-- weight: 20
SELECT swimmer_id, count(*), avg(strokes), avg(tenths), count(*) FILTER (WHERE style = 'f') FROM lengths WHERE pool = 'i' GROUP BY swimmer_id;
-- worse
CREATE INDEX ON lengths (pool);
-- worse
CREATE INDEX ON lengths (pool) INCLUDE (style, swimmer_id, strokes, tenths);
