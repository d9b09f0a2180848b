import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { everywhere } from "./command.ts";
import { allCommands } from "./commands.ts";
import { readContract } from "./contract.ts";
import { commandPage, usageOf } from "./help-page.ts";
import { operationCommands } from "./operation-command.ts";
import { openDesk, type TestDesk } from "./test-desk.ts";

describe("operationCommands: the contract is the list of commands", () => {
  let desk: TestDesk;
  before(async () => {
    desk = await openDesk(() => ({}));
  });
  after(() => desk.close());

  const commands = () =>
    operationCommands(readContract(join(desk.folder, "openapi.json")) ?? assert.fail("no contract"));
  const command = (name: string) => commands().find((found) => found.name === name) ?? assert.fail(name);
  const option = (name: string, of: string) =>
    command(name).options.find((found) => found.name === of) ?? assert.fail(of);

  it("makes one command of each operation", () => {
    assert.deepEqual(
      commands().map(({ name }) => name),
      ["change-thing", "fetch-thing", "find-things", "upload-thing"],
    );
  });

  it("spells parameters in kebab case, with what they take", () => {
    assert.equal(usageOf(command("find-things")), "xinheng find-things --q … [--as-of …] [--limit …] [--state …]");
    assert.deepEqual(option("find-things", "state").choices, ["open", "closed"]);
    assert.equal(option("find-things", "limit").kind, "integer");
    assert.equal(option("find-things", "limit").says?.en, "1–50, = 20");
    assert.deepEqual(option("change-thing", "thing-id").place, { in: "path", field: "thingId" });
  });

  it("makes options of what in a body has one value, and says what only --body can give", () => {
    const kinds = command("change-thing")
      .options.filter(({ place }) => place?.in === "body")
      .map(({ name, kind }) => `${name} ${kind}`);
    assert.deepEqual(kinds, [
      "title text",
      "password text",
      "count integer",
      "open flag",
      "owner-id text",
      "days list",
      "body-url text",
      "body-part text",
    ]);
    assert.deepEqual(command("change-thing").onlyInBody, ["rows"]);
    assert.equal(option("change-thing", "owner-id").nullable, true);
    assert.equal(option("change-thing", "password").secret, true);
    assert.equal(option("change-thing", "title").required, true);
    assert.equal(option("change-thing", "count").required, false);
  });

  it("takes a file for an upload, whose name need not be told, and a place for a download", () => {
    assert.equal(option("upload-thing", "file").required, true);
    assert.equal(option("upload-thing", "file-name").required, false);
    assert.equal(option("fetch-thing", "out").required, false);
  });

  it("tells who may and what can be refused", () => {
    const page = commandPage("en", command("change-thing")).join("\n");
    assert.match(page, /Changes\n {2}更改/);
    assert.match(page, /Secretariat staff, President/);
    assert.match(page, /409 {2}thing-closed, thing-taken/);
  });

  it("is null where there is no contract, or another file", () => {
    const other = join(mkdtempSync(join(desk.folder, "x-")), "openapi.json");
    assert.equal(readContract(other), null);
    writeFileSync(other, '{"openapi":"2.0"}');
    assert.equal(readContract(other), null);
    assert.equal(readContract(join(tmpdir(), "nothing-here", "openapi.json")), null);
  });
});

describe("the house's own contract", () => {
  const contract = readContract(join(import.meta.dirname, "..", "openapi.json"));

  it("gives every operation a command, with options that are each told apart", () => {
    assert.ok(contract, "openapi.json is missing or is no contract");
    const commands = allCommands(contract);
    for (const { operationId } of contract.operations)
      assert.ok(
        commands.some(({ name }) => name === operationId),
        operationId,
      );
    assert.equal(new Set(commands.map(({ name }) => name)).size, commands.length);
    for (const { name, options } of commands) {
      const names = [...options, ...everywhere].map((option) => option.name);
      assert.equal(new Set(names).size, names.length, `${name}: ${names.join(" ")}`);
    }
  });

  it("has the operations that the commands by hand ask for", () => {
    const known = new Set(contract?.operations.map(({ method, path }) => `${method} ${path}`));
    const asked = [
      "POST /api/session",
      "DELETE /api/session",
      "POST /api/accounts",
      "GET /api/subjects",
      "GET /api/subjects/{subjectId}/archive",
      "POST /api/imports",
      "GET /api/imports/{importId}",
      "POST /api/imports/{importId}/confirmation",
      "GET /api/imports/{importId}/faulty-rows",
    ];
    for (const one of asked) assert.ok(known.has(one), one);
  });
});
