-- weight: 20
\set user random(1, :users)
UPDATE /* users.heartbeat */ users SET presence = 'online', presence_at = now() WHERE id = :user;
