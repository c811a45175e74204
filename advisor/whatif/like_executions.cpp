#include "advisor/whatif/like_executions.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace workload::advisor {
namespace {

constexpr std::size_t most_combinations = 27;    // chosen: of three parameters
constexpr double sure = 0.9;                     // chosen: of two
constexpr double steepness = 2;                  // chosen: what keeps three times as much is a tenth as likely
constexpr double not_alike = 2.5;                // chosen: statistics of one column each are as wrong as that
constexpr std::size_t most_like_executions = 4;  // chosen: so that the usual one is protected still

// Those that are not known to be asked for never; the first that are would be.
std::vector<Place> places_of(const Draw& draw) {
  std::vector<Place> found;
  for (auto place : {usual, frequent, rare})
    if (draw.least > 0 || draw.shares[place] > 0) found.push_back(place);
  return found.empty() ? std::vector{usual} : found;
}

// All that there are of a few parameters; those of a range go together.
std::vector<Places> combinations(const std::vector<Draw>& draws) {
  std::vector<Places> all = {Places(draws.size(), usual)};
  for (std::size_t i = 0; i < draws.size(); i++) {
    auto leader = leader_of(i, draws);
    for (auto& one : all) one[i] = one[leader];
    if (!draws[i].varies || leader < i) continue;
    auto possible = places_of(draws[i]);
    if (all.size() >= most_combinations) possible.resize(1);
    std::vector<Places> wider;
    for (auto place : possible)
      for (auto one : all) {
        one[i] = place;
        wider.push_back(std::move(one));
      }
    all = std::move(wider);
  }
  return all;
}

// What conditions that were counted together keep with these values.
class Together {
 public:
  Together(const ShareSeen& seen, const std::vector<Parameter>& parameters, const std::vector<Draw>& draws,
           const std::vector<Predicate>& predicates) {
    note_rows(seen.table, predicates);
    auto conditions = seen.also;
    conditions.push_back({seen.column, seen.op});
    for (const auto& condition : conditions) {
      bool found =
          add_draw(seen.table, condition, parameters, draws) || add_predicate(seen.table, condition, predicates);
      known_ = known_ && found;
    }
  }

  // Which of two ranges kept how much of it cannot be told.
  bool known() const { return known_ && !draws_.empty() && bounds_ < 2; }
  bool is_of(std::size_t parameter) const { return std::find(draws_.begin(), draws_.end(), parameter) != draws_.end(); }

  double kept(const std::vector<Draw>& draws, const Places& places) const {
    double product = constant_;
    for (auto i : draws_) product *= draws[i].kept[places[i]];
    return std::max(product, least_);
  }

  // How far that is from what an execution kept. A range that keeps little may keep less still.
  double off(const std::vector<Draw>& draws, const Places& places, double share) const {
    double expected = kept(draws, places);
    bool may_keep_less = std::any_of(ranges_.begin(), ranges_.end(), [&](std::size_t i) { return places[i] == rare; });
    return may_keep_less && share < expected ? 0 : distance(expected, share);
  }

  // How well what was kept goes with this value of one parameter, whatever the others were: as likely as they are, and
  // the less, the farther from what they would keep together.
  double fit(const std::vector<Draw>& draws, std::size_t parameter, Place place, double share) const {
    std::vector<Range> all = {{1, constant_, constant_}};
    for (auto i : draws_) {
      std::vector<Range> wider;
      for (const auto& one : all)
        for (const auto& other : possible(draws[i], i == parameter ? std::optional(place) : std::nullopt))
          wider.push_back({one.likely * other.likely, one.least * other.least, one.most * other.most});
      all = std::move(wider);
    }
    double best = 0;
    for (auto& one : all) {
      double from = std::max(one.least, least_), to = std::max(one.most, least_);
      double off = share < from ? distance(share, from) : share > to ? distance(share, to) : 0;
      best = std::max(best, one.likely * std::exp(-steepness * off));
    }
    return best;
  }

 private:
  struct Range {
    double likely, least, most;
  };

  // What the values of a parameter keep; with a place, what the one of that place does.
  static std::vector<Range> possible(const Draw& draw, std::optional<Place> only) {
    std::vector<Range> found;
    if (!only && !draw.constant && !draw.all_kept.empty()) {
      for (const auto& [kept, likely] : draw.all_kept) found.push_back({std::max(draw.least, likely), kept, kept});
      return found;
    }
    for (auto place : {usual, frequent, rare}) {
      if (only && *only != place) continue;
      double least = draw.constant ? draw.kept_at_least[place] : draw.kept[place];
      found.push_back({only ? 1 : std::max(draw.least, draw.shares[place]), least, draw.kept[place]});
    }
    return found;
  }

