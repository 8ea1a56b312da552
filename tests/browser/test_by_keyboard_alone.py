"""The course worked by keyboard alone: one question of each kind, and an explorer; no mouse, no focus set."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from lessons.exercises.engine import registry
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.interval import Interval
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.probability import Probability
from lessons.exercises.kinds.several import SeveralChoices
from lessons.exercises.kinds.table import ClaimsTable
from tests.browser.laboratory import Lab, clear, leave, part_of

NAME = "keys.ipynb"
NOTEBOOKS = {"02": "02_units_clocks_and_rounding.ipynb", "08": "08_distance_and_direction.ipynb"}
KINDS = {"02.7": ClaimsTable, "02.10": Probability, "08.1": Interval, "08.2": Number, "08.8": SeveralChoices}
KINDS |= {"08.9": Choice}
FOLDED, EXPLORER = 'sea.direction("northeast")', "splash = Splash()"  # both in 08
MOST_TABS = 30
COUNT = "() => window.jupyterapp.shell.currentWidget.content.widgets.length"  # some are on the page only when it rests
ACTIVE = "() => window.jupyterapp.shell.currentWidget.content.activeCellIndex"
# The arrow keys pass over a cell that is folded, or whose code is: its output is reached by Tab from the cell before.
WHERE = """(code) => {
  const cells = window.jupyterapp.shell.currentWidget.content.widgets;
  const at = cells.findIndex((cell) => cell.model.sharedModel.getSource().includes(code));
  let before = at;
  while (cells[before].inputHidden || cells[before].isHidden) before -= 1;
  return [at, before];
}"""


@pytest.fixture(scope="module")
def page(entered: Page, lab: Lab) -> Iterator[Page]:
    """What is worked here of two notebooks, each cell between the prose that stands before and after it, in one."""
    parts = [json.loads(part_of(name, *worked(number))) for number, name in NOTEBOOKS.items()]
    together = parts[0] | {"cells": [cell for part in parts for cell in beside_code(part["cells"])]}
    (lab.folder / NAME).write_text(json.dumps(together), encoding="utf-8")
    entered.bring_to_front()
    leave(entered)
    yield lab.show(entered, NAME)
    leave(entered)
    clear(entered)
    lab.stop_kernel_of(NAME)


def worked(notebook: str) -> list[str]:
    """What is worked here of a notebook's code, its progress, with which it begins, and what is passed over folded."""
    asked = [f'ask("{number}")' for number in KINDS if number.startswith(notebook)]
    return [f'progress("{notebook}")', *asked, *([FOLDED, EXPLORER] if notebook == "08" else [])]


def beside_code(cells: list[dict]) -> list[dict]:
    """The code cells, and the cells next to them."""
    near = [any(one["cell_type"] == "code" for one in cells[max(0, at - 1) : at + 2]) for at in range(len(cells))]
    return [cell for cell, keep in zip(cells, near, strict=True) if keep]


def walk_to(page: Page, code: str) -> Locator:
    """Go with the arrow keys to the last cell that they reach before one with this code; return what that one shows."""
    page.keyboard.press("Escape")
    at, before = page.evaluate(WHERE, code)
    for _ in range(120):
        here = page.evaluate(ACTIVE)
        if here == before:
            break
        page.keyboard.press("ArrowDown" if here < before else "ArrowUp")
    assert page.evaluate(ACTIVE) == before, f"the arrow keys did not reach the cell before {code}"
    shown = page.locator(".jp-Notebook .jp-Cell").nth(at)
    expect(shown.locator(".lessons-box, .lessons-explorer canvas").first).to_be_visible()
    return shown


def tab_to(page: Page, target: Locator) -> Locator:
    """Press Tab until a control has the focus."""
    for _ in range(MOST_TABS):
        if target.evaluate("(node) => node === document.activeElement"):
            return target
        page.keyboard.press("Tab")
    raise AssertionError(f"{MOST_TABS} presses of Tab did not reach {target}")


def choose(page: Page, listed: Locator, key: str) -> None:
    """Choose from a list with the arrow keys."""
    tab_to(page, listed)
    for _ in range(20):
        if listed.input_value() == key:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"the arrow keys did not reach {key!r}")


