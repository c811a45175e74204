#include "extension/capture/normalise.hpp"

#include <algorithm>

#include "extension/array.hpp"

// The tokens of the grammar are numbers that only gram.h names, and gram.h is not installed. The scanner gives the
// text position of each token, which is all that is needed: what a token is shows in its first characters.
namespace workload::server {

namespace {

struct Locations {
  Array<int> constants;  // ascending
  Array<int> row_counts;
};

bool collect_row_counts(Node* node, Array<int>* found);

bool collect_constants(Node* node, Array<int>* found) {
  if (!node) return false;
  if (IsA(node, Const)) {
    found->push(castNode(Const, node)->location);
    return false;
  }
  return walk_expression(node, collect_constants, found);
}

// Constants in LIMIT and OFFSET, at every level of the query.
bool collect_row_counts(Node* node, Array<int>* found) {
  if (!node) return false;
  if (IsA(node, Query)) {
    auto* query = castNode(Query, node);
    collect_constants(query->limitCount, found);
    collect_constants(query->limitOffset, found);
    return walk_query(query, collect_row_counts, found);
  }
  return walk_expression(node, collect_row_counts, found);
}

bool contains(Array<int>& places, int place) {
  for (int each : places)
    if (each == place) return true;
  return false;
}

// A token: where it begins in the text and where it ends.
struct Token {
  int begin, end;
};

bool is_word(const char* text, Token token, const char* word) {
  return token.end - token.begin == static_cast<int>(strlen(word)) &&
         pg_strncasecmp(text + token.begin, word, strlen(word)) == 0;
}

bool stays(const char* text, Token token) {
  return is_word(text, token, "true") || is_word(text, token, "false") || is_word(text, token, "null");
}

bool starts_name(char c) { return isalpha(static_cast<unsigned char>(c)) || c == '_' || c == '"'; }

bool is_string(const char* text, Token token) {
  const char* at = text + token.begin;
  return at[0] == '\'' || at[0] == '$' || (strchr("eEbBxXnNuU", at[0]) && (at[1] == '\'' || at[1] == '&'));
}

// Words after which a string is a value of its own; after any other word it is a typed literal such as date '...'.
bool ends_an_expression_start(const char* text, Token token) {
  static const char* const words[] = {
      "select",    "distinct",   "all",     "where",     "and",       "or",      "not",     "on",      "having",
      "by",        "in",         "like",    "ilike",     "similar",   "to",      "from",    "for",     "between",
      "symmetric", "asymmetric", "case",    "when",      "then",      "else",    "values",  "set",     "limit",
      "offset",    "is",         "as",      "returning", "using",     "escape",  "zone",    "end",     "default",
      "any",       "precision",  "varying", "some",      "array",     "collate", "uescape", "placing", "leading",
      "trailing",  "both",       "filter",  "over",      "partition", "range",   "rows",    "groups",  "preceding",
      "following", "isnull",     "notnull", "overlaps"};
  for (auto* word : words)
    if (is_word(text, token, word)) return true;
  return false;
}

bool names_type(const char* text, Token token) {
  return starts_name(text[token.begin]) && !ends_an_expression_start(text, token);
}

}  // namespace

char* normalised(const char* source, const Query* query, const JumbleState* jumble) {
  int at = query->stmt_location, length = query->stmt_len;
  const char* text = CleanQuerytext(source, &at, &length);

  Locations locations;
  for (int i = 0; i < jumble->clocations_count; i++) {
    int place = jumble->clocations[i].location - at;
    if (place >= 0) locations.constants.push(place);
  }
  std::sort(locations.constants.begin(), locations.constants.end());
  Array<int> in_source;
  collect_row_counts(reinterpret_cast<Node*>(const_cast<Query*>(query)), &in_source);
  for (int place : in_source) locations.row_counts.push(place - at);

  char* copy = pnstrdup(text, length);  // the scanner wants a terminated text
  core_yy_extra_type extra;
  core_YYSTYPE value;
  YYLTYPE location;
  core_yyscan_t scanner = scanner_init(copy, &extra, &ScanKeywords, ScanKeywordTokens);
  extra.escape_string_warning = false;

  StringInfoData out;
  initStringInfo(&out);
  int copied = 0, next_number = jumble->highest_extern_param_id + 1;
  Size next = 0;
  Token before = {0, 0};
  while (next < locations.constants.size()) {
    int wanted = locations.constants.begin()[next];
    if (core_yylex(&value, &location, scanner) == 0) break;
    Token token = {location, location + static_cast<int>(strlen(extra.scanbuf + location))};
    if (token.begin < wanted) {
      before = token;
      continue;
    }
    while (next < locations.constants.size() && locations.constants.begin()[next] <= token.begin) next++;
    if (token.begin > wanted) continue;
    if (copy[token.begin] == '-') {  // a negative number's constant begins at its sign
      if (core_yylex(&value, &location, scanner) == 0) break;
      token.end = location + static_cast<int>(strlen(extra.scanbuf + location));
    }
    if (stays(copy, token) || contains(locations.row_counts, token.begin)) {
      before = token;
      continue;
    }
    bool typed = is_string(copy, token) && before.end > before.begin && names_type(copy, before);
    appendBinaryStringInfo(&out, copy + copied, (typed ? before.begin : token.begin) - copied);
    appendStringInfo(&out, "$%d", next_number++);
    if (typed) {
      appendStringInfoString(&out, "::");
      appendBinaryStringInfo(&out, copy + before.begin, before.end - before.begin);
    }
    copied = token.end;
    before = {0, 0};
  }
  appendBinaryStringInfo(&out, copy + copied, length - copied);
  scanner_finish(scanner);
  pfree(copy);
  return out.data;
}

}  // namespace workload::server
