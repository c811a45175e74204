-- case: (serial) is unique already, so (serial, maker) seems needless; but ON CONFLICT names both columns
-- expect: nothing
-- days: 40
-- schema
SELECT setseed(0.44);
CREATE TABLE sewing_machines (id int PRIMARY KEY, serial text NOT NULL, maker text NOT NULL, serviced int NOT NULL);
INSERT INTO sewing_machines SELECT g, 'S' || md5(g::text), 'm' || g % 40, 0 FROM generate_series(1, 80000) g;
CREATE UNIQUE INDEX sewing_machines_serial ON sewing_machines (serial);
CREATE UNIQUE INDEX sewing_machines_serial_maker ON sewing_machines (serial, maker);
-- statements
-- weight: 40
-- with: 900001, 'Sc4ca4238a0b923820dcc509a6f75849b', 'm1'
-- with: 900002, 'Snew', 'm3'
INSERT INTO sewing_machines VALUES ($1, $2, $3, 1) ON CONFLICT (serial, maker) DO UPDATE SET serviced = sewing_machines.serviced + 1;
-- weight: 40
-- with: 'Sc4ca4238a0b923820dcc509a6f75849b'
-- with: 'S0'
SELECT id, maker, serviced FROM sewing_machines WHERE serial = $1;
