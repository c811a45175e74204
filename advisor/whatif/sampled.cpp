#include "advisor/whatif/sampled.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <set>
#include <string_view>

#include "advisor/model/problem.hpp"
#include "advisor/whatif/samples.hpp"

namespace workload::advisor {
namespace {

// Chosen: more say little that these do not, and each takes as many plans again.
constexpr std::size_t most_samples = 5;
// Chosen: so many captured ones need none beside them that are drawn.
constexpr std::size_t enough = 3;
constexpr double hardly_any = 0.01;  // chosen: of the executions
constexpr double much_less = 0.5;    // chosen: so little of what captured executions took
constexpr std::size_t at_once = 64;  // chosen, as in ahead.hpp
// Chosen: more than a plan of one table costs for each block that it reads, for rows of 30 bytes 3, and the sort as
// much.
constexpr double cost_of_block = 10;
constexpr double cost_of_block_read = 1.5;  // chosen: of a plan that visits few rows of each block, as by an index
constexpr double same_cost = 1.5;           // chosen: rows come and go, and some of the values may be open
constexpr double explained_by = 4;          // chosen: a row that is locked is read twice, and estimates are rough

// Literals of the text are parameters too, after those that were bound; they stay open.
std::vector<Sample> captured(const std::vector<KeptValues>& kept, const std::vector<Parameter>& parameters) {
  std::size_t count = parameters.empty() ? 0 : static_cast<std::size_t>(parameters.back().number);
  std::vector<Sample> samples;
  for (const auto& one : kept) {
    samples.push_back({one.values, static_cast<double>(one.times)});
    samples.back().values.resize(count);
  }
  if (count == 0) samples.clear();
  keep_different(samples, most_samples);
  return samples;
}

// What hardly any execution asks for is protected from harm still, but no index is for it.
void forget_hardly_any(std::vector<Sample>& samples) {
  double left = 0;
  for (auto& sample : samples) {
    if (sample.share < hardly_any) sample.share = sample.guessed = 0;
    left += sample.share;
  }
  if (left <= 0) return;
  for (auto& sample : samples) {
    sample.share /= left;
    sample.guessed /= left;
  }
}

double cheaper(const Statement& statement) {
  double others = statement.calls - statement.captured_calls;
  if (!statement.total || statement.captured_calls <= 0 || others <= 0) return 0;
  auto captured = statement.captured_ms / statement.captured_calls;
  auto other = (*statement.total - statement.captured_ms) / others;
  return other < captured * much_less ? others / statement.calls : 0;
}

// Of one table alone: what joins cost is not told by the blocks they read.
double blocks_of(const Statement& statement) {
  if (statement.calls <= 0 || statement.tables.size() != 1) return 0;
  return static_cast<double>(statement.blocks_hit + statement.blocks_read) / static_cast<double>(statement.calls);
}

// An average over all executions tells how many of them can have read so much: where a plan would read a hundred times
// the average, one in a hundred; and none, where what costs least explains it. All others ask for that. Nothing is told
// where all plans may read the same blocks, and cost what they do with the rows. To be asked of states and the like: an
// id is another one in each execution, a state is mostly written into the statement.
void keep_to_what_is_read(std::vector<Sample>& samples, const std::vector<std::vector<PlanCost>>& today,
                          double blocks) {
  auto cost = [&](std::size_t i) { return today[i].front().total; };
  std::size_t least = samples.size();
  for (std::size_t i = 0; i < samples.size(); i++)
    if (!samples[i].values.empty() && (least == samples.size() || cost(i) < cost(least))) least = i;
  if (blocks <= 0 || least == samples.size() || cost(least) > blocks * cost_of_block_read) return;
  auto may_be = [&](std::size_t i) {
    return i != least && !samples[i].values.empty() && cost(i) > blocks * cost_of_block;
  };
  double others = 0;
  for (std::size_t i = 0; i < samples.size(); i++)
    if (may_be(i)) others += samples[i].share * cost(i);
  double most = cost(least) * explained_by < blocks ? blocks * cost_of_block : 0;
  if (others <= most) return;
  for (std::size_t i = 0; i < samples.size(); i++) {
    if (!may_be(i)) continue;
    double share = samples[i].share * most / others;
    samples[least].share += samples[i].share - share;
    samples[least].guessed += samples[i].share - share;
    samples[i].guessed *= most / others;
    samples[i].share = share;
  }
}

// What the planner took the root of a captured plan to cost. It comes before those of the nodes below it.
double cost_of_root(const std::string& plan) {
  constexpr std::string_view name = "\"Total Cost\":";
  auto at = plan.find(name);
  return at == std::string::npos ? 0 : std::strtod(plan.c_str() + at + name.size(), nullptr);
}

// Where the slowest execution took about as long as all do, they asked for what it did.
double cost_of_all(const Statement& statement) {
  if (!statement.capture || !statement.total || statement.calls <= 0 || statement.generic.value_or(0) > 0) return 0;
  bool alike = *statement.total / statement.calls >= statement.capture->duration * much_less;
  return alike ? cost_of_root(statement.capture->plan) : 0;
}

// Where nothing tells how many rows an execution kept, as behind an OR, its plan still tells what it asked for: the
// same planner says what each of the values would have cost it. What would have cost something else was not asked for,
// as a guess, and is protected still.
void keep_to_what_it_cost(std::vector<Sample>& samples, const std::vector<std::vector<PlanCost>>& today, double cost) {
  auto is_alike = [&](std::size_t i) {
    double its = today[i].front().total;
    return !samples[i].values.empty() && its <= cost * same_cost && cost <= its * same_cost;
  };
  double alike = 0, others = 0;
  for (std::size_t i = 0; i < samples.size(); i++)
    if (!samples[i].values.empty()) (is_alike(i) ? alike : others) += samples[i].share;
  if (cost <= 0 || alike <= 0 || others <= 0) return;
  for (std::size_t i = 0; i < samples.size(); i++) {
    if (samples[i].values.empty()) continue;
    double more = is_alike(i) ? samples[i].share * others / alike : -samples[i].share;
    samples[i].share += more;
    samples[i].guessed = std::max(0.0, samples[i].guessed + more);
  }
}

PlanCost together(const std::vector<Sample>& samples, const std::vector<std::vector<PlanCost>>& costs, std::size_t at) {
  PlanCost all;
  std::set<int> used;
  for (std::size_t i = 0; i < samples.size(); i++) {
    const auto& one = costs[i][at];
    double share = samples[i].share;
    all.total += share * one.total;
    all.bounded += share * std::max(one.total, one.bounded);
    used.insert(one.used.begin(), one.used.end());
    all.samples.push_back({share, samples[i].values.empty(), one.total, one.bounded, one.used, samples[i].guessed});
  }
  all.used.assign(used.begin(), used.end());
  return all;
}

}  // namespace

SampledPlanner::SampledPlanner(WhatIfPlanner& planner, const Workload& workload) : planner_(planner) {
  for (const auto& statement : workload.statements)
    known_.try_emplace(statement.query, Known{statement.kept, statement.shares, statement.generic, cheaper(statement),
                                              blocks_of(statement), cost_of_all(statement)});
}

void SampledPlanner::foresee(const std::vector<std::string>& queries) {
  planner_.foresee(queries);
  order_ = queries;
  place_.clear();
  for (std::size_t i = 0; i < order_.size(); i++)
    if (!samples_.contains(order_[i])) place_.try_emplace(order_[i], i);
}

void SampledPlanner::foresee_costs(std::vector<CostQuestion> questions) {
  for (auto& question : questions) question.samples = samples(question.query);
  planner_.foresee_costs(std::move(questions));
}

void SampledPlanner::foresee_plans(std::vector<PlanQuestion> questions) {
  for (auto& question : questions) question.sample = most_frequent(question.query);
  planner_.foresee_plans(std::move(questions));
}

// The samples of the queries that come next, and what they cost today.
void SampledPlanner::foresee_samples(const std::string& query) {
  auto place = place_.find(query);
  if (place == place_.end()) return;
  std::vector<CostQuestion> questions;
  for (auto at = place->second; at < order_.size() && questions.size() < at_once; at++) {
    if (place_.erase(order_[at]) == 0) continue;
    try {
      auto [samples, added] = found_.try_emplace(order_[at], found(order_[at]));
      questions.push_back({order_[at], samples->second, {}, {Configuration{}}, {}});
    } catch (const Problem&) {
      // Who asks for it will be told.
    }
  }
  planner_.foresee_costs(std::move(questions));
}

std::vector<PlanCost> SampledPlanner::costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                                            const std::vector<Configuration>& configurations,
                                            const std::vector<std::string>& hidden) {
  const auto& chosen = samples(query);
  if (chosen.empty()) return planner_.costs(query, indexes, configurations, hidden);
  bool is_known = indexes.empty() && hidden.empty() && configurations.size() == 1 && today_.contains(query);
  auto costs = is_known ? std::move(today_.extract(query).mapped())
                        : planner_.costs_of(query, chosen, indexes, configurations, hidden);
  std::vector<PlanCost> result;
  for (std::size_t i = 0; i < configurations.size(); i++) result.push_back(together(chosen, costs, i));
  return result;
}

