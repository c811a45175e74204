# Random statements and CREATE INDEX statements over tables of every kind, for tests that ask what holds of all of them.
package RandomStatements;
use strict;
use warnings;

# ---- the tables ----

# All have the same columns, whatever else they have.
my @columns = qw(id n t b j r l d);
my $types = 'id int, n bigint, t text, b boolean, j jsonb, r int4range, l int[], d date';
my @tables = qw(a a a a p q parent unknown v grouped wide derived secret passing foreign_rows copied unlogged keyed);
my @indexable = qw(a a a a p q p_rest parent child unknown wide derived secret copied unlogged keyed);

sub schema {
	my ($directory) = @_;
	my $wide = join ', ', map { "c$_ int" } 1 .. 1592;
	return <<SQL;
CREATE EXTENSION pg_workload_advisor;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION file_fdw;
CREATE ROLE reader;
CREATE TABLE a (dropped int, $types);
ALTER TABLE a DROP COLUMN dropped;
INSERT INTO a SELECT i, i % 700, 't ' || i % 90, CASE WHEN i % 7 > 0 THEN i % 3 = 0 END, jsonb_build_object('k', i % 40), int4range(i, i + 9), ARRAY[i % 9, i % 70], '2025-01-01'::date + i % 300
  FROM generate_series(1, 6000) AS i;
CREATE INDEX a_n ON a (n);
CREATE UNIQUE INDEX a_id ON a (id);
CREATE TABLE p ($types) PARTITION BY LIST (b);
CREATE TABLE p_true PARTITION OF p FOR VALUES IN (true);
CREATE TABLE p_rest PARTITION OF p DEFAULT;
INSERT INTO p SELECT * FROM a WHERE id <= 2000;
CREATE INDEX p_d ON p (d);
CREATE TABLE q ($types) PARTITION BY RANGE (id);
CREATE TABLE q_1 (d date, l int[], r int4range, gone int, j jsonb, b boolean, t text, n bigint, id int);
ALTER TABLE q_1 DROP COLUMN gone;
ALTER TABLE q ATTACH PARTITION q_1 FOR VALUES FROM (MINVALUE) TO (1000);
CREATE TABLE q_2 PARTITION OF q FOR VALUES FROM (1000) TO (2000);
CREATE TABLE q_3 PARTITION OF q DEFAULT PARTITION BY HASH (n);
CREATE TABLE q_31 PARTITION OF q_3 FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE q_32 PARTITION OF q_3 FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO q SELECT * FROM a WHERE id <= 2000;
CREATE TABLE parent (LIKE a);
CREATE TABLE child (own int) INHERITS (parent);
INSERT INTO child SELECT * FROM a WHERE id <= 2000;
CREATE INDEX child_id ON child (id);
CREATE TABLE unknown (LIKE a);
CREATE TABLE wide ($types, $wide);
INSERT INTO wide SELECT * FROM a WHERE id <= 1000;
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE TABLE derived (id positive, n bigint GENERATED ALWAYS AS (id / 3) STORED, t text COLLATE "C", b boolean, j jsonb, r int4range, l int[], d date);
INSERT INTO derived (id, t, b, j, r, l, d) SELECT id, t, b, j, r, l, d FROM a WHERE id <= 2000;
CREATE TABLE secret (LIKE a);
INSERT INTO secret SELECT * FROM a WHERE id <= 2000;
ALTER TABLE secret ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_readers ON secret USING (n < 100 OR t = current_user);
CREATE MATERIALIZED VIEW copied AS SELECT * FROM a WHERE id <= 2000;
CREATE UNLOGGED TABLE unlogged AS SELECT * FROM a WHERE id <= 2000;
CREATE TABLE keyed (LIKE a, PRIMARY KEY (id), EXCLUDE USING gist (r WITH =));
INSERT INTO keyed SELECT * FROM a WHERE id <= 2000;
CREATE VIEW v AS SELECT * FROM a WHERE n > 10 AND NOT b;
CREATE VIEW grouped AS SELECT max(id) AS id, n, min(t) AS t, bool_or(b) AS b, NULL::jsonb AS j, NULL::int4range AS r, NULL::int[] AS l, max(d) AS d FROM a GROUP BY n;
COPY (SELECT * FROM a WHERE id <= 500) TO '$directory/rows.csv' (FORMAT csv);
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE foreign_rows ($types) SERVER files OPTIONS (filename '$directory/rows.csv', format 'csv');
CREATE STATISTICS a_both ON n, d, (id % 7) FROM a;
VACUUM ANALYZE a, p, parent, child, q, wide, derived, secret, copied, unlogged, keyed, foreign_rows;
SQL
}

