"""How long it takes to import the package and to load every table: measured, never asserted."""

import subprocess
import sys

from lessons import data

TABLES = (
    data.sources,
    data.places,
    data.events,
    data.claims,
    data.treaty_points,
    data.revised_reports,
    data.splash_reports,
    data.releases,
    data.paraphrase,
    data.known_findings,
)


def load_all() -> int:
    """Load every table afresh; return the number of rows."""
    data.forget()
    return sum(len(table()) for table in TABLES)


def test_loading_all_tables(benchmark):
    assert benchmark.pedantic(load_all, rounds=20, warmup_rounds=1) > 1000


def run(statement: str) -> str:
    """Run a statement in a fresh interpreter and return what it prints."""
    done = subprocess.run([sys.executable, "-c", statement], capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()


def test_an_interpreter_alone(benchmark):
    assert benchmark.pedantic(run, args=("print(1)",), rounds=5, warmup_rounds=1) == "1"


def test_importing_the_package(benchmark):
    assert benchmark.pedantic(run, args=("import lessons; print(1)",), rounds=5, warmup_rounds=1) == "1"


def test_importing_the_tables_without_pandas(benchmark):
    statement = "import sys, lessons.data as d; d.claims(); print('pandas' in sys.modules, 'numpy' in sys.modules)"
    assert benchmark.pedantic(run, args=(statement,), rounds=5, warmup_rounds=1) == "False False"


def test_the_consistency_program(benchmark):
    from lessons.reports import check_tables

    assert benchmark.pedantic(check_tables, rounds=3, warmup_rounds=1)
