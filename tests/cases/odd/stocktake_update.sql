-- case: UPDATE FROM a list of ninety counted boxes, found by their code; the list is small, the depot large
-- expect: create
-- schema
SELECT setseed(0.24);
CREATE TABLE boxes (id bigint PRIMARY KEY, code text NOT NULL, aisle int NOT NULL, pieces int NOT NULL, note text NOT NULL);
INSERT INTO boxes SELECT g, 'BX' || substr(md5(g::text), 1, 14), 1 + g % 300, (random() * 90)::int, md5(g::text) FROM generate_series(1, 140000) g;
CREATE INDEX boxes_aisle ON boxes (aisle);
CREATE TABLE counted (session_id int NOT NULL, code text NOT NULL, pieces int NOT NULL, PRIMARY KEY (session_id, code));
INSERT INTO counted SELECT s, 'BX' || substr(md5((s * 977 + n * 13)::text), 1, 14), n FROM generate_series(1, 60) s, generate_series(1, 90) n;
-- statements
-- weight: 20
-- with: 3
-- with: 59
-- with: 1000
UPDATE boxes b SET pieces = c.pieces FROM counted c WHERE c.session_id = $1 AND b.code = c.code;
-- expert
CREATE INDEX ON boxes (code);
-- worse
CREATE INDEX ON boxes (aisle, code);
