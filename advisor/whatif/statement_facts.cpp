#include "advisor/whatif/statement_facts.hpp"

#include <cstdlib>
#include <optional>

namespace workload::advisor {
namespace {

using postgres::array_literal;

std::optional<Predicate::Kind> kind_of(const std::string& name) {
  using Kind = Predicate::Kind;
  static const std::vector<std::pair<std::string, Kind>> kinds{
      {"equal", Kind::equal},           {"array", Kind::array},         {"range", Kind::range},
      {"pattern", Kind::pattern},       {"null", Kind::null},           {"join", Kind::join},
      {"order", Kind::order},           {"group", Kind::group},         {"needed", Kind::needed},
      {"expression", Kind::expression}, {"condition", Kind::condition}, {"changed", Kind::changed},
      {"inserted", Kind::inserted},     {"distance", Kind::distance},   {"deleted", Kind::deleted}};
  for (const auto& [text, kind] : kinds)
    if (text == name) return kind;
  return std::nullopt;  // of a newer extension: nothing we know how to use
}

// "gin jsonb_path_ops"
std::vector<IndexClass> classes(const std::vector<std::string>& texts) {
  std::vector<IndexClass> found;
  for (const auto& text : texts) {
    auto space = text.find(' ');
    found.push_back({text.substr(0, space), space == std::string::npos ? "" : text.substr(space + 1)});
  }
  return found;
}

// The rows of each statement, which the column "statement" numbers from 1.
template <class Row>
std::vector<std::vector<Row>> by_statement(const postgres::Result& rows, std::size_t statements, auto&& read) {
  std::vector<std::vector<Row>> all(statements);
  for (int row = 0; row < rows.size(); row++)
    if (auto one = read(row))
      all[static_cast<std::size_t>(rows.integer(row, "statement")) - 1].push_back(std::move(*one));
  return all;
}

std::vector<Parameter::Common> with_frequencies(const std::vector<std::string>& values,
                                                const std::vector<std::string>& frequencies) {
  std::vector<Parameter::Common> found;
  for (std::size_t i = 0; i < values.size() && i < frequencies.size(); i++)
    found.push_back({values[i], std::strtod(frequencies[i].c_str(), nullptr)});
  return found;
}

// The statistics are read as text: what they say of a value is only ever handed back to the server. Those of a
// partitioned table are marked as inherited.
void read_statistics(postgres::Transaction& transaction, const std::map<ColumnName, std::string>& missing,
                     Statistics& statistics) {
  std::vector<std::string> tables, oids, columns;
  for (const auto& [name, oid] : missing) {
    tables.push_back(name.first);
    oids.push_back(oid);
    columns.push_back(name.second);
  }
  if (missing.empty()) return;
  auto rows = transaction.query(R"(/* workload-advisor */
SELECT DISTINCT ON (a.table_name, a.column_name)
       a.table_name,
       a.column_name,
       s.most_common_vals::pg_catalog.text::pg_catalog.text[] AS common,
       s.most_common_freqs::pg_catalog.text[] AS frequencies,
       s.histogram_bounds::pg_catalog.text::pg_catalog.text[] AS bounds,
       ARRAY(SELECT e.value
               FROM ROWS FROM (pg_catalog.unnest(s.most_common_elems::pg_catalog.text::pg_catalog.text[]),
                               pg_catalog.unnest(s.most_common_elem_freqs)) WITH ORDINALITY AS e (value, frequency, place)
              WHERE e.value IS NOT NULL AND t.typcategory = 'A'
              ORDER BY e.frequency DESC, e.place) AS elements,
       ARRAY(SELECT e.frequency::pg_catalog.text
               FROM ROWS FROM (pg_catalog.unnest(s.most_common_elems::pg_catalog.text::pg_catalog.text[]),
                               pg_catalog.unnest(s.most_common_elem_freqs)) WITH ORDINALITY AS e (value, frequency, place)
              WHERE e.value IS NOT NULL AND t.typcategory = 'A'
              ORDER BY e.frequency DESC, e.place) AS element_frequencies,
       t.typname = 'jsonb' AND t.typnamespace = 'pg_catalog'::pg_catalog.regnamespace AS documents,
       v.texts,
       v.scalars
  FROM ROWS FROM (pg_catalog.unnest($1::pg_catalog.text[]), pg_catalog.unnest($2::pg_catalog.oid[]),
                  pg_catalog.unnest($3::pg_catalog.name[])) AS a (table_name, relid, column_name)
  JOIN pg_catalog.pg_class AS c ON c.oid = a.relid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_stats AS s ON s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = a.column_name
  JOIN pg_catalog.pg_attribute AS at ON at.attrelid = c.oid AND at.attname = a.column_name
  JOIN pg_catalog.pg_type AS t ON t.oid = at.atttypid
 CROSS JOIN LATERAL (
       SELECT pg_catalog.array_agg(x.value) AS texts,
              pg_catalog.array_agg(CASE t.typname WHEN 'timestamptz' THEN extract(epoch FROM x.value::pg_catalog.timestamptz)::pg_catalog.text
                                                  WHEN 'timestamp' THEN extract(epoch FROM x.value::pg_catalog.timestamp)::pg_catalog.text
                                                  WHEN 'date' THEN extract(epoch FROM x.value::pg_catalog.date)::pg_catalog.text
                                                  ELSE x.value END) AS scalars
         FROM pg_catalog.unnest(s.most_common_vals::pg_catalog.text::pg_catalog.text[]
                                || s.histogram_bounds::pg_catalog.text::pg_catalog.text[]) AS x (value)
        WHERE t.typname IN ('timestamptz', 'timestamp', 'date', 'int2', 'int4', 'int8', 'numeric', 'float4', 'float8')
          AND t.typnamespace = 'pg_catalog'::pg_catalog.regnamespace) AS v
 ORDER BY a.table_name, a.column_name, s.inherited DESC)",
                                {array_literal(tables), array_literal(oids), array_literal(columns)});
  for (const auto& [name, oid] : missing) statistics[name];  // some columns have none
  for (int row = 0; row < rows.size(); row++) {
    auto& known = statistics[{rows.text(row, "table_name"), rows.text(row, "column_name")}];
    known.bounds = rows.texts(row, "bounds");
    known.common = with_frequencies(rows.texts(row, "common"), rows.texts(row, "frequencies"));
    known.elements = with_frequencies(rows.texts(row, "elements"), rows.texts(row, "element_frequencies"));
    for (const auto& element : known.elements)
      known.arrays.push_back({array_literal(std::vector{element.value}), element.frequency});
    known.documents = rows.truth(row, "documents");
    auto texts = rows.texts(row, "texts"), scalars = rows.texts(row, "scalars");
    for (std::size_t i = 0; i < texts.size() && i < scalars.size(); i++)
      known.scalars[texts[i]] = std::strtod(scalars[i].c_str(), nullptr);
  }
}

}  // namespace

