"""The `lessons` command: open the course, test it, see what is wrong with it, see how far you are."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from lessons.running import (
    collect_command,
    course_folder,
    data_command,
    environment,
    folders,
    form_command,
    nbgrader_command,
    new_files,
    read_command,
    teach_command,
)
from lessons.running.problem import Problem
from lessons.running.setting_up import in_use, troubles

FIRST_NOTEBOOK = "00"
LAST_PORT = 65535


def find_notebook(folder: Path, name: str) -> Path:
    """Return the notebook in `folder` that `name` means: 3, 03, 03_throwing or a file name. Problem when none does.

    >>> find_notebook(Path("no such folder"), "3")
    Traceback (most recent call last):
        ...
    lessons.running.problem.Problem: There is no notebook '3'. There are: none.
    """
    everything = sorted(folder.glob("*.ipynb"))
    wanted = Path(name).name.removesuffix(".ipynb")
    if wanted.isdecimal():
        wanted = f"{wanted.lstrip('0').zfill(2)}_"
    found = [path for path in everything if path.stem == wanted or (wanted and path.stem.startswith(wanted))]
    if not found:
        names = ", ".join(path.stem for path in everything) or "none"
        shown = name if len(name) <= 60 else f"{name[:60]}..."
        raise Problem(f"There is no notebook {shown!r}. There are: {names}.")
    return found[0]


def port(text: str) -> int:
    """Read the number of a port.

    >>> port("8888")
    8888
    """
    if text.isascii() and text.isdecimal() and len(text) <= 5 and 1 <= int(text) <= LAST_PORT:
        return int(text)
    shown = text if len(text) <= 20 else f"{text[:20]}... ({len(text)} characters)"
    raise argparse.ArgumentTypeError(f"a port is a number from 1 to {LAST_PORT}, not {shown!r}")


def server_words(folder: Path, notebook: Path, browser: bool, port: int | None) -> list[str]:
    """Return the command that starts JupyterLab on `notebook`: for this machine only, and with Jupyter's token."""
    words = [sys.executable, "-P", "-m", "lessons.running.lab_start"]
    words += [f"--ServerApp.root_dir={folder}", "--ServerApp.ip=127.0.0.1"]
    words.append(f"--LabApp.default_url=/lab/tree/{notebook.relative_to(folder).as_posix()}")
    if hasattr(os, "geteuid") and os.geteuid() == 0:  # in a container there is often no one else
        words.append("--allow-root")
    if not browser:
        words.append("--no-browser")
    if port is not None:
        words.append(f"--ServerApp.port={port}")
    return words


def open_course(options: argparse.Namespace) -> int:
    """Start JupyterLab and stay until it is stopped."""
    folder = course_folder.needed()
    notebook = find_notebook(folder / "notebooks", options.notebook)
    for sentence in folders.set_aside():
        print(sentence, file=sys.stderr)
    command = server_words(folder, notebook, not options.no_browser, options.port)
    print(f"Opening {notebook.name} in JupyterLab. To stop: close the tab and press Ctrl+C here, twice.", flush=True)
    if os.name != "nt":
        os.execv(command[0], command)
    process = subprocess.Popen(command)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # JupyterLab got it as well and stops by itself
            continue


def run_tests(options: argparse.Namespace) -> int:
    """Run the tests."""
    from lessons.running import suite

    return suite.run(options.pytest_words, course_folder.needed())


def progress_lines() -> list[str]:
    """Return for each notebook that has questions how many are done, and which are done, tried and open.

    Problem when the questions cannot be read.
    """
    from lessons.exercises.engine import bar, registry

    lines = []
    try:
        found = {notebook: bar.states(notebook) for notebook in registry.notebooks()}
    except (OSError, ValueError) as error:  # the questions take their numbers from the tables
        told = f"The questions cannot be read: {error}. {environment.command('doctor')} says which file to get again."
        raise Problem(told) from None
    for notebook, states in found.items():
        numbers = {state: [id_ for id_ in states if states[id_] == state] for state in states.values()}
        lines.append(f"Notebook {notebook}: {len(numbers.get('done', []))} of {len(states)} questions done")
        if set(numbers) != {"open"}:  # of a notebook not begun there is no more to say
            in_order = sorted(numbers, key=_done_first_open_last)
            lines += [f"    {state}: {' '.join(numbers[state])}" for state in in_order]
    return lines


def _done_first_open_last(state: str) -> tuple[bool, bool]:
    return state == "open", state != "done"


