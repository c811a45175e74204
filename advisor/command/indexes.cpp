// `indexes`: which indexes to create and drop.
#include "advisor/command/advise.hpp"
#include "advisor/command/commands.hpp"
#include "advisor/report/sections/list.hpp"
#include "advisor/report/writers.hpp"

namespace workload::advisor::command {
namespace {

std::string written(const Report& report, const Options& options, const Surroundings& surroundings) {
  switch (format_of(options)) {
    case Format::json:
      return report::as_json(*report.advice);
    case Format::sql:
      return report::as_sql(report);
    case Format::typeorm:
      return report::as_typeorm(report, migration_class(options, surroundings));
    case Format::markdown:
      return report::as_markdown(report::indexes_only(report));
    case Format::html:
      return report::as_html(report::indexes_only(report));
    case Format::text:
      break;
  }
  return report::as_text(report::indexes_only(report));
}

}  // namespace

Outcome indexes(const Options& options, const Surroundings& surroundings) {
  auto [workload, servers] = open_sources(options, true);
  Report report;
  report.generated_at = surroundings.now;
  report.version = surroundings.version;
  report.workload = std::move(workload);
  report.advice = advise(options, surroundings, report.workload, servers);
  return deliver(options, report, written(report, options, surroundings));
}

}  // namespace workload::advisor::command
