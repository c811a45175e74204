# Programs that a test runs beside its servers (etcd, Patroni, HAProxy, Node.js): on ports of their own, with a log each, and
# ended with the test, however that ends.
package Programs;
use strict;
use warnings;
use Exporter 'import';
use HTTP::Tiny;
use IO::Socket::INET;
use POSIX qw(:sys_wait_h setsid);
use PostgreSQL::Test::Utils;
use Time::HiRes qw(sleep time);
our @EXPORT = qw(needs free_port start_program end_program until_true http);

my $owner = $$;
my (%running, %taken);

# Fails instead of skipping: scripts/install-dependencies installs what tests need.
sub needs {
	for my $program (@_) {
		die "$program is not installed: run scripts/install-dependencies\n" if system("command -v $program >/dev/null") != 0;
	}
}

# Below the ports that systems give to outgoing connections, so that one found free stays free until it is used, also again.
sub free_port {
	for (1 .. 200) {
		my $port = 20000 + int rand 12000;
		next if $taken{$port};
		IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $port, Listen => 1, ReuseAddr => 1) or next;
		$taken{$port} = 1;
		return $port;
	}
	die 'no free port on 127.0.0.1';
}

# A command, or Perl code, in a session of its own, so that it is ended together with what it started. A command also gets the
# signal when the test is killed.
sub start_program {
	my ($log, @command) = @_;
	my $pid = fork // die "cannot fork: $!";
	if ($pid == 0) {
		setsid();
		open STDIN, '<', '/dev/null';
		open STDOUT, '>>', $log;
		open STDERR, '>&', \*STDOUT;
		eval { $command[0]->(); 1 } or print $@ if ref $command[0];    # what dies here must not end the test's servers
		exec 'setpriv', '--pdeathsig', 'TERM', @command unless ref $command[0];
		POSIX::_exit(127);
	}
	$running{$pid} = $log;
	return $pid;
}

sub is_alive { my ($pid) = @_; return waitpid($pid, WNOHANG) == 0 }

# Asks it to end, and kills it when it has not within 30 seconds, or at once with "KILL".
sub end_program {
	my ($pid, $signal) = (@_, 'TERM');
	my $deadline = time + 30;
	kill $signal, $pid;
	sleep 0.05 while is_alive($pid) && time < $deadline;
	kill 'KILL', -$pid;
	waitpid $pid, 0;
	delete $running{$pid};
}

# Asks until the answer is true, and returns it; something false when it never was. That takes three times as long as other waits
# may: here several programs have to start one after the other.
sub until_true {
	my ($question) = @_;
	my ($answer, $deadline) = (undef, time + 3 * $PostgreSQL::Test::Utils::timeout_default);
	until ($answer = eval { $question->() }) {
		return $answer if time > $deadline;
		sleep 0.05;
	}
	return $answer;
}

# Status and text of an answer; the status is 599 where nobody answers.
sub http {
	my ($method, $url, %options) = @_;
	my $answer = HTTP::Tiny->new(timeout => 10)->request($method, $url, \%options);
	return wantarray ? @$answer{qw(status content)} : $answer->{status};
}

END {
	if ($$ == $owner) {
		my $status = $?;
		kill 'TERM', keys %running;
		end_program($_) for keys %running;
		$? = $status;
	}
}

1;
