// A report as one page that needs nothing else: no script, no other file, readable on paper and in the dark.
#include <fmt/format.h>

#include <algorithm>

#include "advisor/report/shortened.hpp"
#include "advisor/report/writers.hpp"

namespace workload::advisor::report {
namespace {

constexpr auto stylesheet = R"(
:root { color-scheme: light dark; --ink: #1c2430; --quiet: #5d6878; --line: #d9dee6; --soft: #f4f6f9;
  --bar: #b9d0ee; --page: #fff }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e8ee; --quiet: #9aa5b4; --line: #353d49; --soft: #1e242d; --bar: #2f4f7a; --page: #14181e } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.25rem 4rem; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif }
h1 { font-size: 1.6rem; margin: 0 }
h2 { font-size: 1.2rem; margin: 2.4rem 0 .6rem; border-bottom: 1px solid var(--line) }
h3 { font-size: 1rem; margin: 1.8rem 0 .5rem }
.subtitle { color: var(--quiet); margin: .2rem 0 0 }
pre, code { font: 13px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 4px; padding: .6rem .8rem;
  overflow-x: auto; margin: .5rem 0 }
td code { overflow-wrap: anywhere }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 }
th { text-align: left; color: var(--quiet); font-weight: 500 }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
.share { background: linear-gradient(var(--bar), var(--bar)) no-repeat 0 100% / var(--part) .25rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .5rem 0 }
dt { color: var(--quiet) }
dd { margin: 0; overflow-wrap: anywhere }
details { margin: .5rem 0 }
summary { cursor: pointer }
@media print {
  body { max-width: none; padding: 0; font-size: 11px }
  pre { white-space: pre-wrap }
  h2, h3 { break-after: avoid }
  tr, dl { break-inside: avoid } }
)";

std::string escaped(const std::string& text) {
  std::string all;
  for (char c : text) {
    switch (c) {
      case '&':
        all += "&amp;";
        break;
      case '<':
        all += "&lt;";
        break;
      case '>':
        all += "&gt;";
        break;
      case '"':
        all += "&quot;";
        break;
      case '\'':
        all += "&#39;";
        break;
      default:
        all += c;
    }
  }
  return all;
}

struct Writer {
  std::string all;

  void operator()(const Paragraph& paragraph) { all += fmt::format("<p>{}</p>\n", escaped(paragraph.text)); }
  void operator()(const Heading& heading) { all += fmt::format("<h3>{}</h3>\n", escaped(heading.text)); }
  void operator()(const Sql& sql) { all += fmt::format("<pre>{}</pre>\n", escaped(sql.text)); }
  void operator()(const Facts& facts) {
    all += "<dl>\n";
    for (const auto& [label, value] : facts.rows)
      all += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped(label), escaped(value));
    all += "</dl>\n";
  }
  void operator()(const Table& table) {
    all += "<div class=\"scroll\"><table>\n<thead><tr>";
    for (const auto& column : table.columns)
      all +=
          fmt::format("<th{} scope=\"col\">{}</th>", right(column) ? " class=\"number\"" : "", escaped(column.title));
    all += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
      all += "<tr>";
      for (std::size_t i = 0; i < row.size(); i++) all += cell(table.columns[i], row[i]);
      all += "</tr>\n";
    }
    all += "</tbody></table></div>\n";
  }
  void operator()(const Plan& plan) {
    all += fmt::format("<details><summary>{}</summary>\n<pre>{}</pre></details>\n", escaped(plan.summary),
                       escaped(plan.text));
  }

 private:
  static bool right(const Column& column) {
    return column.kind == Column::Kind::number || column.kind == Column::Kind::share;
  }

  // The page stays small however long the statements are: what is cut stands whole in the JSON.
  static std::string cell(const Column& column, const Cell& cell) {
    constexpr std::size_t readable = 600;  // characters, chosen
    if (column.kind == Column::Kind::sql)
      return fmt::format("<td><code>{}</code></td>", escaped(shortened(cell.text, readable)));
    if (column.kind == Column::Kind::share)
      return fmt::format("<td class=\"number share\" style=\"--part:{:.1f}%\">{}</td>",
                         std::clamp(cell.share, 0.0, 1.0) * 100, escaped(cell.text));
    return fmt::format("<td{}>{}</td>", right(column) ? " class=\"number\"" : "", escaped(cell.text));
  }
};

}  // namespace

std::string as_html(const Document& document) {
  Writer writer;
  writer.all = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\">\n<title>{0}</title>\n<style>{1}</style>\n"
      "</head>\n<body>\n<h1>{0}</h1>\n<p class=\"subtitle\">{2}</p>\n",
      escaped(document.title), stylesheet, escaped(document.subtitle));
  for (const auto& section : document.sections) {
    writer.all += fmt::format("<section>\n<h2>{}</h2>\n", escaped(section.title));
    for (const auto& block : section.blocks) std::visit(writer, block);
    writer.all += "</section>\n";
  }
  return writer.all + "</body>\n</html>\n";
}

}  // namespace workload::advisor::report
