"""No network but this machine's own: what a program prints must not depend on the world outside.

Read by every measured interpreter, so old syntax. Names other than the loopback's are refused before any packet.
"""

HERE = (None, "", "localhost", "::1")
ANY = ("0.0.0.0", "::")  # all addresses of the machine, for servers


def guard(socket):
    """Make `socket` (the module) refuse every address that is not on the loopback, with an OSError that says so."""

    def check(host, also=()):
        name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
        if name not in HERE + also and not _is_127(name):
            # On 2.7 this is no OSError, but what the module itself raises.
            raise socket.error("the book's programs reach no network but 127.0.0.1 and ::1, not %r" % (host,))

    def check_address(sock, args, address_at):
        for address in args[address_at:][:1]:
            if isinstance(address, tuple) and sock.family in (socket.AF_INET, getattr(socket, "AF_INET6", None)):
                check(address[0])

    def guard_method(name, address_at):
        real = getattr(socket.socket, name)

        def method(self, *args):
            check_address(self, args, address_at)
            return real(self, *args)

        setattr(socket.socket, name, method)

    def guard_methods_that_each_socket_has_for_itself():  # on 2.7
        real = socket.socket.__init__

        def __init__(self, *args, **kwargs):
            real(self, *args, **kwargs)
            sendto = self.sendto
            self.sendto = lambda *args: check_address(self, args, -1) or sendto(*args)

        socket.socket.__init__ = __init__

    def guard_lookup(name, also=()):
        real = getattr(socket, name)

        def lookup(host, *args, **kwargs):
            check(host, also)
            return real(host, *args, **kwargs)

        setattr(socket, name, lookup)

    guard_method("connect", 0)
    guard_method("connect_ex", 0)
    if hasattr(socket, "_delegate_methods"):
        guard_methods_that_each_socket_has_for_itself()
    else:
        guard_method("sendto", -1)
    if hasattr(socket.socket, "sendmsg"):
        guard_method("sendmsg", 3)
    guard_lookup("getaddrinfo", ANY)
    for name in ("gethostbyname", "gethostbyname_ex", "gethostbyaddr"):
        guard_lookup(name)


def _is_127(name):
    parts = str(name).split(".")
    return len(parts) == 4 and parts[0] == "127" and all(part.isdigit() for part in parts)
