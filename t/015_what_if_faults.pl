# Wherever a what-if call ends, by an error, for want of memory, by a cancel request or a timeout, the session goes on as if
# nothing had been asked: no index appears in its plans, none is missing, and nothing is left behind, outside of a
# transaction and within one that goes on after a savepoint.
#
# Needs the build that scripts/build_with_faults makes: FAULTS_BIN says where its programs are.
use strict;
use warnings;
use Test::More;
BEGIN {
	plan skip_all => 'FAULTS_BIN does not name the programs of scripts/build_with_faults' if !$ENV{FAULTS_BIN};
	$ENV{PATH} = "$ENV{FAULTS_BIN}:$ENV{PATH}";
}
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Session;

my $node = PostgreSQL::Test::Cluster->new('faults');
$node->init;
$node->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
workload.capture = off
autovacuum = off
jit = off
CONF
$node->start;
$node->safe_psql('postgres', <<'SQL');
CREATE EXTENSION pg_workload_advisor;
CREATE TABLE note (id int PRIMARY KEY, author int, tags int[], body text);
INSERT INTO note SELECT i, i % 500, ARRAY[i % 9, i % 70], 'body ' || i FROM generate_series(1, 2000) i;
CREATE INDEX note_author ON note (author);
VACUUM ANALYZE note;
CREATE TABLE written (id int);
-- Waits as long as somebody holds the lock.
CREATE FUNCTION waits(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS
$$ BEGIN PERFORM pg_advisory_xact_lock_shared(1); RETURN $1; END $$;
CREATE FUNCTION own_kb() RETURNS int LANGUAGE sql AS
$$ SELECT substring(pg_read_file('/proc/self/smaps_rollup') FROM 'Anonymous: +(\d+)')::int $$;
CREATE VIEW left_behind AS
SELECT locktype, relation::regclass::text AS what, mode FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation' AND relation = 'note'::regclass
UNION ALL
SELECT 'memory', name, NULL FROM pg_backend_memory_contexts WHERE name LIKE 'pg_workload_advisor what-if%';
SQL

my $query = 'SELECT body FROM note WHERE author = 7';
my $indexes = q{ARRAY['CREATE INDEX ON note (author, id)', 'CREATE INDEX ON note ((author % 9)) WHERE id > 10', 'CREATE INDEX ON note USING gin (tags)']};
my %calls = (
	what_if => "SELECT used_indexes FROM workload.what_if('$query', $indexes, '{note_author}')",
	what_if_costs => "SELECT used FROM workload.what_if_costs('{$query}', $indexes, '[[], [1, 2, 3]]', '{note_author}', with_scans => true)",
	what_if_predicates => "SELECT kind FROM workload.what_if_predicates('$query') WHERE column_name = 'author'");
my %places = (
	whatif_definition => [qw(what_if what_if_costs)], whatif_sample => [qw(what_if what_if_costs)], whatif_row => [qw(what_if what_if_costs)],
	whatif_statistics => [qw(what_if what_if_costs)], whatif_relation => [qw(what_if what_if_costs what_if_predicates)],
	whatif_paths => [qw(what_if what_if_costs what_if_predicates)], whatif_explain => [qw(what_if)]);
my %sqlstate = (error => 'XX000', memory => '53200', cancel => '57014');

# What the session's own plans are.
my $explain = "EXPLAIN (COSTS OFF) $query";
my $real = $node->safe_psql('postgres', $explain);
like($real, qr/note_author/, 'a statement uses the index that is there');
my %answers = map { $_ => $node->safe_psql('postgres', $calls{$_}) } keys %calls;
like($answers{what_if}, qr/\(author, id\)/, 'a call answers with another one');

for my $place (sort keys %places) {
	for my $kind (sort keys %sqlstate) {
		for my $function (@{ $places{$place} }) {
			my ($printed, $said) = ('', '');
			$node->psql('postgres', <<SQL, stdout => \$printed, stderr => \$said, on_error_stop => 0);
\\set VERBOSITY sqlstate
SET workload.fault = '$place=$kind';
$calls{$function};
TABLE left_behind;
$explain;
BEGIN;
INSERT INTO written VALUES (1);
SAVEPOINT one;
$calls{$function};
ROLLBACK TO one;
TABLE left_behind;
$explain;
RESET workload.fault;
$calls{$function};
SELECT count(*) FROM written;
ROLLBACK;
TABLE left_behind;
$explain;
SQL
			$said =~ s/^psql:<stdin>:\d+: //mg;
			is($said, join("\n", ("ERROR:  $sqlstate{$kind}") x 2), "$kind at $place ends $function()");
			is($printed, join("\n", $real, $real, $answers{$function}, 1, $real), "$kind at $place of $function(): all else is as before");
		}
	}
	# In a function that goes on each time.
	my $memory = $node->safe_psql('postgres', <<SQL);
CREATE FUNCTION pg_temp.tries(count int) RETURNS int LANGUAGE plpgsql AS \$\$
BEGIN
	FOR i IN 1 .. count LOOP
		BEGIN
			PERFORM FROM ($calls{ $places{$place}[0] }) AS w;
			RAISE 'nothing failed';
		EXCEPTION WHEN internal_error THEN
		END;
	END LOOP;
	RETURN own_kb();
END \$\$;
SET workload.fault = '$place=error';
SELECT pg_temp.tries(10);
SELECT pg_temp.tries(60);
SQL
	my ($first, $last) = split /\n/, $memory;
	# What malloc keeps for the next time varies by less than that; a sample that is not given back is as much in three calls.
	cmp_ok($last - $first, '<', 1024, "calls that fail at $place take no memory ($first kB, then $last kB)");
}

# A cancel request and a timeout, while the planner evaluates something and while a sample is looked at.
my ($asker, $holder) = map { Session->new($node) } 1 .. 2;
my $pid = $asker->ask('SELECT pg_backend_pid()');
my %slow = (
	planning => "SELECT FROM workload.what_if('$query AND id > waits(3)', $indexes, '{note_author}')",
	sampling => "SELECT FROM workload.what_if_costs('{$query}', ARRAY['CREATE INDEX ON note (author, id)', 'CREATE INDEX ON note (waits(author))'], '[[1, 2]]', '{note_author}')");
$holder->ask('BEGIN; SELECT pg_advisory_xact_lock(1)');
for my $what (sort keys %slow) {
	for my $how ('cancel', 'timeout') {
		$asker->ask('BEGIN; SAVEPOINT one');
		$asker->ask("SET LOCAL statement_timeout = '100ms'") if $how eq 'timeout';
		$asker->send($slow{$what});
		if ($how eq 'cancel') {
			ok($node->poll_query_until('postgres', "SELECT wait_event_type = 'Lock' FROM pg_stat_activity WHERE pid = $pid"), "$what takes its time");
			$node->safe_psql('postgres', "SELECT pg_cancel_backend($pid)");
		}
		my (undef, $error) = $asker->answer;
		like($error, qr/^57014/, "$how ends $what");
		$asker->ask('ROLLBACK TO one');
		is($asker->ask('TABLE left_behind'), '', 'nothing is left');
		is($asker->ask($explain), $real, 'the next plan is the real one');
		is($asker->ask($calls{what_if}), $answers{what_if}, 'and the next call is answered');
		$asker->ask('COMMIT');
	}
}
$_->quit for $asker, $holder;

unlike(slurp_file($node->logfile), qr/WARNING|PANIC|FATAL|TRAP|leak|terminated by/, 'nothing was left behind');
done_testing();
