"""Who is quoted in sentences whose speaker is named only where the quote ends: "A. B. C," the minister said."""

from lessons.reports.reading.prose import Sentence
from lessons.reports.reading.speech import anchors

_LONGEST = 8  # sentences of a quote


def quoted_by(sentences: list[Sentence]) -> dict[int, str]:
    """The words for the speaker of each sentence that stands in a quote which a later sentence closes and attributes.

    The keys are where the sentences start.

    >>> from lessons.reports.reading.prose import sentences
    >>> quoted_by(sentences('"It flew 400 km. It fell into the sea," the general said.'))
    {0: 'the general'}
    """
    found: dict[int, str] = {}
    inside: list[Sentence] = []
    for sentence in sentences:
        if inside and (sentence.paragraph != inside[0].paragraph or len(inside) == _LONGEST):
            inside = []
        odd = sentence.text.count('"') % 2
        if inside and odd:
            closes = sentence.text.rfind('"')
            named = [one.phrase for one in anchors(sentence.text) if one.before and one.start > closes]
            found |= {one.start: named[0] for one in inside if named}
            inside = []
        elif odd or inside:
            inside.append(sentence)
    return found
