-- weight: 1
SELECT /* users.online */ presence, count(*) AS users FROM users WHERE presence <> 'offline' GROUP BY presence;