# What a session begins with. Some rounds have other settings of the planner.
sub session {
	my ($round) = @_;
	my @settings = ('', 'SET enable_partitionwise_join = on; SET enable_partitionwise_aggregate = on;',
		'SET max_parallel_workers_per_gather = 2; SET parallel_setup_cost = 0; SET min_parallel_table_scan_size = 0; SET min_parallel_index_scan_size = 0;',
		'SET enable_seqscan = off;', 'SET enable_hashjoin = off; SET geqo_threshold = 3;', 'SET random_page_cost = 1.1; SET enable_sort = off;');
	return "SET client_min_messages = error;\nCREATE TEMP TABLE passing AS SELECT * FROM a WHERE id <= 2000;\nGRANT ALL ON passing TO reader;\nANALYZE passing;\n" . $settings[ $round % @settings ] . "\n";
}

# ---- chance ----

# A generator of its own, so that a seed means the same everywhere.
sub new { my ($class, $seed) = @_; return bless { state => $seed % 2147483647 || 1 }, $class }
sub below {
	my ($self, $count) = @_;
	$self->{state} = ($self->{state} * 48271) % 2147483647;
	return int($self->{state} / 2147483647 * $count);
}
sub chance { my ($self, $share) = @_; return $self->below(1000) < 1000 * $share }
sub any { my ($self, @of) = @_; return $of[ $self->below(scalar @of) ] }
sub some { my ($self, $most, $make) = @_; return map { $make->() } 1 .. 1 + $self->below($most) }

# ---- indexes ----

sub key {
	my ($self) = @_;
	return $self->any(@columns) . $self->any('', '', '', ' DESC', ' DESC NULLS LAST', ' NULLS FIRST') if $self->chance(0.75);
	# Some that CREATE INDEX refuses.
	return $self->any('random()', '(a)', 'ctid', 'nothing', '(count(*))', 'generate_series(1, 2)', '((SELECT 1))', q{date_trunc('day', d)}, '((t)::int)') if $self->chance(0.05);
	return $self->any('lower(t)', '(n + id)', q{((j ->> 'k'))}, 'upper(r)', 't text_pattern_ops', 't COLLATE "C"', q{((j ->> 'k')::int)}, '(id % 7)', '(1 / (n % 7))',
		'lower(t) COLLATE "C" DESC', '(id IS NULL)', '(ROW(id, n))', 'id', '(d + 1)', '(l[1])', '(coalesce(n, 0))');
}

sub definition {
	my ($self) = @_;
	my $table = $self->chance(0.9) ? $self->any(@indexable) : $self->any(@tables, 'p_true', 'q_3', 'ONLY p', 'passing');
	my $method = $self->any(('btree') x 6, qw(gin gist brin hash), $self->chance(0.1) ? 'spgist' : 'gin');
	my $keys = join(', ', $method eq 'btree' ? $self->some(4, sub { $self->key }) : $self->some($method eq 'hash' ? 1 : 2, sub {
		$self->any($method eq 'gin' ? ('j', 'l', 't gin_trgm_ops', 'j jsonb_path_ops', 'to_tsvector(\'simple\', t)', 'n') :
			$method eq 'gist' ? ('r', 't gist_trgm_ops', 't gist_trgm_ops (siglen = 32)', 'int4range(id, id + 5)', 'd', 'upper(r)') :
			$method eq 'brin' ? ('id', 'd', 'n', 't', 'n int8_minmax_multi_ops', 'id int4_bloom_ops', 'r', '(id + n)', 'j') : ('t', 'n', 'd', 'lower(t)', 'j', 'r', 'l')) }));
	my $include = $self->chance($method eq 'btree' ? 0.15 : 0.02) ? ' INCLUDE (' . join(', ', $self->some(2, sub { $self->any(@columns) })) . ')' : '';
	my $option = $self->chance(0.9) ? { btree => 'fillfactor = 50', gin => 'fastupdate = off', gist => 'buffering = on', brin => 'pages_per_range = 4', hash => 'fillfactor = 60' }->{$method} : 'deduplicate_items = off';
	my $with = $option && $self->chance(0.15) ? " WITH ($option)" : '';
	my $where = $self->chance(0.3) ? ' WHERE ' . join($self->any(' AND ', ' OR '), $self->some(2, sub { $self->condition('', constant => 1) })) : '';
	my $unique = $self->chance(0.02) ? 'UNIQUE ' : '';
	return "CREATE ${unique}INDEX ON $table USING $method ($keys)$include$with$where";
}

