# What was counted is there again after a restart, and a file that is not what the server wrote does no harm.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(allows_streaming => 1);
$node->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
workload.min_duration = -1
log_statement = none
restart_after_crash = on
CONF
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION pg_workload_advisor');
$node->safe_psql('postgres', 'CREATE TABLE t AS SELECT i AS id FROM generate_series(1, 1000) AS i');
my $file = $node->data_dir . '/pg_stat_tmp/pg_workload_advisor/statements';

sub read_bytes { open(my $in, '<:raw', $file) or die "$file: $!"; local $/; return scalar <$in> }
sub write_bytes { open(my $out, '>:raw', $file) or die "$file: $!"; print $out $_[0]; close $out }

# Everything that is known of the statements of this test.
my $all = q{SELECT to_jsonb(s) FROM workload.statements AS s WHERE query LIKE '%kept%' AND query NOT LIKE '%workload%' ORDER BY query COLLATE "C", role};
sub counted { return $node->safe_psql('postgres', $all) }

$node->safe_psql('postgres', <<SQL);
SELECT count(*) AS kept_one FROM t;
SELECT count(*) AS kept_one FROM t;
SELECT id AS kept_two FROM t WHERE id = 7;
SELECT pg_sleep(0.05) AS kept_three;
SELECT 'ä' AS "kept_four_ä";
SQL
my $since = $node->safe_psql('postgres', 'SELECT counting_since FROM workload.status');
my $before = counted();
is(scalar(split /\n/, $before), 4, 'statements are counted');

$node->restart;
is(counted(), $before, 'a restart keeps counts, percentiles, texts and tables, each as it was');
is($node->safe_psql('postgres', 'SELECT counting_since FROM workload.status'), $since, 'and since when they are counted');
ok(!-e "$file.new", 'nothing is left of the writing');
is((stat $file)[2] & 07777, 0600, 'nobody else may read it');

is($node->safe_psql('postgres', "PREPARE again AS SELECT count(*) AS kept_one FROM t; EXECUTE again; SELECT calls, query FROM workload.statements WHERE query LIKE '%kept_one%'"),
	"1000\n3|SELECT count(*) AS kept_one FROM t", 'counting goes on, under the text that was kept');

# The postmaster is killed: what was saved last is what is there.
my $saved = read_bytes();
$node->kill9;
for (1 .. 60) {    # until it and its children have ended
	last if $node->start(fail_ok => 1);
	$node->{_pid} = undef;
	sleep 1;
}
is(counted(), $before, 'after kill -9 of the postmaster there is what was saved last');

# A backend is killed: the server starts anew by itself.
my $session = $node->background_psql('postgres', on_error_stop => 0);
my $pid = $session->query_safe('SELECT pg_backend_pid()');
kill 'KILL', $pid;
$node->poll_query_until('postgres', "SELECT count(*) = 0 FROM pg_stat_activity WHERE pid = $pid");
eval { $session->{run}->kill_kill };
is(counted(), $before, 'and so after a crash');

# An immediate stop is no crash of ours.
$node->safe_psql('postgres', 'SELECT 5 AS kept_five');
$node->stop('immediate');
$node->start;
is(scalar(split /\n/, counted()), 5, 'an immediate stop loses nothing');

# reset() is kept too.
$node->safe_psql('postgres', 'SELECT workload.reset()');
$node->restart;
is(counted(), '', 'what was forgotten stays forgotten');

# ---- files that are not ours ----

my @table = map { my $c = $_; $c = $c & 1 ? ($c >> 1) ^ 0x82f63b78 : $c >> 1 for 1 .. 8; $c } 0 .. 255;

sub crc32c {
	my $crc = 0xffffffff;
	$crc = $table[ ($crc ^ $_) & 0xff ] ^ ($crc >> 8) for unpack 'C*', $_[0];
	return $crc ^ 0xffffffff;
}

# With the checksum as if it had been written so: over the records, then over the header.
sub signed {
	my ($bytes) = @_;
	return $bytes if length $bytes < 64;
	substr($bytes, 60, 4) = pack('L', 0);
	substr($bytes, 60, 4) = pack('L', crc32c(substr($bytes, 64) . substr($bytes, 0, 64)));
	return $bytes;
}

sub log_lines { my @lines = slurp_file($node->logfile) =~ /LOG:  counting of statements begins anew/g; return scalar @lines }

