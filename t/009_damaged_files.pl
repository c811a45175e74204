# Whatever lies in the directory of captures, the server starts, answers, and shows the captures that are whole.
use strict;
use warnings;
use CaptureFiles;
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
workload.literals = keep
CONF
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION pg_workload_advisor');
my $directory = $node->data_dir . '/pg_stat_tmp/pg_workload_advisor';

sub ask { my ($query) = @_; return $node->safe_psql('postgres', $query) }
sub written { return $node->poll_query_until('postgres', 'SELECT flush_lag_ms IS NULL AND worker_alive FROM workload.status') }
sub segments { my @files = sort glob("$directory/captures.*"); return @files }

sub capture {
	my ($name, $count) = @_;
	$node->safe_psql('postgres', "SET workload.min_duration = 0;\n" . join('', map { "SELECT $_ AS $name, '" . 'y' x ($_ * 7 % 400) . "';\n" } 1 .. $count));
}

sub write_file {
	my ($name, $bytes) = @_;
	open my $file, '>', "$directory/$name" or die "$name: $!";
	binmode $file;
	print $file $bytes;
	close $file or die "$name: $!";
}

# Thirty captures to make segments of.
capture('early', 30);
ok(written(), 'captures are on disk');
$node->stop;
my $whole = slurp_file((segments())[0]);
my $owner = owner_of($whole);
my @models = records($whole, $owner);
is(scalar(@models), 30, 'with their records where this test looks for them');
is(segment_header($owner, 1), substr($whole, 0, 40) . pack('q', 0) . substr(segment_header($owner, 1), 48), 'and a header as it makes it');

# What workload.captures is to show of some files, in their order.
my %query_of;
sub segment {
	my ($first, $count) = @_;
	my $bytes = segment_header($owner, $first);
	for my $id ($first .. $first + $count - 1) {
		my $model = $id % @models;
		$query_of{$id} = 'SELECT ' . ($model + 1) . ' AS early';
		$bytes .= framed(altered($models[$model], id => $id), $owner);
	}
	return $bytes;
}
sub expected {
	my ($last, @lines) = (0);
	for my $file (@_) {
		for my $record (records($file, $owner)) {
			my $id = unpack('q', substr($record, AT_ID, 8));
			next if $id <= $last;
			$last = $id;
			push @lines, "$id|$query_of{$id}";
		}
	}
	return join "\n", @lines;
}
sub shown { return ask("SELECT capture_id, substring(query FROM '[^,]*') FROM workload.captures WHERE plan IS NOT NULL ORDER BY 1") }

srand 4711;    # the same damage each time
sub noise { my ($count) = @_; return join '', map { chr int rand 256 } 1 .. $count }
my @damage = (
	sub { return substr($_[0], 0, int rand length $_[0]) },                                                       # cut off
	sub { my ($bytes) = @_; my $at = int rand length $bytes; substr($bytes, $at, 1) ^= chr(1 << int rand 8); return $bytes },
	sub { my ($bytes) = @_; substr($bytes, int rand length $bytes, 300) = noise(300); return $bytes },
	sub { my ($bytes) = @_; my $from = int rand length $bytes; substr($bytes, $from, 4096) = "\0" x 4096; return $bytes },
	sub { my ($bytes) = @_; substr($bytes, int rand length $bytes, int rand 200) = ''; return $bytes },           # something is missing
	sub { my ($bytes) = @_; my $at = int rand length $bytes; substr($bytes, $at, 0) = substr($bytes, int rand length $bytes, 500); return $bytes },
	sub { my ($bytes) = @_; substr($bytes, int rand 56, 8) = noise(8); return $bytes },                           # the header
	sub { my ($bytes) = @_; substr($bytes, 60, 4) = pack('L', (0, 7, 0x7fffffff, 0xfffffff8, 0xffffffff)[ rand 5 ]); return $bytes },
	sub { my ($bytes) = @_; substr($bytes, 8, 4) = pack('L', 99); return $bytes },                                # another layout
	sub { my ($bytes) = @_; substr($bytes, 24, 8) = pack('Q', 1); return $bytes },                                # another node
	sub { return noise(int rand 5000) },
	sub { return '' },
	sub { return "\0" x 100000 },
	sub { return pack('LLLL', 0x46417344, 0x7ffffff8, 0, 0) x 20000 });                                            # many frames, it seems

