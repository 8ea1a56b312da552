"""An appraisal: slips are seen, what cannot be told is said, and nothing is more certain than what goes in."""

from dataclasses import replace

import pytest

from lessons import data
from lessons.records import Claim
from lessons.reports.appraising import FITS, FITS_NOT, SUBJECTS, UNTOLD, VERDICTS, appraise
from lessons.reports.reading.naming import UNATTRIBUTED


def km(quantity, value, who="Japan MOD", **more):
    return Claim(who, quantity, value=value, unit="km", **more)


def said(found, subject):
    return [check for check in found.checks if check.subject == subject]


PAIR = (km("range_km", 400, relation="~", hedge="about"), km("apogee_km", 100, relation="~", hedge="about"))


def test_every_check_is_one_sentence_with_a_verdict_and_claims_that_exist():
    for event in data.events()[-60:]:
        found = appraise(data.claims(event.event_id), event.date)
        ids = {claim.claim_id for claim in found.claims}
        assert found.checks
        for check in found.checks:
            assert check.verdict in VERDICTS and check.subject in SUBJECTS
            assert check.sentence[0] == check.sentence[0].upper() and check.sentence.endswith((".", "?", "”"))
            assert set(check.claim_ids) <= ids
        for claim in found.claims:
            assert f"[{claim.claim_id}" in found.draft or f", {claim.claim_id}" in found.draft


def test_the_draft_says_likelihood_and_confidence_apart_and_ranges_beside_words():
    draft = appraise(PAIR, "2024-11-05").draft
    likely, sure = (
        next(line for line in draft.splitlines() if word in line) for word in ("It is likely", "Confidence")
    )
    assert "55-80 %" in likely
    assert "%" not in sure and "likely" not in sure


def test_rounding_leaves_the_kind_of_path_open():
    (kind, clock, _) = said(appraise(PAIR, "2024-11-05"), "flight")
    assert kind.verdict == FITS and "flat, ordinary or steep" in kind.sentence
    assert clock.verdict == UNTOLD


def test_a_bound_stays_a_bound():
    rows = (km("range_km", 650, relation=">=", hedge="or more"), PAIR[1])
    kind, _, reach = said(appraise(rows), "flight")
    assert kind.verdict == UNTOLD
    assert "or more" in kind.sentence
    assert "at most" in kind.sentence.lower()
    assert reach.verdict == UNTOLD or "or more" in reach.sentence


@pytest.mark.parametrize(("minutes", "verdict"), [(52.0, FITS_NOT), (69.0, FITS), (600.0, UNTOLD)])
def test_a_clock_is_laid_beside_the_free_flight(minutes, verdict):
    rows = (km("range_km", 999.2, "KCNA"), km("apogee_km", 6040.9, "KCNA"))
    time = Claim("KCNA", "flight_time_s", value=minutes * 60, unit="min")
    clock = said(appraise((*rows, time)), "flight")[1:]
    assert verdict in {check.verdict for check in clock}
    assert (FITS_NOT in {check.verdict for check in clock}) == (verdict == FITS_NOT)


def test_miles_that_do_not_match_do_not_fit():
    row = Claim("A", "range_km", value=400, unit="km", wording="km (400 miles)")
    (found,) = said(appraise([row]), "units and rounding")
    assert found.verdict == FITS_NOT
    assert "no likelihood" in appraise([row]).draft.lower()


@pytest.mark.parametrize(
    ("words", "side", "verdict"),
    [
        ("about 200 km west of Oshima-Oshima", "inside", FITS),
        ("about 200 km west of Oshima-Oshima", "outside", FITS_NOT),
        ("about 250 km west of Oshima-Oshima", "inside", UNTOLD),
        ("off the east coast", "outside", UNTOLD),
        ("", "outside", UNTOLD),
    ],
)
def test_a_place_is_laid_beside_the_side(words, side, verdict):
    rows = [Claim("Japan MOD", "eez_status", text=side)]
    if words:
        rows.append(Claim("Japan MOD", "landing_relation", text=words))
    found = said(appraise(rows), "place")
    assert verdict in {check.verdict for check in found}
    assert FITS_NOT not in {check.verdict for check in found} or verdict == FITS_NOT


def test_a_forecast_is_no_result():
    rows = [
        Claim("Japan MOD", "landing_relation", text="about 200 km west of Oshima-Oshima", stage="forecast"),
        Claim("Japan MOD", "eez_status", text="outside"),
    ]
    assert FITS_NOT not in {check.verdict for check in said(appraise(rows), "place")}


def test_claimants_who_share_data_are_one_source_and_their_agreement_lifts_no_word():
    linked = appraise([km("range_km", 400, who) for who in ("Japan MOD", "ROK JCS")])
    apart = appraise([km("range_km", 400, who) for who in ("Japan MOD", "KCNA")])
    assert said(linked, "origins")[0].verdict == UNTOLD
    assert said(apart, "origins")[0].verdict == FITS
    assert "very likely" not in _sentence(linked) and "likely (55-80 %)" in _sentence(linked)
    assert "very likely (80-95 %)" in _sentence(apart)


def _sentence(found):
    return next(line for line in found.draft.splitlines() if "that the range" in line)


