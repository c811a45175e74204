-- The same work under a plan of about twenty nodes.
WITH found AS MATERIALIZED (
  SELECT item.id, item.parcel_id, item.weight FROM item WHERE item.label LIKE '%00000%'
), sent AS (
  SELECT found.id, found.weight, parcel.sent, customer.region_id, customer.id AS customer_id
    FROM found
    JOIN parcel ON parcel.id = found.parcel_id
    JOIN customer ON customer.id = parcel.customer_id
)
SELECT region.name, s.sent, s.weight, s.rank,
       (SELECT max(found.weight) FROM found WHERE found.id < s.id) AS heaviest_before
  FROM (SELECT sent.*, rank() OVER (PARTITION BY sent.region_id ORDER BY sent.weight) AS rank FROM sent) AS s
  JOIN region ON region.id = s.region_id
 WHERE EXISTS (SELECT FROM parcel WHERE parcel.id = s.id % 300000)
UNION ALL
SELECT customer.name, min(parcel.sent), count(*), 0, 0
  FROM found
  JOIN parcel ON parcel.id = found.parcel_id
  JOIN customer ON customer.id = parcel.customer_id
 GROUP BY customer.name
 ORDER BY 1, 2, 3
 LIMIT 50;
