import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

type Register = {
  on: string;
  next: string | null;
  documents: {
    id: string;
    ref: string;
    state: string;
    repealedBy: { document: string } | null;
    entries: { ref: string; inForce: boolean }[];
  }[];
};
const register = async (query = "") =>
  (await house.as("nobody").get(`/api/normative-documents?limit=100${query}`)).body as Register;
const stateOf = async (id: string, on: string) =>
  (await register(`&on=${on}`)).documents.find((document) => document.id === id)?.state;

describe("list-normative-documents", () => {
  it("200: each as it stands on the day: order 58 until 31 March 2026, order 36 from 1 April", async () => {
    const days = ["2023-04-30", "2023-05-01", "2026-03-31", "2026-04-01"];
    assert.deepEqual(await Promise.all(days.map((on) => stateOf("ndrc-order-58", on))), [
      "not-yet",
      "in-force",
      "in-force",
      "repealed",
    ]);
    assert.deepEqual(await Promise.all(days.map((on) => stateOf("ndrc-order-36", on))), [
      "not-yet",
      "not-yet",
      "not-yet",
      "in-force",
    ]);
    assert.deepEqual(
      [await stateOf("samr-order-45", "2025-12-24"), await stateOf("samr-order-45", "2025-12-25")],
      ["in-force", "amended"],
    );
  });

  it("200: what stands on each is told, and whether it held that day", async () => {
    const { on, documents } = await register();
    assert.equal(on, "2026-11-20");
    const order = documents.find(({ id }) => id === "ndrc-order-58");
    assert.deepEqual(
      order?.entries.map(({ ref, inForce }) => [ref, inForce]),
      [
        ["credit-repair@2023-05-01", false],
        ["deadline-repair@2023-05-01", false],
        ["publicity-window@2023-05-01", false],
      ],
    );
    assert.equal(order.repealedBy?.document, "ndrc-order-36");
    const standard = documents.find(({ id }) => id === "double-publicity-standard-2018");
    assert.ok(standard?.entries.some(({ ref }) => ref === "double-publicity-penalty@2018"));
  });

  it("200: by state, by words, page by page", async () => {
    assert.deepEqual(
      (await register("&state=repealed")).documents.map(({ id }) => id),
      ["ndrc-order-58"],
    );
    assert.deepEqual(
      (await register(`&q=${encodeURIComponent("令第36号")}`)).documents.map(({ id }) => id),
      ["ndrc-order-36"],
    );
    const all = (await register()).documents.map(({ ref }) => ref);
    const first = (await house.as("nobody").get("/api/normative-documents?limit=3")).body as Register;
    const second = (
      await house.as("nobody").get(`/api/normative-documents?limit=3&after=${encodeURIComponent(first.next ?? "")}`)
    ).body as Register;
    assert.deepEqual(
      [...first.documents, ...second.documents].map(({ ref }) => ref),
      all.slice(0, 6),
    );
  });
});

describe("compare-editions", () => {
  const compare = (id: string, from: string, to: string) =>
    house.as("nobody").get(`/api/catalogue/rule/${id}/comparison?from=${from}&to=${to}`);

  it("200: any two editions, either way round", async () => {
    const [one, other] = ["publicity-window@2023-05-01", "publicity-window@2026-04-01"];
    const { changes } = (await compare("publicity-window", one, other)).body as {
      changes: { path: string; before: unknown; after: unknown }[];
    };
    assert.deepEqual(
      changes.find(({ path }) => path === "unclassed.withoutOwnEnd"),
      {
        path: "unclassed.withoutOwnEnd",
        steps: [{ key: "unclassed" }, { key: "withoutOwnEnd" }],
        change: "changed",
        before: "longest",
        after: "held",
      },
    );
    const back = (await compare("publicity-window", other, one)).body as { changes: unknown[] };
    assert.equal(back.changes.length, changes.length);
  });

  it("404: an entry or an edition that is not there", async () => {
    assert.equal((await compare("no-such-rule", "a@2020", "b@2020")).status, 404);
    assert.equal(
      (await compare("publicity-window", "publicity-window@1999", "publicity-window@2026-04-01")).status,
      404,
    );
  });
});
