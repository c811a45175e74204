# Everything works on a hot standby, and the standby is honest about itself.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $primary = PostgreSQL::Test::Cluster->new('primary');
$primary->init(allows_streaming => 1);
$primary->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
workload.min_duration = 0
workload.capture_interval = 0
wal_receiver_status_interval = 1s
autovacuum = off
CONF
$primary->start;
$primary->safe_psql('postgres', <<SQL);
CREATE EXTENSION pg_workload_advisor;
CREATE TABLE note (id int PRIMARY KEY, author int, body text);
INSERT INTO note SELECT i, i % 50, 'body ' || i FROM generate_series(1, 20000) i;
CREATE UNLOGGED TABLE passing AS TABLE note;
ANALYZE note, passing;
SQL
$primary->backup('base');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($primary, 'base', has_streaming => 1);
$standby->start;
$primary->wait_for_catchup($standby);

sub ask {
	my ($node, $query) = @_;
	return $node->safe_psql('postgres', $query);
}

# Waits until a question about the standby is answered with true.
sub becomes_true {
	my ($query, $promise) = @_;
	ok($standby->poll_query_until('postgres', $query), $promise);
}

ask($standby, "SELECT count(*) FROM note WHERE author = 7 ORDER BY 1 LIMIT 3");
is(ask($standby, "SELECT calls FROM workload.statements WHERE query LIKE '%note WHERE author%'"), 1, 'a standby counts statements');
is(ask($standby, "SELECT in_recovery, level, plan #>> '{0,Plan,Node Type}' FROM workload.captures WHERE query LIKE '%note WHERE author%'"),
	't|full|Limit', 'a standby captures plans');
is(ask($primary, "SELECT count(*) FROM workload.captures WHERE query LIKE '%note WHERE author%'"), 0, 'the primary knows nothing of it');

my $what_if = "SELECT used_indexes, round(total_cost::numeric, 2) FROM workload.what_if('SELECT * FROM note WHERE author = \$1 ORDER BY id LIMIT 5', ARRAY['CREATE INDEX ON note (author, id)'])";
is(ask($standby, $what_if), ask($primary, $what_if), 'what-if answers are the same on both');
like(ask($standby, $what_if), qr/author, id/, 'and the index is used');
# Also where rows are read for it.
for my $index ('(author, length(body))', '((id % 1000)) WHERE author > 40', "USING gin (to_tsvector('simple', body))", 'USING hash (body)', 'USING brin (id) WITH (pages_per_range = 4)') {
	my $row = "SELECT w.startup_cost, w.total_cost, w.bounded_cost, w.plan, w.used_indexes, w.index_bytes, w.index_measures, w.scans FROM workload.what_if('SELECT * FROM note WHERE id % 1000 = 7 AND author = 47 AND body = \$1', ARRAY[\$i\$CREATE INDEX ON note $index\$i\$]) AS w";
	is(ask($standby, $row), ask($primary, $row), "also with an index $index");
}
for my $call (q{what_if_costs('{SELECT * FROM note WHERE author = 3 OR body = $1,DELETE FROM note WHERE author = 4}', ARRAY['CREATE INDEX ON note (author)', 'CREATE INDEX ON note (body)'], '[[], [1], [2], [1, 2]]', with_scans => true)},
	q{what_if_predicates('SELECT * FROM note WHERE author = $1 ORDER BY id')}, q{what_if_rewrites('SELECT * FROM note WHERE id::text = $1')}) {
	is(ask($standby, "SELECT * FROM workload.$call"), ask($primary, "SELECT * FROM workload.$call"), ($call =~ /^(\w+)/)[0] . '() answers the same on both');
}
my (undef, undef, $passing) = $standby->psql('postgres', "SELECT FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON passing (lower(body))'])");
like($passing, qr/cannot access temporary or unlogged relations during recovery/, 'what only the primary has cannot be asked about');
is(ask($standby, "SELECT wal_bytes FROM workload.statements WHERE query LIKE '%workload.what_if_costs%'"), 0, 'and nothing is written');

# The same statement has the same identity everywhere, so that nodes can be added up.
ask($primary, "SELECT count(*) FROM note WHERE author = 8 ORDER BY 1 LIMIT 3");
my $identity = "SELECT queryid, planid FROM workload.captures WHERE query LIKE '%note WHERE author = \$1 ORDER BY 1%' LIMIT 1";
is(ask($standby, $identity), ask($primary, $identity), 'statement and plan have the same identity on both');

is(ask($primary, "SELECT (SELECT system_identifier FROM workload.status) = (SELECT system_identifier FROM pg_control_system())"), 't', 'a server knows its system');
is(ask($standby, "SELECT bool_and(system_identifier = (SELECT system_identifier FROM pg_control_system())), count(DISTINCT node) FROM workload.captures"), 't|1',
	'captures say where they were made');
isnt(ask($standby, 'SELECT min(node) FROM workload.captures'), ask($primary, 'SELECT min(node) FROM workload.captures'), 'and tell servers apart');

