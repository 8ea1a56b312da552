"""Tables of notebook 10: what was said of a splash and when, and what its words give under each variant."""

from lessons import data, sea
from lessons.figures.engine.picture import Table
from lessons.figures.report.sheet import Sheet
from lessons.figures.sea.zone_lines import COUNTED
from lessons.records import Claim
from lessons.sea.chance import chances_of, cloud
from lessons.sea.reported_falls import CLAIMANT, side_as_stated, words_of

ABOUT = {"landing_relation": "where", "eez_status": "which side"}
STAGES = {"forecast": "forecast", "first": "first words", "final": "final"}


def same_words_sheet(words: str) -> Sheet:
    """All final positions that were stated in the same words, and on which side each was said to be.

    ValueError where no final position is stated so.

    >>> same_words_sheet("about 200 km west of Oshima-Oshima").table.rows[-1]
    ('16 March 2023', 'about 200 km west of Oshima-Oshima', 'outside')
    """
    rows = tuple(
        (data.event(one.event_id).day, words_of(one), one.reported)
        for one in data.splash_reports()
        if one.stage == "final" and words_of(one) == words
    )
    if not rows:
        raise ValueError(f"words: {words!r} given; accepted: a final position as the table states it")
    return Sheet(Table(("day", "stated place", "said to be"), rows, "The same words, and what was said of them"))


def stages_sheet(event_id: str, *shown: str) -> Sheet:
    """What was said of a splash, forecast and first words before the final ones, and who printed it.

    `shown` are the publishers to keep; without any, all. ValueError where nothing is known.

    >>> stages_sheet("nk-2024-10-31", "Japan MOD").table.rows[0][:3]
    ('Japan MOD', 'forecast', 'where')
    """
    claims = [
        claim
        for claim in data.claims(event_id)
        if claim.quantity in ABOUT and (not shown or claim.publisher in shown) and claim.standing != "garbled"
    ]
    if not claims:
        raise ValueError(
            f"event_id: {event_id!r} given; accepted: a launch of whose splash a side or place was claimed"
        )
    order = list(STAGES)
    claims.sort(key=lambda claim: (order.index(claim.stage), list(ABOUT).index(claim.quantity)))
    rows = tuple((_who(claim), STAGES[claim.stage], ABOUT[claim.quantity], _said(claim)) for claim in claims)
    return Sheet(Table(("who says so", "stage", "about", "says"), rows, "What was said of the splash, in order"))


def _who(claim: Claim) -> str:
    return claim.claimant if claim.claimant == claim.publisher else f"{claim.claimant}, in {claim.publisher}"


def _said(claim: Claim) -> str:
    """A text as it stands in the table, with its hedge in brackets where it is no part of the text."""
    hedge = "" if not claim.hedge or claim.hedge in str(claim.text) else f" ({claim.hedge})"
    return f"{claim.text}{hedge}"


def variants_sheet(words: str, zone: str = CLAIMANT) -> Sheet:
    """A stated place under each way to count Liancourt Rocks (Dokdo / Takeshima); places as the explorer draws them.

    >>> variants_sheet("about 200 km west of Oshima-Oshima").table.rows[0][1]
    'inside'
    """
    sector = sea.Sector.from_words(words)
    chances = chances_of(cloud(sector, zone))
    rows = tuple(
        (
            said,
            side_as_stated(words, zone, variant),
            f"{sea.margin_km(*sector.middle, zone, variant):+.0f} km".replace("-", "−"),
            f"{100 * chances[variant].chance:.0f} of 100",
        )
        for variant, said in COUNTED.items()
    )
    columns = (f"line of {zone} if", "straight along the direction", "middle from the line", "places inside")
    return Sheet(Table(columns, rows, f"{words}, under each variant"))
