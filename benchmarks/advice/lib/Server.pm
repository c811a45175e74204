# The server of the benchmark: its data stays from one run to the next, because loading it takes longer than the rest.
package Server;
use strict;
use warnings;
use Exporter 'import';
our @EXPORT = qw(start_server stop_server ask ask_file has_database create_database conninfo lines_of);
use Programs;

my ($work, $bin) = @ENV{qw(WORK PG_BIN)};
my ($sockets, $running);

sub data { return "$work/data"; }

# The planner's settings are PostgreSQL's defaults, as in the published comparison: without indexes the costs are the same.
# "NAME=VALUE"s go before them.
sub start_server {
	my @settings = @_;
	if (!-e data() . '/PG_VERSION') {
		run_program("$bin/initdb", '-D', data(), qw(-A trust -U postgres --no-locale --encoding=UTF8 --no-sync));
		open(my $file, '>>', data() . '/postgresql.conf') or complain('could not write the configuration', $!);
		print $file <<CONF;
listen_addresses = ''
shared_buffers = 256MB
autovacuum = off
fsync = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 8GB
CONF
		close($file);
	}
	$sockets = `mktemp -d` =~ s/\n//r;
	$running = 1;
	my $options = join ' ', map { "-c $_" } "unix_socket_directories='$sockets'", @settings;
	run_program('sh', '-c', "'$bin/pg_ctl' -D '" . data() . "' -l '$work/server.log' -w -s -o \"$options\" start >/dev/null");
}

sub stop_server {
	return unless $running;
	system("'$bin/pg_ctl' -D '" . data() . "' -m fast -s stop >/dev/null 2>&1");
	system('rm', '-rf', $sockets);
	$running = 0;
}

sub conninfo { my ($database) = @_; return "host=$sockets user=postgres dbname=$database"; }

sub psql { return ("$bin/psql", '-XAtq', '-v', 'ON_ERROR_STOP=1', '-h', $sockets, '-U', 'postgres', '-d', @_); }

# The answer to one question, unaligned.
sub ask { my ($database, $sql) = @_; return run_program(psql($database), '-c', $sql) =~ s/\n\z//r; }

# What psql prints when it runs a script, errors included.
sub ask_file { my ($database, $file) = @_; return run_program(psql($database), '-f', $file); }

sub has_database { my ($database) = @_; return ask('postgres', "SELECT 1 FROM pg_database WHERE datname = '$database'") eq '1'; }

sub create_database {
	my ($database) = @_;
	ask('postgres', "CREATE DATABASE $database");
	ask($database, "CREATE EXTENSION pg_workload_advisor");
}

sub lines_of {
	my ($file) = @_;
	open(my $in, '<', $file) or complain("could not read \"$file\"", $!);
	local $/;
	return <$in>;
}

1;
