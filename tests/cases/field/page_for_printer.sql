-- case: a printer takes its most urgent waiting page, past the locked ones; one printer has a long backlog
-- expect: create
-- schema
SELECT setseed(0.43);
CREATE TABLE print_pages (id int PRIMARY KEY, printer_id int NOT NULL, state text NOT NULL, urgency int NOT NULL, body text NOT NULL);
INSERT INTO print_pages
SELECT g, p, CASE WHEN g > 100000 AND (p = 3 OR random() < 0.02) THEN 'waiting' ELSE 'printed' END, (power(random(), 3) * 9)::int, 'page ' || md5(g::text)
  FROM (SELECT g, 1 + (power(random(), 2) * 60)::int AS p FROM generate_series(1, 130000) AS g) AS j;
-- statements
-- weight: 60
-- with: 1
-- with: 3
-- with: 55
-- with: 400
UPDATE print_pages SET state = 'printing' WHERE id = (SELECT id FROM print_pages WHERE printer_id = $1 AND state = 'waiting' ORDER BY urgency DESC, id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, body;
-- weight: 60
-- with: 500
-- with: 120000
UPDATE print_pages SET state = 'printed' WHERE id = $1;
-- expert
CREATE INDEX ON print_pages (printer_id, urgency DESC, id) WHERE state = 'waiting';
-- worse
CREATE INDEX ON print_pages (printer_id, state);
-- worse
CREATE INDEX ON print_pages (state);
