// The advice as a TypeORM migration. Its statements cannot run inside a transaction, so an interrupted run leaves what
// it had done; run again, it goes on from there.
#include <fmt/format.h>

#include <algorithm>

#include "advisor/report/amounts.hpp"
#include "advisor/report/gain.hpp"
#include "advisor/report/typescript.hpp"
#include "advisor/report/writers.hpp"

namespace workload::advisor::report {
namespace {

constexpr auto helper = R"(
  // An index that an interrupted run left half built is not valid and goes first; one that it finished stays.
  private async create(queryRunner: QueryRunner, table: string, index: string, statement: string): Promise<void> {
    const [left] = await queryRunner.query(
      `SELECT indisvalid AS valid
         FROM pg_catalog.pg_index
        WHERE indexrelid = pg_catalog.to_regclass($1) AND indrelid = pg_catalog.to_regclass($2)`,
      [index, table],
    );
    if (left?.valid) return;
    if (left) await queryRunner.query(`DROP INDEX CONCURRENTLY ${index}`);
    await queryRunner.query(statement);
  }
)";

std::string comment(const std::string& text, int indent = 0) {
  return std::string(static_cast<std::size_t>(indent), ' ') + line_comment(text) + "\n";
}

std::string run(const std::string& sql) {
  return fmt::format("    await queryRunner.query({});\n", template_literal(sql));
}

std::string create(const Recommendation& recommendation, const std::string& sql) {
  auto code = fmt::format("    await this.create(\n      queryRunner,\n      {},\n      {},\n      {},\n    );\n",
                          template_literal(recommendation.table), template_literal(recommendation.index),
                          template_literal(sql));
  for (const auto& restore : recommendation.restores) code += run(restore);
  if (auto then = after_creation(recommendation); !then.empty()) code += run(then);
  return code;
}

std::string drop(const Recommendation& recommendation) {
  return run(drop_sql(recommendation.definition, recommendation.index, true));
}

// A statement that is to be written in another way is nothing that a migration does.
bool changes_database(const Recommendation& recommendation) { return recommendation.action != Action::rewrite; }

std::string step(const Recommendation& recommendation) {
  if (recommendation.action == Action::analyze) return run(recommendation.sql);
  if (recommendation.action == Action::drop) return drop(recommendation);
  return create(recommendation, create_sql(recommendation.definition, true, unquoted(recommendation.index).second));
}

std::string undoing(const Recommendation& recommendation) {
  if (recommendation.action == Action::analyze) return "";
  return recommendation.action == Action::drop ? create(recommendation, recommendation.undo) : drop(recommendation);
}

std::string up(const Report& report) {
  std::string code;
  for (const auto& recommendation : report.advice->recommendations) {
    if (!changes_database(recommendation)) continue;
    if (!code.empty()) code += "\n";
    code += comment(gain(report.workload, recommendation), 4);
    if (!recommendation.reason.empty()) code += comment(recommendation.reason, 4);
    code += step(recommendation);
  }
  return code;
}

std::string down(const Advice& advice) {
  std::string code;
  for (auto each = advice.recommendations.rbegin(); each != advice.recommendations.rend(); ++each)
    if (changes_database(*each)) code += undoing(*each);
  return code;
}

std::string why_nothing(const Advice& advice) {
  return advice.recommendations.empty() ? advice.conclusion : "What is advised is to write statements in another way.";
}

std::string method(const std::string& name, const std::string& parameter, const std::string& body) {
  return fmt::format("\n  public async {}({}): Promise<void> {{\n{}  }}\n", name, parameter, body);
}

// What a decorator can say is what TypeORM itself would create. INCLUDE columns it takes for key columns when it
// compares, and DESC, operator classes and the like it would leave out in a new database.
bool has_decorator(const IndexDefinition& index) {
  return index.method == "btree" && index.include.empty() &&
         std::all_of(index.keys.begin(), index.keys.end(),
                     [](const KeyColumn& key) { return key == KeyColumn{key.name, false, false, false, "", ""}; });
}

std::string decorator(const Recommendation& recommendation) {
  auto name = string_literal(unquoted(recommendation.index).second);
  const auto& index = recommendation.definition;
  if (!has_decorator(index)) return fmt::format("@Index({}, {{ synchronize: false }})", name);
  std::string columns;
  for (const auto& key : index.keys) columns += (columns.empty() ? "" : ", ") + string_literal(key.name);
  auto where = index.predicate.empty() ? "" : fmt::format(", {{ where: {} }}", string_literal(index.predicate));
  return fmt::format("@Index({}, [{}]{})", name, columns, where);
}

// What entities have to say, or else the next migration that TypeORM generates undoes this one.
std::string entities(const Advice& advice) {
  std::string added, removed;
  for (const auto& recommendation : advice.recommendations) {
    if (recommendation.action == Action::create && recommendation.part_of.empty())
      added += comment(recommendation.table + ":") + comment("  " + decorator(recommendation));
    else if (recommendation.action == Action::drop)
      removed += comment(fmt::format("  {} of {}", recommendation.index, recommendation.table));
  }
  std::string text;
  if (!added.empty())
    text +=
        "\n" +
        comment(
            "Add these lines to the entities, or the next migration that TypeORM generates drops the indexes again.") +
        comment("Columns are named as in the database: write the entity's properties in their place.") + added;
  if (!removed.empty())
    text += "\n" + comment("Take these out of the entities where they have them, or it creates them again.") + removed;
  return text;
}

}  // namespace

std::string as_typeorm(const Report& report, const std::string& class_name) {
  bool empty = !report.advice || std::none_of(report.advice->recommendations.begin(),
                                              report.advice->recommendations.end(), changes_database);
  auto code = comment(fmt::format("workload-advisor {}, {}, database {}", report.version, report.generated_at,
                                  report.workload.database));
  if (empty) code += comment("No change. " + (report.advice ? why_nothing(*report.advice) : report.no_advice));
  // Only types, so that compilers that look at one file at a time know to leave it out.
  code += fmt::format("import type {{ MigrationInterface{} }} from 'typeorm';\n\n", empty ? "" : ", QueryRunner");
  code += fmt::format("export class {} implements MigrationInterface {{\n  name = '{}';\n\n", class_name, class_name);
  code += comment(
      "CREATE INDEX CONCURRENTLY and DROP INDEX CONCURRENTLY refuse to run inside a transaction, so run this with", 2);
  code +=
      comment("\"migration:run --transaction each\" and take it back with \"migration:revert --transaction none\".", 2);
  code += "  transaction = false;\n";
  if (empty) return code + method("up", "", "") + method("down", "", "") + "}\n";
  code += method("up", "queryRunner: QueryRunner", up(report));
  code += method("down", "queryRunner: QueryRunner", down(*report.advice));
  return code + helper + "}\n" + entities(*report.advice);
}

}  // namespace workload::advisor::report
