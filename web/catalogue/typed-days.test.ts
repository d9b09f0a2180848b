import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { typedDays } from "./typed-days.ts";

describe("typedDays", () => {
  it("reads one day a line, or several with commas and spaces, in the ways a notice writes them", () => {
    const text = "2027-02-05\n2027/2/8，2027年2月9日、2月10日 2027.10.1\r\n\n";
    assert.deepEqual(typedDays(text, "2027"), {
      days: ["2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-10-01"],
      unread: [],
    });
  });

  it("keeps each day once and in order", () => {
    assert.deepEqual(typedDays("5月3日 2027-05-01 2027-05-03", "2027").days, ["2027-05-01", "2027-05-03"]);
  });

  it("says what is no day, instead of leaving it out", () => {
    assert.deepEqual(typedDays("2027-02-30 春节 13月1日 2027-02-05", "2027"), {
      days: ["2027-02-05"],
      unread: ["2027-02-30", "春节", "13月1日"],
    });
  });

  it("reads no day without a year where none is given", () => {
    assert.deepEqual(typedDays("5月1日", "").unread, ["5月1日"]);
  });
});
