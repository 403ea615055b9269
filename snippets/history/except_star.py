# /// script
# requires-python = ">=3.11"
# ///

try:
    raise ExceptionGroup("kitchen", [OSError("no gas"), ValueError("tea")])
except* OSError as group:
    print("first:", group.exceptions)
except* ValueError as group:
    print("second:", group.exceptions)
