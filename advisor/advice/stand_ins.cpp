#include "advisor/advice/stand_ins.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "advisor/candidates/cover.hpp"
#include "advisor/selection/replacements.hpp"

namespace workload::advisor {
namespace {

// Whatever reads the index that goes can read this one.
const IndexDefinition* recommended_for(const ExistingIndex& gone, const StandIns& stand_ins) {
  for (const auto& definition : stand_ins.recommended)
    if (begins_with(definition, gone.definition)) return &definition;
  return nullptr;
}

const ExistingIndex* staying_for(const ExistingIndex& gone, const StandIns& stand_ins) {
  for (const auto* index : stand_ins.staying)
    if (index->valid && index->name != gone.name && begins_with(index->definition, gone.definition)) return index;
  return nullptr;
}

// Where none begins like it, its statements were seen to be served by these.
std::vector<const IndexDefinition*> beside(const ExistingIndex& gone, const StandIns& stand_ins) {
  std::vector<const IndexDefinition*> result;
  for (const auto& definition : stand_ins.recommended)
    if (may_stand_for(definition, gone.definition)) result.push_back(&definition);
  return result;
}

struct Superseded {
  std::vector<const ExistingIndex*> replaced;  // by an index that begins like them
  std::vector<const ExistingIndex*> needless;  // beside it
};

Superseded superseded_by(const IndexDefinition& recommended, const std::vector<const ExistingIndex*>& gone,
                         const StandIns& stand_ins) {
  Superseded result;
  for (const auto* index : gone) {
    if (const auto* definition = recommended_for(*index, stand_ins)) {
      if (*definition == recommended) result.replaced.push_back(index);
    } else if (!staying_for(*index, stand_ins) && may_stand_for(recommended, index->definition)) {
      result.needless.push_back(index);
    }
  }
  return result;
}

void add(std::string& list, const std::string& one) { list += (list.empty() ? "" : ", ") + one; }

std::string names(const std::vector<const ExistingIndex*>& indexes) {
  std::string list;
  for (const auto* index : indexes) add(list, index->name);
  return list;
}

}  // namespace

std::string why_replaced(const ExistingIndex& gone, const StandIns& stand_ins) {
  if (const auto* definition = recommended_for(gone, stand_ins))
    return fmt::format("the recommended index on {} begins with the same columns and takes its place",
                       key_list(*definition));
  if (const auto* index = staying_for(gone, stand_ins))
    return fmt::format("{} begins with the same columns and takes its place", index->name);
  std::string keys;
  auto others = beside(gone, stand_ins);
  for (const auto* definition : others) add(keys, key_list(*definition));
  if (others.empty()) return "no statement needs it any more beside the recommended indexes";
  return fmt::format("no statement needs it any more beside the recommended {} on {}",
                     others.size() == 1 ? "index" : "indexes", keys);
}

std::string what_it_replaces(const IndexDefinition& recommended, const std::vector<const ExistingIndex*>& gone,
                             const StandIns& stand_ins) {
  auto [replaced, needless] = superseded_by(recommended, gone, stand_ins);
  std::string text;
  if (!replaced.empty()) text += "; takes the place of " + names(replaced);
  if (!needless.empty()) text += fmt::format("; beside it no statement needs {} any more", names(needless));
  return text;
}

std::string what_makes_up_for_it(const Recommendation& recommended, const std::vector<Recommendation>& drops,
                                 const std::vector<const ExistingIndex*>& gone, const StandIns& stand_ins) {
  if (recommended.saving_per_day.value_or(0) >= 0) return "";
  auto [superseded, needless] = superseded_by(recommended.definition, gone, stand_ins);
  superseded.insert(superseded.end(), needless.begin(), needless.end());
  double saved = *recommended.saving_per_day;
  std::erase_if(superseded, [&](const ExistingIndex* index) {
    auto drop = std::find_if(drops.begin(), drops.end(), [&](auto& one) { return one.index == index->name; });
    if (drop == drops.end() || drop->saving_per_day.value_or(0) <= 0) return true;
    saved += *drop->saving_per_day;
    return false;
  });
  if (superseded.empty() || saved < 0) return "";
  return fmt::format(
      "; by itself its writes cost more than its reads gain: what it saves is counted with the drop of {}",
      names(superseded));
}

}  // namespace workload::advisor
