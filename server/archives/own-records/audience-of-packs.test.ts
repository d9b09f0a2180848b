import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type Office, office, offices } from "@xinheng/domain/access/office.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { type Audience, audienceTable, fieldReading, itemReading } from "@xinheng/domain/archives/audience-table.ts";
import { loadPacks } from "../../catalogue/pack-loader.ts";
import { audienceOf } from "./audience-of.ts";

const { packs } = loadPacks(join(import.meta.dirname, "..", "..", "..", "packs"));
const items = packs.filter((entry) => entry.kind === "catalogue");
const audiences = Object.keys(audienceTable) as Audience[];

describe("the audience table over the catalogue that comes with the program", () => {
  it("opens an item to an audience where the item names its right, cell by cell", () => {
    const cells = items.flatMap((item) =>
      audiences.map((audience) => `${item.id} ${audience} ${itemReading(audience, item)}`),
    );
    const closed = ["nothing", "all", "nothing", "all", "all", "all", "nothing", "nothing", "all", "all"];
    const open = ["public", "all", "public", "all", "all", "all", "public", "all", "all"];
    const authorised = ["nothing", "all", "nothing", "all", "all", "all", "nothing", "all", "all"];
    const practitioners = [
      "qualification",
      "registration",
      "code-signed",
      "honour",
      "effective-decision",
      "discipline",
    ];
    const expected: Record<string, readonly string[]> = {
      "double-publicity-licence": open,
      "double-publicity-penalty": open,
      "public-credit-grade": authorised,
      "tax-credit-grade": authorised,
      "environment-credit-grade": authorised,
      "customs-credit-grade": authorised,
      "enterprise-size": open,
      "official-list-entry": open,
      "official-honour-entry": open,
      "court-judgment": open,
      "criminal-judgment": authorised,
      "court-enforcement": open,
      "arbitration-award": authorised,
      "legal-duty-performed": authorised,
      "legal-duty-arrears": open,
      "construction-project-participation": open,
      "convention-signed": open,
      "self-declared-honour": open,
      "self-declared-certificate": open,
      "self-declared-management": ["nothing", "all", "all", "all", "all", "all", "nothing", "nothing", "all"],
      "own-black-roll": closed,
      "own-focus-roll": closed,
      "own-red-roll": open,
      "commitment-breach": closed,
      "mediated-agreement": closed,
      "association-training": ["nothing", "all", "all", "all", "all", "all", "nothing", "nothing", "all"],
      ...Object.fromEntries(practitioners.map((name) => [`practitioner-${name}`, closed])),
    };
    const wanted = items.flatMap((item) =>
      audiences.map((audience, at) => `${item.id} ${audience} ${expected[item.id]?.[at] ?? "is not in the table"}`),
    );
    assert.deepEqual(cells, wanted);
  });

  it("leaves a regulator, a supervisor and a data user no personal field but what is public as it stands", () => {
    const personal = items.flatMap(({ fields }) => fields.filter((field) => field.personal !== undefined));
    assert.ok(personal.length > 4);
    for (const audience of ["regulator", "supervisor", "data-user"] as const)
      for (const field of personal)
        assert.equal(fieldReading(audience, field), field.publish === "yes" ? "clear" : "left-out", field.code);
  });

  it("holds of a practitioner nothing that counts: no number, no amount, no public or members' scope", () => {
    const persons = items.filter(({ about }) => about.includes("practitioner"));
    assert.equal(persons.length, 6);
    for (const { id, fields, openScope, holder, queryRights } of persons) {
      assert.deepEqual([openScope, holder, queryRights], ["authorised", "association", ["secretariat", "subject"]], id);
      assert.ok(!fields.some(({ type, name }) => type === "decimal" || /分数|评分|得分|等级|记分|排名/.test(name)), id);
    }
  });
});

describe("audienceOf", () => {
  it("gives every office that may inspect an audience that is not its own subject's", () => {
    for (const held of office.options.filter((one) => mayInspect(one)))
      assert.ok(["secretariat", "supervisor", "regulator"].includes(audienceOf(held)), held);
  });

  it("gives whoever speaks for a subject that subject's audience, and nobody else", () => {
    // These are given their office for one organisation, to work on what is assigned or consented to: no archive of their own.
    const outside: readonly Office[] = ["agency", "data-user"];
    const ofSubjects = office.options.filter((held) => offices[held].of === "subject" && !outside.includes(held));
    assert.deepEqual(ofSubjects, ["member", "practitioner"]);
    for (const held of office.options)
      assert.equal(audienceTable[audienceOf(held)].own, ofSubjects.includes(held), held);
  });

  function mayInspect(held: Office): boolean {
    const term = { office: held, associationId: "a", subjectId: null };
    const actor = {
      kind: "person",
      id: "p",
      name: "x",
      sessionId: null,
      associationId: "a",
      secondFactor: true,
    } as const;
    return officeFor({ ...actor, offices: [term] }, "inspect-archive") !== null;
  }
});
