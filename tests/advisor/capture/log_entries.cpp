#include "advisor/capture/log_entries.hpp"

#include <gmock/gmock.h>

#include <random>
#include <sstream>
#include <vector>

namespace workload::advisor {
namespace {

using testing::ElementsAre;

struct Log {
  std::vector<LogEntry> entries;
  LogSummary summary;
};

Log read(const std::string& text, const std::string& prefix = "%m [%p] ", const std::string& name = "server.log") {
  Log log;
  std::istringstream stream(text);
  log.summary = read_log(stream, name, prefix, [&](const LogEntry& entry) { log.entries.push_back(entry); });
  return log;
}

std::vector<std::string> messages(const Log& log) {
  std::vector<std::string> found;
  for (const auto& entry : log.entries)
    if (!entry.message.empty()) found.push_back(entry.message);
  return found;
}

const std::string plan = "duration: 1.5 ms  plan:\n{\n  \"Query Text\": \"SELECT 1\"\n}";
const std::string for_people = "LOG:  duration: 1.5 ms  plan:\n\t{\n\t  \"Query Text\": \"SELECT 1\"\n\t}\n";
const std::string time = "2026-01-31 03:00:00.123 UTC";

TEST(LogForPeople, HasPlansOverSeveralLines) {
  auto log = read(time + " [17] " + for_people + time + " [17] LOG:  checkpoint starting: time\n");
  EXPECT_THAT(messages(log), ElementsAre(plan));
  EXPECT_EQ(log.summary.entries, 2);
  EXPECT_EQ(log.entries[0].time, time);
  EXPECT_EQ(log.summary.without_prefix, 0);
}

TEST(LogForPeople, IsReadBackByItsPrefix) {
  auto log = read(time + " [17] app@chat 42 " + for_people, "%m [%p] %q%u@%d %Q ");
  EXPECT_EQ(log.entries.at(0).database, "chat");
  EXPECT_EQ(log.entries.at(0).queryid, "42");
  log = read("db=chat,user=a b,[local] " + time + " 00000 " + for_people, "db=%d,user=%u,%r %t %e ");
  EXPECT_EQ(log.entries.at(0).database, "chat");
  EXPECT_EQ(log.entries.at(0).time, time);
  log = read("17      chat       |-5 1769828400.123 65cb.1 3/42 0 [.*] 100% " + for_people,
             "%-8p%-11d|%Q %n %c %v %x [.*] 100%% ");
  EXPECT_EQ(log.entries.at(0).database, "chat");
  EXPECT_EQ(log.entries.at(0).queryid, "-5");
}

TEST(LogForPeople, TellsOfPlansThatDoNotFollowThePrefix) {
  auto log = read("app@chat " + for_people, "%m [%p] ");
  EXPECT_THAT(messages(log), ElementsAre(plan));
  EXPECT_EQ(log.summary.without_prefix, 1);
}

TEST(LogForPeople, MayBeInAnotherLanguage) {
  EXPECT_THAT(messages(read(time + " [17] LOG:  duration: 1.5 ms  plan:\n\tx\n")),
              ElementsAre("duration: 1.5 ms  plan:\nx"));
  EXPECT_THAT(messages(read(time + " [17] ПРОТОКОЛ:  duration: 1.5 ms  plan:\n\tx\n")),
              ElementsAre("duration: 1.5 ms  plan:\nx"));
}

TEST(LogForPeople, MayHaveLinesOfTwoCharacters) {
  std::string windows;
  for (char c : time + " [17] " + for_people) windows += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_THAT(messages(read(windows)), ElementsAre(plan));
}

std::string csv_line(const std::string& message, const std::string& database = "chat") {
  return time + ",\"postgres\",\"" + database + "\",17,\"[local]\",65cb.1,3,\"SELECT\"," + time +
         ",3/42,0,LOG,00000,\"" + message + "\",,,,,,,,,\"psql\",\"client backend\",,-5\n";
}

const std::string plan_in_csv = "duration: 1.5 ms  plan:\n{\n  \"\"Query Text\"\": \"\"SELECT 1\"\"\n}";

TEST(CsvLog, HasFieldsOverSeveralLines) {
  auto log = read(csv_line("one, \"\"two\"\"") + csv_line(plan_in_csv));
  EXPECT_THAT(messages(log), ElementsAre("one, \"two\"", plan));
  EXPECT_EQ(log.entries[1].time, time);
  EXPECT_EQ(log.entries[1].database, "chat");
  EXPECT_EQ(log.entries[1].queryid, "-5");
  EXPECT_EQ(log.summary.damaged, 0);
}

TEST(CsvLog, ThatBeginsInTheMiddleIsReadFromTheNextEntry) {
  auto log = read("  \"\"Query Text\"\": \"\"SELECT 1\"\"\n}\",,,,,,,,,\n" + csv_line("whole"), "", "server.csv");
  EXPECT_THAT(messages(log), ElementsAre("whole"));
  EXPECT_EQ(log.summary.damaged, 2);
}

TEST(CsvLog, ThatWasCutOffHasTheEntriesBefore) {
  auto whole = csv_line("first") + csv_line(plan_in_csv);
  auto end = whole.find("Query Text");
  auto log = read(whole.substr(0, end), "", "server.csv");
  EXPECT_THAT(messages(log), ElementsAre("first"));
  EXPECT_EQ(log.summary.damaged, 1);
  log = read(whole.substr(0, end) + "\n" + csv_line("after"), "", "server.csv");
  EXPECT_THAT(messages(log), ElementsAre("first", "after"));
}

TEST(CsvLog, WithATimeInAMessageStaysWhole) {
  auto log = read(csv_line("first\n" + time + ",second"));
  EXPECT_THAT(messages(log), ElementsAre("first\n" + time + ",second"));
}

TEST(JsonLog, HasAnEntryOnEachLine) {
  auto log = read(R"({"timestamp":"2026-01-31 03:00:00.123 UTC","dbname":"chat","message":"a\nb","query_id":-5})"
                  "\n"
                  R"({"timestamp":"2026-01-31 03:00:00.123 UTC","message":"c","query_id":0})"
                  "\n");
  EXPECT_THAT(messages(log), ElementsAre("a\nb", "c"));
  EXPECT_EQ(log.entries[0].database, "chat");
  EXPECT_EQ(log.entries[0].queryid, "-5");
  EXPECT_EQ(log.entries[1].queryid, "");
}

TEST(JsonLog, PassesOverWhatIsNone) {
  auto log = read("{\"message\":\"a\"}\n{\"message\":\n[1]\n{\"message\":\"b\"}\n", "", "server.json");
  EXPECT_THAT(messages(log), ElementsAre("a", "b"));
  EXPECT_EQ(log.summary.damaged, 2);
}

TEST(AnyLog, MayBeEmpty) {
  for (auto name : {"server.log", "server.csv", "server.json"}) {
    auto log = read("", "%m ", name);
    EXPECT_EQ(log.summary.entries, 0);
    EXPECT_EQ(log.summary.damaged, 0);
  }
}

TEST(AnyLog, IsReadToItsEndWhateverIsDamaged) {
  std::mt19937 random(1);
  for (const auto& whole : {time + " [17] " + for_people, csv_line(plan_in_csv),
                            std::string(R"({"timestamp":"2026","message":"duration: 1 ms  plan:\n{}"})"
                                        "\n")})
    for (auto name : {"server.log", "server.csv", "server.json"})
      for (std::size_t at = 0; at < whole.size(); at++) {
        auto damaged = whole + whole;
        damaged[at] = static_cast<char>(random());
        read(damaged, "%m [%p] ", name);
        read(whole.substr(0, at), "%m [%p] ", name);
      }
}

// A server takes any text as its prefix.
TEST(Prefix, MayBeAnything) {
  std::mt19937 random(1);
  const std::string signs = "%%%%%mtsndQpPlxcvequabhr-1 [](){}.*+?^$|\\\xc3\xa4";
  for (int i = 0; i < 2000; i++) {
    std::string prefix(random() % 12, ' ');
    for (char& c : prefix) c = signs[random() % signs.size()];
    EXPECT_NO_THROW(read(time + " [17] " + for_people, prefix)) << prefix;
  }
}

}  // namespace
}  // namespace workload::advisor
