// Section: what is new since advice was last saved, and what is settled.
#include <fmt/format.h>

#include "advisor/report/sections/list.hpp"

namespace workload::advisor::report {

Section changes(const Report& report) {
  if (!report.changes) return {"", {}};
  const auto& changes = *report.changes;
  Section section{fmt::format("Since {}", changes.since), {}};
  Facts facts;
  for (const auto& sql : changes.added) facts.rows.push_back({"new", sql});
  for (const auto& sql : changes.resolved) facts.rows.push_back({"settled", sql});
  for (const auto& sql : changes.dismissed) facts.rows.push_back({"dismissed before", sql});
  if (facts.rows.empty())
    section.blocks.push_back(Paragraph{"The advice is the same."});
  else
    section.blocks.push_back(std::move(facts));
  return section;
}

}  // namespace workload::advisor::report
