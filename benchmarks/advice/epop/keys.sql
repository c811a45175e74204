-- Keys of the tables of tables.sql, after those of examples/epop/schema/keys.sql.

ALTER TABLE task_dependencies ADD PRIMARY KEY (id), ADD CONSTRAINT uq_task_dependencies UNIQUE (predecessor_id, successor_id),
  ADD FOREIGN KEY (predecessor_id) REFERENCES tasks ON DELETE CASCADE,
  ADD FOREIGN KEY (successor_id) REFERENCES tasks ON DELETE CASCADE;
ALTER TABLE calendar_events ADD PRIMARY KEY (id);
ALTER TABLE analytics_daily ADD PRIMARY KEY (id);
CREATE UNIQUE INDEX uq_analytics_daily_date_metric_scope ON analytics_daily (date, metric, scope_type, scope_id);
ALTER TABLE web_vitals ADD PRIMARY KEY (id), ADD FOREIGN KEY (user_id) REFERENCES users ON DELETE SET NULL;
ALTER TABLE notification_preferences ADD PRIMARY KEY (id);
CREATE UNIQUE INDEX ux_notification_prefs_user ON notification_preferences (user_id);
ALTER TABLE message_history ADD PRIMARY KEY (id),
  ADD FOREIGN KEY (message_id) REFERENCES messages ON DELETE CASCADE,
  ADD FOREIGN KEY (actor_id) REFERENCES users ON DELETE SET NULL;
ALTER TABLE directory_audit ADD PRIMARY KEY (id);