std::vector<std::vector<Predicate>> read_predicates(postgres::Transaction& transaction, const Queries& queries) {
  auto rows = transaction.query(R"(/* workload-advisor */
SELECT q.statement,
       p.*,
       (SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
          FROM pg_catalog.pg_class AS c
          JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
         WHERE c.oid = p.relid) AS table_name
  FROM pg_catalog.unnest($1::pg_catalog.text[]) WITH ORDINALITY AS q (query, statement),
       LATERAL workload.what_if_predicates(q.query) WITH ORDINALITY AS p
 ORDER BY q.statement, p.ordinality)",
                                {array_literal(queries)});
  return by_statement<Predicate>(rows, queries.size(), [&](int row) -> std::optional<Predicate> {
    auto kind = kind_of(rows.text(row, "kind"));
    if (!kind) return std::nullopt;
    Predicate predicate;
    predicate.occurrence = static_cast<int>(rows.integer(row, "occurrence"));
    predicate.table = rows.text(row, "table_name");
    predicate.kind = *kind;
    predicate.column = rows.text(row, "column_name");
    predicate.op = rows.text(row, "operator");
    predicate.position = static_cast<int>(rows.integer(row, "position"));
    predicate.descending = rows.truth(row, "descending");
    predicate.nulls_first = rows.truth(row, "nulls_first");
    predicate.selectivity = rows.number_if_known(row, "selectivity").value_or(1);
    predicate.table_rows = rows.number(row, "table_rows");
    predicate.kept_rows = rows.number(row, "kept_rows");
    predicate.limited = rows.truth(row, "limited");
    predicate.expression = without_parentheses(rows.text(row, "expression"));
    predicate.classes = classes(rows.texts(row, "index_classes"));
    predicate.parameter = static_cast<int>(rows.integer(row, "parameter"));
    predicate.collation = rows.text(row, "other_collation");
    predicate.either = static_cast<int>(rows.integer(row, "either"));
    predicate.arm = static_cast<int>(rows.integer(row, "arm"));
    if (auto prefix = rows.number_if_known(row, "pattern_prefix")) predicate.pattern_prefix = static_cast<int>(*prefix);
    if (auto run = rows.number_if_known(row, "pattern_run")) predicate.pattern_run = static_cast<int>(*run);
    return predicate;
  });
}

