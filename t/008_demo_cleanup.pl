# Whatever ends the demonstration, and whenever: no process, no open port and no data of it stays behind.
use strict;
use warnings;
use File::Path qw(make_path);
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(sleep time);

my $top = $ENV{TOP};
my $folder = $PostgreSQL::Test::Utils::tmp_check . '/demo';
my ($bin) = grep { -x "$_/initdb" } split /:/, $ENV{PATH};
plan skip_all => 'the program is not built' unless -x $ENV{WORKLOAD_ADVISOR};
plan skip_all => 'node is not installed' if system('command -v node >/dev/null') != 0;

# Where servers listen on this machine, by the kernel's word.
sub listening {
	my %ports;
	for my $table (grep { -r } '/proc/net/tcp', '/proc/net/tcp6') {
		for my $line (split /\n/, slurp_file($table)) {
			$ports{ hex $1 } = 1 if $line =~ /^\s*\d+: [0-9A-F]+:([0-9A-F]{4}) \S+ 0A /;
		}
	}
	return \%ports;
}

sub processes { return join "\n", grep { /\Q$folder\E/ && !/\bps\b/ } split /\n/, `ps -eww -o pid,args` }

# Runs the demonstration until it prints what is waited for, sends it the signal, and looks around.
sub ends_cleanly {
	my ($step, $signal) = @_;
	my $log = "$folder-$signal.log";
	my $pid = fork;
	if ($pid == 0) {
		open STDOUT, '>', $log;
		open STDERR, '>&', \*STDOUT;
		@ENV{qw(PG_BIN DEMO_DIR CLIENT_DIR SCALE DURATION KEEP)} = ($bin, $folder, "$folder-client/epop", '0.02', '20', '');
		setpgrp;
		exec "$top/examples/epop/demo" or die;
	}
	my $deadline = time + 120;
	sleep 0.1 until (-e $log && slurp_file($log) =~ /$step/) || time > $deadline || waitpid($pid, 1) == $pid;
	sleep 1;    # into the step that follows the one that was announced as done
	ok(processes() ne '', "$signal after \"$step\": it was at work");
	my @its_own = map { split ' ', slurp_file($_) } glob("$folder/*/*.port");
	ok(@its_own > 0, "$signal after \"$step\": it had chosen its ports");
	kill $signal, $pid;
	waitpid $pid, 0;
	sleep 0.2 while processes() ne '' && time < $deadline;
	is(processes(), '', "$signal after \"$step\": no process stays");
	my $after = listening();
	is(join(' ', grep { $after->{$_} } @its_own), '', 'no port stays open');
	is(join(' ', grep { -e "$_/PG_VERSION" } glob("$folder/*")), '', 'no data folder stays');
}

make_path("$folder-client");
ends_cleanly('Starting the primary', 'TERM');
ends_cleanly('Starting the replica', 'KILL');
ends_cleanly('Measuring WAL per written row', 'INT');

done_testing();
