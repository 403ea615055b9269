"""asyncio as every interpreter has it: measured anew, against the record, and by other means than the press uses."""

import json
import subprocess
from dataclasses import replace

import pytest

from press import introspection
from press.asyncio_names import asyncio_data
from press.documented import read_documented
from press.errors import PressError
from press.interpreters import find_interpreters, version_key
from press.introspection import Look, Measured, introspect, joined, read_measured, write_measured
from tests.proving import those

WITH_ASYNCIO = {version: found for version, found in find_interpreters().items() if version_key(version) >= (3, 4)}

# Written apart from press/inside/introspect.py: what the module itself names, and what inspect says of that.
SECOND_OPINION = """
import asyncio, inspect, json, warnings

warnings.simplefilter("ignore")

def look(value):
    try:
        return str(inspect.signature(value)) if callable(value) else None
    except (TypeError, ValueError):
        return None

seen = {}
for name in asyncio.__all__:
    if not name.startswith("_"):
        value = getattr(asyncio, name)
        seen["asyncio." + name] = look(value)
        if inspect.isclass(value) and not issubclass(value, BaseException):
            for member in vars(value):
                if not member.startswith("_"):
                    seen["asyncio.{}.{}".format(name, member)] = look(getattr(value, member))
loop = asyncio.new_event_loop()
for name in asyncio.AbstractEventLoop.__dict__:
    if not name.startswith("_"):
        seen["asyncio.loop." + name] = look(getattr(type(loop), name))
loop.close()
print(json.dumps(seen))
"""


@pytest.fixture(scope="module")
def measured() -> Measured:
    """What the interpreters of this machine say now."""
    return introspect(find_interpreters().values(), read_measured())


def test_the_record_is_what_the_interpreters_say(measured):
    """Every name, kind and signature on every version that is here; a line for each that differs."""
    record = read_measured()
    wrong = []
    for version in measured.interpreters:
        for name in sorted({*record.names, *measured.names}):
            said, seen = record.names.get(name, {}).get(version), measured.names.get(name, {}).get(version)
            if said != seen:
                exact = f"{record.interpreters.get(version)}, here {measured.interpreters[version]}"
                wrong.append(f"{name} on {version} ({exact}): on record {said}, measured {seen}")
    assert not wrong, "evidence/asyncio.json\n" + "\n".join(wrong) + "\n    mend: run `make prove`"


def test_the_record_has_every_warning_and_no_other(measured):
    """What was deprecated, by calling it."""
    record = read_measured().warnings
    wrong = []
    for name in sorted({*record, *measured.warnings}):
        for part in sorted({*record.get(name, {}), *measured.warnings.get(name, {})}):
            for version in measured.interpreters:
                said = record.get(name, {}).get(part, {}).get(version)
                seen = measured.warnings.get(name, {}).get(part, {}).get(version)
                if said != seen:
                    wrong.append(f"{name} {part} on {version}: on record {said!r}, measured {seen!r}")
    assert not wrong, "evidence/asyncio.json\n" + "\n".join(wrong) + "\n    mend: run `make prove`"


@pytest.mark.parametrize("version", WITH_ASYNCIO)
def test_a_second_introspection_agrees_to_the_letter(version):
    """Names, versions and signatures of the published data, against a look that shares no code with it."""
    executable = WITH_ASYNCIO[version].executable
    done = subprocess.run([executable, "-I", "-c", SECOND_OPINION], capture_output=True, check=True)
    seen = json.loads(done.stdout)
    names = asyncio_data(read_measured(), read_documented())["names"]
    assert len(seen) > 250, f"{executable} names only {len(seen)}"
    missing = sorted(name for name in seen if name not in names or version not in names[name]["present"])
    assert not missing, f"on {version} there are {missing}, which the data does not have"
    wrong = {}
    for name, signature in seen.items():
        since = [v for v in names[name]["signatures"] if version_key(v) <= version_key(version)]
        said = names[name]["signatures"][max(since, key=version_key)] if since else None
        if " at 0x" not in (signature or "") and said != signature:
            wrong[name] = (said, signature)
    assert not wrong, f"on {version}, data and interpreter: {wrong}"


