// Texts as TypeScript reads them: whatever they hold, they can neither end the literal nor the comment they stand in.
#pragma once
#include <string>

namespace workload::advisor::report {

std::string template_literal(const std::string&);  // `SELECT 1`
std::string string_literal(const std::string&);    // 'idx_messages_chat_id'
std::string line_comment(const std::string&);      // "// text", one line however many the text has, without its end

}  // namespace workload::advisor::report
