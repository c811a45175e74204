# The statements of the application by shape, with the values of a few samples of each, drawn from the loaded data.
package EpopStatements;
use strict;
use warnings;
use Exporter 'import';
use FindBin;
use JSON::PP ();
use Programs;
use Server;
our @EXPORT = qw(shapes_of marked_statements executions write_executions is_writing);

my $samples = 6;  # of each shape; chosen
my $folder = "$FindBin::RealBin/epop";

# What lies between "-- name:" lines: a hash of the marks ("weight", "with", ...) with the statement as "sql".
sub marked_statements {
	my ($file) = @_;
	my @all;
	for my $text (split /^(?=-- name: )/m, lines_of($file)) {
		my %marked = $text =~ /^-- (\w+): *(.*\S)\s*$/mg or next;
		next unless $marked{name};
		$marked{sql} = $text =~ s/^--.*\n//gmr =~ s/^\s+//r =~ s/;\s*\z//r;
		push @all, \%marked;
	}
	return @all;
}

# Each shape gets "samples": a list of {sql, values}. "with" is what to select for sample number n; an array stands for as
# many parameters where the statement says "$2..." with the number of the last one.
sub shapes_of {
	my ($database) = @_;
	my @shapes = map { marked_statements($_) } sort glob "$folder/statements/*.sql";
	my $file = "$ENV{WORK}/epop.samples.sql";
	open(my $script, '>', $file) or complain("could not write \"$file\"", $!);
	print $script lines_of("$folder/samples.sql");
	for my $number (0 .. $#shapes) {
		my $with = $shapes[$number]{with} // next;
		print $script "SELECT json_build_array($number, json_build_array($with)) FROM generate_series(1, $samples) AS n;\n";
	}
	close($script);
	for my $line (split /\n/, ask_file($database, $file)) {
		my ($number, $values) = @{ JSON::PP->new->decode($line) };
		push @{ $shapes[$number]{samples} }, bound($shapes[$number]{sql}, $values) unless grep { !defined } @$values;
	}
	for my $shape (@shapes) {
		$shape->{samples} //= [ bound($shape->{sql}, []) ] unless $shape->{with};
		complain("no sample of \"$shape->{name}\" has all values") unless $shape->{samples};
	}
	return \@shapes;
}

sub bound {
	my ($sql, $values) = @_;
	my @values = @$values;
	if ($sql =~ /\$(\d+)\.\.\./) {
		my $last = pop @values;
		my $list = join ', ', map { '$' . ($1 + $_) } 0 .. $#$last;
		$sql =~ s/\$\d+\.\.\./$list/;
		push @values, @$last;
	}
	return { sql => $sql, values => [ map { ref $_ ? '{' . join(',', @$_) . '}' : $_ } @values ] };
}

sub is_writing { my ($shape) = @_; return $shape->{sql} !~ /^(SELECT|WITH)\b/ }

# What one unit of the mix executes, each shape spread evenly over it.
sub executions {
	my ($shapes) = @_;
	my @all;
	for my $shape (@$shapes) {
		for my $i (0 .. $shape->{weight} - 1) {
			push @all, [ ($i + 0.5) / $shape->{weight}, $shape->{samples}[ $i % @{ $shape->{samples} } ] ];
		}
	}
	return map { $_->[1] } sort { $a->[0] <=> $b->[0] } @all;
}

# As the program "replay" reads them.
sub write_executions {
	my ($file, @executions) = @_;
	open(my $out, '>:encoding(UTF-8)', $file) or complain("could not write \"$file\"", $!);
	print $out join('', map { "$_\x1f" } $_->{sql}, @{ $_->{values} }), "\x1e" for @executions;
	close($out) or complain("could not write \"$file\"", $!);
}

1;
