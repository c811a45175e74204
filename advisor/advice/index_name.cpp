#include "advisor/advice/index_name.hpp"

namespace workload::advisor {
namespace {

constexpr std::size_t most_bytes = 63;  // NAMEDATALEN - 1 of PostgreSQL

// Blanks, quotes and points are legal in a name, but nobody wants to type them.
std::string word(const std::string& text) {
  auto typed = [](unsigned char c) {
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  auto result = text;
  for (char& c : result)
    if (!typed(static_cast<unsigned char>(c))) c = '_';
  return result;
}

// The first bytes, without the beginning of a character that does not fit as a whole.
std::string first(const std::string& text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (text[bytes] & 0xC0) == 0x80) bytes--;
  return text.substr(0, bytes);
}

}  // namespace

std::string free_name(const IndexDefinition& index, const std::set<std::string>& taken) {
  auto [schema, table] = unquoted(index.table);
  auto name = "idx_" + word(table);
  for (const auto& key : index.keys) name += "_" + (key.expression ? "expr" : word(key.name));

  for (int number = 1;; number++) {
    auto end = number == 1 ? "" : "_" + std::to_string(number);
    auto qualified = advisor::quoted(schema) + "." + advisor::quoted(first(name, most_bytes - end.size()) + end);
    if (!taken.contains(qualified)) return qualified;
  }
}

}  // namespace workload::advisor
