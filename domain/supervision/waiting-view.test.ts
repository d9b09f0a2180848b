import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deedName, deedTitle } from "./waiting-view.ts";

describe("what runs by itself, in words", () => {
  it("begins with a capital where it is the head of a line, and not within a sentence", () => {
    assert.equal(deedName("note-objection-overdue").en, "answering an objection");
    assert.deepEqual(deedTitle("note-objection-overdue"), { zh: "答复异议", en: "Answering an objection" });
  });
});
