// Sections: what was considered and left, and what could not be considered, each with its reason.
#include <fmt/format.h>

#include "advisor/report/amounts.hpp"
#include "advisor/report/sections/list.hpp"

namespace workload::advisor::report {

Section rejected(const Report& report) {
  constexpr std::size_t most = 10;  // chosen; JSON has them all
  Section section{"Considered and left", {}};
  if (!report.advice || report.advice->rejected.empty()) return section;
  const auto& all = report.advice->rejected;
  for (const auto& each : all) {
    if (section.blocks.size() / 2 == most) break;
    section.blocks.push_back(Sql{each.sql + ";"});
    section.blocks.push_back(Facts{{{"because", each.reason}}});
  }
  if (all.size() > most)
    section.blocks.push_back(Paragraph{
        fmt::format("And {}, in --format json.", plural(static_cast<double>(all.size() - most), "other", "others"))});
  return section;
}

Section unplanned(const Report& report) {
  Section section{"Could not be planned", {}};
  if (!report.advice || report.advice->unplanned.empty()) return section;
  Table table{{{"reason", Column::Kind::text}, {"statement", Column::Kind::sql}}, {}};
  for (const auto& each : report.advice->unplanned) table.rows.push_back({{each.reason}, {each.query}});
  section.blocks.push_back(Paragraph{"No advice covers these statements."});
  section.blocks.push_back(std::move(table));
  return section;
}

}  // namespace workload::advisor::report
