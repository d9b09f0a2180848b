import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Office } from "@xinheng/domain/access/office.ts";
import { inForce, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import { transact } from "../../platform/database.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { composeStanding } from "./stand-packs.ts";
import { recheckPack, wordsPack } from "./test-pack.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

type Shown = {
  id: string;
  state: string;
  text: string;
  can: string[];
  editions: string[];
  entries: { ref: string; against: string | null; changes: { path: string; before: unknown; after: unknown }[] }[];
};
type Problem = { code: string; invalid?: { at: string; detail: { zh: string; en: string } }[] };

const upload = (who: Office, text: string, fileName = "own.yaml") =>
  house.as(who).post("/api/packs", { fileName, text });
const brought = async (who: Office, text: string): Promise<string> => {
  const reply = await upload(who, text);
  assert.equal(reply.status, 200, reply.text);
  return (reply.body as { packId: string }).packId;
};
const switchOn = (who: Office, id: string) => house.as(who).post(`/api/packs/${id}/switching-on`);
const withdraw = (who: Office, id: string, reason = "条文有误，重新拟定") =>
  house.as(who).post(`/api/packs/${id}/withdrawal`, { reason });
const show = async (who: Office, id: string) => (await house.as(who).get(`/api/packs/${id}`)).body as Shown;
const codeOf = (reply: TestReply) => [reply.status, (reply.body as Problem).code];
const recheckOn = (on: string, association?: string) =>
  ruleInForce(
    house.house.packs.set,
    { type: "recheck", id: "recheck-public-records" },
    { on, region: "CN-41", association },
  )?.first.count;
const nowhere = "01990000-0000-7000-8000-0000000000ff";

describe("upload-pack, show-pack, list-packs, switch-on-pack, withdraw-pack", () => {
  it("a rule of the association is brought, reviewed, switched on by another, and holds at once for it alone", async () => {
    const id = await brought("secretary-general", recheckPack());
    const shown = await show("president", id);
    assert.equal(shown.state, "waiting");
    assert.deepEqual(shown.can, ["switch-on-pack", "withdraw-pack", "weigh-pack"]);
    const [entry] = shown.entries;
    assert.equal(entry?.against, "recheck-public-records@2026-01-01");
    assert.deepEqual(
      entry.changes.map(({ path, before: was, after: is }) => [path, was, is]),
      [
        ["first.count", 30, 20],
        ["second.count", 90, 60],
      ],
    );
    assert.equal(recheckOn("2026-12-01", "shili-a"), 30);
    assert.equal((await switchOn("president", id)).status, 200);
    assert.equal(recheckOn("2026-11-30", "shili-a"), 30);
    assert.equal(recheckOn("2026-12-01", "shili-a"), 20);
    assert.equal(recheckOn("2026-12-01", "shili-b"), 30);
    assert.equal(recheckOn("2026-12-01"), 30);
    const entries = await house.sql<{ operation: string; editions: string[] }>(
      "select operation, editions from journal_entry where ids->>'packId' = $1 order by operation desc",
      [id],
    );
    assert.deepEqual(
      entries.map(({ operation, editions }) => [operation, editions]),
      ["upload-pack", "switch-on-pack"].map((operation) => [operation, ["recheck-public-records@2026-12-01.shili-a"]]),
    );
    assert.equal((await withdraw("president", id)).status, 200);
    assert.equal(recheckOn("2026-12-01", "shili-a"), 30);
  });

  it("another start reads what stands from the database; what no longer fits the files is set aside whole and told", async () => {
    const id = await brought("secretary-general", recheckPack({ edition: "2026-12-02.shili-a" }));
    assert.equal((await switchOn("president", id)).status, 200);
    const compose = (shipped: typeof house.house.packs.set) =>
      transact(house.house.database.app, { associationId: null, audience: "house" }, (tx) =>
        composeStanding(tx, { shipped }),
      );
    const again = await compose(house.house.packs.shipped);
    assert.deepEqual(
      again.standing.map(({ entry }) => entry),
      house.house.packs.set,
    );
    assert.equal(again.aside.size, 0);
    const stricter = house.house.packs.shipped.map((entry) =>
      entry.id === "recheck-public-records" ? { ...entry, narrower: "refused" as const } : entry,
    );
    const later = await compose(stricter);
    assert.match(later.aside.get(id)?.zh ?? "", /^8:16 .*不允许另作规定/);
    assert.deepEqual(
      later.standing.map(({ entry }) => entry),
      stricter,
    );
    assert.equal((await withdraw("secretary-general", id)).status, 200);
  });
});

describe("upload-pack", () => {
  it("200: the text is kept as it was sent, with its hash", async () => {
    const text = recheckPack({ edition: "2026-12-03.shili-a" });
    const shown = await show("secretary-general", await brought("secretary-general", text));
    assert.equal(shown.text, text);
    // Who brought it does not switch it on.
    assert.deepEqual(shown.can, ["withdraw-pack", "weigh-pack"]);
    assert.equal((await withdraw("secretary-general", shown.id)).status, 200);
  });

  it("409: a house's administrator inside an association, and the other way round", async () => {
    const administrator = await house.newAccount("system-administrator");
    await house.sql(
      "insert into office_term (id, account_id, office, association_id, from_on) values (gen_random_uuid(), $1, 'liaison', $2, '2020-01-01')",
      [administrator.accountId, house.association.id],
    );
    await house.sql("update session set association_id = $1 where account_id = $2", [
      house.association.id,
      administrator.accountId,
    ]);
    const reply = await administrator.post("/api/packs", { fileName: "x.yaml", text: wordsPack() });
    assert.deepEqual(codeOf(reply), [409, "pack-house-outside"]);
  });

  it("422: a faulty file is not stored, and each fault is told with file, line and column in both languages", async () => {
    const cases: readonly (readonly [Office, string, string, RegExp])[] = [
      ["secretary-general", recheckPack({ first: "40" }), "own.yaml:10:10", /格式不符/],
      ["secretary-general", recheckPack({ first: "40D" }), "own.yaml:8:16", /只允许更严/],
      ["secretary-general", recheckPack({ slug: "shili-b" }), "own.yaml:8:16", /应为本协会“shili-a”/],
      ["secretary-general", recheckPack({ region: "CN" }), "own.yaml:7:11", /region 应为“CN-41”/],
      ["secretary-general", wordsPack(), "own.yaml:1:3", /应为本协会/],
      ["system-administrator", recheckPack(), "own.yaml:8:16", /由其秘书长上传/],
      [
        "system-administrator",
        recheckPack({ slug: "", region: "CN", edition: "2026-12-01" }),
        "own.yaml:6:14",
        /有效期重叠/,
      ],
      ["system-administrator", wordsPack({ replaces: "house-words@2020" }), "own.yaml:8:13", /不存在/],
      ["system-administrator", "- id: [", "own.yaml:1:8", /YAML/],
    ];
    for (const [who, text, at, says] of cases) {
      const reply = await upload(who, text);
      assert.deepEqual(codeOf(reply), [422, "pack-faulty"], reply.text);
      const fault = (reply.body as Problem).invalid?.find((one) => says.test(one.detail.zh));
      assert.equal(fault?.at, `body.${at}`, reply.text);
      assert.doesNotMatch(fault.detail.en.replace(/“[^”]*”/g, ""), /[\u4e00-\u9fff]/);
    }
    assert.deepEqual(
      await house.sql("select 1 from pack_upload where file_name = 'own.yaml' and state = 'waiting'"),
      [],
    );
    assert.deepEqual(codeOf(await upload("system-administrator", "# nothing")), [422, "pack-empty"]);
    const late = await upload("secretary-general", recheckPack({ validFrom: "2026-11-19" }));
    assert.deepEqual(codeOf(late), [422, "pack-backdated"]);
  });
});

describe("switch-on-pack", () => {
  it("200: an edition that names the one before it ends it the day before, and today counts as today", async () => {
    const first = await brought("system-administrator", wordsPack());
    assert.equal((await switchOn("security-administrator", first)).status, 200);
    const second = await brought(
      "system-administrator",
      wordsPack({ edition: "2027", validFrom: "2027-01-01", replaces: "house-words@2026-11-20", value: "乙" }),
    );
    assert.equal((await switchOn("security-administrator", second)).status, 200);
    const valueOn = (on: string) => {
      const found = inForce(house.house.packs.set, "words", "house-words", { on, region: "CN" });
      return found?.type === "code-list" ? found.values[0]?.name : null;
    };
    assert.deepEqual([valueOn("2026-11-20"), valueOn("2026-12-31"), valueOn("2027-01-01")], ["甲", "甲", "乙"]);
    const page = (await house.as("nobody").get("/api/catalogue/words/house-words")).body as {
      editions: { ref: string; validTo: string | null; from: string }[];
    };
    assert.deepEqual(
      page.editions.map(({ ref, validTo, from }) => [ref, validTo, from]),
      [
        ["house-words@2027", null, "desk"],
        ["house-words@2026-11-20", "2026-12-31", "desk"],
      ],
    );
    assert.deepEqual(codeOf(await withdraw("system-administrator", first)), [409, "pack-has-begun"]);
    assert.equal((await withdraw("system-administrator", second)).status, 200);
    assert.equal(valueOn("2027-01-01"), "甲");
  });

  it("200: what the program brought is followed only where it lets a narrower place decide", async () => {
    const strict = recheckPack({ slug: "", region: "CN", edition: "2026-12-01" }).replace(
      "  source:",
      "  replaces: recheck-public-records@2026-01-01\n  source:",
    );
    const milder = await upload("system-administrator", strict.replace("20D", "40D"));
    assert.match(milder.text, /只允许更严/);
    const id = await brought("system-administrator", strict);
    assert.equal((await switchOn("security-administrator", id)).status, 200);
    assert.deepEqual([recheckOn("2026-11-30"), recheckOn("2026-12-01")], [30, 20]);
    assert.equal((await withdraw("security-administrator", id)).status, 200);
    assert.equal(recheckOn("2026-12-01"), 30);
  });

  it("404: another association's file is not there", async () => {
    const id = await brought("secretary-general", recheckPack({ edition: "2026-12-04.shili-a" }));
    const reply = await house.as("president", "foreign").post(`/api/packs/${id}/switching-on`);
    assert.deepEqual(codeOf(reply), [404, "pack-not-found"]);
    assert.equal((await withdraw("president", id)).status, 200);
    assert.deepEqual(codeOf(await switchOn("president", nowhere)), [404, "pack-not-found"]);
  });

  it("409: by who brought it, or twice", async () => {
    const both = await house.newAccount("secretary-general");
    await house.sql(
      "insert into office_term (id, account_id, office, association_id, from_on) values (gen_random_uuid(), $1, 'president', $2, '2020-01-01')",
      [both.accountId, house.association.id],
    );
    const text = recheckPack({ edition: "2026-12-05.shili-a" });
    const { packId } = (await both.post("/api/packs", { fileName: "a.yaml", text })).body as { packId: string };
    assert.deepEqual(codeOf(await both.post(`/api/packs/${packId}/switching-on`)), [409, "pack-own"]);
    assert.equal((await switchOn("president", packId)).status, 200);
    assert.deepEqual(codeOf(await switchOn("president", packId)), [409, "pack-not-waiting"]);
    assert.equal((await withdraw("president", packId)).status, 200);
  });

  it("422: what fitted when it was brought and does not any more, and what has meanwhile begun", async () => {
    const [one, other] = [
      await brought("secretary-general", recheckPack({ edition: "2026-12-06.shili-a" })),
      await brought("secretary-general", recheckPack({ edition: "2026-12-07.shili-a" })),
    ];
    assert.equal((await switchOn("president", one)).status, 200);
    assert.deepEqual(codeOf(await switchOn("president", other)), [422, "pack-faulty"]);
    assert.equal((await withdraw("president", one)).status, 200);
    house.time.set("2026-12-02T10:00:00+08:00");
    assert.deepEqual(codeOf(await switchOn("president", other)), [422, "pack-backdated"]);
    house.time.set("2026-11-20T10:00:00+08:00");
    assert.equal((await withdraw("president", other)).status, 200);
  });
});

describe("withdraw-pack", () => {
  it("200: it says why, and the list shows it", async () => {
    const id = await brought("secretary-general", recheckPack({ edition: "2026-12-08.shili-a" }));
    assert.equal((await withdraw("secretary-general", id, "表述不准，另行拟定")).status, 200);
    const { packs } = (await house.as("supervisor").get("/api/packs?limit=100")).body as {
      packs: { id: string; state: string; withdrawnWhy: string }[];
    };
    const found = packs.find((pack) => pack.id === id);
    assert.deepEqual([found?.state, found?.withdrawnWhy], ["withdrawn", "表述不准，另行拟定"]);
  });

  it("404: a file that is not there", async () => {
    assert.deepEqual(codeOf(await withdraw("secretary-general", nowhere)), [404, "pack-not-found"]);
  });

  it("409: twice, or while another file builds on it", async () => {
    const first = await brought("secretary-general", recheckPack({ edition: "2026-12-09.shili-a" }));
    assert.equal((await switchOn("president", first)).status, 200);
    const next = recheckPack({ edition: "2027.shili-a", validFrom: "2027-01-01" }).replace(
      "  source:",
      "  replaces: recheck-public-records@2026-12-09.shili-a\n  source:",
    );
    const second = await brought("secretary-general", next);
    assert.equal((await switchOn("president", second)).status, 200);
    assert.deepEqual(codeOf(await withdraw("president", first)), [409, "pack-needed"]);
    assert.equal((await withdraw("president", second)).status, 200);
    assert.equal((await withdraw("president", first)).status, 200);
    assert.deepEqual(codeOf(await withdraw("president", first)), [409, "pack-withdrawn-already"]);
  });
});

describe("list-packs", () => {
  it("200: each association sees its own, the house's administrators the house's", async () => {
    const id = await brought("secretary-general", recheckPack({ edition: "2026-12-10.shili-a" }));
    const seen = async (who: Office, where: "association" | "foreign" = "association") =>
      ((await house.as(who, where).get("/api/packs?limit=100")).body as { packs: { id: string }[] }).packs.some(
        (pack) => pack.id === id,
      );
    assert.deepEqual(
      [await seen("secretary-general"), await seen("president", "foreign"), await seen("system-administrator")],
      [true, false, false],
    );
    const first = (await house.as("president").get("/api/packs?limit=1")).body as { next: string };
    const more = await house.as("president").get(`/api/packs?limit=1&before=${first.next}`);
    const [second] = (more.body as { packs: { id: string }[] }).packs;
    assert.ok(second !== undefined && second.id < first.next);
    assert.equal((await withdraw("president", id)).status, 200);
  });
});

describe("show-pack", () => {
  it("200: what is new stands against nothing", async () => {
    const text = wordsPack({ edition: "2026" }).replace("house-words", "other-words");
    const shown = await show("system-administrator", await brought("system-administrator", text));
    assert.deepEqual(
      shown.entries.map(({ ref, against, changes }) => [ref, against, changes]),
      [["other-words@2026", null, []]],
    );
    assert.equal((await withdraw("system-administrator", shown.id)).status, 200);
  });

  it("404: a file of another place", async () => {
    assert.deepEqual(codeOf(await house.as("president").get(`/api/packs/${nowhere}`)), [404, "pack-not-found"]);
  });
});
