# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import ssl

# A published test key: trust it nowhere else.
PEM = """
-----BEGIN CERTIFICATE-----
MIIBMDCB16ADAgECAgECMAoGCCqGSM49BAMCMBQxEjAQBgNVBAMMCWxvY2FsaG9z
dDAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowFDESMBAGA1UEAwwJ
bG9jYWxob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE+Qz20oDSiF4jQVvH
gRy7iv5pzwGbrkGKIycALqqmP1UEwUOGROpMBbL1O7UVDmpHDfoSaR1NitU45JtB
3khh/aMYMBYwFAYDVR0RBA0wC4IJbG9jYWxob3N0MAoGCCqGSM49BAMCA0gAMEUC
IGdYBQWKktULZG5wcsE0D4WtZdTjghDQVxo2pkEqLNZJAiEAgAXWFYd2oZEB8Yl/
r6KVDjTzTFSy9m8s2S0Qb2H4l9U=
-----END CERTIFICATE-----
-----BEGIN EC PRIVATE KEY-----
MDECAQEEIBgKPhb/xNdLeJzsAw0l8Q7PtvDc5qTTjLykg9fZF6QdoAoGCCqGSM49
AwEH
-----END EC PRIVATE KEY-----
"""


class Session(asyncio.Protocol):
    def __init__(self):
        self.inbox = asyncio.Queue()

    def data_received(self, data):
        self.inbox.put_nowait(data)

    def connection_lost(self, error):
        self.inbox.put_nowait("the end")


class Service(Session):
    def connection_made(self, transport):
        self.task = asyncio.create_task(self.serve(transport))

    async def serve(self, transport):
        print("server:", await self.inbox.get())
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain("server.pem")
        transport.write(b"go ahead")
        upgrade = asyncio.get_running_loop().start_tls
        transport = await upgrade(transport, self, context, server_side=True)
        print("server:", await self.inbox.get())
        transport.close()


async def main():
    with open("server.pem", "w") as file:
        file.write(PEM)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Service, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    transport, client = await loop.create_connection(Session, *address)
    transport.write(b"STARTTLS")
    print("client:", await client.inbox.get())
    trust = ssl.create_default_context(cadata=PEM)
    name = "localhost"
    transport = await loop.start_tls(transport, client, trust, server_hostname=name)
    transport.write(b"password")
    print("client:", await client.inbox.get())
    server.close()
    await server.wait_closed()


asyncio.run(main())
