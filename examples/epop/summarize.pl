#!/usr/bin/env perl
# One run of the workload as one JSON object: latencies and errors of every shape of statement from pgbench's
# transaction logs and the client's own file, buffers of every shape from what the servers counted.
# Usage: summarize.pl FOLDER WORKLOAD LOG-PREFIX SECONDS
use strict;
use warnings;
use JSON::PP;

my ($folder, $workload, $logs, $seconds) = @ARGV;
my (%shapes, %mixes);

for my $mix ('read', 'write') {
    my @names = map { m{([^/]+)\.sql$} } sort glob "$workload/$mix/*.sql";
    my (@took, @failed);
    for my $file (glob "$folder/$mix.[0-9]*") {
        open my $log, '<', $file or die "could not open \"$file\": $!\n";
        while (<$log>) {
            # client, number, microseconds or why it failed, script, epoch, its microseconds
            my (undef, undef, $time, $script) = split;
            if ($time =~ /^\d+$/) { push @{ $took[$script] }, $time / 1000 }
            else                  { $failed[$script]++ }
        }
    }
    my $all = 0;
    for my $script (0 .. $#names) {
        my @sorted = sort { $a <=> $b } @{ $took[$script] // [] };
        $all += @sorted;
        $shapes{ $names[$script] } = {
            mix => $mix, count => scalar @sorted, errors => $failed[$script] // 0,
            p50 => percentile(0.50, @sorted), p50_between => median_between(@sorted), p95 => percentile(0.95, @sorted), p99 => percentile(0.99, @sorted),
        };
    }
    # A client that met an error it cannot go on from leaves the run and one line.
    my @aborted = grep { /aborted|fatal|error:/i } lines("$logs-$mix.log");
    my $failures = 0;
    $failures += $_ // 0 for @failed;
    $mixes{$mix} = { per_second => $all / $seconds, transactions => $all, errors => $failures + @aborted, messages => \@aborted };
}

my $client = decode_json(join '', lines("$folder/client.json"));
$mixes{client} = { transactions => 0, errors => 0, messages => [] };
for my $name (keys %{ $client->{shapes} }) {
    my $shape = $client->{shapes}{$name};
    $shapes{$name} = { mix => 'client', map { $_ => $shape->{$_} } qw(count errors p50 p50_between p95 p99) };
    $mixes{client}{transactions} += $shape->{count};
    $mixes{client}{errors} += $shape->{errors};
    push @{ $mixes{client}{messages} }, "$name: $shape->{error}" if defined $shape->{error};
}
$mixes{client}{per_second} = $mixes{client}{transactions} / $client->{seconds};

# Statements carry the name of their shape in a comment. A shape of several statements, or one that runs on both servers,
# has the buffers of all of them together, per execution of the shape.
my %buffers;
for my $node ('primary', 'replica') {
    for my $statement (@{ decode_json(join '', lines("$folder/statements-$node.json")) }) {
        my ($name) = ($statement->{query} // '') =~ m{/\* ([\w.]+) \*/} or next;
        $buffers{$name} += $statement->{buffers};
    }
}
for my $name (keys %shapes) {
    my $shape = $shapes{$name};
    $shape->{buffers} = defined $buffers{$name} && $shape->{count} ? $buffers{$name} / $shape->{count} : undef;
}

my ($index_bytes) = lines("$folder/index-bytes");
my %wal = map { my ($value) = lines("$folder/wal-$_"); $_ => $value + 0 } qw(messages tasks);
print JSON::PP->new->canonical->pretty->encode(
    { seconds => $seconds + 0, shapes => \%shapes, mixes => \%mixes, index_bytes => $index_bytes + 0, wal_bytes_per_row => \%wal });

# Nearest rank.
sub percentile {
    my ($share, @sorted) = @_;
    return undef unless @sorted;
    my $rank = $share * @sorted;
    $rank = int($rank) + ($rank > int($rank));
    return $sorted[ ($rank || 1) - 1 ];
}

# Between which of the measured values the true median lies, all but once in a thousand times: order statistics,
# 3.29 standard deviations of a binomial around the middle rank.
sub median_between {
    my @sorted = @_;
    return undef unless @sorted;
    my $away = 3.29 / 2 * sqrt @sorted;
    my ($low, $high) = (int(@sorted / 2 - $away), int(@sorted / 2 + $away) + 1);
    return [ $sorted[ $low < 0 ? 0 : $low ], $sorted[ $high > $#sorted ? $#sorted : $high ] ];
}

sub lines {
    my ($file) = @_;
    open my $in, '<', $file or die "could not open \"$file\": $!\n";
    chomp(my @lines = <$in>);
    return @lines;
}
