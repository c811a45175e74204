# Whatever goes wrong within us, a statement of a client gives what it would have given without us, and nothing is left
# behind. Each step of a capture is made to fail (extension/fault.hpp), by an error, for want of memory, by a cancel request,
# by the end of the process and by its death; so are the writing of files and the worker. And what a backend does all the
# time takes no lock and no memory.
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
use Time::HiRes qw(usleep time);

my $node = PostgreSQL::Test::Cluster->new('faults');
$node->init;
$node->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
workload.capture = all
workload.min_duration = 0
workload.capture_interval = 0
workload.capture_rate = -1
workload.capture_volume = -1
workload.costliest = 0
workload.parameters = values
workload.capture_memory = '2MB'
restart_after_crash = on
autovacuum = off
log_statement = none
jit = off
CONF
$node->start;
my $directory = $node->data_dir . '/pg_stat_tmp/pg_workload_advisor';
my $rows = $node->basedir . '/rows';
append_to_file($rows, join('', map { "$_\n" } 30 .. 35));
$node->safe_psql('postgres', <<SQL);
CREATE EXTENSION pg_workload_advisor;
CREATE TABLE note (id int PRIMARY KEY, author int, body text);
INSERT INTO note SELECT i, i % 50, 'body ' || i FROM generate_series(1, 5000) i;
CREATE TABLE written (id int PRIMARY KEY);
VACUUM ANALYZE note;
CREATE FUNCTION caught(int) RETURNS text LANGUAGE plpgsql AS \$\$
BEGIN
	INSERT INTO written SELECT id + 100 FROM note WHERE id = \$1;
	BEGIN
		INSERT INTO written SELECT id + 200 FROM note WHERE id = \$1;
		PERFORM 1 / (\$1 - 1) FROM note WHERE id = \$1;
		RETURN 'not caught';
	EXCEPTION WHEN division_by_zero THEN
		RETURN 'caught, ' || (SELECT count(*) FROM written WHERE id > 100);
	END;
END \$\$;
-- Pages of the process alone, exactly; what /proc/PID/status says may be late.
CREATE FUNCTION own_kb() RETURNS int LANGUAGE sql AS
\$\$ SELECT substring(pg_read_file('/proc/self/smaps_rollup') FROM 'Anonymous: +(\\d+)')::int \$\$;
-- Locks that last; those of the question itself are taken as well.
CREATE VIEW own_locks AS SELECT locktype, relation::regclass, mode FROM pg_locks
	WHERE pid = pg_backend_pid() AND locktype <> 'virtualxid' ORDER BY locktype, relation::regclass::text, mode;
SQL

sub ask { my ($query) = @_; return $node->safe_psql('postgres', $query) }
sub is_true { my ($query) = @_; return $node->poll_query_until('postgres', $query) }
sub log_since { my ($at) = @_; return substr(slurp_file($node->logfile), $at) }

# What a client may do. A table of its own makes statements that were never seen before.
my $shapes = 0;
sub work {
	my (%without) = @_;
	my $made = 'made_' . ++$shapes;
	return <<SQL . ($without{parallel} ? '' : <<PARALLEL);
DEALLOCATE ALL;
DELETE FROM written;
SELECT id, body FROM note WHERE id < 4 ORDER BY id;
SELECT count(*), min(w.author) FROM note JOIN note w USING (id) WHERE note.author = 3;
INSERT INTO written SELECT id FROM note WHERE id <= 3 RETURNING id;
BEGIN;
INSERT INTO written VALUES (10);
SAVEPOINT one;
INSERT INTO written VALUES (11);
ROLLBACK TO one;
INSERT INTO written VALUES (12);
SAVEPOINT two;
INSERT INTO written VALUES (10);
ROLLBACK TO two;
UPDATE written SET id = 13 WHERE id = 12;
RELEASE one;
TABLE own_locks;
COMMIT;
TABLE written;
BEGIN;
DECLARE few CURSOR FOR SELECT id FROM note WHERE author = 7 ORDER BY id;
FETCH 2 FROM few;
FETCH 2 FROM few;
TABLE own_locks;
CLOSE few;
COMMIT;
SELECT caught(1), caught(2);
TABLE written;
PREPARE known(int, text) AS SELECT id, \$2 FROM note WHERE id = \$1;
EXECUTE known(5, 'five');
EXECUTE known(6, NULL);
DEALLOCATE known;
COPY (SELECT id FROM note WHERE id < 3) TO STDOUT;
COPY written FROM '$rows';
CREATE TABLE $made AS SELECT id, author FROM note WHERE id < 20;
SELECT count(author), min(id) FROM $made WHERE author > 3;
EXPLAIN (COSTS OFF) SELECT FROM $made;
DROP TABLE $made;
SET workload.min_duration = '1ms';
SELECT id, pg_sleep(0.003) IS NULL FROM note WHERE id < 3;
SELECT id, pg_sleep(0.003) IS NULL FROM note WHERE id < 3;
SET workload.min_duration = 0;
SQL
BEGIN;
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
SET LOCAL max_parallel_workers_per_gather = 1;
SELECT count(*), sum(id) FROM note;
TABLE own_locks;
COMMIT;
PARALLEL
}

