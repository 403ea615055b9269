"""What is inferred from the measurements, and where the documentation differs. No interpreter is asked."""

import pytest

from press.asyncio_names import asyncio_names, disagreements, parameters, stands_for
from press.documented import Documented
from press.introspection import Look, Measured


def measured(names, warnings=None):
    """Names with their signatures by version, as if 3.6 – 3.9 had been measured."""
    return Measured(
        {"3.6": "3.6.15", "3.7": "3.7.16", "3.8": "3.8.18", "3.9": "3.9.18"},
        {name: {v: Look("function", text, None) for v, text in by.items()} for name, by in names.items()},
        warnings or {},
    )


def test_what_came_and_went_is_told_by_the_first_version_that_has_it_and_the_first_that_has_it_no_longer():
    """And the signature stands where it changed."""
    name = asyncio_names(measured({"asyncio.a": {"3.7": "(x)", "3.8": "(x, y)"}}))["asyncio.a"]
    assert (name.added, name.removed, name.present) == ("3.7", "3.9", ("3.7", "3.8"))
    assert name.signatures == {"3.7": "(x)", "3.8": "(x, y)"}
    assert {"2.7", "3.6", "3.9", "3.15"} <= set(name.missing)


def test_what_was_always_there_was_neither_added_nor_removed():
    """The oldest measured version has it: nothing is claimed of those before."""
    name = asyncio_names(measured({"asyncio.a": dict.fromkeys(("3.6", "3.7", "3.8", "3.9"), "()")}))["asyncio.a"]
    assert (name.added, name.removed, name.signatures) == (None, None, {"3.6": "()"})


def test_a_name_is_deprecated_when_all_of_it_warns():
    """A warning about an argument is none about the name."""
    always = dict.fromkeys(("3.6", "3.7", "3.8", "3.9"), "()")
    warnings = {"asyncio.a": {"": {"3.8": "gone", "3.9": "gone"}}, "asyncio.b": {"loop=": {"3.8": "no loop"}}}
    names = asyncio_names(measured({"asyncio.a": always, "asyncio.b": always}, warnings))
    assert (names["asyncio.a"].deprecated, names["asyncio.a"].warning) == ("3.8", "gone")
    assert names["asyncio.b"].deprecated is None


def test_an_inherited_method_is_found_under_its_base_class_and_the_loops_under_the_loop():
    """So that each is described once."""
    homes = {
        "asyncio.LifoQueue.put": "asyncio.Queue.put",
        "asyncio.Queue.put": None,
        "asyncio.BaseEventLoop.stop": None,
    }
    names = asyncio_names(
        Measured({"3.9": "3.9.18"}, {name: {"3.9": Look("method", "()", home)} for name, home in homes.items()}, {})
    )
    described = {"asyncio.Queue.put", "asyncio.loop.stop"}
    assert stands_for("asyncio.LifoQueue.put", names, described) == "asyncio.Queue.put"
    assert stands_for("asyncio.BaseEventLoop.stop", names, described) == "asyncio.loop.stop"
    assert stands_for("asyncio.Queue.put", names, {"asyncio.other"}) is None


@pytest.mark.parametrize(
    ("signature", "told"),
    [
        ("(main, *, debug=None)", ["main", "debug=None"]),
        ("(self, /, *args, **kwargs) -> None", ["self", "*args", "**kwargs"]),
        ("(*, loop=<object object>)", []),
        ("(x: float | None = 1)", ["x=1"]),
        ("(family=<AddressFamily.AF_UNSPEC: 0>)", ["family=..."]),
        ("(made_by=<function f.<locals>.g>)", ["made_by=..."]),
    ],
)
def test_parameters_are_what_a_caller_can_tell_apart(signature, told):
    """Annotations are not, and an argument that is there to be refused is none."""
    assert sorted(parameters(signature)) == sorted(told)


def documented(**facts):
    """What the documentation says, where the test says nothing else."""
    return Documented(
        **{"high_level": True, "added": None, "changed": (), "deprecated": None, "removed": None, "source": "there"}
        | facts
    )


ALWAYS = dict.fromkeys(("3.6", "3.7", "3.8", "3.9"), "()")


@pytest.mark.parametrize(
    ("said", "by", "warnings", "found"),
    [
        (documented(added="3.7"), {"3.7": "()", "3.8": "()", "3.9": "()"}, {}, []),
        (documented(added="3.8"), {"3.7": "()", "3.8": "()", "3.9": "()"}, {}, [("added", "3.8", "3.7")]),
        (documented(added="3.4"), ALWAYS, {}, []),
        (documented(added="3.7"), ALWAYS, {}, [("added", "3.7", None)]),
        (documented(deprecated="3.8"), ALWAYS, {"": {"3.8": "x"}}, []),
        (documented(deprecated="3.8"), ALWAYS, {"loop=": {"3.8": "x"}}, []),
        (documented(deprecated="3.8"), ALWAYS, {"": {"3.9": "x"}}, [("deprecated", "3.8", "3.9")]),
        (documented(removed="3.20"), ALWAYS, {}, []),
        (documented(deprecated="3.5"), ALWAYS, {"": {"3.6": "x"}}, []),
        (documented(removed="3.8"), {"3.6": "()", "3.7": "()", "3.8": "()"}, {}, [("removed", "3.8", "3.9")]),
        (documented(), {"3.6": "()", "3.7": "(x)"}, {}, [("changed", None, "3.7")]),
        (documented(changed=("3.7",)), {"3.6": "()", "3.7": "(x)"}, {}, []),
    ],
)
def test_documentation_and_measurement_are_compared_fact_by_fact(said, by, warnings, found):
    """What only the documentation can know, of versions that were not measured, is no disagreement."""
    facts = measured({"asyncio.a": by}, {"asyncio.a": warnings} if warnings else {})
    assert [(it.fact, it.documented, it.measured) for it in disagreements(facts, {"asyncio.a": said})] == found


def test_a_name_that_only_the_documentation_has_is_told():
    """Except on Windows, where nothing was measured."""
    said = {"asyncio.nowhere": documented(), "asyncio.ProactorEventLoop": documented()}
    assert [(it.name, it.fact) for it in disagreements(measured({"asyncio.a": ALWAYS}), said)] == [
        ("asyncio.nowhere", "present")
    ]
