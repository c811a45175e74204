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
