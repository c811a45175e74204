#include "advisor/model/index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace workload::advisor {
namespace {

// The words that quote_identifier() quotes: every keyword but the unreserved ones. Source: kwlist.h, PostgreSQL 15.
constexpr std::string_view keywords =
    " all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both"
    " case cast char character check coalesce collate collation column concurrently constraint create cross"
    " current_catalog current_date current_role current_schema current_time current_timestamp current_user dec"
    " decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign"
    " freeze from full grant greatest group grouping having ilike in initially inner inout int integer intersect"
    " interval into is isnull join lateral leading least left like limit localtime localtimestamp national natural"
    " nchar none normalize not notnull null nullif numeric offset on only or order out outer overlaps overlay"
    " placing position precision primary real references returning right row select session_user setof similar"
    " smallint some substring symmetric table tablesample then time timestamp to trailing treat trim true union"
    " unique user using values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement"
    " xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable ";

bool plain(const std::string& identifier) {
  auto starts = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  auto goes_on = [&](char c) { return starts(c) || (c >= '0' && c <= '9'); };
  return !identifier.empty() && starts(identifier.front()) &&
         std::all_of(identifier.begin(), identifier.end(), goes_on) &&
         keywords.find(" " + identifier + " ") == std::string_view::npos;
}

// Whether one pair of parentheses stands around the whole text.
bool enclosed(const std::string& text) {
  if (text.size() < 2 || text.front() != '(' || text.back() != ')') return false;
  int depth = 0;
  char quote = 0;
  for (std::size_t i = 0; i + 1 < text.size(); i++) {
    char c = text[i];
    if (quote) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else {
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) return false;
    }
  }
  return true;
}

// What is not the default of how a key is compared and sorted.
std::string sorting_sql(const KeyColumn& key) {
  std::string sql;
  if (!key.collation.empty()) sql += " COLLATE " + key.collation;
  if (!key.opclass.empty()) sql += " " + key.opclass;
  if (key.descending) sql += " DESC";
  if (key.nulls_first != key.descending) sql += key.nulls_first ? " NULLS FIRST" : " NULLS LAST";
  return sql;
}

std::string key_sql(const KeyColumn& key) {
  return (key.expression ? fmt::format("({})", key.name) : quoted(key.name)) + sorting_sql(key);
}

}  // namespace

std::string quoted(const std::string& identifier) {
  if (plain(identifier)) return identifier;
  std::string text = "\"";
  for (char c : identifier) text += c == '"' ? std::string("\"\"") : std::string(1, c);
  return text + '"';
}

std::string without_parentheses(const std::string& text) {
  auto bare = text;
  while (enclosed(bare)) bare = bare.substr(1, bare.size() - 2);
  return bare;
}

std::string literal(const std::string& value) {
  std::string text = "'";
  for (char c : value) text += c == '\'' ? "''" : std::string(1, c);
  return text + "'";
}

std::pair<std::string, std::string> unquoted(const std::string& qualified) {
  std::string schema, name;
  bool inside = false;
  for (std::size_t i = 0; i < qualified.size(); i++) {
    if (qualified[i] == '"' && inside && i + 1 < qualified.size() && qualified[i + 1] == '"')
      name += qualified[i++];
    else if (qualified[i] == '"')
      inside = !inside;
    else if (qualified[i] == '.' && !inside)
      schema = std::exchange(name, "");
    else
      name += qualified[i];
  }
  return {schema, name};
}

std::string create_sql(const IndexDefinition& index, bool concurrently, const std::string& name) {
  std::string keys, include;
  for (const auto& key : index.keys) keys += (keys.empty() ? "" : ", ") + key_sql(key);
  for (const auto& column : index.include) include += (include.empty() ? "" : ", ") + quoted(column);

  auto sql =
      fmt::format("CREATE INDEX {}{}ON {} USING {} ({})", concurrently && !index.partitioned ? "CONCURRENTLY " : "",
                  name.empty() ? "" : quoted(name) + " ", index.table, index.method, keys);
  if (!include.empty()) sql += fmt::format(" INCLUDE ({})", include);
  if (!index.predicate.empty()) sql += " WHERE " + index.predicate;
  return sql;
}

std::string drop_sql(const IndexDefinition& index, const std::string& name, bool if_exists) {
  return fmt::format("DROP INDEX {}{}{}", index.partitioned ? "" : "CONCURRENTLY ", if_exists ? "IF EXISTS " : "",
                     name);
}

bool names_column(const std::string& text, const std::string& column) {
  auto part_of_name = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80); };
  for (auto at = text.find(column); at != std::string::npos; at = text.find(column, at + 1)) {
    auto end = at + column.size();
    if ((at == 0 || !part_of_name(text[at - 1])) && (end == text.size() || !part_of_name(text[end]))) return true;
  }
  return false;
}

std::string key_list(const IndexDefinition& index) {
  std::string keys;
  for (const auto& key : index.keys) keys += (keys.empty() ? "" : ", ") + key.name + sorting_sql(key);
  auto text = "(" + keys + ")";
  if (!index.predicate.empty()) text += " WHERE " + without_parentheses(index.predicate);
  return text;
}

std::string after_creation(const IndexDefinition& index) {
  bool expression =
      std::any_of(index.keys.begin(), index.keys.end(), [](const KeyColumn& key) { return key.expression; });
  return expression ? "ANALYZE " + index.table : "";
}

}  // namespace workload::advisor
