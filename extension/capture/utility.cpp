#include "extension/capture/utility.hpp"

#include "core/fingerprint.hpp"
#include "extension/capture/measured.hpp"
#include "extension/capture/texts.hpp"
#include "extension/hook.hpp"

namespace workload::server {

namespace {

using Utility = Hook<ProcessUtility_hook, standard_ProcessUtility>;

constexpr std::string_view commit_text = "COMMIT";

int64 inside = 0;

// The end of the transaction that is under way: begun by COMMIT or by PostgreSQL itself.
RunningExecution ending;

bool runs_the_clients_query(const Node* command) {
  switch (nodeTag(command)) {
    case T_ExecuteStmt:
    case T_PrepareStmt:
    case T_DeclareCursorStmt:
    case T_FetchStmt:
    case T_CreateTableAsStmt:
    case T_ExplainStmt:
      return true;
    case T_CopyStmt:
      return reinterpret_cast<const CopyStmt*>(command)->query != nullptr;
    default:
      return false;
  }
}

// COMMIT of a transaction that failed only rolls back, and no callback tells of the end of that.
bool ends_transaction(const Node* command) {
  if (!IsA(command, TransactionStmt) || IsAbortedTransactionBlockState()) return false;
  auto kind = reinterpret_cast<const TransactionStmt*>(command)->kind;
  return kind == TRANS_STMT_COMMIT || kind == TRANS_STMT_PREPARE;
}

RunningExecution execution_of(int64 queryid, const char* source) {
  RunningExecution running = {};
  running.source = source;
  running.key = {queryid, MyDatabaseId, GetUserId(), depth > 0};
  running.min_duration = settings.min_duration;
  running.planning_ms = -1;
  running.generic_plan = -1;
  return running;
}

int64 rows_of(const QueryCompletion* completion) {
  return completion && completion->commandTag == CMDTAG_COPY ? static_cast<int64>(completion->nprocessed) : 0;
}

void begin_end_of_transaction(int64 queryid) {
  ending = execution_of(queryid, nullptr);  // what was sent may be gone by then
  watching.end_of_transaction = true;
  take_off(own_flight(), ending.key, ending.min_duration);
  start_meter(&ending);
}

// In a callback of the end of the transaction: no ERROR may leave it.
void end_of_transaction(Status status) {
  if (!watching.end_of_transaction) return;
  watching.end_of_transaction = false;
  depth++;
  end_call(&ending, own_flight());
  finish_abruptly(&ending, status, 0);
}

[[gnu::cold]] [[gnu::noinline]] void on_end_of_writing_transaction(XactEvent event) {
  switch (event) {
    case XACT_EVENT_PRE_COMMIT:
      if (watching.end_of_transaction || depth > 0 || !tracking() || MyBackendType != B_BACKEND) return;
      prepare_process();
      begin_end_of_transaction(static_cast<int64>(core::Fingerprint().add(commit_text).value()));
      if (!has_text(ending.key)) remember_text(ending.key, commit_text.data(), commit_text.size());
      return;
    case XACT_EVENT_COMMIT:
    case XACT_EVENT_PREPARE:
      end_of_transaction(Status::ok);
      return;
    case XACT_EVENT_ABORT:
      end_of_transaction(Status::failed);
      return;
    default:
      return;
  }
}

// Every transaction comes here twice, and most have written nothing, so have nothing to wait for.
[[gnu::hot]] void on_transaction_event(XactEvent event, void*) {
  if (event == XACT_EVENT_ABORT) forget_timer();
  if (likely(event == XACT_EVENT_PRE_COMMIT ? !TransactionIdIsValid(GetTopTransactionIdIfAny())
                                            : !watching.end_of_transaction))
    return;
  on_end_of_writing_transaction(event);
}

void on_subtransaction_event(SubXactEvent event, SubTransactionId, SubTransactionId, void*) {
  if (event == SUBXACT_EVENT_ABORT_SUB) forget_timer();
}

template <class... Rest>
void run_query_of_client(PlannedStmt* command, const char* source, Rest... rest) {
  int64 before = inside;
  inside = takes_part() ? note_query_inside(command, source) : 0;
  PG_TRY();
  { Utility::next(command, source, rest...); }
  PG_FINALLY();
  { inside = before; }
  PG_END_TRY();
}

void on_utility(PlannedStmt* command, const char* source, bool read_only_tree, ProcessUtilityContext context,
                ParamListInfo parameters, QueryEnvironment* environment, DestReceiver* receiver,
                QueryCompletion* completion) {
  Node* statement = command->utilityStmt;
  if (runs_the_clients_query(statement)) {
    run_query_of_client(command, source, read_only_tree, context, parameters, environment, receiver, completion);
    return;
  }
  auto run = [&] {
    Utility::next(command, source, read_only_tree, context, parameters, environment, receiver, completion);
  };
  // A command that another one is made of, such as the CREATE INDEX of a PRIMARY KEY, is part of it.
  int64 queryid = takes_part() && context != PROCESS_UTILITY_SUBCOMMAND ? note_command(command, source, depth > 0) : 0;
  if (queryid == 0) {
    deeper(run);
    return;
  }
  prepare_process();
  if (depth == 0 && ends_transaction(statement)) {
    deeper(run);
    begin_end_of_transaction(queryid);
    return;
  }
  // Lies here, not in memory of the transaction, which the command may end.
  RunningExecution running = execution_of(queryid, source);
  measured(&running, depth == 0, run);
  running.execution.rows = rows_of(completion);
  finish_abruptly(&running, Status::ok, 0);
}

}  // namespace

int64 queryid_of_command() { return inside; }

void install_utility() {
  Utility::install(on_utility);
  RegisterXactCallback(on_transaction_event, nullptr);
  RegisterSubXactCallback(on_subtransaction_event, nullptr);
}

}  // namespace workload::server
