-- case: an index on an expression was made after the last ANALYZE, so the planner does not know that its values are nearly unique
-- expect: analyze
-- schema
SELECT setseed(0.51);
CREATE TABLE museum_guests (id int PRIMARY KEY, badge text NOT NULL, day date NOT NULL) WITH (autovacuum_enabled = false);
INSERT INTO museum_guests SELECT g, 'b' || to_hex(g * 7919::bigint % 300007), date '2024-01-01' + g / 800 FROM generate_series(1, 300000) AS g;
CREATE TABLE museum_tickets (id int PRIMARY KEY, guest_id int NOT NULL, cents int NOT NULL) WITH (autovacuum_enabled = false);
INSERT INTO museum_tickets SELECT g, 15 * (1 + (power(random(), 2) * 19990)::int), (random() * 2000)::int FROM generate_series(1, 40000) AS g;
CREATE INDEX museum_tickets_guest ON museum_tickets (guest_id);
ANALYZE museum_guests;
ANALYZE museum_tickets;
CREATE INDEX museum_guests_badge ON museum_guests (upper(badge));
-- statements
-- weight: 50
-- with: 'B1D001'
-- with: 'B152D7'
-- with: 'B0000'
SELECT g.day, t.id, t.cents FROM museum_guests AS g JOIN museum_tickets AS t ON t.guest_id = g.id WHERE upper(g.badge) = $1;
-- expert
ANALYZE museum_guests;
