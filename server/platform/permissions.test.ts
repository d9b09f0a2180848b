import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { type Office, office, offices } from "@xinheng/domain/access/office.ts";
import { permissionTable } from "@xinheng/domain/access/permission-table.ts";
import { operations } from "../operations.ts";
import { refusals } from "../refusals.ts";
import type { Operation } from "./operation.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "./test-house.ts";

type Who = Office | "nobody" | "nobody-in-particular";
const everybody: readonly Who[] = [...office.options, "nobody", "nobody-in-particular"];

let house: TestHouse;
/** Whoever speaks for a subject speaks for one; that one stands in the paths they ask. */
const subjectId = randomUUID();
const representatives = new Map<Who, Asker>();
const speaksForOne = (who: Who) => who in offices && offices[who as Office].of === "subject";
before(async () => {
  house = await startTestHouse();
  for (const name of office.options.filter(speaksForOne))
    representatives.set(name, await house.newAccount(name, { subjectId }));
});
after(() => house.stop());

/** What the table says, read on its own: not by the function the server judges with. */
function isAllowed(who: Who, operation: Operation): boolean {
  const grant: string | readonly string[] = permissionTable[operation.name];
  if (grant === "anyone") return true;
  if (grant === "clock" || who === "nobody") return false;
  return grant === "signed-in" || grant.includes(who);
}

/** Asks so that nothing is carried out: ids that are nobody's, a body that is no form. */
async function asked(
  operation: Operation,
  asker: Asker,
  fill: (name: string) => string = () => randomUUID(),
): Promise<TestReply> {
  const path = `/api${operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => fill(name))}`;
  switch (operation.method) {
    case "GET":
      return asker.get(path);
    case "POST":
      return asker.post(path, []);
    case "PUT":
      return asker.put(path, []);
    case "DELETE":
      return asker.delete(path, operation.body === undefined ? undefined : []);
  }
}

/** What neither names a thing nor takes a form would be carried out: a person who is there for nothing else asks it. */
async function askerFor(operation: Operation, who: Who, where: "association" | "foreign"): Promise<Asker> {
  const carriesOut =
    operation.kind === "deed" &&
    operation.params === undefined &&
    operation.body === undefined &&
    operation.upload === undefined;
  if (who === "nobody") return house.as(who);
  if (carriesOut) return house.newAccount(who === "nobody-in-particular" ? null : who, { where });
  return (where === "association" ? representatives.get(who) : undefined) ?? house.as(who, where);
}

const codeOf = (reply: TestReply) => (reply.status >= 400 ? (reply.body as { code?: string }).code : undefined);

describe("the permission table", () => {
  it("has a row for each operation that is mounted, and no other row", () => {
    assert.deepEqual(operations.map((operation) => operation.name).sort(), Object.keys(permissionTable).sort());
  });

  it("mounts each operation once, under an address of its own", () => {
    const doors = operations.map((operation) => `${operation.method} ${operation.path.replaceAll(/\{\w+\}/g, "{}")}`);
    assert.deepEqual(
      doors.filter((door, at) => doors.indexOf(door) !== at),
      [],
    );
  });

  it("knows a sentence for whatever an operation refuses, and each operation says what it does in both languages", () => {
    for (const operation of operations) {
      for (const code of operation.refuses) assert.ok(code in refusals, `${operation.name}: ${code}`);
      assert.ok(/\p{Script=Han}/u.test(operation.says.zh) && /[a-z]{3}/.test(operation.says.en), operation.name);
    }
  });

  it("leaves to anyone only questions, what opens a door, what a link alone gives the right to, a letter that is read first, and a complaint with its papers", () => {
    const doors = operations.filter(
      (operation) => permissionTable[operation.name] === "anyone" && operation.kind === "deed",
    );
    assert.deepEqual(doors.map((operation) => operation.name).sort(), [
      "accept-invitation",
      "acknowledge-by-link",
      "acknowledge-receiver-link",
      "bring-complaint-paper-by-receipt",
      "bring-infringement-paper-by-receipt",
      "draw-complaint-paper-slip",
      "draw-infringement-paper-slip",
      "look-up-complaint",
      "look-up-infringement",
      "look-up-norm-letter",
      "open-handover-link",
      "open-professional-report",
      "open-receiver-link",
      "send-complaint",
      "send-infringement",
      "send-norm-letter",
      "sign-in",
      "withdraw-complaint-by-receipt",
      "withdraw-infringement-by-receipt",
    ]);
  });
});

describe("every route, asked by every office and by nobody", () => {
  for (const operation of operations) {
    it(`${operation.name}: ${operation.method} /api${operation.path}`, async () => {
      for (const where of ["association", "foreign"] as const) {
        for (const who of everybody) {
          const asker = await askerFor(operation, who, where);
          const fill = (name: string) =>
            name === "subjectId" && speaksForOne(who) && where === "association" ? subjectId : randomUUID();
          // That an office opens it in another association too is asked; who may not here is not asked anew as one who may not there.
          if (where === "foreign" && (who === "nobody" || !isAllowed(who, operation))) continue;
          // The foreign representative names no subject, so a path that names one is not its own.
          if (speaksForOne(who) && where === "foreign" && operation.path.includes("{subjectId}")) continue;
          const reply = await asked(operation, asker, fill);
          const about = `${who} in the ${where}: ${String(reply.status)} ${reply.text.slice(0, 300)}`;
          if (isAllowed(who, operation)) {
            assert.ok(reply.status < 500 && reply.status !== 429, about);
            assert.ok(codeOf(reply) !== "sign-in-first" && codeOf(reply) !== "office-missing", about);
          } else {
            assert.deepEqual(
              [reply.status, codeOf(reply)],
              who === "nobody" ? [401, "sign-in-first"] : [403, "office-missing"],
              about,
            );
          }
        }
      }
    });
  }

  it("refuses whoever speaks for one subject every other", async () => {
    for (const [who, asker] of representatives) {
      for (const operation of operations.filter((one) => one.path.includes("{subjectId}") && isAllowed(who, one))) {
        if (permissionTable[operation.name] === "anyone") continue;
        const reply = await asked(operation, asker);
        assert.deepEqual([reply.status, codeOf(reply)], [403, "office-missing"], `${who} ${operation.name}`);
      }
    }
  });

  it("keeps who was refused what, for the auditor", async () => {
    const outsider = await house.newAccount("liaison");
    await outsider.get("/api/journal");
    const rows = await house.sql<{ operation: string; refusal: string }>(
      "select operation, refusal from attempt where account_id = $1",
      [outsider.accountId],
    );
    assert.deepEqual(rows, [{ operation: "list-journal", refusal: "office-missing" }]);
  });

  it("does not know an office that has ended, has not begun, or belongs to a suspended account", async () => {
    const ways = [
      "update office_term set ended_on = '2026-11-19' where account_id = $1",
      "update office_term set from_on = '2026-11-21' where account_id = $1",
      "update office_term set until_on = '2026-11-19' where account_id = $1",
      "update account set suspended_at = '2026-11-19' where id = $1",
    ];
    for (const way of ways) {
      const asker = await house.newAccount("secretariat");
      assert.equal((await asker.get("/api/clocks")).status, 200);
      await house.sql(way, [asker.accountId]);
      assert.ok([401, 403].includes((await asker.get("/api/clocks")).status), way);
    }
  });

  it("gives every office somebody to ask as", () => {
    assert.deepEqual(
      Object.keys(offices).filter((name) => house.as(name as Office).accountId === null),
      [],
    );
  });
});
