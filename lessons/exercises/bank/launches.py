"""The launches that questions of several notebooks ask about."""

from lessons import data, sources


def stated(event_id: str, claimant: str) -> tuple[float, float]:
    """The range and the apogee (km) that one claimant stated for one launch.

    >>> stated("nk-2017-09-15", "ROK JCS")
    (3700.0, 770.0)
    """
    pair = sources.pairs(data.claims(event_id, claimant=claimant))[0]
    return pair.range_claim.value, pair.apogee_claim.value
