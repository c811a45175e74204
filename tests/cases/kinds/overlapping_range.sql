-- case: what overlaps a span of time
-- expect: create
-- base: events
-- statements
-- with: '[2023-03-01,2023-03-02)'
SELECT id, title FROM bookings WHERE during && $1;
-- expert
CREATE INDEX ON bookings USING gist (during);
