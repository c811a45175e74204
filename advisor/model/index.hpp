// An index, wanted or existing: what it is, not what it is good for.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/units.hpp"

namespace workload::advisor {

struct KeyColumn {
  std::string name;  // unquoted column name, or an expression's SQL text when `expression` is set
  bool expression = false;
  bool descending = false;
  bool nulls_first = false;  // false for ascending and true for descending is the default order
  std::string opclass;       // empty: the default one
  std::string collation;     // empty: the column's own
  auto operator<=>(const KeyColumn&) const = default;
};

struct IndexDefinition {
  std::string table;  // schema-qualified, quoted where needed
  std::string method = "btree";
  std::vector<KeyColumn> keys;
  std::vector<std::string> include;  // unquoted column names
  std::string predicate;             // SQL text without WHERE; empty: all rows
  bool partitioned = false;          // its table is, so each partition has one, and none is created concurrently
  auto operator<=>(const IndexDefinition&) const = default;
};

// "CREATE INDEX [CONCURRENTLY] [name] ON public.messages USING btree (chat_id, id)", the name unquoted
std::string create_sql(const IndexDefinition&, bool concurrently, const std::string& name = {});
// Whether an expression or a condition names the column.
bool names_column(const std::string& text, const std::string& column);

// What tells it from others of its table, for people: "(chat_id, created_at DESC) WHERE deleted_at IS NULL"
std::string key_list(const IndexDefinition&);
// "DROP INDEX [CONCURRENTLY] public.idx"
std::string drop_sql(const IndexDefinition&, const std::string& name, bool if_exists = false);
// What only ANALYZE makes: statistics of what an index on an expression is on. Empty: nothing is to be run once it is
// there.
std::string after_creation(const IndexDefinition&);
// Quotes a column name when it needs it.
std::string quoted(const std::string& identifier);
// A value as a literal of SQL.
std::string literal(const std::string& value);
// An expression or condition without the parentheses around all of it, so that texts of the server and our own compare
// equal.
std::string without_parentheses(const std::string&);
// Schema and name, unquoted, of a name that is schema-qualified and quoted where needed.
std::pair<std::string, std::string> unquoted(const std::string& qualified);

struct ExistingIndex {
  std::string name;  // schema-qualified, quoted where needed
  IndexDefinition definition;
  std::string sql;                    // pg_get_indexdef(), and its tablespace when it has one of its own
  std::vector<std::string> restores;  // statements that give it back, once created again, its comment and so on
  Bytes bytes = 0;
  std::optional<double> share = 1;  // of the table's rows that it holds; nothing: it is partial, and was never counted
  bool unique = false, primary = false, constraint = false;  // constraint: a pg_constraint row uses it
  bool replica_identity = false, clustered = false, valid = true;
  // It is on an expression whose statistics ANALYZE has yet to make, as far as the role that reads may see them.
  bool without_statistics = false;
  std::map<std::string, std::int64_t> scans;  // idx_scan by node name
};

}  // namespace workload::advisor
