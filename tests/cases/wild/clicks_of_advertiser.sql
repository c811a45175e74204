-- case: clicks and cost of an advertiser's campaigns in a week, four tables down
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.22);
CREATE TABLE advertisers (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO advertisers SELECT g, 'advertiser ' || g FROM generate_series(1, 300) AS g;
CREATE TABLE campaigns (id int PRIMARY KEY, advertiser_id int NOT NULL REFERENCES advertisers, name text NOT NULL, budget numeric NOT NULL);
INSERT INTO campaigns SELECT g, 1 + (power(random(), 2) * 299)::int, 'campaign ' || md5(g::text), (random() * 1000)::int FROM generate_series(1, 3000) AS g;
CREATE INDEX campaigns_advertiser ON campaigns (advertiser_id);
CREATE TABLE ads (id int PRIMARY KEY, campaign_id int NOT NULL REFERENCES campaigns, headline text NOT NULL);
INSERT INTO ads SELECT g, 1 + (random() * 2999)::int, 'headline ' || md5(g::text) FROM generate_series(1, 12000) AS g;
CREATE INDEX ads_campaign ON ads (campaign_id);
CREATE TABLE clicks (id bigint PRIMARY KEY, ad_id int NOT NULL, at timestamptz NOT NULL, cost numeric(8,4) NOT NULL, agent text NOT NULL, address inet NOT NULL);
INSERT INTO clicks
SELECT g, 1 + (random() * 11999)::int, timestamptz '2025-01-01' + g * interval '50 seconds', round((power(random(), 3) * 2)::numeric, 4), 'Mozilla ' || md5((g % 900)::text), '10.0.0.1'::inet + (g % 60000)
  FROM generate_series(1, 300000) AS g;
VACUUM ANALYZE clicks;
-- statements
-- name: advertiser's week
-- weight: 20
-- with: 'advertiser 280', '2025-03-01', '2025-03-08'
-- with: 'advertiser 120', '2025-03-01', '2025-03-08'
-- with: 'advertiser nobody', '2025-03-01', '2025-03-08'
SELECT c.id, c.name, count(*), sum(k.cost) FROM advertisers v JOIN campaigns c ON c.advertiser_id = v.id JOIN ads a ON a.campaign_id = c.id JOIN clicks k ON k.ad_id = a.id
 WHERE v.name = $1 AND k.at >= $2 AND k.at < $3 GROUP BY c.id, c.name;
-- expert
CREATE INDEX ON clicks (ad_id, at);
-- worse
CREATE INDEX ON advertisers (name);
-- worse
CREATE INDEX ON clicks (ad_id, at) INCLUDE (cost);
