"""Who says what stands at a place: the anchors of a sentence, and who spoke before it."""

import re
from typing import NamedTuple

from lessons.reports.reading.homes import home_of
from lessons.reports.reading.naming import ADJECTIVES, UNATTRIBUTED, Named, country_in, kind_of, named, unnamed
from lessons.reports.reading.prose import Sentence
from lessons.reports.reading.speech import Anchor, anchors
from lessons.reports.reading.surnames import NO_SURNAME

_PRONOUN = re.compile(
    r"(?:the |that |this |its |their |his |her )?(?:same |latter |former )?(?:he|she|it|they|him|her|them|ministry|"
    r"minister|military|army|"
    r"agency|(?:media |press |official )?statement|report|spokes\w+|official|source|sources|officials|government|"
    r"dispatch|paper|newspaper|"
    r"broadcaster|"
    r"director(?: general)?|head|command|group|department|company|organi[sz]ation|release|handout|notice|media "
    r"outlet|news agency|network|office|body|"
    r"general|president|premier|chief|text|message|announcement|press release|force|service|post|defen[cs]e "
    r"(?:ministry|minister|"
    r"chief)|prime minister|chief cabinet secretary|initial (?:assessment|analysis)|news)$",
    re.I,
)
_RUNS_ON = re.compile(
    r"[\"']?(?:it|they|he|she|both|all|each|one of|one flew|the (?:missiles?|projectiles?|rockets?|weapons?|first|"
    r"second|third|closest|"
    r"other|two|three|flight|launch(?:es)?)|its|their|these|another|a second|a third|this|of (?:these|them|those|the "
    r"\w+ missiles))\b",
    re.I,
)
# A paragraph that begins so tells on; who spoke last need not have said it.
_BY_NAME = re.compile(r"the (?:missiles?|projectiles?|rockets?|weapons?|flight|launch(?:es)?)\b|this\b", re.I)
_TITLED = re.compile(r"[A-Z][\w'-]+")
_DATELINE = re.compile(
    r"^[^a-z]{0,40}(?:[\w\s.,/]{0,40})?\([\w/ ]+\)\s*-*\s*|^[A-Z][A-Z ,./]{3,40}[\w\s,.]{0,30}:?\s*-+\s*"
)
_IN_CAPITAL = re.compile(r"\b(?:[Ii]n |[Oo]ur )([A-Z]\w+)")
_UNNAMED = re.compile(
    r"(?:people|persons?|those|(?:two |three |several |its own |unnamed |anonymous )?sources?) (?:familiar|close|"
    r"with|briefed)|(?:its own |unnamed |anonymous |two |three )?sources?$",
    re.I,
)
_IN_GENERAL = re.compile(
    r"(?:An?|The|Such) [\w-]+(?: [\w-]+){0,3} (?:can|weighs|has an?|have an?|is an?|are|is capable|is able|is about|"
    r"could)\b|Such "
)
_BODY = re.compile(r"\b(?:Air Force|Navy|Army|Space Force|Marine Corps)\b")
_STATE_MEDIA = re.compile(
    r"\b(?:state(?:[- ](?:run|owned|controlled))?|official)(?: news)? (?:media|tv|television|agency|broadcaster)\b",
    re.I,
)
_OWN_WORDS = re.compile(
    r"('s|s') (?:[\w-]+ ){0,2}?(?:announcement|statement|report|release|website|post|briefing|count|data|figures)$",
    re.I,
)
# "a statement from the ministry": the ministry says it
_OF_BODY = re.compile(
    r"^(?:an? |the )?(?:[\w-]+ )?(?:statement|(?:news |press )?release|announcement|communiqu\w+|message|post|notice|"
    r"handout) "
    r"(?:from|by|of|issued by|released by|on behalf of) (?=\w)",
    re.I,
)
_TURN = re.compile(r"[,;]\s*(?:while|whereas|but|and|yet|although|though)\b|;|\bwhile\b|\bwhereas\b")


_NOBODY = re.compile(
    r"(?:(?:some|media|foreign|local|news|press|unconfirmed|early|initial) )?reports|(?:the )?sources agree", re.I
)


class Voice(NamedTuple):
    """Who says something: the tables' name, the report's own words, and who passed it on."""

    name: str
    phrase: str = ""
    publisher: str = ""


NOBODY = Voice(UNATTRIBUTED)


