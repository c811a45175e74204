-- case: items of players: a traded one is looked up by the serial in its document, which the GIN index of the document cannot answer; nobody asks what it contains
-- expect: create
-- days: 40
-- schema
SELECT setseed(0.517);
CREATE TABLE player_item (id bigserial PRIMARY KEY, owner_id int NOT NULL, template_id int NOT NULL, attrs jsonb NOT NULL, acquired_at timestamptz NOT NULL);
INSERT INTO player_item (owner_id, template_id, attrs, acquired_at)
SELECT 1 + (power(random(), 1.5) * 5000)::int, 1 + (power(random(), 2) * 300)::int, CASE WHEN g % 25 = 0 THEN jsonb_build_object('serial', 'SN' || g, 'rarity', 'legendary') ELSE jsonb_build_object('rarity', 'common', 'wear', g % 100) END, timestamptz '2024-01-01' + g * interval '4 minutes' FROM generate_series(1, 120000) AS g;
CREATE INDEX player_item_owner ON player_item (owner_id);
CREATE INDEX player_item_attrs ON player_item USING gin (attrs);
-- statements
-- name: by serial
-- weight: 40
-- with: 'SN4700'
-- with: 'SN4701'
SELECT i.id, i.owner_id, i.template_id, i.attrs FROM player_item i WHERE i.attrs ->> 'serial' = $1;
-- name: inventory
-- weight: 300
-- with: 1
-- with: 4900
-- with: 6000
SELECT i.id, i.template_id, i.attrs FROM player_item i WHERE i.owner_id = $1;
-- name: wear
-- weight: 300
-- with: 4711
UPDATE player_item SET attrs = jsonb_set(attrs, '{wear}', '55') WHERE id = $1;
-- name: loot
-- weight: 200
-- with: 17, 4
INSERT INTO player_item (owner_id, template_id, attrs, acquired_at) VALUES ($1, $2, '{"rarity": "common", "wear": 0}', now()) RETURNING id;
-- expert
CREATE INDEX ON player_item ((attrs ->> 'serial')) WHERE (attrs ->> 'serial') IS NOT NULL;
DROP INDEX player_item_attrs;
-- worse
DROP INDEX player_item_owner;
