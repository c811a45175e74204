# A session of psql that stays open, for tests that ask often, measure when they asked, or go on while an answer is due.
package Session;
use strict;
use warnings;
use Carp;
use IO::Select;
use IPC::Open3;
use PostgreSQL::Test::Utils;
use Time::HiRes qw(time);

# Options: database, user, options (PGOPTIONS), and host and port when not those of the node.
sub new {
	my ($class, $node, %with) = @_;
	local $ENV{PGOPTIONS} = $with{options} if $with{options};
	my @command = ('psql', '-XAtq', '-v', 'VERBOSITY=verbose', '-h', $with{host} // $node->host, '-p', $with{port} // $node->port);
	push @command, '-U', $with{user} if $with{user};
	my $process = open3(my $in, my $out, undef, @command, '-d', $with{database} // 'postgres');
	$in->autoflush(1);
	my $self = bless { in => $in, out => $out, process => $process, asked => 0, read => '', name => $node->name }, $class;
	$self->ask('SET client_min_messages = warning') unless $with{lazy};
	return $self;
}

# Sends a query; its answer is fetched later.
sub send {
	my ($self, $query) = @_;
	my $mark = ++$self->{asked};
	local $SIG{PIPE} = 'IGNORE';
	print { $self->{in} } "$query;\n\\echo =$mark=\n";
	$self->{query} = $query;
	return;
}

# Whether the answer is there.
sub answered {
	my ($self, $seconds) = @_;
	my $until = time + ($seconds // 0);
	my $ready = IO::Select->new($self->{out});
	my $mark = "=$self->{asked}=\n";
	until ($self->{read} =~ /(?:^|\n)\Q$mark\E\z/) {
		# A signal, such as that a child has ended, ends the waiting early.
		my $left = $until - time;
		if (!$ready->can_read($left > 0 ? $left : 0)) {
			return 0 if $left <= 0 || time >= $until;
			next;
		}
		my $got = sysread $self->{out}, $self->{read}, 65536, length $self->{read};
		if (!$got) { $self->{over} = 1; return 1 }
	}
	return 1;
}

# The rows and the error, one of which is usually empty. The error begins with its SQLSTATE.
sub answer {
	my ($self, $seconds) = @_;
	$self->answered($seconds // $PostgreSQL::Test::Utils::timeout_default)
	  or croak "no answer from $self->{name} to: $self->{query}";
	my ($rows, $error) = ($self->{read}, '');
	$self->{read} = '';
	$rows =~ s/(^|\n)=\d+=\n\z/$1/;
	$error = $1 if $rows =~ s/^((?:psql:.*?: )?(?:ERROR|FATAL|PANIC|psql: error|server closed).*)\z//ms;
	$error =~ s/^(?:ERROR|FATAL|PANIC):  //;
	$error ||= 'the session is over' if $self->{over};
	chomp($rows, $error);
	return ($rows, $error);
}

sub try { my ($self, $query, $seconds) = @_; $self->send($query); return $self->answer($seconds) }

sub ask {
	my ($self, $query, $seconds) = @_;
	my ($rows, $error) = $self->try($query, $seconds);
	croak "$self->{name} says $error to: $query" if $error;
	return $rows;
}

sub is_over { return $_[0]{over} || !defined $_[0]{process} }

# A child of the test that was forked meanwhile holds our end of the pipe, too, so closing it would not do.
sub quit {
	my ($self) = @_;
	return unless defined $self->{process};
	kill 'TERM', $self->{process};
	close $self->{in};
	close $self->{out};
	waitpid delete $self->{process}, 0;
	return;
}

sub DESTROY { local ($?, $!, $@); $_[0]->quit; return }

1;
