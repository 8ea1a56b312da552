"""What was read, printed: tables, JSON Lines, files in any encoding, many files at once."""

import json

import pytest

from lessons.reports import readout

TEXT = "The missile flew about 400 km (249 miles), Japan's defence minister said. It fell outside Japan's EEZ."


def test_a_table_says_who_said_what_and_where():
    heading, first, *_ = readout.table(readout.read(TEXT))
    assert heading.split()[:4] == ["who", "about", "what", "its"]
    assert first.startswith("Japan MOD") and "about 400 km" in first and first.endswith("17-41")


def test_json_gives_quote_and_place_and_leaves_out_what_is_empty():
    lines = readout.as_json(readout.read(TEXT), "a.txt").splitlines()
    first = json.loads(lines[0])
    assert first["file"] == "a.txt" and first["value"] == 400.0 and first["relation"] == "~"
    assert TEXT[first["start"] : first["end"]] == first["quote"]
    assert "url" not in first and "high" not in first


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_read_in_the_encodings_that_editors_write(tmp_path, encoding):
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding=encoding)
    claims, wrong = readout.read_file(path)
    assert not wrong and claims[0].quote == "about 400 km (249 miles)"


def test_a_file_too_large_for_a_report_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(readout, "LARGEST", 10)
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert readout.read_file(path) == ([], "report.txt has 102 bytes; accepted: a report of at most 10")


@pytest.mark.parametrize("processes", [1, 2])
def test_many_files_are_read_in_their_order(tmp_path, processes):
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"It flew {number}00 km.", encoding="utf-8")
    (tmp_path / "4.txt").unlink()
    paths = [*readout.reports_in(tmp_path), tmp_path / "gone.txt"]
    found = list(readout.read_many(paths, processes))
    assert [path.name for path, _, _ in found] == ["0.txt", "1.txt", "2.txt", "3.txt", "gone.txt"]
    assert [claims[0].value for _, claims, _ in found[1:4]] == [100.0, 200.0, 300.0]
    assert found[-1][2] == "gone.txt cannot be read (No such file or directory)"


def test_signs_that_a_terminal_would_obey_are_not_printed():
    (line,) = readout.table(readout.read("It flew 400\u00a0km, the \x1b[31mministry said."))[1:]
    assert "\x1b" not in line
