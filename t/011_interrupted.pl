# Statements that do not end well, or not at all, are captured with their plan: cancelled, timed out, failed, terminated,
# in conflict with recovery, still running. And what they waited for is told.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Time::HiRes qw(sleep time);
use Test::More;

my $primary = PostgreSQL::Test::Cluster->new('primary');
$primary->init(allows_streaming => 1);
$primary->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
workload.min_duration = 100ms
workload.capture_interval = 0
workload.capture_rate = -1
workload.capture_volume = -1
jit = off
max_parallel_workers_per_gather = 0
deadlock_timeout = 300ms
CONF
$primary->start;
$primary->safe_psql('postgres', <<SQL);
CREATE EXTENSION pg_workload_advisor;
CREATE TABLE note (id int PRIMARY KEY, author int, body text);
INSERT INTO note SELECT i, i % 50, 'body ' || i FROM generate_series(1, 200000) i;
ANALYZE note;
-- The more rows it has seen the longer it takes, whatever the machine: 200 rows of 5 ms.
CREATE FUNCTION slow(int) RETURNS int LANGUAGE plpgsql AS \$\$ BEGIN PERFORM pg_sleep(0.005); RETURN \$1; END \$\$ COST 1;
SQL

sub ask { my ($node, $query) = @_; return $node->safe_psql('postgres', $query) }

# Runs a statement that fails, in a session of its own, and returns what it said.
sub fails {
	my ($node, $sql) = @_;
	my ($status, $stdout, $stderr) = $node->psql('postgres', $sql, on_error_stop => 0);
	return $stderr;
}

# The last capture of a statement that has this mark. The text kept is that of its first execution, so a mark must not
# be all that tells two statements apart.
sub captured {
	my ($node, $mark, $columns) = @_;
	return ask($node, "SELECT $columns FROM workload.captures WHERE query LIKE '%/* $mark */%' ORDER BY capture_id DESC LIMIT 1");
}

# Has a session begin a statement without waiting for its end.
sub begin {
	my ($session, $sql) = @_;
	$session->set_query_timer_restart;
	$session->query_until(qr/begun/, "\\echo begun\n$sql;\n");
}