# Of what a real index is as the hypothetical one: b-trees over columns.
sub plain_definition {
	my ($self) = @_;
	my @plain = qw(id n t b d l r j);
	my $keys = join(', ', $self->some(3, sub {
		$self->any(qw(id n t b d), 'l', 'r') . $self->any('', '', '', ' DESC', ' DESC NULLS LAST', ' NULLS FIRST') }));
	my $include = $self->chance(0.2) ? ' INCLUDE (' . join(', ', $self->some(2, sub { $self->any(qw(id n t b d l)) })) . ')' : '';
	my $where = $self->chance(0.25) ? ' WHERE ' . $self->condition('', constant => 1, plain => 1) : '';
	return 'CREATE INDEX ON ' . $self->any(qw(a a a q_2 keyed derived copied unlogged p_rest child)) . " ($keys)$include$where";
}

sub hidden { my ($self) = @_; return $self->chance(0.3) ? "'{" . $self->any('a_n', 'a_id', 'child_id', 'a_n,a_id') . "}'" : "'{}'" }

# ---- statements ----

# Conditions on the mention that `x` names (with a dot), or on the only one.
sub condition {
	my ($self, $x, %only) = @_;
	my @conditions = ("${x}id = 7", "${x}n < 5", "${x}n BETWEEN 50 AND 60", "${x}t = 't 7'", "${x}b", "NOT ${x}b", "${x}d > '2025-05-01'", "${x}n IS NULL", "${x}id IN (1, 2, 3)", "${x}t IS NOT NULL",
		"${x}id > 100", "(${x}n = 3 OR ${x}id = 9)", "(${x}n, ${x}id) > (3, 4)", "${x}b IS NOT TRUE", "${x}d = '2025-02-03'", "${x}n = ANY ('{3,4,5}')", "${x}t > 't 5'", "${x}id <> 5");
	push @conditions, ("${x}t LIKE 't 1%'", "${x}j @> '{\"k\": 3}'", "${x}r && int4range(5, 6)", "${x}l @> ARRAY[3]", "lower(${x}t) = 't 9'", "${x}n + ${x}id = 9", "${x}j ->> 'k' = '3'", "${x}id % 7 = 3",
		"to_tsvector('simple', ${x}t) @@ 'x'", "${x}t ~ '^t 3'", "CASE WHEN ${x}b THEN ${x}n > 3 ELSE ${x}id > 4 END", "num_nulls(${x}b, ${x}n) = 0", "${x}t ILIKE '%7'", "${x}l[1] = 3", "(${x}b) IS UNKNOWN",
		"(${x}id = 3 AND ${x}n = 4 OR ${x}t = 't 3' AND (${x}b OR ${x}d IS NULL))") unless $only{plain};
	push @conditions, ("${x}n = \$1", "${x}id > \$1", "${x}t = \$2", "${x}n = ANY (\$3::bigint[])", "random() < 0.5", "${x}id = (SELECT max(id) FROM keyed)", "${x}n IN (SELECT n FROM p WHERE b)", "EXISTS (SELECT FROM q WHERE q.id = ${x}id AND q.b)",
		"${x}id NOT IN (SELECT id FROM unknown)", "${x}id = any (SELECT k.n FROM keyed AS k WHERE k.t = ${x}t)", "${x}d < now()", "${x}t = current_user", "false", "1 = 0", "(SELECT count(*) FROM a AS z WHERE z.id = ${x}n) > 0") unless $only{constant};
	return $self->any(@conditions);
}

