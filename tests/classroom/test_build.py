"""What `lessons teach` writes: whole, without a network, and told in a sentence where it cannot be."""

import re
import sys
import tomllib
from pathlib import Path

import pytest

from lessons.classroom import build, printing
from tests.classroom.lessons_read import NOTEBOOKS, NUMBERS

ADDRESS = re.compile(r"""(?:src|href)=["']([^"']+)["']""")


@pytest.fixture(scope="module")
def everything(tmp_path_factory):
    """Build the whole course once, each notebook for itself and as a seminar."""
    folder = tmp_path_factory.mktemp("built")
    asked = build.ask_for("all", NOTEBOOKS)
    pages = build.build(asked, folder, tell=lambda _: None)
    pages += build.build(asked, folder / "seminar", "6x90", tell=lambda _: None)
    return folder, pages


def test_every_notebook_has_all_its_pages(everything):
    folder, pages = everything
    for number in NUMBERS:
        for name in build.SAID:
            assert folder / number / f"{name}.html" in pages
    assert [folder / "seminar" / f"session-{at}" / "plan.html" in pages for at in range(1, 7)] == [True] * 6


def test_no_page_asks_for_a_network_and_nothing_is_missing(everything):
    folder, pages = everything
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for address in ADDRESS.findall(text):
            assert "//" not in address and (page.parent / address).is_file(), f"{page}: {address}"
        assert "<style" not in text and not re.search(r"<script(?! defer src=)", text) and " onclick=" not in text
    for asset in (folder / build.ASSETS).iterdir():
        if asset.suffix == ".css":
            found = re.findall(r"url\(([^)]{0,40})|@import", asset.read_text(encoding="utf-8"))
            assert all(one.strip("\"'").startswith("data:") for one in found), asset.name


def test_what_is_carried_along_is_small_and_has_its_licence(everything):
    folder, _ = everything
    assets = list((folder / build.ASSETS).iterdir())
    assert sum(path.stat().st_size for path in assets) < 250_000
    assert "Hakim El Hattab" in (folder / build.ASSETS / "LICENSE-reveal.js").read_text(encoding="utf-8")
    notices = (NOTEBOOKS.parent / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
    assert "reveal.js" in notices


def test_a_second_time_writes_the_same(everything, tmp_path):
    folder, _ = everything
    for page in build.build(build.ask_for("03", NOTEBOOKS), tmp_path, tell=lambda _: None):
        if page.parent != tmp_path:
            assert page.read_bytes() == (folder / page.relative_to(tmp_path)).read_bytes()


def test_the_command_builds_and_says_where(tmp_path, here):
    code, out, _ = here("teach", "part", "1", "--time", "90", "--into", str(tmp_path / "new"))
    assert code == 0 and str(tmp_path / "new" / "index.html") in out
    index = (tmp_path / "new" / "index.html").read_text(encoding="utf-8")
    assert 'href="talk-90/plan.html"' in index and 'href="01/handout.html"' in index


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["77"], "There is no '77'. There are 00,"),
        (["03", "--time", "6x90"], "for one of them take 45 or 90."),
        (["03", "--time", "60"], "invalid choice: '60'"),
        (["03", "--into", "FILE"], "is a file. Name a folder"),
    ],
)
def test_what_cannot_be_built_is_told(tmp_path, here, words, told):
    (tmp_path / "FILE").write_text("x", encoding="utf-8")
    words = [str(tmp_path / word) if word == "FILE" else word for word in words]
    if "--into" not in words:
        words += ["--into", str(tmp_path / "new")]
    code, out, complaint = here("teach", *words)
    assert code and told in complaint and "Traceback" not in complaint + out
    assert not (tmp_path / "new").exists()


def test_without_a_browser_the_page_says_how_to_print(everything, monkeypatch):
    folder, _ = everything
    monkeypatch.setattr(printing, "find_browser", lambda: None)
    assert build.print_all([folder / "03" / "handout.html"]) == ([], printing.NO_BROWSER)
    assert "To print:" in (folder / "03" / "handout.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("told", ["exit(3)", "print('no', file=sys.stderr); sys.exit(1)"])
def test_a_browser_that_fails_is_told(tmp_path, monkeypatch, told):
    page = tmp_path / "handout.html"
    page.write_text("x", encoding="utf-8")
    browser = tmp_path / "browser"
    browser.write_text(f"#!{sys.executable}\nimport sys\n{told}\n", encoding="utf-8")
    browser.chmod(0o755)
    monkeypatch.setenv(printing.NAMED, str(browser))
    done, wrong = build.print_all([page])
    assert done == [] and wrong.startswith("handout.html was not printed")
    monkeypatch.setenv(printing.NAMED, str(tmp_path / "nothing"))
    wrong = build.print_all([page])[1]
    assert wrong.startswith("handout.html was not printed: ") and "Errno" not in wrong
    assert wrong.endswith("cannot be run (No such file or directory).")


def test_reveal_is_the_version_that_the_notices_name():
    notices = (NOTEBOOKS.parent / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
    version = re.search(r"reveal\.js (\d+\.\d+\.\d+)", notices)[1]
    code = Path(build.HERE / "front" / "reveal" / "reveal.js").read_text(encoding="utf-8")
    assert f"`{version}`" in code or f'"{version}"' in code


def test_code_of_others_has_its_licence_beside_it_in_the_notices_and_in_the_wheel():
    root = Path(__file__).parents[2]
    told = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["license-files"]
    notices = (root / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
    found = [path.relative_to(root) for path in (root / "lessons").rglob("LICENSE*")]
    assert found
    for path in found:
        assert path.as_posix() in told and path.parent.as_posix() in notices
