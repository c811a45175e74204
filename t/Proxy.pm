# A TCP proxy before a server, which can become a black hole: connections are accepted and stay, and nothing is said.
package Proxy;
use strict;
use warnings;
use IO::Select;
use IO::Socket::INET;
use IO::Socket::UNIX;
use POSIX ();

my @running;

sub new {
	my ($class, $node) = @_;
	my $listener = IO::Socket::INET->new(Listen => 16, LocalAddr => '127.0.0.1', ReuseAddr => 1) or die "no port for a proxy: $!";
	my $self = bless { port => $listener->sockport }, $class;
	my $parent = $$;
	$self->{pid} = fork // die "fork: $!";
	if (!$self->{pid}) {
		eval { forward($listener, $node->host . '/.s.PGSQL.' . $node->port, $parent) };
		warn $@ if $@;
		POSIX::_exit(0);
	}
	push @running, $self->{pid};
	return $self;
}

sub port { return $_[0]{port} }
# What a standby puts into primary_conninfo.
sub conninfo { return "host=127.0.0.1 port=$_[0]{port}" }
sub fall_silent { return kill 'USR1', $_[0]{pid} }
sub speak_again { return kill 'USR2', $_[0]{pid} }

# A connection that is accepted in silence is held and never gets a partner.
sub forward {
	my ($listener, $socket, $parent) = @_;
	my ($silent, %partner, @held) = (0);
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
			if (!sysread $from, my $bytes, 65536) { $part->($from) }
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

sub stop { my ($self) = @_; kill 'KILL', $self->{pid}; waitpid $self->{pid}, 0; return }

END { my $code = $?; kill 'KILL', @running if @running; $? = $code }

1;
