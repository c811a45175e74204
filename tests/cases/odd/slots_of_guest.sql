-- case: ordered by the joined table's time: the guest's few rows are found and sorted; walking the times in order would look for a guest
-- expect: create
-- most: 1
-- never: slots
-- schema
SELECT setseed(0.17);
CREATE TABLE slots (id int PRIMARY KEY, court_id int NOT NULL, starts_at timestamptz NOT NULL, price int NOT NULL);
INSERT INTO slots SELECT g, g % 12, timestamptz '2023-01-01' + (g / 12) * interval '1 hour', 1000 FROM generate_series(1, 120000) g;
CREATE TABLE reservations (id int PRIMARY KEY, slot_id int NOT NULL REFERENCES slots, guest_id int NOT NULL, note text NOT NULL);
INSERT INTO reservations SELECT g, 1 + (random() * 119999)::int, 1 + (power(random(), 2) * 6000)::int, md5(g::text) FROM generate_series(1, 100000) g;
CREATE INDEX reservations_slot ON reservations (slot_id);
-- statements
-- weight: 30
-- with: 2
-- with: 4000
-- with: 9999
SELECT r.id, s.starts_at, r.note FROM reservations r JOIN slots s ON s.id = r.slot_id WHERE r.guest_id = $1 ORDER BY s.starts_at DESC LIMIT 10;
-- expert
CREATE INDEX ON reservations (guest_id);
-- worse
CREATE INDEX ON slots (starts_at);
