#include "extension/settings.hpp"

#include "core/filter.hpp"

namespace workload::server {

Settings settings;

namespace {

const config_enum_entry tracking_choices[] = {{"off", static_cast<int>(Tracking::off), false},
                                              {"top", static_cast<int>(Tracking::top), false},
                                              {"all", static_cast<int>(Tracking::all), false},
                                              {nullptr, 0, false}};
const config_enum_entry parameters_choices[] = {{"none", static_cast<int>(Parameters::none), false},
                                                {"types", static_cast<int>(Parameters::types), false},
                                                {"values", static_cast<int>(Parameters::values), false},
                                                {nullptr, 0, false}};
const config_enum_entry literals_choices[] = {{"mask", static_cast<int>(Literals::mask), false},
                                              {"keep", static_cast<int>(Literals::keep), false},
                                              {nullptr, 0, false}};

bool check_queryids(char** value, void**, GucSource) {
  if (core::lists_numbers_only(*value)) return true;
  GUC_check_errdetail("A list of queryids holds whole numbers, with commas between them.");
  return false;
}

}  // namespace

void define_settings() {
  DefineCustomEnumVariable(
      "workload.capture", "Selects which statements are counted and captured.",
      "\"top\" takes those that clients send, \"all\" also those that functions run, \"off\" none.", &settings.capture,
      settings.capture, tracking_choices, PGC_SUSET, 0, nullptr, nullptr, nullptr);
  DefineCustomIntVariable("workload.min_duration",
                          "Sets the execution time from which a statement is captured with its plan.",
                          "Zero captures every statement, -1 none. Counting is not affected.", &settings.min_duration,
                          settings.min_duration, -1, INT_MAX, PGC_SUSET, GUC_UNIT_MS, nullptr, nullptr, nullptr);
  DefineCustomIntVariable("workload.capture_interval",
                          "Sets the time between two captures of the same statement once it was captured three times.",
                          "A slower execution than any kept before is captured all the same. Zero captures each one.",
                          &settings.capture_interval, settings.capture_interval, 0, INT_MAX, PGC_SUSET, GUC_UNIT_MS,
                          nullptr, nullptr, nullptr);
  DefineCustomIntVariable("workload.capture_rate",
                          "Sets the number of captures per second that the server makes at most.",
                          "Five seconds' worth may come at once. -1 sets no limit.", &settings.capture_rate,
                          settings.capture_rate, -1, 100000, PGC_SIGHUP, 0, nullptr, nullptr, nullptr);
  DefineCustomIntVariable(
      "workload.capture_volume", "Sets the size of the captures per second that the server makes at most.",
      "In memory and on disk. Five seconds' worth may come at once. -1 sets no limit.", &settings.capture_volume,
      settings.capture_volume, -1, 1024 * 1024, PGC_SIGHUP, GUC_UNIT_KB, nullptr, nullptr, nullptr);
  DefineCustomIntVariable("workload.costliest",
                          "Sets how many of the statements that take the most time together are captured though each "
                          "execution is fast.",
                          "Three executions an hour of each, measured fully. Zero captures none of them.",
                          &settings.costliest, settings.costliest, 0, most_costliest, PGC_SIGHUP, 0, nullptr, nullptr,
                          nullptr);
  DefineCustomStringVariable("workload.skip_applications",
                             "Lists the applications whose statements are counted but not captured.",
                             "Names as in application_name, with commas between them.", &settings.skip_applications, "",
                             PGC_SUSET, 0, nullptr, nullptr, nullptr);
  DefineCustomStringVariable("workload.skip_queryids", "Lists the statements that are counted but not captured.",
                             "Queryids with commas between them.", &settings.skip_queryids, "", PGC_SUSET, 0,
                             check_queryids, nullptr, nullptr);
  DefineCustomStringVariable("workload.only_queryids", "Lists the only statements that are captured.",
                             "Queryids with commas between them. Empty: all.", &settings.only_queryids, "", PGC_SUSET,
                             0, check_queryids, nullptr, nullptr);
  DefineCustomRealVariable("workload.sample_rate",
                           "Sets the share of executions that are captured whatever time they take.",
                           "They are measured fully, so a high share costs time.", &settings.sample_rate,
                           settings.sample_rate, 0, 1, PGC_SUSET, 0, nullptr, nullptr, nullptr);
  DefineCustomEnumVariable("workload.parameters", "Selects what is kept of the values bound to parameters.",
                           "\"none\" keeps nothing, \"types\" their types, \"values\" the values, which roles with "
                           "pg_read_all_data and the role that ran the statement may see.",
                           &settings.parameters, settings.parameters, parameters_choices, PGC_SUSET, 0, nullptr,
                           nullptr, nullptr);
  DefineCustomEnumVariable("workload.literals", "Selects what becomes of constants in captured texts and plans.",
                           "\"mask\" replaces them, \"keep\" shows them to whoever may read the capture.",
                           &settings.literals, settings.literals, literals_choices, PGC_SUSET, 0, nullptr, nullptr,
                           nullptr);
  DefineCustomIntVariable("workload.max_statements", "Sets the number of statements that are counted apart.",
                          "When more are seen, those that took the least time are forgotten.", &settings.max_statements,
                          settings.max_statements, 100, 1000000, PGC_POSTMASTER, 0, nullptr, nullptr, nullptr);
  DefineCustomIntVariable("workload.text_memory", "Sets the shared memory for statement texts.", nullptr,
                          &settings.text_memory, settings.text_memory, 64, 1024 * 1024, PGC_POSTMASTER, GUC_UNIT_KB,
                          nullptr, nullptr, nullptr);
  DefineCustomIntVariable("workload.capture_memory", "Sets the shared memory for captures.",
                          "When it is full the oldest capture makes room.", &settings.capture_memory,
                          settings.capture_memory, 256, 1024 * 1024, PGC_POSTMASTER, GUC_UNIT_KB, nullptr, nullptr,
                          nullptr);
  DefineCustomStringVariable("workload.directory", "Sets the directory of the files with captures and counts.",
                             "Relative to the data directory. The default lies in pg_stat_tmp, which base backups and "
                             "pg_rewind leave out.",
                             &settings.directory, "pg_stat_tmp/pg_workload_advisor", PGC_POSTMASTER, GUC_SUPERUSER_ONLY,
                             nullptr, nullptr, nullptr);
  DefineCustomIntVariable("workload.max_disk", "Sets the disk space for captures.",
                          "When it is full the oldest go. Zero keeps captures in memory alone.", &settings.max_disk,
                          settings.max_disk, 0, 1024 * 1024, PGC_SIGHUP, GUC_UNIT_MB, nullptr, nullptr, nullptr);
  DefineCustomIntVariable("workload.sample_interval", "Sets the time between two looks at the state of replication.",
                          "Lag in time is told to this precision.", &settings.sample_interval, settings.sample_interval,
                          50, 10000, PGC_SIGHUP, GUC_UNIT_MS, nullptr, nullptr, nullptr);
  DefineCustomIntVariable(
      "workload.heartbeat", "Sets the time without a commit after which a primary writes a commit of its own to WAL.",
      "Replicas, also those of replicas, tell by it how old their data is. Zero writes none.", &settings.heartbeat,
      settings.heartbeat, 0, 3600000, PGC_SIGHUP, GUC_UNIT_MS, nullptr, nullptr, nullptr);
}

void reserve_settings() { MarkGUCPrefixReserved("workload"); }

}  // namespace workload::server
