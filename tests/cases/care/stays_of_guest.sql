-- case: the last stays of the guest with a mail address: the address needs an index and so do the stays of a guest; the order of everybody's stays serves nobody
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.65);
CREATE TABLE hotel_guests (id int PRIMARY KEY, mail text NOT NULL, name text NOT NULL);
INSERT INTO hotel_guests SELECT g, 'guest' || g || '@mail.example', 'guest ' || md5(g::text) FROM generate_series(1, 40000) AS g;
CREATE TABLE stays (id bigint PRIMARY KEY, guest_id int NOT NULL REFERENCES hotel_guests, arrived_on date NOT NULL, nights int NOT NULL, wishes text NOT NULL);
INSERT INTO stays SELECT g, 1 + (power(random(), 4) * 39990)::int, date '2019-01-01' + g / 60, 1 + (power(random(), 3) * 14)::int, md5(g::text) || md5((g * 3)::text) FROM generate_series(1, 140000) AS g;
-- statements
-- weight: 20
-- with: 'guest1@mail.example'
-- with: 'guest31234@mail.example'
-- with: 'guest39999@mail.example'
-- with: 'nobody@mail.example'
SELECT s.id, s.arrived_on, s.nights, s.wishes FROM stays s JOIN hotel_guests g ON g.id = s.guest_id WHERE g.mail = $1 ORDER BY s.arrived_on DESC LIMIT 5;
-- expert
CREATE INDEX ON hotel_guests (mail);
CREATE INDEX ON stays (guest_id, arrived_on);
-- worse
CREATE INDEX ON stays (arrived_on);
-- worse
CREATE INDEX ON stays (guest_id, arrived_on);
