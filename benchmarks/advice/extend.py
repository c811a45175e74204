#!/usr/bin/python3
"""Selects indexes with the Extend algorithm of a checkout of index_selection_evaluation, and times it.

   extend.py FRAMEWORK CONNECTION DIRECTORY BUDGET_BYTES WIDTH [LONGEST_SECONDS]

Every *.sql file of DIRECTORY is a statement. Prints "seconds SECONDS", "calls CALLS" and a line "index DEFINITION" for each.
The time is that of the selection alone: not of starting, connecting and reading the statements. Ends with 3 when it took longer than
LONGEST_SECONDS. Needs psycopg2, and hypopg in the database.
"""
import glob
import os
import signal
import sys
import time

framework, connection, directory, budget, width = sys.argv[1:6]
longest = int(sys.argv[6]) if len(sys.argv) > 6 else 0
sys.path.insert(0, framework)

import psycopg2  # noqa: E402
from selection.algorithms.extend_algorithm import ExtendAlgorithm  # noqa: E402
from selection.dbms.postgres_dbms import PostgresDatabaseConnector  # noqa: E402
from selection.workload import Column, Query, Table, Workload  # noqa: E402


class Connector(PostgresDatabaseConnector):
    """The framework's, but for where the server is."""

    def create_connection(self):
        self._connection = psycopg2.connect(connection)
        self._connection.autocommit = True
        self._cursor = self._connection.cursor()


def columns_of(connector):
    """All columns of the tables in "public", as the framework wants them."""
    tables = {}
    for table, column in connector.exec_fetch(
        "SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
        " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 ORDER BY 1, a.attnum",
        False,
    ):
        tables.setdefault(table, Table(table)).add_column(Column(column))
    return [column for table in tables.values() for column in table.columns]


def main():
    connector = Connector("")
    columns = columns_of(connector)
    queries = []
    for file in sorted(glob.glob(os.path.join(directory, "*.sql"))):
        text = open(file).read()
        # As the framework does it: what is named anywhere in the statement can be indexed.
        queries.append(Query(os.path.basename(file), text, [c for c in columns if c.name in text]))
    algorithm = ExtendAlgorithm(connector, {"budget_MB": int(budget) / 1e6, "max_index_width": int(width)})
    if longest:
        signal.signal(signal.SIGALRM, lambda *_: sys.exit(3))
        signal.alarm(longest)
    before = time.time()
    indexes = algorithm.calculate_best_indexes(Workload(queries))
    print(f"seconds {time.time() - before:.3f}")
    print(f"calls {connector.cost_estimations}")
    for index in indexes:
        print(f"index CREATE INDEX ON {index.table()} ({index.joined_column_names()})")


main()
