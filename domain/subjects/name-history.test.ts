import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { datedNames, type NameChange } from "./name-history.ts";

const change = (id: string, more: Partial<NameChange>): NameChange => ({
  id,
  kind: "registered",
  name: "乙公司",
  previous: "甲公司",
  fromOn: "2024-05-01",
  toOn: null,
  corrects: null,
  ...more,
});

describe("datedNames", () => {
  it("says nothing of a registered name that never changed", () => {
    const short = change("1", { kind: "short", name: "甲", previous: null, fromOn: null });
    assert.deepEqual(datedNames([short]), {
      registered: null,
      names: [{ name: "甲", kind: "short", fromOn: null, toOn: null }],
    });
  });

  it("ends the former name on the day before the new one began", () => {
    assert.deepEqual(datedNames([change("1", {})]), {
      registered: "乙公司",
      names: [
        { name: "乙公司", kind: "registered", fromOn: "2024-05-01", toOn: null },
        { name: "甲公司", kind: "former", fromOn: null, toOn: "2024-04-30" },
      ],
    });
  });

  it("puts a change that is told late into its place", () => {
    const late = change("2", { name: "丙公司", previous: "乙公司", fromOn: "2022-01-01" });
    const { registered, names } = datedNames([change("1", {}), late]);
    assert.equal(registered, "乙公司");
    assert.deepEqual(
      names.map(({ name, fromOn, toOn }) => [name, fromOn, toOn]),
      [
        ["乙公司", "2024-05-01", null],
        ["丙公司", "2022-01-01", "2024-04-30"],
        ["甲公司", null, "2021-12-31"],
      ],
    );
  });

  it("counts the correction and not the mistake, and a change taken back leaves the first name", () => {
    const wrong = change("1", { name: "己公司" });
    const right = change("2", { previous: "甲公司", name: "乙公司", corrects: "1" });
    assert.deepEqual(
      datedNames([wrong, right]).names.map(({ name }) => name),
      ["乙公司", "甲公司"],
    );
    const back = change("2", { name: "甲公司", corrects: "1" });
    assert.deepEqual(datedNames([wrong, back]), {
      registered: "甲公司",
      names: [{ name: "甲公司", kind: "registered", fromOn: null, toOn: null }],
    });
  });

  it("lets a subject return to a name it had", () => {
    const there = change("1", {});
    const again = change("2", { name: "甲公司", previous: "乙公司", fromOn: "2025-05-01" });
    assert.deepEqual(
      datedNames([there, again]).names.map(({ name, kind }) => [name, kind]),
      [
        ["甲公司", "registered"],
        ["乙公司", "former"],
        ["甲公司", "former"],
      ],
    );
  });
});
