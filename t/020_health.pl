# The state of a replica as it is told: what it lags in time and bytes, what it misses, why it is not ready.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $primary = PostgreSQL::Test::Cluster->new('primary');
$primary->init(allows_streaming => 1);
$primary->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
workload.capture = off
workload.sample_interval = 50
wal_receiver_status_interval = 1s
wal_receiver_timeout = 4s
max_standby_streaming_delay = -1
CONF
$primary->start;
$primary->safe_psql('postgres', <<SQL);
CREATE EXTENSION pg_workload_advisor;
CREATE ROLE stranger LOGIN;
CREATE TABLE note (id int, body text);
SQL
$primary->backup('base');
my $replica = PostgreSQL::Test::Cluster->new('replica');
$replica->init_from_backup($primary, 'base', has_streaming => 1);
$replica->start;

sub ask { my ($node, $query) = @_; return $node->safe_psql('postgres', $query); }

sub becomes_true {
	my ($node, $query, $promise) = @_;
	ok($node->poll_query_until('postgres', $query), $promise) or diag(ask($node, 'SELECT workload.health()'));
}

sub write_some { my ($rows) = @_; ask($primary, "INSERT INTO note SELECT i, repeat('x', 100) FROM generate_series(1, $rows) i"); }

# A replica that has everything.
becomes_true($replica, 'SELECT workload.ready()', 'a replica that streams is ready');
$primary->wait_for_catchup($replica);
is(ask($replica, 'SELECT role, reasons, degraded, apply_lag_ms, apply_lag_bytes, disconnected_ms FROM workload.readiness()'),
	'replica|{}|{}|0|0|', 'it lags by nothing, and is not disconnected');
is(ask($primary, 'SELECT role, ready, apply_lag_ms, lag_bytes, contact_ms FROM workload.readiness()'), 'primary|t|||',
	'a primary has no lag, not one of 0');
is(ask($primary, q{SELECT array_agg(k ORDER BY k) FROM jsonb_object_keys(workload.health()) k}),
	ask($replica, q{SELECT array_agg(k ORDER BY k) FROM jsonb_object_keys(workload.health()) k}), 'health has the same keys on both');

# Paused replay, with nothing to replay and then with something.
ask($replica, 'SELECT pg_wal_replay_pause()');
becomes_true($replica, "SELECT degraded = '{paused}' AND ready FROM workload.readiness()", 'paused with nothing to replay is degraded, not failed');
my $written = ask($primary, "INSERT INTO note VALUES (0, 'x') RETURNING extract(epoch FROM clock_timestamp()) * 1000");
($written) = split /\n/, $written;
becomes_true($replica, "SELECT apply_lag_bytes > 0 FROM workload.readiness()", 'what arrived and is not replayed shows in bytes');
my ($lag, $age) = split /\|/, ask($replica, "SELECT pg_sleep(1), apply_lag_ms, extract(epoch FROM clock_timestamp()) * 1000 - $written FROM workload.readiness()") =~ s/^\|//r;
cmp_ok(abs($lag - $age), '<', 1200, "and its age ($lag ms) is that since it was written ($age ms)");
becomes_true($replica, "SELECT reasons = '{paused_behind}' FROM workload.readiness(max_lag_ms => 1000)", 'beyond the limit it is not ready, and says why');
is(ask($replica, 'SELECT workload.ready(max_lag_ms => NULL), workload.ready(max_lag_ms => 1000000)'), 't|t', 'a limit that is not set, or far, does not matter');
ask($replica, 'SELECT pg_wal_replay_resume()');
becomes_true($replica, 'SELECT apply_lag_ms = 0 AND ready FROM workload.readiness()', 'resumed it lags by nothing again');

# Replay that a query blocks, until the query ends or is cancelled.
my $reader = $replica->background_psql('postgres');
$reader->query_safe('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM note');
my $reader_pid = ($reader->query_safe('SELECT pg_backend_pid()') =~ /(\d+)/)[0];
ask($primary, 'DELETE FROM note; VACUUM note');
becomes_true($replica, "SELECT degraded = '{replay_blocked}' OR reasons = '{replay_blocked}' FROM workload.readiness()", 'replay that waits for a query says so');
becomes_true($replica, "SELECT reasons = '{replay_blocked}' FROM workload.readiness(max_lag_ms => 500)", 'and is not ready beyond the limit');
is(ask($replica, "SELECT b ->> 'by', b ->> 'pid', b ->> 'query' LIKE '%pg_backend_pid%', (b ->> 'since_ms')::int >= 0, b ->> 'cancel_in_ms' IS NULL FROM (SELECT workload.health() -> 'replay_blocked' AS b) x"),
	"snapshot|$reader_pid|t|t|t", 'it names the session, and that it will never be cancelled');
