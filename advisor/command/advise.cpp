#include "advisor/command/advise.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "advisor/advice/indexes.hpp"
#include "advisor/capture/from_file.hpp"
#include "advisor/capture/from_server.hpp"
#include "advisor/catalog/read.hpp"
#include "advisor/command/written_file.hpp"
#include "advisor/whatif/known_patterns.hpp"
#include "advisor/whatif/on_server.hpp"
#include "advisor/whatif/remembered.hpp"
#include "advisor/whatif/sampled.hpp"

namespace workload::advisor::command {

Sources open_sources(const Options& options, bool servers) {
  Sources sources;
  if (!options.workload_file.empty()) {
    sources.workload = FromFile(options.workload_file).read();
    if (servers) sources.servers = postgres::open(options.dsns);
  } else {
    sources.servers = postgres::open(options.dsns);
    sources.workload = FromServer(sources.servers).read();
  }
  return sources;
}

namespace {

// What somebody wrote by hand has to be SQL. A statement that merely cannot be planned here, because its table is
// elsewhere or its parameters have no type, is reported and does not stop the others.
void check_parses(const Options& options, const Workload& workload, WhatIfPlanner& planner) {
  for (const auto& statement : workload.statements) try {
      planner.predicates(statement.query);
    } catch (const Problem& problem) {
      if (problem.sqlstate != "42601") continue;
      auto what = statement.name.empty() ? statement.query.substr(0, 60) : statement.name;
      throw Problem{fmt::format("could not parse statement \"{}\" of \"{}\"", what, options.workload_file),
                    fmt::format("The server says: {}.", problem.message), "Correct it, or take it out of the file."};
    }
}

}  // namespace

Advice advise(const Options& options, const Surroundings& surroundings, Workload& workload,
              std::vector<postgres::Server>& servers) {
  auto& server = preferred(servers);
  OnServer on_server(server, options.jobs);
  on_server.plan_as_their_roles(workload);
  KnownPatterns known_patterns(on_server, workload);
  SampledPlanner sampled(known_patterns, workload);
  RememberedPlanner planner(sampled);
  if (workload.database.empty()) workload.database = server.database;
  std::vector<std::string> queries;
  for (const auto& statement : workload.statements) queries.push_back(statement.query);
  planner.foresee(queries);
  if (workload.nodes.empty()) check_parses(options, workload, planner);

  advisor::Options wanted;
  if (!options.budget.empty()) wanted.budget = parse_size(options.budget);
  wanted.max_width = options.max_width;
  wanted.max_indexes = options.max_indexes;
  wanted.tables = options.tables;
  wanted.ignore_existing = options.ignore_existing;
  wanted.drops = !options.no_drop;
  wanted.time_limit_seconds = options.time_limit_seconds;
  wanted.seconds = surroundings.seconds;
  wanted.progress = surroundings.progress;
  return advise_indexes(workload, read_catalog(servers), planner, wanted);
}

Outcome deliver(const Options& options, const Report& report, const std::string& text) {
  Outcome outcome{"", exit_code(options, report), std::nullopt};
  if (format_of(options) == Format::typeorm && (!report.advice || report.advice->recommendations.empty()))
    outcome.notice =
        Problem{"the migration has nothing to do", report.advice ? report.advice->conclusion : report.no_advice, ""};
  if (options.output.empty())
    outcome.output = text;
  else
    write_file(options.output, text);
  return outcome;
}

int exit_code(const Options& options, const Report& report) {
  if (options.fail_on == "none" || !report.advice) return 0;
  const auto& recommendations = report.advice->recommendations;
  auto dismissed = [&](const Recommendation& recommendation) {
    if (!report.changes) return false;
    const auto& all = report.changes->dismissed;
    return std::find(all.begin(), all.end(), recommendation.sql) != all.end();
  };
  return std::all_of(recommendations.begin(), recommendations.end(), dismissed) ? 0 : 1;
}

}  // namespace workload::advisor::command
