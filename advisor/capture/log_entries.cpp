#include "advisor/capture/log_entries.hpp"

#include <cctype>
#include <nlohmann/json.hpp>
#include <optional>
#include <regex>
#include <vector>

namespace workload::advisor {
namespace {

using json = nlohmann::json;
using Visit = std::function<void(const LogEntry&)>;

constexpr std::size_t longest_line = std::size_t{64} * 1024 * 1024;  // chosen: far above any plan
constexpr std::size_t longest_prefix = 1000;                         // chosen

constexpr auto time_pattern = R"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)? [A-Za-z0-9+:-]+)";

// False at the end. What is longer than a line may be is cut.
bool read_line(std::istream& log, std::string* line) {
  line->clear();
  auto* buffer = log.rdbuf();
  int c = buffer->sbumpc();
  if (c == EOF) return false;
  for (; c != EOF && c != '\n'; c = buffer->sbumpc())
    if (line->size() < longest_line) *line += static_cast<char>(c);
  if (!line->empty() && line->back() == '\r') line->pop_back();
  return true;
}

bool starts_with_time(const std::string& line) {
  constexpr std::string_view form = "0000-00-00 00:00:00";
  if (line.size() < form.size()) return false;
  for (std::size_t i = 0; i < form.size(); i++)
    if (form[i] == '0' ? !std::isdigit(static_cast<unsigned char>(line[i])) : line[i] != form[i]) return false;
  return true;
}

// ---- for people ----

// What log_line_prefix makes of time, database and queryid, read back.
class Prefix {
 public:
  explicit Prefix(const std::string& prefix) {
    std::string pattern;
    int open = 0, group = 0;
    auto field = [&](const std::string& form, int* which) {
      pattern += which ? "(" + form + ")" : form;
      if (which) *which = ++group;
    };
    for (std::size_t i = 0; i < prefix.size(); i++) {
      if (prefix[i] != '%') {
        if (!std::isalnum(static_cast<unsigned char>(prefix[i])) && !(prefix[i] & 0x80)) pattern += '\\';
        pattern += prefix[i];
        continue;
      }
      bool padded = false;
      for (i++; i < prefix.size() && (prefix[i] == '-' || std::isdigit(static_cast<unsigned char>(prefix[i]))); i++)
        padded = true;
      if (i >= prefix.size()) break;
      if (padded) pattern += " *";
      switch (prefix[i]) {
        case 'm':
        case 't':
          field(time_pattern, time_ ? nullptr : &time_);
          break;
        case 's':
          field(time_pattern, nullptr);
          break;
        case 'n':
          field(R"(\d+\.\d+)", nullptr);
          break;
        case 'd':
          field(".*?", &database_);
          break;
        case 'Q':
          field(R"(-?\d+)", &queryid_);
          break;
        case 'p':
        case 'P':
        case 'l':
        case 'x':
          field(R"(\d*)", nullptr);
          break;
        case 'c':
          field("[0-9a-f.]*", nullptr);
          break;
        case 'v':
          field("[0-9/]*", nullptr);
          break;
        case 'e':
          field("[0-9A-Z]*", nullptr);
          break;
        case '%':
          pattern += '%';
          break;
        case 'q':  // processes of the server itself end here
          pattern += "(?:", open++;
          break;
        default:
          field(".*?", nullptr);
      }
      if (padded) pattern += " *";
    }
    for (; open > 0; open--) pattern += ")?";
    pattern_ = std::regex(pattern);
  }

  bool read(const std::string& text, LogEntry* entry) const {
    std::smatch found;
    if (text.size() > longest_prefix || !std::regex_match(text, found, pattern_)) return false;
    if (time_) entry->time = found[static_cast<std::size_t>(time_)];
    if (database_) entry->database = found[static_cast<std::size_t>(database_)];
    if (queryid_) entry->queryid = found[static_cast<std::size_t>(queryid_)];
    return true;
  }

