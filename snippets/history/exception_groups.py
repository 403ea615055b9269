# /// script
# requires-python = ">=3.11"
# ///

both = ExceptionGroup("kitchen", [OSError("no gas"), ValueError("tea")])
print(both)
for error in both.exceptions:
    print(repr(error))
