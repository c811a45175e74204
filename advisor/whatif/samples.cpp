#include "advisor/whatif/samples.hpp"

#include <algorithm>

#include "advisor/whatif/like_executions.hpp"

namespace workload::advisor {
namespace {

// Behind those of the three places, from which their executions are taken.
void add_others(std::vector<Sample>& samples, const Draw& draw, std::size_t parameter) {
  auto find = [&](const std::optional<std::string>& value) {
    return std::find_if(samples.begin(), samples.end(),
                        [&](const Sample& sample) { return sample.values[parameter] == value; });
  };
  for (const auto& other : draw.others) {
    auto place = find(draw.values[other.place]);
    if (place == samples.end()) continue;
    auto one = *place;
    one.values[parameter] = other.value;
    one.share = std::min(other.share, place->share);
    place->share -= one.share;
    samples.push_back(std::move(one));
  }
}

// What was seen was spelled otherwise where the statement asks "=": a flag, and the condition of a partial index
// without some values, which was read for one of the others.
std::vector<ShareSeen> as_asked(std::vector<ShareSeen> seen, const std::vector<Parameter>& parameters,
                                const std::vector<Predicate>& predicates) {
  auto turn = [&](const std::string& table, const std::string& column, std::string& op) {
    auto asks = [&](const auto& all, const std::string& how) {
      return std::any_of(all.begin(), all.end(),
                         [&](const auto& one) { return one.table == table && one.column == column && one.op == how; });
    };
    bool otherwise = op == "<>" || op == "IS TRUE" || op == "IS FALSE";
    if (otherwise && asks(parameters, "=") && !asks(parameters, op) && !asks(predicates, op)) op = "=";
  };
  for (auto& one : seen) {
    turn(one.table, one.column, one.op);
    for (auto& other : one.also) turn(one.table, other.column, other.op);
  }
  return seen;
}

}  // namespace

std::vector<Sample> drawn(const std::vector<Parameter>& parameters, const std::vector<ShareSeen>& all_seen,
                          const std::vector<Predicate>& predicates, double cheaper) {
  auto seen = as_asked(all_seen, parameters, predicates);
  auto all = draws(parameters, seen, cheaper <= 0);
  settle_constants(parameters, seen, predicates, all);
  std::vector<std::size_t> varying;
  for (std::size_t i = 0; i < all.size(); i++)
    if (all[i].varies && leader_of(i, all) == i) varying.push_back(i);
  if (varying.empty()) return {};

  auto [samples, times] = like_executions(parameters, seen, predicates, all);
  auto add = [&](const Places& places) {
    samples.push_back(sample(all, places));
    if (times > 0) samples.back().share *= least_share / times;
  };
  for (auto place : {usual, frequent, rare}) add(Places(all.size(), place));
  if (varying.size() == 1) add_others(samples, all[varying[0]], varying[0]);
  for (std::size_t i = 0; i < std::min<std::size_t>(varying.size(), 2) && varying.size() > 1; i++) {
    Places chosen(all.size(), rare);
    for (std::size_t j = 0; j < all.size(); j++)
      if (j == varying[i] || (!all[j].range.empty() && all[j].range == all[varying[i]].range)) chosen[j] = frequent;
    add(chosen);
  }
  if (cheaper <= 0) return samples;
  double shares = 0;
  for (const auto& one : samples) shares += one.share;
  for (auto& one : samples) one.share *= (1 - cheaper) / shares;
  samples.insert(samples.begin(), sample(all, Places(all.size(), rare)));
  samples.front().share = samples.front().guessed = cheaper;
  return samples;
}

void keep_different(std::vector<Sample>& samples, std::size_t most) {
  std::vector<Sample> kept;
  for (auto& sample : samples) {
    auto same = std::find_if(kept.begin(), kept.end(), [&](const Sample& one) { return one.values == sample.values; });
    if (same != kept.end()) {
      same->share += sample.share;
      same->guessed += sample.guessed;
    } else if (kept.size() < most) {
      kept.push_back(std::move(sample));
    }
  }
  double all = 0;
  for (const auto& sample : kept) all += sample.share;
  for (auto& sample : kept) {
    sample.share = all > 0 ? sample.share / all : 1.0 / static_cast<double>(kept.size());
    if (all > 0) sample.guessed /= all;
  }
  samples = std::move(kept);
}

}  // namespace workload::advisor
