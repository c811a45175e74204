# The server that cases run on: one of its own, with the module, and a database for each case.
package Cases::Server;
use strict;
use warnings;
use File::Temp ();
use IPC::Open2;

my $settings = <<CONF;
shared_preload_libraries = 'pg_workload_advisor'
listen_addresses = ''
fsync = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
shared_buffers = 384MB
work_mem = 16MB
maintenance_work_mem = 128MB
random_page_cost = 1.1
jit = off
autovacuum = off
max_parallel_workers_per_gather = 0
max_parallel_maintenance_workers = 0
max_wal_size = 4GB
checkpoint_timeout = 1h
workload.capture_rate = -1
workload.capture_interval = 0
CONF

my $end_of_answer = '-- end of answer --';

# Bases are kept under the work directory, so that a second run begins at once.
sub new {
	my ($class, $work, $bin, $keep) = @_;
	my $sockets = File::Temp::tempdir('casesXXXXXX', TMPDIR => 1, CLEANUP => !$keep);
	return bless { work => $work, bin => $bin, data => "$work/data", sockets => $sockets }, $class;
}

sub start {
	my ($self) = @_;
	if (!-e "$self->{data}/made") {
		run('rm', '-rf', $self->{data});
		run("$self->{bin}/initdb", '-D', $self->{data}, qw(-A trust -U postgres --no-locale --encoding=UTF8 --no-sync));
		write_file("$self->{data}/postgresql.auto.conf", $settings);
		write_file("$self->{data}/made", '');
	}
	$self->{started} = 1;
	run("$self->{bin}/pg_ctl", '-D', $self->{data}, '-l', "$self->{work}/server.log", '-o', "-k $self->{sockets}", '-w', 'start');
}

sub stop {
	my ($self) = @_;
	$self->disconnect(keys %{ $self->{sessions} });
	run("$self->{bin}/pg_ctl", '-D', $self->{data}, '-m', 'fast', '-w', 'stop') if delete $self->{started};
}

sub dsn { my ($self, $database) = @_; return "host=$self->{sockets} user=postgres dbname=$database" }

# What a script prints, unaligned; dies with what the server said when a statement fails. Sessions stay open, for starting
# one takes longer than most scripts, and forget what a script has set.
sub sql {
	my ($self, $database, $script) = @_;
	my $session = $self->{sessions}{$database} //= $self->connect($database);
	print { $session->{in} } "$script\n\\o\nDISCARD ALL;\nSELECT pg_stat_force_next_flush() \\g /dev/null\n\\echo $end_of_answer\n";
	my ($answer, $out) = ('', $session->{out});
	while (my $line = <$out>) {
		return $answer if $line eq "$end_of_answer\n";
		$answer .= $line;
	}
	$self->disconnect($database);
	die $answer;
}

sub connect {
	my ($self, $database) = @_;
	my $pid = open2(my $out, my $in, 'sh', '-c', 'exec "$@" 2>&1', 'sh', "$self->{bin}/psql", qw(-XAtq -v ON_ERROR_STOP=1 -d), $self->dsn($database));
	binmode($_, ':encoding(UTF-8)') for $in, $out;
	return { pid => $pid, in => $in, out => $out };
}

sub disconnect {
	my ($self, @databases) = @_;
	for my $database (@databases) {
		my $session = delete $self->{sessions}{$database} or next;
		close($session->{$_}) for qw(in out);
		waitpid($session->{pid}, 0);
	}
}

# A base is made once from bases/NAME.sql and then copied for every case.
sub make_base {
	my ($self, $name, $file) = @_;
	my $version = join '-', (stat $file)[ 7, 9 ];
	my $stamp = "$self->{data}/base.$name";
	return if -e $stamp && read_file($stamp) eq $version;
	$self->sql('postgres', "DROP DATABASE IF EXISTS base_$name;\nCREATE DATABASE base_$name;");
	$self->sql("base_$name", "CREATE EXTENSION pg_workload_advisor;\nBEGIN;\n" . read_file($file) . "\nCOMMIT;\nVACUUM (FREEZE, ANALYZE);\nCHECKPOINT;");
	$self->disconnect("base_$name");
	write_file($stamp, $version);
}

sub make_database {
	my ($self, $name, $base) = @_;
	my $template = $base ? "TEMPLATE base_$base STRATEGY file_copy" : '';
	$self->disconnect($name);
	$self->sql('postgres', "DROP DATABASE IF EXISTS \"$name\" (FORCE);\nCREATE DATABASE \"$name\" $template;");
	$self->sql($name, 'CREATE EXTENSION IF NOT EXISTS pg_workload_advisor;');
}

sub drop_database {
	my ($self, $name) = @_;
	$self->disconnect($name);
	$self->sql('postgres', "DROP DATABASE \"$name\" (FORCE);");
}

sub run {
	my ($program, @arguments) = @_;
	my $pid = open(my $output, '-|') // die "could not start \"$program\": $!\n";
	if ($pid == 0) {
		open(STDERR, '>&', \*STDOUT);
		exec($program, @arguments) or die "could not start \"$program\": $!\n";
	}
	binmode($output, ':encoding(UTF-8)');
	my $text = do { local $/; <$output> } // '';
	close($output) or die "$text";
	return $text;
}

sub write_file {
	my ($file, $text) = @_;
	open(my $out, '>:encoding(UTF-8)', $file) or die "could not write \"$file\": $!\n";
	print $out $text;
	close($out) or die "could not write \"$file\": $!\n";
}

sub read_file {
	my ($file) = @_;
	open(my $in, '<:encoding(UTF-8)', $file) or die "could not read \"$file\": $!\n";
	local $/;
	return <$in> // '';
}

1;
