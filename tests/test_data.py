"""The data that is offered to others: as the schemas beside it promise, and as the contract has it."""

import json

import pytest
from jsonschema import Draft202012Validator

from press.documented import read_documented
from press.interpreters import VERSIONS
from press.introspection import read_measured
from press.timeline import read_timeline

FILES = ("asyncio", "snippets", "timeline")


@pytest.fixture(params=FILES)
def published(request, site):
    """A file's name, what it says, and its schema as published."""
    data, schema = (
        json.loads((site / "data" / f"{request.param}{end}").read_text("utf-8")) for end in (".json", ".schema.json")
    )
    return request.param, data, schema


def test_each_file_is_as_its_schema_says(published):
    """And the schema is a schema, with the licence in it."""
    name, data, schema = published
    Draft202012Validator.check_schema(schema)
    assert "CC BY 4.0" in schema["description"]
    errors = [f"{error.json_path}: {error.message[:200]}" for error in Draft202012Validator(schema).iter_errors(data)]
    assert not errors, f"data/{name}.json\n" + "\n".join(errors[:20])


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("asyncio", lambda data: data["names"]["asyncio.run"].update(added="3.seven")),
        ("asyncio", lambda data: data["names"]["asyncio.run"].pop("documented")),
        ("asyncio", lambda data: data["names"].update({"threading.Lock": data["names"]["asyncio.Lock"]})),
        ("snippets", lambda data: data["snippets"]["delegation/layers"]["runs"]["3.15"].update(status="maybe")),
        ("timeline", lambda data: data[0].update(kind="new")),
        ("timeline", lambda data: data[0]["title"].pop("zh")),
    ],
)
def test_a_schema_notices_damage(site, name, damage):
    """Or it would promise nothing."""
    data, schema = (
        json.loads((site / "data" / f"{name}{end}").read_text("utf-8")) for end in (".json", ".schema.json")
    )
    damage(data)
    assert not Draft202012Validator(schema).is_valid(data)


def test_asyncio_json_has_all_that_is_on_record(site):
    """Every name with its versions; what the documentation says of it stands beside."""
    data = json.loads((site / "data" / "asyncio.json").read_text("utf-8"))
    record, documented = read_measured(), read_documented()
    assert data["interpreters"] == record.interpreters
    assert data["names"].keys() == record.names.keys()
    for name, entry in data["names"].items():
        assert entry["present"] == [version for version in VERSIONS if version in record.names[name]]
        assert entry["documented"]["source"] == (documented[name].source if name in documented else None)
    run = data["names"]["asyncio.run"]
    assert (run["kind"], run["added"], run["removed"], run["deprecated"]) == ("function", "3.7", None, None)
    assert run["signatures"]["3.12"] == "(main, *, debug=None, loop_factory=None)"


def test_timeline_json_has_every_entry_in_order(site):
    """Oldest first."""
    data = json.loads((site / "data" / "timeline.json").read_text("utf-8"))
    assert [row["id"] for row in data] == [entry.id for entry in read_timeline()]
