def send(text, in_background=False):
    when = "later" if in_background else "now"
    print("{}: {}".format(when, text))


send("hello")
send("goodbye", in_background=True)
