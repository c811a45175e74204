// Answers about single statements, fetched for many statements at once: to plan the question itself and to wait for the
// server takes longer than most answers. Who asks says beforehand in what order.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "advisor/model/problem.hpp"

namespace workload::advisor {

template <class Answer>
class Ahead {
 public:
  using Queries = std::vector<std::string>;
  // One answer for each. Throws Problem when one of them cannot be answered.
  using Fetch = std::function<std::vector<Answer>(const Queries&)>;

  explicit Ahead(Fetch fetch) : fetch_(std::move(fetch)) {}

  void foresee(const Queries& order) {
    order_ = order;
    place_.clear();
    for (std::size_t i = 0; i < order.size(); i++) place_.try_emplace(order[i], i);
  }

  // An answer that was fetched is given once. Throws Problem.
  Answer ask(const std::string& query) {
    if (auto place = place_.find(query); place != place_.end()) fetch(next(place->second));
    auto found = fetched_.extract(query);
    return found.empty() ? std::move(fetch_({query}).front()) : std::move(found.mapped());
  }

 private:
  static constexpr std::size_t at_once = 64;  // chosen: what more would save is little, and memory stays small

  Queries next(std::size_t place) {
    Queries queries;
    for (; place < order_.size() && queries.size() < at_once; place++)
      if (place_.erase(order_[place]) > 0) queries.push_back(order_[place]);
    return queries;
  }

  // What one statement spoils is asked in halves, until only that statement is left without an answer.
  void fetch(const Queries& queries) {
    try {
      auto answers = fetch_(queries);
      for (std::size_t i = 0; i < queries.size(); i++) fetched_.insert_or_assign(queries[i], std::move(answers[i]));
    } catch (const Problem&) {
      if (queries.size() < 2) return;  // who asks for it will be told
      auto middle = queries.begin() + static_cast<std::ptrdiff_t>(queries.size() / 2);
      fetch({queries.begin(), middle});
      fetch({middle, queries.end()});
    }
  }

  Fetch fetch_;
  Queries order_;
  std::map<std::string, std::size_t> place_;  // of those that were not fetched yet
  std::map<std::string, Answer> fetched_;
};

}  // namespace workload::advisor
