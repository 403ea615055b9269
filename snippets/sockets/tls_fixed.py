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


async def serve(reader, writer):
    writer.write((await reader.readline()).upper())
    writer.close()
    await writer.wait_closed()


async def main():
    with open("server.pem", "w") as file:
        file.write(PEM)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain("server.pem")
    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
    async with server:
        address = server.sockets[0].getsockname()
        trust = ssl.create_default_context(cadata=PEM)
        options = {"ssl": trust, "server_hostname": "localhost"}
        reader, writer = await asyncio.open_connection(*address, **options)
        print(writer.get_extra_info("ssl_object").version())
        print(writer.get_extra_info("peercert")["subject"])
        print("can_write_eof:", writer.can_write_eof())
        writer.write(b"hello\n")
        print(await reader.readline())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