# Runs SQL in a session of its own; what it prints and says, without what differs from run to run.
sub client {
	my ($sql) = @_;
	my ($printed, $said);
	$node->psql('postgres', $sql, stdout => \$printed, stderr => \$said, on_error_stop => 0);
	s/made_\d+/made/g for $printed, $said;
	$said =~ s/^psql:<stdin>:\d+: //mg;
	return ($printed, $said);
}

my $lost = q{SELECT 'lost ' || (captures_lost ->> 'failed') FROM workload.status;};
my ($expected, $expected_errors) = client("\\set VERBOSITY sqlstate\nSET workload.capture = off;\n" . work());
like($expected, qr/caught, 1\|not caught/, 'work is done without us');
is($expected_errors, 'ERROR:  23505', 'with one error');
unlike($expected, qr/pg_class/, 'and locks of its own');

# A session in which a fault goes on for some time, then does not.
sub with_fault {
	my ($place, $kind, $during, $after) = @_;
	return client(<<SQL);
\\set VERBOSITY sqlstate
RESET workload.fault;
$lost
SET workload.fault = '$place=$kind';
$during
ROLLBACK;
RESET workload.fault;
\\echo after
\\warn after
$lost
TABLE own_locks;
SET statement_timeout = '60ms';
SELECT 'ended' FROM pg_sleep(2);
RESET statement_timeout;
SELECT 'alive', current_setting('workload.fault');
$after
SQL
}

my $locks_of_the_question = ask('BEGIN; SET workload.capture = off; TABLE own_locks; COMMIT');
my $fit = "$locks_of_the_question\nalive|";

#---------------------------------------------------------------------------------------------------------------------
# Errors, and no memory: as without us
#---------------------------------------------------------------------------------------------------------------------

my @apart = qw(context identity text plan explain predicates parameters append running_plan running_append);    # may read catalogs
my @aside = qw(scratch normalise identify);
my $log_begins = -s $node->logfile;
for my $case ((map { ([ $_, 'error' ], [ $_, 'memory' ]) } @apart), (map { [ $_, 'memory' ] } @aside), [ 'start', 'fails' ]) {
	my ($place, $kind) = @$case;
	my ($printed, $said) = with_fault($place, $kind, work(), '');
	my ($before, $during, $after, $rest) = $printed =~ /\Alost (\d+)\n(.*)\nafter\nlost (\d+)\n(.*)\z/s;
	is($during, $expected, "$kind at $place: results are the same");
	is($said, "$expected_errors\nWARNING:  25P01\nafter\nERROR:  57014", "$kind at $place: errors are the same, and a timeout is one");
	is($rest, $fit, "$kind at $place: no lock is left, and the session is well");
	cmp_ok($after, '>', $before, "$kind at $place: it is counted");
}

