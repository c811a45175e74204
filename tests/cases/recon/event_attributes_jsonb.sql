-- case: containment in a document, and one of its keys compared as text
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.22);
CREATE TABLE webhooks (id bigint PRIMARY KEY, source text NOT NULL, attributes jsonb NOT NULL, received_at timestamptz NOT NULL);
INSERT INTO webhooks
SELECT g, (ARRAY['github', 'stripe', 'slack'])[1 + g % 3],
       jsonb_build_object('type', 'type' || g % 9, 'labels', jsonb_build_array('l' || (power(random(), 2) * 600)::int, 'l' || (random() * 600)::int), 'ref', 'R-' || md5(g::text), 'size', (random() * 900)::int),
       timestamptz '2025-01-01' + g * interval '1 minute'
  FROM generate_series(1, 120000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 5
-- with: '{"labels": ["l400"]}'
-- with: '{"labels": ["l599"], "type": "type3"}'
-- with: '{"labels": ["none"]}'
SELECT id, attributes FROM webhooks WHERE attributes @> $1::jsonb ORDER BY received_at DESC LIMIT 20;
-- weight: 10
-- with: 'R-c4ca4238a0b923820dcc509a6f75849b'
-- with: 'R-none'
SELECT id, source FROM webhooks WHERE attributes ->> 'ref' = $1;
-- expert
CREATE INDEX ON webhooks USING gin (attributes jsonb_path_ops);
CREATE INDEX ON webhooks ((attributes ->> 'ref'));
ANALYZE webhooks;
-- worse
CREATE INDEX ON webhooks USING gin (attributes);
