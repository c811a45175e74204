// Section: the indexes to create and to drop, and what no index cures, each with what it saves, what it costs and what
// it rests on.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "advisor/report/amounts.hpp"
#include "advisor/report/saving.hpp"
#include "advisor/report/sections/list.hpp"

namespace workload::advisor::report {
namespace {

constexpr std::size_t most_statements = 5;  // chosen: how many a recommendation shows; JSON has them all

struct Sums {
  double created = 0, dropped = 0, rewritten = 0, analyzed = 0;
  Bytes taken = 0, given_back = 0;
};

bool is_about_an_index(const Recommendation& recommendation) {
  return recommendation.action == Action::create || recommendation.action == Action::drop;
}

Sums sums(const Advice& advice) {
  Sums all;
  for (const auto& recommendation : advice.recommendations) {
    if (!recommendation.part_of.empty()) continue;
    if (recommendation.action == Action::rewrite) all.rewritten++;
    if (recommendation.action == Action::analyze) all.analyzed++;
    if (!is_about_an_index(recommendation)) continue;
    bool create = recommendation.action == Action::create;
    (create ? all.created : all.dropped)++;
    (create ? all.taken : all.given_back) += recommendation.size;
  }
  return all;
}

std::string summary(const Advice& advice) {
  auto all = sums(advice);
  std::string text;
  if (all.created > 0) text += fmt::format("Create {} ({})", plural(all.created, "index", "indexes"), size(all.taken));
  if (all.dropped > 0)
    text += fmt::format("{} {} ({})", text.empty() ? "Drop" : ", drop", plural(all.dropped, "index", "indexes"),
                        size(all.given_back));
  if (all.analyzed > 0)
    text += fmt::format("{} {}", text.empty() ? "Analyze" : ", analyze", plural(all.analyzed, "table", "tables"));
  if (all.rewritten > 0)
    text += fmt::format("{} {} in another way", text.empty() ? "Write or run" : ", write or run",
                        plural(all.rewritten, "statement", "statements"));
  text += ".";
  if (advice.optimality_gap)
    text += fmt::format(" No set that fits into the budget saves more than {} more, as far as the plans tell.",
                        percent(*advice.optimality_gap));
  if (all.created + all.dropped > 0 && advice.cost_before > 0 && advice.cost_after < advice.cost_before)
    text += fmt::format(" The planner's cost of the whole workload falls by {}, from {} to {}.",
                        percent(1 - advice.cost_after / advice.cost_before), cost(advice.cost_before),
                        cost(advice.cost_after));
  return text;
}

std::string heading(std::size_t number, const Workload& workload, const Recommendation& recommendation) {
  if (recommendation.action == Action::rewrite)
    return fmt::format("{}. {}: no index helps ({})", number, recommendation.table, recommendation.kind);
  if (recommendation.action == Action::analyze)
    return fmt::format("{}. {}: its statistics are out of date", number, recommendation.table);
  if (recommendation.action == Action::drop)
    return fmt::format("{}. {}: gives back {}", number, recommendation.table, size(recommendation.size));
  if (recommendation.saving_per_day)
    return fmt::format("{}. {}: {}", number, recommendation.table, saving(workload, recommendation));
  if (recommendation.statements.empty()) return fmt::format("{}. {}", number, recommendation.table);
  double before = 0, after = 0;
  for (const auto& effect : recommendation.statements)
    before += effect.cost_before * effect.calls, after += effect.cost_after * effect.calls;
  return fmt::format("{}. {}: saves {} of the cost of {}", number, recommendation.table,
                     percent(before > 0 ? 1 - after / before : 0),
                     plural(static_cast<double>(recommendation.statements.size()), "statement", "statements"));
}

// What a file says nothing about is left out.
std::string price(const Recommendation& recommendation, bool counted) {
  auto text = size(recommendation.size) + " on disk";
  if (recommendation.entries_written > 0)
    text += fmt::format(", {} in the time counted (planner cost {})",
                        plural(static_cast<double>(recommendation.entries_written), "more index entry written",
                               "more index entries written"),
                        cost(recommendation.write_cost));
  else if (counted && recommendation.writes_known)
    text += ", nothing was written to the table in the time counted";
  if (!recommendation.writes_known)
    text += "; what it costs writes is not fully known, because a statement on the table could not be planned";
  return text;
}

Facts facts(const Recommendation& recommendation, bool counted) {
  Facts facts;
  if (recommendation.action == Action::create) facts.rows.push_back({"costs", price(recommendation, counted)});
  if (!recommendation.clause.empty()) facts.rows.push_back({"now", recommendation.clause});
  if (!recommendation.better.empty()) facts.rows.push_back({"better", recommendation.better});
  if (!recommendation.reason.empty()) facts.rows.push_back({"why", recommendation.reason});
  if (!recommendation.statements.empty()) {
    const auto& first = recommendation.statements.front();
    if (!first.plan_before.empty()) facts.rows.push_back({"plan now", first.plan_before});
    if (!first.plan_after.empty()) facts.rows.push_back({"plan then", first.plan_after});
  }
  if (!recommendation.undo.empty())
    facts.rows.push_back({"undo", recommendation.undo + (recommendation.undo.back() == ';' ? "" : ";")});
  return facts;
}

// Nobody can see from here whether there are more servers.
std::string caution(const Report& report) {
  if (report.workload.nodes.empty()) return "What to drop rests on the statements of the file alone.";
  std::string nodes;
  for (const auto& node : report.workload.nodes) nodes += (nodes.empty() ? "" : ", ") + node.name;
  return fmt::format("What to drop rests on what ran on these servers: {}. Give every other replica with --dsn too.",
                     nodes);
}

Table effects(const Recommendation& recommendation) {
  bool measured = std::any_of(recommendation.statements.begin(), recommendation.statements.end(),
                              [](const Effect& effect) { return effect.measured.has_value(); });
  Table table{{{measured ? "calls" : "weight"}}, {}};
  if (measured) table.columns.push_back({"measured"});
  bool then = is_about_an_index(recommendation);
  table.columns.push_back({"cost now"});
  if (then) table.columns.push_back({"then"});
  table.columns.push_back({"statement", Column::Kind::sql});
  for (const auto& effect : recommendation.statements) {
    if (table.rows.size() == most_statements) break;
    std::vector<Cell> row{{count(effect.calls)}};
    if (measured) row.push_back({duration(effect.measured)});
    row.push_back({cost(effect.cost_before)});
    if (then) row.push_back({cost(effect.cost_after)});
    row.push_back({effect.name.empty() ? effect.query : effect.name + ": " + effect.query});
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

Section index_advice(const Report& report) {
  Section section{"Indexes", {}};
  auto say = [&](auto block) { section.blocks.emplace_back(std::move(block)); };
  if (!report.advice) {
    if (!report.no_advice.empty()) say(Paragraph{report.no_advice});
    return section;
  }
  const auto& advice = *report.advice;
  if (advice.recommendations.empty()) {
    say(Paragraph{advice.conclusion.empty() ? "No change: no index was found that saves more than it costs."
                                            : advice.conclusion});
    return section;
  }
  say(Paragraph{summary(advice)});
  if (sums(advice).dropped > 0) say(Paragraph{caution(report)});
  std::size_t number = 0;
  std::vector<Sql> parts;
  for (const auto& recommendation : advice.recommendations) {
    if (!recommendation.part_of.empty()) {
      parts.push_back(Sql{recommendation.sql + ";"});
      continue;
    }
    say(Heading{heading(++number, report.workload, recommendation)});
    for (auto& part : std::exchange(parts, {})) say(std::move(part));
    if (recommendation.action != Action::rewrite) say(Sql{recommendation.sql + ";"});
    if (auto then = after_creation(recommendation); recommendation.action == Action::create && !then.empty())
      say(Sql{then + ";"});
    say(facts(recommendation, report.workload.seconds > 0));
    if (!recommendation.statements.empty()) say(effects(recommendation));
    if (recommendation.statements.size() > most_statements)
      say(Paragraph{
          fmt::format("And {}.", plural(static_cast<double>(recommendation.statements.size() - most_statements),
                                        "more statement", "more statements"))});
  }
  return section;
}

}  // namespace workload::advisor::report
