// Sections: the statements that take most of the time, and how their worst executions ran.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "advisor/report/amounts.hpp"
#include "advisor/report/plan_text.hpp"
#include "advisor/report/sections/list.hpp"
#include "advisor/report/shortened.hpp"

namespace workload::advisor::report {

Section slow_statements(const Report& report) {
  const auto& statements = report.workload.statements;
  double all = 0;
  for (const auto& statement : statements) all += statement.total.value_or(0);
  Section section{"Slow statements", {}};
  if (all <= 0) return section;

  Table table{{{"#"},
               {"share", Column::Kind::share},
               {"total"},
               {"calls"},
               {"mean"},
               {"p95"},
               {"blocks/call"},
               {"statement", Column::Kind::sql}},
              {}};
  double shown = 0;
  for (const auto& statement : statements) {
    if (table.rows.size() == report.thresholds.slow_statements || statement.total.value_or(0) <= 0) break;
    auto total = *statement.total;
    auto calls = std::max(1.0, statement.calls);
    auto buffers = static_cast<double>(statement.blocks_hit + statement.blocks_read) / calls;
    table.rows.push_back({{std::to_string(table.rows.size() + 1)},
                          {percent(total / all), total / all},
                          {duration(total)},
                          {count(statement.calls)},
                          {duration(total / calls)},
                          {duration(statement.p95)},
                          {count(std::max(buffers < 1 ? 0.0 : 1.0, std::floor(buffers)))},
                          {statement.query}});
    shown += total;
  }
  auto number = static_cast<double>(statements.size());
  section.blocks.push_back(Paragraph{
      shown < all
          ? fmt::format("{} of {} statements took {} of {}.", table.rows.size(), count(number), percent(shown / all),
                        duration(all))
          : fmt::format("All time is that of {}: {}.", plural(number, "statement", "statements"), duration(all))});
  section.blocks.push_back(std::move(table));
  return section;
}

// A few: they are long. Those of the statements that take most time, with the number they have above.
Section captured_plans(const Report& report) {
  constexpr std::size_t most = 3;  // chosen
  Section section{"How the worst executions ran", {}};
  const auto& statements = report.workload.statements;
  for (std::size_t i = 0; i < statements.size() && i < report.thresholds.slow_statements; i++) {
    const auto& capture = statements[i].capture;
    if (!capture || section.blocks.size() == most) continue;
    auto text = plan_text(capture->plan);
    if (text.empty()) continue;
    section.blocks.push_back(Plan{fmt::format("{}. {} on {}: {}", i + 1, duration(capture->duration),
                                              capture->captured_at, shortened(statements[i].query, 50)),
                                  text});
  }
  return section;
}

}  // namespace workload::advisor::report