def enter(page: Page, box: Locator, answer: object, number: str) -> None:
    """Fill in an answer by keys, as the kind of the question wants it."""
    question = registry.question(number)
    if isinstance(question, Choice):
        tab_to(page, box.get_by_role("radio").first)
        page.keyboard.press("Space")
        for _ in range(list(question.shown()).index(answer)):
            page.keyboard.press("ArrowDown")
    elif isinstance(question, SeveralChoices):
        for at, key in enumerate(question.shown()):
            if key in answer:
                tab_to(page, box.get_by_role("checkbox").nth(at))
                page.keyboard.press("Space")
    elif isinstance(question, ClaimsTable):
        for row in question.rows:
            for column in question.columns:
                cell = box.get_by_label(f"{row.label}: {column.label}", exact=True)
                if column.options:
                    choose(page, cell, answer[row.key][column.key])
                else:
                    tab_to(page, cell)
                    page.keyboard.type(answer[row.key][column.key])
    else:
        tab_to(page, box.get_by_role("textbox"))
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(str(answer))


def check(page: Page, box: Locator) -> Locator:
    """Press Check; return what is said."""
    tab_to(page, box.get_by_role("button", name="Check"))
    page.keyboard.press("Enter")
    return box.locator(".lessons-verdict")


def test_one_question_of_each_kind_is_asked_here():
    assert {number: type(registry.question(number)) for number in KINDS} == KINDS
    kinds = {type(question) for notebook in registry.notebooks() for question in registry.questions(notebook)}
    assert kinds == set(KINDS.values()), "a kind of question is worked by keyboard nowhere"


@pytest.mark.parametrize("number", KINDS)
def test_a_question_is_reached_answered_and_left(page: Page, number: str):
    question = registry.question(number)
    box = walk_to(page, f'ask("{number}")').locator(".lessons-box")
    cells = page.evaluate(COUNT)
    enter(page, box, question.right_answer(), number)
    said = check(page, box)
    expect(said).to_contain_text("can be defended" if isinstance(question, Probability) else "Right")
    tab_to(page, box.get_by_role("button", name="hint"))
    page.keyboard.press("Space")
    expect(box.locator(".lessons-hints")).not_to_be_empty()
    page.keyboard.press("Escape")
    assert not box.evaluate("(node) => node.contains(document.activeElement)")
    here = page.evaluate(ACTIVE)
    page.keyboard.press("ArrowDown")
    page.wait_for_function(f"(here) => ({ACTIVE})() > here", arg=here)  # the arrow keys are the notebook's again
    assert page.evaluate(COUNT) == cells


def test_an_explorer_is_reached_moved_and_left(page: Page):
    splash = walk_to(page, EXPLORER).locator(".lessons-explorer")
    readout = splash.locator(".lessons-readout")
    expect(readout).to_contain_text("From Oshima-Oshima")
    tab_to(page, splash.get_by_label("Stated, in words"))
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("about 150 km west of the Oshima Peninsula")
    page.keyboard.press("Enter")
    expect(readout).to_contain_text("85 to 215 km")
    tab_to(page, splash.get_by_label("From", exact=True))
    page.keyboard.type("Oshima-O")  # a list goes to what is typed
    expect(readout).to_contain_text("From Oshima-Oshima")
    distance = tab_to(page, splash.get_by_label("Distance"))
    before = distance.get_attribute("aria-valuetext")
    page.keyboard.press("ArrowRight")
    expect(distance).not_to_have_attribute("aria-valuetext", before)
    mark = tab_to(page, splash.get_by_role("slider").last)
    there = mark.get_attribute("aria-valuetext")
    page.keyboard.press("ArrowUp")
    expect(mark).not_to_have_attribute("aria-valuetext", there)
    tab_to(page, splash.get_by_text("Data as a table"))
    page.keyboard.press("Enter")
    expect(splash.get_by_role("table")).to_be_visible()
    page.keyboard.press("Escape")
    here = page.evaluate(ACTIVE)
    page.keyboard.press("ArrowDown")
    page.wait_for_function(f"(here) => ({ACTIVE})() > here", arg=here)
