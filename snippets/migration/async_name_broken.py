# /// script
# requires-python = "<3.7"
# ///

def send(text, async=False):
    when = "later" if async else "now"
    print("{}: {}".format(when, text))


send("hello")
send("goodbye", async=True)
