-- case: the page reads a body of some kilobytes, which no index may carry
-- expect: create
-- never: body|INCLUDE
-- schema
SELECT setseed(0.29);
CREATE TABLE sermons (id bigint PRIMARY KEY, parish_id int NOT NULL, held_on date NOT NULL, body text NOT NULL);
ALTER TABLE sermons ALTER body SET STORAGE MAIN;
INSERT INTO sermons SELECT g, 1 + (power(random(), 3) * 300)::int, date '2000-01-01' + g / 5, repeat(md5(g::text), CASE WHEN g % 3000 = 7 THEN 1 ELSE 10 END) || CASE WHEN g % 3000 = 7 THEN (SELECT string_agg(md5((g * 1000 + n)::text), '') FROM generate_series(1, 150) n) ELSE '' END
  FROM generate_series(1, 60000) g;
CREATE INDEX sermons_day ON sermons (held_on);
-- statements
-- weight: 30
-- with: 1
-- with: 250
-- with: 900
SELECT held_on, body FROM sermons WHERE parish_id = $1 ORDER BY held_on DESC LIMIT 8;
-- expert
CREATE INDEX ON sermons (parish_id, held_on);
-- worse
CREATE INDEX ON sermons (parish_id);
