#!/usr/bin/env python3
"""The counts of a wave by three ways in one run: from the tallies as `aoj` keeps them, by SQL over the same responses in
SQLite, and by DuckDB. All must agree before anything is timed.

    cargo bench --bench scale -- 1000000 FOLDER
    pip install duckdb
    python3 benches/compare.py FOLDER/data [target/release/aoj]

Each is asked nine times (three times where it takes longer than three seconds); the middle one counts, of the clock's
time and of the processors'. Where other work runs beside it, only the latter says something.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time

import duckdb

COUNT = "SELECT question, value, count(*) FROM answer GROUP BY question, value"
BODIES = """SELECT answer.key, answer.value, count(*) FROM response, json_each(response.body) AS answer
            WHERE response.state = 'in' GROUP BY answer.key, answer.value"""
TALLIES = """SELECT question, substr(outcome, instr(outcome, ':') + 1), sum(n) FROM tally
             WHERE outcome LIKE 'value:%' OR outcome LIKE 'option:%' GROUP BY 1, 2"""


def middle(work):
    clock, processor = [], []
    while len(clock) < (3 if clock and clock[0] > 3 else 9):
        before, started = used(), time.perf_counter()
        result = work()
        clock.append(time.perf_counter() - started)
        processor.append(used() - before)
    return sorted(clock)[len(clock) // 2], sorted(processor)[len(processor) // 2], result


def used():
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def counts(rows):
    return {(question, str(value)): n for question, value, n in rows}


def main():
    data = sys.argv[1]
    program = sys.argv[2] if len(sys.argv) > 2 else "target/release/aoj"
    store = sqlite3.connect(f"file:{data}/store.db?mode=ro", uri=True)
    total = store.execute("SELECT count(*) FROM response WHERE state = 'in'").fetchone()[0]
    expected = counts(store.execute(TALLIES))
    lines = []

    def measure(name, work, check=True):
        clock, processor, result = middle(work)
        if check and counts(result) != expected:
            sys.exit(f"{name}: other counts than the tallies")
        lines.append((name, clock, processor))
        print(f"{clock * 1000:>10.1f} ms  {processor * 1000:>10.0f} ms  {name}", flush=True)

    print(f"{total} responses; SQLite {sqlite3.sqlite_version}, DuckDB {duckdb.__version__}, {os.cpu_count()} processors")

    def whole():
        command = [program, "results", "--wave", "najaar", "--json"]
        done = subprocess.run(command, env={"AOJ_DATA": data}, check=True, capture_output=True)
        return json.loads(done.stdout)

    measure("aoj results --json: a new process, all figures with their statistics", whole, check=False)
    measure("the rows of the tallies, by SQL", lambda: store.execute(TALLIES).fetchall())
    measure("SQLite: GROUP BY over the answers inside the responses (json_each)", lambda: store.execute(BODIES).fetchall())

    with tempfile.TemporaryDirectory(dir=os.path.dirname(data) or ".") as folder:
        # A row an answer, as an analyst would keep it.
        table = sqlite3.connect(f"{folder}/answers.db")
        table.execute("PRAGMA synchronous = OFF")
        table.execute("CREATE TABLE answer (respondent INTEGER, question TEXT, value TEXT, PRIMARY KEY (respondent, question)) WITHOUT ROWID")
        bodies = store.execute("SELECT body FROM response WHERE state = 'in'")
        answers = ((n, q, str(v)) for n, (body,) in enumerate(bodies) for q, v in json.loads(body).items())
        started = time.perf_counter()
        table.executemany("INSERT INTO answer VALUES (?, ?, ?)", answers)
        table.commit()
        print(f"(filling the table of answers: {time.perf_counter() - started:.0f} s)", flush=True)
        measure("SQLite: GROUP BY over a table of answers", lambda: table.execute(COUNT).fetchall())
        table.execute("CREATE INDEX by_question ON answer (question, value)")
        table.commit()
        measure("SQLite: the same with an index that holds all", lambda: table.execute(COUNT).fetchall())

        duck = duckdb.connect(f"{folder}/answers.duckdb")
        duck.execute("CREATE TABLE answer (respondent INTEGER, question TEXT, value TEXT)")
        started = time.perf_counter()
        rows = table.execute("SELECT respondent, question, value FROM answer ORDER BY respondent")
        with open(f"{folder}/answers.csv", "w", encoding="utf-8") as file:
            file.writelines(f"{n},{question},{value}\n" for n, question, value in rows)
        duck.execute(f"COPY answer FROM '{folder}/answers.csv' (HEADER false)")
        duck.execute("CHECKPOINT")
        print(f"(filling DuckDB: {time.perf_counter() - started:.0f} s)", flush=True)
        for threads in (1, os.cpu_count()):
            duck.execute(f"SET threads = {threads}")
            measure(f"DuckDB: GROUP BY over the table of answers, {threads} threads", lambda: duck.execute(COUNT).fetchall())
        with open(f"{folder}/bodies.json", "w", encoding="utf-8") as file:
            file.writelines(f"{body}\n" for (body,) in store.execute("SELECT body FROM response WHERE state = 'in'"))
        questions = sorted({question for question, _ in expected})
        columns = ", ".join(f"'{question}': 'VARCHAR'" for question in questions)
        duck.execute(
            f"CREATE TABLE wide AS SELECT * FROM read_json('{folder}/bodies.json', format = 'newline_delimited', columns = {{{columns}}})"
        )
        each = " UNION ALL ".join(
            f"SELECT '{question}', \"{question}\", count(*) FROM wide WHERE \"{question}\" IS NOT NULL GROUP BY 2"
            for question in questions
        )
        measure(f"DuckDB: a column a question, {os.cpu_count()} threads", lambda: duck.execute(each).fetchall())
        for name in ("answers.db", "answers.duckdb"):
            print(f"({name}: {os.path.getsize(f'{folder}/{name}') / 1e6:.0f} MB)")
    print(f"(store.db: {os.path.getsize(f'{data}/store.db') / 1e6:.0f} MB)")

    print("\n| way | clock | processors |\n|---|---|---|")
    for name, clock, processor in lines:
        print(f"| {name} | {clock:.4f} s | {processor:.2f} s |")


if __name__ == "__main__":
    main()