# What a primary does, a standby does: measures what was slow, tells predicates, keeps values for whom they concern.
my $seen = q{FROM workload.captures WHERE query ~ '/\* here \*/' AND status <> 'running' ORDER BY capture_id DESC LIMIT 1};
ask($standby, "SET workload.min_duration = '1ms'; SET workload.parameters = values; SELECT /* here */ count(*) FROM note AS a JOIN note AS b ON b.id = a.id, note AS c WHERE c.id < 30 AND c.body <> 'no'") for 1 .. 2;
is(ask($standby, "SELECT level, waits IS NULL OR jsonb_typeof(waits) = 'object', jsonb_array_length(predicates) > 1 $seen"), 'full|t|t', 'a standby measures what it saw to be slow');
ask($standby, "SET workload.parameters = values; PREPARE p(text) AS SELECT /* here */ id FROM note WHERE body = \$1; EXECUTE p('body 7')");
is(ask($standby, "SELECT parameters, rows, generic_plan, query $seen"), '{"body 7"}|1|f|SELECT /* here */ id FROM note WHERE body = $1', 'keeps values where that is asked for, and nowhere else');
is(ask($standby, "SELECT plan::text ~ 'body 7' OR predicates::text ~ 'body 7' $seen"), 'f', 'not in the plan');
ask($standby, "BEGIN; DECLARE c CURSOR FOR SELECT /* here */ id, author FROM note; MOVE 3 FROM c; MOVE 5 FROM c; COMMIT");
is(ask($standby, "SELECT rows, status $seen"), '8|ok', 'adds up a cursor');
is(ask($standby, "SELECT count(*) > 0 FROM workload.predicates WHERE relid = 'note'::regclass AND kind = 'equal' AND 'author' = ANY (columns)"), 't', 'and says what was asked of the table');

my ($status, $stdout, $stderr) = $standby->psql('postgres', 'DROP EXTENSION pg_workload_advisor');
like($stderr, qr/read-only transaction/, 'extensions are changed on the primary only');
$primary->safe_psql('postgres', 'CREATE DATABASE other');
$primary->wait_for_catchup($standby);
($status, $stdout, $stderr) = $standby->psql('other', 'CREATE EXTENSION pg_workload_advisor');
like($stderr, qr/cannot execute CREATE EXTENSION in a read-only transaction/, 'CREATE EXTENSION on a standby says why not');

is(ask($standby, "SELECT count(*) FROM workload.captures WHERE query LIKE '%note WHERE author = \$1 ORDER BY 1%'"), 1, 'a standby has its captures');
ask($standby, "SELECT workload.reset(queryid) FROM workload.captures WHERE query LIKE '%note WHERE author = \$1 ORDER BY 1%'");
is(ask($standby, "SELECT count(*) FROM workload.captures WHERE query LIKE '%note WHERE author = \$1 ORDER BY 1%'"), 0, 'and forgets one statement alone');
isnt(ask($standby, 'SELECT count(*) FROM workload.captures'), 0, 'not all');

# Health.
is(ask($standby, "SELECT workload.ready('primary'), workload.live()"), 'f|t', 'a standby is no primary');
is(ask($primary, "SELECT workload.ready('primary'), workload.ready('replica')"), 't|f', 'a primary is no replica');
becomes_true('SELECT workload.ready()', 'a standby that streams is ready');
is(ask($standby, "SELECT h ->> 'role', h ->> 'connected', (h ->> 'apply_lag_bytes')::bigint FROM workload.health() h"),
	'replica|true|0', 'and says that nothing waits to be replayed');

ask($standby, 'SELECT pg_wal_replay_pause()');
ask($primary, "UPDATE note SET body = repeat('x', 200)");
becomes_true("SELECT (workload.health() ->> 'apply_lag_bytes')::bigint > 1000000", 'paused replay shows as bytes that wait');
is(ask($standby, "SELECT workload.ready(max_lag_bytes => 100000), workload.health() ->> 'replay_paused'"), 'f|true', 'beyond the limit it is not ready');
is(ask($standby, "SELECT workload.ready(max_lag_bytes => 1000000000, max_lag_ms => NULL)"), 't', 'within the limit it is');
ask($standby, 'SELECT pg_wal_replay_resume()');
$primary->wait_for_catchup($standby);

$primary->stop;
becomes_true("SELECT NOT workload.ready(policy => 'strict')", 'without its primary a standby is not simply ready');
is(ask($standby, "SELECT h -> 'degraded', h ->> 'lag_bytes' IS NULL, h ->> 'last_contact_ms' IS NULL FROM workload.health() h"),
	'["disconnected"]|t|t', 'it says why, and does not invent a lag');
$standby->restart;
is(ask($standby, "SELECT workload.ready(), (h ->> 'apply_lag_bytes') IS NULL OR (h ->> 'apply_lag_bytes')::bigint >= 0 FROM workload.health() h"),
	'f|t', 'also after a restart, and never with a negative lag');

$standby->promote;
is(ask($standby, "SELECT workload.ready('primary'), workload.health() ->> 'role'"), 't|primary', 'after promotion it is a primary that is ready');
ask($standby, "SELECT count(*) FROM note WHERE author = 9 AND id > 5");
is(ask($standby, "SELECT in_recovery FROM workload.captures WHERE query LIKE '%author = \$1 AND id%'"), 'f', 'and captures on');

done_testing();
