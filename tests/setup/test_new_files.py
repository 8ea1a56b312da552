"""What commands are given and write: no name is told, a file that is there stays, none is left half written."""

import io
from pathlib import Path

import pytest

from lessons.running import cli, new_files
from lessons.running.problem import Problem


@pytest.mark.parametrize(
    "words",
    [
        ["form", "A", "--into", ""],
        ["teach", "03", "--into", " "],
        ["nbgrader", "03", ""],
        ["collect", ""],
        ["collect", "answers", "--into", ""],
        ["read", ""],
        ["progress", "--export", ""],
        ["checklist", ""],
    ],
    ids=" ".join,
)
def test_a_name_without_a_letter_is_no_folder(words, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        cli.main(words)
    assert "a name is missing" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_stays_as_it_is(tmp_path):
    path = tmp_path / "mine.txt"
    path.write_text("mine")
    with pytest.raises(Problem, match="mine.txt is there already. Name a file that is not, or remove"):
        new_files.write_new(path, "ours")
    assert path.read_text() == "mine"


def test_no_half_of_a_file_is_left_where_the_disk_is_full(tmp_path, monkeypatch):
    class Full(io.TextIOWrapper):
        def flush(self):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "open", lambda path, *_, **__: Full(io.FileIO(path, "x"), encoding="utf-8"))
    with pytest.raises(Problem, match="cannot be written .No space left on device.. Name a folder of yours with"):
        new_files.write_new(tmp_path / "form.html", "text", new_files.FOLDER)
    monkeypatch.undo()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [["form", "A"], ["nbgrader", "03"], ["teach", "00"]], ids=" ".join)
def test_a_folder_that_cannot_be_is_told(words, tmp_path, capsys):
    (tmp_path / "file").touch()
    place = str(tmp_path / "file" / "within")
    assert cli.main([*words, place] if words[0] == "nbgrader" else [*words, "--into", place]) == 1
    assert "cannot be written (" in capsys.readouterr().err


@pytest.mark.parametrize("more", [[], ["--export", "table.csv"], ["--json"]], ids=str)
@pytest.mark.parametrize("what", ["report.txt", "."])
def test_a_day_that_is_none_is_told_before_anything_is_read(what, more, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text("It flew 400 km.", encoding="utf-8")
    assert cli.main(["read", what, "--day", "5 November", *more]) == 1
    assert "day: '5 November' is no day" in capsys.readouterr().err
    assert not (tmp_path / "table.csv").exists()


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("It flew 400 km.".encode("utf-16"), "400 km"),
        ("Caf\u00e9: it flew 400 km.".encode("cp1252"), "400 km"),
        (b"%PDF-1.7 400 km", "what is typed is no plain text"),
        (b"\0" * 100, "what is typed is no plain text"),
        (b"a" * 5_000_001, "5,000,001 bytes"),
    ],
    ids=["utf-16", "cp1252", "pdf", "zeros", "huge"],
)
def test_what_is_piped_in_is_read_however_it_is_stored(raw, said, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
    code = cli.main(["read", "-"])
    shown = capsys.readouterr()
    assert said in (shown.err if code else shown.out)
    assert code == (0 if said == "400 km" else 1)
    path = tmp_path / "report.txt"
    path.write_bytes(raw)
    assert cli.main(["read", str(path)]) == code