# Nor does a client that wants to hear everything hear of us.
my $hear = "SET client_min_messages = debug5;\n";
sub heard {
	my ($said) = @_;
	$said =~ s/\d+/0/g;
	# In any order: psql prints an error before or after what is said at once after it. Others may fall behind at any time.
	return join("\n", sort grep { !/sending sinval catchup signal/ } split /\n/, $said);
}
my (undef, $without) = client("SET workload.capture = off;\n$hear" . work(parallel => 1) . 'SELECT 1');
for my $case ([ 'explain', 'error' ], [ 'append', 'memory' ], [ 'normalise', 'memory' ], [ '', '' ]) {
	my (undef, $with) = client("SET workload.fault = '$case->[0]=$case->[1]';\n$hear" . work(parallel => 1) . 'SELECT 1');
	is(heard($with), heard($without), "clients hear nothing of $case->[0] $case->[1]");
}

#---------------------------------------------------------------------------------------------------------------------
# Cancel requests: as if they had come a moment earlier
#---------------------------------------------------------------------------------------------------------------------

# No transaction, no savepoint, no cursor, no prepared statement, no table: what a statement that was cancelled did not make.
my $follows = qr/57014|25P01|25P02|3B001|34000|26000|42P01|23505/;
for my $place (@apart, @aside) {
	my ($printed, $said) = with_fault($place, 'cancel', work(), work());
	my ($during, $after) = $said =~ /\A(.*)\nafter\n(.*)\z/s;
	like($during, qr/\A((ERROR|WARNING):  $follows\n?)+\z/, "cancel at $place: no other errors");
	like($during, qr/57014/, "cancel at $place: it is one");
	is($after, "ERROR:  57014\n$expected_errors", "cancel at $place: a timeout is one, then all is as before");
	my ($rest) = $printed =~ /\nafter\nlost \d+\n(.*)\z/s;
	is($rest, "$fit\n$expected", "cancel at $place: no lock is left, and the session is well");
}

# A function may handle a cancel request. The timeout of the statement that called it holds for the rest of it.
ask(<<SQL);
CREATE FUNCTION goes_on() RETURNS text LANGUAGE plpgsql AS \$\$
BEGIN
	BEGIN
		PERFORM count(*) FROM note;
	EXCEPTION WHEN query_canceled THEN
		PERFORM set_config('workload.fault', '', false);
	END;
	RETURN current_setting('workload.fault') FROM pg_sleep(5);
END \$\$;
SQL
my $begun = time;
my ($printed, $said) = client("\\set VERBOSITY sqlstate\nSET statement_timeout = '300ms';\nSET workload.fault = 'append=cancel';\nSELECT goes_on();");
is($said, 'ERROR:  57014', 'a function that handled a cancel request is still under its timeout');
cmp_ok(time - $begun, '<', 4, 'in time');

my $log = log_since($log_begins);
$log =~ s/WARNING:  there is no transaction in progress//g;
# A parallel query that is cancelled ends its workers so.
$log =~ s/FATAL:  terminating background worker "parallel worker"//g;
unlike($log, qr/WARNING|PANIC|FATAL|TRAP|leak|terminated by/, 'nothing was left behind');
like($log, qr/LOG:  capturing a statement failed: fault at $_ in pg_class/, "an error at $_ is told") for grep { !/running/ } @apart;
like($log, qr/LOG:  capturing a running statement failed: fault at $_ in pg_class/, "an error at $_ is told") for 'running_plan', 'running_append';
like($log, qr/LOG:  capturing a statement failed: out of memory at $_/, 'so is a want of memory') for 'context';

#---------------------------------------------------------------------------------------------------------------------
# Memory
#---------------------------------------------------------------------------------------------------------------------

sub own_kb_during {
	my ($settings, $statement, $messages) = @_;
	my $message = join('\;', ($statement) x 500) . ";\n";
	my @lines = client("SET log_min_error_statement = panic;\n$settings\n\\o /dev/null\n"
		  . ($message x 4) . "\\o\nSELECT own_kb();\n\\o /dev/null\n" . ($message x $messages) . "\\o\nSELECT own_kb();\n");
	is($lines[1], '', 'nothing is said');    # such as that too many locks are held
	return split /\n/, $lines[0];
}
# What malloc keeps for the next time varies by less than that.
for my $case ([ 'append=error', 40 ], [ 'explain=memory', 10 ]) {
	my ($fault, $messages) = @$case;
	my ($first, $last) = own_kb_during("SET workload.fault = '$fault';", 'SELECT count(*) FROM note WHERE id = 7', $messages);
	cmp_ok($last - $first, '<', 512, "captures that fail ($fault) take no memory ($first kB, then $last kB)");
}

