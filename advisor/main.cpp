// From the command line to one command, and from a Problem to standard error and an exit code.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <ctime>

#include "advisor/command/commands.hpp"
#include "advisor/command/progress.hpp"
#include "advisor/model/problem.hpp"

namespace {

using namespace workload::advisor;

constexpr auto version = "1.0";
constexpr int could_not = 2;

std::string written(std::time_t time) {
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S UTC", std::gmtime(&time));
  return text;
}

double seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

// A variable that a script forgot to set must not mean "the live servers".
std::string not_empty(const std::string& given) { return given.empty() ? "the name is empty" : ""; }

void add_output(CLI::App& app, command::Options& options) {
  app.add_option("--output", options.output, "File to write instead of standard output; its ending picks the format")
      ->type_name("FILE")
      ->check(not_empty);
}

void add_files(CLI::App& app, command::Options& options) {
  app.add_option("--from-files", options.from_files,
                 "Data directory of a stopped or copied server to read; repeat it for each replica")
      ->type_name("DIRECTORY")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->check(not_empty);
}

void add_logs(CLI::App& app, command::Options& options) {
  app.add_option("--from-log", options.from_log, "Server logs with plans of auto_explain to read")
      ->type_name("FILE")
      ->check(not_empty);
  app.add_option("--log-line-prefix", options.log_line_prefix,
                 "What log_line_prefix of that server says, if not \"%m [%p] \"")
      ->type_name("PREFIX");
  app.add_option("--database", options.database, "Whose statements: the name in a log, the OID in files")
      ->type_name("NAME|OID")
      ->check(not_empty);
  app.add_flag("--keep-literals", options.keep_literals, "Do not mask the values in the plans of a log");
}

void add_sources(CLI::App& app, command::Options& options) {
  app.add_option("--dsn", options.dsns, "Server to read; repeat it for the primary and each replica, in any order")
      ->type_name("CONNINFO")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--workload", options.workload_file,
                 "Workload that \"save\" wrote, or a .sql file, instead of a server's")
      ->type_name("FILE")
      ->check(not_empty);
  add_output(app, options);
}

void add_advice(CLI::App& app, command::Options& options) {
  app.add_option("--budget", options.budget, "Largest total size of new indexes, such as 500MB")->type_name("SIZE");
  app.add_option("--max-width", options.max_width, "Most key columns of an index")
      ->type_name("N")
      ->capture_default_str();
  app.add_option("--max-indexes", options.max_indexes, "Most indexes to create")->type_name("N");
  app.add_option("--tables", options.tables, "Only tables that match, such as public.mess*")->type_name("PATTERN");
  app.add_option("--time-limit", options.time_limit_seconds, "Stop looking for better after this time")
      ->type_name("SECONDS");
  app.add_option("--jobs", options.jobs, "Connections that plan at once")->type_name("N");
  app.add_flag("--ignore-existing", options.ignore_existing, "Judge a whole set: act as if no plain index existed");
  app.add_flag("--no-drop", options.no_drop, "Do not look for indexes to drop");
  app.add_option("--format", options.format, "text, json, markdown, sql, html or typeorm")->type_name("FORMAT");
  app.add_option("--migration-name", options.migration_name, "Class of --format typeorm, without its timestamp")
      ->type_name("NAME")
      ->check(not_empty);
  app.add_option("--fail-on", options.fail_on, "Exit with 1 on: none, advice")
      ->type_name("WHAT")
      ->capture_default_str();
}

void print(const Problem& problem, std::string_view kind = "") {
  fmt::print(stderr, "workload-advisor: {}{}\n", kind, problem.message);
  if (!problem.detail.empty()) fmt::print(stderr, "DETAIL:  {}\n", problem.detail);
  if (!problem.hint.empty()) fmt::print(stderr, "HINT:  {}\n", problem.hint);
}

// A reader that has seen enough, such as head, is no failure.
bool reader_left(const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return false;
  if (errno == EPIPE) return true;
  throw Problem{"could not write to standard output", fmt::format("{}.", std::strerror(errno)),
                "Make room, or name a file with --output."};
}

int run(int argc, char** argv) {
  command::Options options;
  CLI::App app{"Works out which indexes a PostgreSQL database should have, from what ran on all its servers.",
               "workload-advisor"};
  app.set_version_flag("--version", fmt::format("workload-advisor {}", version));
  app.require_subcommand(1);
  app.footer(
      "Without --dsn the environment counts: PGHOST, PGPORT, PGUSER, PGDATABASE.\n"
      "Exit code 0: done. 1: found what --fail-on names. 2: could not do it.");
  auto* indexes = app.add_subcommand("indexes", "Say which indexes to create and drop");
  auto* report = app.add_subcommand("report", "Report the workload, its slow statements and the advice");
  auto* save = app.add_subcommand("save", "Write the workload to a file that the other commands read");
  auto* records = app.add_subcommand("records", "Print what is in the files of a stopped or copied server");
  for (auto* each : {indexes, report, save}) add_sources(*each, options);
  for (auto* each : {save, records}) add_files(*each, options);
  add_logs(*save, options);
  add_output(*records, options);
  for (auto* each : {indexes, report}) add_advice(*each, options);
  report->add_flag("--save", options.save, "Keep the advice in workload.recommendations on the primary");

  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {  // --help and --version
    return app.exit(asked);
  } catch (const CLI::ParseError& error) {
    auto chosen = app.get_subcommands();
    constexpr auto commands = "Commands are indexes, report, save and records: run \"workload-advisor --help\".";
    if (argc < 2) throw Problem{"no command was given", "", commands};
    if (chosen.empty() && argv[1][0] != '-')
      throw Problem{fmt::format("unknown command: \"{}\"", argv[1]), "", commands};
    throw Problem{
        "could not understand the command line", fmt::format("{}.", error.what()),
        fmt::format("Run \"workload-advisor {}--help\".", chosen.empty() ? "" : chosen.front()->get_name() + " ")};
  }
  check(options);

  command::Progress progress;
  auto show = [&](std::string_view phase, std::size_t done, std::size_t of) { progress.show(phase, done, of); };
  auto warn = [](const Problem& problem) { print(problem, "warning: "); };
  auto now = std::time(nullptr);
  command::Surroundings surroundings{written(now), std::int64_t{now} * 1000, version, seconds, show, warn};
  auto outcome = indexes->parsed()   ? command::indexes(options, surroundings)
                 : report->parsed()  ? command::report(options, surroundings)
                 : records->parsed() ? command::records(options, surroundings)
                                     : command::save(options, surroundings);
  progress.clear();
  if (outcome.notice) print(*outcome.notice);
  return reader_left(outcome.output) ? 0 : outcome.exit_code;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return run(argc, argv);
  } catch (const Problem& problem) {
    print(problem);
  } catch (const std::exception& error) {
    print({"could not finish", fmt::format("{}.", error.what()),
           "This is a defect of the program; tell its authors what you ran."});
  }
  return could_not;
}