is(ask($replica, "SET ROLE stranger; SELECT workload.health() -> 'replay_blocked', workload.health() -> 'conflicts'"), 'null|null', 'but not to everybody');
$reader->query_safe('COMMIT');
becomes_true($replica, "SELECT degraded = '{}' AND ready FROM workload.readiness()", 'once the query ended replay goes on');
$reader->query_safe('BEGIN; LOCK TABLE note IN ACCESS SHARE MODE');
$reader_pid = ($reader->query_safe('SELECT pg_backend_pid()') =~ /(\d+)/)[0];
ask($primary, 'BEGIN; LOCK TABLE note IN ACCESS EXCLUSIVE MODE; INSERT INTO note VALUES (7); COMMIT');
becomes_true($replica, "SELECT b ->> 'by' = 'lock' AND b ->> 'pid' = '$reader_pid' FROM (SELECT workload.health() -> 'replay_blocked' AS b) x", 'who holds a lock that replay needs is named as well');
$reader->query_safe('COMMIT');
becomes_true($replica, "SELECT degraded = '{}' AND ready FROM workload.readiness()", 'without it replay goes on');

# Replay that does not wait for ever. (A process that waits does not read its settings anew, so they are changed before.)
$replica->append_conf('postgresql.conf', "max_standby_streaming_delay = 100ms");
$replica->restart;
becomes_true($replica, 'SELECT workload.ready()', 'the replica streams again');
$reader = $replica->background_psql('postgres', on_error_stop => 0);
$reader->query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM note');
ask($primary, 'INSERT INTO note SELECT i FROM generate_series(1, 100) i; DELETE FROM note WHERE id < 50; VACUUM note');
becomes_true($replica, "SELECT (c ->> 'snapshot')::int = 1 AND (c #>> '{last_hour,snapshot}')::int = 1 FROM (SELECT workload.health() -> 'conflicts' AS c) x",
	'a query that was cancelled for replay is counted');
becomes_true($replica, "SELECT degraded = '{}' AND ready FROM workload.readiness()", 'and replay has gone on');
eval { $reader->quit };

# Reading what was just written.
is(ask($primary, 'SELECT workload.last_commit_lsn() IS NULL'), 't', 'who committed nothing has no token');
my $stale = 0;
for my $i (1 .. 20) {
	my $token = ask($primary, "INSERT INTO note VALUES (1000 + $i);\nSELECT workload.last_commit_lsn()");
	$stale++ if ask($replica, "CALL workload.wait_lsn('$token', 20000);\nSELECT count(*) FROM note WHERE id = 1000 + $i") ne '1';
}
is($stale, 0, 'after waiting a replica shows what was written');
ask($replica, 'SELECT pg_wal_replay_pause()');
becomes_true($replica, "SELECT degraded = '{paused}' FROM workload.readiness()", 'replay is paused');
my $token = ask($primary, "INSERT INTO note VALUES (2000);\nSELECT workload.last_commit_lsn()");
my ($status, $stdout, $stderr) = $replica->psql('postgres', "CALL workload.wait_lsn('$token', 100)");
like($stderr, qr/timed out waiting for commit .* of timeline 1.*The server is at .* of timeline 1/s, 'a wait that takes too long fails, and says where the server is');
my $waiter = $replica->background_psql('postgres');
$waiter->query_until(qr/begun/, "\\echo begun\nCALL workload.wait_lsn('$token', NULL);\n\\echo done\n");
becomes_true($replica, "SELECT count(*) = 1 FROM pg_stat_activity WHERE query LIKE 'CALL workload.wait_lsn%' AND state = 'active' AND backend_xmin IS NULL",
	'who waits holds no snapshot that replay could conflict with');
ask($replica, "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query LIKE 'CALL workload.wait_lsn%' AND state = 'active'");
becomes_true($replica, "SELECT count(*) = 0 FROM pg_stat_activity WHERE query LIKE 'CALL workload.wait_lsn%' AND state = 'active'", 'and can be cancelled');
eval { $waiter->quit };
ask($replica, 'SELECT pg_wal_replay_resume()');
is(ask($replica, "CALL workload.wait_lsn('$token', 20000);\nSELECT count(*) FROM note WHERE id = 2000"), '1', 'resumed it is there');

# Heartbeats: the age of the data on an idle primary.
is(ask($replica, 'SELECT origin_age_ms IS NULL FROM workload.readiness()'), 't', 'without heartbeats nobody knows how old the latest commit may be');
for my $node ($primary, $replica) {
	$node->append_conf('postgresql.conf', 'workload.heartbeat = 200');
	$node->reload;
}
my $before = ask($primary, 'SELECT pg_current_wal_lsn()');
becomes_true($replica, "SELECT pg_last_xact_replay_timestamp() > clock_timestamp() - interval '1 second'", 'a primary without commits writes heartbeats') for 1 .. 3;
becomes_true($replica, "SELECT origin_age_ms BETWEEN 0 AND 2000 FROM workload.readiness()", 'which tell the age of what a replica shows');
for my $node ($primary, $replica) {
	$node->append_conf('postgresql.conf', 'workload.heartbeat = 0');
	$node->reload;
}