def show_progress(options: argparse.Namespace) -> int:
    """Print how far the learner is, or where that is kept; export it; or forget it after asking."""
    from lessons import progress

    if options.where:
        print(progress.path())
    elif options.reset:
        return forget(progress)
    elif options.export:
        from lessons.exercises.engine import export

        try:
            rows = export.whole(options.name)
        except ValueError as error:
            raise Problem(f"The answers are not written: {error}.") from None
        needed_answers(progress)
        new_files.write_table(rows, options.export)
        print(f"{new_files.counted(len(rows) - 2, 'answer')} written to {options.export}")
    else:
        lines = progress_lines()
        needed_answers(progress)
        print("\n".join(lines))
    return 0


def needed_answers(progress) -> None:
    """Problem when what was read just now is not what the learner answered: the file could not be read."""
    if not (told := progress.trouble(reading=True)):
        return
    if problem := progress.trouble(reading=True):
        raise Problem(problem)
    print(told, file=sys.stderr)  # said once: what became of a damaged file, whose answers were carried over


def forget(progress) -> int:
    """Ask, and forget all answers if the reply is yes; return the exit code."""
    print(f"This forgets all your answers and hints in {progress.path()}. Type yes to go on: ", end="", flush=True)
    if _typed().strip().lower() != "yes":
        print("Nothing was forgotten.")
        return 1
    try:
        count = progress.reset()
    except progress.Unsaved as problem:
        raise Problem(f"Your answers cannot be forgotten: {problem}.") from None
    print(f"{count} answers forgotten.")
    return 0


def _typed() -> str:
    """Return the line that is typed, '' where nobody can type one."""
    try:
        return sys.stdin.readline() if sys.stdin is not None else ""
    except (OSError, ValueError):
        return ""


def examine(options: argparse.Namespace) -> int:
    """Print the doctor's report."""
    from lessons.running import doctor

    return doctor.report(course_folder.found())


def print_checklist(options: argparse.Namespace) -> int:
    """Write the page to take away as a PDF, to print."""
    from lessons.figures.report import checklist

    new_files.needed_new(options.file)
    with new_files.told(options.file):
        checklist.write_checklist(options.file)
    print(f"One page written to {options.file}: open it and print it.")
    return 0


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command."""
    whole = argparse.ArgumentParser(prog="lessons", description="Reading Launch Reports, a Jupyter course.")
    commands = whole.add_subparsers(required=True, metavar="command")

    one = commands.add_parser("open", help="open a notebook in JupyterLab")
    one.add_argument("notebook", nargs="?", default=FIRST_NOTEBOOK, help="number or name, such as 3; the first if none")
    one.add_argument("--no-browser", action="store_true", help="print the address and open no browser")
    one.add_argument("--port", type=port, help="the port to listen on; the next free one if it is taken")
    one.set_defaults(run=open_course)

    one = commands.add_parser("test", help="run every test, or what pytest is told", add_help=False)
    one.set_defaults(run=run_tests)

    one = commands.add_parser("doctor", help="say what is wrong with this installation, and what to do")
    one.set_defaults(run=examine)

    one = commands.add_parser("progress", help="show which questions are done, tried and open")
    choice = one.add_mutually_exclusive_group()
    choice.add_argument("--where", action="store_true", help="print the file in which the answers are kept")
    choice.add_argument("--export", type=new_files.named, metavar="FILE.csv", help="write all answers to a new file")
    choice.add_argument("--reset", action="store_true", help="forget all answers, after asking")
    one.add_argument("--name", default="", help="with --export: your name, if your teacher is to have it in the file")
    one.set_defaults(run=show_progress)

    for command in (data_command, read_command, teach_command, form_command, collect_command, nbgrader_command):
        command.add(commands)

    one = commands.add_parser("checklist", help="write the page to take away, nine questions for any report, as PDF")
    one.add_argument(
        "file", nargs="?", type=new_files.named, default=Path("checklist.pdf"), help="checklist.pdf if none is named"
    )
    one.set_defaults(run=print_checklist)
    return whole


def main(words: list[str] | None = None) -> int:
    """Run the command with `words` (those of the command line if None) and return the exit code."""
    troubles.open_streams()
    words = sys.argv[1:] if words is None else words
    # What follows `test` is pytest's to understand.
    options = parser().parse_args(words[:1] if words[:1] == ["test"] else words)
    options.pytest_words = words[1:]
    if root := in_use.root_of(sys.prefix):
        in_use.hold(root)
    try:
        code = options.run(options)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except Problem as problem:
        troubles.say(str(problem), complaint=True)
        return 1
    except OSError as error:
        troubles.say(f"This could not be done: {error}.", complaint=True)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what still waits to be said would be tried once more at the end
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
