-- case: an update from another table; neither column that leads there has an index
-- expect: create
-- base: shop
-- statements
-- name: settle
-- with: 2700
-- with: 12
UPDATE postings AS p SET matched = true FROM transfers AS t WHERE t.id = p.transfer_id AND t.batch_id = $1;
-- expert
CREATE INDEX ON postings (transfer_id);
CREATE INDEX ON transfers (batch_id);
