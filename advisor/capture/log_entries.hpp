// The entries of a PostgreSQL server's log, in any of its three forms: for people (stderr), CSV and JSON.
#pragma once
#include <cstdint>
#include <functional>
#include <istream>
#include <string>

namespace workload::advisor {

struct LogEntry {
  std::string time;      // "2026-01-31 03:00:00.123 UTC", in the zone of log_timezone; empty: unknown
  std::string database;  // empty: unknown
  std::string queryid;   // of the statement that the client sent; empty: unknown
  std::string message;   // of a plan: the whole; else it may be empty
};

struct LogSummary {
  std::int64_t entries = 0;
  std::int64_t damaged = 0;         // lines or entries that are none
  std::int64_t without_prefix = 0;  // plans whose line does not begin as log_line_prefix says
};

// Calls `visit` with each entry. `name` is the file's: its ending, or else its first line, tells the form. Of a log for
// people only what a plan begins is an entry with a message.
LogSummary read_log(std::istream& log, const std::string& name, const std::string& log_line_prefix,
                    const std::function<void(const LogEntry&)>& visit);

}  // namespace workload::advisor