class Speakers:
    """Goes through the sentences of a report in their order and keeps who has spoken."""

    def __init__(self, text: str = "") -> None:
        self.last: tuple[Named, Voice] | None = None
        self.by_kind: dict[str, tuple[Named, Voice]] = {}
        self.by_country: dict[str, tuple[Named, Voice]] = {}
        self.people: dict[str, tuple[Named, Voice]] = {}
        self.paragraph = -1
        self.quoting = False
        self.spoke = False  # whether the sentence before this one has a speaker
        self.found: list[tuple[Anchor, Voice]] = []
        self.carried = NOBODY
        self.text = ""
        self.kcna = bool(re.search(r"KCNA|Korean Central News Agency|[Ss]tate media", text))
        self.of_north = bool(re.search(r"North Korea|DPRK|Pyongyang", text[:400]))
        self.country = home_of(text)  # whose ministry "the ministry" is, before anybody was named

    def enter(self, sentence: Sentence, quoted: str = "") -> None:
        """Read the speakers of the next sentence; `quoted` are the words for whom it quotes, if these come later."""
        new_paragraph = sentence.paragraph != self.paragraph
        if new_paragraph:
            self.quoting = False
        runs_on = bool(_RUNS_ON.match(sentence.text)) and not (new_paragraph and _BY_NAME.match(sentence.text))
        keeps = self.spoke and self.last is not None and (not new_paragraph or runs_on or sentence.text.startswith('"'))
        keeps = keeps and not _IN_GENERAL.match(sentence.text)
        self.carried = (
            self.last[1] if (keeps or self.quoting) and self.last and self.last[0].kind != "analyst" else NOBODY
        )
        self.paragraph, self.text = sentence.paragraph, sentence.text
        self.found = []
        for anchor in anchors(sentence.text, sentence.headline, sentence.stamped):
            voice = self._voice(anchor)
            if self.found and not anchor.before and _same_side(self.found[-1], anchor):
                voice = self.found[-1][1]  # "the ministry said Tokyo had confirmed"
            self.found.append((anchor, voice))
        if quoted and not self.found:
            self.carried = self._voice(Anchor(0, 0, True, quoted))
        if sentence.text.count('"') % 2:
            self.quoting = not self.quoting
        self.spoke = not sentence.headline and (bool(self.found) or self.carried is not NOBODY)

    def at(self, place: int) -> Voice:
        """Who says what stands at a place of the sentence."""
        before = [pair for pair in self.found if pair[0].end <= place]
        behind = [pair for pair in self.found if pair[0].start >= place]
        inside = [pair for pair in self.found if pair[0].start < place < pair[0].end]
        if inside:
            return inside[0][1]
        following = behind[0] if behind and behind[0][0].before else None
        if before:
            last = before[-1]
            passed_on = following and last[0].start == 0 and self.text[last[0].end : last[0].end + 1] == ":"
            if passed_on and following:
                return following[1]  # "TASS: the missile flew 450 km, the general said"
            turned = _TURN.search(self.text, last[0].end, place)
            if following and (turned or last[0].before and _nearer(self.text, last[0].end, place)):
                return following[1]
            return last[1]
        if following:
            return following[1]
        return self.carried

    def _voice(self, anchor: Anchor) -> Voice:
        """Whom an anchor names, by its own words or by who spoke before; and keep it."""
        publisher, home = "", ""
        if anchor.publisher:
            passed, words = self._known(anchor.publisher)
            publisher, home = passed.name if passed.name != UNATTRIBUTED else words, passed.country
        found, phrase = self._known(anchor.phrase, home, anchor.start)
        if anchor.publisher:
            if passed.kind == "agency" and _UNNAMED.match(phrase):
                found = Named(f"sources of {passed.name}", "", "officials")
            if found.kind == "officials" and found.name == UNATTRIBUTED or re.match(r"(?:its own )?sources?$", phrase):
                found = passed
        voice = Voice(found.name, phrase, publisher)
        if found.name == UNATTRIBUTED:
            return voice
        self.last = (found, voice)
        self.by_kind[found.kind] = self.last
        if found.country:
            self.by_country[found.country] = self.last
        self._learn(phrase, self.last)
        return voice

    def _known(self, phrase: str, home: str = "", at: int = 0) -> tuple[Named, str]:
        """Whom a phrase means, and the words that name it; `home` is the country of who passed it on."""
        if home and named(phrase) is None and (found := self._of_country(phrase, home)):
            return found, phrase
        phrase = re.sub(r" (?:here|now|there|itself)$", "", _OWN_WORDS.sub("", _OF_BODY.sub("", phrase.strip())))
        if _PRONOUN.match(phrase):
            kind = kind_of(phrase)
            if (
                self.last is None
                and (body := _BODY.search(self.text, 0, at))
                and (found := self._of_country(body[0], self.country))
            ):
                return found, body[0]  # "the Air Force's test failed, the service said"
            if (
                kind
                and (here := _IN_CAPITAL.search(self.text, 0, at))
                and (found := self._of_country(phrase, country_in(here[1])))
            ):
                return found, phrase  # "in Tokyo, the government said"
            earlier = self.by_kind.get(kind) if kind else None
            country = self.last[0].country if self.last else self.country
            if earlier is None and kind and (found := self._of_country(phrase, country)):
                return found, phrase
            if earlier is None:
                earlier = self.last
            if earlier is not None:
                return earlier[0], earlier[1].phrase
            if (found := self._of_country(phrase, self.country)) or (found := named(_DATELINE.sub("", self.text[:at]))):
                return found, phrase
            return Named(UNATTRIBUTED, "", ""), phrase
        if _NOBODY.fullmatch(phrase):
            return Named(UNATTRIBUTED, "", ""), phrase
        found = named(phrase)
        if self.of_north and found is None and _STATE_MEDIA.search(phrase):
            return Named("KCNA", "North Korea", "agency"), phrase
        if found and found.kind == "country" and found.country == "North Korea" and self.kcna:
            return Named("KCNA", "North Korea", "agency"), phrase
        if found and found.kind == "country" and found.country in self.by_country:
            return self.by_country[found.country][0], phrase
        if found and found.kind == "country":
            return Named(_whole_country(found.country), found.country, "government"), phrase
        if found:
            return found, phrase
        for word in _TITLED.findall(phrase):
            if word.lower() in self.people:
                return self.people[word.lower()][0], phrase
        if (kind := kind_of(phrase)) and kind in self.by_kind:
            return self.by_kind[kind][0], phrase
        if guess := self._of_country(phrase, self.last[0].country if self.last else self.country):
            return guess, phrase
        name = unnamed(phrase)
        return Named(name or UNATTRIBUTED, country_in(phrase), "other"), phrase

    def _of_country(self, phrase: str, country: str) -> Named | None:
        """ "The defence minister", "the air force": of the country that spoke last, or that the report began with."""
        official = re.search(
            r"minist|military|official|government|air force|navy|army|spokes|source|mnd|mod\b|prime|cabinet|state "
            r"(?:tv|tele|media)",
            phrase,
            re.I,
        )
        if not country or not official:
            return None
        words = unnamed(phrase)
        if re.search(r"minist", words, re.I) and not re.search(
            r"foreign|prime|unification|transport|interior|defen|science|culture", words, re.I
        ):
            words = f"defence {words}"
        found = named(f"{country} {words}")
        return found if found and found.kind != "country" else None

    def _learn(self, phrase: str, who: tuple[Named, Voice]) -> None:
        """Keep the names of people in a phrase, for "Nakatani said"."""
        if who[0].kind in ("agency", "country"):
            return
        for word in _TITLED.findall(phrase):
            if word.lower() not in NO_SURNAME and not country_in(word):
                self.people.setdefault(word.lower(), who)


def _same_side(outer: tuple[Anchor, Voice], inner: Anchor) -> bool:
    """Whether a country, or its forces, confirm what its own ministry says in the same sentence."""
    who, whole = named(outer[1].phrase or outer[0].phrase), named(inner.phrase)
    same = bool(who and whole and whole.country == who.country and who.kind != "agency")
    return same and bool(whole and whole.kind in ("country", "military"))


def _whole_country(country: str) -> str:
    """A country that speaks for itself: of flights, the two that track them speak through their militaries."""
    spoken = {
        "South Korea": "ROK JCS",
        "Japan": "Japan MOD",
        "United States": "US government",
        "North Korea": "North Korean government",
    }
    return spoken.get(country, f"{ADJECTIVES.get(country, country)} government")


def _nearer(text: str, before: int, place: int) -> bool:
    """Whether a place belongs to the speaker behind it: a comma with "and" stands before it."""
    return bool(re.search(r"^\s*(?:and|but)\b|,\s*(?:and|but|while)\b|;", text[before:place]))
