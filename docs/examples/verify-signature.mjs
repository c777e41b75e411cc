// Checks the signature of an answer. Usage: node verify-signature.mjs https://bonafide.example < answer.json
// Needs: npm install jose
import { readFileSync } from "node:fs";
import { createRemoteJWKSet, compactVerify } from "jose";

const server = process.argv[2];
const answer = JSON.parse(readFileSync(0, "utf8"));

// The keys come from the server that is trusted, never from the signature itself.
const keys = createRemoteJWKSet(new URL("/.well-known/jwks.json", server));

try {
  const { payload } = await compactVerify(answer.signature, keys, { algorithms: ["RS256"] });
  // The payload is the answer without its signature: use it, and nothing of what stood beside it.
  process.stdout.write(Buffer.from(payload));
} catch (error) {
  console.error(`The signature is not good: ${error.message}`);
  process.exit(1);
}
