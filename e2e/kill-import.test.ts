import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { manyPenalties } from "./penalty-file.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const kills = Number(process.env["KILLS"] ?? "3");
const rows = 4_000;

type Shown = { state: string; counts: { good: number; created: number | null }; work: { state: string } | null };

describe("an import killed with -9 at a random moment", () => {
  it(`loses nothing and doubles nothing, ${String(kills)} times`, { timeout: (kills + 4) * 60_000 }, async (t) => {
    const folder = newDataFolder();
    let program = await startProgram(folder);
    const { passwords } = program;
    t.after(async () => {
      await program.stop();
      removeDataFolder(folder);
    });
    const before = await recordsOf(program);
    for (let round = 1; round <= kills; round += 1) {
      const id = await uploadAndCheck(await signInTo(program, "mishuchu", passwords.get("mishuchu")), round);
      const api = await signInTo(program, "mishuchu", passwords.get("mishuchu"));
      assert.equal((await api.ask("POST", `/api/imports/${id}/confirmation`)).status, 200);
      const waited = Math.floor(Math.random() * 1500);
      await new Promise((resolve) => setTimeout(resolve, waited));
      await program.kill();
      program = await startProgram(folder);
      const shown = await untilConfirmed(await signInTo(program, "mishuchu", passwords.get("mishuchu")), id);
      assert.equal(shown.counts.created, rows, `killed after ${String(waited)} ms in round ${String(round)}`);
      assert.equal(
        await recordsOf(program),
        before + round * rows,
        `killed after ${String(waited)} ms in round ${String(round)}`,
      );
      t.diagnostic(`round ${String(round)}: killed ${String(waited)} ms after the confirmation`);
    }
  });
});

async function uploadAndCheck(api: Api, round: number): Promise<string> {
  const uploaded = await api.upload(
    "/api/imports?item=double-publicity-penalty&fileName=kill.csv",
    manyPenalties(round * 100_000, rows),
  );
  assert.equal(uploaded.status, 200, JSON.stringify(uploaded.body));
  const { importId } = uploaded.body as { importId: string };
  await until(api, importId, (shown) => shown.state === "previewed");
  return importId;
}

function untilConfirmed(api: Api, id: string): Promise<Shown> {
  return until(api, id, (shown) => shown.state === "confirmed");
}

async function until(api: Api, id: string, reached: (shown: Shown) => boolean): Promise<Shown> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { body } = await api.ask("GET", `/api/imports/${id}`);
    if (reached(body as Shown)) return body as Shown;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the import did not get there in two minutes");
}

async function recordsOf(program: Program): Promise<number> {
  const portal = (await (await fetch(`${program.url}/api/portal`)).json()) as { figures: { records: number } };
  return portal.figures.records;
}
