"""Wide schedules on paper: in rows, of which each word is in one, whole."""

from xml.etree.ElementTree import Element, fromstring

from press.editions.schedule_rows import ON_PAPER, rows_of

NAMES = '<svg width="60" height="100"><text x="12" y="45">main</text></svg>'
LANES = """<svg width="{width}" height="100" aria-label="lanes"><path class="waits" d="M0,41H{width}"></path>
<circle class="prints" cx="{middle}" cy="41" r="3.5"></circle><text class="printed" x="{middle}" y="80">a word in the middle</text>
<text class="printed" x="10" y="60">first</text></svg>"""


def drawn(width: int) -> list[Element]:
    """The rows of a lane with a ring and a word at its middle."""
    lanes = LANES.format(width=width, middle=width // 2)
    return rows_of(fromstring(NAMES), fromstring(lanes), ON_PAPER)


def words_of(row: Element) -> list[str]:
    """What stands in a drawing."""
    return ["".join(text.itertext()) for text in row.iter("text")]


def test_what_fits_is_one_drawing() -> None:
    """Names and lanes side by side."""
    (row,) = drawn(ON_PAPER - 60)
    assert row.get("viewBox") == f"0 0 {ON_PAPER} 100"
    assert sorted(words_of(row)) == ["a word in the middle", "first", "main"]


def test_what_is_wider_is_cut_beside_its_marks() -> None:
    """Each row has the names; a word is in one row, the lane in all; the cut is not where the ring is."""
    first, second = drawn(1600)
    assert words_of(first) == ["main", "first"]
    assert words_of(second) == ["main", "a word in the middle"]
    for row in (first, second):
        assert len(list(row.iter("path"))) == 1
        assert float(row.get("width", "")) <= ON_PAPER
    starts = [float(window.get("viewBox", "").split()[0]) for row in (first, second) for window in row.findall("svg")]
    assert starts[0] == 0
    assert 5 < abs(starts[1] - 800) < 200
