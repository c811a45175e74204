#include "advisor/capture/encoding.hpp"

#include <gtest/gtest.h>

namespace workload::advisor {
namespace {

// Numbers of mb/pg_wchar.h.
constexpr int sql_ascii = 0, euc_jp = 1, utf_8 = 6, latin_1 = 8, koi8_r = 22;

TEST(Encoding, BecomesUtf8) {
  EXPECT_EQ(as_utf8("\xe4", latin_1), "ä");
  EXPECT_EQ(as_utf8("\xc4\xd2\xd5\xc7", koi8_r), "друг");
  EXPECT_EQ(as_utf8("\xc6\xfc", euc_jp), "日");
  EXPECT_EQ(as_utf8("äß€", utf_8), "äß€");
  EXPECT_EQ(as_utf8("ä", sql_ascii), "ä");
}

TEST(Encoding, HasAQuestionMarkForWhatIsNoCharacter) {
  EXPECT_EQ(as_utf8("a\xff"
                    "b",
                    utf_8),
            "a?b");
  EXPECT_EQ(as_utf8("a\xc3", utf_8), "a?");
  EXPECT_EQ(as_utf8("a\xe4", 255), "a?");
}

TEST(Encoding, OfLongTextsIsWhole) {
  std::string latin(10000, '\xe4'), utf;
  for (int i = 0; i < 10000; i++) utf += "ä";
  EXPECT_EQ(as_utf8(latin, latin_1), utf);
}

}  // namespace
}  // namespace workload::advisor
