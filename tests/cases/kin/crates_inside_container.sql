-- case: few units are inside of another one, and a plan without values has to find them
-- expect: create
-- schema
SELECT setseed(0.22);
CREATE TABLE units (id uuid PRIMARY KEY, outer_id uuid, packed_at timestamptz NOT NULL, label text NOT NULL, weight real NOT NULL);
INSERT INTO units SELECT md5(g::text)::uuid, CASE WHEN g % 25 = 0 THEN md5((1 + g * 7 % 3000)::text)::uuid END, timestamptz '2024-01-01 00:00+00' + g * interval '2 minutes', 'unit ' || repeat('l', 60), random() * 100 FROM generate_series(1, 140000) AS g;
-- statements
-- plan: generic
-- weight: 40
-- with: '38af8613-4b65-d0f1-0fe3-3d30dd76442e'
-- with: '00000000-0000-0000-0000-000000000009'
SELECT id, label, weight FROM units WHERE outer_id = $1 ORDER BY packed_at;
-- weight: 30
-- with: '00000000-0000-0000-0000-0000000000aa'
INSERT INTO units (id, packed_at, label, weight) VALUES ($1, now(), 'loose', 3);
-- expert
CREATE INDEX ON units (outer_id) WHERE outer_id IS NOT NULL;
