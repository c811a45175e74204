-- case: labels not printed are few and at the end; one statement says NOT, another IS FALSE, which the predicate of the former does not answer: as a key the flag serves both
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.17);
CREATE TABLE shelf_labels (id int PRIMARY KEY, store smallint NOT NULL, article int NOT NULL, printed boolean NOT NULL DEFAULT false, wording text NOT NULL);
INSERT INTO shelf_labels SELECT g, g % 40, (random() * 9000)::int, g < 119700 OR random() < 0.3, 'label ' || md5(g::text) FROM generate_series(1, 120000) AS g;
-- statements
-- weight: 100
SELECT id, store, article, wording FROM shelf_labels WHERE NOT printed ORDER BY id LIMIT 10;
-- weight: 60
-- with: 3
-- with: 39
SELECT count(*) FROM shelf_labels WHERE printed IS FALSE AND store = $1;
-- weight: 100
-- with: 119800
-- with: 119990
UPDATE shelf_labels SET printed = true WHERE id = $1;
-- expert
CREATE INDEX ON shelf_labels (printed, id);
-- worse
CREATE INDEX ON shelf_labels (id) WHERE NOT printed;
