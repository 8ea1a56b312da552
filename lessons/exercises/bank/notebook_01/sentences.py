"""Options of 01.6 and 01.8: what was printed of the ministry's statement, and what could be printed of the report."""

from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict

PRINTS = {
    "first": Option(
        "Bloomberg, first version: at least 1 missile",
        why="“At least one” leaves more room than “at least seven”, and it was the coast guard that said so.",
        mistake="less taken for more",
    ),
    "updated": Option(
        "Bloomberg, updated: around 400 km",
        why="“Around” leaves as much room as “about”: only the word changed.",
    ),
    "retranslated": Option(
        "the re-translated copy: believed outside",
        why="“Believed” is an estimate still: it leaves as much room as “estimated”.",
    ),
    "reuters": Option("Reuters: outside, without a hedge"),
    "ap": Option("AP: as far as 400 km"),
    "newsmax": Option("Newsmax: 9 missiles"),
}

SENTENCES = {
    "plain": Option(
        "North Korea fired seven missiles that flew 400 km and landed outside Japan’s exclusive economic zone.",
        why="Three hedges and the minister’s name are gone: as it stands, it is your claim, and it says more than "
        "anyone said.",
        verdict=Verdict.OVERCLAIMS,
        way_on="Put back who said it and how sure they were.",
    ),
    "near": Option(
        "Japan’s defence minister said seven missiles flew about 400 km and came down outside Japan’s "
        "exclusive economic zone.",
        why="The minister is there, and “about”; but “at least” and “believed” are gone, so he is made to say "
        "more than he did.",
        verdict=Verdict.OVERCLAIMS,
        way_on="Count the hedges in the two lines of the report.",
    ),
    "careful": Option(
        "Japan’s defence minister said at least seven missiles flew about 400 km and were believed to have "
        "come down outside Japan’s exclusive economic zone."
    ),
    "both": Option(
        "Seoul and Tokyo both said that at least seven missiles flew about 400 km and were believed to have "
        "come down outside Japan’s exclusive economic zone.",
        why="Seoul gave no number of missiles: two claims by two claimants have been run together.",
        mistake="two claimants run together",
    ),
    "nothing": Option(
        "Something may have been fired off North Korea’s coast; how much, how far and where to is not known.",
        why="One government gave a number and a distance, the other a launch place and the same distance. "
        "Saying less than is known misleads too.",
        verdict=Verdict.UNDERCLAIMS,
    ),
}
