# The servers of the benchmark: one postmaster for each configuration, all on identical copies of one data directory.
package Servers;
use strict;
use warnings;
use Exporter 'import';
our @EXPORT = qw(ask pgbench conninfo make_servers start_servers restart_servers stop_servers);
use Programs;

my ($work, $bin, $sockets, $sql) = ($ENV{WORK}, $ENV{PG_BIN}, undef, undef);
my @running;

sub connection { my ($server) = @_; return ('-h', $sockets, '-p', $server->{port}, '-U', 'postgres'); }

sub conninfo { my ($server) = @_; return "host=$sockets port=$server->{port} user=postgres dbname=postgres"; }

# The answer to one question, unaligned, or of a file with '-f'.
sub ask {
	my ($server, @what) = @_;
	@what = ('-c', @what) if @what == 1;
	my $answer = run_program("$bin/psql", '-XAtq', '-v', 'ON_ERROR_STOP=1', connection($server), '-d', 'postgres', @what);
	return $answer =~ s/\n\z//r;
}

# The output of a run of pgbench in which no transaction failed.
sub pgbench {
	my ($server, $options, @arguments) = @_;
	local $ENV{PGOPTIONS} = join ' ', map { "-c $_" } @{ $options // [] };
	my $output = run_program("$bin/pgbench", connection($server), @arguments, 'postgres');
	complain("pgbench met errors on \"$server->{name}\"", $output) if $output =~ /\b(ERROR|FATAL|aborted)\b/;
	complain("transactions failed on \"$server->{name}\"", $output)
		if $output =~ /number of failed transactions: (\d+)/ && $1 > 0;
	return $output;
}

# For every server, its data directory: one is made, the others are copies.
sub make_servers {
	my ($sql_directory, $scale, $say, @servers) = @_;
	($sockets, $sql) = (`mktemp -d` =~ s/\n//r, $sql_directory);
	my $first = $servers[0];
	my $port = 5432;
	$_->{port} = $port++ for @servers;
	$say->('making the data');
	run_program('rm', '-rf', map { data($_) } @servers);
	run_program("$bin/initdb", '-D', data($first), qw(-A trust -U postgres --no-locale --encoding=UTF8 --no-sync));
	configure($first, '');
	start($first, '-c fsync=off -c wal_level=minimal -c max_wal_senders=0');
	ask($first, '-f', "$sql/tables.sql");
	run_program("$bin/pgbench", connection($first), '-i', '-q', '-s', $scale, 'postgres');
	ask($first, 'VACUUM (FREEZE, ANALYZE)');
	stop($first);
	for my $server (@servers) {
		$say->("copying the data for \"$server->{name}\"");
		run_program('cp', '-a', '--reflink=auto', data($first), data($server)) if $server != $first;
	}
	configure($_, $_->{settings} // '') for @servers;
	run_program('sync');
}

sub data { my ($server) = @_; return "$work/data/$server->{name}" =~ s/[^\w\/.=-]+/_/gr; }

sub configure {
	my ($server, $settings) = @_;
	open(my $file, '>', data($server) . '/benchmark.conf') or complain('could not write the configuration', $!);
	print $file <<CONF;
listen_addresses = ''
unix_socket_directories = '$sockets'
port = $server->{port}
shared_preload_libraries = '$server->{libraries}'
shared_buffers = 384MB
work_mem = 64MB
max_parallel_workers_per_gather = 0
jit = off
autovacuum = off
checkpoint_timeout = 1d
max_wal_size = 100GB
min_wal_size = 256MB
full_page_writes = off
bgwriter_lru_maxpages = 0
$settings
CONF
	close($file);
	run_program('sh', '-c', 'grep -q benchmark.conf "$1" || echo "include \'benchmark.conf\'" >>"$1"', 'sh', data($server) . '/postgresql.conf');
}

sub log_of { my ($server) = @_; return data($server) . '.log'; }

sub control {
	my ($server, @arguments) = @_;
	run_program("$bin/pg_ctl", '-D', data($server), '-l', log_of($server), '-w', '-s', '-t', '300', @arguments);
}

sub start {
	my ($server, $options) = @_;
	push @running, $server unless grep { $_ == $server } @running;
	control($server, '-o', $options // '', 'start');
}

sub stop {
	my ($server) = @_;
	control($server, '-m', 'fast', 'stop');
	@running = grep { $_ != $server } @running;
}

# Does something with every server, all at the same time.
sub at_once {
	my ($what, @servers) = @_;
	my %named;
	for my $server (@servers) {
		my $pid = fork // complain('could not fork', $!);
		if ($pid == 0) {
			eval { $what->($server); 1 } or do { print STDERR $@; POSIX::_exit(1) };
			POSIX::_exit(0);
		}
		$named{$pid} = $server->{name};
	}
	my @failed;
	for my $pid (keys %named) {
		waitpid($pid, 0);
		push @failed, "\"$named{$pid}\"" if $?;
	}
	complain('could not prepare ' . join(', ', @failed), undef, "The logs of the servers are in \"$work/data\".") if @failed;
}

# Starts the servers for the first time, and makes in each what its libraries need.
sub start_servers {
	my (@servers) = @_;
	push @running, @servers;
	at_once(sub {
		my ($server) = @_;
		start($server);
		ask($server, "CREATE EXTENSION $_") for @{ $server->{extensions} // [] };
	}, @servers);
}

# Starts the servers anew, with everything in shared buffers, and lets each run the workload a little.
sub restart_servers {
	my ($options, $warm_up, @servers) = @_;
	at_once(sub {
		my ($server) = @_;
		control($server, '-m', 'fast', '-o', $options // '', 'restart');
		ask($server, '-f', "$sql/prewarm.sql");
		$warm_up->($server);
	}, @servers);
}

sub stop_servers {
	for my $server (@running) {
		system("$bin/pg_ctl -D '" . data($server) . "' -m immediate -s stop >/dev/null 2>&1");
		system('rm', '-rf', data($server)) unless $ENV{KEEP};
	}
	@running = ();
	system('rm', '-rf', $sockets) if $sockets;
}

1;