def test_a_split_stays_visible_and_gets_no_number():
    rows = [km("range_km", 1100, "ROK JCS"), km("range_km", 1100), km("range_km", 1500, "KCNA")]
    (together,) = said(appraise(rows), "put together")
    assert together.verdict == FITS_NOT
    assert all(number in together.sentence for number in ("1,100 km (ROK JCS)", "1,500 km (KCNA)"))
    assert "±" not in together.sentence


def test_what_nobody_is_named_for_gets_no_word():
    found = appraise([km("range_km", 400, UNATTRIBUTED)])
    assert "cannot be told from this report" in _sentence(found)
    assert "Confidence is low" in found.draft
    assert any("whose words they are" in check.sentence for check in said(found, "who could know"))


def test_what_the_report_does_not_say_is_listed():
    (missing, *_) = said(appraise([PAIR[0]]), "not established")
    assert "how high it rose" in missing.sentence and "how far it flew" not in missing.sentence


def test_known_launches_are_offered_by_day_and_by_numbers():
    by_day = appraise(PAIR, "2024-11-05").known
    assert [candidate.event.event_id for candidate in by_day] == ["nk-2024-11-05"]
    rows = [km("range_km", 787, "KCNA"), km("apogee_km", 2111.5, "KCNA")]
    assert appraise(rows).known[0].event.event_id == "nk-2017-05-14"
    assert appraise([km("range_km", 300)]).known == ()


def known(*rows, day=""):
    return [candidate.event.event_id for candidate in appraise(rows, day).known]


def test_a_place_or_a_count_is_a_figure_too_and_a_count_is_exact():
    sinpo, wonsan = (Claim("ROK JCS", "launch_place", text=f"near {name}") for name in ("Sinpo", "Wonsan"))
    assert known(km("range_km", 30), sinpo) == ["nk-2016-04-23"] and known(km("range_km", 30)) == []
    counted, one_more = (Claim("ROK JCS", "missile_count", value=count) for count in (23, 24))
    assert known(counted, wonsan) == ["nk-2022-11-02"] and known(one_more, wonsan) == []


def test_of_launches_that_are_alike_the_nearest_comes_first_and_none_where_none_is_nearer():
    first, second = known(km("range_km", 600), km("apogee_km", 102))
    assert (first, second) == ("nk-2024-04-02", "nk-2022-11-02")
    assert known(km("range_km", 410), km("apogee_km", 97)) == []


def test_of_two_launches_of_one_day_the_more_alike_comes_first():
    noon, evening = "nk-2022-11-03", "nk-2022-11-03-evening"
    assert known(km("range_km", 760), km("apogee_km", 1920), day="2022-11-03") == [noon, evening]
    assert known(km("range_km", 490), km("apogee_km", 130), day="2022-11-03") == [evening, noon]


def test_a_stated_day_that_no_calendar_has_stops_nothing():
    time = Claim("A", "launch_time", text="31 September", stated_time="2024-09-31", zone="Asia/Seoul")
    assert appraise([*PAIR, time]).known == appraise(PAIR).known


def test_another_launch_told_again_is_not_judged():
    old = replace(PAIR[0], value=4000.0, event_id="another launch")
    found = appraise([*PAIR, old])
    assert found.others[0].number == 4000
    assert all("4,000" not in check.sentence for check in found.checks)


def test_copies_of_one_pair_are_one_check():
    copies = [replace(row, publisher=paper) for paper in ("AP", "Reuters", "Kyodo") for row in PAIR]
    kinds = [check for check in said(appraise(copies), "flight") if "ordinary throw" in check.sentence]
    assert len(kinds) == 1 and len(kinds[0].claim_ids) > 2


def test_a_cruise_missile_is_no_throw():
    rows = (*PAIR, Claim("Japan MOD", "missile_type", text="cruise missile"))
    (found,) = said(appraise(rows), "flight")
    assert found.verdict == UNTOLD and "cruise" in found.sentence


def test_a_second_country_is_another_launch_and_no_slip():
    rows = [Claim("ROK JCS", "launch_place", text="Sunan"), Claim("IDF", "launch_place", text="northwestern Yemen")]
    assert FITS_NOT not in {check.verdict for check in appraise(rows).checks}


def test_a_fall_behind_the_launch_does_not_go_unsaid():
    rows = [
        Claim("ROK JCS", "launch_place", text="Sunan"),
        Claim("Japan MOD", "landing_relation", text="about 550 km west of the Korean Peninsula"),
    ]
    assert any("own sea" in check.sentence for check in said(appraise(rows), "place"))


def test_nothing_at_all_is_answered_plainly():
    found = appraise([])
    assert found.claims == () and "does not say" in found.draft


@pytest.mark.parametrize("given", [["about 400 km"], [None], 3])
def test_what_is_no_claim_is_refused_in_a_sentence(given):
    with pytest.raises(ValueError, match="accepted|claims"):
        appraise(given)


@pytest.mark.parametrize("day", ["5 November", "2024-13-05", 20241105])
def test_a_day_that_is_none_is_refused_in_a_sentence(day):
    with pytest.raises(ValueError, match="day: .* accepted: year-month-day"):
        appraise(PAIR, day)
