# What was measured, as tables: the same text on the terminal and, under a heading with the machine, in Markdown.
package Report;
use strict;
use warnings;
use utf8;
use Exporter 'import';
use Statistics;
our @EXPORT = qw(machine table ratio_table verdicts verdict stolen_ticks);

sub first_line { my ($file, $pattern) = @_;
	open(my $in, '<', $file) or return undef;
	while (<$in>) { return $1 if /$pattern/; }
	return undef;
}

# One line that says where the figures come from.
sub machine {
	my $model = first_line('/proc/cpuinfo', qr/^model name\s*:\s*(.*)/) // 'unknown processor';
	my $cores = `nproc` =~ s/\s+//gr;
	my $memory = (first_line('/proc/meminfo', qr/^MemTotal:\s*(\d+)/) // 0) / 1024 / 1024;
	my $kernel = `uname -sr` =~ s/\n//r;
	return sprintf '%d × %s, %.0f GB, %s', $cores, $model, $memory, $kernel;
}

# Time that the hypervisor gave to others, and all time, in ticks since the machine started.
sub stolen_ticks {
	my @ticks = split / /, first_line('/proc/stat', qr/^cpu +(.*)/) // '0 ' x 10;
	my $all = 0;
	$all += $_ for @ticks[ 0 .. 7 ];
	return ($ticks[7], $all);
}

# Rows of cells with the first as the heading; the first column is text, the others are figures.
sub table {
	my @rows = @_;
	my @width;
	for my $row (@rows) {
		for my $i (0 .. $#$row) { $width[$i] = length $row->[$i] if length $row->[$i] > ($width[$i] // 0); }
	}
	my $line = sub {
		my @cells = @_;
		return '| ' . join(' | ', map { $_ ? sprintf("%*s", $width[$_], $cells[$_]) : sprintf("%-*s", $width[0], $cells[0]) } 0 .. $#cells) . " |\n";
	};
	my $rule = '|' . join('|', map { '-' x ($width[$_] + 1) . ($_ ? ':' : '-') } 0 .. $#width) . "|\n";
	return $line->(@{ $rows[0] }) . $rule . join('', map { $line->(@$_) } @rows[ 1 .. $#rows ]);
}

sub from_to { my ($format, @interval) = @_; return @interval ? sprintf("$format to $format", @interval) : '-'; }

# The table of one workload. A sample is {value, none, ratio}: the figure, the mean of the two beside it without any
# extension, and how much of the speed was left.
sub ratio_table {
	my ($workload, $samples) = @_;
	my $format = $workload->{format};
	my @rows = [ 'configuration', $workload->{unit}, 'of none', '95 % interval' ];
	push @{ $rows[0] }, 'more', '95 % interval' if $workload->{overhead};
	my @none = map { $_->{none} } map { @$_ } values %$samples;
	push @rows, [ 'none', sprintf($format, median(@none)), '1', '' ];
	push @{ $rows[-1] }, '', '' if $workload->{overhead};
	for my $entry (@{ $workload->{entries} }) {
		my @of = @{ $samples->{ $entry->{name} } // next };
		my @ratios = map { $_->{ratio} } @of;
		push @rows, [ $entry->{name}, sprintf($format, median(map { $_->{value} } @of)),
			sprintf('%.4f', median(@ratios)), from_to('%.4f', interval(@ratios)) ];
		next unless $workload->{overhead};
		my @more = map { $_->{value} - $_->{none} } @of;
		push @{ $rows[-1] }, sprintf("$format", median(@more)), from_to($format, interval(@more));
	}
	return table(@rows);
}

# One figure held against what it is to reach: the line, and whether it was reached.
sub verdict {
	my ($reached, $text) = @_;
	return { reached => $reached, line => ($reached ? 'pass' : 'FAIL') . ": $text" };
}

# The lines about one workload's entries.
sub verdicts {
	my ($workload, $samples) = @_;
	my @verdicts;
	for my $entry (@{ $workload->{entries} }) {
		my $of = $samples->{ $entry->{name} } // next;
		for my $reach (@{ $entry->{reach} // [] }) {
			my ($how, $what) = @$reach;
			push @verdicts, at_least($entry, $of, $what, $reach->[2]) if $how eq 'at least';
			push @verdicts, at_most($entry, $of, $what) if $how eq 'at most';
			next unless $how =~ /^(at least of|above|not below)$/;
			my $other = $samples->{$what};
			push @verdicts, verdict(0, "$entry->{name} is $how $what: not judged, it was left out") if !$other;
			push @verdicts, at_least_of($entry, $of, $what, $reach->[2], $other) if $other && $how eq 'at least of';
			push @verdicts, beside($entry, $of, $how, $what, $other) if $other && $how ne 'at least of';
		}
	}
	return @verdicts;
}

sub noise { my ($threshold, @interval) = @_;
	return '' unless @interval && $interval[0] < $threshold && $threshold < $interval[1];
	return '; the interval holds both';
}

# With a second limit, the interval has to stay above that.
sub at_least {
	my ($entry, $of, $least, $lowest) = @_;
	my @ratios = map { $_->{ratio} } @$of;
	my ($median, @interval) = (median(@ratios), interval(@ratios));
	my @verdicts = verdict($median >= $least, sprintf('%s is at least %.2f of none (%.4f%s)', $entry->{name}, $least, $median, noise($least, @interval)));
	push @verdicts, verdict($interval[0] >= $lowest, sprintf('and with 97.5 %% certainty at least %.2f (%.4f)', $lowest, $interval[0])) if defined $lowest && @interval;
	return @verdicts;
}

# The time added, at most a share of the statement or a number of milliseconds, whichever is greater.
sub at_most {
	my ($entry, $of, $limits) = @_;
	my ($share, $ms) = @$limits;
	my $limit = median(map { $_->{none} } @$of) * $share;
	$limit = $ms if $limit < $ms;
	my @more = map { $_->{value} - $_->{none} } @$of;
	my $median = median(@more);
	return verdict($median <= $limit, sprintf('%s adds at most %.1f ms (%.1f ms%s)', $entry->{name}, $limit, $median,
		noise($limit, interval(@more))));
}

# Two configurations beside each other, round by round.
sub at_least_of {
	my ($entry, $of, $name, $least, $other) = @_;
	my @ratios = map { $of->[$_]{ratio} / $other->[$_]{ratio} } 0 .. $#$of;
	my $median = median(@ratios);
	return verdict($median >= $least, sprintf('%s is at least %.2f of %s (%.4f%s)', $entry->{name}, $least, $name, $median,
		noise($least, interval(@ratios))));
}

# "Not below" fails only when the whole interval is below.
sub beside {
	my ($entry, $of, $how, $name, $other) = @_;
	my @ratios = map { $of->[$_]{ratio} / $other->[$_]{ratio} } 0 .. $#$of;
	my ($median, @interval) = (median(@ratios), interval(@ratios));
	my $reached = $how eq 'above' ? $median > 1 : ($interval[1] // $median) >= 1;
	return verdict($reached, sprintf('%s is %s %s (%.4f of it%s)', $entry->{name}, $how, $name, $median, noise(1, @interval)));
}

1;
