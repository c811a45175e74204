-- case: the month of a posting as text
-- expect: rewrite function_on_column
-- base: shop
-- schema
CREATE INDEX postings_booked ON postings (booked_on);
-- statements
-- name: month
-- weight: 5
-- with: '2024-03'
-- with: '2020-02'
SELECT count(*), sum(amount) FROM postings WHERE to_char(booked_on, 'YYYY-MM') = $1;
-- expert
SELECT count(*), sum(amount) FROM postings WHERE booked_on >= ($1::text || '-01')::date AND booked_on < ($1::text || '-01')::date + interval '1 month';