sub where {
	my ($self, $x, $most) = @_;
	return '' if $self->chance(0.1);
	return ' WHERE ' . join($self->any(' AND ', ' AND ', ' AND ', ' OR '), $self->some($most // 3, sub { $self->condition($x) }));
}

sub order {
	my ($self, $x) = @_;
	my $order = $self->chance(0.5) ? ' ORDER BY ' . join(', ', $self->some(3, sub { $x . $self->any(qw(id n t d)) . $self->any('', '', ' DESC', ' NULLS FIRST', ' DESC NULLS LAST') })) : '';
	my $limit = $self->chance(0.4) ? $self->any(' LIMIT 10', ' LIMIT 1', ' OFFSET 5', ' LIMIT 10 OFFSET 20', ' LIMIT $1', $order ? ' FETCH FIRST 3 ROWS WITH TIES' : ' LIMIT ALL') : '';
	return $order . $limit;
}

sub mention {
	my ($self, $alias) = @_;
	my $table = $self->any(@tables);
	return $self->any(("$table AS $alias") x 6, "a AS $alias TABLESAMPLE " . $self->any('SYSTEM (10)', 'BERNOULLI (5) REPEATABLE (1)'), "(SELECT * FROM $table" . $self->where('', 2) . $self->order('') . ") AS $alias",
		"(SELECT * FROM a UNION ALL SELECT * FROM p) AS $alias", "(SELECT DISTINCT ON (n) * FROM a ORDER BY n, id) AS $alias", "ONLY parent AS $alias",
		"(VALUES (1, 2::bigint, 't 3', true, NULL::jsonb, NULL::int4range, NULL::int[], NULL::date)) AS $alias (" . join(', ', @columns) . ')');
}

sub joined {
	my ($self) = @_;
	my $from = $self->mention('x');
	for my $alias ($self->any([], ['y'], [ 'y', 'z' ], ['y'])->@*) {
		my $to = $alias eq 'y' ? 'x' : $self->any('x', 'y');
		my $on = join(' AND ', $self->some(2, sub { $self->any("$alias.id = $to.n", "$alias.n = $to.n", "$alias.id = $to.id", "$alias.t = $to.t AND $alias.b", "$alias.id < $to.id", "$alias.d = $to.d", "($alias.id = 1 OR $alias.id = $to.n)", "$alias.l && $to.l", "lower($alias.t) = $to.t") }));
		$from .= $self->any(' JOIN ', ' LEFT JOIN ', ' JOIN ', ' FULL JOIN ', ' RIGHT JOIN ') . $self->mention($alias) . " ON $on" if $self->chance(0.8);
		$from .= " CROSS JOIN LATERAL (SELECT * FROM a WHERE a.n = $to.id" . $self->order('a.') . ") AS $alias" unless $from =~ / AS $alias\b/;
	}
	$from .= $self->any(', generate_series(1, 3) AS g', ' CROSS JOIN unnest(x.l) AS g', ', LATERAL (SELECT x.id) AS g') if $self->chance(0.1);
	return $from;
}

sub query {
	my ($self) = @_;
	my $from = $self->joined;
	my $rest = $self->where('x.');
	my $order = $self->order('x.');
	return $self->any(
		("SELECT * FROM $from$rest$order") x 2, ("SELECT x.id, x.n FROM $from$rest$order") x 2,
		"SELECT x.n, count(*) FROM $from$rest GROUP BY x.n" . $self->any('', ' HAVING count(*) > 3', ' ORDER BY x.n', ' ORDER BY 2 DESC LIMIT 5'),
		"SELECT x.b, x.d, sum(x.n) FROM $from$rest GROUP BY " . $self->any('ROLLUP (x.b, x.d)', 'CUBE (x.b, x.d)', 'GROUPING SETS ((x.b), (x.d), ())', 'x.b, x.d'),
		"SELECT DISTINCT x.t FROM $from$rest", "SELECT DISTINCT ON (x.n) x.n, x.id FROM $from$rest ORDER BY x.n, x.id DESC",
		"SELECT max(x.n), min(x.d) FROM $from$rest", "SELECT max(x.id) FROM $from$rest", "SELECT count(*) FROM $from$rest", "SELECT count(DISTINCT x.n), array_agg(x.t ORDER BY x.d) FILTER (WHERE x.b) FROM $from$rest",
		"SELECT x.id, rank() OVER (PARTITION BY x.n ORDER BY x.id), lag(x.d) OVER w FROM $from$rest WINDOW w AS (ORDER BY x.d, x.id)$order",
		"SELECT unnest(x.l), generate_series(1, x.id) FROM $from$rest$order",
		"SELECT (SELECT y.t FROM a AS y WHERE y.n = x.id ORDER BY y.id LIMIT 1), x.* FROM $from$rest$order",
		"SELECT x.id FROM a AS x$rest " . $self->any('FOR UPDATE', 'FOR SHARE SKIP LOCKED', 'FOR NO KEY UPDATE OF x NOWAIT'));
}

sub data_change {
	my ($self) = @_;
	my $table = $self->any(qw(a p q keyed parent derived secret passing unlogged v));
	my $rest = $self->where('x.', 2);
	my $set = $table eq 'derived' ? 't = \'x\'' : $self->any('n = 1', 't = NULL', 'b = NOT b', 'n = x.id, d = \'2025-01-01\'');
	my $returning = $self->any('', ' RETURNING x.id', ' RETURNING *');
	return $self->any("UPDATE $table AS x SET $set$rest$returning", "DELETE FROM $table AS x$rest$returning",
		"UPDATE $table AS x SET t = y.t FROM a AS y WHERE y.id = x.n AND y.b", "DELETE FROM $table AS x USING p AS y WHERE y.id = x.n AND " . $self->condition('x.'),
		"INSERT INTO keyed SELECT * FROM a AS x$rest", "INSERT INTO keyed (id, t) VALUES (\$1, \$2) ON CONFLICT (id) DO UPDATE SET t = excluded.t WHERE keyed.n > 3 RETURNING *",
		"INSERT INTO keyed AS x SELECT * FROM p ON CONFLICT DO NOTHING", "INSERT INTO p SELECT * FROM v AS x$rest",
		"MERGE INTO a AS x USING p AS y ON x.id = y.n WHEN MATCHED AND x.b THEN DELETE WHEN MATCHED THEN UPDATE SET t = y.t WHEN NOT MATCHED THEN INSERT (id) VALUES (y.id)",
		"MERGE INTO keyed AS x USING (VALUES (3)) AS y (v) ON x.id = y.v WHEN MATCHED THEN DO NOTHING",
		"WITH gone AS (DELETE FROM $table AS x$rest RETURNING *) INSERT INTO unknown SELECT id, n FROM gone");
}

sub statement {
	my ($self) = @_;
	my $kind = $self->below(100);
	my $statement = $kind < 60 ? $self->query : $kind < 75 ? $self->data_change : $kind < 83 ? '(' . $self->query . ') ' . $self->any('UNION', 'UNION ALL', 'INTERSECT', 'EXCEPT ALL') . ' (' . $self->query . ')' :
	  $kind < 93 ? 'WITH w AS ' . $self->any('', 'MATERIALIZED ', 'NOT MATERIALIZED ') . '(SELECT * FROM ' . $self->any(@tables) . $self->where('', 2) . ') SELECT * FROM w AS x JOIN a AS y USING (' . $self->any(qw(id n t)) . ')' . $self->where('y.') :
	  'WITH RECURSIVE w (id, n) AS (SELECT id, n FROM ' . $self->any(@tables) . ' WHERE id = 7 UNION ' . $self->any('', 'ALL ') . 'SELECT a.id, a.n FROM a JOIN w ON a.id = w.n) SELECT * FROM w AS x' . ($self->chance(0.5) ? ' WHERE x.n < 9' : '');
	$self->{parameters} = 0;
	for my $number (1 .. 3) { $self->{parameters} = $number if $statement =~ /\$$number\b/ }
	return $statement;
}

# How many the statement has that was made last; it may leave out some.
sub parameters { return $_[0]{parameters} }

1;
