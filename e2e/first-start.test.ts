import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { cutShort, newDataFolder, removeDataFolder, signInTo, startProgram } from "./program.ts";

describe("first-start: a first start that is cut short before it showed its passwords", () => {
  it("is made anew at the next one, and never again after they were shown", async (t) => {
    const folder = newDataFolder();
    const mark = join(folder, "demonstration-unshown");
    await cutShort(folder, () => existsSync(mark));
    let program = await startProgram(folder);
    t.after(async () => {
      await program.stop();
      removeDataFolder(folder);
    });
    const { passwords } = program;
    assert.match(program.output(), /made anew/);
    // It is taken away after the last line is printed, and we read that line in another process: maybe sooner.
    for (let tries = 0; existsSync(mark) && tries < 200; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(existsSync(mark), false);
    const clerk = await signInTo(program, "mishuchu");
    const members = await clerk.ask("GET", "/api/subjects?q=示例");
    assert.equal(members.status, 200);
    await program.kill();
    program = await startProgram(folder);
    assert.doesNotMatch(program.output(), /made anew/);
    await signInTo(program, "mishuchu", passwords.get("mishuchu"));
  });
});
