# A TCP proxy before a server, which can become a black hole: connections are accepted and stay, and nothing is said. Or
# slow.
package Proxy;
use strict;
use warnings;
use IO::Select;
use IO::Socket::INET;
use IO::Socket::UNIX;
use POSIX ();
use Time::HiRes qw(usleep);

my @running;

sub new {
	my ($class, $node, $port) = @_;
	my $listener = IO::Socket::INET->new(Listen => 16, LocalAddr => '127.0.0.1', LocalPort => $port // 0, ReuseAddr => 1) or die "no port for a proxy: $!";
	pipe my $told, my $tell or die "pipe: $!";
	$tell->autoflush(1);
	my $self = bless { port => $listener->sockport, told => $told }, $class;
	my $parent = $$;
	$self->{pid} = fork // die "fork: $!";
	if (!$self->{pid}) {
		eval { forward($listener, $node->host . '/.s.PGSQL.' . $node->port, $parent, $tell) };
		warn $@ if $@;
		POSIX::_exit(0);
	}
	close $listener;
	push @running, $self->{pid};
	return $self;
}

sub port { return $_[0]{port} }
# What a standby puts into primary_conninfo.
sub conninfo { return "host=127.0.0.1 port=$_[0]{port}" }
# Both hold when they return.
sub fall_silent { my ($self) = @_; kill 'USR1', $self->{pid}; return readline $self->{told} }
sub speak_again { my ($self) = @_; kill 'USR2', $self->{pid}; return readline $self->{told} }

# To 100 kB a second, or back.
sub change_speed { return kill 'HUP', $_[0]{pid} }

# A connection that is accepted in silence is held and never gets a partner.
sub forward {
	my ($listener, $socket, $parent, $tell) = @_;
	my ($silent, $was_silent, $slow, %partner, @held) = (0, 0, 0);
	local $SIG{HUP} = sub { $slow = !$slow };
	local $SIG{USR1} = sub { $silent = 1 };
	local $SIG{USR2} = sub { $silent = 0; @held = () };
	local $SIG{PIPE} = 'IGNORE';
	my $all = IO::Select->new($listener);
	my $part = sub {
		my ($one) = @_;
		my $two = delete $partner{$one};
		delete $partner{$two};
		$all->remove($one, $two);
		close $_ for $one, $two;
	};
	while (getppid == $parent) {
		if ($silent != $was_silent) { $was_silent = $silent; print $tell "so be it\n" }
		my @ready = $silent ? IO::Select->new($listener)->can_read(0.05) : $all->can_read(0.05);
		for my $from (@ready) {
			if ($from == $listener) {
				my $client = $listener->accept or next;
				if ($silent) { push @held, $client; next }
				my $server = IO::Socket::UNIX->new(Peer => $socket) or next;
				@partner{ $client, $server } = ($server, $client);
				$all->add($client, $server);
				next;
			}
			my $to = $partner{$from} or next;
			usleep(50_000) if $slow;
			if (!sysread $from, my $bytes, $slow ? 20_000 : 65536) { $part->($from) }
			else {
				while (length $bytes) {
					my $sent = syswrite $to, $bytes;
					if (!$sent) { $part->($from); last }
					substr $bytes, 0, $sent, '';
				}
			}
		}
	}
	return;
}

# Connections break and new ones are refused.
sub stop { my ($self) = @_; kill 'KILL', $self->{pid}; waitpid $self->{pid}, 0; return }

END { my $code = $?; kill 'KILL', @running if @running; $? = $code }

1;