# What asyncio's own files can say of deprecations: the text of each call that warns, up to what is filled in.
WARNINGS = """
import ast, asyncio, json, pathlib

texts = set()
for file in pathlib.Path(asyncio.__file__).parent.glob("*.py"):
    if "windows" in file.stem or file.stem == "__main__":
        continue
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("warn", "_deprecated"):
            source = ast.get_source_segment(file.read_text("utf-8"), node)
            constants = [it.value for it in ast.walk(node) if isinstance(it, ast.Constant) and isinstance(it.value, str)]
            if constants and ("Deprecat" in source or "_deprecated" in source):
                texts.add(max(constants, key=len).partition("{")[0].strip())
print(json.dumps(sorted(texts)))
"""
# Only the modules in C are used; these stand in those that take their place where there are none.
NOT_REACHED = {
    f"Task.{name}() is deprecated since Python 3.7, use asyncio.{name}() instead"
    for name in ("all_tasks", "current_task")
}


@pytest.mark.parametrize("version", [version for version in WITH_ASYNCIO if version_key(version) >= (3, 8)])
def test_every_warning_in_asyncios_own_source_has_a_probe(version):
    """Each text with which that version can warn of a deprecation is on record, from a probe that provoked it."""
    done = subprocess.run([WITH_ASYNCIO[version].executable, "-I", "-c", WARNINGS], capture_output=True, check=True)
    recorded = " ".join(
        texts[version] for parts in read_measured().warnings.values() for texts in parts.values() if version in texts
    )
    silent = [text for text in json.loads(done.stdout) if text not in recorded and text not in NOT_REACHED]
    assert not silent, f"on {version}, no probe in press/inside/deprecations.py provokes {silent}"


def test_a_name_that_hides_is_found_because_it_is_on_record():
    """Where only one interpreter is here, no other tells it of deprecated names that are still there."""
    interpreter = those(*WITH_ASYNCIO)[-1]
    record = read_measured()
    alone = introspect([interpreter], record)
    here = {name for name, looks in record.names.items() if interpreter.version in looks}
    assert set(alone.names) == here


LOOK = Look("function", "()", None)


def test_versions_that_were_not_here_keep_what_was_measured():
    """A contributor without 3.6 does not lose it."""
    old = Measured(
        {"3.6": "3.6.15", "3.7": "3.7.1"},
        {"asyncio.a": {"3.6": LOOK, "3.7": LOOK}},
        {"asyncio.a": {"": {"3.6": "old"}}},
    )
    new = Measured({"3.7": "3.7.2"}, {"asyncio.b": {"3.7": LOOK}}, {"asyncio.b": {"": {"3.7": "new"}}})
    both = joined(old, new)
    assert both.interpreters == {"3.6": "3.6.15", "3.7": "3.7.2"}
    assert both.names == {"asyncio.a": {"3.6": LOOK}, "asyncio.b": {"3.7": LOOK}}
    assert both.warnings == {"asyncio.a": {"": {"3.6": "old"}}, "asyncio.b": {"": {"3.7": "new"}}}


def test_a_record_is_read_as_it_was_written(tmp_path):
    """Versions that are alike share a line, and come apart again."""
    other = replace(LOOK, signature="(x)")
    measured = Measured(
        {"3.6": "3.6.15", "3.7": "3.7.16", "3.8": "3.8.18"},
        {"asyncio.a": {"3.6": LOOK, "3.7": LOOK, "3.8": other}},
        {"asyncio.a": {"loop=": {"3.8": "gone soon"}}},
    )
    write_measured(measured, tmp_path / "asyncio.json")
    assert read_measured(tmp_path / "asyncio.json") == measured
    assert (tmp_path / "asyncio.json").read_text().count('"on"') == 2


def test_a_record_that_is_damaged_says_so(tmp_path):
    """The file and the mend are named."""
    (tmp_path / "asyncio.json").write_text('{"names": 1}')
    with pytest.raises(PressError) as raised:
        read_measured(tmp_path / "asyncio.json")
    assert "asyncio.json: cannot be read: KeyError" in str(raised.value)
    assert "make it anew: `make prove`" in str(raised.value)


def test_an_interpreter_that_cannot_answer_is_named(monkeypatch, tmp_path):
    """With what it said."""
    (tmp_path / "introspect.py").write_text("raise SystemExit('no asyncio today')")
    monkeypatch.setattr(introspection, "_INSIDE", tmp_path)
    interpreter = those(*WITH_ASYNCIO)[-1]
    with pytest.raises(PressError, match=f"introspect.py fails on {interpreter.executable}: no asyncio today"):
        introspect([interpreter], read_measured())
