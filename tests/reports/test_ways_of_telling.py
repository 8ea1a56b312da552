"""Ways of telling that are rarer: who speaks behind the sentence, question and answer, times in words."""

import pytest

from lessons.reports import read


def said(text: str, quantity: str) -> list[tuple[str, str]]:
    """Who says what about a quantity in a text, as printed."""
    return [(one.claimant, one.printed) for one in read(text) if one.quantity == quantity]


@pytest.mark.parametrize(
    ("text", "quantity", "wanted"),
    [
        ("It flew 400 km. So said the Joint Chiefs of Staff in Seoul.", "range_km", ("ROK JCS", "400 km")),
        ("It flew 400 km, has reported the Joint Chiefs of Staff.", "range_km", ("ROK JCS", "400 km")),
        ("How high did it go? 7,000 km, said Japan's defence ministry.", "apogee_km", ("Japan MOD", "7,000 km")),
        ("How far did it fly? About 600 km, says Japan's defence ministry.", "range_km", ("Japan MOD", "about 600 km")),
        ("The missile flew a thousand kilometres.", "range_km", ("unattributed", "1,000 km")),
        ("The missile was launched at noon.", "launch_time", ("unattributed", "12:00")),
        ("The missile was fired at around midnight.", "launch_time", ("unattributed", "00:00")),
        ("It was tracked for six minutes until it landed.", "flight_time_s", ("unattributed", "6 min")),
        ("Russia launched four Iskander-M or KN-23 missiles.", "missile_count", ("unattributed", "4")),
        ("The missile's impact was in the Arabian Sea.", "landing_relation", ("unattributed", "Arabian Sea")),
        ("The missile hit a water target near Guam.", "landing_relation", ("unattributed", "near Guam")),
        ("All objectives of the test were successfully met.", "outcome", ("unattributed", "all objectives met")),
        (
            "Range stations tracked the missile and all objectives were successfully met.",
            "outcome",
            ("unattributed", "all ob"),
        ),
    ],
)
def test_it_is_read(text, quantity, wanted):
    found = said(text, quantity)
    assert len(found) == 1
    assert found[0][0] == wanted[0]
    assert wanted[1].split()[0] in found[0][1]


@pytest.mark.parametrize("text", ["The statement was issued at noon.", "Who fired it? 400 km is far."])
def test_it_is_no_claim(text):
    assert [one for one in read(text) if one.quantity in ("launch_time", "range_km")] == []


