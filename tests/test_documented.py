"""The official documentation, read from its HTML."""

import pytest

from press.documented import read_documented, record
from press.errors import PressError

PAGE = """
<dl class="py function"><dt id="asyncio.run">run(coro)</dt><dd><p>Words.</p>
<div class="versionadded"><p><span class="versionmodified added">Added in version 3.7.</span></p></div>
<div class="versionchanged"><p><span class="versionmodified changed">Changed in version 3.12: </span>More.</p></div>
</dd></dl>
<dl class="py class"><dt id="asyncio.Runner">Runner()</dt><dd>
<div class="versionadded"><p><span class="versionmodified added">New in version 3.11.</span></p></div>
<dl class="py method"><dt id="asyncio.Runner.run">run()</dt><dd><p>Nothing of versions.</p></dd></dl>
</dd></dl>
<dl class="py function"><dt id="asyncio.coroutine">coroutine()</dt><dd>
<div class="deprecated-removed"><p><span class="versionmodified">Deprecated since version 3.8, will be removed in version 3.10.</span></p></div>
</dd></dl>
<dl class="py function"><dt id="asyncio._private">_private()</dt><dd></dd></dl>
"""


@pytest.fixture
def folder(tmp_path):
    """The documentation of 3.13, with one page."""
    (tmp_path / "library").mkdir()
    (tmp_path / "index.html").write_text("<html><title>3.13.2 Documentation</title></html>")
    (tmp_path / "library" / "asyncio-runner.html").write_text(PAGE)
    return tmp_path


def test_directives_belong_to_the_name_that_they_stand_under(folder, tmp_path):
    """A class's say nothing of its methods; private names are left out."""
    record([folder], tmp_path / "documented.json")
    names = read_documented(tmp_path / "documented.json")
    assert sorted(names) == ["asyncio.Runner", "asyncio.Runner.run", "asyncio.coroutine", "asyncio.run"]
    run = names["asyncio.run"]
    assert (run.added, run.changed, run.deprecated, run.removed) == ("3.7", ("3.12",), None, None)
    assert run.source == "https://docs.python.org/3.13/library/asyncio-runner.html#asyncio.run"
    assert run.high_level
    assert names["asyncio.Runner"].added == "3.11"
    assert names["asyncio.Runner.run"].added is None
    assert (names["asyncio.coroutine"].deprecated, names["asyncio.coroutine"].removed) == ("3.8", "3.10")


def test_a_folder_that_is_no_documentation_is_refused(tmp_path):
    """With where to get one."""
    with pytest.raises(PressError, match="is no documentation of Python in HTML"):
        record([tmp_path], tmp_path / "documented.json")


def test_a_record_that_cannot_be_read_says_so(tmp_path):
    """With the command that makes it anew."""
    (tmp_path / "documented.json").write_text("{}")
    with pytest.raises(PressError, match="cannot be read"):
        read_documented(tmp_path / "documented.json")


def test_the_book_has_what_five_documentations_say():
    """Each name with an address on docs.python.org, the newest that has it."""
    names = read_documented()
    assert len(names) > 300
    assert all(said.source.startswith("https://docs.python.org/3.") for said in names.values())
    assert names["asyncio.TaskGroup"].source.startswith("https://docs.python.org/3.15/")
    assert names["asyncio.coroutine"].source.startswith("https://docs.python.org/3.9/")