# What a primary says of its replicas, and a replica of its promotion.
becomes_true($primary, "SELECT application_name = 'replica' AND state = 'streaming' AND replay_lag_bytes = 0 AND verdict = 'ok' FROM workload.replicas", 'a primary lists its replicas');
is(ask($primary, 'SET ROLE stranger; SELECT state IS NULL, verdict FROM workload.replicas'), 't|unknown', 'to strangers it says nothing of their state');
is(ask($replica, 'SELECT in_recovery, lost_bytes, apply_bytes, estimated_ms > 0, obstacles FROM workload.promote_check()'), 't|0|0|t|{}', 'promotion would lose nothing');
is(ask($primary, 'SELECT in_recovery, lost_bytes, estimated_ms FROM workload.promote_check()'), 'f||', 'a primary has nothing to say of it');

# Any role may ask; where the upstream is, is for members of pg_monitor.
is(ask($replica, "SET ROLE stranger; SELECT workload.ready(), workload.live(), workload.health() -> 'upstream'"), 't|t|null', 'any role may ask');
is(ask($replica, "SELECT jsonb_typeof(workload.health() -> 'upstream')"), 'object', 'some see more');

# Without its primary.
$primary->stop;
becomes_true($replica, "SELECT degraded = '{disconnected}' AND ready AND disconnected_ms >= 0 AND lag_bytes IS NULL AND contact_ms IS NULL FROM workload.readiness()",
	'without its primary a replica stays ready for a while, and does not know what it misses');
is(ask($replica, "SELECT workload.ready(policy => 'strict'), workload.ready(max_disconnected_ms => 0)"), 'f|f', 'unless it is asked strictly');
becomes_true($replica, "SELECT reasons = '{disconnected}' FROM workload.readiness(max_disconnected_ms => 1500)", 'and only for a while');
like(ask($replica, 'SELECT lost_bytes IS NULL, last_contact_ms > 0, lost_basis FROM workload.promote_check()'), qr/^t\|t\|unknown/,
	'nobody knows what else the primary wrote');
$replica->restart;
is(ask($replica, "SELECT reasons, apply_lag_bytes >= 0 IS NOT FALSE FROM workload.readiness()"), '{never_streamed}|t',
	'after a restart it says that it never streamed, and has no negative lag');
$primary->start;
becomes_true($replica, "SELECT ready AND degraded = '{}' FROM workload.readiness()", 'with its primary it is as before');

# Promotion.
becomes_true($replica, "SELECT count(*) > 0 FROM workload.lag_history WHERE resolution = '1s' AND role = 'replica'", 'it has a history');
$replica->promote;
becomes_true($replica, "SELECT workload.ready('primary') AND (workload.health() ->> 'timeline')::int = 2", 'after promotion it is a primary');

is(ask($replica, "SELECT apply_lag_ms, lag_bytes, disconnected_ms FROM workload.readiness()"), '||', 'with no lag');
becomes_true($replica, "SELECT array_agg(DISTINCT role) @> '{primary,replica}' AND array_agg(DISTINCT timeline) @> '{1,2}' FROM workload.lag_history WHERE resolution = '1s'",
	'its history goes on over the promotion');
is(ask($replica, "SELECT count(*) > 0 FROM workload.lag_history WHERE apply_lag_max_ms >= apply_lag_p50_ms AND role = 'replica'"), 't', 'and still has the lag from before');
is(ask($replica, "CALL workload.wait_lsn('$token');\nSELECT count(*) FROM note WHERE id = 2000"), '1', 'what was committed before the promotion is there');
ask($primary, "INSERT INTO note VALUES (3000)");
my $lost = ask($primary, "INSERT INTO note VALUES (3001);\nSELECT workload.last_commit_lsn()");
($status, $stdout, $stderr) = $replica->psql('postgres', "CALL workload.wait_lsn('$lost')");
like($stderr, qr/commit .* of timeline 1 is not part of this server's history/, 'what the old primary committed since is not, whatever its position');
$lost = ask($replica, "INSERT INTO note VALUES (4000);\nSELECT workload.last_commit_lsn()");
like($lost, qr/^2:/, 'tokens are of the new timeline');
($status, $stdout, $stderr) = $primary->psql('postgres', "CALL workload.wait_lsn('$lost', 100)");
like($stderr, qr/timed out/, 'which the old primary never reaches');

done_testing();
