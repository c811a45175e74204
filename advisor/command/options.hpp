// What the command line says, checked, and what the program is told of its surroundings.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "advisor/model/problem.hpp"
#include "core/units.hpp"

namespace workload::advisor::command {

enum class Format { text, json, markdown, sql, html, typeorm };

struct Options {
  std::vector<std::string> dsns;
  std::string workload_file;
  std::vector<std::string> from_files;  // directories of servers
  std::vector<std::string> from_log;    // logs with plans of auto_explain
  std::string database;                 // whose statements, of those in the files
  std::string log_line_prefix = "%m [%p] ";
  bool keep_literals = false;
  std::string budget;  // "500MB"; empty: no limit
  int max_width = 4;
  std::optional<int> max_indexes;
  std::vector<std::string> tables;
  std::optional<double> time_limit_seconds;
  int jobs = 2;  // connections that plan at once
  bool ignore_existing = false;
  bool no_drop = false;
  std::string format;          // empty: what the output's name says, else text
  std::string output;          // empty: standard output
  std::string migration_name;  // empty: a default one
  bool save = false;
  std::string fail_on = "none";
};

// Passed in, so that the same input gives the same output.
struct Surroundings {
  std::string now;      // "2026-01-31 03:00:00 UTC"
  std::int64_t now_ms;  // the same moment, since 1970
  std::string version;  // of the program
  std::function<double()> seconds;
  std::function<void(std::string_view phase, std::size_t done, std::size_t of)> progress;
  std::function<void(const Problem&)> warn;  // of what does not keep the program from going on
};

// What a command leaves for main to do.
struct Outcome {
  std::string output;  // for standard output
  int exit_code = 0;
  std::optional<Problem> notice;  // for standard error
};

// All throw Problem that says what would be understood.
void check(const Options&);
Bytes parse_size(const std::string&);  // "500MB", "1 GB", "12kB": powers of 1024, as PostgreSQL's settings read them
Format format_of(const Options&);
// "AddIndexes1769828400000": TypeORM reads the order of migrations off the last 13 digits.
std::string migration_class(const Options&, const Surroundings&);

}  // namespace workload::advisor::command
