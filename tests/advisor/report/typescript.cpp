// What a text holds cannot leave the literal or the comment that it is written into.
#include "advisor/report/typescript.hpp"

#include <gmock/gmock.h>

namespace workload::advisor::report {
namespace {

TEST(TemplateLiteral, KeepsTheTextAsItIs) {
  EXPECT_EQ(template_literal("SELECT 'a'\n FROM \"b\""), "`SELECT 'a'\n FROM \"b\"`");
}

TEST(TemplateLiteral, EscapesWhatWouldEndItOrRunCode) {
  EXPECT_EQ(template_literal("a`b"), "`a\\`b`");
  EXPECT_EQ(template_literal("${process.exit()}"), "`\\${process.exit()}`");
  EXPECT_EQ(template_literal("E'\\n'"), "`E'\\\\n'`");
}

TEST(TemplateLiteral, KeepsACarriageReturn) { EXPECT_EQ(template_literal("a\r\nb"), "`a\\r\nb`"); }

TEST(StringLiteral, EscapesQuotesAndEndsOfLines) {
  EXPECT_EQ(string_literal("status = 'it''s'"), "'status = \\'it\\'\\'s\\''");
  EXPECT_EQ(string_literal("a\\b\nc\rd"), "'a\\\\b\\nc\\rd'");
  EXPECT_EQ(string_literal("a\xE2\x80\xA8"
                           "b\xE2\x80\xA9"),
            "'a\\u2028b\\u2029'");
}

TEST(LineComment, StaysOnOneLine) {
  EXPECT_EQ(line_comment("a\nb\rc"), "// a b c");
  EXPECT_EQ(line_comment("a\xE2\x80\xA8process.exit()\xE2\x80\xA9"), "// a process.exit() ");
}

}  // namespace
}  // namespace workload::advisor::report
