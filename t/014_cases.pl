# The cases of index advice (tests/cases/) can be read, and the judge of the answers can say no.
use strict;
use warnings;
use lib "$ENV{TOP}/tests/cases/lib";
use Cases::File qw(read_case sample_text);
use Cases::Judge qw(judge doubts);
use PostgreSQL::Test::Utils;
use Test::More;

my @files = grep { !m{/bases/} } glob "$ENV{TOP}/tests/cases/*/*.sql";
cmp_ok(scalar @files, '>=', 70, 'there are many cases');
my @broken = grep { !eval { read_case($_) } } @files;
is_deeply(\@broken, [], 'each can be read');

mkdir "$ENV{TESTDATADIR}/some";
my $file = "$ENV{TESTDATADIR}/some/case.sql";
my $text = <<'CASE';
-- case: for this test
-- expect: create
-- schema
CREATE TABLE t (a int);
-- statements
-- weight: 7
-- with: 1, 'x, y'
-- with: ARRAY[1,2], 'it''s'
SELECT 1 FROM t WHERE a = $1 AND b = $2;
SELECT 2;
-- expert
CREATE INDEX ON t (a);
ANALYZE t;
-- worse
CREATE INDEX ON t (b);
-- worse
DROP INDEX keep;
CASE
write_text($file, $text);
my $case = read_case($file);
is_deeply([ map { $_->{weight} } @{ $case->{statements} } ], [ 7, 5 ], 'a weight holds for its statement alone');
is(sample_text($case->{statements}[0]{text}, @{ $case->{statements}[0]{samples}[1] }), q{SELECT 1 FROM t WHERE a = ARRAY[1,2] AND b = 'it''s'},
	'commas in brackets and quotes separate nothing');
is_deeply($case->{experts}, [ [ 'CREATE INDEX ON t (a)', 'ANALYZE t' ] ], 'an answer may have several statements');
is(scalar @{ $case->{worse} }, 2, 'and there may be several worse ones');
for ([ 'expect: create', 'expect: wonders' ], [ "-- statements\n", "\n" ], [ '-- expert', '-- schema' ]) {
	my ($old, $new) = @$_;
	write_text($file, $text =~ s/\Q$old\E/$new/r);
	ok(!eval { read_case($file) }, "a file with \"$new\" for \"$old\" is refused" =~ s/\n//gr);
}

# Measured samples, by buffers and milliseconds.
sub samples { return [ map { { label => 'it', buffers => $_->[0], ms => $_->[1], triggers => $_->[2] // 0 } } @_ ] }
sub create { return { action => 'create', sql => "CREATE INDEX ON t ($_[0])" } }
sub drop { return { action => 'drop', sql => "DROP INDEX CONCURRENTLY public.$_[0]" } }
my ($slow, $fast, $middling) = map { samples($_) } [ 10000, 50 ], [ 10, 0.1 ], [ 100, 2 ];

sub passes { my ($case, $advice, $measured, $name) = @_; is_deeply([ judge($case, $advice, $measured) ], [], "passes: $name") }
sub fails { my ($case, $advice, $measured, $like, $name) = @_; like(join('; ', judge($case, $advice, $measured)), $like, "fails: $name") }

my $measured = sub { my ($advised, @more) = @_; return { before => $slow, expert => $fast, advised => $advised, @more } };
passes($case, [ create('a') ], $measured->($fast), 'as fast as the expert');
passes($case, [ create('a') ], $measured->(samples([ 23, 9 ])), 'about twice the buffers');
fails($case, [ create('a') ], $measured->($middling), qr/100 buffers/, 'ten times the buffers and the time');
fails($case, [], $measured->($slow), qr/advises nothing/, 'no advice');
fails($case, [ create('a') ], $measured->($fast, unused => ['x']), qr/nothing reads: x/, 'an index too many');
fails($case, [ create('a'), drop('keep') ], $measured->($fast), qr/an expert keeps/, 'dropping what must stay');
fails($case, [ create('a') ], { before => $fast, expert => $fast, advised => $middling }, qr/WORSE/, 'harm');
fails($case, [ create('a') ], { before => samples([ 5, 20, 1 ]), expert => samples([ 5, 0.1, 1 ]), advised => samples([ 5, 20, 1 ]) },
	qr/20\.00 ms/, 'time that passes in a trigger, whose buffers are not seen');
passes($case, [ create('a') ], { before => samples([ 5, 0.01 ]), expert => samples([ 5, 0.01 ]), advised => samples([ 9, 0.1 ]) }, 'noise');
fails({ %$case, never => 'body' }, [ create('a, body') ], $measured->($fast), qr/must not/, 'a column that must not be in it');
fails({ %$case, most => 1 }, [ create('a'), create('b') ], $measured->($fast), qr/2 indexes where 1/, 'two indexes where one does');
fails({ %$case, experts => [ [ 'CREATE INDEX ON t (a)', 'DROP INDEX old' ] ] }, [ create('a') ], $measured->($fast), qr/does not drop old/,
	'leaving what is outgrown');

my $same = { before => $fast, expert => $fast, advised => $fast };
my %nothing = (%$case, expect => 'nothing', experts => [], worse => []);
passes(\%nothing, [], $same, 'silence where there is nothing to say');
fails(\%nothing, [ create('a') ], $same, qr/advises CREATE/, 'advice where there is nothing to do');
my %drop = (%nothing, expect => 'drop', experts => [ ['DROP INDEX one'], ['DROP INDEX two'] ]);
passes(\%drop, [ drop('two') ], $same, 'either of two that are alike');
fails(\%drop, [ drop('one'), drop('two') ], $same, qr/instead of one/, 'both of them');
fails(\%drop, [], $same, qr/does not drop one/, 'neither of them');
my %rewrite = (%nothing, expect => 'rewrite', kind => 'offset');
passes(\%rewrite, [ { action => 'rewrite', kind => 'offset', sql => '' } ], $same, 'the kind of rewriting');
fails(\%rewrite, [ { action => 'rewrite', kind => 'not_in', sql => '' } ], $same, qr/does not say rewrite offset/, 'another kind');
fails(\%rewrite, [ { action => 'rewrite', kind => 'offset', sql => '' }, create('a') ], $same, qr/advises CREATE/, 'and an index besides');

is_deeply([ doubts($case, { before => $slow, expert => $fast, worse => [ $middling, samples([ 90000, 400 ]) ] }) ], [], 'an expert who is right is not doubted');
like(join('; ', doubts($case, { before => $slow, expert => $fast, worse => [ $middling, $slow ] })), qr/nothing misses it: DROP INDEX keep/,
	'one who keeps what nobody misses is');
like(join('; ', doubts($case, { before => $slow, expert => $slow, worse => [] })), qr/improves nothing/, 'and one who helps nobody');
like(join('; ', doubts($case, { before => $fast, expert => $slow, worse => [] })), qr/WORSE/, 'and one who does harm');
like(join('; ', doubts($case, { before => $slow, expert => $middling, worse => [ $fast ] })), qr/better than the expert: CREATE INDEX ON t \(b\)/,
	'and one who is beaten');

done_testing();

sub write_text {
	my ($name, $content) = @_;
	open(my $out, '>', $name) or die "could not write \"$name\": $!\n";
	print $out $content;
	close($out);
}
