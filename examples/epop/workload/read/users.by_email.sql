-- weight: 4
\set user random(1, :users)
SELECT /* users.by_email */ id, password_hash, display_name, is_admin FROM users WHERE email = 'user' || :user::int || '@example.org' LIMIT 1;
