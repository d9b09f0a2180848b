import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Audience, audienceTable, fieldReading, itemReading, readsAbout, readsOwn } from "./audience-table.ts";

const audiences = Object.keys(audienceTable) as Audience[];
const scopes = ["public", "members", "authorised", "internal"] as const;
const rights = ["visitor", "member", "secretariat", "regulator", "subject"] as const;

describe("itemReading", () => {
  it("says for every audience, scope and set of rights what MISSION F6 asks", () => {
    // Written out by hand: who reads all of an item that names every right, by its scope.
    const withEveryRight: Record<Audience, readonly string[]> = {
      visitor: ["public", "nothing", "nothing", "nothing"],
      "own-organisation": ["all", "all", "all", "all"],
      member: ["public", "all", "nothing", "nothing"],
      "own-practitioner": ["all", "all", "all", "all"],
      secretariat: ["all", "all", "all", "all"],
      supervisor: ["all", "all", "all", "all"],
      liaison: ["public", "nothing", "nothing", "nothing"],
      regulator: ["all", "all", "all", "nothing"],
      "data-user": ["all", "all", "all", "all"],
    };
    for (const audience of audiences)
      assert.deepEqual(
        scopes.map((openScope) => itemReading(audience, { openScope, queryRights: [...rights] })),
        withEveryRight[audience],
        audience,
      );
  });

  it("opens nothing beyond the public by a right the item does not name, but to the subject itself", () => {
    for (const audience of audiences) {
      for (const openScope of scopes) {
        const reading = itemReading(audience, { openScope, queryRights: ["visitor"] });
        const expected = readsOwn(audience) ? "all" : openScope === "public" ? "public" : "nothing";
        assert.equal(reading, expected, `${audience} ${openScope}`);
      }
    }
  });
});

describe("fieldReading", () => {
  const reads = (audience: Audience) =>
    (["yes", "masked", "never"] as const).flatMap((publish) =>
      ([undefined, "name", "id-number"] as const).map((personal) => fieldReading(audience, { publish, personal })),
    );
  // For publish yes, masked, never: a plain field, a name, a number.
  const cells: Record<Audience, readonly string[]> = {
    visitor: ["clear", "clear", "clear", "masked", "masked", "masked", "left-out", "left-out", "left-out"],
    "own-organisation": ["clear", "clear", "clear", "masked", "masked", "masked", "clear", "masked", "masked"],
    member: ["clear", "clear", "clear", "masked", "masked", "masked", "left-out", "left-out", "left-out"],
    "own-practitioner": ["clear", "clear", "clear", "masked", "masked", "masked", "clear", "masked", "masked"],
    secretariat: ["clear", "clear", "clear", "masked", "masked", "masked", "clear", "masked", "masked"],
    supervisor: ["clear", "clear", "clear", "masked", "left-out", "left-out", "clear", "left-out", "left-out"],
    liaison: ["clear", "clear", "clear", "masked", "masked", "masked", "left-out", "left-out", "left-out"],
    regulator: ["clear", "clear", "clear", "masked", "left-out", "left-out", "clear", "left-out", "left-out"],
    "data-user": ["clear", "clear", "clear", "masked", "left-out", "left-out", "clear", "left-out", "left-out"],
  };
  for (const audience of audiences)
    it(`${audience}: cell by cell`, () => {
      assert.deepEqual(reads(audience), cells[audience]);
    });

  it("shows nobody a number that is not public as it stands", () => {
    for (const audience of audiences)
      for (const publish of ["masked", "never"] as const)
        assert.notEqual(fieldReading(audience, { publish, personal: "id-number" }), "clear", audience);
  });
});

describe("readsAbout", () => {
  it("lets only the secretariat and the person read of a practitioner", () => {
    assert.deepEqual(
      audiences.filter((audience) => readsAbout(audience, "practitioner")),
      ["own-practitioner", "secretariat"],
    );
    assert.deepEqual(
      audiences.filter((audience) => !readsAbout(audience, "enterprise")),
      ["own-practitioner"],
    );
  });
});