@pytest.mark.parametrize(
    ("text", "quantity", "wanted"),
    [
        ("It flew at Mach 7-point-4, the JCS said.", "speed_mach", [("ROK JCS", "Mach 7.4")]),
        ("It flew at Mach six point two.", "speed_mach", [("unattributed", "Mach 6.2")]),
        ("About 710 km, says Seoul.", "range_km", [("ROK JCS", "about 710 km")]),
        ("It flew some 500 kilometers, or about 311 miles.", "range_km", [("unattributed", "some 500 km")]),
        ("It was in flight for an hour and 9 minutes.", "flight_time_s", [("unattributed", "69 min")]),
        ("It fell some 230 kilometers off Aomori.", "range_km", []),
        ("It was meant to fly over 4,000 km.", "range_km", []),
        ("This one flew 12 minutes longer than the last.", "flight_time_s", []),
        ("It was fired shortly after midnight.", "launch_time", [("unattributed", "shortly after 00:00")]),
        ("It was fired around midday Friday.", "launch_time", [("unattributed", "around 12:00")]),
        ("The attack began at about 9 pm.", "launch_time", [("unattributed", "about 21:00")]),
        ("Tehran sent a volley of missiles.", "missile_count", [("unattributed", "volley")]),
        ("Tehran fired tens of missiles.", "missile_count", [("unattributed", "tens")]),
        ("It fired a pair of rockets.", "missile_count", [("unattributed", "2")]),
        ("Two UFOs were fired.", "missile_count", [("unattributed", "2")]),
        ("Troops fired 30 drones, six cruise missiles.", "missile_count", [("unattributed", "6")]),
        ("It launched three nuclear-capable missiles.", "missile_count", [("unattributed", "3")]),
        ("Bombers used five Kinzhals.", "missile_count", [("unattributed", "5")]),
        ("The number of missiles fired exceeded 90.", "missile_count", [("unattributed", "more than 90")]),
        ("They fired as many missiles as before.", "missile_count", []),
        ("They fired a Topol-M missile.", "missile_type", [("unattributed", "Topol-M missile")]),
        (
            "A Yars inter-continental missile flew.",
            "missile_type",
            [("unattributed", "Yars inter-continental missile")],
        ),
        ("It fired a Trident II D5.", "missile_type", [("unattributed", "Trident II D5")]),
        ("It tested its cruise missile, Babur.", "missile_type", [("unattributed", "cruise missile Babur")]),
        ("A test of its cruise missile, Babur.", "missile_type", [("unattributed", "cruise missile Babur")]),
        ("Hypersonic missiles usually fly low.", "missile_type", []),
        ("It hit Palestine, they said of the launch.", "missile_type", []),
        ("It fell next to the submarine.", "landing_relation", [("unattributed", "next to the submarine")]),
        ("It did not fall in Japanese waters.", "landing_relation", []),
        ("It was fired at targets at a distance of 900 km.", "landing_relation", []),
        ("It fell in the EEZ, just south of Hateruma.", "landing_relation", [("unattributed", "south of Hateruma")]),
        ("It was fired into the East Sea around midday.", "landing_relation", [("unattributed", "East Sea")]),
        ("It was fired into the East Sea from Sunan.", "landing_relation", [("unattributed", "East Sea")]),
        ("It was test-fired off the coast of Odisha.", "launch_place", [("unattributed", "the coast of Odisha")]),
        ("It was fired from Sinpo around 10:14 a.m.", "launch_place", [("unattributed", "Sinpo")]),
        ("They shot down one missile in the Kyiv region.", "launch_place", []),
        ("The missile veered off course.", "outcome", [("unattributed", "failed")]),
        ("The test was not successful.", "outcome", [("unattributed", "failed")]),
        ("All rockets were destroyed by air defence.", "outcome", [("unattributed", "intercepted")]),
        ("None of the missiles landed within its EEZ.", "eez_status", [("unattributed", "outside")]),
        ("The missile did not enter the EEZ.", "eez_status", [("unattributed", "outside")]),
        ("No debris fell in the EEZ.", "eez_status", [("unattributed", "outside")]),
        ("It rose to an altitude of 88-point-four kilometers.", "apogee_km", [("unattributed", "88.4 km")]),
        ("It made a 900-km-long flight.", "range_km", [("unattributed", "900 km")]),
        ("Agni-II covers distances between 2,000 and 3,500 km.", "range_km", []),
        ("It fired six launches in the past 10 days.", "missile_count", []),
        ("Many of the rockets were fired.", "missile_count", []),
        ("Two missiles smashed into a hull.", "missile_count", [("unattributed", "2")]),
        ("It was launched, according to the North's media.", "direction", []),
        ("Cruise missiles are powered by jet engines, they launched.", "missile_type", []),
        ("A missile could be launched with the capability to hit targets.", "outcome", []),
        ("The rocket fell after losing thrust.", "outcome", [("unattributed", "failed")]),
        ("The launch proved unsuccessful.", "outcome", [("unattributed", "failed")]),
        ("The abnormal starting of the engine ended the launch.", "outcome", []),
        ("It fired at a mock target in the Indian Ocean.", "landing_relation", [("unattributed", "Indian Ocean")]),
        ("It hit waters in the Sea of Japan.", "landing_relation", [("unattributed", "Sea of Japan")]),
        ("It fell outside the EEZ in the Pacific Ocean.", "landing_relation", [("unattributed", "Pacific Ocean")]),
        ("It fell into the Yellow Sea due to a fault.", "landing_relation", [("unattributed", "Yellow Sea")]),
        (
            "It was launched at a training field near Sinpo.",
            "launch_place",
            [("unattributed", "a training field near Sinpo")],
        ),
        ("The launch prompted backlash from Tokyo and Seoul.", "launch_place", []),
        ("It was launched near Sinpo.", "launch_place", [("unattributed", "near Sinpo")]),
        ("It was launched from an unknown location.", "launch_place", []),
        (
            "The target was launched from a test site on Wallops.",
            "launch_place",
            [("unattributed", "a test site on Wallops")],
        ),
        ('A launch of "many rounds" from Hodo base was seen.', "launch_place", [("unattributed", "Hodo base")]),
        (
            "It was fired from a pad, a launch site in the district of Bhadrak.",
            "launch_place",
            [("unattributed", "a pad")],
        ),
        ("The test-launch came after a parade in the city of Tehran.", "launch_place", []),
        ("They testfired it at 9:15 a.m.", "launch_time", [("unattributed", "09:15")]),
        ("They test fired AGNI-I.", "missile_type", [("unattributed", "AGNI-I")]),
        (
            "Prithvi was fired. Prithvi is a short-range ballistic missile.",
            "missile_type",
            [("unattributed", "Prithvi")],
        ),
        (
            "It failed to intercept a ballistic missile in the test.",
            "missile_type",
            [("unattributed", "ballistic missile")],
        ),
        (
            "They said it was fired, thought to be an ICBM, into the Yellow Sea.",
            "landing_relation",
            [("unattributed", "thought Yellow Sea")],
        ),
        ("It struck waters in the EEZ, west of Oshima.", "landing_relation", [("unattributed", "west of Oshima")]),
        (
            "It fell inside the EEZ, near the island of Okushiri.",
            "landing_relation",
            [("unattributed", "near the island of Okushiri")],
        ),
        ("It launched the missile eastward near Sinpo.", "launch_place", [("unattributed", "near Sinpo")]),
        ("It was fired at Ben Gurion airport near Tel Aviv.", "launch_place", []),
        (
            "It lifted off at 4 p.m. in the village of Goheung.",
            "launch_place",
            [("unattributed", "the village of Goheung")],
        ),
        ("They shot down two drones at 5:05 a.m.", "launch_time", []),
        ("They shot down two drones before the missiles came.", "outcome", []),
        ("It was launched to put a satellite into orbit.", "outcome", []),
        ("The rocket separated after reaching the target orbit.", "outcome", []),
        ("The operation achieved its goal.", "outcome", [("unattributed", "all objectives met")]),
        ("Debris of the interceptor missile fell in the community of Alon.", "landing_relation", []),
        ("It deployed a hypersonic missile in the attack.", "missile_type", [("unattributed", "hypersonic missile")]),
        (
            "It was fired to strike a target 700 km away in the East Sea.",
            "landing_relation",
            [("unattributed", "East Sea")],
        ),
    ],
)
def test_it_is_told_so(text, quantity, wanted):
    assert said(text, quantity) == wanted


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            '"The test went well. The missile flew 400 km. All is fine," the Russian defence ministry said.',
            "Russian MOD",
        ),
        ("Russia's defence ministry released a video showing a missile that flew 400 km.", "Russian MOD"),
        ("Moscow spoke up. It flew 400 km, a statement from the defence ministry said.", "Russian MOD"),
        ("It flew 400 km, according to an analysis of the film by the Associated Press.", "AP"),
        ("It flew 400 km, Tokyo's chief cabinet secretary told a hastily called press conference.", "Japan government"),
        ("It flew 400 km, according to The Jerusalem Post.", "Jerusalem Post"),
        ("It flew 400 km, Kyiv's General Staff announced, as reported by Ukrinform.", "Ukraine General Staff"),
        ("It flew 400 km, the USAF stated.", "US Air Force"),
        ("The Air Force's Minuteman flew 400 km, the service said.", "US Air Force"),
        ("North Korea fired a missile. It flew 400 km, the country's state media said.", "KCNA"),
        ("Japan spoke. According to the government's announcement, the missile flew 400 km.", "Japan government"),
        ("TOKYO, April 3 (NNN) -- North Korea claimed it flew 400 km, KCNA said.", "KCNA"),
        ("Footage showed a missile that flew 400 km.", "unattributed"),
        ("It flew 400 km, said General Amir Karimi, a commander of the Revolutionary Guards.", "IRGC"),
        ("The ISPR said it was fired. It flew 400 km, the media statement said.", "Pakistan ISPR"),
        ("A missile was fired, the U.S. Air Force said.\n\nThe missile flew 400 km.", "unattributed"),
        ("A missile was fired, the U.S. Air Force said.\n\nIt flew 400 km.", "US Air Force"),
    ],
)
def test_who_says_so_is_found(text, claimant):
    assert [one.claimant for one in read(text) if one.quantity == "range_km"] == [claimant]


