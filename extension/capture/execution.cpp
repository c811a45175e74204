#include "extension/capture/execution.hpp"

#include "extension/capture/admission.hpp"
#include "extension/capture/level.hpp"
#include "extension/capture/normalise.hpp"
#include "extension/capture/plan/forecast.hpp"
#include "extension/capture/plan/identity.hpp"
#include "extension/capture/plan/parameters.hpp"
#include "extension/capture/plan/predicates.hpp"
#include "extension/capture/plan/skeleton.hpp"
#include "extension/capture/plan/text.hpp"
#include "extension/fault.hpp"
#include "extension/plan.hpp"
#include "extension/scope.hpp"
#include "extension/settings.hpp"
#include "extension/storage/packed.hpp"

namespace workload::server {

namespace {

constexpr uint32 executions_measured = 3;              // chosen: after a slow execution that was not measured fully
constexpr int64 rearm_after = INT64CONST(3600000000);  // us, chosen: so long a statement is not measured again

std::string_view& part(CaptureParts& parts, Part which) { return parts[static_cast<int>(which)]; }
std::string_view view(const char* text) { return text ? std::string_view(text) : std::string_view(); }

void describe_client(CaptureHeader& header) {
  if (application_name) strlcpy(header.application_name, application_name, sizeof header.application_name);
  if (!MyBEEntry) return;
  const SockAddr& address = MyBEEntry->st_clientaddr;
  if (address.addr.ss_family != AF_INET && address.addr.ss_family != AF_INET6) return;
  pg_getnameinfo_all(&address.addr, address.salen, header.client_addr, sizeof header.client_addr, nullptr, 0,
                     NI_NUMERICHOST | NI_NUMERICSERV);
  if (char* zone = strchr(header.client_addr, '%')) *zone = '\0';  // inet has no place for an interface
}

// What can be said without asking anybody.
CaptureHeader describe(const RunningExecution* running, Status status) {
  CaptureHeader header = {};
  header.supersedes = running->published;
  header.captured_at = GetCurrentTimestamp();
  header.queryid = running->key.queryid;
  header.database = running->key.database;
  header.role = running->key.role;
  header.nested = running->key.nested;
  header.duration_ms = duration_ms(running);
  header.planning_ms = running->planning_ms;
  header.rows = running->execution.rows;
  header.blocks_hit = running->execution.blocks_hit;
  header.blocks_read = running->execution.blocks_read;
  header.temp_blocks_written = running->execution.temp_blocks_written;
  header.wal_bytes = running->execution.wal_bytes;
  header.timeline = timeline_now();
  header.pid = MyProcPid;
  header.waits = running->waits;
  header.status = status;
  header.reason = running->choice.reason;
  header.in_recovery = RecoveryInProgress();
  header.planid = running->planid;
  if (running->query) header.core_planid = core_plan_identity(running->query->plannedstmt);
  header.generic_plan = running->generic_plan;
  header.level = running->query ? core::Level::plan : core::Level::none;
  describe_client(header);
  return header;
}

// How far the execution was measured in the end: somebody else, such as EXPLAIN ANALYZE, may have asked for more.
core::Level measured(const Instrumentation* instrument) {
  if (!instrument) return core::Level::plan;
  return instrument->need_timer && instrument->need_bufusage ? core::Level::full : core::Level::rows;
}

// One statement of the string that the client sent.
const char* text_as_sent(const QueryDesc* query) {
  int at = query->plannedstmt->stmt_location, length = query->plannedstmt->stmt_len;
  const char* text = CleanQuerytext(query->sourceText, &at, &length);
  return pnstrdup(text, length);
}

// A statement that was parsed before it was to be captured, such as one in a function, has no text of its own; for it
// nobody knows any more which of its words are values, so all strings and numbers go.
const char* text_of(const RunningExecution* running) {
  fault("text");
  if (!literals_masked() && running->query) return text_as_sent(running->query);
  const char* text = statement_text(running->key);
  if (text || !running->query) return text;
  bool any;
  return without_values(text_as_sent(running->query), &any);
}

void identify_plan(RunningExecution* running) {
  fault("identity");
  running->planid = plan_identity(running->query->plannedstmt);
  running->generic_plan = generic_plan(running->query);
}

// Chosen: EXPLAIN takes some 0.1 ms for each ten nodes, and longer for conditions with lists of thousands of values.
constexpr int most_nodes_printed = 500;
constexpr Size longest_source_printed = 64 * 1024;

int count_nodes(PlanState* node, int most) {
  check_stack_depth();
  int count = 1;
  for_each_child_state(node, [&](PlanState* child) {
    if (count <= most) count += count_nodes(child, most - count);
  });
  return count;
}

bool dear_to_print(const QueryDesc* query) {
  return strnlen(query->sourceText, longest_source_printed + 1) > longest_source_printed ||
         count_nodes(query->planstate, most_nodes_printed) > most_nodes_printed;
}

// As a statement's end may not take long, what would take EXPLAIN long is left as a skeleton.
std::string_view printed_plan(QueryDesc* query, core::Level* level) {
  if (!dear_to_print(query)) return view(plan_text(query));
  count_loss(Loss::too_large);
  *level = core::Level::plan;
  Size room = shared->capture_room / 4;
  return skeleton_plan(query, static_cast<char*>(palloc(room)), room);
}

void capture_finished(RunningExecution* running) {
  QueryDesc* query = running->query;
  int64 begun = now_ns();
  if (query && query->planstate) identify_plan(running);
  CaptureHeader header = describe(running, Status::ok);
  CaptureParts parts = {};
  part(parts, Part::text) = view(text_of(running));
  if (query && query->planstate) {
    header.level = measured(query->planstate->instrument);
    fault("plan");
    part(parts, Part::plan) = packed(printed_plan(query, &header.level));
    fault("predicates");
    part(parts, Part::predicates) = packed(view(predicates_json(query)));
    fault("parameters");
    part(parts, Part::parameter_types) = view(parameter_types(query->params));
    part(parts, Part::parameters) = view(parameter_values(query->params));
  }
  header.capture_ms = ms_since(begun);
  fault("append");
  append_capture(header, parts);
}

// What the work allocates lies in a context of its own, which goes with everything in it.
template <class Body>
bool guarded(const char* doing, MemoryContext parent, bool keep, Body&& body) {
  MemoryContext volatile own = nullptr;
  bool done = attempt_apart(doing, [&] {
    fault("context");
    own = AllocSetContextCreate(parent, "pg_workload_advisor", ALLOCSET_DEFAULT_SIZES);
    in_context(own, body);
  });
  if (!done) count_loss(Loss::failed);
  if (own && (!done || !keep)) MemoryContextDelete(own);
  return done;
}

// The statement is done by now: the time that we take is not to be held against it. A function that handles a cancel
// request which came meanwhile goes on under the timeout of the statement that called it.
template <class Body>
void without_statement_timeout(Body&& body) {
  if (!get_timeout_active(STATEMENT_TIMEOUT)) {
    body();
    return;
  }
  TimestampTz begun = GetCurrentTimestamp(), due = get_timeout_finish_time(STATEMENT_TIMEOUT);
  disable_timeout(STATEMENT_TIMEOUT, false);
  PG_TRY();
  { body(); }
  PG_FINALLY();
  { enable_timeout_at(STATEMENT_TIMEOUT, due + (GetCurrentTimestamp() - begun)); }
  PG_END_TRY();
}

// By the threshold at its beginning and by that at its end: a SET that moves it is not slow for that.
bool took_long_enough(const RunningExecution* running) {
  if (settings.min_duration < 0 || running->min_duration < 0) return false;
  return running->execution.ms >= Max(settings.min_duration, running->min_duration);
}

// What others saw while it ran is to have its end.
bool deserves_capture(const RunningExecution* running, bool slow) {
  if (running->published) return true;
  return (slow || running->choice.reason != Reason::slow) && is_wanted(running);
}

bool admits(RunningExecution* running, double ms) {
  if (running->admitted || running->published) return true;
  if (running->choice.reason == Reason::slow)
    running->admitted = may_capture(known_statement(running->key), ms);
  else
    running->admitted = server_admits();
  return running->admitted;
}

// Whether this execution is one of the few of a statement among the costliest that are measured whatever they take.
bool chosen_as_costly(Statement* statement) {
  uint32 left = pg_atomic_read_u32(&statement->costly);
  if (left == 0) return false;
  auto now = static_cast<uint64>(GetCurrentStatementStartTimestamp());
  uint64 due = pg_atomic_read_u64(&statement->next_measure);
  if (now < due || !pg_atomic_compare_exchange_u64(&statement->next_measure, &due, now + USECS_PER_SEC)) return false;
  return pg_atomic_compare_exchange_u32(&statement->costly, &left, left - 1);
}

bool chosen_as_sample() {
  return settings.sample_rate > 0 && pg_prng_double(&pg_global_prng_state) < settings.sample_rate;
}

// The next executions of a statement that was slow without being measured are; but not again and again, since that may
// be dear: once an hour, unless it became twice as slow as any that was measured.
void arm(Statement* statement, double ms) {
  auto now = static_cast<uint64>(GetCurrentTimestamp()), us = static_cast<uint64>(ms * 1000);
  uint64 due = pg_atomic_read_u64(&statement->next_arm);
  if (now < due && us < 2 * pg_atomic_read_u64(&statement->slowest_armed_us)) return;
  if (!pg_atomic_compare_exchange_u64(&statement->next_arm, &due, now + rearm_after)) return;
  pg_atomic_write_u64(&statement->slowest_armed_us, us);
  pg_atomic_write_u32(&statement->measure, executions_measured);
}

void learn(Statement* statement, bool slow, bool paid) {
  uint32 foresight = pg_atomic_read_u32(&statement->foresight);
  if (slow && foresight != foresight_when_slow) pg_atomic_write_u32(&statement->foresight, foresight_when_slow);
  if (!slow && paid && foresight != foresight_used_up)
    pg_atomic_write_u32(&statement->foresight, foresight == 0 ? foresight_used_up : foresight - 1);
}

// What this execution says of how the next ones are to be measured.
void learn_from(const RunningExecution* running, bool slow) {
  Statement* statement = running->choice.statement;
  if (!statement || !(statement->key == running->key)) statement = known_statement(running->key);
  // Parsed under another role, or forgotten since: from now on it is known again.
  if (!statement && slow) statement = add_statement(running->key);
  if (!statement || !running->query) return;
  if (statement->key == running->key && statement->tables_known < 0)
    remember_tables(running->key, running->query->plannedstmt->rtable);
  if (running->choice.armed) {
    uint32 left = pg_atomic_read_u32(&statement->measure);
    if (left > 0) pg_atomic_compare_exchange_u32(&statement->measure, &left, left - 1);
  } else if (slow && running->choice.level < core::Level::full && is_wanted(running)) {
    arm(statement, running->execution.ms);
  }
  learn(statement, slow, running->plan != nullptr);
}

// Draws the lessons from an execution for the next ones of the statement. Allocates nothing, raises no ERROR. True when
// the execution deserves to be captured.
bool assess(const RunningExecution* running) {
  bool slow = took_long_enough(running);
  learn_from(running, slow);
  return deserves_capture(running, slow);
}

const PlanMade* make_plan(QueryDesc* query) {
  auto* made = static_cast<PlanMade*>(palloc(sizeof(PlanMade)));
  made->json = plan_text_so_far(query);
  made->packed = packed(made->json);
  fault("running_predicates");
  made->predicates = packed(view(predicates_so_far(query)));
  made->parameter_types = view(parameter_types(query->params));
  made->parameters = view(parameter_values(query->params));
  return made;
}

void add_parts(CaptureParts& parts, const PlanMade& plan) {
  part(parts, Part::plan) = plan.packed;
  part(parts, Part::predicates) = plan.predicates;
  part(parts, Part::parameter_types) = plan.parameter_types;
  part(parts, Part::parameters) = plan.parameters;
}

// With what is at hand: allocates nothing, looks nothing up, raises no ERROR.
void append_at_once(RunningExecution* running, Status status, int sqlstate) {
  static char text[16 * 1024], plan[256 * 1024], packed_plan[sizeof plan + sizeof(PackedPrefix)];
  CaptureHeader header = describe(running, status);
  header.sqlstate = sqlstate;
  CaptureParts parts = {};
  int encoding;  // our own database's
  part(parts, Part::text) = {text, copy_statement_text(running->key, text, sizeof text, &encoding)};
  if (running->plan) add_parts(parts, *running->plan);
  if (running->query) {
    std::string_view json = running->plan ? with_progress(running->plan->json, running->query, plan, sizeof plan)
                                          : skeleton_plan(running->query, plan, sizeof plan);
    auto stored = packed_into(packed_plan, sizeof packed_plan, json);
    if (stored && !json.empty()) part(parts, Part::plan) = *stored;
  }
  append_capture(header, parts);
}

}  // namespace

bool is_wanted(const RunningExecution* running) { return may_be_captured(running->key.queryid, running->source); }

void arm_as_costly(Statement* statement) {
  auto now = static_cast<uint64>(GetCurrentTimestamp());
  if (now < pg_atomic_read_u64(&statement->next_costly)) return;
  pg_atomic_write_u64(&statement->next_costly, now + rearm_after);
  pg_atomic_write_u32(&statement->costly, executions_measured);
}

double duration_ms(const RunningExecution* running) {
  return running->execution.ms + (running->metering ? ms_since(running->meter.start) : 0);
}

Choice choose_level(const StatementKey& key, QueryDesc* query) {
  Choice choice = {};
  if (settings.min_duration < 0 && settings.sample_rate <= 0) return choice;
  Statement* statement = choice.statement = known_statement(key);
  choice.armed = statement && pg_atomic_read_u32(&statement->measure) > 0;
  if (statement && chosen_as_costly(statement)) choice.reason = Reason::costly;
  if (chosen_as_sample()) choice.reason = Reason::sample;
  if (choice.armed || choice.reason != Reason::slow || settings.min_duration == 0) {
    choice.level = core::Level::full;
  } else {
    core::Forecast expected = forecast(query->plannedstmt);
    choice.level = core::affordable(expected, shared->clock_ns);
    if (expected.total_cost >= core::cost_worth_forecasting)
      choice.predicted_ms = expected.total_cost * core::ms_per_cost;
  }
  if (choice.level == core::Level::full)
    query->instrument_options |= INSTRUMENT_TIMER | INSTRUMENT_BUFFERS | INSTRUMENT_WAL;
  if (choice.level == core::Level::rows) query->instrument_options |= INSTRUMENT_ROWS;
  return choice;
}

void conclude(RunningExecution* running) {
  if (!assess(running) || !admits(running, running->execution.ms)) return;
  without_statement_timeout([&] {
    deeper([&] {
      bool stored = guarded("capturing a statement", CurrentMemoryContext, false, [&] { capture_finished(running); });
      if (!stored) append_at_once(running, Status::ok, 0);
    });
  });
}

bool keeps_plan_beforehand(const RunningExecution* running) {
  if (running->plan || running->key.nested || settings.min_duration <= 0) return false;
  Statement* statement = running->choice.statement;
  uint32 foresight = statement ? pg_atomic_read_u32(&statement->foresight) : 0;
  return foresight == 0 ? running->choice.predicted_ms >= settings.min_duration : foresight > foresight_used_up;
}

void finish_abruptly(RunningExecution* running, Status status, int sqlstate) {
  running->execution.failed = status != Status::ok;
  count(running->key, running->execution);
  if (!assess(running) || !admits(running, running->execution.ms)) return;
  append_at_once(running, status, sqlstate);
}

void publish(RunningExecution* running, bool visible) {
  if (visible && (!is_wanted(running) || !admits(running, duration_ms(running)))) return;
  MemoryContext lasting = running->query->estate->es_query_cxt;
  const PlanMade* before = running->plan;
  bool done = guarded("capturing a running statement", lasting, true, [&] {
    if (!running->plan && !dear_to_print(running->query)) {
      fault("running_plan");
      identify_plan(running);
      running->plan = make_plan(running->query);
    }
    if (!visible) return;
    CaptureHeader header = describe(running, Status::running);
    CaptureParts parts = {};
    part(parts, Part::text) = view(text_of(running));
    if (running->plan) add_parts(parts, *running->plan);
    fault("running_append");
    running->published = append_capture(header, parts);
  });
  if (!done) running->plan = before;
}

}  // namespace workload::server
