"""How a launch ended, as a report says: success, failure, hit, intercepted, irregular flight."""

import re

from lessons.reports.reading.falling import Stated, hedge_in
from lessons.reports.reading.prose import mentions

_ENDINGS = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (
            r"(?:fail\w*|did not|unable to|fell short of|unsuccessful\w*|not)\b[^;]{0,60}\b(?:reach\w*|enter\w*|"
            r"put\w*|place\w*|achiev\w*|attain\w*)\b[^;]{0,40}\borbit",
            "failed to reach orbit",
        ),
        (
            r"\b(?:placed|put|inserted|deployed|injected|entered|delivered|positioned|"
            r"launched)\b[^;]{0,60}\b(?:in(?:to)?) (?:\w+[ -]){0,6}?orbit|\b(?:reached|entered|achieved) (?:its |the "
            r")?(?:\w+ )?orbit",
            "in orbit",
        ),
        (
            r"\b(?:launch|test|tests|firing|attempt|missile|rocket|it|liftoff|flight|one launch|second one|"
            r"trial)\s+(?:\w+ ){0,2}?(?:failed|ended in (?:a )?failure|was (?:a |deemed a )?failure|was "
            r"(?:unsuccessful|not (?:a )?success\w*)|"
            r"had failed)\b"
            r"|\b(?:failed|unsuccessful|botched|abortive|aborted) (?:\w+ ){0,2}?(?:launch|test|attempt|firing|"
            r"flight)\b|"
            r"\bfail(?:ed|ure)\b(?! to)(?=[^;]{0,40}\b(?:launch|test|missile|flight|shortly|immediately|seconds)\b)|"
            r"\bto have failed\b|\bfailed to (?:ignite|fire|separate|start|launch|take off|leave)\b|"
            r"\b(?:veer(?:ed|ing) off|(?:went|gone|going) (?:awry|off course|astray)|misfired|self-destruct\w*|lost "
            r"control|"
            r"did not ignite|(?:lost|losing|loss of) thrust|proved (?:unsuccessful|a failure)|malfunction\w*)\b|"
            r"\bcrash(?:ed|ing)\b(?=[^;]{0,40}\b(?:shortly|moments|seconds|"
            r"immediately|"
            r"soon) after)",
            "failed",
        ),
        (
            r"\b(?:explod(?:ed|ing)|blew up|disintegrated|broke up|broken up|burst|blown up|fell apart|broke into "
            r"pieces)\b",
            "exploded",
        ),
        (
            r"\birregular(?:ly)?\b[^;]{0,20}(?:trajector\w+|orbit|path|flight|course)|\b(?:abnormal "
            r"(?:flight|trajector\w+|course|path)|changed course|pull-?up man\w+)\b|flew abnormally|fly abnormally",
            "irregular trajectory",
        ),
        (
            r"\b(?:intercepted|successful interceptions?(?= of)|intercepted|(?:shot|shoots|shooting|brought) down|"
            r"downed)\b(?! by the end)|"
            r"\bdestroyed (?:by|in the air|mid-air)\b|\bdestroyed (?:[\w'-]+ ){0,4}?(?:missiles?|rockets?|"
            r"projectiles?)\b",
            "intercepted",
        ),
        (
            r"\b(?:hit|hits|hitting|struck|striking|reached|reaching|destroyed)\b (?:[\w-]+ ){0,5}?targets?\b(?! "
            r"orbit| of| "
            r"at a distance)",
            "hit the target",
        ),
        (
            r"\b(?:met|achieved|fulfilled|meeting|validated|accomplished|attained)\b (?:\w+ ){0,4}?(?:objectives?|"
            r"goals?|aims|results|parameters)\b|objectives (?:of \w+ \w+ )?(?:were|have been) (?:fully |successfully "
            r"|all )?"
            r"(?:met|achieved)",
            "all objectives met",
        ),
        (
            r"\b(?:successful(?:ly)?|with success|a success|success of|was successful|without a hitch|textbook "
            r"launch)\b",
            "success",
        ),
    )
)
_TRIGGERS = (
    "success",
    "fail",
    "explod",
    "blew",
    "disintegr",
    "broke",
    "burst",
    "irregular",
    "abnormal",
    "intercept",
    "shot",
    "shoot",
    "brought down",
    "destroy",
    "veer",
    "awry",
    "astray",
    "misfire",
    "self-destruct",
    "lost control",
    "ignite",
    "malfunction",
    "thrust",
    "crash",
    "downed",
    "target",
    "orbit",
    "objective",
    "goal",
    "aims",
    "results",
    "parameters",
    "course",
    "pull-up",
    "pullup",
    "blown",
    "fell apart",
    "hitch",
    "textbook",
    "botched",
    "abort",
)
_NOT_THIS = re.compile(
    r"\b(?:cannot|can't|capable|capability|ability|could|can|would|if|unless|interceptors?|program\w*|(?<!was )able "
    r"to|aimed|designed|"
    r"previous|earlier|not|failed to|tried to|trying to|unable|rate|prevent\w*|whether|dismiss\w*|denied|reports of|"
    r"attempts? to)\b"
)
_ABOUT = re.compile(
    r"\b(?:launch\w*|test\w*|fir(?:ed|ing)|missiles?|strike|attack|operation|rockets?|flight|flew|satellite|trial|"
    r"projectile|warheads?|"
    r"vehicles?|weapons?|shot down|intercepted|targets?|orbit)\b"
)


_DID = tuple(
    f"{word} to " for word in ("managed", "was able", "were able", "appeared", "believed", "seen", "said", "thought")
)
_DRONES = re.compile(r"\s(?:[\w-]+\s){0,4}?(?:drones?|uavs?|aircraft)\b(?! (?:and|or) )")
_PURPOSE = re.compile(r"\bto (?:put|place|insert|inject|deliver|deploy|carry|send)\b")


def endings(low: str) -> list[Stated]:
    """What a sentence, in small letters, says of how it ended; at most one of each kind.

    >>> [one.text for one in endings("the missile exploded shortly after the launch.")]
    ['exploded']
    """
    found: list[Stated] = []
    if not mentions(low, _TRIGGERS) or not _ABOUT.search(low):
        return found
    for pattern, words in _ENDINGS:
        match = pattern.search(low)
        if match is None or any(match.start() < one.end and one.start < match.end() for one in found):
            continue
        before = low[max(0, match.start() - 45) : match.start()]
        clause = re.split(r"[,;]| - ", before)[-1]
        if clause.endswith(" to ") and not clause.endswith(_DID):
            continue  # what it was launched for
        if words == "in orbit" and _PURPOSE.search(match.group()):
            continue
        if words == "intercepted" and _DRONES.match(low, match.end()):
            continue
        if _NOT_THIS.search(clause) or words == "success" and (found or re.search(r"\bun$|\bnot ", clause)):
            continue
        found.append(Stated("outcome", words, hedge_in(before), "final", match.start(), match.end()))
    return found
