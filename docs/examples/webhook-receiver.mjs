// Receives callbacks and checks who sent them. Usage: WEBHOOK_SECRET=whsec_… node webhook-receiver.mjs 8090
// Needs nothing but Node.
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const key = Buffer.from(process.env.WEBHOOK_SECRET.replace(/^whsec_/, ""), "base64");
const tolerance = 5 * 60;
const largest = 64 * 1024;

function isGenuine(headers, body) {
  const id = headers["webhook-id"] ?? "";
  const timestamp = headers["webhook-timestamp"] ?? "";
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(Date.now() / 1000 - Number(timestamp)) > tolerance) return false;
  const digest = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest("base64");
  const expected = Buffer.from(`v1,${digest}`);
  return (headers["webhook-signature"] ?? "")
    .split(" ")
    .map((signature) => Buffer.from(signature))
    .some((signature) => signature.length === expected.length && timingSafeEqual(signature, expected));
}

async function read(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > largest) throw new Error("The body is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks); // as it came: the signature is over these bytes, not over what a parser makes of them
}

const server = createServer(async (request, response) => {
  try {
    const body = await read(request);
    if (!isGenuine(request.headers, body)) {
      console.log("refused: the signature is not good");
      response.writeHead(401).end();
      return;
    }
    // Answer at once and work afterwards; webhook-id tells a repetition.
    response.writeHead(204).end();
    const { sessionId } = JSON.parse(body);
    console.log(`genuine: ${sessionId}`);
  } catch {
    response.destroy();
  }
});
server.listen(Number(process.argv[2] ?? 8090), "127.0.0.1", () => console.log(`listening: ${server.address().port}`));
