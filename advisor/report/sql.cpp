// Only what to run: one statement a line, with the reason above it, for psql. CREATE INDEX CONCURRENTLY cannot run
// inside a transaction, so there is none around them.
#include <fmt/format.h>

#include "advisor/report/gain.hpp"
#include "advisor/report/shortened.hpp"
#include "advisor/report/writers.hpp"

namespace workload::advisor::report {
namespace {

// A line break inside would end the comment and begin a statement.
std::string comment(const std::string& text) { return "-- " + flat(text) + "\n"; }

}  // namespace

std::string as_sql(const Report& report) {
  auto all = comment(fmt::format("workload-advisor {}, {}, database {}", report.version, report.generated_at,
                                 report.workload.database));
  if (!report.advice) return all + comment(report.no_advice);
  if (report.advice->recommendations.empty()) return all + comment("No change. " + report.advice->conclusion);
  for (const auto& recommendation : report.advice->recommendations) {
    all += "\n" + comment(gain(report.workload, recommendation));
    if (!recommendation.reason.empty()) all += comment(recommendation.reason);
    if (!recommendation.undo.empty()) all += comment("undo: " + recommendation.undo);
    all += recommendation.action == Action::rewrite ? flat(recommendation.sql) + "\n" : recommendation.sql + ";\n";
    if (auto then = after_creation(recommendation); recommendation.action == Action::create && !then.empty())
      all += then + ";\n";
  }
  return all;
}

}  // namespace workload::advisor::report
