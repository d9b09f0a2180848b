import assert from "node:assert/strict";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { type Ran, xinheng as runLine } from "./command-line.ts";
import { penaltyFile, penaltyLine } from "./penalty-file.ts";
import { type Program, startProgram } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "xinheng-e2e-cli-"));
const data = join(folder, "data");
const file = join(folder, "处罚.csv");

/** Two good rows and one without its date, in GBK as a department sends them. */
const rows = penaltyFile([
  penaltyLine(39_001, { 行政相对人名称: "示例命令行建材有限公司" }),
  penaltyLine(39_002),
  penaltyLine(39_003, { 处罚决定日期: "" }),
]);
const code = demonstrationCode(39_001);

const xinheng = (argv: readonly string[], { input = "", address = "" } = {}): Promise<Ran> =>
  runLine(argv, { folder, input, url: address });

describe("the command line against a house", { timeout: 240_000 }, () => {
  let house: Program;
  const ask = (...argv: string[]) => xinheng(argv, { address: house.url });
  const signIn = async (name: string) => {
    const signed = await xinheng(["sign-in", name], {
      input: `${house.passwords.get(name) ?? ""}\n`,
      address: house.url,
    });
    assert.equal(signed.code, 0, signed.told);
  };

  before(async () => {
    writeFileSync(file, rows);
    house = await startProgram(data);
  });
  after(async () => {
    await house.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("1: refuses a visitor in words, and 3 where nobody listens", async () => {
    const refused = await ask("list-imports");
    assert.equal(refused.code, 1);
    assert.match(refused.told, /请先登录[^]*sign-in-first \(401\)/);
    assert.equal((await xinheng(["list-imports"], { address: "http://127.0.0.1:9" })).code, 3);
  });

  it("0: a department's file goes in, faults are told and returned, and a visitor finds the enterprise", async () => {
    await signIn("mishuchu");
    assert.equal(statSync(join(folder, "config", "xinheng", "session.json")).mode & 0o777, 0o600);
    const returned = join(folder, "退回.csv");
    const preview = await ask("import", file, "--returned", returned);
    assert.equal(preview.code, 0, preview.told);
    assert.match(preview.out, /共 3 行：可入档 2，退回 1/);
    assert.match(preview.told, /未入档/);
    assert.match(new TextDecoder("gb18030").decode(readFileSync(returned)), /39003号[^]*处罚决定日期/);
    const filed = await ask("import", file, "--confirm");
    assert.match(filed.out, /已入档：新增 2/, filed.told);
    const again = await ask("import", file, "--confirm");
    assert.match(again.out, /已入档：新增 0，更新 0，未变 2/, again.told);
    assert.equal((await ask("sign-out")).code, 0);
    assert.equal(existsSync(join(folder, "config", "xinheng", "session.json")), false);
    assert.match((await ask("find", "命令行")).out, /示例命令行建材有限公司/);
    const hits = JSON.parse((await ask("find", code, "--json")).out) as {
      hits: { id: string; shortId: string }[];
    };
    for (const named of [code, hits.hits[0]?.id ?? "", hits.hits[0]?.shortId ?? ""]) {
      const shown = await ask("show", named);
      assert.match(shown.out, /示例命令行建材有限公司[^]*示环罚字〔2026〕39001号/, `${named}: ${shown.told}`);
    }
  });

  it("2: hands wrong arguments of serve back as the house judges them", async () => {
    const served = await ask("serve", "--port", "nonsense");
    assert.equal(served.code, 2);
    assert.match(served.told, /--port/);
  });

  it("0: the system administrator invites a colleague; 1 for anybody else", async () => {
    await signIn("xitong");
    const made = await ask("user", "create", "li.si", "--display", "李四");
    assert.equal(made.code, 0, made.told);
    assert.match(made.out, /^http:\/\/127\.0\.0\.1:\d+\/invitation#\S+\n$/);
    await signIn("mishuchu");
    const refused = await ask("user", "create", "wang.wu", "--display", "王五");
    assert.equal(refused.code, 1);
    assert.match(refused.told, /office-missing/);
  });

  it("verify-journal: 0 beside the running house and after it, 1 when a seal kept outside fits nothing", async () => {
    const beside = await ask("verify-journal", "--data", data);
    assert.equal(beside.code, 0, beside.told);
    assert.match(beside.out, /日志完好：[1-9]\d* 个封印/);
    await house.stop();
    const still = await ask("verify-journal", "--data", data);
    assert.equal(still.code, 0, still.told);
    appendFileSync(join(data, "seals", "daily-seals.txt"), `2026-01-01 1 ${"00".repeat(32)}\n`);
    const bad = await ask("verify-journal", "--data", data);
    assert.equal(bad.code, 1);
    assert.match(bad.out, /与外存封印不同: 封印 1/);
    const nowhere = await ask("verify-journal", "--data", join(folder, "nowhere"));
    assert.equal(nowhere.code, 1);
    assert.equal(existsSync(join(folder, "nowhere")), false);
  });
});
