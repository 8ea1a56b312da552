"""A name means one thing: what a package hands out is never called as one of its own files."""

import importlib
import pkgutil
from types import ModuleType

import lessons


def hidden(names):
    """Return the modules that cannot be reached by their names: something else of their package stands there."""
    found = set()
    for name in names:
        package, _, last = name.rpartition(".")
        if not isinstance(getattr(importlib.import_module(package), last), ModuleType):
            found.add(name)
    return found


def test_no_function_hides_the_file_that_it_stands_in():
    names = [module.name for module in pkgutil.walk_packages(lessons.__path__, "lessons.")]
    for name in names:
        importlib.import_module(name)
    assert len(names) > 200
    assert not hidden(names)
