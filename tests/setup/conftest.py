"""A small course that is not set up yet, and the folder in which its packages are found."""

import pytest

from tests.setup import small_course


@pytest.fixture
def packages(tmp_path):
    """Return the folder in which the installers find their packages."""
    return tmp_path / "packages"


@pytest.fixture
def uv_beside_pip(tmp_path):
    """Return a uv in whose environments a pip stands already, for when uv cannot."""
    return small_course.uv_beside_pip(tmp_path)


@pytest.fixture
def small(tmp_path, packages):
    """Return the folder of a small course that is not set up; what a path may hold stands in its name."""
    return small_course.make(tmp_path / "le cours[1] é", packages)
