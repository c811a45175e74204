#include "advisor/report/sections/list.hpp"

#include <fmt/format.h>

#include "advisor/report/amounts.hpp"

namespace workload::advisor::report {
namespace {

Document with(const Report& report, std::initializer_list<Section (*)(const Report&)> sections) {
  Document document;
  document.title =
      report.workload.database.empty() ? "Workload" : fmt::format("Workload of {}", report.workload.database);
  std::string nodes;
  for (const auto& node : report.workload.nodes) nodes += (nodes.empty() ? "" : ", ") + node.name;
  if (!nodes.empty() && report.workload.seconds > 0)
    nodes += fmt::format(" over {}", duration(report.workload.seconds * 1000));
  document.subtitle =
      fmt::format("{}{}{}, workload-advisor {}", nodes, nodes.empty() ? "" : ", ", report.generated_at, report.version);
  for (auto section : sections)
    if (auto written = section(report); !written.blocks.empty()) document.sections.push_back(std::move(written));
  return document;
}

}  // namespace

Document whole(const Report& report) {
  return with(report, {workload_summary, slow_statements, index_advice, changes, replicas, rejected, unplanned,
                       captured_plans});
}

Document indexes_only(const Report& report) {
  return with(report, {slow_statements, index_advice, rejected, unplanned});
}

}  // namespace workload::advisor::report
