# When captures cannot be written, nothing else happens: statements go on, captures stay in memory, what has to make room
# there is counted, and writing goes on by itself once it can. The failures are real ones, of the file system.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(usleep);

my $settings = <<CONF;
shared_preload_libraries = 'pg_workload_advisor'
workload.min_duration = '1h'
workload.capture_interval = 0
workload.capture_rate = -1
workload.capture_volume = -1
workload.capture_memory = '256kB'
workload.max_disk = 256
workload.literals = keep
CONF

sub ask { my ($node, $query) = @_; return $node->safe_psql('postgres', $query) }
sub is_true { my ($node, $query) = @_; return $node->poll_query_until('postgres', $query) }
sub written { my ($node) = @_; return is_true($node, 'SELECT flush_lag_ms IS NULL AND disk_error IS NULL AND worker_alive FROM workload.status') }

# Statements of some 10 kB each, which would fail loudly. Chosen at random and not for what they take: one that is slow
# would be captured while it runs, too, and once more when it has ended.
sub capture {
	my ($node, $name, $count) = @_;
	my ($status, undef, $stderr) = $node->psql('postgres', "SET workload.sample_rate = 1;\n" . join('', map { "SELECT $_ AS $name, '" . 'z' x 10_000 . "';\n" } 1 .. $count));
	return $status == 0 && $stderr eq '';
}

# Each capture is either shown or counted, whatever happened.
sub adds_up {
	my ($node, $promise) = @_;
	ok(is_true($node, "SELECT captures_stored - (captures_lost ->> 'not_written')::int - (SELECT count(*) FROM workload.captures) = 0 FROM workload.status"), $promise)
	  or diag(ask($node, "SELECT jsonb_pretty(to_jsonb(s)) FROM workload.status AS s"), ask($node, "SELECT count(*), min(capture_id), max(capture_id) FROM workload.captures"));
}

# Writes fail, captures are made and lost, and what makes writes work again is done.
sub goes_through {
	my ($node, $what, $error, $repair) = @_;
	ok(capture($node, 'while_failing', 5), "$what: statements go on");
	ok(is_true($node, "SELECT disk_error ~ '$error' AND flush_lag_ms > 0 FROM workload.status"), 'what is wrong is told');
	is(ask($node, "SELECT count(*) FROM workload.captures WHERE query ~ 'AS while_failing'"), 5, 'captures are in memory');
	ok(capture($node, 'too_many', 60), 'statements go on when memory is full, too');
	ok(is_true($node, "SELECT (captures_lost ->> 'not_written')::int > 20 FROM workload.status"), 'what had to make room is counted');
	$repair->();
	ok(written($node), 'writing goes on by itself');
	adds_up($node, 'nothing is lost but what is counted');
	my $kept = ask($node, 'SELECT capture_id, query FROM workload.captures ORDER BY 1');
	my $log = slurp_file($node->logfile);
	my $told = () = $log =~ /could not write captures to/g;
	is($told, 1, 'the log has it once');
	like($log, qr/LOG: .*captures are written to ".*" again/, 'and that it is over');
	return $kept;
}

#---------------------------------------------------------------------------------------------------------------------
# A directory that cannot be used
#---------------------------------------------------------------------------------------------------------------------

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', $settings);
my $directory = $node->data_dir . '/pg_stat_tmp/pg_workload_advisor';
append_to_file($directory, 'a file in its place');
$node->start;
ask($node, 'CREATE EXTENSION pg_workload_advisor');
my $kept = goes_through($node, 'a file in place of the directory', 'Not a directory', sub { unlink $directory });
like(slurp_file($node->logfile), qr{DETAIL:  Could not read directory "pg_stat_tmp/pg_workload_advisor": Not a directory}, 'which says what');
$node->restart;
is(ask($node, 'SELECT capture_id, query FROM workload.captures ORDER BY 1'), $kept, 'what was written is there after a restart');
$node->stop;

