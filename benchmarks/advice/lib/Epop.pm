# The workload of a collaboration backend, run on its own indexes, advised on as the running server saw it, and measured
# again with what was advised and with the best set that was found by hand.
package Epop;
use strict;
use warnings;
use utf8;
use Exporter 'import';
use EpopMeasure;
use EpopStatements;
use EpopVerdict;
use FindBin;
use JSON::PP ();
use Programs;
use Server;
use Time::HiRes qw(sleep time);
our @EXPORT = qw(epop_settings run_epop);

my $application = "$FindBin::RealBin/../../examples/epop/schema";
my $folder = "$FindBin::RealBin/epop";
my @starts = qw(full bare);
my $days = 40;  # what a month and its end fit in

# Everything fits in the cache, and nothing works in the background while statements are measured.
sub epop_settings {
	return ('shared_preload_libraries=pg_workload_advisor,pg_stat_statements', qw(shared_buffers=3GB work_mem=16MB maintenance_work_mem=256MB
		effective_cache_size=3GB random_page_cost=1.1 jit=off checkpoint_timeout=1h workload.min_duration=10ms));
}

# The tables to print, in order, for this scale and so many timed runs of each statement.
sub run_epop {
	my ($advisor, $scale, $rounds, $options, $say) = @_;
	load($scale, $say);
	my $shapes = shapes_of('epop_full');
	my (%copies, %advice, %sizes);
	for my $start (@starts) {
		$advice{$start} = advice_on($advisor, "epop_$start", $shapes, $options, $say);
		$copies{"ours from $start"} = follow("epop_$start", "epop_ours_$start", $advice{$start}, $say);
	}
	# What is measured leaves dead rows behind.
	$copies{$_} = copy_database("epop_$_", "epop_measured_$_") for @starts, 'expert';
	$copies{'expert again'} = copy_database('epop_expert', 'epop_measured_again');
	$sizes{$_} = index_size($copies{$_}) for keys %copies;
	my $measured = measure($shapes, \%copies, $rounds, $say);
	my $wal = wal_per_row("$folder/inserts.sql", \%copies, $say);
	return epop_tables({ scale => $scale, shapes => $shapes, starts => \@starts, advice => \%advice, sizes => \%sizes, measured => $measured,
		wal => $wal, rows => row_counts('epop_full') });
}

# The rows end today, so what was loaded on another day is loaded again, as when a file that makes it has changed.
sub load {
	my ($scale, $say) = @_;
	my @files = map { ("$application/$_.sql", "$folder/$_.sql") } qw(tables data keys indexes);
	my $stamp = join ' ', ask('postgres', 'SELECT current_date'), $scale, map { (stat $_)[9] } @files, map { "$folder/$_.sql" } qw(bare expert);
	return if has_database('epop_expert') && ask('postgres', "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = 'epop_expert'") eq $stamp;
	$say->("loading the application's data, scale $scale");
	drop_database("epop_$_") for qw(expert bare full);
	create_database('epop_full');
	my $file = "$ENV{WORK}/epop.load.sql";
	open(my $script, '>', $file) or complain("could not write \"$file\"", $!);
	print $script "\\set scale $scale\n\\o /dev/null\nCREATE EXTENSION pg_stat_statements;\n", map({ "\\i '$_'\n" } @files), "VACUUM (ANALYZE);\n";
	close($script);
	ask_file('epop_full', $file);
	for my $set (qw(bare expert)) {
		$say->("building the indexes of \"$set\"");
		copy_database('epop_full', "epop_$set");
		ask_file("epop_$set", "$folder/$set.sql");
	}
	ask('postgres', "COMMENT ON DATABASE epop_expert IS '$stamp'");
}

sub drop_database { my ($database) = @_; ask('postgres', "DROP DATABASE IF EXISTS $database (FORCE)"); }

sub copy_database {
	my ($from, $to) = @_;
	drop_database($to);
	ask('postgres', "CREATE DATABASE $to TEMPLATE $from STRATEGY file_copy");
	return $to;
}

# What the program says about a copy on which one unit of the mix ran, as the server itself saw it.
sub advice_on {
	my ($advisor, $database, $shapes, $options, $say) = @_;
	my $seen = "${database}_seen";
	copy_database($database, $seen);
	my @executions = executions($shapes);
	$say->("running the mix on \"$database\": " . @executions . ' executions');
	ask($seen, 'SELECT workload.reset()');
	write_executions("$ENV{WORK}/epop.mix", @executions);
	my $before = time;
	replay('times', 1, "$ENV{WORK}/epop.mix", conninfo($seen));
	my $ran = time - $before;
	wait_until_counted($seen, scalar @executions);
	$say->('asking the advisor');
	my $saved = "$ENV{WORK}/$database.json";
	run_program($advisor, 'save', '--dsn', conninfo($seen), '--output', $saved);
	prolong($saved, $ran);
	$before = time;
	my $text = run_program('sh', '-c', 'exec "$@" 2>/dev/null', 'sh', $advisor, 'indexes', '--dsn', conninfo($seen), '--workload', $saved, qw(--format json), @$options);
	my $advice = JSON::PP->new->utf8(0)->decode($text);
	@{$advice}{qw(wall ran)} = (time - $before, $ran);
	drop_database($seen);
	return $advice;
}

# As if what ran for some seconds had gone on for as long as the program wants to see before it drops what nothing reads.
sub prolong {
	my ($file, $ran) = @_;
	my $json = JSON::PP->new->utf8(0)->canonical->pretty;
	my $workload = $json->decode(lines_of($file));
	my $times = $days * 24 * 3600 / $ran;
	$workload->{seconds} = $days * 24 * 3600;
	for my $counted (map { ($_, @{ $_->{nodes} }) } @{ $workload->{statements} }) {
		for my $count (grep { defined $counted->{$_} } qw(calls total_ms rows shared_blocks_hit shared_blocks_read wal_bytes)) {
			$counted->{$count} = $count =~ /calls|ms/ ? $counted->{$count} * $times : int($counted->{$count} * $times);
		}
	}
	open(my $out, '>:encoding(UTF-8)', $file) or complain("could not write \"$file\"", $!);
	print $out $json->encode($workload);
	close($out);
}

sub wait_until_counted {
	my ($database, $executions) = @_;
	for (1 .. 100) {
		return if ask($database, "SELECT coalesce(sum(calls), 0) >= $executions FROM workload.statements WHERE database = '$database'") eq 't';
		sleep 0.1;
	}
	complain('not every execution was counted', "The mix has $executions.");
}

# A copy of the database with what was advised, in the order it was advised in.
sub follow {
	my ($from, $to, $advice, $say) = @_;
	$say->("following the advice for \"$from\"");
	copy_database($from, $to);
	ask($to, $_->{sql}) for grep { followed($_) } @{ $advice->{recommendations} };
	return $to;
}

sub row_counts {
	my ($database) = @_;
	my @tables = qw(users chats messages message_reads tasks files file_links mail_messages domain_outbox calendar_events analytics_daily web_vitals);
	return [ map { [ $_, ask($database, "SELECT count(*) FROM $_") ] } @tables ];
}

1;
