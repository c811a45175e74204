#include "extension/capture/normalise.hpp"

#include <algorithm>

#include "extension/array.hpp"
#include "extension/scope.hpp"

// The tokens of the grammar are numbers that only gram.h names, and gram.h is not installed. The scanner gives the
// text position of each token, which is all that is needed: what a token is shows in its first characters.
namespace workload::server {

namespace {

// A constant, or a list of them with where it ends.
struct Place {
  int begin, end_of_list;
};

constexpr Size longest_separator = 3;  // chosen: bytes, as of " - "
constexpr Size longest_cleaned = 16;   // chosen: bytes, as of "[^a-zA-Z0-9]"

// A number whose type what it is used with does not tell.
struct Typed {
  int place;
  const char* type;
};

struct Locations {
  Array<Place> constants;  // ascending
  Array<int> kept;
  Array<Typed> typed;
};

// The row count itself: whatever else stands in a LIMIT may be anything.
void collect_row_count(Node* node, Array<int>* found) {
  for (;;) {
    if (node && IsA(node, RelabelType)) {
      node = reinterpret_cast<Node*>(castNode(RelabelType, node)->arg);
    } else if (node && IsA(node, FuncExpr) && castNode(FuncExpr, node)->funcformat == COERCE_IMPLICIT_CAST) {
      node = static_cast<Node*>(linitial(castNode(FuncExpr, node)->args));
    } else {
      break;
    }
  }
  if (!node || !IsA(node, Const)) return;
  auto* count = castNode(Const, node);
  if (count->consttype == INT8OID || count->consttype == INT4OID || count->consttype == INT2OID)
    found->push(count->location);
}

// Of LIMIT and OFFSET, at every level of the query.
bool collect_row_counts(Node* node, Array<int>* found) {
  if (!node) return false;
  if (IsA(node, Query)) {
    auto* query = castNode(Query, node);
    collect_row_count(query->limitCount, found);
    collect_row_count(query->limitOffset, found);
    return walk_query(query, collect_row_counts, found);
  }
  return walk_expression(node, collect_row_counts, found);
}

// Looks like the name of a field, a unit, a language or a time zone, and not like what somebody wrote.
bool is_name(const char* text) {
  Size length = strlen(text);
  if (length == 0 || length >= NAMEDATALEN) return length == 0;
  for (const char* at = text; *at; at++)
    if (!isalnum(static_cast<unsigned char>(*at)) && !strchr("_-/{},", *at)) return false;
  return isalpha(static_cast<unsigned char>(text[0])) || strchr("_{", text[0]);
}

// Blanks and marks, of which a regular expression makes classes: "[^0-9]", "\s+".
bool is_of_marks(const char* text, Size longest) {
  if (strlen(text) > longest) return false;
  for (const char* at = text; *at; at++) {
    if (*at == '\\' && strchr("dDsSwW", at[1]) && at[1]) {
      at++;
      continue;
    }
    bool range = strncmp(at, "0-9", 3) == 0 || strncmp(at, "a-z", 3) == 0 || strncmp(at, "A-Z", 3) == 0;
    if (range)
      at += 2;
    else if (!isspace(static_cast<unsigned char>(*at)) && !ispunct(static_cast<unsigned char>(*at)))
      return false;
  }
  return true;
}

const Const* constant_of(const Node* node) {
  if (node && IsA(node, RelabelType))
    node = reinterpret_cast<const Node*>(reinterpret_cast<const RelabelType*>(node)->arg);
  return node && IsA(node, Const) && !reinterpret_cast<const Const*>(node)->constisnull
             ? reinterpret_cast<const Const*>(node)
             : nullptr;
}

// Keeps a constant that is a name or a position.
void keep_name(const Node* node, Array<int>* found) {
  const Const* constant = constant_of(node);
  if (!constant || constant->location < 0) return;
  bool name = false;
  switch (constant->consttype) {
    case TEXTOID:
      name = is_name(TextDatumGetCString(constant->constvalue));
      break;
    case INT4OID:
    case REGCONFIGOID:
      name = true;
      break;
    case TEXTARRAYOID: {
      Oid output;
      bool varlena;
      getTypeOutputInfo(TEXTARRAYOID, &output, &varlena);
      name = is_name(OidOutputFunctionCall(output, constant->constvalue));
      break;
    }
    default:
      break;
  }
  if (name) found->push(constant->location);
}

// payload -> 'customer' ->> 'name': which field it is belongs to the statement as a column's name does.
void keep_path(const OpExpr* operation, Array<int>* found) {
  if (list_length(operation->args) != 2) return;
  Oid type = exprType(static_cast<Node*>(linitial(operation->args)));
  const char* name = type == JSONBOID || type == JSONOID ? get_opname(operation->opno) : nullptr;
  if (name &&
      (strcmp(name, "->") == 0 || strcmp(name, "->>") == 0 || strcmp(name, "#>") == 0 || strcmp(name, "#>>") == 0))
    keep_name(static_cast<Node*>(lsecond(operation->args)), found);
}

// title || ' ' || body: a blank or a mark or two say nothing, but what is put together is the same only with them.
void keep_separators(const OpExpr* operation, Array<int>* found) {
  const char* name = operation->opresulttype == TEXTOID ? get_opname(operation->opno) : nullptr;
  if (!name || strcmp(name, "||") != 0) return;
  ListCell* cell;
  foreach (cell, operation->args) {
    const Const* constant = constant_of(static_cast<Node*>(lfirst(cell)));
    if (!constant || constant->location < 0 || constant->consttype != TEXTOID) continue;
    if (is_of_marks(TextDatumGetCString(constant->constvalue), longest_separator)) found->push(constant->location);
  }
}

// The unit of date_trunc() and extract(), a time zone, a language, and how many characters.
void keep_arguments(const FuncExpr* call, Array<int>* found) {
  if (call->funcid >= FirstUnpinnedObjectId || list_length(call->args) < 2) return;
  const char* name = get_func_name(call->funcid);
  if (!name) return;
  for (auto* first : {"date_trunc", "date_part", "extract", "timezone", "to_tsvector", "to_tsquery", "plainto_tsquery",
                      "phraseto_tsquery", "websearch_to_tsquery"})
    if (strcmp(name, first) == 0) keep_name(static_cast<Node*>(linitial(call->args)), found);
  for (auto* counting : {"left", "right", "substr", "substring"})
    if (strcmp(name, counting) == 0) {
      ListCell* cell;
      for_each_from(cell, call->args, 1) if (const Const* constant = constant_of(static_cast<Node*>(lfirst(cell)));
                                             constant && constant->consttype == INT4OID)
          keep_name(static_cast<Node*>(lfirst(cell)), found);
    }
}

// replace(iban, ' ', ''), regexp_replace(phone, '[^0-9]', '', 'g'), lpad(code, 8, '0'), split_part(email, '@', 2).
void keep_cleaning(const FuncExpr* call, Array<int>* found) {
  if (call->funcid >= FirstUnpinnedObjectId || list_length(call->args) < 2) return;
  const char* name = get_func_name(call->funcid);
  if (!name) return;
  for (auto* cleaning :
       {"replace", "translate", "btrim", "ltrim", "rtrim", "lpad", "rpad", "split_part", "regexp_replace"}) {
    if (strcmp(name, cleaning) != 0) continue;
    ListCell* cell;
    for_each_from(cell, call->args, 1) {
      const Const* constant = constant_of(static_cast<Node*>(lfirst(cell)));
      if (!constant || constant->location < 0) continue;
      bool kept = constant->consttype == INT4OID;
      if (constant->consttype == TEXTOID) {
        const char* value = TextDatumGetCString(constant->constvalue);
        bool is_last = lnext(call->args, cell) == nullptr;  // what is filled up with, and flags
        kept = is_of_marks(value, longest_cleaned) || (is_last && strlen(value) == 1 && strcmp(name, "replace") != 0);
      }
      if (kept) found->push(constant->location);
    }
  }
}

// LIKE lower($1) ESCAPE '\': with the escape character as a parameter, the planner would know nothing of the pattern.
void keep_escape(const FuncExpr* call, Array<int>* found) {
  if (call->funcid != F_LIKE_ESCAPE_TEXT_TEXT) return;
  const Const* constant = constant_of(static_cast<Node*>(lsecond(call->args)));
  if (!constant || constant->location < 0 || constant->consttype != TEXTOID) return;
  const char* escape = TextDatumGetCString(constant->constvalue);
  bool mark = strlen(escape) == 1 && ispunct(static_cast<unsigned char>(*escape));
  if (mark || !*escape) found->push(constant->location);
}

// What stands for NULL where it says nothing: 0, 1, -1 and the empty text.
void keep_defaults(const CoalesceExpr* coalesce, Array<int>* found) {
  ListCell* cell;
  foreach (cell, coalesce->args) {
    const Const* constant = constant_of(static_cast<Node*>(lfirst(cell)));
    if (!constant || constant->location < 0) continue;
    Oid output;
    bool varlena;
    getTypeOutputInfo(constant->consttype, &output, &varlena);
    const char* text = OidOutputFunctionCall(output, constant->constvalue);
    for (auto* nothing : {"", "0", "1", "-1", "{}", "[]"})
      if (strcmp(text, nothing) == 0) found->push(constant->location);
  }
}

// The label of an enum that a rank stands for; null: it is no comparison with one. Other types have values of users.
const Node* ranked(const CaseWhen* when) {
  if (!IsA(when->expr, OpExpr)) return nullptr;
  const List* args = reinterpret_cast<const OpExpr*>(when->expr)->args;
  if (list_length(args) != 2) return nullptr;
  const auto* label = static_cast<Node*>(lsecond(args));
  const Const* constant = constant_of(label);
  if (!constant || constant->location < 0) return nullptr;
  return get_typtype(constant->consttype) == TYPTYPE_ENUM ? label : nullptr;
}

// CASE urgency WHEN 'critical' THEN 0 WHEN 'high' THEN 1 ELSE 2 END: two labels or more that are given ranks belong to
// the program. Where only one is, somebody may have picked it.
void keep_ranks(const CaseExpr* ranks, Array<int>* found) {
  if (list_length(ranks->args) < 2) return;
  auto is_rank = [](const Expr* result) {
    const Const* constant = constant_of(reinterpret_cast<const Node*>(result));
    return constant && constant->consttype == INT4OID;
  };
  ListCell* cell;
  foreach (cell, ranks->args)
    if (!ranked(lfirst_node(CaseWhen, cell)) || !is_rank(lfirst_node(CaseWhen, cell)->result)) return;
  foreach (cell, ranks->args) {
    found->push(constant_of(ranked(lfirst_node(CaseWhen, cell)))->location);
    keep_name(reinterpret_cast<const Node*>(lfirst_node(CaseWhen, cell)->result), found);
  }
  if (ranks->defresult && is_rank(ranks->defresult)) keep_name(reinterpret_cast<const Node*>(ranks->defresult), found);
}

bool is_cast_to_numeric(const Node* node) {
  if (!node || !IsA(node, FuncExpr)) return false;
  const auto* cast = reinterpret_cast<const FuncExpr*>(node);
  return cast->funcformat == COERCE_IMPLICIT_CAST && cast->funcresulttype == NUMERICOID;
}

void note_decimal(const Node* node, Array<Typed>* found) {
  const Const* constant = constant_of(node);
  if (constant && constant->consttype == NUMERICOID && constant->location >= 0)
    found->push({constant->location, "numeric"});
}

// "CURRENT_DATE - 7", "span @> 5": a parameter without a type would be taken for another date, or range.
void note_number_beside(const Node* other, const Node* node, Array<Typed>* found) {
  const Const* constant = node && IsA(node, Const) ? reinterpret_cast<const Const*>(node) : nullptr;
  if (!constant || constant->location < 0 || TypeCategory(exprType(other)) == TYPCATEGORY_NUMERIC) return;
  switch (constant->consttype) {
    case INT4OID:
      found->push({constant->location, "integer"});
      break;
    case INT8OID:
      found->push({constant->location, "bigint"});
      break;
    case NUMERICOID:
      found->push({constant->location, "numeric"});
      break;
    default:
      break;
  }
}

// "id = 7.0" compares id::numeric. In "id = $1" the parameter would be taken for an integer, and the cast were lost.
bool collect_typed(Node* node, Array<Typed>* found) {
  if (!node) return false;
  if (IsA(node, Query)) return walk_query(castNode(Query, node), collect_typed, found);
  if (IsA(node, OpExpr) && list_length(castNode(OpExpr, node)->args) == 2) {
    auto* left = static_cast<Node*>(linitial(castNode(OpExpr, node)->args));
    auto* right = static_cast<Node*>(lsecond(castNode(OpExpr, node)->args));
    if (is_cast_to_numeric(left)) note_decimal(right, found);
    if (is_cast_to_numeric(right)) note_decimal(left, found);
    note_number_beside(left, right, found);
    note_number_beside(right, left, found);
  }
  if (IsA(node, ScalarArrayOpExpr)) {
    const List* args = castNode(ScalarArrayOpExpr, node)->args;
    auto* array = static_cast<Node*>(lsecond(args));
    if (is_cast_to_numeric(static_cast<Node*>(linitial(args))) && IsA(array, ArrayExpr)) {
      ListCell* cell;
      foreach (cell, castNode(ArrayExpr, array)->elements) note_decimal(static_cast<Node*>(lfirst(cell)), found);
    }
  }
  return walk_expression(node, collect_typed, found);
}

// Constants that say what is asked about, not which: without them nobody could tell what an index would be on.
bool collect_names(Node* node, Array<int>* found) {
  if (!node) return false;
  if (IsA(node, Query)) return walk_query(castNode(Query, node), collect_names, found);
  if (IsA(node, OpExpr)) {
    keep_path(castNode(OpExpr, node), found);
    keep_separators(castNode(OpExpr, node), found);
  }
  if (IsA(node, FuncExpr)) {
    keep_arguments(castNode(FuncExpr, node), found);
    keep_cleaning(castNode(FuncExpr, node), found);
    keep_escape(castNode(FuncExpr, node), found);
  }
  if (IsA(node, CoalesceExpr)) keep_defaults(castNode(CoalesceExpr, node), found);
  if (IsA(node, CaseExpr)) keep_ranks(castNode(CaseExpr, node), found);
  return walk_expression(node, collect_names, found);
}

const char* type_at(Array<Typed>& typed, int place) {
  for (const auto& one : typed)
    if (one.place == place) return one.type;
  return nullptr;
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
  if (at[0] == '$') return !isdigit(static_cast<unsigned char>(at[1]));  // else a parameter
  if ((at[0] == 'u' || at[0] == 'U') && at[1] == '&') return at[2] == '\'';
  return at[0] == '\'' || (at[0] && strchr("eEbBxX", at[0]) && at[1] == '\'');
}

bool is_number(const char* text, Token token) {
  return isdigit(static_cast<unsigned char>(text[token.begin])) ||
         (text[token.begin] == '.' && token.end > token.begin + 1);
}

bool is_sign(const char* text, Token token, char sign) {
  return text[token.begin] == sign && token.end == token.begin + 1;
}

bool begins_query(const char* text, Token token) {
  for (auto* word : {"select", "insert", "update", "delete", "merge", "with", "values", "table"})
    if (is_word(text, token, word)) return true;
  return is_sign(text, token, '(');
}

// Whoever sent the text was told already that an identifier in it is too long.
void without_notices(auto&& body) {
  during(client_min_messages, int{ERROR}, [&] { during(log_min_messages, int{ERROR}, body); });
}

// The tokens of a text, which must outlive it.
class Scanner {
  core_yy_extra_type extra_;
  core_yyscan_t scanner_;

