# Patroni beside servers that run already, with an etcd of its own: it adopts them, and answers load balancers.
package Patroni;
use strict;
use warnings;
use Exporter 'import';
use HTTP::Tiny;
use IO::Socket::INET;
use POSIX qw(setsid);
use Time::HiRes qw(sleep time);
our @EXPORT = qw(free_port adopt_servers end_patroni patroni_answers);

my (@pids, %rest, %pid_of);

sub free_port {
	my $socket = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => 0, Listen => 1) or die "no free port on 127.0.0.1\n";
	return $socket->sockport;
}

sub start {
	my ($log, @command) = @_;
	my $pid = fork // die "could not fork: $!\n";
	if ($pid == 0) {
		setsid();
		open STDIN, '<', '/dev/null';
		open STDOUT, '>>', $log;
		open STDERR, '>&', \*STDOUT;
		{ exec @command };
		POSIX::_exit(127);
	}
	push @pids, $pid;
	return $pid;
}

# `servers`: data directory and port of each, the primary first.
sub adopt_servers {
	my ($work, $bin, $sockets, @servers) = @_;
	my @urls = map { "http://127.0.0.1:$_" } free_port(), free_port();
	system('rm', '-rf', "$work/etcd");
	start("$work/etcd.log", 'etcd', '--name' => 'e1', '--data-dir' => "$work/etcd", '--unsafe-no-fsync',
		'--listen-client-urls' => $urls[0], '--advertise-client-urls' => $urls[0],
		'--listen-peer-urls' => $urls[1], '--initial-advertise-peer-urls' => $urls[1], '--initial-cluster' => "e1=$urls[1]");
	wait_for('etcd', "$work/etcd.log", sub { HTTP::Tiny->new(timeout => 2)->get("$urls[0]/health")->{success} });
	for my $server (@servers) {
		my ($name, $data, $port) = @$server;
		$rest{$name} = free_port();
		open(my $file, '>', "$work/$name.yml") or die "could not write $work/$name.yml: $!\n";
		print $file <<YAML;
scope: cluster
name: $name
restapi: {listen: '127.0.0.1:$rest{$name}', connect_address: '127.0.0.1:$rest{$name}'}
etcd3: {host: '@{[ $urls[0] =~ s{^http://}{}r ]}'}
postgresql:
  listen: 127.0.0.1:$port
  connect_address: 127.0.0.1:$port
  data_dir: $data
  bin_dir: $bin
  pgpass: $work/$name.pgpass
  pg_hba: ['local all all trust', 'host all all 127.0.0.1/32 trust', 'local replication all trust', 'host replication all 127.0.0.1/32 trust']
  authentication: {superuser: {username: postgres}, replication: {username: postgres}, rewind: {username: postgres}}
  parameters: {unix_socket_directories: '$sockets', shared_preload_libraries: pg_workload_advisor}
YAML
		close($file);
		$pid_of{$name} = start("$work/$name-patroni.log", 'patroni', "$work/$name.yml");
		my $role = $server == $servers[0] ? 'primary' : 'replica?lag=16MB';
		wait_for("Patroni of the $name", "$work/$name-patroni.log", sub { patroni_answers($name, $role) == 200 });
	}
	return \%pid_of;
}

sub wait_for {
	my ($what, $log, $question) = @_;
	for (1 .. 600) { return if $question->(); sleep 0.1 }
	die "benchmarks/health/run: $what does not answer\nDETAIL:  " . `tail -5 '$log'` . "\n";
}

# The status of its answer, as a load balancer asks: over a connection of its own.
sub patroni_answers { my ($name, $path) = @_; return HTTP::Tiny->new(timeout => 5)->get("http://127.0.0.1:$rest{$name}/$path")->{status}; }

# As a machine that fails would: Patroni stops its server when it is asked to end.
sub end_patroni {
	kill 'KILL', @pids;
	waitpid $_, 0 for @pids;
	@pids = ();
}

1;
