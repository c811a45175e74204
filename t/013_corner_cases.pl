# What only a settings file, the log or many executions show of how statements are captured.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('corner_cases');
$node->init;
$node->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
log_statement = none
workload.min_duration = -1
workload.capture_interval = 0
workload.capture_rate = -1
workload.capture_volume = -1
workload.costliest = 0
workload.capture_memory = 256kB
listen_addresses = '127.0.0.1'
CONF
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION pg_workload_advisor; CREATE TABLE note (id int); INSERT INTO note VALUES (1)');

sub ask { return $node->safe_psql('postgres', "SET workload.capture = off; $_[0]") }

# A statement that failed to be normalised did not fail, so nothing of it comes into the log. This one cannot be read
# again as it was read first: the string ends elsewhere by the time it runs.
$node->psql('postgres', q{SET standard_conforming_strings = off \; CREATE ROLE planted PASSWORD 'pl\' VALID UNTIL '2020-01-01' -- planted});
my $log = slurp_file($node->logfile);
like($log, qr/LOG: .*normalising a command failed/, 'what failed is told');
unlike($log, qr/planted|VALID UNTIL/, 'without the statement');

# The largest threshold there is captures nothing.
$node->append_conf('postgresql.conf', "workload.min_duration = 2147483647\n");
$node->reload;
my $session = $node->background_psql('postgres');
$session->query_until(qr/begun/, "\\echo begun\nSELECT pg_sleep(1.5);\n");
sleep 1;
is(ask(q{SELECT count(*) FROM workload.captures}), 0, 'the largest min_duration publishes nothing');
$session->quit;

# Thresholds and the switch take effect by a reload, also in sessions that are there already.
{
	my $there = $node->background_psql('postgres');
	my $captured = sub { ask(q{SELECT count(*) FROM workload.captures WHERE query LIKE 'SELECT count(*) FROM note%'}) };
	my $count = 'SELECT count(*) FROM note WHERE id < 7;';
	my $reloaded = sub {
		$node->append_conf('postgresql.conf', "$_[0] = $_[1]\n");
		$node->reload;
		$there->query_safe('SELECT pg_sleep(0.01)') until $there->query_safe("SHOW $_[0]") =~ /^\Q$_[1]\E$/m;
	};
	$there->query_safe($count);
	is($captured->(), 0, 'above the threshold nothing is captured');
	$reloaded->('workload.min_duration', '0');
	$there->query_safe($count);
	is($captured->(), 1, 'a lower threshold is kept to after a reload');
	$reloaded->('workload.capture', 'off');
	$there->query_safe($count);
	is($captured->(), 1, 'off is off after a reload');
	$reloaded->('workload.capture', 'top');
	$there->query_safe($count);
	is($captured->(), 2, 'and on again');
	$there->quit;
	$node->append_conf('postgresql.conf', "workload.min_duration = -1\n");
	$node->reload;
	$node->safe_psql('postgres', 'SELECT workload.reset()');
}

# As many as the log of slow statements has, and each says who ran it, from where.
{
	my @sql = ("SET workload.min_duration = '100ms'", "SET log_min_duration_statement = '100ms'", "SET application_name = 'the app'",
		map { ("SELECT count(*) AS fast FROM note WHERE id < $_", "SELECT pg_sleep(0.2) AS slow FROM note WHERE id < 10 + $_") } 1 .. 5);
	my $offset = -s $node->logfile;
	system_or_bail('psql', '-XqAt', '-h', '127.0.0.1', '-p', $node->port, '-U', 'postgres', '-d', 'postgres', map { ('-c', $_) } @sql);
	my $logged = () = slurp_file($node->logfile, $offset) =~ /duration: \S+ ms  statement: SELECT/g;
	is(ask(q{SELECT count(*) FROM workload.captures WHERE application_name = 'the app' AND query ~ '^SELECT' AND status <> 'running'}), $logged, "as many as were logged ($logged)");
	is(ask(<<'SQL'), "1|t|1|t|postgres|postgres|127.0.0.1|t|ok|1|t|f", 'who, where, when, and what');
SELECT count(DISTINCT c.queryid), bool_and(c.queryid = s.queryid), count(DISTINCT planid), bool_and(planid <> 0), min(c.database), min(c.role), min(host(client_addr)),
       bool_and(captured_at BETWEEN now() - interval '10 minutes' AND now() AND duration_ms BETWEEN 200 AND 60000), min(status), min(c.rows), bool_and(plan #>> '{0,Plan,Node Type}' = 'Seq Scan'), bool_or(in_recovery)
  FROM workload.captures AS c JOIN workload.statements AS s ON s.query = c.query
 WHERE application_name = 'the app' AND c.query ~ 'AS slow'
SQL
}

# Of statements that take less than a millisecond none is shown as running once it has ended.
my @left;
for my $round (1 .. 4) {
	my $fast = $node->background_psql('postgres');
	$fast->query_safe('SET workload.min_duration = 0;' . 'SELECT count(*) FROM note WHERE id < 100;' x 4000);
	sleep 2;    # until the worker has written them, and others have taken their place in memory
	push @left, ask(q{SELECT count(*) FROM workload.captures WHERE status = 'running'});
	$fast->quit;
}
is("@left", '0 0 0 0', 'nothing is left running');

done_testing();