 public:
  explicit Scanner(const char* statement) {
    scanner_ = scanner_init(statement, &extra_, &ScanKeywords, ScanKeywordTokens);
    extra_.escape_string_warning = false;
  }
  bool next(Token* token) {
    core_YYSTYPE value;
    YYLTYPE location;
    int kind = 0;
    without_notices([&] { kind = core_yylex(&value, &location, scanner_); });
    if (kind == 0) return false;
    // The scanner ends each token in its own copy of the text.
    *token = {location, location + static_cast<int>(strlen(extra_.scanbuf + location))};
    return true;
  }
  void finish() { scanner_finish(scanner_); }
};

// The query in the text of a command that holds it: EXPLAIN, PREPARE, COPY. Their query has no place of its own, so the
// text is the whole string that the client sent; one with several statements is given up.
// With `after`, it begins behind that word.
bool find_query(const char* text, int length, const char* after, Token* query) {
  Scanner scanner(text);
  Token token;
  int depth = 0, depth_of_query = -1;
  bool first = true, ended = false, waiting = after != nullptr;
  Token last[3] = {};
  *query = {0, length};
  while (scanner.next(&token)) {
    if (ended) return false;
    if (is_sign(text, token, ';')) {
      ended = true;
      query->end = Min(query->end, token.begin);
      continue;
    }
    if (depth_of_query < 0 && !waiting && begins_query(text, token) && (first || !is_sign(text, token, '('))) {
      depth_of_query = depth;
      query->begin = first && !after ? 0 : token.begin;
    }
    if (waiting) {
      waiting = depth > 0 || !is_word(text, token, after);
      first = !waiting;
    } else {
      first = false;
    }
    if (is_sign(text, token, '(')) depth++;
    if (is_sign(text, token, ')') && --depth < depth_of_query) query->end = Min(query->end, token.begin);
    last[0] = last[1], last[1] = last[2], last[2] = token;
  }
  scanner.finish();
  // CREATE TABLE ... AS SELECT ... WITH [NO] DATA
  if (after && is_word(text, last[2], "data")) {
    if (is_word(text, last[1], "with")) query->end = Min(query->end, last[1].begin);
    if (is_word(text, last[1], "no") && is_word(text, last[0], "with")) query->end = Min(query->end, last[0].begin);
  }
  return depth_of_query >= 0;
}

// Words after which a string is a value of its own; after any other word it is a typed literal such as date '...'.
bool ends_an_expression_start(const char* text, Token token) {
  static const char* const words[] = {
      "select",    "distinct",   "all",     "where",     "and",     "or",        "not",     "on",      "having",
      "by",        "in",         "like",    "ilike",     "similar", "to",        "from",    "for",     "between",
      "symmetric", "asymmetric", "case",    "when",      "then",    "else",      "values",  "set",     "limit",
      "offset",    "is",         "as",      "returning", "using",   "escape",    "zone",    "end",     "default",
      "any",       "precision",  "varying", "some",      "array",   "collate",   "uescape", "placing", "passing",
      "leading",   "trailing",   "both",    "filter",    "over",    "partition", "range",   "rows",    "groups",
      "preceding", "following",  "isnull",  "notnull",   "overlaps"};
  for (auto* word : words)
    if (is_word(text, token, word)) return true;
  return false;
}

bool names_type(const char* text, Token token) {
  return starts_name(text[token.begin]) && !ends_an_expression_start(text, token);
}

}  // namespace

char* normalised(const char* source, const Query* query, const JumbleState* jumble, const char* after) {
  int at = query->stmt_location, length = query->stmt_len;
  const char* text = CleanQuerytext(source, &at, &length);
  char* copy = pnstrdup(text, length);  // the scanner wants a terminated text
  Token whole;
  if (!find_query(copy, length, after, &whole)) return nullptr;

  Locations locations;
  for (int i = 0; i < jumble->clocations_count; i++) {
    const LocationLen& found = jumble->clocations[i];
    if (is_parameter(found) && !has_lists(jumble)) continue;
    int place = found.location - at;
    if (place >= 0) locations.constants.push({place, is_list(found) ? place + found.length : 0});
  }
  std::sort(locations.constants.begin(), locations.constants.end(),
            [](const Place& a, const Place& b) { return a.begin < b.begin; });
  Array<int> in_source;
  collect_row_counts(reinterpret_cast<Node*>(const_cast<Query*>(query)), &in_source);
  collect_names(reinterpret_cast<Node*>(const_cast<Query*>(query)), &in_source);
  for (int place : in_source) locations.kept.push(place - at);
  Array<Typed> typed_numbers;
  collect_typed(reinterpret_cast<Node*>(const_cast<Query*>(query)), &typed_numbers);
  for (const auto& one : typed_numbers) locations.typed.push({one.place - at, one.type});

  StringInfoData out;
  initStringInfo(&out);
  int copied = whole.begin, next_number = has_lists(jumble) ? 1 : jumble->highest_extern_param_id + 1;
  Size next = 0;
  Token token, before = {0, 0};
  int list_end = 0;
  bool escapes = strchr(copy, '\\') != nullptr;
  Scanner scanner(copy);
  // Text up to `from` stays, what follows up to `to` becomes `instead`.
  auto replace = [&](int from, int to, const char* instead) {
    appendBinaryStringInfo(&out, copy + copied, from - copied);
    appendStringInfoString(&out, instead);
    copied = to;
    before = {0, 0};
  };
  while (scanner.next(&token) && token.begin < whole.end) {
    if (token.begin < whole.begin) continue;
    if (token.begin < copied) continue;  // in a list that was replaced
    bool named = false;                  // PostgreSQL found a constant here
    int end_of_list = 0;
    for (; next < locations.constants.size() && locations.constants.begin()[next].begin <= token.begin; next++) {
      const Place& constant = locations.constants.begin()[next];
      // Inside another token: standard_conforming_strings is not what it was when the text was parsed, so what was a
      // value may look like a name.
      if (escapes && constant.begin < token.begin && constant.begin >= list_end) return nullptr;
      named = named || constant.begin == token.begin;
      end_of_list = Max(end_of_list, constant.end_of_list);
    }
    list_end = Max(list_end, end_of_list);
    if (token.begin < end_of_list) {
      replace(token.begin, end_of_list, psprintf("$%d /*, ... */", next_number++));
      continue;
    }
    if (!named) {
      // A string that is no constant of the query, such as a DEFAULT of XMLTABLE, is none of our business either.
      if (is_string(copy, token))
        replace(token.begin, token.end, "'?'");
      else
        before = token;
      continue;
    }
    if (stays(copy, token) || contains(locations.kept, token.begin)) {
      before = token;
      continue;
    }
    Token sign = token;  // a negative number's constant begins at its sign, maybe with parentheses after it
    bool parentheses = false;
    while (!is_number(copy, token) && (is_sign(copy, token, '-') || is_sign(copy, token, '(')) && scanner.next(&token))
      parentheses = parentheses || is_sign(copy, token, '(');
    const char* type = type_at(locations.typed, sign.begin);
    const char* number = psprintf(type ? "$%d::%s" : "$%d", next_number++, type);
    bool typed = is_string(copy, token) && before.end > before.begin && names_type(copy, before);
    if (typed)
      replace(before.begin, token.end,
              psprintf("%s::%s", number, pnstrdup(copy + before.begin, before.end - before.begin)));
    else
      replace(parentheses ? token.begin : sign.begin, token.end, number);
  }
  if (whole.end > copied) appendBinaryStringInfo(&out, copy + copied, whole.end - copied);
  scanner.finish();
  while (out.len > 0 && scanner_isspace(out.data[out.len - 1])) out.data[--out.len] = '\0';
  return out.data;
}

char* without_values(const char* command, bool* any) {
  StringInfoData out;
  initStringInfo(&out);
  int copied = 0;
  Token token;
  Scanner scanner(command);
  *any = false;
  while (scanner.next(&token)) {
    bool string = is_string(command, token);
    if (!string && !is_number(command, token)) continue;
    appendBinaryStringInfo(&out, command + copied, token.begin - copied);
    appendStringInfoString(&out, string ? "'?'" : "?");
    copied = token.end;
    *any = true;
  }
  scanner.finish();
  appendStringInfoString(&out, command + copied);
  return out.data;
}

}  // namespace workload::server
