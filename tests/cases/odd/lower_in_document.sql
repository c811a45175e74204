-- case: the lowered mail inside of a document, which few documents have
-- expect: create
-- schema
SELECT setseed(0.22);
CREATE TABLE tickets_sold (id bigint PRIMARY KEY, event_id int NOT NULL, holder jsonb NOT NULL, sold_at timestamptz NOT NULL);
INSERT INTO tickets_sold SELECT g, 1 + (power(random(), 3) * 300)::int, CASE WHEN random() < 0.2 THEN jsonb_build_object('name', md5(g::text), 'email', 'Guest' || g % 20000 || '@Mail.example') ELSE jsonb_build_object('name', md5(g::text)) END,
  timestamptz '2024-01-01' + g * interval '2 minutes' FROM generate_series(1, 120000) g;
CREATE INDEX tickets_sold_event ON tickets_sold (event_id);
-- statements
-- weight: 30
-- with: 'guest777@mail.example'
-- with: 'guest19000@mail.example'
-- with: 'nobody@mail.example'
SELECT id, event_id, holder FROM tickets_sold WHERE lower(holder ->> 'email') = $1;
-- expert
CREATE INDEX ON tickets_sold (lower(holder ->> 'email'));
-- worse
CREATE INDEX ON tickets_sold USING gin (holder);
