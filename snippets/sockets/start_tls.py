# /// script
# requires-python = ">=3.11"
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
    while True:
        line = await reader.readline()
        secure = writer.get_extra_info("ssl_object") is not None
        print("server:", line, "TLS" if secure else "plain")
        if line != b"STARTTLS\n":
            break
        writer.write(b"go ahead\n")
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain("server.pem")
        await writer.start_tls(context)
    writer.write(b"welcome\n")
    writer.close()
    await writer.wait_closed()


async def main():
    with open("server.pem", "w") as file:
        file.write(PEM)
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        writer.write(b"STARTTLS\n")
        print("client:", await reader.readline())
        trust = ssl.create_default_context(cadata=PEM)
        await writer.start_tls(trust, server_hostname="localhost")
        writer.write(b"password\n")
        print("client:", await reader.readline())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
