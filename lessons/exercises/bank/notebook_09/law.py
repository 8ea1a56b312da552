"""Questions of notebook 09, first half: how wide a zone is, what it gives, and what a splash in it means."""

from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.several import SeveralChoices
from lessons.exercises.quantities.mistakes import Mistake, statute_for_nautical, worked_example
from lessons.exercises.quantities.near import Neighbour
from lessons.units import convert

KM = convert(1, "nmi", "km")
ZONE, TERRITORIAL, CONTIGUOUS = 200, 12, 24  # nautical miles: articles 57, 3 and 33 of the convention

QUESTIONS = (
    Number(
        id="09.1",
        prompt=f"An exclusive economic zone ends at most {ZONE} nautical miles from the coast’s baseline. How many "
        "kilometres is that? To the kilometre.",
        truth=lambda: KM * ZONE,
        unit="km",
        tolerance=0.6,
        convert=True,
        if_unconverted="Turn the nautical miles into kilometres.",
        mistakes=(
            statute_for_nautical(tolerance=0.003),
            Mistake(
                "divided for multiplied",
                lambda truth: ZONE / KM,
                "It looks as if the miles were divided by 1.852.",
                "A nautical mile is longer than a kilometre: there must be more kilometres than miles.",
                tolerance=0.006,
            ),
            worked_example(
                lambda: KM * TERRITORIAL,
                "That is the territorial sea. Put in the miles of the economic zone.",
                tolerance=0.03,
            ),
        ),
        neighbours=(
            Neighbour(
                "the contiguous zone’s width",
                lambda: KM * CONTIGUOUS,
                "Put in the miles of the economic zone.",
                tolerance=0.02,
            ),
        ),
        if_wrong="A nautical mile is 1.852 km.",
        hints=("At sea a mile is a nautical mile: 1.852 km.", f"{ZONE} × 1.852."),
        solution=f"{ZONE} × 1.852 = **370 km** (370.4). In the report of 14 October 2022 the same number stands for "
        "something else: how far from the coast the missile fell.",
        why="370 km is the zone’s greatest width. When a report says that something fell “370 km from the coast”, ask "
        "whether it is a distance or that width.",
    ),
    SeveralChoices(
        id="09.2",
        prompt="What does Japan have in its exclusive economic zone? Choose all that hold.",
        options={
            "fish": Option("Rights over the fish and the other living resources."),
            "seabed": Option("Rights over what lies on and under the seabed."),
            "territory": Option(
                "Territory: whatever falls into it falls on Japan.",
                why="Territory ends with the territorial sea, 12 nautical miles out. The zone is about resources.",
                mistake="EEZ for territorial waters",
            ),
            "ships": Option(
                "The right to turn away foreign ships that only pass through.",
                why="All states keep the freedom of navigation there (article 58).",
                mistake="EEZ for territorial waters",
            ),
            "air": Option(
                "The air above it, which foreign aircraft may enter only when asked in.",
                why="All states keep the freedom of overflight there (article 58). A state’s own air ends with its "
                "territorial sea.",
                mistake="EEZ for airspace",
            ),
            "regard": Option("A claim that other states have due regard to its rights there."),
        },
        right={"fish", "seabed", "regard"},
        if_wrong="Three hold: two are resources, one is how others must behave.",
        hints=(
            "The name says what it is about: *economic*.",
            "Others may sail and fly there. What must they have regard to?",
        ),
        solution="Rights over fish and seabed (article 56), and a claim to *due regard* (article 58). Ships and "
        "aircraft of all states pass freely. It is not territory.",
        why="A splash there can disturb fishing and endanger ships; it does not hit Japan.",
    ),
    Choice(
        id="09.3",
        prompt="6 March 2017: Japan’s minister said that three of four missiles had come down in Japan’s exclusive "
        "economic zone. Which headline can stand?",
        options={
            "zone": Option("Three missiles fall into Japan’s economic zone, minister says"),
            "territory": Option(
                "North Korea hits Japan territory with missiles",
                why="One site did print that. The zone is not territory: no land, no territorial sea.",
                mistake="EEZ for territory",
                way_on="Where does territory end, in nautical miles?",
            ),
            "waters": Option(
                "Three missiles land in Japanese territorial waters",
                why="Territorial waters reach 12 nautical miles, 22 km. The minister first said 300 to 350 km.",
                mistake="EEZ for territorial waters",
                way_on="Compare the widths in the picture.",
            ),
            "airspace": Option(
                "Missiles violate Japan’s airspace",
                why="A state’s airspace lies over its land and its territorial sea, not over its economic zone.",
                mistake="EEZ for airspace",
                way_on="What lies 22 km out, and what 300?",
            ),
        },
        right="zone",
        hints=("Two words of the minister’s must survive.", "How many km out does Japan’s territory end?"),
        solution="“Economic zone”, and whose word it is. One site printed “hits Japan territory” over the same news, "
        "and called the zone *territorial waters*.",
        why="It keeps the zone’s name, the number and the source.",
    ),
    Choice(
        id="09.4",
        prompt="A ballistic missile from North Korea falls outside every economic zone, on the high seas. A colleague "
        "writes: “It fell outside the zone, so it broke no rule.” What do you say?",
        options={
            "launch": Option(
                "The Security Council’s ban is on the *launch*: where the missile falls makes no difference to it."
            ),
            "fine": Option(
                "Correct: only a splash inside a zone is unlawful.",
                why="The Council’s resolutions do not speak of zones at all. They speak of launches.",
                mistake="outside taken for lawful",
                way_on="Read again what resolution 1874 demands.",
            ),
            "always": Option(
                "Wrong: the high seas are closed to missiles of any state.",
                why="No such rule has been named here. This ban is one on North Korea.",
                mistake="one ban taken for all",
                way_on="Whom does resolution 1874 speak to?",
            ),
            "japan": Option(
                "Wrong: Japan’s zone law forbids such launches wherever they fall.",
                why="Japan’s law says where its zone ends. The ban comes from the Security Council.",
                mistake="EEZ for a ban",
                way_on="Who forbade the launches?",
            ),
        },
        right="launch",
        hints=(
            "Two questions: where did it fall, and was it allowed to be launched?",
            "Resolution 1874 says: no “launch using ballistic missile technology”.",
        ),
        solution="Two questions, two answers. Inside or outside says whose resources were near. "
        "Whether the launch was forbidden follows from the Council’s resolutions, wherever it fell.",
        why="“Outside” is a place, not a verdict on the launch.",
    ),
)