ask('CREATE TABLE memory (at serial, kb int)');
my ($many, $measure) = map { $node->basedir . "/$_.sql" } 'many', 'measure';
append_to_file($many, "\\startpipeline\n" . "SELECT body FROM note WHERE id = 7;\n" x 10 . "\\endpipeline\n");
append_to_file($measure, "INSERT INTO memory (kb) SELECT own_kb();\n");
$node->command_ok([ 'env', 'PGOPTIONS=-c workload.min_duration=1h', 'pgbench', '-n', '-M', 'prepared', '-c', 1, '-t', 20000, '--random-seed=1',
		'-f', "$many\@99", '-f', "$measure\@1", '-p', $node->port, '-h', $node->host, 'postgres' ], '200000 executions of prepared statements');
my ($samples, $first, $last) = split /\|/, ask('SELECT count(*), (array_agg(kb ORDER BY at))[20], (array_agg(kb ORDER BY at DESC))[1] FROM memory');
cmp_ok($last - $first, '<', 64, "take no memory ($first kB, then $last kB, $samples samples)");
cmp_ok(ask(q{SELECT calls FROM workload.statements WHERE query = 'SELECT body FROM note WHERE id = $1' AND NOT nested}), '>', 190000, 'and are counted');

($printed) = client(<<SQL);
SET workload.min_duration = '1h';
DO \$\$
DECLARE first int;
BEGIN
	FOR i IN 1 .. 200000 LOOP
		PERFORM body FROM note WHERE id = i % 10;
		-- The second time, since the first takes memory itself, with us or without.
		IF i IN (10000, 20000) THEN first := own_kb(); END IF;
	END LOOP;
	PERFORM set_config('test.memory', first || '|' || own_kb(), false);
END \$\$;
SELECT current_setting('test.memory');
SQL
($first, $last) = split /\|/, $printed;
cmp_ok($last - $first, '<', 64, "nor do 200000 executions in a function ($first kB, then $last kB)");

#---------------------------------------------------------------------------------------------------------------------
# Locks
#---------------------------------------------------------------------------------------------------------------------

my ($cc, $include) = map { my $name = $_; my $said = `pg_config --$name`; chomp $said; $said } 'cc', 'includedir-server';
$include =~ s{.*/stage/}{/};    # a staged server has no headers
my $library = $node->basedir . '/hold_locks.so';
my ($locks) = slurp_file("$ENV{TOP}/extension/storage/shared.cpp") =~ /locks_needed = (\d+);/;
SKIP: {
	skip 'there is no compiler', 4 if system("$cc -shared -fPIC -I$include -o $library $ENV{TOP}/t/hold_locks.c") != 0;
	ask("CREATE FUNCTION hold_locks(count int, seconds int) RETURNS void LANGUAGE c STRICT AS '$library'");
	ask('CREATE FUNCTION nested(i int) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT count(*) FROM note WHERE id = i); END $$');
	my $session = $node->background_psql('postgres');
	$session->query_safe(<<SQL);
SET workload.min_duration = '200ms';
PREPARE was_slow(float) AS SELECT pg_sleep(\$1);
EXECUTE was_slow(0.25);
SET workload.min_duration = '1h';
PREPARE known(int) AS SELECT body FROM note WHERE id = \$1;
SQL
	# was_slow is measured fully three times more.
	my $everyday = <<SQL;
EXECUTE known(7);
SELECT author FROM note WHERE id = 8;
UPDATE note SET author = author WHERE id = 9;
BEGIN;
SAVEPOINT one;
UPDATE note SET author = author WHERE id = 10;
DECLARE few CURSOR FOR SELECT id FROM note;
FETCH 3 FROM few;
ROLLBACK TO one;
COMMIT;
BEGIN;
UPDATE note SET author = author WHERE id = 10;
COMMIT;
SELECT nested(3);
EXECUTE was_slow(0);
SQL
	$session->query_safe($everyday);
	my $captured = ask("SELECT count(*) FROM workload.captures WHERE level = 'full' AND query LIKE '%was_slow%'");
	my $at = -s $node->logfile;
	my $holder = IPC::Run::start([ 'psql', '-XqAt', '-p', $node->port, '-h', $node->host, '-c', "SELECT hold_locks($locks, 3)", 'postgres' ],
		'>', '/dev/null', '2>', '/dev/null');
	usleep(20_000) until log_since($at) =~ /LOG:  holds the locks/;
	$begun = time;
	$session->query_safe($everyday) for 1 .. 10;
	my $took = time - $begun;
	unlike(log_since($at), qr/released the locks/, sprintf('150 known statements run while somebody holds all of our locks, in %d ms', $took * 1000));
	$holder->finish;
	is(ask(q{SELECT calls FROM workload.statements WHERE query LIKE 'UPDATE note SET author = author WHERE id = $1'}), 33, 'and are counted');
	$session->quit;

	# Who stops the server at once finds them held, too.
	$at = -s $node->logfile;
	$holder = IPC::Run::start([ 'psql', '-XqAt', '-p', $node->port, '-h', $node->host, '-c', "SELECT hold_locks($locks, 60)", 'postgres' ],
		'>', '/dev/null', '2>', '/dev/null');
	usleep(20_000) until log_since($at) =~ /LOG:  holds the locks/;
	$begun = time;
	$node->stop('immediate');
	eval { $holder->finish };
	$node->start;
	cmp_ok(time - $begun, '<', 15, 'a server stops while they are held');
	is(ask('SELECT count(*) >= 0 FROM workload.captures'), 't', 'and comes back');
}

