#include "advisor/whatif/samples.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string>

namespace workload::advisor {
namespace {

enum Place { frequent, usual, rare, places };

// Chosen: which value of a column is asked for how often is not known. Rows ask for themselves, so that a value that
// half of the rows have is asked for in half of the executions, but none is forgotten: it counts as a tenth of one
// execution that was seen.
constexpr double least_share = 0.1;
// Chosen: a value that is not among the common ones is so much rarer than the rarest of them.
constexpr double rarer = 4;
// Chosen: below this the frequency of values is taken to be even.
constexpr double skew = 2;
// As selfuncs.c takes it where a bound is not known, and chosen: what few and what many rows are.
constexpr double usual_part = 1.0 / 3, rare_part = 0.01, frequent_part = 0.95;
// Chosen: a value that most rows have is the usual one; and what an inequality with it keeps at least.
constexpr double frequent_from = 0.5, least_part = 0.0001;
// Of conditions "> $1": chosen, and as for equality of a column whose values are even.
constexpr std::array<double, places> shares_of_range = {0.2, 0.6, 0.2};

// What one parameter may be.
struct Draw {
  std::array<std::optional<std::string>, places> values;
  std::array<double, places> shares = {0, 1, 0};
  std::array<double, places> kept = {1, 1, 1};  // of the rows, by each value
  double least = least_share;
  bool varies = false;
  bool unequal = false;  // "<> $1": one value is left out, and which one hardly shows
  std::string range;     // the column whose other bound is another parameter; empty: none is
};

constexpr std::size_t most_combinations = 27;    // chosen: of three parameters
constexpr std::size_t most_like_executions = 4;  // chosen: so that the usual one is protected still
constexpr double as_near = 1.2;                  // chosen: which of those it was like cannot be told

enum class Side { none, equal, other, below, above };

Side side_of(const std::string& op) {
  if (op == "=" || op == "@>" || op == "&&") return Side::equal;
  if (op == "<>") return Side::other;
  if (op == "<" || op == "<=") return Side::below;
  if (op == ">" || op == ">=") return Side::above;
  return Side::none;
}

// The value below which this part of the values lies.
const std::string& at(const std::vector<std::string>& bounds, double part) {
  auto place = static_cast<std::size_t>(part * static_cast<double>(bounds.size() - 1) + 0.5);
  return bounds[std::min(place, bounds.size() - 1)];
}

double distance(double part, double other) { return std::abs(std::log(part / other)); }

// What captured executions kept of the rows tells which of the values they were like, though not the values.
void weigh(Draw& draw, const std::vector<const ShareSeen*>& seen) {
  double all = 0;
  std::array<double, places> times = {};
  for (const auto* one : seen) {
    auto nearest = std::min_element(draw.kept.begin(), draw.kept.end(), [&](double a, double b) {
      return distance(a, one->share) < distance(b, one->share);
    });
    times[static_cast<std::size_t>(nearest - draw.kept.begin())] += static_cast<double>(one->times);
    all += static_cast<double>(one->times);
  }
  if (all <= 0) return;
  for (std::size_t i = 0; i < places; i++) draw.shares[i] = times[i] / all;
  draw.least = least_share / all;
}

// The value of the row in the middle when rows are sorted by how frequent their value is.
std::string of_the_middle(const Parameter& parameter) {
  double passed = 0;
  for (const auto& common : parameter.common)
    if ((passed += common.frequency) >= 0.5) return common.value;
  return parameter.bounds.empty() ? parameter.common[parameter.common.size() / 2].value : at(parameter.bounds, 0.5);
}

double frequency_of_the_rare(const Parameter& parameter) {
  return parameter.bounds.empty() ? parameter.common.back().frequency : 0;
}

// The common value that keeps about as much as most executions did; nothing: they asked for a rarer one.
const Parameter::Common* like_most(const Parameter& parameter, const std::vector<const ShareSeen*>& seen) {
  const ShareSeen* most = nullptr;
  for (const auto* one : seen)
    if (!most || one->times > most->times) most = one;
  if (!most || most->share < parameter.common.back().frequency / 2) return nullptr;
  return &*std::min_element(parameter.common.begin(), parameter.common.end(), [&](const auto& a, const auto& b) {
    return distance(a.frequency, most->share) < distance(b.frequency, most->share);
  });
}

// What is left out may be what most rows have, or what hardly any has.
Draw of_inequality(const Parameter& parameter, const std::vector<const ShareSeen*>& seen) {
  Draw draw;
  if (parameter.common.empty() || parameter.common.front().frequency < frequent_from) return draw;
  const auto &usual_value = parameter.common.front(), &last = parameter.common.back();
  draw.values = {last.value, usual_value.value, usual_value.value};
  draw.kept = {1 - last.frequency, 1 - usual_value.frequency, 1 - usual_value.frequency};
  for (double& part : draw.kept) part = std::max(part, least_part);
  draw.shares = {0.5, 0.5, 0};
  draw.varies = draw.unequal = true;
  weigh(draw, seen);
  return draw;
}

Draw of_equality(const Parameter& parameter, const std::vector<const ShareSeen*>& seen) {
  Draw draw;
  if (parameter.common.empty()) {
    if (!parameter.bounds.empty()) draw.values.fill(at(parameter.bounds, 0.5));
    draw.varies = parameter.partitioned && !parameter.bounds.empty();
    return draw;
  }
  const auto& first = parameter.common.front();
  draw.values[frequent] = first.value;
  const auto* like = like_most(parameter, seen);
  draw.values[usual] = like ? like->value : of_the_middle(parameter);
  if (draw.values[usual] == first.value && parameter.common.size() > 2) draw.values[usual] = parameter.common[1].value;
  draw.values[rare] = parameter.bounds.empty() ? parameter.common.back().value : at(parameter.bounds, 0.5);
  double few = frequency_of_the_rare(parameter);
  draw.varies = parameter.partitioned || first.frequency > few * skew;
  draw.shares = {first.frequency, std::max(0.0, 1 - first.frequency - few), few};
  double least = parameter.common.back().frequency;
  draw.kept = {first.frequency, least / rarer, parameter.bounds.empty() ? least : least / rarer};
  for (const auto& common : parameter.common)
    if (common.value == draw.values[usual]) draw.kept[usual] = common.frequency;
  weigh(draw, seen);
  return draw;
}

// One bound of a range leaves a small part of the rows, the part that the planner expects, or nearly all.
Draw of_one_bound(const Parameter& parameter, Side side, const std::vector<const ShareSeen*>& seen) {
  Draw draw;
  if (parameter.bounds.size() < 2) return draw;
  auto keeping = [&](double part) { return at(parameter.bounds, side == Side::below ? part : 1 - part); };
  draw.kept = {frequent_part, usual_part, rare_part};
  for (std::size_t i = 0; i < places; i++) draw.values[i] = keeping(draw.kept[i]);
  draw.shares = shares_of_range;
  weigh(draw, seen);
  draw.varies = true;
  return draw;
}

// Both bounds of a range: half of the values, a part of them in the middle, and the last of them.
Draw of_two_bounds(const Parameter& parameter, Side side) {
  Draw draw;
  auto count = parameter.bounds.size();
  if (count < 4) return draw;
  bool lower = side == Side::above;
  auto middle = count / 2;
  draw.values = {at(parameter.bounds, lower ? 0.25 : 0.75), parameter.bounds[lower ? middle - 1 : middle],
                 parameter.bounds[lower ? count - 2 : count - 1]};
  draw.shares = shares_of_range;
  // Of both bounds together, of which the other keeps all.
  double part = 1 / static_cast<double>(count);
  if (lower) draw.kept = {0.5, part, part};
  draw.varies = true;
  return draw;
}

std::vector<const ShareSeen*> seen_of(const Parameter& parameter, const std::vector<ShareSeen>& seen) {
  std::vector<const ShareSeen*> found;
  for (const auto& one : seen)
    if (one.share > 0 && one.also.empty() && one.table == parameter.table && one.column == parameter.column &&
        one.op == parameter.op)
      found.push_back(&one);
  return found;
}

// Of a parameter that is one of several for the same column, from 0: "status IN ($1, $2)".
std::optional<std::size_t> place_in_list(const Parameter& parameter, const std::vector<Parameter>& all) {
  std::size_t place = 0, of = 0;
  for (const auto& one : all) {
    if (one.table != parameter.table || one.column != parameter.column || one.op != "=" || parameter.op != "=")
      continue;
    of++;
    if (one.number < parameter.number) place++;
  }
  return of > 1 ? std::optional(place) : std::nullopt;
}

// A list names some of the values that are not the usual one, each once, unless it was seen to keep most rows. Nothing
// is advised for one of the usual value alone, but nothing may make it slower either.
void take_less_common(Draw& draw, const Parameter& parameter, std::size_t place, const std::vector<ShareSeen>& seen) {
  if (parameter.common.size() < 3 || parameter.common.front().frequency < frequent_from) return;
  bool most = std::any_of(seen.begin(), seen.end(), [&](const ShareSeen& one) {
    return one.also.empty() && one.table == parameter.table && one.column == parameter.column &&
           one.share >= frequent_from;
  });
  draw.values[usual] = draw.values[rare] =
      parameter.common[(most ? 0 : 1) + place % (parameter.common.size() - 1)].value;
  draw.shares = {0, 1, 0};
  draw.least = 0;
  draw.varies = true;
}

// The comparisons of one parameter; the first that its values are known for counts.
Draw draw_of(const std::vector<const Parameter*>& comparisons, const std::vector<Parameter>& all,
             const std::vector<ShareSeen>& seen) {
  for (const auto* parameter : comparisons) {
    auto side = side_of(parameter->op);
    if (side == Side::none || (parameter->common.empty() && parameter->bounds.empty())) continue;
    if (side == Side::equal) {
      auto draw = of_equality(*parameter, seen_of(*parameter, seen));
      if (auto place = place_in_list(*parameter, all)) take_less_common(draw, *parameter, *place, seen);
      return draw;
    }
    if (side == Side::other) return of_inequality(*parameter, seen_of(*parameter, seen));
    auto other = side == Side::below ? Side::above : Side::below;
    bool two = std::any_of(all.begin(), all.end(), [&](const Parameter& one) {
      return one.number != parameter->number && one.table == parameter->table && one.column == parameter->column &&
             side_of(one.op) == other;
    });
    if (!two) return of_one_bound(*parameter, side, seen_of(*parameter, seen));
    auto draw = of_two_bounds(*parameter, side);
    draw.range = parameter->table + "." + parameter->column;
    return draw;
  }
  return {};
}

std::vector<Draw> draws(const std::vector<Parameter>& parameters, const std::vector<ShareSeen>& seen) {
  std::map<int, std::vector<const Parameter*>> by_number;
  int last = 0;
  for (const auto& parameter : parameters) {
    by_number[parameter.number].push_back(&parameter);
    last = std::max(last, parameter.number);
  }
  std::vector<Draw> found;
  for (int number = 1; number <= last; number++) found.push_back(draw_of(by_number[number], parameters, seen));
  return found;
}

// `chosen` says for each parameter which of its values it takes.
Sample sample(const std::vector<Draw>& draws, const std::vector<Place>& chosen) {
  Sample result;
  result.share = 1;
  for (std::size_t i = 0; i < draws.size(); i++) {
    result.values.push_back(draws[i].values[chosen[i]]);
    if (draws[i].varies) result.share *= std::max(draws[i].least, draws[i].shares[chosen[i]]);
  }
  return result;
}

using Places = std::vector<Place>;  // of each parameter

// The first parameter of the same range; itself where it is of none.
std::size_t leader_of(std::size_t parameter, const std::vector<Draw>& draws) {
  const auto& range = draws[parameter].range;
  for (std::size_t i = 0; i < parameter && !range.empty(); i++)
    if (draws[i].range == range) return i;
  return parameter;
}

// All that there are of a few parameters; those of a range go together.
std::vector<Places> combinations(const std::vector<Draw>& draws) {
  std::vector<Places> all = {Places(draws.size(), usual)};
  for (std::size_t i = 0; i < draws.size(); i++) {
    auto leader = leader_of(i, draws);
    for (auto& one : all) one[i] = one[leader];
    if (!draws[i].varies || draws[i].unequal || leader < i || all.size() >= most_combinations) continue;
    auto wider = all;
    for (const auto& one : all)
      for (auto place : {frequent, rare}) {
        wider.push_back(one);
        wider.back()[i] = place;
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

  double kept(const std::vector<Draw>& draws, const Places& places) const {
    double product = constant_;
    for (auto i : draws_) product *= draws[i].kept[places[i]];
    return std::max(product, least_);
  }

 private:
  bool add_draw(const std::string& table, const ShareSeen::Condition& condition,
                const std::vector<Parameter>& parameters, const std::vector<Draw>& draws) {
    for (const auto& parameter : parameters) {
      auto i = static_cast<std::size_t>(parameter.number) - 1;
      if (parameter.table != table || parameter.column != condition.column || parameter.op != condition.op ||
          !draws[i].varies || std::find(draws_.begin(), draws_.end(), i) != draws_.end())
        continue;
      if (!draws[i].unequal) draws_.push_back(i);
      auto side = side_of(parameter.op);
      if ((side == Side::below || side == Side::above) && draws[i].range.empty()) bounds_++;
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
  double constant_ = 1, least_ = 1e-12;  // one row: nothing that was kept counts as that
  bool known_ = true;
  int bounds_ = 0;  // of ranges of which the other bound is not given
};

// The combinations that keep about what an execution did: all those that come as near as the nearest.
std::vector<Places> nearest(const std::vector<Places>& places, const Together& together, const std::vector<Draw>& draws,
                            double share) {
  auto off = [&](const Places& one) { return distance(together.kept(draws, one), share); };
  double least = off(*std::min_element(places.begin(), places.end(),
                                       [&](const Places& a, const Places& b) { return off(a) < off(b); }));
  std::vector<Places> found;
  for (const auto& one : places)
    if (off(one) <= least + std::log(as_near)) found.push_back(one);
  return found;
}

// Either value that an inequality may leave out, as far as nothing else is known.
std::vector<std::pair<Places, double>> with_inequalities(const Places& places, const std::vector<Draw>& draws) {
  std::vector<std::pair<Places, double>> all = {{places, 1}};
  for (std::size_t i = 0; i < draws.size() && all.size() < most_like_executions; i++) {
    if (!draws[i].unequal) continue;
    std::vector<std::pair<Places, double>> wider;
    for (auto& [one, share] : all)
      for (auto place : {usual, frequent})
        if (draws[i].shares[place] > 0) {
          wider.emplace_back(one, share * draws[i].shares[place]);
          wider.back().first[i] = place;
        }
    if (!wider.empty()) all = std::move(wider);
  }
  return all;
}

// As often as those ran.
std::vector<Sample> like_executions(const std::vector<Parameter>& parameters, const std::vector<ShareSeen>& seen,
                                    const std::vector<Predicate>& predicates, const std::vector<Draw>& draws) {
  std::map<Places, double> times;
  double all = 0;
  auto places = combinations(draws);
  for (const auto& one : seen) {
    Together together(one, parameters, draws, predicates);
    if (one.also.empty() || one.share <= 0 || !together.known()) continue;
    auto alike = nearest(places, together, draws, one.share);
    for (const auto& each : alike)
      for (const auto& [either, share] : with_inequalities(each, draws))
        times[either] += share * static_cast<double>(one.times) / static_cast<double>(alike.size());
    all += static_cast<double>(one.times);
  }
  std::vector<std::pair<double, Places>> most;
  for (const auto& [one, count] : times) most.emplace_back(-count, one);
  std::sort(most.begin(), most.end());
  std::vector<Sample> samples;
  for (const auto& [count, one] : most) {
    if (samples.size() == most_like_executions) break;
    samples.push_back(sample(draws, one));
    samples.back().share = -count / all;
  }
  return samples;
}

}  // namespace

std::vector<Sample> drawn(const std::vector<Parameter>& parameters, const std::vector<ShareSeen>& seen,
                          const std::vector<Predicate>& predicates, double cheaper) {
  auto all = draws(parameters, seen);
  std::vector<std::size_t> varying;
  for (std::size_t i = 0; i < all.size(); i++)
    if (all[i].varies) varying.push_back(i);
  if (varying.empty()) return {};

  auto samples = like_executions(parameters, seen, predicates, all);
  double times = 0;
  for (const auto& one : seen) times += one.also.empty() || samples.empty() ? 0 : static_cast<double>(one.times);
  auto add = [&](const Places& places) {
    samples.push_back(sample(all, places));
    if (times > 0) samples.back().share *= least_share / times;
  };
  for (auto place : {usual, frequent, rare}) add(Places(all.size(), place));
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
  samples.front().share = cheaper;
  return samples;
}

void keep_different(std::vector<Sample>& samples, std::size_t most) {
  std::vector<Sample> kept;
  for (auto& sample : samples) {
    auto same = std::find_if(kept.begin(), kept.end(), [&](const Sample& one) { return one.values == sample.values; });
    if (same != kept.end())
      same->share += sample.share;
    else if (kept.size() < most)
      kept.push_back(std::move(sample));
  }
  double all = 0;
  for (const auto& sample : kept) all += sample.share;
  for (auto& sample : kept) sample.share = all > 0 ? sample.share / all : 1.0 / static_cast<double>(kept.size());
  samples = std::move(kept);
}

}  // namespace workload::advisor
