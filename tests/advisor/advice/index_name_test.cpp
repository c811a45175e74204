// Names for new indexes: readable, free, and never longer than PostgreSQL keeps.
#include "advisor/advice/index_name.hpp"

#include <gmock/gmock.h>

namespace workload::advisor {
namespace {

IndexDefinition on(const std::string& table, const std::vector<std::string>& columns) {
  IndexDefinition index;
  index.table = table;
  for (const auto& column : columns) index.keys.push_back({column, false, false, false, "", ""});
  return index;
}

std::size_t bytes(const std::string& qualified) { return unquoted(qualified).second.size(); }

TEST(IndexName, SaysTableAndKeyColumns) {
  auto index = on("public.messages", {"chat_id", "id"});
  index.include = {"sender_id"};
  EXPECT_EQ(free_name(index, {}), "public.idx_messages_chat_id_id");
}

TEST(IndexName, IsQuotedWhereItHasToBe) {
  EXPECT_EQ(free_name(on("chat.\"chatMembers\"", {"userId", "joined at"}), {}),
            "chat.\"idx_chatMembers_userId_joined_at\"");
  EXPECT_EQ(free_name(on("\"My.Schema\".\"we\"\"ird.t\"", {"a`b"}), {}), "\"My.Schema\".idx_we_ird_t_a_b");
}

TEST(IndexName, OfAnExpressionDoesNotRepeatIt) {
  auto index = on("public.users", {"lower(email)"});
  index.keys[0].expression = true;
  EXPECT_EQ(free_name(index, {}), "public.idx_users_expr");
}

TEST(IndexName, IsNeverOneThatIsTaken) {
  auto index = on("public.messages", {"chat_id"});
  EXPECT_EQ(free_name(index, {"public.idx_messages_chat_id", "other.idx_messages_chat_id_2"}),
            "public.idx_messages_chat_id_2");
  EXPECT_EQ(free_name(index, {"public.idx_messages_chat_id", "public.idx_messages_chat_id_2"}),
            "public.idx_messages_chat_id_3");
}

TEST(IndexName, IsCutToWhatPostgresKeeps) {
  auto index = on("public." + std::string(60, 't'), {"first", "second"});
  auto name = free_name(index, {});
  EXPECT_EQ(bytes(name), 63u);
  auto other = free_name(index, {name});
  EXPECT_EQ(bytes(other), 63u);
  EXPECT_THAT(other, testing::EndsWith("_2"));
}

TEST(IndexName, IsNotCutInsideACharacter) {
  // 4 bytes, then two for each letter: the 63rd byte is the first of one.
  std::string umlauts;
  for (int i = 0; i < 31; i++) umlauts += "\xC3\xBC";
  auto name = unquoted(free_name(on("public.\"" + umlauts + "\"", {"a"}), {})).second;
  EXPECT_EQ(name, "idx_" + umlauts.substr(0, 58));
}

}  // namespace
}  // namespace workload::advisor
