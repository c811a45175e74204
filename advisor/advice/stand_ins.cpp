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

void add(std::string& list, const std::string& one) { list += (list.empty() ? "" : ", ") + one; }

}  // namespace

std::string why_replaced(const ExistingIndex& gone, const StandIns& stand_ins) {
  if (const auto* definition = recommended_for(gone, stand_ins))
    return fmt::format("the recommended index on {} begins with the same columns and takes its place",
                       key_list(*definition));
  if (const auto* index = staying_for(gone, stand_ins))
    return fmt::format("{} begins with the same columns and takes its place", index->name);
  std::string names;
  auto others = beside(gone, stand_ins);
  for (const auto* definition : others) add(names, key_list(*definition));
  if (others.empty()) return "no statement needs it any more beside the recommended indexes";
  return fmt::format("no statement needs it any more beside the recommended {} on {}",
                     others.size() == 1 ? "index" : "indexes", names);
}

std::string what_it_replaces(const IndexDefinition& recommended, const std::vector<const ExistingIndex*>& gone,
                             const StandIns& stand_ins) {
  std::string replaced, needless;
  for (const auto* index : gone) {
    if (const auto* definition = recommended_for(*index, stand_ins)) {
      if (*definition == recommended) add(replaced, index->name);
    } else if (!staying_for(*index, stand_ins) && may_stand_for(recommended, index->definition)) {
      add(needless, index->name);
    }
  }
  std::string text;
  if (!replaced.empty()) text += "; takes the place of " + replaced;
  if (!needless.empty()) text += fmt::format("; beside it no statement needs {} any more", needless);
  return text;
}

}  // namespace workload::advisor
