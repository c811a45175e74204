# What is known of a statement's plans is kept when its captures are gone, and over restarts; it is bounded, and what was
# forgotten stays forgotten.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
workload.min_duration = '1h'
workload.capture_interval = 0
workload.capture_rate = -1
workload.capture_volume = -1
workload.capture_memory = '256kB'
workload.max_disk = 0
workload.costliest = 0
autovacuum = off
CONF
$node->start;
my $columns = join ', ', map { "c$_ int" } 1 .. 40;
$node->safe_psql('postgres', <<SQL);
CREATE EXTENSION pg_workload_advisor;
CREATE TABLE wide ($columns);
INSERT INTO wide (c1) SELECT i FROM generate_series(1, 1000) AS i;
CREATE INDEX ON wide (c1);
ANALYZE wide;
SQL
my $file = $node->data_dir . '/pg_stat_tmp/pg_workload_advisor/plans';

sub ask { my ($query) = @_; return $node->safe_psql('postgres', $query) }
sub capture { return ask("SET workload.min_duration = 0;\n" . join('', @_)) }

# Of the statement whose plan changes; each plan's row as a whole.
capture("SELECT c2 FROM wide WHERE c1 = 7;\n", "SET enable_indexscan = off; SET enable_bitmapscan = off;\n", "SELECT c2 FROM wide WHERE c1 = 8;\n" x 2);
my $queryid = ask("SELECT queryid FROM workload.statements WHERE query = 'SELECT c2 FROM wide WHERE c1 = \$1'");
my $plans = "SELECT to_jsonb(p) FROM workload.plans AS p WHERE queryid = $queryid ORDER BY captures";
my $flip = "SELECT string_agg(captures::text, ',' ORDER BY captures) FROM workload.plans WHERE queryid = $queryid";
is(ask($flip), '1,2', 'a change of plan shows');
is(ask("SELECT a.last_seen < b.first_seen FROM workload.plans AS a, workload.plans AS b WHERE a.queryid = $queryid AND b.queryid = $queryid AND a.captures = 1 AND b.captures = 2"),
	't', 'and when it was');
my $rows = ask($plans);
capture(("SELECT '" . 'x' x 500 . "' AS other;\n") x 400);
is(ask("SELECT count(*) FROM workload.captures WHERE queryid = $queryid"), 0, 'the captures made room for others');
is(ask($plans), $rows, 'what is known of the plans is as before');
$node->restart;
is(ask($plans), $rows, 'also after a restart');
is((stat $file)[2] & 07777, 0600, 'nobody else may read the file');
ok(!-e "$file.new", 'and nothing is left of the writing');
capture("SELECT c2 FROM wide WHERE c1 = 9;\n");
is(ask($flip), '2,2', 'counting goes on');

# An execution that fails is one of its plan, when the plan is known.
capture("SET workload.min_duration = '1ms';\n", "SELECT pg_sleep(0.05) FROM wide WHERE c1 < 3;\n");
$node->psql('postgres', "SET workload.min_duration = '1ms'; SET statement_timeout = '300ms'; SELECT pg_sleep(0.5) FROM wide WHERE c1 < 3;");
is(ask("SELECT count(*), bool_and((planid IS NOT NULL) = (SELECT sum(failed) = 1 FROM workload.plans AS p WHERE p.queryid = c.queryid)) FROM workload.captures AS c WHERE status = 'cancelled'"),
	'1|t', 'a cancelled execution is counted as failed where its plan is known');

# Many plans.
my $shapes = sub { my ($from, $to) = @_; return map { "SELECT c" . ($_ % 40 + 1) . " FROM wide WHERE c" . (int($_ / 40) % 40 + 1) . " = 1;\n" } $from .. $to };
capture($shapes->(41, 1140));
is(ask('SELECT plans = plans_max AND plans_lost >= 100 FROM workload.status'), 't', 'the plans are bounded and the loss is counted');
is(ask('SELECT count(*) = plans_max FROM workload.plans, workload.status GROUP BY plans_max'), 't', 'all that there are are shown');
is(ask($flip), '', 'those that were not seen for longest made room');
is(ask("SELECT count(*) FROM workload.plans JOIN workload.statements USING (queryid) WHERE query = 'SELECT c21 FROM wide WHERE c29 = \$1'"),
	1, 'the newest is there');
my $all = ask('SELECT count(*), sum(captures) FROM workload.plans');
$node->restart;
is(ask('SELECT count(*), sum(captures) FROM workload.plans'), $all, 'a full table is kept over a restart as well');

# Forgotten.
capture("SELECT c2 FROM wide WHERE c1 = 7;\n");
is(ask($flip), '1', 'a plan that comes back begins anew');
my $size = -s $file;
ask("SELECT workload.reset($queryid)");
is(ask($flip), '', 'the plans of one statement are forgotten with it');
ok($node->poll_query_until('postgres', "SELECT (pg_stat_file('$file')).size < $size"), 'also in the file, soon');
$node->stop('immediate');
$node->start;
is(ask($flip), '', 'they do not come back');
isnt(ask('SELECT count(*) FROM workload.plans'), 0, 'others are there');

# A file that is not what the server wrote.
$node->stop;
my $good = slurp_file($file);
for my $case ([ 'cut off', substr($good, 0, 500) ], [ 'damaged', do { my $bytes = $good; substr($bytes, 300, 1) ^= "\x04"; $bytes } ],
	[ 'empty', '' ], [ 'too long', $good . "\0" x 2_000_000 ]) {
	my ($what, $bytes) = @$case;
	unlink $file;
	append_to_file($file, $bytes);
	my $at = -s $node->logfile;
	$node->start;
	is(ask('SELECT count(*) FROM workload.plans'), 0, "of a file that is $what nothing is believed");
	like(substr(slurp_file($node->logfile), $at), qr/LOG:  what was known of plans is forgotten\n.*plans" was not read: /, 'and the log says so');
	$node->stop('immediate');
}
unlink $file;
append_to_file($file, $good);
$node->start;
isnt(ask('SELECT count(*) FROM workload.plans'), 0, 'the good one is read');
ask('SELECT workload.reset()');
is(ask('SELECT count(*) FROM workload.plans'), 0, 'reset() forgets all');
$node->restart;
is(ask('SELECT count(*) FROM workload.plans'), 0, 'for good');

done_testing();
