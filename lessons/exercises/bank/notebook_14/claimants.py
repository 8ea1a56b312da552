"""Question 14.1: who says what in six lines of the report, and whether it is measured, seen, or a judgement."""

from lessons import data
from lessons.exercises.kinds.table import ClaimsTable, Column, Row

NAMED = {line.line: line.named for line in data.report_lines()}
WHO = {
    "minister": "Japan’s defence minister",
    "seoul": "South Korea",
    "tass": "the agency TASS",
    "nobody": "nobody is named",
}
KEYS = {"Japan MOD": "minister", "ROK JCS": "seoul", "South Korea": "seoul", "TASS": "tass", "": "nobody"}
KINDS = {
    "measured": "can be measured",
    "happened": "a meeting",
    "judged": "motive or judgement",
}
SPEAKS = {
    "minister": "The minister speaks in lines 4 and 5. Look for the verb of saying in this one.",
    "seoul": "South Korea’s military speaks in lines 3 and 9, its government in line 14.",
    "tass": "TASS is named in line 11, for the meeting.",
    "nobody": "Somebody is named in that line. Look for the verb of saying.",
}
IS = {
    "measured": "No instrument shows that.",
    "happened": "It is no meeting.",
    "judged": "It can be shown with an instrument or by whoever was there: it is no mere judgement.",
}


def _row(line: int, label: str, kind: str) -> Row:
    who = KEYS[NAMED[line]]
    messages = {("who", key): text for key, text in SPEAKS.items() if key != who}
    messages |= {("kind", key): text for key, text in IS.items() if key != kind}
    return Row(str(line), f"line {line}: {label}", {"who": who, "kind": kind}, messages)


QUESTIONS = (
    ClaimsTable(
        id="14.1",
        prompt="Six things that the report says. Who says each, and what is it?",
        columns=(Column("who", "Who says it", WHO), Column("kind", "What it is", KINDS)),
        rows=(
            _row(4, "at least seven missiles", "measured"),
            _row(5, "outside Japan’s zone", "measured"),
            _row(7, "Kim wants to raise awareness", "judged"),
            _row(8, "heavier nuclear warheads", "judged"),
            _row(11, "Putin received the minister", "happened"),
            _row(14, "“high probability” of technology", "judged"),
        ),
        hints=(
            "Look in each line for a verb of saying, and for whom it belongs to.",
            "“He” in line 5 is the minister of line 4. Two of the six lines have no verb of saying at all.",
        ),
        solution="4 and 5: the minister, of what can be measured. 7 and 8: nobody, a motive and an outlook. 11: TASS, "
        "a meeting. 14: South Korea, a judgement.",
        why="What nobody is named for, nobody can be asked about: it cannot be graded, and stays out.",
    ),
)