 private:
  std::regex pattern_;
  int time_ = 0, database_ = 0, queryid_ = 0;  // groups; 0: none
};

// Where the message of a plan begins in a line, behind "LOG:  " in whatever language.
std::optional<std::size_t> plan_begins(const std::string& line) {
  constexpr std::string_view mark = ":  duration: ", end = " ms  plan:";
  auto at = line.rfind(mark);
  if (at == line.npos || line.size() < end.size() || line.compare(line.size() - end.size(), end.size(), end) != 0)
    return std::nullopt;
  return at + 3;
}

void read_for_people(std::istream& log, const std::string& log_line_prefix, const Visit& visit, LogSummary* summary) {
  Prefix prefix(log_line_prefix);
  std::optional<LogEntry> plan;
  auto finish = [&] {
    if (plan) visit(*plan);
    plan.reset();
  };
  std::string line;
  while (read_line(log, &line)) {
    if (!line.empty() && line[0] == '\t') {
      if (plan && plan->message.size() < longest_line) plan->message += "\n" + line.substr(1);
      continue;
    }
    finish();
    if (line.empty()) continue;
    summary->entries++;
    LogEntry entry;
    if (starts_with_time(line)) {
      auto zone_end = line.find(' ', 20);
      if (auto zone = line.find(' ', 19); zone != line.npos) zone_end = line.find(' ', zone + 1);
      entry.time = line.substr(0, zone_end);
    }
    auto begin = plan_begins(line);
    if (!begin) {
      visit(entry);
      continue;
    }
    auto label = line.rfind(' ', *begin - 4);
    auto before = label == line.npos ? "" : line.substr(0, label + 1);
    if (!prefix.read(before, &entry)) summary->without_prefix++;
    entry.message = line.substr(*begin);
    plan = entry;
  }
  finish();
}

// ---- CSV ----

enum Column : std::size_t { log_time = 0, database_name = 2, message = 13, query_id = 25 };

std::vector<std::string> fields_of(const std::string& record) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  char before = ',';
  for (char c : record) {
    if (c == '"') {
      if (!quoted && before == '"') fields.back() += c;  // two stand for one
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
    before = c;
  }
  return fields;
}

// Whether a line begins as a record does: time, user, database, process.
bool begins_record(const std::string& line) {
  static const std::regex csv(std::string("^") + time_pattern + R"re(,("[^"]*")?,("[^"]*")?,\d+,)re");
  return starts_with_time(line) && std::regex_search(line.substr(0, 400), csv);
}

void read_csv(std::istream& log, const Visit& visit, LogSummary* summary) {
  std::string record, line;
  bool open = false;  // in a quoted field
  auto turn = [&](const std::string& text) {
    for (char c : text) open = open != (c == '"');
  };
  auto finish = [&] {
    if (record.empty()) return;
    auto fields = fields_of(record);
    record.clear();
    if (open || fields.size() <= message) {
      summary->damaged++;
    } else {
      summary->entries++;
      auto queryid = fields.size() > query_id && fields[query_id] != "0" ? fields[query_id] : "";
      visit({fields[log_time], fields[database_name], queryid, fields[message]});
    }
    open = false;
  };
  while (read_line(log, &line)) {
    // A record that was cut off may not swallow those after it.
    bool first = begins_record(line);
    if (first) finish();
    if (record.empty() && !first) {
      if (!line.empty()) summary->damaged++;
      continue;
    }
    if (record.size() < longest_line) record += (record.empty() ? "" : "\n") + line;
    turn(line);
    if (!open) finish();
  }
  finish();
}

// ---- JSON ----

std::string text_of(const json& entry, const char* key) {
  auto found = entry.find(key);
  if (found == entry.end()) return "";
  return found->is_string() ? found->get<std::string>() : found->is_number_integer() ? found->dump() : "";
}

void read_json(std::istream& log, const Visit& visit, LogSummary* summary) {
  std::string line;
  while (read_line(log, &line)) {
    if (line.empty()) continue;
    auto entry = json::parse(line, nullptr, false);
    if (!entry.is_object()) {
      summary->damaged++;
      continue;
    }
    summary->entries++;
    auto queryid = text_of(entry, "query_id");
    visit({text_of(entry, "timestamp"), text_of(entry, "dbname"), queryid == "0" ? "" : queryid,
           text_of(entry, "message")});
  }
}

}  // namespace

LogSummary read_log(std::istream& log, const std::string& name, const std::string& log_line_prefix,
                    const Visit& visit) {
  LogSummary summary;
  std::string start(400, '\0');
  log.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(log.gcount()));
  log.clear();
  log.seekg(0);
  start = start.substr(0, start.find('\n'));
  if (name.ends_with(".json") || start.starts_with('{'))
    read_json(log, visit, &summary);
  else if (name.ends_with(".csv") || begins_record(start))
    read_csv(log, visit, &summary);
  else
    read_for_people(log, log_line_prefix, visit, &summary);
  return summary;
}

}  // namespace workload::advisor
