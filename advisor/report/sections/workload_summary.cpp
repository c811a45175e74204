// Section: which servers the numbers are from, since when, and what was lost on the way.
#include <fmt/format.h>

#include "advisor/report/amounts.hpp"
#include "advisor/report/sections/list.hpp"

namespace workload::advisor::report {

Section workload_summary(const Report& report) {
  const auto& workload = report.workload;
  Section section{"Servers", {}};
  if (workload.nodes.empty()) {
    section.title = "Statements";
    section.blocks.push_back(
        Paragraph{fmt::format("{} from a file, with the weights it gives them. Nothing was measured.",
                              plural(static_cast<double>(workload.statements.size()), "statement", "statements"))});
    return section;
  }
  Table table{{{"server", Column::Kind::text},
               {"version", Column::Kind::text},
               {"counting since", Column::Kind::text},
               {"statements"},
               {"calls"},
               {"time"},
               {"captures"}},
              {}};
  std::int64_t captures_lost = 0, statements_lost = 0, hidden = 0;
  for (const auto& node : workload.nodes) {
    double statements = 0, calls = 0, total = 0;
    for (const auto& statement : workload.statements)
      for (const auto& share : statement.nodes)
        if (share.node == node.name) statements++, calls += static_cast<double>(share.calls), total += share.total;
    table.rows.push_back({{node.name},
                          {node.server_version},
                          {node.since},
                          {count(statements)},
                          {count(calls)},
                          {duration(total)},
                          {count(static_cast<double>(node.captures_kept))}});
    captures_lost += node.captures_lost;
    statements_lost += node.statements_lost;
    hidden += node.statements_hidden;
  }
  section.blocks.push_back(std::move(table));

  std::string missing;
  if (captures_lost)
    missing += fmt::format("{} counted but not captured: captures_lost in workload.status says why. ",
                           plural(static_cast<double>(captures_lost), "slow execution was", "slow executions were"));
  if (statements_lost)
    missing += fmt::format("{} forgotten to make room: raise workload.max_statements. ",
                           plural(static_cast<double>(statements_lost), "statement was", "statements were"));
  if (hidden)
    missing += fmt::format("{} of other roles cannot be seen: grant pg_read_all_stats. ",
                           plural(static_cast<double>(hidden), "statement", "statements"));
  if (!missing.empty()) {
    missing.pop_back();
    section.blocks.push_back(Paragraph{missing});
  }
  return section;
}

}  // namespace workload::advisor::report
