# Reads one case: what it expects, its schema, its statements with their samples, and the answers that were tried.
# CONTRIBUTING.md describes the form.
package Cases::File;
use strict;
use warnings;
use Exporter 'import';
our @EXPORT_OK = qw(read_case sample_text split_statements);

my $kinds = qr/^(create|nothing|drop|analyze|rewrite \w+)$/;
my %sections = map { $_ => 1 } qw(schema statements expert or worse);
my $default_weight = 5;

# A hash: name, title, expect, kind (of a rewrite), base, session, schema, statements, experts, worse, and whether it
# leaves the rows and statistics of its base as they are ("shares").
# "experts" and "worse" hold one entry for each section, a list of statements.
sub read_case {
	my ($file) = @_;
	my ($name) = $file =~ m{([^/]+/[^/]+)\.sql$} or die "\"$file\" is not in a folder of cases\n";
	my %case = (name => $name, schema => '', statements => [], experts => [], worse => [], base => '', session => '');
	my ($section, $text) = ('', '');
	my $finish = sub {
		close_section(\%case, $section, $text);
		$text = '';
	};
	open(my $in, '<:encoding(UTF-8)', $file) or die "could not read \"$file\": $!\n";
	while (my $line = <$in>) {
		if ($line =~ /^-- (case|expect|base|session|most|never|days): *(.*?)\s*$/) {
			$case{$1 eq 'case' ? 'title' : $1} = $2;
		} elsif ($line =~ /^-- (\w+)\s*$/ && $sections{$1}) {
			$finish->();
			$section = $1;
		} else {
			$text .= $line;
		}
	}
	$finish->();
	die "\"$file\" has no \"-- case:\"\n" unless $case{title};
	die "\"$file\" has no known \"-- expect:\"\n" unless ($case{expect} // '') =~ $kinds;
	die "\"$file\" has no statements\n" unless @{ $case{statements} };
	($case{expect}, $case{kind}) = split ' ', $case{expect};
	my $only_reads = !grep { $_->{text} !~ /^\(*(SELECT|WITH)\b/i || $_->{text} =~ /\b(UPDATE|DELETE|INSERT)\b/i } @{ $case{statements} };
	my $only_indexes = !grep { bare($_) !~ /^CREATE INDEX\b/i } split_statements($case{schema});
	$case{shares} = $case{base} && $only_reads && $only_indexes && $case{expect} ne 'analyze' && !$case{session};
	die "\"$file\" has no answer of an expert\n" unless @{ $case{experts} } || $case{expect} eq 'nothing';
	return \%case;
}

sub close_section {
	my ($case, $section, $text) = @_;
	return if $text !~ /\S/;
	if ($section eq 'schema') { $case->{schema} .= $text }
	elsif ($section eq 'statements') { $case->{statements} = [ map { statement($_) } split_statements($text) ] }
	elsif ($section eq 'worse') { push @{ $case->{worse} }, [ map { bare($_) } split_statements($text) ] }
	elsif ($section) { push @{ $case->{experts} }, [ map { bare($_) } split_statements($text) ] }
}

# A statement ends with a semicolon at the end of a line.
sub split_statements {
	my ($text) = @_;
	return grep { bare($_) =~ /\S/ } split /;[ \t]*(?:\n|\z)/, $text;
}

sub bare { return $_[0] =~ s/^--.*\n?//mgr =~ s/^\s+|\s+$//gr }

# "-- name:", "-- weight:" (executions of each sample), "-- with:" (a sample: values of $1, $2, ...), "-- plan: generic".
sub statement {
	my ($text) = @_;
	my %statement = (text => bare($text), weight => $default_weight, samples => [], name => '', plan => 'custom');
	for my $line ($text =~ /^-- (.*)$/mg) {
		if ($line =~ /^with: (.*\S)/) { push @{ $statement{samples} }, [ values_of($1) ] }
		elsif ($line =~ /^(name|weight|plan): (.*\S)/) { $statement{$1} = $2 }
	}
	$statement{samples} = [ [] ] unless @{ $statement{samples} };
	return \%statement;
}

# "1, 'a, b', ARRAY[1,2]" are three.
sub values_of {
	my ($text) = @_;
	my @values = ('');
	my $depth = 0;
	for my $token ($text =~ /('(?:[^']|'')*'|.)/g) {
		$depth++ if $token =~ /^[\[(]$/;
		$depth-- if $token =~ /^[\])]$/;
		if ($token eq ',' && !$depth) { push @values, '' }
		else { $values[-1] .= $token }
	}
	return map { s/^\s+|\s+$//gr } @values;
}

# The statement as a client sends it that puts its values in.
sub sample_text {
	my ($text, @values) = @_;
	return $text =~ s/\$(\d+)/$values[$1 - 1] \/\/ die "there is no value for \$$1 in: $text\n"/ger;
}

1;
