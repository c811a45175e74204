-- The other indexes that the application ships with, after those of examples/epop/schema/indexes.sql.

CREATE INDEX idx_calendar_events_owner_start ON calendar_events (owner_id, start_ts);
CREATE INDEX idx_task_deps_predecessor ON task_dependencies (predecessor_id);
CREATE INDEX idx_task_deps_successor ON task_dependencies (successor_id);
CREATE INDEX idx_analytics_daily_date ON analytics_daily (date);
CREATE INDEX idx_analytics_daily_metric ON analytics_daily (metric);
CREATE INDEX idx_analytics_daily_scope ON analytics_daily (scope_type, scope_id);
CREATE INDEX idx_web_vitals_created_at ON web_vitals (created_at);
CREATE INDEX idx_web_vitals_metric_name ON web_vitals (metric_name);
CREATE INDEX idx_web_vitals_rating ON web_vitals (rating);
CREATE INDEX idx_web_vitals_url ON web_vitals (url);
CREATE INDEX idx_message_history_message ON message_history (message_id, created_at);
CREATE INDEX idx_directory_audit_actor ON directory_audit (actor_id);
CREATE INDEX idx_directory_audit_target ON directory_audit (target_id);
CREATE INDEX idx_directory_audit_created_at ON directory_audit (created_at DESC);
