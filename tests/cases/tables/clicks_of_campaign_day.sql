-- case: clicks of a campaign on a day: the truncated time hides the second column of the index from the condition
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.518);
CREATE TABLE ad_click (id bigserial PRIMARY KEY, campaign_id int NOT NULL, creative_id int NOT NULL, clicked_at timestamp NOT NULL, cost numeric(8,4) NOT NULL);
INSERT INTO ad_click (campaign_id, creative_id, clicked_at, cost) SELECT 1 + (power(random(), 3) * 200)::int, 1 + (random() * 2000)::int, timestamp '2025-01-01' + g * interval '40 seconds', random() FROM generate_series(1, 220000) AS g;
CREATE INDEX ad_click_campaign_time ON ad_click (campaign_id, clicked_at);
-- statements
-- name: day
-- weight: 40
-- with: 1, timestamp '2025-02-03'
-- with: 150, timestamp '2025-02-03'
-- with: 3, timestamp '2030-01-01'
SELECT count(*) AS clicks, sum(c.cost) AS cost FROM ad_click c WHERE c.campaign_id = $1 AND date_trunc('day', c.clicked_at) = $2;
-- expert
SELECT count(*) AS clicks, sum(c.cost) AS cost FROM ad_click c WHERE c.campaign_id = $1 AND c.clicked_at >= $2 AND c.clicked_at < $2 + interval '1 day';
