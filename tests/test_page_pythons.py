"""The CPythons of a page are taken by a lock, whole, with the licences of what is in them."""

import json
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from press import page_pythons as module
from press.errors import PressError
from press.house import TOP
from press.in_page import read_in_page
from press.page_pythons import LOCK, install_page_pythons, page_pythons, publish_page_pythons


def test_the_lock_has_hashes_and_names_no_registry() -> None:
    """Of every package, at the version that package.json asks for."""
    packages = json.loads(LOCK.read_text("utf-8"))["packages"]
    wanted = packages.pop("")["dependencies"]
    assert wanted == json.loads((LOCK.parent / "package.json").read_text("utf-8"))["dependencies"]
    assert not [name for name, package in packages.items() if not package.get("integrity", "").startswith("sha512-")]
    assert not [name for name, package in packages.items() if "resolved" in package], "mend: `make lock`"
    assert all(
        packages[f"node_modules/python-{python.version}"]["version"] == python.release for python in page_pythons()
    )


def test_each_is_published_under_its_exact_version(site: Path) -> None:
    """With what a page loads, what says whose work it is, and the licences."""
    exact = read_in_page().exact
    folders = {path.name for path in (site / "pythons").iterdir()}
    assert folders == {*exact.values(), "licences"}
    for version in exact.values():
        names = {path.name for path in (site / "pythons" / version).iterdir()}
        assert {"pyodide.mjs", "pyodide.asm.wasm", "package.json", "README.md"} <= names
    texts = {path.stem for path in (site / "pythons" / "licences").iterdir()}
    used = {json.loads(file.read_text("utf-8"))["license"] for file in (site / "pythons").glob("*/package.json")}
    assert used | {"PSF-2.0"} == texts, f"press/playground/licences has {texts}"


def test_a_download_that_fails_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With npm's own words, and what to do; and leaves nothing that a later build would take for whole."""
    monkeypatch.setattr(module, "NODE_MODULES", tmp_path / "x" / "node_modules")
    monkeypatch.setattr(module, "npm", lambda *_args, **_options: CompletedProcess([], 1, "", "no network"))
    with pytest.raises(PressError, match="no network") as failed:
        install_page_pythons()
    assert "try again" in failed.value.mend
    assert not (tmp_path / "x" / "node_modules").exists()


def test_a_version_that_has_no_record_is_named(tmp_path: Path) -> None:
    """An interpreter that was added to package.json must be measured before it is published."""
    with pytest.raises(PressError, match=r"3\.10 was not measured") as failed:
        publish_page_pythons(tmp_path, {})
    assert str(failed.value.path) == str((TOP / "evidence" / "in_page.json").relative_to(TOP))
