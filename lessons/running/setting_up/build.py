"""Build the environment beside the one that is there, and put it in its place when it is whole."""

import contextlib
import os
import subprocess
import venv

from lessons.running.setting_up import in_use, installers, places, settings
from lessons.running.setting_up.troubles import InstallTrouble, Trouble, say, shown

NOT_OURS = (
    "The folder {} is not one that the course made, so it is left alone. Rename or move it and start again; or install "
    "the course into it yourself: pip install -e ."
)
BEGUN = "tests-begun"
# What a start imports is compiled now, in two processes; the other three quarters may wait until somebody uses them.
WARM_UP = (
    "import jupyterlab.labapp, jupyterlab.extensions, notebook_shim.shim, jupyter_server.services.contents.handlers",
    "import ipykernel.kernelapp, ipykernel.subshell_manager, IPython.core.completer, matplotlib.pyplot, ipywidgets",
)


def up_to_date(root: str, tests: bool, held: tuple[int, ...] = ()) -> None:
    """Make `.venv` in `root` hold what the locks name, and the course; do as little as that takes."""
    environment = os.path.join(root, places.ENVIRONMENT)
    finish_swap(root)
    if os.path.lexists(environment) and not places.read(environment):
        raise Trouble(NOT_OURS.format(shown(environment)))
    try:
        _as_wanted(root, environment, tests, held)
    except InstallTrouble as trouble:
        if tests or not places.is_whole(environment):
            raise
        say(f"{trouble}\nUntil then the course opens with the packages that it has.", complaint=True)
    finally:
        with contextlib.suppress(OSError):  # what was not finished only takes room
            places.remove(os.path.join(root, places.NEW))


def is_up_to_date(root: str, tests: bool) -> bool:
    """Say whether there is nothing to do."""
    environment = os.path.join(root, places.ENVIRONMENT)
    done = not tests or places.read(environment, places.TESTS_MARK) == places.tests_stamp(root)
    return done and places.is_whole(environment) and places.read(environment) == places.stamp(root)


def _as_wanted(root: str, environment: str, tests: bool, held: tuple[int, ...]) -> None:
    wanted = places.stamp(root)
    told, files = settings.pip_settings()
    kit = installers.Kit(root, environment, told, files, held)
    has = places.read(environment) if places.is_whole(environment) else []
    if has[:1] != wanted[:1]:
        if has:
            ask_whether_free(root)
        build(kit._replace(folder=os.path.join(root, places.NEW)), wanted)
    elif has != wanted:
        say("The course is installed again in its environment: its settings have changed.")
        installers.install_course(kit, installers.found_uv())
        places.write(environment, wanted)
    if tests and places.read(environment, places.TESTS_MARK) != places.tests_stamp(root):
        add_tests(kit)


def build(kit: installers.Kit, wanted: list[str]) -> None:
    """Build a new environment in the kit's folder, mark it as whole, and put it in the place of the old one."""
    say(f"Setting up the course in {shown(os.path.join(kit.root, places.ENVIRONMENT))} (once)")
    with contextlib.suppress(FileNotFoundError):
        os.remove(os.path.join(kit.root, places.LOG))
    places.remove(kit.folder)
    uv = installers.found_uv()
    venv.EnvBuilder(with_pip=not uv, symlinks=os.name != "nt", prompt=places.ENVIRONMENT).create(kit.folder)
    if not uv:
        uv = installers.fetched_uv(kit)
        say("The packages are installed by " + ("uv, which pip brought." if uv else "pip: uv is not to be had here."))
    else:
        say("The packages are installed by uv.")
    installers.install(kit, places.LOCK, uv)
    installers.install_course(kit, uv)
    places.remove(os.path.join(kit.folder, installers.UV_FOLDER))
    warm_up(kit)
    rename_within(kit.folder, os.path.join(kit.root, places.ENVIRONMENT))
    places.write(kit.folder, wanted)
    finish_swap(kit.root)
    if places.read(kit.folder):  # something began to run from the old one meanwhile
        raise InstallTrouble(in_use.sentence(kit.root))


def ask_whether_free(root: str) -> None:
    """Raise InstallTrouble while something runs from the environment: its files would change under it."""
    with in_use.let_go(root) as free:
        if not free:
            raise InstallTrouble(in_use.sentence(root))


def add_tests(kit: installers.Kit) -> None:
    """Add the tests' packages to a whole environment: they agree with the learner's, so nothing in it changes.

    Stopped half-way, the environment counts as begun, and is built anew.
    """
    lines, there = places.read(kit.folder), installers.installed(kit.folder)
    say("Adding the packages that the tests need")
    uv = installers.found_uv()
    if not uv and (installers.has_pip(kit) or installers.add_pip(kit)):
        uv = installers.fetched_uv(kit)
    places.write(kit.folder, [BEGUN, *lines])
    try:
        installers.install(kit, places.TESTS_LOCK, uv)
    except InstallTrouble:
        if installers.installed(kit.folder) == there:  # nothing came: what was whole is whole
            places.write(kit.folder, lines)
        raise
    places.remove(os.path.join(kit.folder, installers.UV_FOLDER))
    places.write(kit.folder, places.tests_stamp(kit.root), places.TESTS_MARK)
    places.write(kit.folder, lines)


def warm_up(kit: installers.Kit) -> None:
    """Compile what a start imports, so that the first one does not have to; without it the first start is slower."""
    command = [places.python_in(kit.folder), "-I", "-c"]
    variables = {**settings.clean(), "MPLBACKEND": "Agg"}
    null = subprocess.DEVNULL
    running = []
    for code in WARM_UP:
        words = [*command, code]
        running.append(
            subprocess.Popen(
                words, env=variables, cwd=kit.folder, pass_fds=kit.held, stdin=null, stdout=null, stderr=null
            )
        )
    for process in running:
        process.wait()


def rename_within(folder: str, final: str) -> None:
    """Let the commands in an environment name the place where it will stand: a path of the same length."""
    scripts = os.path.dirname(places.python_in(folder))
    old, new = os.fsencode(folder), os.fsencode(final)
    assert len(old) == len(new)
    for path in [os.path.join(scripts, name) for name in os.listdir(scripts)] + [os.path.join(folder, "pyvenv.cfg")]:
        if os.path.islink(path) or not os.path.isfile(path):
            continue
        with open(path, "rb") as file:
            content = file.read()
        if old in content:
            with open(path, "r+b") as file:
                file.write(content.replace(old, new))


def finish_swap(root: str) -> None:
    """Put a new environment that is whole in its place, and a finished or half-done swap in order.

    The old one stands aside until the new one stands in its place, so that at every moment one of the two is there.
    While something runs from the old one, nothing is swapped.
    """
    environment, new, old = (os.path.join(root, name) for name in (places.ENVIRONMENT, places.NEW, places.OLD))
    if places.read(new):
        with in_use.let_go(root) as free:
            if not free and places.is_whole(environment):
                return
            if os.path.lexists(environment):
                places.remove(old)
                os.rename(environment, old)
            os.rename(new, environment)
    elif places.read(old) and not os.path.lexists(environment):
        os.rename(old, environment)
    if os.path.lexists(environment):
        with contextlib.suppress(OSError):  # a file in use, on Windows: it is tried again at the next set-up
            places.remove(old)