#---------------------------------------------------------------------------------------------------------------------
# The end of the process
#---------------------------------------------------------------------------------------------------------------------

my $unique = 'SELECT count(*) = count(DISTINCT capture_id), count(*) > 0 FROM workload.captures';
my $started = ask('SELECT pg_postmaster_start_time()');
for my $place ('plan', 'append', 'running_plan') {
	my (undef, $said) = client("SET workload.fault = '$place=exit';\n" . work());
	like($said, qr/the process ends at $place/, "exit at $place");
	ok(is_true("SELECT count(*) = 0 FROM pg_stat_activity WHERE query LIKE '%note%' AND pid <> pg_backend_pid()"), 'the process is gone');
	my ($printed) = client("\\set VERBOSITY sqlstate\n" . work());
	is($printed, $expected, 'others are well');
}
is(ask('SELECT pg_postmaster_start_time()'), $started, 'and the server was there all the time');

sub comes_back { my ($worker) = @_; return is_true("SELECT worker_alive AND worker_pid <> $worker FROM workload.status") }
sub written { return is_true('SELECT flush_lag_ms IS NULL AND worker_alive FROM workload.status') }

# Killed with nothing in hand; with half a capture in the ring; with a place half moved; with half a text; and the worker with
# a batch that the file has and the ring does not know of.
my @deaths = (
	plan => sub { client("SET workload.fault = 'plan=kill';\nSELECT count(*) FROM note") },
	appending => sub { client("SET workload.fault = 'appending=kill';\nSELECT count(*) FROM note") },
	moving => sub { client("SET workload.fault = 'moving=kill';\nSELECT count(*) FROM note") },
	adding => sub { client("SET workload.fault = 'adding=kill';\nSELECT count(*), min(id), max(author), 3 FROM note") },
	writing => sub {
		$node->append_conf('postgresql.conf', "workload.fault = 'writing=kill'");
		$node->reload;
		my $at = -s $node->logfile;
		for (1 .. 100) { last if log_since($at) =~ /terminated by signal 9/; client('SELECT count(*) FROM note') }
	});
