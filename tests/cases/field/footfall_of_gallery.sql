-- case: how many different guests a gallery ever had: two narrow columns of wide rows
-- expect: create
-- schema
SELECT setseed(0.37);
CREATE TABLE gallery_visits (id int PRIMARY KEY, gallery_id int NOT NULL, guest_id int NOT NULL, entered_at timestamp NOT NULL, comment text NOT NULL);
INSERT INTO gallery_visits SELECT g, 1 + (power(random(), 2) * 200)::int, (power(random(), 2) * 40000)::int, timestamp '2021-01-01' + g * interval '9 minutes', repeat('lovely ', 12 + g % 9) FROM generate_series(1, 160000) AS g;
-- statements
-- weight: 60
-- with: 1
-- with: 60
-- with: 199
-- with: 777
SELECT count(DISTINCT guest_id) FROM gallery_visits WHERE gallery_id = $1;
-- expert
CREATE INDEX ON gallery_visits (gallery_id, guest_id);
-- worse
CREATE INDEX ON gallery_visits (gallery_id);
-- worse
CREATE INDEX ON gallery_visits (guest_id, gallery_id);
