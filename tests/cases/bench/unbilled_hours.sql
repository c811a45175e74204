-- case: the hours of a matter that are on no invoice yet
-- expect: create
-- schema
SELECT setseed(0.14);
CREATE TABLE time_entries (id bigint PRIMARY KEY, matter_id int NOT NULL, lawyer_id int NOT NULL, minutes int NOT NULL, worked_on date NOT NULL, invoice_id int, note text NOT NULL);
INSERT INTO time_entries
SELECT g, CASE WHEN random() < 0.25 THEN 1 ELSE 2 + (power(random(), 2) * 1998)::int END, 1 + (random() * 80)::int, 6 * (1 + (random() * 40)::int), date '2022-01-01' + g / 100, CASE WHEN g < 112000 OR random() < 0.4 THEN g / 12 END, md5(g::text)
  FROM generate_series(1, 120000) AS g;
-- statements
-- weight: 10
-- with: 1
-- with: 1500
-- with: 5000
SELECT id, lawyer_id, minutes, worked_on FROM time_entries WHERE matter_id = $1 AND invoice_id IS NULL ORDER BY worked_on;
SELECT sum(minutes) FROM time_entries WHERE matter_id = 17 AND invoice_id IS NULL;
-- expert
CREATE INDEX ON time_entries (matter_id, worked_on) WHERE invoice_id IS NULL;
