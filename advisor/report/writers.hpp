// A report in each of its formats.
#pragma once
#include <string>

#include "advisor/model/report.hpp"
#include "advisor/report/document.hpp"

namespace workload::advisor::report {

std::string as_text(const Document&);
std::string as_markdown(const Document&);
std::string as_html(const Document&);

// Only the statements to run, with comments: for psql.
std::string as_sql(const Report&);

// A TypeORM migration in TypeScript, followed by what the entities have to say, as comments.
std::string as_typeorm(const Report&, const std::string& class_name);

// The object of `indexes --format json`, and the whole report around it.
std::string as_json(const Advice&);
std::string as_json(const Recommendation&);
std::string as_json(const Report&);

}  // namespace workload::advisor::report
