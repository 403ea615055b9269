"""No network but this machine's own: what a program prints must not depend on the world outside.

Read by every measured interpreter, so old syntax. Names other than the loopback's are refused before any packet.
"""


def guard(socket):
    """Make `socket` (the module) refuse every address that is not on the loopback, with an OSError that says so."""

    def refuse(host):
        raise OSError("the book's programs reach no network but 127.0.0.1 and ::1, not %r" % (host,))

    def on_loopback(host):
        return host in (None, "", b"", "localhost", b"localhost", "::1") or str(host).startswith(("127.", "b'127."))

    def check(sock, address):
        if sock.family in (socket.AF_INET, getattr(socket, "AF_INET6", None)) and not on_loopback(address[0]):
            refuse(address[0])

    def guarded(name, address_at):
        real = getattr(socket.socket, name)

        def method(self, *args):
            check(self, args[address_at])
            return real(self, *args)

        setattr(socket.socket, name, method)

    guarded("connect", 0)
    guarded("connect_ex", 0)
    if "sendto" not in getattr(socket.socket, "__slots__", ()):  # 2.7 has one in each socket
        guarded("sendto", -1)

    getaddrinfo = socket.getaddrinfo

    def guarded_getaddrinfo(host, *args, **kwargs):
        if not on_loopback(host) and host not in ("0.0.0.0", "::"):
            refuse(host)
        return getaddrinfo(host, *args, **kwargs)

    socket.getaddrinfo = guarded_getaddrinfo
