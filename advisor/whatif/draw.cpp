#include "advisor/whatif/draw.hpp"

#include <fmt/chrono.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <ctime>
#include <map>

#include "advisor/model/usual.hpp"

namespace workload::advisor {
namespace {

// Chosen: a value that is not among the common ones is so much rarer than the rarest of them.
constexpr double rarer = 4;
// Chosen: below this the frequency of values is taken to be even.
constexpr double skew = 2;
// As selfuncs.c takes it where a bound is not known, and chosen: what few and what many rows are.
constexpr double usual_part = 1.0 / 3, rare_part = 0.01, frequent_part = 0.95;
// Chosen: a value that most rows have is the usual one; and what an inequality with it keeps at least.
constexpr double frequent_from = most_rows, least_part = 0.0001;
// Chosen: so much of the rows changes where the parts of them lie.
constexpr double frequent_part_of_common = 0.1;
constexpr double rounding = 1e-9;
constexpr double part_of_documents = 0.01;  // DEFAULT_MATCHING_SEL of selfuncs.h
constexpr double least_of_others = 0.005;   // chosen: of those that were not seen
constexpr double enough_executions = 20;    // chosen: what none of them asked for is hardly asked for at all
// Of conditions "> $1": chosen, and as for equality of a column whose values are even.
constexpr std::array<double, places> shares_of_range = {0.2, 0.6, 0.2};

// The value below which this part of the values lies.
const std::string& at(const std::vector<std::string>& bounds, double part) {
  auto place = static_cast<std::size_t>(part * static_cast<double>(bounds.size() - 1) + 0.5);
  return bounds[std::min(place, bounds.size() - 1)];
}

bool is_number(const std::string& text) {
  double value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

// As a type sorts them whose text is not known to be another one: numbers, dates and times, words.
void sort_values(std::vector<std::pair<std::string, double>>& values) {
  if (std::all_of(values.begin(), values.end(), [](const auto& one) { return is_number(one.first); }))
    std::sort(values.begin(), values.end(),
              [](const auto& a, const auto& b) { return std::stod(a.first) < std::stod(b.first); });
  else
    std::sort(values.begin(), values.end());
}

constexpr int parts_of_rows = 100;  // as many as ANALYZE makes unless told otherwise

// What divides the rows into equal parts: histograms leave out the common values, and there is none where all are
// common.
std::vector<std::string> bounds_of_all(const Parameter& parameter) {
  double common = 0;
  for (const auto& one : parameter.common) common += one.frequency;
  if (parameter.common.empty() || (parameter.bounds.size() > 1 && common < frequent_part_of_common))
    return parameter.bounds;
  std::vector<std::pair<std::string, double>> values;
  for (const auto& one : parameter.common) values.emplace_back(one.value, one.frequency);
  for (const auto& one : parameter.bounds)
    values.emplace_back(one, std::max(0.0, 1 - common) / static_cast<double>(parameter.bounds.size()));
  sort_values(values);
  double all = 0, passed = 0;
  for (const auto& [value, share] : values) all += share;
  std::vector<std::string> bounds;
  for (const auto& [value, share] : values)
    for (passed += share / all; static_cast<double>(bounds.size()) <= passed * parts_of_rows + rounding;)
      bounds.push_back(value);
  return bounds;
}

// Chosen: what keeps so many times more or less than a value was not like it.
constexpr double not_like = 2;

std::size_t nearest_place(const Draw& draw, double share) {
  auto nearest = std::min_element(draw.kept.begin(), draw.kept.end(),
                                  [&](double a, double b) { return distance(a, share) < distance(b, share); });
  return static_cast<std::size_t>(nearest - draw.kept.begin());
}

// The common values that kept what none of the three does.
std::vector<Draw::Other> others_of(const Draw& draw, const Parameter& parameter,
                                   const std::vector<const ShareSeen*>& seen) {
  std::vector<Draw::Other> found;
  double all = 0;
  for (const auto* one : seen) all += static_cast<double>(one->times);
  for (const auto* one : seen) {
    auto off = [&](double kept) { return distance(kept, one->share); };
    auto place = nearest_place(draw, one->share);
    if (off(draw.kept[place]) < std::log(not_like)) continue;
    auto like = std::min_element(parameter.common.begin(), parameter.common.end(),
                                 [&](const auto& a, const auto& b) { return off(a.frequency) < off(b.frequency); });
    if (off(like->frequency) > std::log(as_near)) continue;
    found.push_back({like->value, static_cast<double>(one->times) / all, static_cast<Place>(place)});
  }
  return found;
}

// What captured executions kept of the rows tells which of the values they were like, though not the values.
void weigh(Draw& draw, const std::vector<const ShareSeen*>& seen) {
  double all = 0;
  std::array<double, places> times = {};
  for (const auto* one : seen) {
    times[nearest_place(draw, one->share)] += static_cast<double>(one->times);
    all += static_cast<double>(one->times);
  }
  if (all <= 0) return;
  for (std::size_t i = 0; i < places; i++) draw.shares[i] = times[i] / all;
  draw.least = all >= enough_executions ? 0 : least_share / all;
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

std::size_t usual_of(const Parameter& parameter) {
  std::vector<double> frequencies;
  for (const auto& common : parameter.common) frequencies.push_back(common.frequency);
  return usual_values(frequencies, !parameter.bounds.empty());
}

// Which of several parameters for the same column, from 0: "status IN ($1, $2)".
struct PlaceInList {
  std::size_t place = 0, of = 0;
};

// All values of a list are named or left out together: the first one tells how often which. Where nothing was seen of
// that, either is as likely.
void weigh_list(Draw& draw, const Parameter& parameter, const PlaceInList& list,
                const std::vector<const ShareSeen*>& seen) {
  draw.shares = {0.5, 0.5, 0};
  if (list.place == 0)
    weigh(draw, seen);
  else
    draw.shares = {1, 1, 1};
  draw.least = 0;
  draw.varies = draw.constant = true;
  draw.range = parameter.table + "." + parameter.column + " " + parameter.op;
}

double together(const std::vector<Parameter::Common>& values, std::size_t first, std::size_t count) {
  double all = 0;
  for (auto i = first; i < std::min(first + count, values.size()); i++) all += values[i].frequency;
  return all;
}

// NOT IN leaves out the most common values, each once, or the least common ones.
Draw of_inequalities(const Parameter& parameter, const PlaceInList& list, const std::vector<const ShareSeen*>& seen) {
  Draw draw;
  auto count = parameter.common.size();
  if (usual_of(parameter) == 0 || count < list.of) return draw;
  const auto& common = parameter.common[list.place];
  const auto& last = count >= 2 * list.of ? parameter.common[count - 1 - list.place] : common;
  draw.values = {last.value, common.value, common.value};
  double most = std::max(least_part, 1 - together(parameter.common, 0, list.of));
  draw.kept = {1 - together(parameter.common, count - list.of, list.of), most, most};
  draw.kept_at_least = draw.kept;
  weigh_list(draw, parameter, list, seen);
  return draw;
}

// What is left out may be what most rows have, or what hardly any has.
Draw of_inequality(const Parameter& parameter, const std::vector<const ShareSeen*>& seen) {
  Draw draw;
  if (parameter.common.empty() || parameter.common.front().frequency < frequent_from) return draw;
  const auto &usual_value = parameter.common.front(), &last = parameter.common.back();
  draw.values = {last.value, usual_value.value, usual_value.value};
  draw.kept = {1 - last.frequency, 1 - usual_value.frequency, 1 - usual_value.frequency};
  for (double& part : draw.kept) part = std::max(part, least_part);
  draw.kept_at_least = draw.kept;
  draw.shares = {0.5, 0.5, 0};
  draw.varies = draw.constant = true;
  weigh(draw, seen);
  return draw;
}

// Hardly any other document holds all that one holds, while the planner takes one of a hundred to hold what is not
// known. It looks for documents that do among all bounds but the first and the last, so it is the first that it takes
// to be rare.
Draw of_documents(const Parameter& parameter, const std::vector<const ShareSeen*>& seen) {
  Draw draw;
  draw.values[usual] = draw.values[rare] = parameter.bounds.front();
  draw.kept = {part_of_documents, least_part, least_part};
  draw.shares = {0.5, 0.5, 0};
  draw.varies = true;
  weigh(draw, seen);
  return draw;
}

// Rows ask for themselves, and the values that are not common have the rest of them.
std::vector<std::pair<double, double>> all_kept(const Parameter& parameter, double of_the_rest) {
  std::vector<std::pair<double, double>> found;
  double rest = 1;
  for (const auto& [value, frequency] : parameter.common) {
    rest -= frequency;
    if (!found.empty() && distance(found.back().first, frequency) < std::log(not_like))
      found.back().second += frequency;
    else
      found.emplace_back(frequency, frequency);
  }
  if (!parameter.bounds.empty() && rest > 0) found.emplace_back(of_the_rest, rest);
  return found;
}

// `hints` say no more than which value it may have been.
Draw of_equality(const Parameter& parameter, const std::vector<const ShareSeen*>& seen,
                 const std::vector<ShareSeen>& hints) {
  Draw draw;
  if (parameter.op == "@>" && !parameter.bounds.empty()) return of_documents(parameter, seen);
  if (parameter.common.empty()) {
    if (!parameter.bounds.empty()) draw.values.fill(at(parameter.bounds, 0.5));
    draw.varies = parameter.partitioned && !parameter.bounds.empty();
    return draw;
  }
  const auto& first = parameter.common.front();
  draw.values[frequent] = first.value;
  std::vector<const ShareSeen*> hinted;
  for (const auto& one : hints) hinted.push_back(&one);
  const auto* like = like_most(parameter, seen.empty() ? hinted : seen);
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
  draw.all_kept = all_kept(parameter, least / rarer);
  weigh(draw, seen);
  draw.others = others_of(draw, parameter, seen);
  return draw;
}

// A value on that side of this one, of a number or a day; nothing: which side of it a value is, nobody knows.
std::optional<std::string> beyond(const std::string& value, bool above) {
  if (is_number(value)) return fmt::format("{:.0f}", std::stod(value) + (above ? 1 : -1));
  bool is_day = value.size() >= 10 && value[4] == '-' && value[7] == '-' && is_number(value.substr(0, 4));
  return is_day ? std::optional(above ? "infinity" : "-infinity") : std::nullopt;
}

// Of a column that is the same in all rows, like the time until which nobody holds any: all of them, or none.
Draw of_all_or_none(const Parameter& parameter, Side side, const std::string& value,
                    const std::vector<const ShareSeen*>& seen) {
  Draw draw;
  auto all = beyond(value, side == Side::below), none = beyond(value, side != Side::below);
  if (!all || !none || parameter.calculated) return draw;
  draw.values = {all, all, none};
  draw.kept = {1, 1, rare_part};
  draw.shares = shares_of_range;
  weigh(draw, seen);
  draw.varies = true;
  return draw;
}

// One bound of a range leaves a small part of the rows, the part that the planner expects, or nearly all.
Draw of_one_bound(const Parameter& parameter, Side side, const std::vector<const ShareSeen*>& seen) {
  Draw draw;
  auto bounds = bounds_of_all(parameter);
  if (!bounds.empty() && bounds.front() == bounds.back()) return of_all_or_none(parameter, side, bounds.front(), seen);
  if (bounds.size() < 2) return draw;
  auto keeping = [&](double part) { return at(bounds, side == Side::below ? part : 1 - part); };
  draw.kept = {frequent_part, usual_part, rare_part};
  for (std::size_t i = 0; i < places; i++) draw.values[i] = keeping(draw.kept[i]);
  draw.shares = shares_of_range;
  weigh(draw, seen);
  draw.varies = true;
  return draw;
}

// Both bounds of a range that executions were seen to ask for: the last rows, as many as most, the longest and the
// shortest of them kept.
Draw of_bounds_seen(const std::vector<std::string>& bounds, bool lower, const std::vector<const ShareSeen*>& seen) {
  Draw draw;
  auto by_share = [](const ShareSeen* a, const ShareSeen* b) { return a->share < b->share; };
  auto by_times = [](const ShareSeen* a, const ShareSeen* b) { return a->times < b->times; };
  draw.kept = {(*std::max_element(seen.begin(), seen.end(), by_share))->share,
               (*std::max_element(seen.begin(), seen.end(), by_times))->share,
               (*std::min_element(seen.begin(), seen.end(), by_share))->share};
  auto before_last = std::find_if(bounds.rbegin(), bounds.rend(), [&](auto& bound) { return bound != bounds.back(); });
  for (std::size_t i = 0; i < places; i++) {
    auto begin = at(bounds, 1 - draw.kept[i]);
    if (begin == bounds.back() && before_last != bounds.rend()) begin = *before_last;
    draw.values[i] = lower ? begin : bounds.back();
  }
  weigh(draw, seen);
  if (!lower) draw.kept = {1, 1, 1};  // the lower one tells what both keep together
  draw.varies = true;
  return draw;
}

// Both bounds of a range: half of the values, a part of them in the middle, and the last of them.
Draw of_two_bounds(const Parameter& parameter, Side side, const std::vector<const ShareSeen*>& seen) {
  Draw draw;
  auto bounds = bounds_of_all(parameter);
  if (!seen.empty() && bounds.size() > 1) return of_bounds_seen(bounds, side == Side::above, seen);
  bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());  // no bound twice, which would leave nothing
  auto count = bounds.size();
  if (count < 4) return draw;
  bool lower = side == Side::above;
  auto middle = count / 2;
  draw.values = {at(bounds, lower ? 0.25 : 0.75), bounds[lower ? middle - 1 : middle],
                 bounds[lower ? count - 2 : count - 1]};
  draw.shares = shares_of_range;
  // Of both bounds together, of which the other keeps all.
  double part = 1 / static_cast<double>(count);
  if (lower) draw.kept = {0.5, part, part};
  draw.varies = true;
  return draw;
}

std::vector<const ShareSeen*> seen_of(const Parameter& parameter, const std::vector<ShareSeen>& seen) {
  std::vector<const ShareSeen*> found;
  if (is_list(parameter)) return found;
  for (const auto& one : seen)
    if (one.share > 0 && one.also.empty() && one.table == parameter.table && one.column == parameter.column &&
        one.op == parameter.op)
      found.push_back(&one);
  return found;
}

// What both bounds of a range kept together.
std::vector<const ShareSeen*> seen_of_both(const Parameter& parameter, const std::vector<ShareSeen>& seen) {
  std::vector<const ShareSeen*> found;
  for (const auto& one : seen) {
    if (one.share <= 0 || one.table != parameter.table || one.also.size() != 1) continue;
    const auto& other = one.also.front();
    auto side = side_of(one.op), other_side = side_of(other.op);
    bool both =
        (side == Side::above && other_side == Side::below) || (side == Side::below && other_side == Side::above);
    if (both && one.column == parameter.column && other.column == parameter.column) found.push_back(&one);
  }
  return found;
}

// What was counted together with ranges and the like, which mostly keep all of the rows that are there.
std::vector<ShareSeen> hints_of(const Parameter& parameter, const std::vector<ShareSeen>& seen) {
  std::vector<ShareSeen> found;
  for (const auto& one : seen) {
    if (one.share <= 0 || one.table != parameter.table || one.also.empty()) continue;
    auto conditions = one.also;
    conditions.push_back({one.column, one.op});
    bool of_it = false, others = false;
    double rest = 1;
    for (const auto& condition : conditions) {
      auto side = side_of(condition.op);
      if (condition.column == parameter.column && condition.op == parameter.op)
        of_it = true;
      else if (side == Side::below || side == Side::above)
        rest *= frequent_part;
      else
        others = others || side == Side::equal;
    }
    if (!of_it || others) continue;
    found.push_back(one);
    found.back().share = std::min(1.0, one.share / rest);
  }
  return found;
}

std::optional<PlaceInList> place_in_list(const Parameter& parameter, const std::vector<Parameter>& all) {
  PlaceInList found;
  for (const auto& one : all) {
    if (one.table != parameter.table || one.column != parameter.column || one.op != parameter.op) continue;
    found.of++;
    if (one.number < parameter.number) found.place++;
  }
  return found.of > 1 ? std::optional(found) : std::nullopt;
}

bool kept_more(const Parameter& parameter, double share, const std::vector<ShareSeen>& seen) {
  return std::any_of(seen.begin(), seen.end(), [&](const ShareSeen& one) {
    return one.also.empty() && one.table == parameter.table && one.column == parameter.column && one.share >= share;
  });
}

// How many values a list is taken not to name: of several usual ones only one, or none, where there are not as many
// others, or where it was seen to keep more than those are.
std::size_t not_named(const Parameter& parameter, const PlaceInList& list, const std::vector<ShareSeen>& seen) {
  auto count = usual_of(parameter);
  if (count < 2) return count;
  double others = 1;
  for (std::size_t i = 0; i < count; i++) others -= parameter.common[i].frequency;
  if (parameter.common.size() >= count + list.of && !kept_more(parameter, others * as_near, seen)) return count;
  return parameter.common.front().frequency >= frequent_from ? 1 : 0;
}

// From which of the less common values on they keep together about what most executions kept.
std::size_t first_like(const Parameter& parameter, const PlaceInList& list, std::size_t first,
                       const std::vector<ShareSeen>& seen) {
  auto hints = hints_of(parameter, seen);
  for (const auto* one : seen_of(parameter, seen)) hints.push_back(*one);
  if (hints.empty()) return first;
  auto most = std::max_element(hints.begin(), hints.end(), [](auto& a, auto& b) { return a.times < b.times; });
  auto off = [&](std::size_t from) { return distance(together(parameter.common, from, list.of), most->share); };
  auto best = first;
  for (auto from = first + 1; from + list.of <= parameter.common.size(); from++)
    if (off(from) < off(best)) best = from;
  return best;
}

// A list names some of the values that are not the usual ones, each once, or the usual one and others.
void take_less_common(Draw& draw, const Parameter& parameter, const PlaceInList& list,
                      const std::vector<ShareSeen>& seen) {
  const auto& common = parameter.common;
  auto first = not_named(parameter, list, seen);
  if (common.size() < 3 || first == 0) return;
  first = first_like(parameter, list, first, seen);
  draw.values[frequent] = common[list.place % common.size()].value;
  draw.values[usual] = draw.values[rare] = common[first + list.place % (common.size() - first)].value;
  double others = together(common, first, list.of);
  draw.kept = {together(common, 0, list.of), others, others};
  double least = parameter.bounds.empty() ? together(common, common.size() - std::min(list.of, common.size()), list.of)
                                          : common.back().frequency / rarer;
  draw.kept_at_least = {common.front().frequency, least, least};
  weigh_list(draw, parameter, list, seen_of(parameter, seen));
}

// As the server reads it for a parameter of that type: intervals from seconds, times with their zone.
std::optional<std::string> text_of(double value, const std::string& type) {
  if (!std::isfinite(value)) return std::nullopt;
  if (type == "interval" || type == "numeric" || type == "real" || type == "double precision")
    return fmt::format("{:.6f}", value);
  bool is_time = type == "date" || type.starts_with("timestamp");
  if (!is_time) return fmt::format("{:.0f}", value);
  return fmt::format("{:%Y-%m-%d %H:%M:%S}+00", fmt::gmtime(static_cast<std::time_t>(value)));
}

// The values of the parameter of which those of the column are calculated.
void turn_round(Draw& draw, const Parameter::Line& line) {
  for (auto& value : draw.values) {
    if (!value) continue;
    auto place = line.on_the_line.find(*value);
    value =
        place == line.on_the_line.end() ? std::nullopt : text_of((place->second - line.start) / line.step, line.type);
  }
}

// By one comparison that the values of the column are known for.
Draw draw_by(const Parameter& parameter, Side side, const std::vector<Parameter>& all,
             const std::vector<ShareSeen>& seen) {
  auto list = place_in_list(parameter, all);
  if (side == Side::equal) {
    auto draw = of_equality(parameter, seen_of(parameter, seen), hints_of(parameter, seen));
    if (list) take_less_common(draw, parameter, *list, seen);
    return draw;
  }
  if (side == Side::other)
    return list ? of_inequalities(parameter, *list, seen_of(parameter, seen))
                : of_inequality(parameter, seen_of(parameter, seen));
  auto other = side == Side::below ? Side::above : Side::below;
  bool two = std::any_of(all.begin(), all.end(), [&](const Parameter& one) {
    return one.number != parameter.number && one.table == parameter.table && one.column == parameter.column &&
           side_of(one.op) == other;
  });
  if (!two) return of_one_bound(parameter, side, seen_of(parameter, seen));
  auto draw = of_two_bounds(parameter, side, seen_of_both(parameter, seen));
  draw.range = parameter.table + "." + parameter.column;
  return draw;
}

// The comparisons of one parameter; the first that its values are known for counts.
Draw draw_of(const std::vector<const Parameter*>& comparisons, const std::vector<Parameter>& all,
             const std::vector<ShareSeen>& seen) {
  for (const auto* parameter : comparisons) {
    auto side = side_of(parameter->op);
    if (side == Side::none || (parameter->common.empty() && parameter->bounds.empty())) continue;
    auto draw = draw_by(*parameter, side, all, seen);
    if (parameter->calculated) turn_round(draw, *parameter->calculated);
    return draw;
  }
  return {};
}

}  // namespace

Side side_of(const std::string& op) {
  if (op == "=" || op == "@>" || op == "&&") return Side::equal;
  if (op == "<>") return Side::other;
  if (op == "<" || op == "<=") return Side::below;
  if (op == ">" || op == ">=") return Side::above;
  return Side::none;
}

double distance(double part, double other) { return std::abs(std::log(part / other)); }

bool is_list(const Parameter& parameter) { return parameter.array && (parameter.op == "=" || parameter.op == "<>"); }

std::size_t leader_of(std::size_t parameter, const std::vector<Draw>& draws) {
  const auto& range = draws[parameter].range;
  for (std::size_t i = 0; i < parameter && !range.empty(); i++)
    if (draws[i].range == range) return i;
  return parameter;
}

std::vector<Draw> draws(const std::vector<Parameter>& parameters, const std::vector<ShareSeen>& seen, bool all_seen) {
  std::map<int, std::vector<const Parameter*>> by_number;
  int last = 0;
  for (const auto& parameter : parameters) {
    by_number[parameter.number].push_back(&parameter);
    last = std::max(last, parameter.number);
  }
  std::vector<Draw> found;
  for (int number = 1; number <= last; number++) {
    found.push_back(draw_of(by_number[number], parameters, seen));
    if (!all_seen && !found.back().constant) found.back().least = std::max(found.back().least, least_of_others);
  }
  return found;
}

}  // namespace workload::advisor
