import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { isRange, openOutwardDoor } from "./outward-door.ts";

const closed = openOutwardDoor([]);
const said = async (address: string, door = closed) => {
  const way = await door.judge(address);
  return isRefusal(way) ? way.refused : `${way.ip} ${String(way.family)}`;
};

describe("the way to other machines", () => {
  it("leads to no address inside the network, however it is written", async () => {
    for (const host of [
      ...["127.0.0.1", "127.1", "2130706433", "0x7f.0.0.1", "0177.0.0.1", "0.0.0.0", "10.0.0.1", "172.31.255.255"],
      ...["192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255"],
      ...["[::1]", "[::]", "[fe80::1]", "[fd00::1]", "[::ffff:10.0.0.1]", "[64:ff9b::a00:1]", "localhost"],
    ])
      assert.equal(await said(`https://${host}/x`), "hook-address-inside", host);
  });

  it("leads to the open internet by https only, and carries no password", async () => {
    assert.equal(await said("https://1.1.1.1/x"), "1.1.1.1 4");
    assert.equal(await said("https://[2606:4700:4700::1111]/x"), "2606:4700:4700::1111 6");
    assert.equal(await said("http://1.1.1.1/x"), "hook-address-insecure");
    assert.equal(await said("https://a:b@1.1.1.1/x"), "hook-address-insecure");
    assert.equal(await said("https://nobody.invalid/x"), "hook-address-inside");
  });

  it("leads into ranges that were allowed, and no further", async () => {
    const door = openOutwardDoor(["10.1.2.0/24", "fd00::/8"]);
    assert.equal(await said("https://10.1.2.3/x", door), "10.1.2.3 4");
    assert.equal(await said("http://10.1.2.3/x", door), "10.1.2.3 4");
    assert.equal(await said("https://[fd12::1]/x", door), "fd12::1 6");
    assert.equal(await said("https://10.1.3.3/x", door), "hook-address-inside");
  });

  it("knows a range from what is none", () => {
    for (const range of ["10.0.0.0/8", "::1/128", "127.0.0.1/32"]) assert.ok(isRange(range), range);
    for (const word of ["10.0.0.0", "10.0.0.0/33", "x/8", "10.0.0.0/-1", "/", ""]) assert.ok(!isRange(word), word);
  });
});

describe("asking another machine", () => {
  let server: Server;
  let asked: { method: string | undefined; path: string | undefined; host: string | undefined; body: string }[] = [];
  let status = 204;
  const door = openOutwardDoor(["127.0.0.0/8"]);
  before(async () => {
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        asked.push({ method: request.method, path: request.url, host: request.headers.host, body });
        response.writeHead(status, { location: "/elsewhere" }).end("x".repeat(100_000));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  after(() => server.close());

  const post = async () => {
    const { port } = server.address() as AddressInfo;
    const way = await door.judge(`http://127.0.0.1:${String(port)}/hook?a=1`);
    assert.ok(!isRefusal(way));
    return door.post(way, { "content-type": "application/json" }, '{"名":1}');
  };

  it("sends the body as it is, and answers the status", async () => {
    assert.equal(await post(), 204);
    const { port } = server.address() as AddressInfo;
    const host = `127.0.0.1:${String(port)}`;
    assert.deepEqual(asked, [{ method: "POST", path: "/hook?a=1", host, body: '{"名":1}' }]);
  });

  it("follows no redirect", async () => {
    asked = [];
    status = 307;
    assert.equal(await post(), 307);
    assert.equal(asked.length, 1);
  });
});
