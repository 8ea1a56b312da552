"""A course that is set up already, by a real uv: what a later start adds, builds anew, and leaves alone."""

import shutil

import pytest

from lessons.running.setting_up import places
from tests.setup import small_course
from tests.setup.small_course import UV, run, there, variables

COURSE, PACKAGES = "le cours[1] é", "packages"


@pytest.fixture(scope="module")
def as_set_up(tmp_path_factory):
    """Return a folder with a small course that was set up once, and a copy of all that stands in it then."""
    folder, kept = tmp_path_factory.mktemp("set-up"), tmp_path_factory.mktemp("kept")
    course = small_course.make(folder / COURSE, folder / PACKAGES)
    assert run(course, variables(folder / PACKAGES, UV))[0] == 5
    shutil.copytree(folder, kept, symlinks=True, dirs_exist_ok=True)
    return folder, kept


@pytest.fixture
def set_up(as_set_up):
    """Return the folder with everything in it as it was when the course had just been set up."""
    folder, kept = as_set_up
    shutil.rmtree(folder)
    shutil.copytree(kept, folder, symlinks=True)
    return folder


@pytest.fixture
def packages(set_up):
    """Return the folder in which the installers find their packages."""
    return set_up / PACKAGES


@pytest.fixture
def small(set_up):
    """Return the folder of the small course, which is set up."""
    return set_up / COURSE


def test_test_adds_what_the_tests_need_and_only_then(small, packages):
    assert "gamma" not in there(small)
    code, said = run(small, variables(packages, UV), "test", "-k", "two words")
    assert code == 5
    assert "Adding the packages that the tests need\n" in said
    assert there(small) == {"alpha", "beta", "gamma"}
    assert run(small, variables(packages, UV), "test")[1].count("\n") == 1


def test_a_half_added_test_package_is_not_taken_for_a_whole_one(small, packages):
    mark = small / ".venv" / places.MARK
    mark.write_text("tests-begun\n" + mark.read_text())
    assert "Setting up the course" in run(small, variables(packages, UV))[1]


def test_tests_packages_that_cannot_be_had_leave_the_course_whole(small, packages, uv_beside_pip):
    (packages / "gamma-1-py3-none-any.whl").unlink()
    code, said = run(small, variables(packages, uv_beside_pip), "test")
    assert code == 3, said
    assert run(small, variables(packages, UV))[1].count("\n") == 1


def test_only_what_changes_packages_builds_the_environment_anew(small, packages):
    kept = small / ".venv" / "kept"
    kept.touch()
    for name in ("pyproject.toml", *(f"{name}/copied.json" for name in places.COPIED[1:])):
        (small / name).write_text((small / name).read_text() + "\n")
        assert "installed again" in run(small, variables(packages, UV))[1]
        assert kept.exists()
    (small / places.LOCK).write_text((small / places.LOCK).read_text().replace("\n", "\r\n"), newline="")
    assert run(small, variables(packages, UV))[1].count("\n") == 1, "line ends change nothing"
    (small / places.LOCK).write_text((small / places.LOCK).read_text() + small_course.wheel(packages, "gamma"))
    assert "Setting up" in run(small, variables(packages, UV))[1]
    assert there(small) == {"alpha", "beta", "gamma"}
    assert not kept.exists()


def test_offline_the_course_opens_with_what_it_has(small, packages, uv_beside_pip):
    lock = small / places.LOCK
    lock.write_text(lock.read_text() + "delta==1 --hash=sha256:" + "1" * 64 + "\n")
    code, said = run(small, variables(packages, uv_beside_pip))
    assert code == 5
    assert "Until then the course opens with the packages that it has." in said
    assert there(small) == {"alpha", "beta"}


def test_a_course_that_was_moved_still_opens(small, packages, tmp_path, uv_beside_pip):
    moved = small.rename(tmp_path / "moved")
    for path in packages.iterdir():
        path.unlink()
    code, said = run(moved, variables(packages, uv_beside_pip, UV_NO_CACHE="1"))
    assert code == 5
    assert said.splitlines()[-1].startswith(f"HERE ['open'] {moved / '.venv'}")
