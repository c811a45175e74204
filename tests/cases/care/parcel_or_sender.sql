-- case: one field to search by number of the parcel or telephone of the sender: two tables, both indexed, joined by an OR
-- expect: rewrite or_across_tables
-- schema
SELECT setseed(0.36);
CREATE TABLE senders (id int PRIMARY KEY, phone text NOT NULL, name text NOT NULL);
INSERT INTO senders SELECT g, '+43' || g::bigint * 104729 % 9999999, 'sender ' || md5(g::text) FROM generate_series(1, 30000) AS g;
CREATE TABLE parcels (id bigint PRIMARY KEY, sender_id int NOT NULL REFERENCES senders, tracking text NOT NULL, weight_g int NOT NULL);
INSERT INTO parcels SELECT g, 1 + (power(random(), 2) * 29999)::int, 'RR' || md5(g::text), (power(random(), 3) * 30000)::int FROM generate_series(1, 120000) AS g;
CREATE INDEX parcels_sender ON parcels (sender_id);
CREATE INDEX parcels_tracking ON parcels (tracking);
CREATE INDEX senders_phone ON senders (phone);
-- statements
-- weight: 10
-- with: 'RRc4ca4238a0b923820dcc509a6f75849b'
-- with: '+43104729'
-- with: 'nothing'
SELECT p.id, p.tracking, s.name FROM parcels p JOIN senders s ON s.id = p.sender_id WHERE p.tracking = $1 OR s.phone = $1;
-- expert
SELECT p.id, p.tracking, s.name FROM parcels p JOIN senders s ON s.id = p.sender_id WHERE p.tracking = $1 UNION SELECT p.id, p.tracking, s.name FROM parcels p JOIN senders s ON s.id = p.sender_id WHERE s.phone = $1;