std::string SampledPlanner::plan(const std::string& query, const std::vector<IndexDefinition>& indexes,
                                 const std::vector<std::string>& hidden) {
  return planner_.plan_of(query, most_frequent(query), indexes, hidden);
}

std::vector<std::string> SampledPlanner::plans_of_samples(const std::string& query,
                                                          const std::vector<IndexDefinition>& indexes,
                                                          const std::vector<std::string>& hidden) {
  const auto& chosen = samples(query);
  if (chosen.empty()) return {plan(query, indexes, hidden)};
  std::vector<std::string> plans;
  for (const auto& sample : chosen) plans.push_back(planner_.plan_of(query, sample, indexes, hidden));
  return plans;
}

Sample SampledPlanner::most_frequent(const std::string& query) {
  const auto& chosen = samples(query);
  if (chosen.empty()) return {};
  return *std::max_element(chosen.begin(), chosen.end(),
                           [](const Sample& a, const Sample& b) { return a.share < b.share; });
}

// A value that the server does not take, because its type is another one than it had when it was captured, must not
// keep the statement from being planned.
const std::vector<Sample>& SampledPlanner::samples(const std::string& query) {
  if (auto known = samples_.find(query); known != samples_.end()) return known->second;
  foresee_samples(query);
  auto foreseen = found_.extract(query);
  auto chosen = foreseen.empty() ? found(query) : std::move(foreseen.mapped());
  auto known = samples_.try_emplace(query).first;
  if (!chosen.empty()) try {
      auto today = planner_.costs_of(query, chosen, {}, {Configuration{}}, {});
      const auto& known = known_[query];
      if (known.of_few_values) keep_to_what_is_read(chosen, today, known.blocks);
      if (known.kept.empty() && known.shares.empty()) keep_to_what_it_cost(chosen, today, known.cost);
      today_[query] = std::move(today);
    } catch (const Problem&) {
      chosen.clear();
    }
  return known->second = std::move(chosen);
}

std::vector<Sample> SampledPlanner::found(const std::string& query) {
  auto& known = known_[query];
  auto parameters = planner_.parameters(query);
  known.of_few_values = std::all_of(parameters.begin(), parameters.end(),
                                    [](const Parameter& parameter) { return parameter.bounds.empty(); });
  auto all = captured(known.kept, parameters);
  if (all.size() < enough) {
    bool together =
        std::any_of(known.shares.begin(), known.shares.end(), [](const ShareSeen& one) { return !one.also.empty(); });
    auto more = drawn(parameters, known.shares, together ? planner_.predicates(query) : std::vector<Predicate>{},
                      known.cheaper);
    keep_different(more, most_samples);
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    keep_different(all, most_samples);
  }
  forget_hardly_any(all);
  if (all.empty()) return {};
  double generic = known.generic.value_or(0);
  for (auto& sample : all) {
    sample.share *= 1 - generic;
    sample.guessed *= 1 - generic;
  }
  all.push_back({{}, generic});
  return all;
}

}  // namespace workload::advisor