sub node_types { return q{(SELECT string_agg(n #>> '{}', ',') FROM jsonb_path_query(plan::jsonb, 'strict $.** ? (exists (@."Node Type"))."Node Type"') AS n)} }

# Cancelled by statement_timeout, with the plan that EXPLAIN prints.
like(fails($primary, "SET statement_timeout = '400ms'; SELECT /* timed out */ count(*) FROM note WHERE slow(id) > 0 AND author < 40"),
	qr/canceling statement due to statement timeout/, 'the client is told of its timeout as ever');
is(captured($primary, 'timed out', 'status, sqlstate, duration_ms BETWEEN 300 AND 2000, rows, nested, reason, database, role'),
	'cancelled|57014|t|0|f|slow|postgres|postgres', 'a timed-out statement is captured');
is(captured($primary, 'timed out', node_types()), 'Aggregate,Seq Scan', 'with its plan');
is(captured($primary, 'timed out', q{plan #>> '{0,Plan,Plans,0,Filter}'}), '((author < ?) AND (slow(id) > ?))', 'and the conditions in it, without values');

# How far it came shows where that was measured. The first execution told that it is slow; now it is measured.
fails($primary, "SET statement_timeout = '400ms'; SELECT /* progress */ id, slow(id) FROM note WHERE author >= 0") for 1 .. 2;
is(captured($primary, 'progress', q{(plan #>> '{0,Plan,Rows So Far}')::numeric BETWEEN 10 AND 200, plan #>> '{0,Plan,Loops So Far}'}),
	't|1', 'a cancelled statement says how many rows it had read');

# An ERROR takes all timers back, also that which the statement before it has set; the next statement sets it again.
my %after = (error => 'SELECT 1; SELECT 1 / 0;', savepoint => 'BEGIN; SAVEPOINT one; SELECT 1; SELECT 1 / 0; ROLLBACK TO one;');
my %asked = (error => 'sum(id)', savepoint => 'avg(id)');
for my $what (sort keys %after) {
	my $sql = "SET statement_timeout = '800ms'; $after{$what} SELECT /* after $what */ $asked{$what} FROM note WHERE slow(id) > 0 AND author > 2;";
	fails($primary, join "\n", split /(?<=;) /, $sql);
	is(captured($primary, "after $what", q{status, plan #>> '{0,Plan,Plans,0,Filter}'}), 'cancelled|((author > ?) AND (slow(id) > ?))',
		"a statement after an error is watched ($what)");
}

# By pg_cancel_backend, without a moment for EXPLAIN: a scan that finds nothing and was never seen before.
sub interrupt {
	my ($node, $mark, $how, $sql) = @_;
	my $session = $node->background_psql('postgres', on_error_stop => 0);
	begin($session, $sql);
	$node->poll_query_until('postgres', "SELECT count(*) = 1 FROM pg_stat_activity WHERE query LIKE '%/* $mark */%' AND pid <> pg_backend_pid() AND now() - query_start > '600ms'")
		or die "$mark did not start";
	ask($node, "SELECT $how(pid) FROM pg_stat_activity WHERE query LIKE '%/* $mark */%' AND pid <> pg_backend_pid()");
	$node->poll_query_until('postgres', "SELECT count(*) = 0 FROM pg_stat_activity WHERE query LIKE '%/* $mark */%' AND state = 'active' AND pid <> pg_backend_pid()");
	eval { $session->quit };
}
interrupt($primary, 'no rows', 'pg_cancel_backend', 'SELECT /* no rows */ * FROM note WHERE slow(id) < 0');
is(captured($primary, 'no rows', q{status, sqlstate, level, plan #>> '{0,Skeleton}', } . node_types()), 'cancelled|57014|plan|true|Seq Scan',
	'a statement that never handed over a row leaves its plan, too, and says that EXPLAIN was not asked');
fails($primary, "SET statement_timeout = '500ms'; SELECT /* found none */ author FROM note WHERE slow(id) < 0");
is(captured($primary, 'found none', 'status, sqlstate, ' . node_types()), 'cancelled|57014|Seq Scan', 'also when it times out');

# Failed, and a lock that was not to be had.
like(fails($primary, "SELECT /* division */ count(1 / (author - 49)) FROM note WHERE id < 100 AND slow(id) > 0"), qr/division by zero/, 'an error is the same error');
is(captured($primary, 'division', 'status, sqlstate, ' . node_types()), 'failed|22012|Aggregate,Index Scan', 'a failed statement is captured with its plan');

my $holder = $primary->background_psql('postgres');
$holder->query_safe('BEGIN; UPDATE note SET body = body WHERE id = 1');
like(fails($primary, "SET lock_timeout = '1s'; UPDATE /* locked */ note SET author = 1 WHERE id = 1"), qr/lock timeout/, 'a lock timeout is one');
is(captured($primary, 'locked', 'status, sqlstate, ' . node_types()), 'failed|55P03|ModifyTable,Index Scan', 'captured as failed, with its plan');
is(captured($primary, 'locked', q{(waits -> 'events' ->> 'Lock:transactionid')::numeric / (waits ->> 'samples')::numeric >= 0.9, plan_bound}),
	't|f', 'it waited for the other transaction, and the plan is not to blame');

# Running, while it waits for a lock: nobody in its process can say so.
my $waiter = $primary->background_psql('postgres', on_error_stop => 0);
begin($waiter, "UPDATE /* waiting */ note SET author = 2, body = body WHERE id = 1");
ok($primary->poll_query_until('postgres', "SELECT count(*) = 1 FROM workload.captures WHERE query LIKE '%/* waiting */%' AND status = 'running'"),
	'a statement that waits is shown as running');
is(captured($primary, 'waiting', "duration_ms > 100, pid = (SELECT pid FROM pg_stat_activity WHERE query LIKE '%/* waiting */%' AND pid <> pg_backend_pid()), " . node_types()),
	't|t|ModifyTable,Index Scan', 'with its duration so far, its process and its plan');
my $so_far = captured($primary, 'waiting', 'duration_ms');
sleep 0.3;
cmp_ok(captured($primary, 'waiting', 'duration_ms'), '>', $so_far + 100, 'the duration grows');
$holder->query_safe('COMMIT');
$waiter->query_safe('SELECT 1');
is(ask($primary, "SELECT string_agg(status, ',') FROM workload.captures WHERE query LIKE '%/* waiting */%'"), 'ok', 'when it has ended it is shown once, as ended');
is(captured($primary, 'waiting', q{(waits -> 'events' ->> 'Lock:transactionid')::numeric / (waits ->> 'samples')::numeric >= 0.8, plan_bound}), 't|f', 'with what it waited for');
$_->quit for $holder, $waiter;

# Running, with rows: shown within a second, with EXPLAIN's plan.
my $runner = $primary->background_psql('postgres', on_error_stop => 0);
my ($last, $stored) = split /\|/, ask($primary, 'SELECT (SELECT max(capture_id) FROM workload.captures), captures_stored FROM workload.status');
begin($runner, "SELECT /* running */ count(*) FROM note WHERE slow(id) > 0 AND author = 3");
$primary->poll_query_until('postgres', "SELECT count(*) = 1 FROM workload.captures WHERE query LIKE '%/* running */%' AND status = 'running'") or die;
is(ask($primary, <<SQL), 't', 'a running statement is seen within a second after the threshold');
SELECT captured_at - query_start < current_setting('workload.min_duration')::interval + '1s' FROM workload.captures JOIN pg_stat_activity USING (pid)
 WHERE captures.query LIKE '%/* running */%' AND status = 'running'
SQL
is(captured($primary, 'running', q{plan #>> '{0,Plan,Plans,0,Filter}'}), '((author = ?) AND (slow(id) > ?))', 'with its conditions');

# Terminated.
ask($primary, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%/* running */%' AND pid <> pg_backend_pid()");
ok($primary->poll_query_until('postgres', "SELECT count(*) = 1 FROM workload.captures WHERE query LIKE '%/* running */%' AND status = 'terminated'"),
	'a terminated statement is captured');
is(captured($primary, 'running', 'sqlstate, ' . node_types()), '57P01|Aggregate,Seq Scan', 'with its plan');
is(ask($primary, "SELECT captures_stored - $stored - count(*) FROM workload.status, workload.captures WHERE capture_id > $last GROUP BY captures_stored"), '0',
	'what was shown while it ran and what took its place are one capture');
eval { $runner->{run}->kill_kill };
is(ask($primary, "SELECT calls, failed FROM workload.statements WHERE query LIKE '%/* running */%'"), '1|1', 'and counted');

# A deadlock.
my @sessions = map { $primary->background_psql('postgres', on_error_stop => 0) } 1 .. 2;
$sessions[$_]->query_safe('BEGIN; UPDATE note SET body = body WHERE id = ' . (10 + $_)) for 0 .. 1;
for (0 .. 1) {
	begin($sessions[$_], 'UPDATE /* deadlock */ note SET author = author, body = body WHERE id = ' . (11 - $_) . "");
}
ok($primary->poll_query_until('postgres', "SELECT count(*) = 1 FROM workload.captures WHERE query LIKE '%/* deadlock */%' AND status = 'failed' AND sqlstate = '40P01'"),
	'the victim of a deadlock is captured');
is(ask($primary, "SELECT DISTINCT " . node_types() . " FROM workload.captures WHERE query LIKE '%/* deadlock */%' AND sqlstate = '40P01'"), 'ModifyTable,Index Scan', 'with its plan');
for (@sessions) { eval { $_->query('ROLLBACK') }; eval { $_->quit } }

# A client that takes its rows slowly, for whom no plan can do anything; and one that lets a cursor wait.
my $slowly = "psql -XqAt -h @{[ $primary->host ]} -p @{[ $primary->port ]} -c \"COPY (SELECT /* slow reader */ repeat('x', 1000) FROM generate_series(1, 50000)) TO STDOUT\" postgres";
system("$slowly | (sleep 2; cat >'@{[ $primary->basedir ]}/rows')");
is(-s $primary->basedir . '/rows', 1001 * 50000, 'a slow client gets all rows');
is(captured($primary, 'slow reader', q{status, duration_ms > 1000, waits -> 'events' ? 'Client:ClientWrite', plan_bound}), 'ok|t|t|f',
	'that its client was slow shows, and the plan is not to blame');
my $pages = $primary->background_psql('postgres');
$pages->query_safe('BEGIN; DECLARE idle CURSOR FOR SELECT /* idle */ slow(id), author FROM note; FETCH 40 FROM idle;');
sleep 1;
$pages->query_safe('FETCH 40 FROM idle; COMMIT;');
$pages->quit;
is(captured($primary, 'idle', q{rows, (waits ->> 'samples')::int > 0, waits::text ~ 'ClientRead', plan_bound}), '80|t|f|t',
	'what a cursor does not do between its fetches is no wait');

# A cursor: all rows, only the time in which it worked.
is(ask($primary, <<SQL), '8|t|Seq Scan', 'a cursor adds up its fetches, not the time between');
SET workload.min_duration = 0;
BEGIN;
DECLARE c CURSOR FOR SELECT /* cursor */ id FROM note;
MOVE 3 FROM c;
SELECT FROM pg_sleep(0.3);
MOVE 5 FROM c;
COMMIT;
SET workload.min_duration = '100ms';
SELECT rows, duration_ms < 50, plan #>> '{0,Plan,Node Type}' FROM workload.captures WHERE query LIKE '%/* cursor */%';
SQL

# A COMMIT that a standby does not confirm.
$primary->append_conf('postgresql.conf', "synchronous_standby_names = 'nobody'");
$primary->reload;
ok($primary->poll_query_until('postgres', "SELECT sync_state = 'x' OR current_setting('synchronous_standby_names') = 'nobody' FROM (SELECT 'y' AS sync_state) s"), 'waits for nobody');
interrupt($primary, 'commit', 'pg_cancel_backend', "BEGIN; UPDATE note SET body = 'committed' WHERE id = 2; COMMIT /* commit */");
# From PostgreSQL 16 on all COMMITs are one statement, and the comment is that of the first.
is(ask($primary, q{SELECT status, level, duration_ms > 300, waits -> 'events' ? 'IPC:SyncRep', plan_bound FROM workload.captures WHERE query ~ '^COMMIT' ORDER BY capture_id DESC LIMIT 1}), 'ok|none|t|t|f',
	'a COMMIT that waits for a standby is captured with what it waited for');
interrupt($primary, 'implicit', 'pg_cancel_backend', "UPDATE /* implicit */ note SET body = 'committed' WHERE id = 2");
is(ask($primary, q{SELECT status, waits -> 'events' ? 'IPC:SyncRep' FROM workload.captures WHERE query = 'COMMIT' ORDER BY capture_id DESC LIMIT 1}), 'ok|t',
	'also one that nobody wrote');
$primary->append_conf('postgresql.conf', "synchronous_standby_names = ''");
$primary->reload;

# COPY, DDL.
interrupt($primary, 'copy', 'pg_cancel_backend', "COPY (SELECT /* copy */ slow(id) FROM note) TO '/dev/null'");
is(captured($primary, 'copy', 'status, ' . node_types()), 'cancelled|Seq Scan', 'the query of a COPY is captured');
ask($primary, "CREATE TABLE /* ddl */ filled AS SELECT id, slow(id) FROM note WHERE id <= 40");
is(ask($primary, "SELECT status, rows, query FROM workload.captures WHERE query LIKE 'SELECT id, slow(id) FROM note WHERE id <= %'"), 'ok|40|SELECT id, slow(id) FROM note WHERE id <= $1',
	'the query of CREATE TABLE AS is captured as itself');
ask($primary, "ALTER TABLE filled ADD CHECK (slow(id) > 0)");
is(ask($primary, "SELECT status, level, query, plan IS NULL FROM workload.captures WHERE query LIKE 'ALTER TABLE filled%'"), 'ok|none|ALTER TABLE filled ADD CHECK (slow(id) > ?)|t',
	'a slow command is captured without a plan');

# On a standby: timeout, conflict with recovery, promotion.
$primary->backup('base');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($primary, 'base', has_streaming => 1);
$standby->append_conf('postgresql.conf', 'max_standby_streaming_delay = 400ms');
$standby->start;
$primary->wait_for_catchup($standby);
is(ask($standby, "SELECT count(*) FROM workload.captures WHERE query LIKE '%note%'"), 0, 'a new standby knows nothing of the captures of its primary');
fails($standby, "SET statement_timeout = '400ms'; SELECT /* timed out */ count(*) FROM note WHERE slow(id) > 0");
is(captured($standby, 'timed out', 'status, sqlstate, in_recovery, ' . node_types()), 'cancelled|57014|t|Aggregate,Seq Scan', 'a standby captures a timed-out statement');
my $reader = $standby->background_psql('postgres', on_error_stop => 0);
begin($reader, "SELECT /* conflict */ count(author) FROM note WHERE slow(id) > 0");
ok($standby->poll_query_until('postgres', "SELECT count(*) = 1 FROM workload.captures WHERE query LIKE '%/* conflict */%' AND status = 'running'"), 'a standby shows what runs');
ask($primary, 'ALTER TABLE note ADD extra int');
ok($standby->poll_query_until('postgres', "SELECT count(*) = 1 FROM workload.captures WHERE query LIKE '%/* conflict */%' AND status = 'failed' AND sqlstate = '40001'"),
	'a statement cancelled by recovery is captured');
is(captured($standby, 'conflict', node_types()), 'Aggregate,Seq Scan', 'with its plan');
eval { $reader->quit };
$standby->promote;
fails($standby, "SET statement_timeout = '300ms'; SELECT /* promoted */ count(body) FROM note WHERE slow(id) > 0");
is(captured($standby, 'promoted', 'status, in_recovery, timeline'), 'cancelled|f|2', 'and so it goes on after promotion');

# Nothing of it harmed anybody.
for my $node ($primary, $standby) {
	is(ask($node, "SELECT count(*) FROM workload.captures WHERE waits::text ~ 'ClientRead'"), 0, $node->name . ': an idle client is nowhere a wait');
	is(ask($node, "SELECT captures_lost ->> 'failed' FROM workload.status"), 0, $node->name . ': no capture failed');
	my $log = slurp_file($node->logfile);
	unlike($log, qr/PANIC|TRAP|terminated by signal|was not closed|leak/, $node->name . ': nothing was left behind');
}
done_testing();
