#include "advisor/catalog/read.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "advisor/catalog/queries.hpp"
#include "advisor/model/usual.hpp"

namespace workload::advisor {
namespace {

using postgres::Transaction;

constexpr std::size_t longest_value = 64;  // chosen: bytes that a condition of an index may name
constexpr double least_sampled = 0.01;     // chosen: of the rows; of 30,000 that ANALYZE reads, these are 300

// NULLs are neither usual nor others: no comparison keeps them.
void note_usual(const postgres::Result& columns, int row, Table& table) {
  auto values = columns.texts(row, "common");
  std::vector<double> frequencies;
  for (const auto& frequency : columns.texts(row, "frequencies")) frequencies.push_back(std::stod(frequency));
  double others = 1 - columns.number_if_known(row, "null_share").value_or(0);
  auto count = usual_values(frequencies, columns.truth(row, "has_others"));
  for (std::size_t i = 0; i < std::min(count, values.size()); i++) {
    if (values[i].size() > longest_value) return;
    others -= frequencies[i];
    if (i + 1 == count || (i == 0 && frequencies[i] >= most_rows))
      table.usual[columns.text(row, "column_name")].push_back(
          {{values.begin(), values.begin() + static_cast<std::ptrdiff_t>(i) + 1}, std::max(0.0, others)});
  }
}

std::vector<Table> read_tables(Transaction& transaction) {
  std::vector<Table> tables;
  std::map<std::string, std::size_t> position;
  auto rows = transaction.query(queries::tables);
  for (int row = 0; row < rows.size(); row++) {
    Table table;
    table.name = rows.text(row, "name");
    table.whole = rows.text(row, "whole");
    table.partitioned = rows.truth(row, "partitioned");
    table.by_list = rows.truth(row, "by_list");
    table.rows = rows.number(row, "rows");
    table.bytes = rows.integer(row, "bytes");
    table.inserts = rows.integer(row, "inserts");
    table.updates = rows.integer(row, "updates");
    table.hot_updates = rows.integer(row, "hot_updates");
    table.deletes = rows.integer(row, "deletes");
    table.changed_since_analyze = rows.number_if_known(row, "changed_since_analyze");
    position[table.name] = tables.size();
    tables.push_back(std::move(table));
  }
  auto widths = transaction.query(queries::widths);
  for (int row = 0; row < widths.size(); row++) {
    auto found = position.find(widths.text(row, "name"));
    if (found == position.end()) continue;
    tables[found->second].column_widths[widths.text(row, "column_name")] =
        static_cast<int>(widths.integer(row, "width"));
    if (widths.truth(row, "of_any_length")) tables[found->second].of_any_length.insert(widths.text(row, "column_name"));
    if (widths.truth(row, "is_number")) tables[found->second].numbers.insert(widths.text(row, "column_name"));
    if (widths.truth(row, "by_bytes")) tables[found->second].by_bytes.insert(widths.text(row, "column_name"));
    if (auto correlation = widths.number_if_known(row, "correlation"))
      tables[found->second].correlations[widths.text(row, "column_name")] = *correlation;
    if (auto share = widths.number_if_known(row, "null_share"))
      tables[found->second].null_shares[widths.text(row, "column_name")] = *share;
    note_usual(widths, row, tables[found->second]);
  }
  return tables;
}

// A column may be called "(a)"; an expression in parentheses is the same without them.
std::string key_text(const postgres::Result& columns, int row) {
  auto text = columns.text(row, "column_name");
  return columns.truth(row, "expression") ? without_parentheses(text) : text;
}

std::vector<ExistingIndex> read_indexes(Transaction& transaction) {
  std::vector<ExistingIndex> indexes;
  std::map<std::string, std::size_t> position;  // by oid
  auto rows = transaction.query(queries::indexes);
  for (int row = 0; row < rows.size(); row++) {
    ExistingIndex index;
    index.name = rows.text(row, "name");
    index.definition.table = rows.text(row, "table_name");
    index.definition.method = rows.text(row, "method");
    index.definition.predicate = rows.text(row, "predicate");
    index.definition.partitioned = rows.truth(row, "partitioned");
    index.sql = rows.text(row, "sql");
    index.restores = rows.texts(row, "restores");
    index.bytes = rows.integer(row, "bytes");
    index.share = rows.number_if_known(row, "share");
    index.unique = rows.truth(row, "is_unique");
    index.primary = rows.truth(row, "is_primary");
    index.constraint = rows.truth(row, "is_constraint");
    index.replica_identity = rows.truth(row, "is_replica_identity");
    index.clustered = rows.truth(row, "is_clustered");
    index.valid = rows.truth(row, "is_valid");
    index.without_statistics = rows.truth(row, "without_statistics") && index.share.value_or(0) >= least_sampled;
    position[rows.text(row, "indexrelid")] = indexes.size();
    indexes.push_back(std::move(index));
  }
  auto columns = transaction.query(queries::columns);
  for (int row = 0; row < columns.size(); row++) {
    auto found = position.find(columns.text(row, "indexrelid"));
    if (found == position.end()) continue;
    auto& definition = indexes[found->second].definition;
    if (columns.truth(row, "included"))
      definition.include.push_back(columns.text(row, "column_name"));
    else
      definition.keys.push_back({key_text(columns, row), columns.truth(row, "expression"),
                                 columns.truth(row, "descending"), columns.truth(row, "nulls_first"),
                                 columns.text(row, "opclass"), columns.text(row, "collation_name")});
  }
  return indexes;
}

std::set<std::string> read_names(Transaction& transaction) {
  std::set<std::string> names;
  auto rows = transaction.query(queries::names);
  for (int row = 0; row < rows.size(); row++) names.insert(rows.text(row, "name"));
  return names;
}

// As pg_constraint has them. A cascade of updates sets the columns that refer, as SET NULL and SET DEFAULT do.
ForeignKey::Action action(const std::string& code, ForeignKey::Action cascade) {
  if (code == "c") return cascade;
  return code == "n" || code == "d" ? ForeignKey::Action::sets : ForeignKey::Action::nothing;
}

std::vector<ForeignKey> read_foreign_keys(Transaction& transaction) {
  std::vector<ForeignKey> keys;
  auto rows = transaction.query(queries::foreign_keys);
  for (int row = 0; row < rows.size(); row++)
    keys.push_back({rows.text(row, "name"), rows.text(row, "table_name"), rows.text(row, "referenced"),
                    rows.texts(row, "columns"), rows.texts(row, "referenced_columns"),
                    action(rows.text(row, "on_delete"), ForeignKey::Action::deletes),
                    action(rows.text(row, "on_update"), ForeignKey::Action::sets)});
  return keys;
}

// The server sorts by its own collation; the order has to be the same everywhere.
void order(Catalog& catalog) {
  std::sort(catalog.tables.begin(), catalog.tables.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  std::sort(catalog.indexes.begin(), catalog.indexes.end(), [](const auto& a, const auto& b) {
    return std::tie(a.definition.table, a.name) < std::tie(b.definition.table, b.name);
  });
  std::sort(catalog.foreign_keys.begin(), catalog.foreign_keys.end(),
            [](const auto& a, const auto& b) { return std::tie(a.table, a.name) < std::tie(b.table, b.name); });
}

}  // namespace

Catalog read_catalog(std::vector<postgres::Server>& servers) {
  Catalog catalog;
  {
    auto transaction = preferred(servers).connection.reading();
    transaction.query("SET LOCAL search_path = ''");
    catalog = {read_tables(transaction), read_indexes(transaction), read_names(transaction),
               read_foreign_keys(transaction)};
  }
  std::map<std::string, ExistingIndex*> by_name;
  for (auto& index : catalog.indexes) by_name[index.name] = &index;
  for (auto& server : servers) {
    auto transaction = server.connection.reading();
    auto rows = transaction.query(queries::scans);
    for (int row = 0; row < rows.size(); row++)
      if (auto found = by_name.find(rows.text(row, "name")); found != by_name.end())
        found->second->scans[server.name] = rows.integer(row, "scans");
    if (auto since = transaction.query(queries::reset); since.size() > 0)
      if (auto seconds = since.number_if_known(0, "seconds"))
        catalog.seconds_counted = std::min(catalog.seconds_counted.value_or(*seconds), *seconds);
  }
  order(catalog);
  return catalog;
}

}  // namespace workload::advisor