@pytest.mark.parametrize(
    "text",
    [
        "The launch resembles the May 2019 firing of two missiles, which travelled 260 miles.",
        "In December 2023, the army tested a missile that flew 400 km.",
        "A missile that flew 400 km is seen in this photo released by KCNA.",
        "It was fired on Monday, Jan. 20, from a base that has seen others, including a pair of missiles fired on "
        "Jan. 16.",
        "That is more than in the last test of one in 2017, when it fired a missile that flew 400 km.",
    ],
)
def test_what_is_told_of_another_launch_is_none_of_this_one(text):
    lead = "Pakistan fired a missile, the military said in a statement on Tuesday. It was seen by officers.\n\n"
    assert [one for one in read(lead + text) if one.quantity in ("range_km", "missile_count")] == []


def test_what_was_already_so_is_of_this_launch():
    text = (
        "North Korea fired a missile on Monday. It had already fallen, and appeared to have landed outside Japan's EEZ."
    )
    assert said(text, "eez_status") == [("unattributed", "appeared outside")]


def test_a_place_named_again_in_part_counts_once():
    text = "It fell into the Sea of Japan, the JCS said. The JCS said it fell in the sea."
    assert said(text, "landing_relation") == [("ROK JCS", "Sea of Japan")]


def test_what_a_missile_was_configured_for_is_no_other_launch():
    text = "Russia fired a missile on Monday. As configured in 1985, it has a maximum range of 10,000 km."
    assert [one.value for one in read(text) if one.quantity == "estimated_max_range_km"] == [10_000]


@pytest.mark.parametrize(
    "text",
    [
        "Officials said Monday's missile flew fast.\n\nIt flew 400 km on Monday.",
        "Japan said on Friday a missile was fired on Thursday. The test itself took place on Oct. 21, and it flew "
        "400 km.",
        "A missile was fired on Monday. It has a range of 2000 km, and it flew 400 km.",
        "A missile was fired on Monday and flew 400 km, marking the latest in a series of tests in recent weeks.",
        "A missile was fired on Monday. On Monday it flew 400 km, just days after it tested another.",
    ],
)
def test_what_is_told_of_this_launch_is_not_lost_to_another(text):
    assert [one.value for one in read(text) if one.quantity == "range_km"] == [400]


def test_who_believed_what_is_who_spoke_before():
    text = "The JCS said it detected the North firing one missile it believed was an SLBM from Sinpo."
    assert said(text, "launch_place") == [("ROK JCS", "Sinpo")]
