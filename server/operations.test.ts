import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { daily, followers, operations, strikers, workKinds } from "./operations.ts";

/** What stands in a list more than once. */
function twice(names: readonly string[]): string[] {
  return names.filter((name, at) => names.indexOf(name) !== at);
}

describe("the tables of the whole program", () => {
  it("hold each operation, kind of work, clock and daily deed once", () => {
    assert.deepEqual(twice(operations.map(({ name }) => name)), []);
    assert.deepEqual(twice(workKinds.map(({ queue }) => queue)), []);
    assert.deepEqual(twice(strikers.map(({ operation }) => operation.name)), []);
    assert.deepEqual(twice(daily.map(({ operation }) => operation.name)), []);
  });

  it("hold each follower of an entry once: an entry is laid in the outbox for each by its name", () => {
    assert.deepEqual(twice(followers.map(({ name, on }) => `${name} of ${on}`)), []);
  });
});
