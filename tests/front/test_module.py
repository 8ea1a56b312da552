"""Several files of the front end become one module: each once, in its order, and what does not fit is said."""

import re
from pathlib import Path

import pytest

from lessons.front import module

HELPER = "const secret = 1;\nexport function add(a, b) { return a + b + secret; }\nexport const four = 4;\n"


@pytest.fixture
def files(tmp_path):
    """Write files by name and return the module of the first."""

    def written(**sources: str) -> str:
        for name, source in sources.items():
            (tmp_path / f"{name}.js").write_text(source, encoding="utf-8")
        return module(tmp_path / f"{next(iter(sources))}.js")

    return written


def test_a_file_without_imports_stays_as_it_is(files):
    assert files(one="const x = 1;\nexport default { x };\n") == "const x = 1;\nexport default { x };\n"


def test_each_file_is_put_in_once_before_whoever_needs_it(files):
    text = files(
        entry='import { up } from "./up.js";\nimport {\n  add as plus,\n  four,\n} from "./low.js";\n'
        "export default { up };\n",
        up="import { add } from './low.js';\nexport class Thing {}\nexport async function up() { return add(1, 2); }\n",
        low=HELPER,
    )
    assert text.count("secret = 1") == 1
    assert text.index("secret = 1") < text.index("class Thing") < text.index("export default")
    assert re.search(r"const \{ add: plus, four \} = (\$file\d_low);", text)[1] in text.split("class Thing")[0]
    assert len(re.findall(r"^export\b", text, re.MULTILINE)) == 1 and not re.search(r"^import\b", text, re.MULTILINE)


def test_what_is_not_exported_stays_inside(files):
    text = files(entry='import { add } from "./low.js";\nexport default { add };\n', low=HELPER)
    assert "return { add, four };" in text and "return { add, four, secret" not in text


@pytest.mark.parametrize(
    ("sources", "says"),
    [
        ({"a": 'import { x } from "./b.js";', "b": 'import { y } from "./a.js";'}, "ring: a.js -> b.js -> a.js"),
        ({"a": 'import { x } from "./b.js";', "b": "export const y = 1;"}, "a.js imports x from b.js, which exports y"),
        ({"a": 'import { x } from "./gone.js";'}, "a.js imports gone.js, and there is no file"),
        ({"a": 'import x from "./b.js";', "b": ""}, "a.js: .* is not understood"),
        ({"a": 'import { x } from "./b.js";', "b": "export let x = 1;"}, "b.js: 'export let x = 1;' is not understood"),
        (
            {"a": 'import { x } from "./b.js";', "b": "export const x = 1;\nexport default x;"},
            "b.js: 'export default x;'",
        ),
        ({"a": 'import { x y } from "./b.js";', "b": "export const x = 1;"}, "'x y' is no name to import"),
    ],
)
def test_what_does_not_fit_is_said(files, sources, says):
    with pytest.raises(ValueError, match=says):
        files(**sources)


def test_a_file_that_is_not_there_is_named():
    with pytest.raises(ValueError, match="there is no file"):
        module(Path(__file__).with_name("nothing.js"))
