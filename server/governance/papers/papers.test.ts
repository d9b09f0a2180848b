import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse();
});
after(() => house.stop());

const name = encodeURIComponent("核准文件（示例）.pdf");
const bring = async (): Promise<string> => {
  const reply = await house.as("secretariat").upload(`/api/papers?name=${name}`, Buffer.from("%PDF-1.7 示例"));
  assert.equal(reply.status, 200, reply.text);
  return z.object({ paperId: z.uuid() }).parse(reply.body).paperId;
};

describe("bring-paper", () => {
  it("200: keeps who brought it and when", async () => {
    const id = await bring();
    const [row] = await house.sql<{ name: string }>("select name from paper where file_id = $1", [id]);
    assert.equal(row?.name, "核准文件（示例）.pdf");
  });
});

describe("fetch-paper", () => {
  it("200: what was brought comes back byte for byte", async () => {
    const id = await bring();
    const bytes = await house.as("supervisor").bytes(`/api/papers/${id}`);
    assert.equal(bytes.toString(), "%PDF-1.7 示例");
  });

  it("404: another association's paper, or none", async () => {
    const id = await bring();
    assert.equal((await house.as("secretariat", "foreign").get(`/api/papers/${id}`)).status, 404);
    assert.equal((await house.as("secretariat").get(`/api/papers/${randomUUID()}`)).status, 404);
  });
});
