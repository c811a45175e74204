# Captures survive what a server goes through: restarts, crashes of any of its processes, immediate stops, promotion.
# At most the last second is lost, nothing is shown twice, ids go on, and what was forgotten stays forgotten.
use strict;
use warnings;
use CaptureFiles;
use File::Copy ();
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(usleep time);

my $settings = <<CONF;
shared_preload_libraries = 'pg_workload_advisor'
workload.min_duration = '1h'
workload.capture_interval = 0
workload.capture_rate = -1
workload.capture_volume = -1
workload.literals = keep
restart_after_crash = on
CONF

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(allows_streaming => 1);
$node->append_conf('postgresql.conf', $settings);
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION pg_workload_advisor');
my $directory = $node->data_dir . '/pg_stat_tmp/pg_workload_advisor';

# The server does not capture by itself here, so what is there is what was made. Chosen at random and not for what they
# take: a statement that is slow would be captured while it runs, too, and once more when it has ended.
sub capture {
	my ($server, $name, $count) = @_;
	my $columns = $name eq 'goes' ? '1, 2' : 1;    # another statement: names of columns make no difference
	$server->safe_psql('postgres', "SET workload.sample_rate = 1;\n" . "SELECT $columns AS $name;\n" x ($count // 1));
}

sub ask { my ($server, $query) = @_; return $server->safe_psql('postgres', $query) }
sub shown { my ($server) = @_; return ask($server, "SELECT capture_id, query FROM workload.captures ORDER BY 1") }
# A postmaster that was killed leaves processes behind, with which no other can start.
sub start_again {
	my ($server) = @_;
	for (1 .. 100) {
		last if PostgreSQL::Test::Utils::system_log('pg_ctl', '-w', '-D', $server->data_dir, '-l', $server->logfile, 'start') == 0;
		usleep(200_000);
	}
	$server->_update_pid(1);
}

sub count_of { my ($server, $name) = @_; return ask($server, "SELECT count(*) FROM workload.captures WHERE query LIKE '%AS $name'") }
sub is_true { my ($server, $query) = @_; return $server->poll_query_until('postgres', $query) }
sub written { my ($server) = @_; return is_true($server, 'SELECT flush_lag_ms IS NULL AND worker_alive FROM workload.status') }
sub segments { my @files = sort glob("$_[0]/captures.*"); return @files }

my $order = q{SELECT count(*) = count(DISTINCT capture_id) AND count(*) = max(capture_id) - min(capture_id) + 1 FROM workload.captures};

#---------------------------------------------------------------------------------------------------------------------
# Restarts
#---------------------------------------------------------------------------------------------------------------------

is_true($node, 'SELECT worker_alive FROM workload.status');
is(ask($node, 'SELECT count(*) FROM workload.captures'), 0, 'a new server has no captures');
is(ask($node, 'SELECT worker_alive, worker_pid IS NOT NULL, disk_bytes, disk_bytes_max, flush_lag_ms IS NULL, disk_error IS NULL FROM workload.status'),
	't|t|0|134217728|t|t', 'and says so');
my $begun = time;
capture($node, 'first', 20);
ok(written($node), 'captures get to disk');
cmp_ok(time - $begun, '<', 5, 'soon');
is(scalar(segments($directory)), 1, 'in one file');
is(ask($node, 'SELECT disk_bytes FROM workload.status'), -s (segments($directory))[0], 'whose size is told');
is(sprintf('%o %o', (stat $directory)[2] & 07777, (stat((segments($directory))[0]))[2] & 07777), '700 600', 'nobody else may read it');
is(ask($node, 'SELECT oldest_capture = (SELECT min(captured_at) FROM workload.captures) FROM workload.status'), 't', 'the oldest is told');

my $before = shown($node);
$node->restart;
is(shown($node), $before, 'a restart keeps all');
is(ask($node, 'SELECT captures, captures_stored FROM workload.status'), '0|0', 'though memory is empty');
capture($node, 'second', 5);
is(ask($node, $order), 't', 'ids go on');
is(ask($node, 'SELECT count(*) FROM workload.captures'), 25, 'old and new are one');

# What is stored after the last time the worker wrote is written when it ends, and what is stored after that by the
# postmaster. A worker that is stopped in its tracks can do neither.
my $pid = ask($node, 'SELECT worker_pid FROM workload.status');
kill 'STOP', $pid;
capture($node, 'late', 3);
$before = shown($node);
is(ask($node, 'SELECT flush_lag_ms > 0 FROM workload.status'), 't', 'the lag shows');
is_true($node, 'SELECT NOT worker_alive FROM workload.status');
pass('and so does a worker that does nothing');
kill 'CONT', $pid;
$node->restart;
is(shown($node), $before, 'a restart at once keeps all');

$pid = ask($node, 'SELECT worker_pid FROM workload.status');
kill 'TERM', $pid;
ok(is_true($node, "SELECT worker_alive AND worker_pid <> $pid FROM workload.status"), 'a worker that is ended comes again');
is(shown($node), $before, 'and changes nothing');

#---------------------------------------------------------------------------------------------------------------------
# Crashes
#---------------------------------------------------------------------------------------------------------------------

sub survives {
	my ($name, $crash) = @_;
	capture($node, $name, 7);
	ok(written($node), "before $name");
	my ($lines, $last) = (shown($node), ask($node, 'SELECT max(capture_id) FROM workload.captures'));
	$crash->();
	is(shown($node), $lines, "$name loses nothing that was on disk");
	capture($node, "after_$name", 2);
	is(ask($node, "SELECT min(capture_id) > $last FROM workload.captures WHERE query LIKE '%after_$name'"), 't', 'ids go on');
	is(ask($node, 'SELECT count(*) = count(DISTINCT capture_id) FROM workload.captures'), 't', 'nothing is shown twice');
	is(count_of($node, $name), 7, 'nor lost');
	is_true($node, 'SELECT worker_alive FROM workload.status');
}

# The server is gone from sight and back.
sub comes_back {
	my ($started) = @_;
	return is_true($node, "SELECT pg_postmaster_start_time() IS NOT NULL AND (SELECT worker_alive AND worker_pid <> $started FROM workload.status)");
}

survives(
	'kill_of_a_backend',
	sub {
		my $worker = ask($node, 'SELECT worker_pid FROM workload.status');
		my $victim = $node->background_psql('postgres', on_error_stop => 0);
		my $backend = $victim->query_safe('SELECT pg_backend_pid()');
		kill 'KILL', $backend;
		ok(comes_back($worker), 'the server comes back');
		eval { $victim->{run}->kill_kill };
	});
survives(
	'kill_of_the_worker',
	sub {
		my $worker = ask($node, 'SELECT worker_pid FROM workload.status');
		kill 'KILL', $worker;
		ok(comes_back($worker), 'the server comes back, with its worker');
	});
survives(
	'kill_of_the_postmaster',
	sub {
		my $worker = ask($node, 'SELECT worker_pid FROM workload.status');
		$node->kill9;
		for (1 .. 100) { last if !kill 0, $worker; usleep(100_000) }
		ok(!kill(0, $worker), 'the worker goes with its server');
		start_again($node);
	});
survives('immediate_stop', sub { $node->stop('immediate'); $node->start });

# In an immediate stop nobody was in the middle of anything, so even the last moment is kept.
capture($node, 'the_last_moment', 1);
$node->stop('immediate');
$node->start;
is(count_of($node, 'the_last_moment'), 1, 'an immediate stop of an idle server loses nothing');

#---------------------------------------------------------------------------------------------------------------------
# What was running
#---------------------------------------------------------------------------------------------------------------------

# A published record, as a backend makes it that is killed before its statement ends; made of one that is there.
capture($node, 'brought_it_down', 1);
ok(written($node), 'a capture to make others of');
my $model = ask($node, "SELECT max(capture_id) FROM workload.captures WHERE query LIKE '%brought_it_down'");
$node->stop;
my $file = (segments($directory))[-1];
my $bytes = slurp_file($file);
my $owner = owner_of($bytes);
my ($record) = grep { unpack('q', substr($_, AT_ID, 8)) == $model } records($bytes, $owner);
is($record && framed($record, $owner), substr($bytes, -16 - length $record), 'frames are as this test makes them');
my ($open, $ended, $end) = map { $model + $_ } 1 .. 3;
append_to_file(
	$file,
	join '',
	map { framed(altered($record, %$_), $owner) } { id => $open, status => RUNNING },
	{ id => $ended, status => RUNNING },
	{ id => $end, supersedes => $ended });
$node->start;
ok(is_true($node, "SELECT count(*) > 0 FROM workload.captures WHERE status = 'terminated'"), 'what was running is ended');
my $terminated = ask($node, "SELECT capture_id, status, sqlstate IS NULL, query FROM workload.captures WHERE capture_id > $model ORDER BY 1");
is($terminated, "$end|ok|t|SELECT 1 AS brought_it_down\n" . ($end + 1) . '|terminated|t|SELECT 1 AS brought_it_down',
	'once, what has ended is not, and no running record is shown');
$node->stop('immediate');
$node->start;
ok(written($node), 'the worker has looked again');
is(ask($node, "SELECT capture_id, status, sqlstate IS NULL, query FROM workload.captures WHERE capture_id > $model ORDER BY 1"),
	$terminated, 'the next start finds nothing to end');

#---------------------------------------------------------------------------------------------------------------------
# Forgetting
#---------------------------------------------------------------------------------------------------------------------

my $last = ask($node, 'SELECT max(capture_id) FROM workload.captures');
ask($node, 'SELECT workload.reset()');
is(ask($node, 'SELECT count(*) FROM workload.captures'), 0, 'reset() forgets what is on disk, too');
is(ask($node, 'SELECT oldest_capture IS NULL FROM workload.status'), 't', 'so there is no oldest');
$node->restart;
is(ask($node, 'SELECT count(*) FROM workload.captures'), 0, 'nothing comes back after a restart');
capture($node, 'after_reset', 1);
is(ask($node, "SELECT min(capture_id) > $last, count(*) FROM workload.captures"), 't|1', 'and ids go on');

# One statement, of which some captures are on disk and some in memory only.
capture($node, 'stays', 3);
capture($node, 'goes', 4);
capture($node, 'stays', 3);
ok(written($node), 'both are on disk');
my ($segment) = (segments($directory))[-1];
my $with = slurp_file($segment);
my $queryid = ask($node, "SELECT DISTINCT queryid FROM workload.captures WHERE query LIKE '%AS goes'");
$pid = ask($node, 'SELECT worker_pid FROM workload.status');
kill 'STOP', $pid;
capture($node, 'goes', 2);
capture($node, 'stays', 1);
is(count_of($node, 'goes'), 6, 'and in memory');
# Others keep their ids.
sub stay { my ($server) = @_; return ask($server, "SELECT string_agg(capture_id::text, ',' ORDER BY capture_id) FROM workload.captures WHERE query LIKE '%AS stays'") }
my $stay = stay($node);
ask($node, "SELECT workload.reset($queryid)");
is(count_of($node, 'goes'), 0, 'reset() of a statement forgets its captures, in memory and on disk');
is(stay($node), $stay, 'and no others');
my $without = slurp_file($segment);
unlike($without, qr/goes/, 'nothing of them is left in the file');
is(length $without, length $with, 'which is as long as before');
kill 'CONT', $pid;
ok(written($node), 'the worker goes on');
ok(is_true($node, 'SELECT worker_alive FROM workload.status'), 'and lives');
unlike(join('', map { slurp_file($_) } segments($directory)), qr/goes/, 'it writes nothing of them');
is(ask($node, "SELECT captures_lost ->> 'not_written' FROM workload.status"), 0, 'and takes nothing for lost');
$last = ask($node, 'SELECT max(capture_id) FROM workload.captures');
$node->kill9;
start_again($node);
is(count_of($node, 'goes'), 0, 'a crash does not bring it back');
is(stay($node), $stay, 'and loses no other');
$node->restart;
is(count_of($node, 'goes') . ' ' . stay($node), "0 $stay", 'nor does a restart');
is(ask($node, "SELECT count(*) FROM workload.statements WHERE query LIKE '%AS goes'"), 0, 'its counts are forgotten as well');
capture($node, 'goes', 1);
is(ask($node, "SELECT count(*), min(capture_id) > $last FROM workload.captures WHERE query LIKE '%AS goes'"), '1|t', 'it is captured again');
ok(written($node), 'and written');

# The newest capture forgotten: its id is not given out again.
$last = ask($node, 'SELECT max(capture_id) FROM workload.captures');
ask($node, "SELECT workload.reset($queryid)");
$node->restart;
capture($node, 'next', 1);
is(ask($node, "SELECT capture_id > $last FROM workload.captures WHERE query LIKE '%AS next'"), 't', 'ids go on after what was forgotten');
ok(written($node), 'on disk');

# Whoever overwrites the file ends in the middle of it: each record is there or not, none half, and others are not
# touched.
my @differs = grep { substr($with, $_, 1) ne substr($without, $_, 1) } 0 .. length($with) - 1;
my ($from, $to) = @differs[ 0, -1 ];
$node->stop;
my ($bad, $seen) = (0, '');
for my $cut (map { $from + int(($to - $from) * $_ / 6) } 0 .. 6) {
	unlink segments($directory);
	append_to_file($segment, substr($without, 0, $cut) . substr($with, $cut));
	$node->start;
	my $got = stay($node);
	$bad++, diag("cut at $cut: $got") if $got ne $stay =~ s/,\d+\z//r;
	my $goes = count_of($node, 'goes');
	$seen .= $goes;
	ask($node, "SELECT workload.reset($queryid)");
	$bad++, diag("after reset, cut at $cut") if count_of($node, 'goes') != 0 || stay($node) ne $got;
	$node->stop;
}
is($bad, 0, "wherever overwriting is interrupted, others stay, and it can be done again ($seen)");
is($seen, join('', sort { $b <=> $a } split //, $seen), 'fewer and fewer of the forgotten are left');
like($seen, qr/\A4.*0\z/, 'from all to none');

# A file that may not be written to.
unlink segments($directory);
append_to_file($segment, $with);
chmod 0400, $segment;
$node->start;
my ($code, $out, $err) = $node->psql('postgres', "SELECT workload.reset($queryid)");
like($err, qr/ERROR:  could not overwrite captures in files: Permission denied\n.*captures\.\d{8}" and later ones is shown still/, 'what cannot be forgotten is an error');
is(count_of($node, 'goes'), 4, 'and still shown');
chmod 0600, $segment;
ask($node, "SELECT workload.reset($queryid)");
is(count_of($node, 'goes'), 0, 'until it can');

# While a server writes as fast as it can, and is killed at any moment.
my $both = $node->basedir . '/both.sql';
append_to_file($both, "SET workload.sample_rate = 1;\n" . "SELECT 1, 2 AS goes;\nSELECT 1 AS stays;\n" x 100);
for my $round (1 .. 3) {
	my $writing = IPC::Run::start([ 'pgbench', '-n', '-c', '2', '-T', '3', '-f', $both, '-p', $node->port, '-h', $node->host, 'postgres' ],
		'>', '/dev/null', '2>', '/dev/null');
	usleep(700_000 * $round);
	my $bound = ask($node, "SELECT max(capture_id) FROM workload.captures");
	ask($node, "SELECT workload.reset($queryid)");
	# By their ids, as far as they are written by now.
	my $kept = ask($node, "SELECT count(*) || ' ' || sum(capture_id) FROM workload.captures WHERE query LIKE '%AS stays' AND capture_id <= $bound");
	usleep(2_000_000) if $round == 1;    # the worker writes about once a second
	ask($node, "SELECT workload.reset($queryid)") if $round == 2;
	$node->kill9;
	eval { $writing->finish };
	start_again($node);
	is(ask($node, "SELECT count(*) FROM workload.captures WHERE query LIKE '%AS goes' AND capture_id <= $bound"), 0, 'nothing forgotten comes back after a crash');
	is(ask($node, "SELECT count(*) || ' ' || sum(capture_id) FROM workload.captures WHERE query LIKE '%AS stays' AND capture_id <= $bound"), $kept,
		'and nothing else is lost') if $round == 1;
	ask($node, "SELECT workload.reset()");
}

# While a server writes as fast as it can.
my $work = $node->basedir . '/work.sql';
append_to_file($work, "SET workload.sample_rate = 1;\n" . "SELECT 1 AS forgotten;\n" x 200);
for my $round (1 .. 4) {
	my $writing = IPC::Run::start([ 'pgbench', '-n', '-c', '2', '-T', '2', '-f', $work, '-p', $node->port, '-h', $node->host, 'postgres' ],
		'>', '/dev/null', '2>', '/dev/null');
	usleep(400_000 + 350_000 * $round);
	# All that was captured before.
	my $bound = ask($node, 'SELECT max(capture_id) FROM workload.captures');
	ask($node, 'SELECT workload.reset()');
	$round % 2 ? $node->stop('immediate') : $node->kill9;
	eval { $writing->finish };
	start_again($node);
	is(ask($node, "SELECT count(*) FROM workload.captures WHERE capture_id <= $bound"), 0, 'nothing forgotten comes back after a crash');
}

#---------------------------------------------------------------------------------------------------------------------
# Bounds
#---------------------------------------------------------------------------------------------------------------------

sub disk_use { my $sum = 0; $sum += -s $_ // 0 for segments($directory); return $sum }

$node->append_conf('postgresql.conf', "workload.max_disk = 1\nworkload.capture_memory = '256kB'");
$node->restart;
ask($node, 'SELECT workload.reset()');
my $load = $node->basedir . '/load.sql';
append_to_file($load, join('', map { "SELECT '" . 'x' x (500 + 137 * ($_ % 20)) . "' AS load;\n" } 1 .. 100));
local $ENV{PGOPTIONS} = '-c workload.sample_rate=1';
my $writing = IPC::Run::start([ 'pgbench', '-n', '-c', '2', '-t', '20', '-f', $load, '-p', $node->port, '-h', $node->host, 'postgres' ],
	'>', '/dev/null', '2>', '/dev/null');
my ($most, $looks) = (0, 0);
while ($writing->pumpable) {
	eval { $writing->pump_nb };    # it may end at any moment
	my $use = disk_use();
	$most = $use if $use > $most;
	$looks++;
	usleep(2_000);
}
ok($writing->finish, 'clients are not disturbed');
delete $ENV{PGOPTIONS};
ok(written($node), 'all is written');
cmp_ok($most, '<=', 1024 * 1024, 'disk use stays within its bound all the time');
cmp_ok($most, '>', 512 * 1024, "and makes use of it ($looks looks)");
is(ask($node, 'SELECT disk_bytes <= disk_bytes_max, disk_bytes_max FROM workload.status'), 't|1048576', 'as the server tells');
my ($kept, $oldest, $newest, $stored, $lost) = split /\|/, ask($node,
	"SELECT count(*), min(capture_id), max(capture_id), captures_stored, captures_lost ->> 'not_written' FROM workload.captures, workload.status GROUP BY 4, 5");
cmp_ok($stored, '>=', 4000, 'all were captured');
cmp_ok($kept, '<', $stored, 'the oldest went');
cmp_ok($newest - $oldest + 1 - $kept, '<=', $lost, "none in between but those that are counted ($lost)");
my $on_disk = shown($node);
$node->restart;
isnt(shown($node), '', 'some are on disk');
ok($on_disk =~ /\Q${\shown($node)}\E\z/, 'the newest ones, and a restart does not change them');

$node->append_conf('postgresql.conf', 'workload.max_disk = 0');
$node->reload;
ok(is_true($node, 'SELECT disk_bytes = 0 AND disk_bytes_max = 0 FROM workload.status'), 'without disk space files go');
capture($node, 'in_memory', 3);
usleep(1_500_000);
is(scalar(segments($directory)), 0, 'and none come');
is(count_of($node, 'in_memory'), 3, 'captures are in memory');
is(ask($node, 'SELECT flush_lag_ms IS NULL FROM workload.status'), 't', 'nothing waits to be written');
$node->append_conf('postgresql.conf', 'workload.max_disk = 1');
$node->reload;
ok(is_true($node, 'SELECT disk_bytes > 0 FROM workload.status'), 'with disk space again what is in memory gets there');
$node->restart;
is(count_of($node, 'in_memory'), 3, 'and stays');

#---------------------------------------------------------------------------------------------------------------------
# Standbys
#---------------------------------------------------------------------------------------------------------------------

capture($node, 'on_primary', 2);
ok(written($node), 'the primary has files');
$node->backup('base');
is(scalar(segments($node->backup_dir . '/base/pg_stat_tmp/pg_workload_advisor')), 0, 'a base backup has none of them');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($node, 'base', has_streaming => 1);
$standby->start;
my $its_directory = $standby->data_dir . '/pg_stat_tmp/pg_workload_advisor';
ok(is_true($standby, 'SELECT worker_alive AND in_recovery FROM workload.status'), 'the worker runs on a standby');
is(ask($standby, 'SELECT count(*) FROM workload.captures'), 0, 'which starts without captures');
capture($standby, 'on_standby', 2);
ok(written($standby), 'it writes files of its own');
$standby->restart;
is(shown($standby), "1|SELECT 1 AS on_standby\n2|SELECT 1 AS on_standby", 'which last');

# Files that came from elsewhere, by whatever way, are no captures of this server.
$standby->stop;
my $number = 90000001;
File::Copy::copy($_, $its_directory . '/captures.' . $number++) for segments($directory);
$standby->start;
is(count_of($standby, 'on_standby'), 2, 'a file of another server beside its own does not matter');
is(count_of($standby, 'on_primary'), 0, 'and shows nothing');
capture($standby, 'beside_them', 1);
is(ask($standby, 'SELECT max(capture_id) FROM workload.captures'), 3, 'its ids are not taken for ours');
ok(written($standby), 'and ours go to a file of ours');

my $worker = ask($standby, 'SELECT worker_pid FROM workload.status');
$standby->promote;
is(ask($standby, 'SELECT worker_pid FROM workload.status'), $worker, 'the worker stays over a promotion');
capture($standby, 'promoted', 2);
ok(written($standby), 'it goes on writing');
$standby->restart;
is(ask($standby, "SELECT string_agg(in_recovery::text, ',' ORDER BY capture_id) FROM workload.captures"), 'true,true,true,false,false',
	'captures of before and after the promotion are there');

done_testing();
