-- case: guilds of a game: a guild has at most some dozens of members, so sorting them by what they gave is nothing; that number changes with every fight
-- expect: nothing
-- never: contribution
-- schema
SELECT setseed(0.532);
CREATE TABLE guild_member (player_id int PRIMARY KEY, guild_id int NOT NULL, rank varchar(10) NOT NULL, contribution bigint, joined_at timestamptz NOT NULL, last_fight_at timestamptz);
INSERT INTO guild_member SELECT g, 1 + (g * 7919) % 3000, CASE WHEN g % 40 = 0 THEN 'leader' ELSE 'member' END, CASE WHEN random() < 0.8 THEN (power(random(), 4) * 900000)::bigint END, timestamptz '2024-01-01' + g * interval '5 minutes', NULL FROM generate_series(1, 90000) AS g;
CREATE INDEX guild_member_guild ON guild_member (guild_id);
-- statements
-- name: top of a guild
-- weight: 100
-- with: 5
-- with: 2999
-- with: 4000
SELECT player_id, rank, contribution FROM guild_member WHERE guild_id = $1 ORDER BY contribution DESC NULLS LAST LIMIT 10;
-- name: leader
-- weight: 30
-- with: 77
SELECT player_id FROM guild_member WHERE guild_id = $1 AND rank = 'leader';
-- name: fight
-- weight: 400
-- with: 4711, 35
UPDATE guild_member SET contribution = coalesce(contribution, 0) + $2, last_fight_at = now() WHERE player_id = $1;
-- name: size
-- weight: 30
-- with: 77
SELECT count(*) FROM guild_member WHERE guild_id = $1;
-- name: leave
-- weight: 5
-- with: 4712
DELETE FROM guild_member WHERE player_id = $1;
