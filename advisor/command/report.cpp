// `report`: what ran, what was slow, what to do about it and what changed since the last one.
#include "advisor/model/report.hpp"

#include <fmt/format.h>

#include "advisor/command/advise.hpp"
#include "advisor/command/commands.hpp"
#include "advisor/command/recommendations.hpp"
#include "advisor/report/sections/list.hpp"
#include "advisor/report/writers.hpp"

namespace workload::advisor::command {
namespace {

std::string written(const Report& report, const Options& options, const Surroundings& surroundings) {
  switch (format_of(options)) {
    case Format::json:
      return report::as_json(report);
    case Format::sql:
      return report::as_sql(report);
    case Format::typeorm:
      return report::as_typeorm(report, migration_class(options, surroundings));
    case Format::markdown:
      return report::as_markdown(report::whole(report));
    case Format::html:
      return report::as_html(report::whole(report));
    case Format::text:
      break;
  }
  return report::as_text(report::whole(report));
}

// A saved workload can be reported without any server. Only when one was named must it be there.
bool needs_server(const Options& options) {
  return options.workload_file.empty() || !options.dsns.empty() || options.save;
}

}  // namespace

Outcome report(const Options& options, const Surroundings& surroundings) {
  auto [workload, servers] = open_sources(options, needs_server(options) || postgres::answers(""));
  if (options.save) check_can_save(preferred(servers));

  Report report;
  report.generated_at = surroundings.now;
  report.version = surroundings.version;
  report.workload = std::move(workload);
  if (servers.empty()) {
    report.no_advice = "There is no index advice without a server to plan on: name one with --dsn.";
  } else if (!needs_server(options) && preferred(servers).extension.empty()) {
    report.no_advice = fmt::format(
        "There is no index advice: {} has no extension \"pg_workload_advisor\" to plan with. Name another server with "
        "--dsn.",
        preferred(servers).connection.place());
  } else {
    report.advice = advise(options, surroundings, report.workload, servers);
    report.changes = changes(*report.advice, preferred(servers));
  }
  if (options.save) save_recommendations(*report.advice, preferred(servers));
  return deliver(options, report, written(report, options, surroundings));
}

}  // namespace workload::advisor::command
