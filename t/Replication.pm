# A primary with standbys for tests of health: sets them up, freezes their processes and thaws them whatever happens,
# writes at known times, and looks at a server with our functions and with the formulas that are in use elsewhere, in
# one statement. What is true is known from what the test did and when, not from what a server says.
package Replication;
use strict;
use warnings;
use Carp;
use Exporter 'import';
use JSON::PP ();
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::RecursiveCopy;
use PostgreSQL::Test::Utils;
use POSIX ();
use Session;
use Test::More;
use Time::HiRes qw(time usleep);

our @EXPORT = qw(
  primary standby ask anew session becomes waits_for
  process freeze thaw thaw_all
  setting after write_rows lsn arrived replayed
  look verdict says naive_is_content apply_lag_is age_is stalled
  SAMPLE TOLERANCE);

# Milliseconds: how often the server looks by itself when not told otherwise, and what we grant it on top.
use constant { SAMPLE => 250, TOLERANCE => 100 };

#---------------------------------------------------------------------------------------------------------------------
# Servers
#---------------------------------------------------------------------------------------------------------------------

my %initialised;

# Nothing writes but the tests: no autovacuum, no checkpoints. Broken connections are tried again at once. The second
# primary with the same options of initdb begins as a copy of the first. All is vacuumed, so that reading writes no WAL.
sub primary {
	my ($name, $conf, @initdb) = @_;
	my $node = PostgreSQL::Test::Cluster->new($name);
	if (my $first = $initialised{"@initdb"}) { $node->init_from_backup($first, 'blank') }
	else {
		$node->init(allows_streaming => 1, extra => \@initdb);
		PostgreSQL::Test::RecursiveCopy::copypath($node->data_dir, $node->backup_dir . '/blank');
		$initialised{"@initdb"} = $node;
	}
	$node->append_conf('postgresql.conf', <<CONF . ($conf // ''));
shared_preload_libraries = 'pg_workload_advisor'
workload.capture = off
log_statement = none
max_connections = 25
autovacuum = off
wal_log_hints = off
checkpoint_timeout = 1h
max_wal_size = 1GB
wal_receiver_status_interval = 1s
wal_retrieve_retry_interval = 200ms
CONF
	$node->start;
	$node->safe_psql('postgres', <<SQL);
CREATE EXTENSION pg_workload_advisor;
CREATE TABLE note (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text);
INSERT INTO note (body) SELECT repeat('x', 100) FROM generate_series(1, 1000);
VACUUM;
SQL
	return $node;
}

# A standby of a primary or of another standby. Those of one upstream are made from one backup unless told otherwise.
# Settings come after the one for streaming, so they may take its place.
sub standby {
	my ($name, $upstream, $conf, %with) = @_;
	my $backup = $with{new_backup} ? "for_$name" : 'base';
	my $directory = $upstream->backup_dir . "/$backup";
	PostgreSQL::Test::Utils::system_or_bail('pg_basebackup', '-D', $directory,
		'-h', $upstream->host, '-p', $upstream->port, '--checkpoint', 'fast', '--no-sync')
	  unless -d $directory;
	my $node = PostgreSQL::Test::Cluster->new($name);
	$node->init_from_backup($upstream, $backup, has_streaming => 1);
	$node->append_conf('postgresql.conf', $conf) if $conf;
	$node->start unless $with{not_started};
	return $node;
}

my %sessions;

# The session with a server in which questions are asked; a new one when the server was restarted.
sub session {
	my ($node) = @_;
	my $known = $sessions{ $node->name };
	return $known->{session} if $known && $known->{postmaster} == ($node->{_pid} // 0) && !$known->{session}->is_over;
	my $session = Session->new($node);
	$sessions{ $node->name } = { session => $session, postmaster => $node->{_pid} // 0 };
	return $session;
}

# The next question is asked in a new session: this one may have been ended.
sub anew { my ($node) = @_; delete $sessions{ $node->name }; return }

sub ask { my ($node, $query) = @_; return session($node)->ask($query) }

# Calls a function until it gives something true, which is returned; undef when it never does.
sub waits_for {
	my ($condition, $seconds) = @_;
	my $until = time + ($seconds // $PostgreSQL::Test::Utils::timeout_default);
	while () {
		my $found = $condition->();
		return $found if $found;
		return if time > $until;
		usleep(20_000);
	}
	return;
}

# Waits until a question is answered with true. A server that cannot answer yet is asked again.
sub becomes {
	my ($node, $query, $seconds) = @_;
	return waits_for(sub { my ($rows) = eval { session($node)->try("SELECT ($query)::boolean") }; return ($rows // '') eq 't' }, $seconds);
}

#---------------------------------------------------------------------------------------------------------------------
# Processes
#---------------------------------------------------------------------------------------------------------------------

my %frozen;

# The id of a server's process of a kind; of walsenders the one for a standby. Of a worker without a database, which no
# view shows, what it calls itself says the kind.
sub process {
	my ($node, $kind, $standby) = @_;
	return waits_for(sub { (grep { is_worker($node, $_, $kind) } map { m{(\d+)} } glob '/proc/[0-9]*')[0] }) if $kind =~ /pg_workload/;
	my $query = $standby
	  ? "SELECT pid FROM pg_stat_replication WHERE application_name = '@{[ $standby->name ]}' AND state = 'streaming'"
	  : "SELECT pid FROM pg_stat_activity WHERE backend_type = '$kind'";
	my $pid = waits_for(sub { ask($node, $query) });
	croak $node->name . " has no $kind" unless $pid;
	return $pid;
}

sub is_worker {
	my ($node, $pid, $kind) = @_;
	open my $file, '<', "/proc/$pid/cmdline" or return;
	my $title = readline $file;
	open $file, '<', "/proc/$pid/stat" or return;
	my ($parent) = (readline($file) // '') =~ /\) \w (\d+)/;
	return defined $title && defined $parent && $parent == $node->{_pid} && $title =~ /\Q$kind\E/;
}

sub freeze {
	my ($pid) = @_;
	$frozen{$pid} = 1;
	kill 'STOP', $pid or croak "cannot stop process $pid: $!";
	waits_for(sub { slurp_file("/proc/$pid/stat") =~ /\) [Tt] / }) or croak "process $pid does not stop";
	return time;
}

sub thaw { my ($pid) = @_; delete $frozen{$pid}; return kill 'CONT', $pid }
sub thaw_all { thaw($_) for keys %frozen; return }

#---------------------------------------------------------------------------------------------------------------------
# What is true
#---------------------------------------------------------------------------------------------------------------------

# Inserts rows. Between "before" and "after" they were committed; "lsn" is the end of their WAL.
sub write_rows {
	my ($node, $count) = @_;
	$count //= 1;
	my $session = session($node);
	my $before = time;
	$session->ask("INSERT INTO note (body) SELECT repeat('x', 100) FROM generate_series(1, $count)");
	my $after = time;
	return { before => $before, after => $after, lsn => lsn($node) };
}

# Waits until a moment lies some seconds back.
sub after { my ($moment, $seconds) = @_; my $left = $moment + $seconds - time; usleep($left * 1e6) if $left > 0; return }

# Changes a setting of a running server, and waits until it holds.
sub setting {
	my ($node, $name, $value) = @_;
	ask($node, "ALTER SYSTEM SET $name = '$value'");
	ask($node, 'SELECT pg_reload_conf()');
	becomes($node, "current_setting('$name') = '$value'") or croak "$name does not change";
	return;
}

sub lsn { my ($node) = @_; return ask($node, 'SELECT pg_current_wal_flush_lsn()') }

# Waits until a standby has what was written, and notes when that was seen.
sub arrived {
	my ($node, $written) = @_;
	becomes($node, "pg_last_wal_receive_lsn() >= '$written->{lsn}'") or croak "what was written does not arrive at " . $node->name;
	return $written->{arrived} = time;
}

sub replayed {
	my ($node, $written) = @_;
	return becomes($node, "pg_last_wal_replay_lsn() >= '$written->{lsn}'");
}

# How long the machine kept processes waiting, in milliseconds, at worst since a moment: a child that does nothing but
# sleep 10 ms notes when it slept longer. What a bound allows grows by it, so that bounds can be tight otherwise.
my ($watcher, $watched);

sub watch_machine {
	$watched = "$ENV{TESTDIR}/stalls.$$";
	unlink $watched;
	my $parent = $$;
	$watcher = fork // die "fork: $!";
	return if $watcher;
	open my $file, '>', $watched or POSIX::_exit(1);
	$file->autoflush(1);
	my $last = time;
	while (getppid == $parent) {
		usleep(10_000);
		my $now = time;
		print $file "$now @{[ ($now - $last) * 1000 - 10 ]}\n" if $now - $last > 0.03;
		$last = $now;
	}
	POSIX::_exit(0);
}

sub stalled {
	my ($since) = @_;
	my $worst = 0;
	for (split /\n/, -e $watched ? slurp_file($watched) : '') {
		my ($when, $ms) = split / /;
		$worst = $ms if $when >= $since && $ms > $worst;
	}
	return $worst;
}

#---------------------------------------------------------------------------------------------------------------------
# What servers say
#---------------------------------------------------------------------------------------------------------------------

# The formulas in use. Seconds: now - last replayed commit; the same but 0 when all that was received is replayed.
# Bytes: received - replayed; what the upstream has - replayed, NULL when nothing streams. Whether it is a standby at all.
my $naive = <<SQL;
'n1', extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()),
'n2', CASE WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
           ELSE extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) END,
'n3', pg_last_wal_receive_lsn() - pg_last_wal_replay_lsn(),
'n4', (SELECT latest_end_lsn - pg_last_wal_replay_lsn() FROM pg_stat_wal_receiver WHERE status = 'streaming'),
'n7', pg_is_in_recovery()
SQL

# Everything about a server at one moment, between "before" and "after". The arguments are those of readiness().
sub look {
	my ($node, $arguments) = @_;
	$arguments //= '';
	my $session = ref $node eq 'Session' ? $node : session($node);
	my $before = time;
	my $answer = $session->ask(
		"SELECT jsonb_build_object('receive', pg_last_wal_receive_lsn(), 'replay', pg_last_wal_replay_lsn(), $naive) || to_jsonb(r)"
		  . " || jsonb_build_object('health', workload.health()) FROM workload.readiness($arguments) r");
	my $after = time;
	my $look = JSON::PP->new->allow_nonref->decode($answer);
	@$look{qw(before after)} = ($before, $after);
	return $look;
}

# "ready", or why not; then, behind a colon, what is not good and tolerated.
sub verdict {
	my ($look) = @_;
	my $text = $look->{ready} ? 'ready' : join ' ', sort @{ $look->{reasons} };
	$text .= ': ' . join ' ', sort @{ $look->{degraded} } if @{ $look->{degraded} };
	return $text;
}

# Asserts a verdict once, or within some seconds. Gives the look in which it was right, or the last one.
sub says {
	my ($node, $expected, $name, %with) = @_;
	my $look;
	my $matches = sub { $look = look($node, $with{arguments}); return ref $expected ? verdict($look) =~ $expected : verdict($look) eq $expected };
	$with{within} ? waits_for($matches, $with{within}) : $matches->();
	local $Test::Builder::Level = $Test::Builder::Level + 1;
	ref $expected ? like(verdict($look), $expected, $name) : is(verdict($look), $expected, $name);
	diag(JSON::PP->new->canonical->pretty->encode($look)) if !$matches->() && !$with{within};
	return $look;
}

# Whether a check with the usual formula and a limit (of seconds, or bytes) would send readers here.
sub naive_is_content {
	my ($look, $formula, $limit) = @_;
	return $look->{n7} if $formula eq 'n7';
	return defined $look->{$formula} && $look->{$formula} <= $limit;
}

# Asserts that a number of milliseconds in a look is the age of something that happened between two moments: never more
# than the time since the first, and no less than the time since the second but for what is granted.
sub age_is {
	my ($look, $number, $first, $second, $granted, $name) = @_;
	local $Test::Builder::Level = $Test::Builder::Level + 1;
	my $stall = stalled($first);
	my ($least, $most) = (($look->{before} - $second) * 1000 - $granted - $stall, ($look->{after} - $first) * 1000 + 1);
	my $age = $look->{$number};
	my $told = sprintf '%s (%.0f to %.0f ms)', $name, $least, $most;
	return ok(defined $age && $age >= $least && $age <= $most, $told)
	  || diag(sprintf '%s is %s, the machine stalled for %.0f ms', $number, $age // 'NULL', $stall);
}

# Asserts that the lag is the age of what was written and not replayed, as exactly as promised.
sub apply_lag_is {
	my ($look, $written, $name, %with) = @_;
	local $Test::Builder::Level = $Test::Builder::Level + 1;
	return age_is($look, 'apply_lag_ms', $written->{before}, $written->{arrived}, ($with{sample} // SAMPLE) + TOLERANCE, $name);
}

$SIG{INT} = $SIG{TERM} = sub { die "stopped\n" };
watch_machine();

END {
	my $code = $?;
	thaw_all();
	%sessions = ();
	if ($watcher) { kill 'KILL', $watcher; waitpid $watcher, 0; unlink $watched }
	$? = $code;
}

1;
