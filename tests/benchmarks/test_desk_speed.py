"""From a corrected claim to new verdicts, and what a report desk shows and hands out: measured, not asserted."""

import pytest

from lessons.figures.report.case_chart import case_chart_picture
from lessons.figures.report.case_map import case_map_picture
from lessons.figures.report.case_page import as_pdf
from lessons.reports.casefile import Case, as_html, as_json, as_markdown, compare, from_json
from tests.benchmarks.test_finding_speed import BETWEEN
from tests.reports.cases import practice_reports

PLACED = (
    "It flew about 1,000 km and rose to about 6,000 km in 70 minutes, Japan's defence ministry said. It fell about 200 "
    "km west of Oshima-Oshima, outside Japan's exclusive economic zone, the ministry said.\n\n"
)
# As long as news of one launch is; in the last nothing but sentences with claims, of eighteen launches.
REPORTS = {
    "3,000 letters": PLACED + f"{BETWEEN}\n\n".join(practice_reports()[:5]) + BETWEEN,
    "6,000 letters": PLACED + f"{BETWEEN}\n\n".join(practice_reports()[:9]) + BETWEEN,
    "6,000 letters of claims": PLACED + "\n\n".join(practice_reports()[:19]),
}


def case_of(text):
    """A case whose verdicts were shown once, as on a desk, and the ids of its first range and of its stated fall."""
    case = Case.read(text)
    assert case.appraisal.draft
    first = {claim.quantity: claim.claim_id for claim in reversed(case.claims)}
    fall = next(c.claim_id for c in case.claims if "Oshima" in (c.text or ""))
    return case, first["range_km"], fall


@pytest.mark.parametrize("text", REPORTS.values(), ids=REPORTS)
def test_a_corrected_number(benchmark, text):
    case, far, _ = case_of(text)
    typed = iter(range(700, 900))
    benchmark.extra_info.update(letters=len(text), claims=len(case.claims))

    def corrected():
        return case.correct(far, printed=f"about {next(typed)} km").appraisal

    assert benchmark.pedantic(corrected, rounds=20, warmup_rounds=1).checks


@pytest.mark.parametrize("text", REPORTS.values(), ids=REPORTS)
def test_a_corrected_place_of_the_fall(benchmark, text):
    case, _, fall = case_of(text)
    typed = iter(range(200, 400))

    def corrected():
        return case.correct(fall, printed=f"about {next(typed)} km west of Oshima-Oshima").appraisal

    assert benchmark.pedantic(corrected, rounds=20, warmup_rounds=1).checks


@pytest.mark.parametrize("text", REPORTS.values(), ids=REPORTS)
@pytest.mark.parametrize("made", [as_markdown, as_html, as_json, as_pdf, case_chart_picture, case_map_picture])
def test_what_is_shown_and_taken_away(benchmark, made, text):
    case, _, _ = case_of(text)
    assert benchmark.pedantic(made, args=(case,), rounds=5, warmup_rounds=1)


@pytest.mark.parametrize("text", REPORTS.values(), ids=REPORTS)
def test_a_report_read(benchmark, text):
    assert benchmark.pedantic(lambda: Case.read(text).appraisal.checks, rounds=5, warmup_rounds=1)


@pytest.mark.parametrize("text", REPORTS.values(), ids=REPORTS)
def test_two_versions_compared(benchmark, text):
    case, far, _ = case_of(text)
    other = case.correct(far, printed="777 km").strike(case.claims[-1].claim_id)
    assert benchmark.pedantic(compare, args=(case, other), rounds=5)


def test_a_case_loaded(benchmark):
    kept = as_json(case_of(REPORTS["6,000 letters"])[0])
    assert benchmark.pedantic(from_json, args=(kept,), rounds=5).claims
