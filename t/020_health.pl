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

# Any role may ask; where the upstream is, is for members of pg_monitor.
is(ask($replica, "SET ROLE stranger; SELECT workload.ready(), workload.live(), workload.health() -> 'upstream'"), 't|t|null', 'any role may ask');
is(ask($replica, "SELECT jsonb_typeof(workload.health() -> 'upstream')"), 'object', 'some see more');

# Without its primary.
$primary->stop;
becomes_true($replica, "SELECT degraded = '{disconnected}' AND ready AND disconnected_ms >= 0 AND lag_bytes IS NULL AND contact_ms IS NULL FROM workload.readiness()",
	'without its primary a replica stays ready for a while, and does not know what it misses');
is(ask($replica, "SELECT workload.ready(policy => 'strict'), workload.ready(max_disconnected_ms => 0)"), 'f|f', 'unless it is asked strictly');
becomes_true($replica, "SELECT reasons = '{disconnected}' FROM workload.readiness(max_disconnected_ms => 1500)", 'and only for a while');
$replica->restart;
is(ask($replica, "SELECT reasons, apply_lag_bytes >= 0 IS NOT FALSE FROM workload.readiness()"), '{never_streamed}|t',
	'after a restart it says that it never streamed, and has no negative lag');
$primary->start;
becomes_true($replica, "SELECT ready AND degraded = '{}' FROM workload.readiness()", 'with its primary it is as before');

# Promotion.
$replica->promote;
becomes_true($replica, "SELECT workload.ready('primary') AND (workload.health() ->> 'timeline')::int = 2", 'after promotion it is a primary');

done_testing();
