-- Slow because it throws away nearly every row it reads; a plan of five nodes.
SELECT parcel.sent, count(*), sum(item.weight)
  FROM item
  JOIN parcel ON parcel.id = item.parcel_id
 WHERE item.label LIKE '%00000%'
 GROUP BY parcel.sent;
