-- Hands millions of rows from node to node, which is what makes measuring a plan dear.
SELECT count(*) FROM parcel JOIN item ON item.parcel_id = parcel.id;
