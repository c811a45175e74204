#include "advisor/command/options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

#include "advisor/model/problem.hpp"

namespace workload::advisor::command {
namespace {

constexpr int most_jobs = 64;                 // chosen
constexpr int most_columns = 32;              // INDEX_MAX_KEYS of PostgreSQL
constexpr std::size_t timestamp_digits = 13;  // what TypeORM takes from the end of a migration's name

bool ends_with(const std::string& text, std::string_view end) {
  return text.size() > end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// A workload has one source; --dsn beside --workload is the server to plan on.
void check_source(const Options& options) {
  bool from_files = !options.from_files.empty(), from_log = !options.from_log.empty();
  std::vector<std::string_view> given;
  if (!options.dsns.empty()) given.push_back("--dsn");
  if (!options.workload_file.empty()) given.push_back("--workload");
  if (from_files) given.push_back("--from-files");
  if (from_log) given.push_back("--from-log");
  if (given.size() > 1 && (from_files || from_log))
    throw Problem{"a workload has one source", fmt::format("Given are {}.", fmt::join(given, ", ")),
                  "Leave out all but one, or save each to a file of its own."};
  if (!options.database.empty() && !from_files && !from_log)
    throw Problem{"--database was given without --from-files or --from-log",
                  "The database of a server is the one that --dsn names.", "Leave it out."};
  if (options.keep_literals && !from_log)
    throw Problem{"--keep-literals was given without --from-log",
                  "What servers keep of literals is set there, with workload.literals.", "Leave it out."};
}

bool digit(char c) { return c >= '0' && c <= '9'; }

// What TypeScript takes as the beginning of a name, in ASCII.
bool names_a_class(const std::string& name) {
  return !name.empty() && !digit(name.front()) && std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return (c < 0x80 && std::isalnum(c)) || c == '_';
  });
}

}  // namespace

void check(const Options& options) {
  check_source(options);
  if (options.max_width < 1 || options.max_width > most_columns)
    throw Problem{fmt::format("{} is outside the valid range for --max-width", options.max_width),
                  fmt::format("An index has 1 to {} columns.", most_columns), "Leave it out for 4."};
  if (options.jobs < 1 || options.jobs > most_jobs)
    throw Problem{fmt::format("{} is outside the valid range for --jobs", options.jobs),
                  fmt::format("From 1 to {} connections can plan at once.", most_jobs), "Leave it out for 2."};
  if (options.max_indexes && *options.max_indexes < 1)
    throw Problem{fmt::format("{} is outside the valid range for --max-indexes", *options.max_indexes),
                  "It is the largest number of indexes to create, from 1.", "Leave it out for no limit."};
  if (options.time_limit_seconds && !(*options.time_limit_seconds > 0))
    throw Problem{fmt::format("{} is outside the valid range for --time-limit", *options.time_limit_seconds),
                  "It is a number of seconds greater than zero.", "Leave it out for no limit."};
  if (options.fail_on != "none" && options.fail_on != "advice")
    throw Problem{fmt::format("invalid value for --fail-on: \"{}\"", options.fail_on), "",
                  "Available values: none, advice."};
  if (!options.budget.empty()) parse_size(options.budget);
  auto format = format_of(options);
  if (options.migration_name.empty()) return;
  if (format != Format::typeorm)
    throw Problem{"--migration-name is only for --format typeorm", "", "Add --format typeorm, or leave it out."};
  if (!names_a_class(options.migration_name))
    throw Problem{fmt::format("invalid value for --migration-name: \"{}\"", options.migration_name),
                  "It becomes the name of a class: letters, digits and underscores, and no digit first.",
                  "Give a name such as AddMessageIndexes."};
}

Bytes parse_size(const std::string& text) {
  Problem problem{fmt::format("invalid size: \"{}\"", text), "A size is a whole or decimal number and a unit.",
                  "Valid units are \"B\", \"kB\", \"MB\", \"GB\", and \"TB\": for example 500MB."};
  double number = 0;
  auto end = text.data() + text.size();
  auto [rest, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || !(number > 0) || !std::isfinite(number)) throw problem;
  while (rest != end && *rest == ' ') rest++;
  std::string unit(rest, end);
  for (char& c : unit) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  double factor = 1;
  for (std::string_view known : {"b", "kb", "mb", "gb", "tb"}) {
    if (unit == known) {
      auto bytes = std::floor(number * factor);
      if (bytes < 1 || bytes >= 9.2e18) throw problem;
      return static_cast<Bytes>(bytes);
    }
    factor *= 1024;
  }
  throw problem;
}

Format format_of(const Options& options) {
  static const std::vector<std::pair<std::string_view, Format>> names{
      {"text", Format::text}, {"json", Format::json}, {"markdown", Format::markdown},
      {"sql", Format::sql},   {"html", Format::html}, {"typeorm", Format::typeorm}};
  static const std::vector<std::pair<std::string_view, Format>> endings{
      {".json", Format::json}, {".md", Format::markdown}, {".sql", Format::sql},
      {".html", Format::html}, {".htm", Format::html},    {".ts", Format::typeorm}};
  if (options.format.empty()) {
    for (auto [ending, format] : endings)
      if (ends_with(options.output, ending)) return format;
    return Format::text;
  }
  for (auto [name, format] : names)
    if (options.format == name) return format;
  throw Problem{fmt::format("invalid value for --format: \"{}\"", options.format), "",
                "Available values: text, json, markdown, sql, html, typeorm."};
}

std::string migration_class(const Options& options, const Surroundings& surroundings) {
  auto name = options.migration_name.empty() ? "RecommendedIndexes" : options.migration_name;
  bool stamped = name.size() > timestamp_digits && std::all_of(name.end() - timestamp_digits, name.end(), digit);
  return stamped ? name : fmt::format("{}{:0{}}", name, surroundings.now_ms, timestamp_digits);
}

}  // namespace workload::advisor::command
