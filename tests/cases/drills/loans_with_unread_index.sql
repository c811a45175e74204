-- case: an index on the fine is written with each loan and each return and never read; the unique one is not read either and stays
-- expect: drop
-- schema
SELECT setseed(0.53);
CREATE TABLE loans (id bigserial PRIMARY KEY, reader_id int NOT NULL, barcode text NOT NULL, due_on date NOT NULL, fine_cents int NOT NULL DEFAULT 0, slip text NOT NULL);
INSERT INTO loans (reader_id, barcode, due_on, fine_cents, slip) SELECT 1 + (power(random(), 2) * 8000)::int, 'B' || g % 40000, date '2024-01-01' + g / 200, (power(random(), 6) * 2000)::int, md5(g::text) FROM generate_series(1, 100000) AS g;
CREATE UNIQUE INDEX loans_slip ON loans (slip);
CREATE INDEX loans_reader ON loans (reader_id, due_on);
CREATE INDEX loans_fine ON loans (fine_cents, due_on);
-- statements
-- weight: 80
-- with: 1
-- with: 7000
-- with: 90000
SELECT id, barcode, due_on, fine_cents FROM loans WHERE reader_id = $1 ORDER BY due_on DESC LIMIT 30;
-- weight: 100
-- with: 44
INSERT INTO loans (reader_id, barcode, due_on, slip) VALUES ($1, 'B1', '2025-12-01', 'new');
-- weight: 50
-- with: 77
UPDATE loans SET fine_cents = fine_cents + 10 WHERE id = $1;
-- expert
DROP INDEX loans_fine;
-- worse
DROP INDEX loans_slip;
-- worse
DROP INDEX loans_reader;
