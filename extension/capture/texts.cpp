#include "extension/capture/texts.hpp"

#include "core/fingerprint.hpp"
#include "extension/capture/level.hpp"
#include "extension/capture/normalise.hpp"
#include "extension/fault.hpp"
#include "extension/scope.hpp"

namespace workload::server {

namespace {

// The work goes on in a memory context of its own and may fail.
template <class Body>
void with_scratch(const char* doing, Body&& body) {
  MemoryContext volatile own = nullptr;
  bool done = attempt(doing, [&] {
    fault("scratch");
    own = AllocSetContextCreate(CurrentMemoryContext, "pg_workload_advisor text", ALLOCSET_SMALL_SIZES);
    in_context(own, body);
  });
  if (!done) count_loss(Loss::failed);
  if (own) MemoryContextDelete(own);
}

// Commands met lately: what the server calls them and what we do. Direct mapped.
struct Command {
  int64 queryid, ours;
};
constexpr int command_room = 64;
Command commands[command_room];

Query* query_inside(Node* command) {
  switch (nodeTag(command)) {
    case T_DeclareCursorStmt:
      return castNode(Query, castNode(DeclareCursorStmt, command)->query);
    case T_CreateTableAsStmt: {
      auto* query = castNode(Query, castNode(CreateTableAsStmt, command)->query);
      return query->commandType == CMD_UTILITY ? nullptr : query;  // EXECUTE has an identity
    }
    default:
      return nullptr;
  }
}

}  // namespace

void note_text(const StatementKey& key, const char* source, const Query* query, const JumbleState* jumble) {
  if (has_text(key)) return;
  with_scratch("normalising a statement", [&] {
    fault("normalise");
    const char* text = normalised(source, query, jumble);
    if (text) remember_text(key, text, strlen(text));
  });
}

int64 note_command(const PlannedStmt* command, const char* source, bool nested) {
  auto queryid = static_cast<int64>(command->queryId);
  if (queryid == 0) return 0;
  Command& seen = commands[static_cast<uint64>(queryid) % command_room];
  StatementKey key = {seen.ours, MyDatabaseId, GetUserId(), nested};
  if (seen.queryid == queryid && has_text(key)) return seen.ours;
  int64 ours = queryid;
  with_scratch("normalising a command", [&] {
    fault("normalise");
    int at = command->stmt_location, length = command->stmt_len;
    const char* text = CleanQuerytext(source, &at, &length);
    bool values = false;
    const char* without = without_values(pnstrdup(text, length), &values);
    // Where a string ends depends on standard_conforming_strings, which may have changed since the command was parsed.
    if (memchr(text, '\\', length)) without = CreateCommandName(command->utilityStmt);
    if (values && !utility_queryids_ignore_values && !IsA(command->utilityStmt, DoStmt))
      ours = static_cast<int64>(core::Fingerprint().add(std::string_view(without)).value());
    key.queryid = ours;
    if (!has_text(key)) remember_text(key, without, strlen(without));
  });
  seen = {queryid, ours};
  return ours;
}

int64 note_query_inside(const PlannedStmt* command, const char* source) {
  Query* inside = query_inside(command->utilityStmt);
  if (!inside) return 0;
  if (inside->queryId != 0) return static_cast<int64>(inside->queryId);
  int64 queryid = 0;
  with_scratch("identifying a query", [&] {
    fault("identify");
    auto* copy = static_cast<Query*>(copyObjectImpl(inside));
    JumbleState* jumbled = jumble_query(copy, source);
    queryid = static_cast<int64>(copy->queryId);
    StatementKey key = {queryid, MyDatabaseId, GetUserId(), depth > 0};
    if (has_text(key)) return;
    copy->stmt_location = command->stmt_location;
    copy->stmt_len = command->stmt_len;
    const char* text = normalised(source, copy, jumbled, IsA(command->utilityStmt, DeclareCursorStmt) ? "for" : "as");
    if (text) remember_text(key, text, strlen(text));
  });
  return queryid;
}

}  // namespace workload::server
