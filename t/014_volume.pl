# Captures take so much room per second at most, however many there are; what is left out is counted, and statements do
# not notice.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(time);

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
workload.min_duration = '1h'
workload.capture_interval = 0
workload.capture_rate = -1
workload.capture_volume = '10kB'
workload.costliest = 0
CONF
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION pg_workload_advisor');

sub ask { my ($query) = @_; return $node->safe_psql('postgres', $query) }
my $lost = "SELECT captures_lost ->> 'limited_volume' FROM workload.status";
my $limit = 10 * 1024;

my $begun = time;
my $answers = ask("SET workload.min_duration = 0;\n" . "SELECT count(*) FROM pg_class WHERE relname <> 'x';\n" x 500);
my $took = time - $begun;
my ($count, $bytes, $largest) = split /\|/, ask("SELECT count(*), sum(stored_bytes), max(stored_bytes) FROM workload.capture_rows() WHERE query LIKE '%pg_class%'");
is(scalar(split /\n/, $answers), 500, 'all statements are answered');
cmp_ok($bytes, '<=', $limit * (5 + $took) + $largest, "what is stored stays within the limit ($count captures, $bytes bytes, $took s)");
cmp_ok($bytes, '>', $limit * 5 - $largest, 'and makes use of it');
cmp_ok(ask($lost), '>=', 500 - $count, 'what was left out is counted');
is(ask("SELECT calls FROM workload.statements WHERE query LIKE '%pg_class WHERE relname%'"), 500, 'and all executions are');
ok($node->poll_query_until('postgres', 'SELECT disk_bytes > 0 AND flush_lag_ms IS NULL FROM workload.status'), 'captures get to disk');
cmp_ok(ask('SELECT disk_bytes FROM workload.status'), '<=', $limit * (5 + time - $begun) + 2 * $largest + 20 * $count, 'where they take no more');

# After a pause there is room again.
my $later = 0;
for (1 .. 100) {
	ask('SET workload.min_duration = 0; SELECT 1 AS later');
	last if $later = ask("SELECT count(*) FROM workload.captures WHERE query ~ 'AS later\$'");
	sleep 1;
}
cmp_ok($later, '>', 0, 'captures go on later');

for my $case ([ 0, 0, 10 ], [ -1, 10, 0 ]) {
	my ($volume, $captured, $left_out) = @$case;
	$node->append_conf('postgresql.conf', "workload.capture_volume = $volume");
	$node->reload;
	ok($node->poll_query_until('postgres', "SELECT current_setting('workload.capture_volume') = '$volume'"), "workload.capture_volume = $volume");
	ask('SELECT workload.reset()');
	ask("SET workload.min_duration = 0;\n" . "SELECT 1, 2 AS some;\n" x 10);
	is(ask("SELECT count(*) FROM workload.captures WHERE query LIKE '%AS some'"), $captured, "captures $captured of 10");
	is(ask($lost), $left_out, 'and counts the rest');
}

# And so many per second at most.
$node->append_conf('postgresql.conf', "workload.capture_rate = 10\n");
$node->reload;
ok($node->poll_query_until('postgres', q{SELECT current_setting('workload.capture_rate') = '10'}), 'workload.capture_rate = 10');
ask('SELECT workload.reset()');
my @lost_by = map { "(captures_lost ->> 'limited_$_')::int" } qw(rate interval volume);
my @before = split /\|/, ask('SELECT ' . join(', ', @lost_by) . ' FROM workload.status');
$begun = time;
ask("SET workload.min_duration = 0;\n" . "SELECT 1, 2, 3 AS many;\n" x 2000);
$took = time - $begun;
$count = ask("SELECT count(*) FROM workload.captures WHERE query LIKE '%AS many'");
cmp_ok($count, '<=', 10 * (5 + $took) + 1, "no more are captured ($count in $took s)");
cmp_ok($count, '>=', 20, 'and not many less');
my @after = split /\|/, ask('SELECT ' . join(', ', @lost_by) . ' FROM workload.status');
cmp_ok($after[0] - $before[0], '>=', 2000 - $count, 'what was left out for it is counted');
is("$after[1] $after[2]", "$before[1] $before[2]", 'and for nothing else');
is(ask("SELECT calls FROM workload.statements WHERE query LIKE '%AS many'"), 2000, 'all executions are counted');

done_testing();
