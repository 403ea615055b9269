"""Records a program in a page, and draws the schedule of its run; loaded beside the recorder when somebody asks for one.

Read by the interpreters that run in a page (CPython 3.10 on), as boot.py is, which imports it.
"""

import time

import _page  # given by engine.mjs
from press.schedule_table import table_html
from press.swimlanes import swimlanes
from recorder import Recorder


class RecorderHere(Recorder):
    """On the clock of the page, which can be read without moving it."""

    def __init__(self, file):
        began, then = time.monotonic(), _page.now()
        super().__init__(file, lambda: began + (_page.now() - then) / 1000)

    def drawn(self, source, language):
        """The schedule of the run: picture and table as HTML, and what was recorded."""
        text = source.decode("utf-8", "replace")
        picture, table = (draw(self.recording, text, language) for draw in (swimlanes, table_html))
        return {"picture": picture, "table": table, "recording": self.recording}
