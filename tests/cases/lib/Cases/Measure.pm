# Runs the statements of a case: as a client does, so that the module sees them, and under EXPLAIN, to know what they
# take. Buffers are the reliable figure; times are medians.
package Cases::Measure;
use strict;
use warnings;
use Exporter 'import';
use Encode ();
use JSON::PP ();
use Cases::File qw(sample_text);
our @EXPORT_OK = qw(run_workload measure workload_file same_results);

my $repetitions = 3;

# One session for all; what is written is taken back, so that every execution finds the same rows.
sub run_workload {
	my ($server, $database, $case) = @_;
	my $script = "SET workload.min_duration = '1ms';\n$case->{session}\n";
	for_each_sample($case->{statements}, sub {
		my ($statement, $values, $number) = @_;
		my $run = execution($statement, $values);
		$script .= $run->{prepare} . "BEGIN;\n$run->{text};\nROLLBACK;\n" x $statement->{weight};
	});
	$server->sql($database, $script =~ s/^/\\o \/dev\/null\n/r);
}

# For every sample of every statement: label, milliseconds, buffers, whether triggers ran, the plan.
sub measure {
	my ($server, $database, $case, $statements) = @_;
	$statements //= $case->{statements};
	my ($script, @labels) = ("SET workload.capture = off;\n$case->{session}\n");
	for_each_sample($statements, sub {
		my ($statement, $values, $number) = @_;
		my $run = execution($statement, $values);
		push @labels, ($statement->{name} || "statement $number") . (@$values ? " with @{[ join ', ', @$values ]}" : '');
		$script .= $run->{prepare};
		# The first execution reads what is not in memory yet, and does not count.
		$script .= "BEGIN;\nEXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) $run->{text};\nROLLBACK;\n\\echo @@\n" x ($repetitions + 1);
	});
	my @plans = map { JSON::PP::decode_json(Encode::encode_utf8($_))->[0] } grep { /\S/ } split /^@@\n/m, $server->sql($database, $script);
	return [ map {
		my $label = $_;
		my @runs = splice @plans, 0, $repetitions + 1;
		shift @runs;
		my $plan = $runs[0]{Plan};
		{ label => $label, ms => median(map { $_->{'Execution Time'} } @runs), buffers => median(map { buffers($_->{Plan}) } @runs),
			triggers => scalar(@{ $runs[0]{Triggers} // [] }), plan => $plan }
	} @labels ];
}

sub buffers { my ($plan) = @_; return ($plan->{'Shared Hit Blocks'} // 0) + ($plan->{'Shared Read Blocks'} // 0) }

sub median { my @sorted = sort { $a <=> $b } @_; return $sorted[ @sorted / 2 ] }

sub for_each_sample {
	my ($statements, $do) = @_;
	my $number = 0;
	for my $statement (@$statements) {
		$number++;
		$do->($statement, $_, $number) for @{ $statement->{samples} };
	}
}

# A generic plan is what a named prepared statement may get; everything else is planned with its values.
sub execution {
	my ($statement, $values) = @_;
	return { prepare => '', text => sample_text($statement->{text}, @$values) } if $statement->{plan} ne 'generic';
	return {
		prepare => "SET plan_cache_mode = force_generic_plan;\nDEALLOCATE ALL;\nPREPARE asked AS $statement->{text};\n",
		text => 'EXECUTE asked' . (@$values ? '(' . join(', ', @$values) . ')' : ''),
	};
}

# The statements as a file for --workload: with parameters in place of values or, with literals, once for each sample.
sub workload_file {
	my ($case, $literals) = @_;
	my $text = '';
	my $number = 0;
	for my $statement (@{ $case->{statements} }) {
		$number++;
		my $name = $statement->{name} || "statement $number";
		my $weight = $statement->{weight} * @{ $statement->{samples} };
		if ($literals) {
			for_each_sample([$statement], sub {
				my (undef, $values) = @_;
				$text .= "-- name: $name\n-- weight: $statement->{weight}\n" . sample_text($statement->{text}, @$values) . ";\n\n";
			});
			next;
		}
		$text .= "-- name: $name\n-- weight: $weight\n$statement->{text};\n\n";
	}
	return $text;
}

# Complaints about rewritten statements that do not return the rows of the original, whatever their order.
sub same_results {
	my ($server, $database, $case, $rewritten) = @_;
	my @results = map {
		my $script = "SET workload.capture = off;\n$case->{session}\n";
		for_each_sample($_, sub {
			my ($statement, $values) = @_;
			my $text = sample_text($statement->{text}, @$values);
			$script .= "SELECT md5(string_agg(row::text, E'\\n' ORDER BY row::text)) FROM ($text) AS row;\n";
		});
		[ split /\n/, $server->sql($database, $script), -1 ]
	} $case->{statements}, $rewritten;
	return map { 'the rewritten statement returns other rows, sample ' . ($_ + 1) } grep { $results[0][$_] ne $results[1][$_] } 0 .. $#{ $results[0] };
}

1;