  bool add_draw(const std::string& table, const ShareSeen::Condition& condition,
                const std::vector<Parameter>& parameters, const std::vector<Draw>& draws) {
    for (const auto& parameter : parameters) {
      auto i = static_cast<std::size_t>(parameter.number) - 1;
      if (parameter.table != table || parameter.column != condition.column || parameter.op != condition.op ||
          !draws[i].varies || is_list(parameter) || std::find(draws_.begin(), draws_.end(), i) != draws_.end())
        continue;
      draws_.push_back(i);
      auto side = side_of(parameter.op);
      if (side == Side::below || side == Side::above) {
        ranges_.push_back(i);
        if (draws[i].range.empty()) bounds_++;
      }
      return true;
    }
    return false;
  }
  void note_rows(const std::string& table, const std::vector<Predicate>& predicates) {
    for (const auto& predicate : predicates)
      if (predicate.table == table && predicate.table_rows > 1) least_ = 1 / predicate.table_rows;
  }
  bool add_predicate(const std::string& table, const ShareSeen::Condition& condition,
                     const std::vector<Predicate>& predicates) {
    for (const auto& predicate : predicates)
      if (predicate.table == table && predicate.column == condition.column && predicate.op == condition.op) {
        constant_ *= predicate.selectivity;
        return true;
      }
    return false;
  }

  std::vector<std::size_t> draws_;       // positions
  std::vector<std::size_t> ranges_;      // of these, bounds
  double constant_ = 1, least_ = 1e-12;  // one row: nothing that was kept counts as that
  bool known_ = true;
  int bounds_ = 0;  // of ranges of which the other bound is not given
};

struct Nearest {
  std::vector<Places> places;
  double off = 0;
};

// The combinations that keep about what an execution did: all those that come as near as the nearest.
Nearest nearest(const std::vector<Places>& places, const Together& together, const std::vector<Draw>& draws,
                double share) {
  auto off = [&](const Places& one) { return together.off(draws, one, share); };
  double least = off(*std::min_element(places.begin(), places.end(),
                                       [&](const Places& a, const Places& b) { return off(a) < off(b); }));
  Nearest found{{}, least};
  for (const auto& one : places)
    if (off(one) <= least + std::log(as_near)) found.places.push_back(one);
  return found;
}

// Of the two that a constant may be, each is as likely as what was counted of it alone says and what was counted
// together with others goes with it.
void settle(std::size_t parameter, const std::vector<std::pair<Together, const ShareSeen*>>& seen,
            std::vector<Draw>& draws) {
  const auto& alone = draws[parameter].shares;
  double frequent_one = std::max(1 - sure, alone[frequent]), other = std::max(1 - sure, alone[usual] + alone[rare]);
  bool told = false;
  for (const auto& [together, one] : seen) {
    if (!together.is_of(parameter)) continue;
    frequent_one *= together.fit(draws, parameter, frequent, one->share);
    other *= together.fit(draws, parameter, usual, one->share);
    told = true;
  }
  double all = frequent_one + other;
  if (!told || all <= 0) return;
  double share = frequent_one / all;
  if (share > sure) share = 1;
  if (share < 1 - sure) share = 0;
  draws[parameter].shares = {share, 1 - share, 0};
  draws[parameter].least = 0;
}

// What executions told of the same conditions: which values of those parameters they were like.
class Told {
 public:
  explicit Told(Together together) : together_(std::move(together)) {}

  void add(const ShareSeen& seen, const std::vector<Places>& all, const std::vector<Draw>& draws) {
    auto times = static_cast<double>(seen.times);
    auto [alike, off] = nearest(all, together_, draws, seen.share);
    for (const auto& one : alike) like_[of(one)] += times / static_cast<double>(alike.size());
    times_ += times;
    if (!seen.also.empty() && off > std::log(not_alike)) unlike_ += times;
  }
  double times() const { return times_; }
  // Where no values keep about as much together, what one column has depends on the other, and which values those were
  // is a guess.
  double share_of_guesses() const { return unlike_ / times_; }
  bool is_of(std::size_t parameter) const { return together_.is_of(parameter); }

