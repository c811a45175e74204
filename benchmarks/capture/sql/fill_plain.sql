-- A capture of a small plan, quickly made.
\set from random(1, 1190000)
SELECT parcel.sent, count(*), sum(item.weight)
  FROM item
  JOIN parcel ON parcel.id = item.parcel_id
 WHERE item.id BETWEEN :from AND :from + 20 AND item.label LIKE '%0%'
 GROUP BY parcel.sent;
