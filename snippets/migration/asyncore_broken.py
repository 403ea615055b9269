# /// script
# requires-python = "<3.12"
# ///

import asyncore
import socket


class Echo(asyncore.dispatcher_with_send):
    def handle_read(self):
        self.send(self.recv(100))


near, far = socket.socketpair()
echo = Echo(near)
far.sendall(b"hello")
asyncore.loop(timeout=0.1, count=1)
print(far.recv(100))
echo.close()
far.close()
