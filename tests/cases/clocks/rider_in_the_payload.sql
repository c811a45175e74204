-- case: the rider of a trip is a uuid that only the payload knows, taken out and cast
-- expect: create
-- schema
SELECT setseed(0.19);
CREATE TABLE trip_events (id bigint PRIMARY KEY, happened_at timestamptz NOT NULL, payload jsonb NOT NULL);
INSERT INTO trip_events
SELECT g, now() - (100000 - g) * interval '1 minute',
       CASE WHEN random() < 0.3 THEN jsonb_build_object('kind', 'ping', 'at', md5(g::text))
            ELSE jsonb_build_object('kind', 'ride', 'rider', '6f1d0000-0000-4000-8000-' || lpad((power(random(), 3) * 9000)::int::text, 12, '0'), 'at', md5(g::text)) END
  FROM generate_series(1, 100000) AS g;
-- statements
-- weight: 15
-- with: '6f1d0000-0000-4000-8000-000000007123'
-- with: '6f1d0000-0000-4000-8000-000000000001'
-- with: '00000000-0000-4000-8000-000000000000'
SELECT id, happened_at, payload FROM trip_events WHERE (payload ->> 'rider')::uuid = $1::uuid ORDER BY happened_at DESC LIMIT 30;
-- expert
CREATE INDEX ON trip_events (((payload ->> 'rider')::uuid), happened_at DESC);
-- worse
CREATE INDEX ON trip_events USING gin (payload);
-- worse
CREATE INDEX ON trip_events ((payload ->> 'rider'));
-- worse
CREATE INDEX ON trip_events (happened_at);
