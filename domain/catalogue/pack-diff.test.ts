import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { applyDiff, packDiff } from "./pack-diff.ts";

describe("what an edition changes", () => {
  it("is told by path, with coded things found by their code", () => {
    const before = {
      edition: "2018",
      fields: [{ code: "A", maxLength: 64 }, { code: "B" }, { code: "C" }],
      channels: ["department", "platform"],
    };
    const after = {
      edition: "2026",
      fields: [{ code: "C" }, { code: "A", maxLength: 128 }, { code: "D" }],
      channels: ["platform", "members"],
      note: "x",
    };
    const told = packDiff(before, after).map(({ path, change, before: was, after: is }) => ({
      ...{ path, change },
      before: was,
      after: is,
    }));
    assert.deepEqual(told, [
      { path: "edition", change: "changed", before: "2018", after: "2026" },
      { path: "fields[A].maxLength", change: "changed", before: 64, after: 128 },
      { path: "fields[B]", change: "removed", before: { code: "B" }, after: null },
      { path: "fields[D]", change: "added", before: null, after: { code: "D" } },
      { path: "fields", change: "ordered", before: ["A", "C", "D"], after: ["C", "A", "D"] },
      { path: "channels[department]", change: "removed", before: "department", after: null },
      { path: "channels[members]", change: "added", before: null, after: "members" },
      { path: "note", change: "added", before: null, after: "x" },
    ]);
  });

  it("is nothing between equal editions", () => {
    assert.deepEqual(packDiff({ a: [1, { b: null }] }, { a: [1, { b: null }] }), []);
  });

  it("tells a changed kind of value", () => {
    assert.deepEqual(packDiff({ required: "always" }, { required: { when: [] } }), [
      {
        ...{ path: "required", steps: [{ key: "required" }], change: "changed" },
        ...{ before: "always", after: { when: [] } },
      },
    ]);
  });

  it("leads from the one edition to the other, whatever they say", () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        assert.deepEqual(applyDiff(packDiff(before, after), before), after);
        assert.deepEqual(packDiff(after, after), []);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Contents in the manner of packs: coded things in lists, words twice, things without a name, numbers as names. */
const word = fc.constantFrom("A", "B", "C", "0", "1", "A#1", "A#2", "code");
const { content } = fc.letrec((tie) => ({
  content: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.integer({ min: 0, max: 3 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("content"), { maxLength: 5 }),
    fc.record({ code: word, name: word, rest: tie("content") }, { requiredKeys: [], noNullPrototype: true }),
    fc.dictionary(word, tie("content"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
