-- case: of two unique twins, replication identifies rows by one: the other goes
-- expect: drop
-- schema
CREATE TABLE badges (id bigint PRIMARY KEY, serial text NOT NULL, holder text NOT NULL);
INSERT INTO badges SELECT g, 'B' || md5(g::text), md5((g * 7)::text) FROM generate_series(1, 80000) g;
CREATE UNIQUE INDEX badges_serial ON badges (serial);
CREATE UNIQUE INDEX badges_serial_for_replicas ON badges (serial);
ALTER TABLE badges REPLICA IDENTITY USING INDEX badges_serial_for_replicas;
-- statements
-- with: 'B28dd2c7955ce926456240b2ff0100bde'
-- with: 'B8456555f62f58c0e43c8f45d52b3e4b3'
-- with: 'B0'
SELECT id, holder FROM badges WHERE serial = $1;
-- expert
DROP INDEX badges_serial;
-- worse
DROP INDEX badges_serial_for_replicas;