sub start_with {
	my ($bytes) = @_;
	$node->stop('immediate') if $node->{_pid};
	write_bytes($bytes);
	my $started = $node->start(fail_ok => 1);
	$node->{_pid} = undef if !$started;
	return $started;
}

is(signed($saved), $saved, 'this test knows the checksum');
start_with($saved);
is(counted(), $before, 'a good file is read');

for my $case (
	[ 'an empty file', '' ],
	[ 'half a header', substr($saved, 0, 40) ],
	[ 'half a file', substr($saved, 0, length($saved) / 2) ],
	[ 'a file with more behind it', $saved . 'more' ],
	[ 'a flipped bit', do { my $bytes = $saved; substr($bytes, length($bytes) / 3, 1) ^= "\x10"; $bytes } ],
	[ 'a file of another kind', signed("X" x length $saved) ],
	[ 'a file of another layout', signed(do { my $bytes = $saved; substr($bytes, 4, 1) = "\x63"; $bytes }) ],
	[ 'a file of another PostgreSQL', signed(do { my $bytes = $saved; substr($bytes, 8, 1) = "\x09"; $bytes }) ],
	[ 'a file of another cluster', signed(do { my $bytes = $saved; substr($bytes, 16, 1) ^= "\x01"; $bytes }) ],
	[ 'a file of another node', signed(do { my $bytes = $saved; substr($bytes, 24, 1) ^= "\x01"; $bytes }) ]) {
	my ($what, $bytes) = @$case;
	my $lines = log_lines();
	ok(start_with($bytes), "the server starts with $what") or last;
	is(counted() . '|' . (log_lines() - $lines), '|1', 'counts from nothing, and says so once');
}

# Anything at all, with a checksum that fits and without. FUZZ= says how many; GoogleTest does it by the thousand.
srand(7);
my $bad = 0;
for my $round (1 .. $ENV{FUZZ} // 40) {
	my $bytes = $saved;
	substr($bytes, int(rand(length $bytes)), 1) = chr(int(rand(256))) for 1 .. 1 + int(rand(20));
	# The parts that say how long others are.
	substr($bytes, 64 + 24 + 536 + 8 + 48 + 4, 4) = pack('L', rand(2**32)) if $round % 4 == 0;
	substr($bytes, 56, 4) = pack('L', rand(2**32)) if $round % 7 == 0;
	$bytes = substr($bytes, 0, int(rand(length $bytes))) if $round % 5 == 0;
	if ($round % 2) {
		substr($bytes, 40 - 8, 8) = pack('Q', length $bytes) if length $bytes >= 64;
		$bytes = signed($bytes);
	}
	next if start_with($bytes) && eval { $node->safe_psql('postgres', 'SELECT count(s::text) FROM workload.statements AS s; SELECT 1 AS still_counts') };
	$bad++;
	diag("round $round: " . $@);
	last;
}
is($bad, 0, 'the server starts with whatever is in the file, and answers');

# A directory in its place, and one that cannot be written to.
$node->stop('immediate');
unlink $file;
mkdir $file;
ok($node->start(fail_ok => 1), 'the server starts when something else has its name');
$node->stop;
like(slurp_file($node->logfile), qr/could not rename file "pg_stat_tmp\/pg_workload_advisor\/statements.new"/, 'it says that it could not save');
rmdir $file;

# ---- copies of the server ----

$node->start;
$node->safe_psql('postgres', 'SELECT 6 AS kept_six');
$node->restart;
isnt(counted(), '', 'the primary has its statements');
$node->backup('copy');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($node, 'copy', has_streaming => 1);
$standby->start;
is($standby->safe_psql('postgres', $all), '', 'a standby made of a base backup has its own account, which is empty');
$standby->safe_psql('postgres', "SELECT 8 AS kept_by_standby");
$standby->restart;
like($standby->safe_psql('postgres', $all), qr/kept_by_standby/, 'and keeps it over a restart');
$standby->stop;
# As cp -a of a data directory does.
PostgreSQL::Test::Utils::system_or_bail('cp', $file, $standby->data_dir . '/pg_stat_tmp/pg_workload_advisor/statements');
$standby->start;
is($standby->safe_psql('postgres', $all), '', 'nor does it take the file of another node for its own');

done_testing();
