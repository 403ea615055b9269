"""The preview: it follows what is saved, one language at a time, and survives what is not in order."""

import shutil

import pytest

from press import serve
from press import site as press_site
from press.house import TOP


@pytest.fixture
def preview(tmp_path, monkeypatch):
    """A preview of a copy of the English edition."""
    for name in ("docs", "mkdocs.yml", "mkdocs.en.yml"):
        copy = shutil.copytree if (TOP / name).is_dir() else shutil.copy
        copy(TOP / name, tmp_path / name)
    for module in (serve, press_site):
        monkeypatch.setattr(module, "CONFIGS", {"en": tmp_path / "mkdocs.en.yml"})
        monkeypatch.setattr(module, "DOCS", tmp_path / "docs")
        monkeypatch.setattr(module, "LANGUAGES", ("en",))
    return serve.Preview(tmp_path / "preview")


def save(preview, old, new):
    """Change the English first page, as an editor does."""
    page = preview.folder.parent / "docs" / "en" / "index.md"
    page.write_text(page.read_text("utf-8").replace(old, new), "utf-8")


def test_the_preview_follows_what_is_saved(preview, capsys):
    """A saved page is built; what has not changed is not built again."""
    preview.build_what_changed()
    assert capsys.readouterr().out.count("built in") == 1
    preview.build_what_changed()
    assert capsys.readouterr().out == ""
    save(preview, "# From yield to await", "# From here to there")
    preview.build_what_changed()
    assert "From here to there" in (preview.folder / "en" / "index.html").read_text("utf-8")


def test_a_page_that_is_not_in_order_leaves_the_last_good_one(preview, capsys):
    """The writer is told the place and the mend, and readers see no half-built book."""
    preview.build_what_changed()
    save(preview, "/// snippet | index/yield_and_await", "/// snippet | index/gone")
    preview.build_what_changed()
    told = capsys.readouterr().out
    assert "docs/en/index.md:" in told
    assert "there is no snippet index/gone" in told
    assert "program-yield_and_await" in (preview.folder / "en" / "index.html").read_text("utf-8")
