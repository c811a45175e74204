#include "advisor/selection/answers.hpp"

#include <algorithm>

namespace workload::advisor {
namespace {

bool includes(const Choice& all, const Choice& part) {
  return std::includes(all.begin(), all.end(), part.begin(), part.end());
}

}  // namespace

const PlanCost* Answers::find(const Choice& offered) {
  if (auto found = found_.find(offered); found != found_.end()) return found->second;
  for (const auto& answer : answers_)
    if (includes(offered, answer.cost.used) && includes(answer.offered, offered)) return found_[offered] = &answer.cost;
  return nullptr;
}

void Answers::add(const Choice& offered, PlanCost cost) {
  answers_.push_back({offered, std::move(cost)});
  found_[offered] = &answers_.back().cost;
}

void Answers::forget(const Choice& items) {
  auto forgotten = std::erase_if(answers_, [&](const Answer& answer) {
    return std::any_of(answer.offered.begin(), answer.offered.end(),
                       [&](int item) { return std::binary_search(items.begin(), items.end(), item); });
  });
  if (forgotten > 0) found_.clear();
}

}  // namespace workload::advisor
