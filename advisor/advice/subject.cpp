#include "advisor/advice/subject.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace workload::advisor {
namespace {

// The first that is part of the name counts: "file_links" is about files, "task_files" about tasks.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> words = {{{"message", "message"},
                                                                                 {"chat", "message"},
                                                                                 {"reaction", "message"},
                                                                                 {"task", "task"},
                                                                                 {"project", "task"},
                                                                                 {"bucket", "task"},
                                                                                 {"file", "file"},
                                                                                 {"read", "message"}}};

}  // namespace

std::string subject(const std::string& table) {
  auto name = table.substr(table.rfind('.') + 1);
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
  for (const auto& [word, subject] : words)
    if (name.find(word) != std::string::npos) return std::string(subject);
  return "other";
}

}  // namespace workload::advisor