std::vector<std::vector<Rewrite>> read_rewrites(postgres::Transaction& transaction, const Queries& queries) {
  auto rows = transaction.query(R"(/* workload-advisor */
SELECT q.statement,
       r.kind,
       (SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
          FROM pg_catalog.pg_class AS c
          JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
         WHERE c.oid = r.relid) AS table_name,
       r.columns::pg_catalog.text[] AS column_names,
       r.clause,
       r.better,
       r.indexable,
       r.skipped_rows
  FROM pg_catalog.unnest($1::pg_catalog.text[]) WITH ORDINALITY AS q (query, statement),
       LATERAL workload.what_if_rewrites(q.query) WITH ORDINALITY AS r
 ORDER BY q.statement, r.ordinality)",
                                {array_literal(queries)});
  return by_statement<Rewrite>(rows, queries.size(), [&](int row) {
    return std::optional(Rewrite{rows.text(row, "kind"), rows.text(row, "table_name"), rows.texts(row, "column_names"),
                                 rows.text(row, "clause"), rows.text(row, "better"), rows.truth(row, "indexable"),
                                 rows.number_if_known(row, "skipped_rows")});
  });
}

std::vector<std::vector<Parameter>> read_parameters(postgres::Transaction& transaction, const Queries& queries,
                                                    Statistics& statistics) {
  auto rows = transaction.query(R"(/* workload-advisor */
SELECT q.statement,
       p.parameter,
       CASE WHEN c.oid IS NOT NULL THEN pg_catalog.format('%I.%I', n.nspname, c.relname) END AS table_name,
       c.oid AS relid,
       p.column_name,
       p.operator,
       p.type::pg_catalog.text AS type,
       p.type::pg_catalog.text LIKE '%[]' AS is_array,
       p.start,
       p.step,
       c.relkind = 'p' AS partitioned
  FROM pg_catalog.unnest($1::pg_catalog.text[]) WITH ORDINALITY AS q (query, statement),
       LATERAL workload.what_if_parameters(q.query) AS p
  LEFT JOIN pg_catalog.pg_class AS c ON c.oid = p.relid
  LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 ORDER BY q.statement, p.parameter, p.column_name, p.operator)",
                                {array_literal(queries)});
  std::map<ColumnName, std::string> missing;
  auto all = by_statement<Parameter>(rows, queries.size(), [&](int row) {
    Parameter parameter;
    parameter.number = static_cast<int>(rows.integer(row, "parameter"));
    parameter.column = rows.text(row, "column_name");
    parameter.table = rows.text(row, "table_name");
    parameter.op = rows.text(row, "operator");
    parameter.array = rows.truth(row, "is_array");
    parameter.partitioned = rows.truth(row, "partitioned");
    if (auto step = rows.number_if_known(row, "step"))
      parameter.calculated = {rows.number(row, "start"), *step, rows.text(row, "type"), {}};
    ColumnName name{parameter.table, parameter.column};
    if (!parameter.table.empty() && !statistics.contains(name)) missing.emplace(name, rows.text(row, "relid"));
    return std::optional(std::move(parameter));
  });
  read_statistics(transaction, missing, statistics);
  for (auto& of_one : all)
    for (auto& parameter : of_one)
      if (auto known = statistics.find({parameter.table, parameter.column}); known != statistics.end()) {
        bool contains = (parameter.op == "@>" || parameter.op == "&&") && !known->second.documents;
        parameter.common = !contains         ? known->second.common
                           : parameter.array ? known->second.arrays
                                             : known->second.elements;
        parameter.bounds = contains ? std::vector<std::string>{} : known->second.bounds;
        if (parameter.calculated) parameter.calculated->on_the_line = known->second.scalars;
      }
  return all;
}

}  // namespace workload::advisor