SKIP: {
	skip 'root may write anywhere', 11 if $> == 0;
	my $closed = PostgreSQL::Test::Cluster->new('closed');
	$closed->init;
	$closed->append_conf('postgresql.conf', $settings);
	$directory = $closed->data_dir . '/pg_stat_tmp/pg_workload_advisor';
	mkdir $directory, 0500;
	$closed->start;
	ask($closed, 'CREATE EXTENSION pg_workload_advisor');
	goes_through($closed, 'a directory that may not be written to', 'Permission denied', sub { chmod 0700, $directory });

	# Forgetting fails aloud: somebody wanted it gone.
	chmod 0500, $directory;
	my (undef, undef, $stderr) = $closed->psql('postgres', 'SELECT workload.reset()');
	like($stderr, qr/ERROR:  could not remove the files of captures: Permission denied/, 'reset() says when files are left');
	chmod 0700, $directory;
	ask($closed, 'SELECT workload.reset()');
	is(ask($closed, 'SELECT count(*) FROM workload.captures'), 0, 'and forgets when it can');

	# The directory goes while the server runs.
	ok(capture($closed, 'gone', 3) && written($closed), 'captures are written again');
	system 'rm', '-rf', $directory;
	ok(capture($closed, 'here_again', 3) && written($closed), 'a directory that is removed comes again');
	$closed->restart;
	is(ask($closed, "SELECT count(*) FROM workload.captures WHERE query ~ 'AS here_again'"), 3, 'with what came after');
	$closed->stop;
}

#---------------------------------------------------------------------------------------------------------------------
# A limit on file sizes: writes that get half way
#---------------------------------------------------------------------------------------------------------------------

SKIP: {
	skip 'no prlimit', 12 if system('prlimit --version >/dev/null 2>&1') != 0;
	my $limited = PostgreSQL::Test::Cluster->new('limited');
	$limited->init(extra => ['--wal-segsize=1']);
	$limited->append_conf('postgresql.conf', $settings);
	# The limit holds for what the worker writes to the log, too, and statements of 10 kB would fill that.
	$limited->append_conf('postgresql.conf', "workload.max_disk = 64\nlog_statement = none");
	$limited->start;
	ask($limited, 'CREATE EXTENSION pg_workload_advisor');
	$directory = $limited->data_dir . '/pg_stat_tmp/pg_workload_advisor';
	# 2 MB is enough for all other files of this server; a segment would become 4 MB.
	my $worker = ask($limited, 'SELECT worker_pid FROM workload.status');
	my $limit = 2 * 1024 * 1024;
	system('prlimit', "--fsize=$limit:unlimited", '--pid', $worker) == 0 or die 'prlimit';
	for (1 .. 40) {
		ok(0, 'statements go on') if !capture($limited, 'many', 15);
		usleep(100_000);
		last if ask($limited, 'SELECT disk_error IS NOT NULL FROM workload.status') eq 't';
	}
	my ($file) = glob("$directory/captures.*");
	cmp_ok(-s $file, '<=', $limit, 'the file does not grow beyond the limit');
	is((-s $file) % 8, 0, 'and does not end in half a frame');
	goes_through($limited, 'a file that cannot grow', 'File too large', sub { system('prlimit', '--fsize=unlimited', '--pid', $worker) });
	$limited->stop;
}

#---------------------------------------------------------------------------------------------------------------------
# A full disk: a small file system in a namespace of the server's own
#---------------------------------------------------------------------------------------------------------------------

my @inside = ('unshare', '--user', '--map-current-user', '--keep-caps', '--mount');
SKIP: {
	my $small = PostgreSQL::Test::Utils::tempdir_short();
	skip 'no file system may be mounted here', 12
	  if system("@inside sh -c 'mount -t tmpfs -o size=1m none $small' >/dev/null 2>&1") != 0;
	my $full = PostgreSQL::Test::Cluster->new('full');
	$full->init;
	$full->append_conf('postgresql.conf', $settings);
	$full->append_conf('postgresql.conf', "workload.directory = '$small/captures'\nworkload.max_disk = 16");
	my $start = sprintf "mount -t tmpfs -o size=2m none %s && exec pg_ctl -w -D %s -l %s start", $small, $full->data_dir, $full->logfile;
	PostgreSQL::Test::Utils::system_or_bail(@inside, 'sh', '-c', $start);
	$full->_update_pid(1);
	ask($full, 'CREATE EXTENSION pg_workload_advisor');
	ok(capture($full, 'before', 30) && written($full), 'captures are written while there is room');
	# The server itself fills the rest, as others would.
	ask($full, "COPY (SELECT 1) TO PROGRAM 'dd if=/dev/zero of=$small/others bs=64k 2>/dev/null || true'");
	goes_through($full, 'a full disk', 'No space left', sub { ask($full, "COPY (SELECT 1) TO PROGRAM 'rm $small/others'") });
	is(ask($full, "SELECT count(*) FROM workload.captures WHERE query ~ 'AS before'"), 30, 'what was on disk before is there still');
	unlike(slurp_file($full->logfile), qr/PANIC|terminated by signal/, 'nothing crashed');
	$full->stop;
}

done_testing();
