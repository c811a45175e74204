// A report for a merge request or a wiki: GitHub's and GitLab's Markdown.
#include <algorithm>

#include "advisor/report/shortened.hpp"
#include "advisor/report/writers.hpp"

namespace workload::advisor::report {
namespace {

std::string escaped(const std::string& text) {
  std::string all;
  for (char c : flat(text)) {
    if (std::string_view("\\`*_<>[]|#~").find(c) != std::string_view::npos) all += '\\';
    all += c;
  }
  return all;
}

std::size_t longest_run(const std::string& text) {
  std::size_t longest = 0, run = 0;
  for (char c : text) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
  return longest;
}

// In a table the bar is escaped even inside code; the marks around it are longer than any inside.
std::string code(const std::string& text) {
  std::string marks(longest_run(text) + 1, '`'), inside;
  for (char c : text) inside += c == '|' ? "\\|" : std::string(1, c);
  auto blank = marks.size() > 1 ? " " : "";
  return marks + blank + inside + blank + marks;
}

std::string fenced(const std::string& text, const std::string& language) {
  std::string fence(std::max<std::size_t>(3, longest_run(text) + 1), '`');
  return fence + language + "\n" + text + (text.empty() || text.back() != '\n' ? "\n" : "") + fence + "\n\n";
}

struct Writer {
  std::string all;

  void operator()(const Paragraph& paragraph) { all += escaped(paragraph.text) + "\n\n"; }
  void operator()(const Heading& heading) { all += "### " + escaped(heading.text) + "\n\n"; }
  void operator()(const Sql& sql) { all += fenced(sql.text, "sql"); }
  void operator()(const Facts& facts) {
    for (const auto& [label, value] : facts.rows) all += "- **" + escaped(label) + "** " + escaped(value) + "\n";
    all += "\n";
  }
  void operator()(const Table& table) {
    constexpr std::size_t readable = 160;  // characters of SQL in a cell, chosen
    std::string titles = "|", line = "|";
    for (const auto& column : table.columns) {
      bool right = column.kind == Column::Kind::number || column.kind == Column::Kind::share;
      titles += " " + escaped(column.title) + " |";
      line += right ? " ---: |" : " --- |";
    }
    all += titles + "\n" + line + "\n";
    for (const auto& row : table.rows) {
      all += "|";
      for (std::size_t i = 0; i < row.size(); i++)
        all += " " +
               (table.columns[i].kind == Column::Kind::sql ? code(shortened(row[i].text, readable))
                                                           : escaped(row[i].text)) +
               " |";
      all += "\n";
    }
    all += "\n";
  }
  void operator()(const Plan& plan) {
    all +=
        "<details><summary>" + escaped(plan.summary) + "</summary>\n\n" + fenced(plan.text, "text") + "</details>\n\n";
  }
};

}  // namespace

std::string as_markdown(const Document& document) {
  Writer writer;
  writer.all = "# " + escaped(document.title) + "\n\n" + escaped(document.subtitle) + "\n\n";
  for (const auto& section : document.sections) {
    writer.all += "## " + escaped(section.title) + "\n\n";
    for (const auto& block : section.blocks) std::visit(writer, block);
  }
  writer.all.pop_back();
  return writer.all;
}

}  // namespace workload::advisor::report