  // The share of executions that were like this. As far as fewer told of these conditions than of others, what is
  // known without them stands for the rest.
  double share(const Places& places, double most_times, const std::map<Places, double>& otherwise) const {
    double all = 0, these = 0;
    for (const auto& [one, share] : otherwise) {
      all += share;
      if (of(one) == of(places)) these += share;
    }
    auto like = like_.find(of(places));
    double told = like == like_.end() ? 0 : like->second;
    return (told + (most_times - times_) * (all > 0 ? these / all : 0)) / most_times;
  }

 private:
  Places of(const Places& places) const {
    Places mine;
    for (std::size_t i = 0; i < places.size(); i++)
      if (together_.is_of(i)) mine.push_back(places[i]);
    return mine;
  }

  Together together_;
  std::map<Places, double> like_;
  double times_ = 0, unlike_ = 0;
};

using Conditions = std::vector<ShareSeen::Condition>;

std::vector<Told> told_by(const std::vector<ShareSeen>& seen, const std::vector<Places>& all,
                          const std::vector<Parameter>& parameters, const std::vector<Predicate>& predicates,
                          const std::vector<Draw>& draws) {
  std::vector<Told> found;
  std::map<std::pair<std::string, Conditions>, std::size_t> place;
  for (const auto& one : seen) {
    auto conditions = one.also;
    conditions.push_back({one.column, one.op});
    std::sort(conditions.begin(), conditions.end());
    Together together(one, parameters, draws, predicates);
    if (one.share <= 0 || !together.known()) continue;
    auto [known, added] = place.try_emplace({one.table, std::move(conditions)}, found.size());
    if (added) found.emplace_back(std::move(together));
    found[known->second].add(one, all, draws);
  }
  std::erase_if(found, [](const Told& one) { return one.times() <= 0; });
  return found;
}

}  // namespace

Sample sample(const std::vector<Draw>& draws, const Places& chosen) {
  Sample result;
  result.share = 1;
  for (std::size_t i = 0; i < draws.size(); i++) {
    result.values.push_back(draws[i].values[chosen[i]]);
    if (draws[i].varies) result.share *= std::max(draws[i].least, draws[i].shares[chosen[i]]);
  }
  return result;
}

void settle_constants(const std::vector<Parameter>& parameters, const std::vector<ShareSeen>& seen,
                      const std::vector<Predicate>& predicates, std::vector<Draw>& draws) {
  std::vector<std::pair<Together, const ShareSeen*>> known;
  for (const auto& one : seen) {
    Together together(one, parameters, draws, predicates);
    if (one.share > 0 && !one.also.empty() && together.known()) known.emplace_back(std::move(together), &one);
  }
  for (std::size_t i = 0; i < draws.size(); i++)
    if (draws[i].constant && leader_of(i, draws) == i) settle(i, known, draws);
}

Like like_executions(const std::vector<Parameter>& parameters, const std::vector<ShareSeen>& seen,
                     const std::vector<Predicate>& predicates, const std::vector<Draw>& draws) {
  Like result;
  auto all = combinations(draws);
  auto told = told_by(seen, all, parameters, predicates, draws);
  bool together = std::any_of(seen.begin(), seen.end(), [](const ShareSeen& one) { return !one.also.empty(); });
  if (told.empty() || (!together && told.size() < 2)) return result;
  double guesses = 0;
  for (const auto& one : told) {
    result.times = std::max(result.times, one.times());
    guesses = std::max(guesses, one.share_of_guesses());
  }
  std::map<Places, double> otherwise;
  for (const auto& one : all) otherwise[one] = sample(draws, one).share;

  std::vector<std::pair<double, Places>> most;
  double sum = 0;
  for (const auto& places : all) {
    double share = 1;
    for (std::size_t i = 0; i < draws.size(); i++) {
      bool is_told = std::any_of(told.begin(), told.end(), [&](const Told& one) { return one.is_of(i); });
      if (draws[i].varies && !is_told && leader_of(i, draws) == i) share *= draws[i].shares[places[i]];
    }
    for (const auto& one : told) share *= one.share(places, result.times, otherwise);
    if (share > 0) most.emplace_back(-share, places);
    sum += share;
  }
  std::sort(most.begin(), most.end());
  if (most.size() > most_like_executions) most.resize(most_like_executions);
  for (const auto& [share, places] : most) {
    result.samples.push_back(sample(draws, places));
    result.samples.back().share = -share / sum;
    result.samples.back().guessed = guesses * result.samples.back().share;
  }
  return result;
}

}  // namespace workload::advisor
