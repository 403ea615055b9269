import re
import warnings

warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as caught:
    pattern = eval(r"'http://.*?example.org/\d+/'")
print(["%s" % warning.category.__name__ for warning in caught])
for url in (
    "http://blog.example.org/114/",
    "http://blog.example.org/114/comments",
    "http://blog.example.org/about/",
    "http://elsewhere.net/?from=www.example-org/7/",
    "https://blog.example.org/114/",
):
    print("{} {}".format(bool(re.match(pattern, url)), url))
