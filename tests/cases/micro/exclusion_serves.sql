-- case: the constraint that forbids overlaps also finds them
-- expect: nothing
-- schema
CREATE EXTENSION btree_gist;
CREATE TABLE reservations (id bigint PRIMARY KEY, room_id int NOT NULL, during tsrange NOT NULL, guest text NOT NULL);
INSERT INTO reservations SELECT g, g % 50, tsrange('2015-01-01'::timestamp + g / 50 * interval '1 day', '2015-01-01'::timestamp + g / 50 * interval '1 day' + interval '9 hours'), md5(g::text) FROM generate_series(1, 60000) g;
ALTER TABLE reservations ADD EXCLUDE USING gist (room_id WITH =, during WITH &&);
-- statements
-- with: 7, '2016-02-03', '2016-02-10'
-- with: 33, '2017-12-24', '2017-12-27'
-- with: 900, '2016-01-01', '2016-02-01'
SELECT id, guest, during FROM reservations WHERE room_id = $1 AND during && tsrange($2, $3);
-- worse
CREATE INDEX ON reservations (room_id);