while (my ($place, $die) = splice(@deaths, 0, 2)) {
	my ($kept, $worker) = split /\|/, ask(q{SELECT max(capture_id), worker_pid FROM workload.captures, workload.status WHERE status <> 'running' GROUP BY 2});
	ok(written(), "before a death at $place");
	my $at = -s $node->logfile;
	$die->();
	for (1 .. 400) { last if log_since($at) =~ /terminated by signal 9/; usleep(20_000) }
	like(log_since($at), qr/terminated by signal 9/, "death at $place");
	if ($place eq 'writing') {
		$node->append_conf('postgresql.conf', "workload.fault = ''");
		$node->reload;
	}
	ok(comes_back($worker), 'the server comes back, with its worker');
	is(ask($unique), 't|t', 'captures can be read');
	is(ask("SELECT count(*) FROM workload.captures WHERE capture_id = $kept"), 1, 'those of before are there');
	is(ask('SELECT count(*) > 0 FROM workload.statements'), 't', 'so are statements');
	my ($printed) = client("\\set VERBOSITY sqlstate\n" . work());
	is($printed, $expected, 'and all goes on');
}

#---------------------------------------------------------------------------------------------------------------------
# A full disk
#---------------------------------------------------------------------------------------------------------------------

sub fault_from_start {
	$node->append_conf('postgresql.conf', "workload.fault = '$_[0]'");
	$node->start;
}

# The worker, in the middle of a record.
$node->stop;
my @before = map { -s $_ } glob("$directory/captures.*");
fault_from_start('segment_short_write=fails');
($printed) = client("\\set VERBOSITY sqlstate\n" . work());
is($printed, $expected, 'statements know nothing of a full disk');
ok(is_true('SELECT disk_error IS NOT NULL FROM workload.status'), 'the status does');
is(join(',', map { -s $_ } glob("$directory/captures.*")), join(',', @before), 'no torn record is left');
is(ask($unique), 't|t', 'captures can be read');
$node->append_conf('postgresql.conf', "workload.fault = ''");
$node->reload;
ok(written(), 'they are written once there is room');
is(ask("SELECT disk_error IS NULL, captures_lost ->> 'not_written' FROM workload.status"), 't|0', 'none is lost');
$node->stop;

# The postmaster, when the server stops. What only memory held is lost then, what the file held is not.
for my $place (qw(segment_directory segment_create segment_write statements_create statements_write statements_rename plans_write)) {
	my $at = -s $node->logfile;
	fault_from_start("$place=fails");
	is(ask('SELECT count(*) >= 0 FROM workload.captures'), 't', 'captures can be read');
	is(ask('SELECT count(*) > 1 FROM workload.statements'), 't', 'so can statements');
	ask('SELECT workload.reset()') if $place =~ /segment/;    # a new segment is to be begun
	ask('SELECT count(*), 1 AS before FROM note');
	$node->stop;
	my ($what, $doing) = split /_/, $place;
	like(log_since($at), $what eq 'segment' ? qr/could not write captures/ : qr/could not $doing file ".*$what/, "no space at $place is told");
	like(log_since($at), qr/database system is shut down/, 'and the server stops in order');
	is(join(',', glob("$directory/*.new")), '', 'no half file is left');
}
fault_from_start('');
is(ask($unique), 't|t', 'captures can be read');
is(ask('SELECT count(*) > 1 FROM workload.statements'), 't', 'so can statements');

# A session that forgets one statement's captures.
my $one = q{(SELECT queryid FROM workload.captures WHERE status = 'ok' ORDER BY capture_id LIMIT 1)};
my $others = ask("SELECT count(*) FROM workload.captures WHERE queryid <> $one");
my ($status, undef, $message) = $node->psql('postgres', "SET workload.min_duration = -1; SET workload.fault = 'segment_overwrite=fails'; SELECT workload.reset($one)");
like($message, qr/could not overwrite captures in files: No space left on device.*HINT:  Remove the cause/s, 'no space for what is left of a capture is told');
is(ask("SELECT count(*) >= $others FROM workload.captures"), 't', 'no other capture is lost');
is(ask($unique), 't|t', 'captures can be read');
$node->safe_psql('postgres', "SET workload.min_duration = -1; SELECT queryid AS q FROM workload.captures WHERE queryid = $one LIMIT 1 \\gset\nSELECT workload.reset(:q); SELECT 1 / count(*) FROM (SELECT 1 WHERE NOT EXISTS (SELECT FROM workload.captures WHERE queryid = :q)) f");
pass('the next attempt forgets them');

done_testing();
