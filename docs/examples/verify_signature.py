"""Checks the signature of an answer. Usage: python3 verify_signature.py https://bonafide.example < answer.json

Needs: pip install cryptography
"""
import json
import sys
import urllib.request
from base64 import urlsafe_b64decode

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers
from cryptography.hazmat.primitives.hashes import SHA256


def decode(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def trusted_key(server: str, kid: str):
    # The keys come from the server that is trusted, never from the signature itself.
    with urllib.request.urlopen(f"{server}/.well-known/jwks.json") as response:
        keys = json.load(response)["keys"]
    key = next(key for key in keys if key["kid"] == kid)
    return RSAPublicNumbers(int.from_bytes(decode(key["e"])), int.from_bytes(decode(key["n"]))).public_key()


def verify(server: str, answer: dict) -> bytes:
    header, payload, signature = answer["signature"].split(".")
    claims = json.loads(decode(header))
    if claims["alg"] != "RS256":
        raise InvalidSignature("another algorithm")
    trusted_key(server, claims["kid"]).verify(decode(signature), f"{header}.{payload}".encode(), PKCS1v15(), SHA256())
    return decode(payload)


if __name__ == "__main__":
    try:
        # The payload is the answer without its signature: use it, and nothing of what stood beside it.
        sys.stdout.buffer.write(verify(sys.argv[1], json.load(sys.stdin)))
    except (InvalidSignature, KeyError, StopIteration, ValueError) as error:
        sys.exit(f"The signature is not good: {error!r}")
