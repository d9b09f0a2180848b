import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { bodyOf, saidBy } from "./test-person.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse();
});
after(() => house.stop());

const create = (slug: string) =>
  house.as("system-administrator").post("/api/associations", { slug, name: "示例家具行业协会", shortName: "家具" });

describe("list-associations: what a visitor finds on the platform", () => {
  it("200: by address, page by page, a new one among them", async () => {
    assert.equal(saidBy(await create("furniture")), "200");
    type Page = { associations: { slug: string; demonstration: boolean }[]; next: string | null };
    const first = bodyOf<Page>(await house.as("nobody").get("/api/associations?limit=1"));
    assert.deepEqual(
      first.associations.map((each) => each.slug),
      ["furniture"],
    );
    assert.equal(first.associations[0]?.demonstration, false);
    const rest = bodyOf<Page>(await house.as("nobody").get(`/api/associations?after=${String(first.next)}`));
    assert.deepEqual(
      rest.associations.map((each) => each.slug),
      [house.association.slug, house.foreign.slug],
    );
    assert.equal(rest.next, null);
  });
});

describe("create-association: a new association on the platform", () => {
  it("200: opens one under its address, which is no demonstration", async () => {
    const reply = await create("glass");
    assert.equal(reply.status, 200, reply.text);
    const rows = await house.sql("select slug, name, region, demonstration from association where id = $1", [
      bodyOf<{ id: string }>(reply).id,
    ]);
    assert.deepEqual(rows, [{ slug: "glass", name: "示例家具行业协会", region: "CN", demonstration: false }]);
  });

  it("409: an address is given once, also to two at once", async () => {
    const said = (await Promise.all([create("timber"), create("timber")])).map(saidBy);
    assert.deepEqual(said.toSorted(), ["200", "409 slug-taken"]);
  });

  it("400: an address is small letters, digits and dashes", async () => {
    assert.equal(saidBy(await create("Wood/..")), "400 request-invalid");
  });
});
