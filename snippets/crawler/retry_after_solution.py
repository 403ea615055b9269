# /// script
# requires-python = ">=3.6"
# ///

from datetime import datetime, timedelta, timezone
from email.utils import format_datetime, parsedate_to_datetime


def pause(said, now):
    if said.isdecimal():
        return int(said)
    try:
        until = parsedate_to_datetime(said)
    except (TypeError, ValueError):
        return 0
    return max(0, (until - now).total_seconds())


now = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
later = format_datetime(now + timedelta(seconds=90), usegmt=True)
for said in ("5", later, "Sun, 22 Nov 2026 11:00:00 GMT", "soon"):
    print(said, "->", pause(said, now))