my $rounds = 320;
unlink segments();
my @files;
for my $round (1 .. $rounds) {
	my $bytes = segment($round * 5, 5);
	$bytes = $damage[ ($round + $_ * 5) % @damage ]->($bytes) for 0 .. int rand 3;
	push @files, $bytes;
	write_file(sprintf('captures.%08d', $round), $bytes);
}
push @files, segment(5 * $rounds + 5, 30);
write_file('captures.00000400', $files[-1]);
my $last = 5 * $rounds + 34;
my $all = expected(@files);
my $left = () = $all =~ /\n/g;
cmp_ok($left, '>', 100, "$left captures survive the damage");
# What is no file, and names that are none of ours.
mkdir "$directory/captures.00000390";
symlink '/etc/passwd', "$directory/captures.00000391";
system 'mkfifo', "$directory/captures.00000392";
write_file($_, 'not ours') for 'captures.1', 'captures.000004000', 'captures.0000000x', 'captures.00000000', 'other';
$node->start;
is(shown(), $all, "of $rounds damaged files all is shown that is whole, and nothing else");
ok($node->poll_query_until('postgres', 'SELECT worker_alive FROM workload.status'), 'the worker is not disturbed');
capture('late', 5);
ok(written(), 'writing goes on');
# An id may be spent on one of them while it still ran, if the machine was slow.
is(ask("SELECT min(capture_id) > $last, count(*) FROM workload.captures WHERE query LIKE '%AS late%'"), 't|5', 'with new ids');
$all = shown();
$node->restart;
is(shown(), $all, 'a restart shows the same');

# The newest file damaged, which ids go on from; and beside a copy of it, which has the same ids.
for my $how (0 .. $#damage) {
	$node->stop;
	unlink segments();
	my @now = (segment(1, 30), segment(31, 10));
	$how % 2 ? ($now[1] = $damage[$how]->($now[1])) : ($now[2] = $damage[$how]->($now[1]));
	write_file('captures.0000000' . ($_ + 1), $now[$_]) for 0 .. $#now;
	$node->start;
	is(shown(), expected(@now), "damage $how to the newest file");
	capture('next', 1);
	is(ask("SELECT count(*) FROM workload.captures WHERE query LIKE '%AS next%'"), 1, 'captures go on');
	is(ask('SELECT count(*) = count(DISTINCT capture_id) FROM workload.captures'), 't', 'with an id of their own');
	ok(written(), 'and get to disk');
}

# A file larger than any that we would write, mostly hole. It counts as what it seems to be, so it is the first to go.
$node->stop;
unlink segments();
write_file('captures.00000001', $whole);
truncate "$directory/captures.00000001", 1 << 36;
write_file('captures.00000002', $whole);
$node->start;
is(ask('SELECT count(*) FROM workload.captures'), 30, 'a file of 64 GB is no danger');
capture('makes_room', 1);
ok(written(), 'captures go on');
is(ask('SELECT disk_bytes <= disk_bytes_max, (SELECT count(*) FROM workload.captures) FROM workload.status'), 't|31', 'and the bound holds again');

# The highest number there is.
$node->stop;
unlink segments();
write_file('captures.99999999', $whole);
$node->start;
is(ask('SELECT count(*) FROM workload.captures'), 30, 'a file with the highest number is read');
capture('after_the_last', 1);
$node->safe_psql('postgres', 'SELECT pg_sleep(1.5)');
ask('SELECT workload.reset()');
capture('begun_anew', 1);
ok(written(), 'and does not stop the writing for good');

unlike(slurp_file($node->logfile), qr/PANIC|terminated by signal|server process .* was terminated/, 'nothing crashed');
done_testing();
