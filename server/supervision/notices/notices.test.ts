import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { loadPacks } from "../../catalogue/pack-loader.ts";
import { noticeKind } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import { noticeSentence, noticeWordsFor } from "@xinheng/domain/supervision/notices/notice-sentence.ts";
import type { NoticeView, SettingsView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { join } from "node:path";
import { penaltyFile, penaltyRow } from "../../archives/test-penalty-file.ts";
import { bodyOf, saidBy } from "../../access/test-person.ts";
import { carryPost } from "../../platform/notices/post-office.ts";
import { postOffice } from "../../operations.ts";
import { type Asker, startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { done, sealsIn } from "../../access/test-seal-use.ts";
import { startMailbox, type TestMailbox } from "../../access/test-mailbox.ts";

const upload = "/api/imports?item=double-publicity-penalty&fileName=";
let house: TestHouse;
let box: TestMailbox;
before(async () => {
  box = await startMailbox();
  const environment = { SMTP_URL: box.url, MAIL_FROM: "示例 <xinheng@example.cn>", PUBLIC_URL: "https://example.cn" };
  house = await startTestHouse("2026-11-20T10:00:00+08:00", environment);
});
after(async () => {
  await house.stop();
  await box.stop();
});

const noticesOf = async (asker: Asker, query = "") => {
  const reply = await asker.get(`/api/notices?${query}`);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as { notices: NoticeView[]; unread: number; next: string | null };
};
const kindsOf = async (asker: Asker, query = "") => (await noticesOf(asker, query)).notices.map(({ kind }) => kind);
const settingsOf = async (asker: Asker) => bodyOf<SettingsView>(await asker.get("/api/notice-settings"));
const chosen = { language: "zh", digestHour: 9, quietFrom: null, quietUntil: null, ways: [] } as const;
const choose = (asker: Asker, more: object) => asker.put("/api/notice-settings", { ...chosen, ...more });

/** Sends what is due now. */
const post = () => carryPost(house.house, postOffice);
const lettersTo = (address: string) => box.letters.filter(({ to }) => to === address);

async function bringFile(
  name: string,
  asker = house.as("liaison"),
  file = penaltyFile([penaltyRow(1)]),
): Promise<string> {
  const reply = await asker.upload(upload + encodeURIComponent(name), file);
  assert.equal(reply.status, 200, reply.text);
  await house.settle();
  return (reply.body as { importId: string }).importId;
}

/** Somebody whose address is confirmed, by the very link that was mailed. */
async function withAddress(asker: Asker): Promise<string> {
  const address = `${randomUUID()}@example.cn`;
  const given = await asker.post("/api/notice-settings/address", { address });
  assert.equal(given.status, 200, given.text);
  await post();
  const token = /confirm=([\w-]{43})/.exec(lettersTo(address)[0]?.text ?? "")?.[1];
  const reply = await asker.post("/api/notice-settings/address/confirmation", { token });
  assert.equal(reply.status, 200, reply.text);
  assert.equal((reply.body as SettingsView).address, address);
  return address;
}

describe("the words of notices", () => {
  it("have a sentence for each kind, in both languages", () => {
    const { packs } = loadPacks(join(import.meta.dirname, "../../../packs"));
    const words = noticeWordsFor(packs, { on: "2026-11-20", region: "CN" });
    for (const kind of noticeKind.options) {
      const said = noticeSentence(words, kind, { name: { zh: "甲", en: "a" }, count: 3, on: "2026-11-20" });
      assert.ok(/[\u4e00-\u9fff]/.test(said.zh) && !/[\u4e00-\u9fff]/.test(said.en), kind);
      assert.ok(!`${said.zh}${said.en}`.includes("{"), kind);
    }
    assert.deepEqual(words.notices.map(({ kind }) => kind).toSorted(), noticeKind.options.toSorted());
  });
});

describe("list-notices", () => {
  it("200: a file that was checked is told to whoever brought it and to the secretariat, once each", async () => {
    const id = await bringFile("九月处罚.csv");
    for (const who of ["liaison", "secretariat", "secretary-general"] as const) {
      const { notices, unread } = await noticesOf(house.as(who));
      assert.deepEqual(
        notices.map(({ kind, title, matterPath, readAt }) => ({ kind, title, matterPath, readAt })),
        [
          {
            kind: "import-previewed",
            title: {
              zh: "文件已校验，等待确认：九月处罚.csv（1 行可入档）",
              en: "Checked and waiting to be confirmed: 九月处罚.csv (1 rows ready)",
            },
            matterPath: `/desk/imports/${id}`,
            readAt: null,
          },
        ],
        who,
      );
      assert.equal(unread, 1);
    }
    for (const who of ["supervisor", "president", "system-administrator"] as const)
      assert.deepEqual(await kindsOf(house.as(who)), [], who);
    assert.deepEqual(await kindsOf(house.as("secretariat", "foreign")), []);
  });

  it("200: an entry followed twice tells once", async () => {
    await house.sql("update outbox set done_at = null, retry_at = '2026-11-20'");
    await house.settle();
    assert.deepEqual(await kindsOf(house.as("secretariat")), ["import-previewed"]);
  });

  it("200: the name is looked up when it is read: what was erased is told no more", async () => {
    await house.sql("update import set file_name = '改名.csv' where file_name = '九月处罚.csv'");
    const { notices } = await noticesOf(house.as("secretariat"));
    assert.equal(notices[0]?.title.zh, "文件已校验，等待确认：改名.csv（1 行可入档）");
    const rows = await house.sql<{ about: object }>("select about from notice");
    assert.ok(rows.every(({ about }) => !JSON.stringify(about).includes(".csv")));
  });
});

describe("tell-of-entry", () => {
  it("200: a file refused, and one that entered", async () => {
    const liaison = await house.newAccount("liaison");
    await bringFile("空表.csv", liaison, Buffer.from("a,b\r\n1,2\r\n"));
    assert.deepEqual(await kindsOf(liaison), ["import-refused"]);
    const id = await bringFile("十月.csv", liaison, penaltyFile([penaltyRow(2)]));
    assert.equal((await house.as("secretariat").post(`/api/imports/${id}/confirmation`)).status, 200);
    await house.settle();
    assert.deepEqual(await kindsOf(liaison), ["import-ended", "import-previewed", "import-refused"]);
  });

  it("200: an office given and taken is told to its holder, wherever they work", async () => {
    const person = await house.newAccount("liaison");
    const grant = await house.as("security-administrator").post("/api/offices", {
      ...{ accountId: person.accountId, office: "regulator", associationId: house.foreign.id },
    });
    assert.equal(grant.status, 200, grant.text);
    await house.settle();
    await house.as("security-administrator").delete(`/api/offices/${(grant.body as { id: string }).id}`);
    await house.settle();
    const { notices } = await noticesOf(person);
    assert.deepEqual(
      notices.map(({ title }) => title.zh),
      ["您的职务结束：示例家居行业协会 监管人员", "授予您职务：示例家居行业协会 监管人员"],
    );
  });

  it("200: a record taken back is told to the secretariat, but not to whoever did it", async () => {
    const [record] = await house.sql<{ subject_id: string; id: string }>(
      "select subject_id, id from record where replaced_at is null limit 1",
    );
    const doer = await house.newAccount("secretariat");
    const other = await house.newAccount("secretariat");
    const reply = await doer.post(`/api/subjects/${String(record?.subject_id)}/records/${String(record?.id)}/recall`, {
      reason: "source-revoked",
      document: { number: "示撤〔2026〕1号", issuer: "示例局", decidedOn: "2026-11-19" },
    });
    assert.equal(reply.status, 200, reply.text);
    await house.settle();
    assert.deepEqual(await kindsOf(doer), []);
    const { notices } = await noticesOf(other);
    assert.deepEqual(
      notices.map(({ kind }) => kind),
      ["record-recalled"],
    );
    assert.equal(notices[0]?.matterPath, `/desk/subjects/${String(record?.subject_id)}`);
  });
});

describe("notices of seals", () => {
  let seals: ReturnType<typeof sealsIn>;
  before(() => {
    seals = sealsIn(house);
  });
  it("200: its keeper is told that it is asked for, and whoever asked that it was applied, declined or neither", async () => {
    const { sealId, keeper } = await seals.ready();
    const asker = await house.newAccount("president");
    const newest = async (person: Asker) => {
      await house.settle();
      return (await noticesOf(person)).notices.filter(({ kind }) => kind.startsWith("seal-")).map(told);
    };
    const told = ({ kind, matterPath }: NoticeView) => [kind, matterPath];
    const applied = await seals.frozen();
    const useId = await seals.requested(applied, sealId, asker);
    const asked = ["seal-asked", "/desk/seals"];
    assert.deepEqual([await newest(keeper), await newest(asker)], [[asked], []]);
    done(await seals.apply(useId, keeper));
    const answered = ["seal-answered", `/desk/documents/${applied}`];
    assert.deepEqual([await newest(keeper), await newest(asker)], [[asked], [answered]]);
    const declined = await seals.frozen();
    const second = await seals.requested(declined, sealId, asker);
    done(await keeper.post(`/api/seal-uses/${second}/declining`, { reason: "示例：事由不明" }));
    assert.deepEqual(await newest(asker), [["seal-answered", `/desk/documents/${declined}`], answered]);
    const third = await seals.requested(await seals.frozen(), sealId, asker);
    done(await asker.post(`/api/seal-uses/${third}/declining`, { reason: "示例：不用了" }));
    assert.equal((await newest(asker)).length, 2, "nobody is told of what they did themselves");
    assert.equal((await newest(keeper)).length, 3);
  });
  it("200: whoever comes to keep a seal is told of what waits for it, and of nothing where nothing does", async () => {
    const { sealId } = await seals.ready();
    const [idle, next] = [await house.newAccount("secretariat"), await house.newAccount("secretariat")];
    done(await seals.appoint(sealId, idle));
    await house.settle();
    assert.deepEqual((await noticesOf(idle)).notices, []);
    await seals.requested(await seals.frozen(), sealId);
    await house.settle();
    house.time.set("2026-11-20T10:05:00+08:00");
    done(await seals.appoint(sealId, next));
    await house.settle();
    house.time.set("2026-11-20T10:00:00+08:00");
    const { notices } = await noticesOf(next);
    assert.deepEqual(
      notices.map(({ kind, matterPath }) => [kind, matterPath]),
      [["seal-asked", "/desk/seals"]],
    );
  });
});

describe("tell-of-failed-work", () => {
  it("200: to whoever brought the file, and to the secretariat", async () => {
    const liaison = await house.newAccount("liaison");
    const lost = await liaison.upload(`${upload}x.csv`, penaltyFile([penaltyRow(3)]));
    await house.sql("update import set item = 'no-such-item' where id = $1", [
      (lost.body as { importId: string }).importId,
    ]);
    await house.settle();
    assert.equal((await kindsOf(liaison))[0], "import-failed");
    assert.equal((await kindsOf(house.as("secretariat")))[0], "import-failed");
  });

  it("200: an export that failed is told to whoever asked for it, with the way to it, and to nobody else", async () => {
    const asker = await house.newAccount("secretariat");
    const file = await bringFile("出.csv", house.as("liaison"), penaltyFile([penaltyRow(77)]));
    assert.equal((await asker.post(`/api/imports/${file}/confirmation`)).status, 200);
    await house.settle();
    const asked = await asker.post("/api/records/exports", { purpose: "示例：核对" });
    assert.equal(asked.status, 200, JSON.stringify(asked.body));
    const { exportId } = asked.body as { exportId: string };
    await house.sql("update export set filter = '\"no filter\"' where id = $1", [exportId]);
    await house.settle();
    const { notices } = await noticesOf(asker, "kind=work-failed");
    assert.deepEqual(
      notices.map(({ matterPath }) => matterPath),
      [`/desk/exports/${exportId}`],
    );
    assert.match(notices[0]?.title.zh ?? "", /生成导出的文件/);
    assert.deepEqual(await kindsOf(house.as("secretary-general"), "kind=work-failed"), []);
  });
});

describe("make-notice-round", () => {
  it("200: a deadline that is near is told once, two working days before; when it has struck, that too", async () => {
    const asker = house.as("secretariat", "foreign");
    const id = await bringFile("限.csv", house.as("liaison", "foreign"), penaltyFile([penaltyRow(4)]));
    const [clock] = await house.sql<{ due_on: string }>("select due_on from clock where matter_id = $1", [id]);
    assert.equal(clock?.due_on, "2026-11-27", "five working days after Friday the 20th");
    for (const [day, kinds] of [
      ["2026-11-24", []],
      ["2026-11-25", ["clock-near"]],
      ["2026-11-26", ["clock-near"]],
      ["2026-11-28", ["clock-struck", "clock-near"]],
    ] as const) {
      house.time.set(`${day}T08:30:00+08:00`);
      await house.settle();
      // What clocks cause is followed in the next beats, one event of a kind in each.
      for (let beat = 0; beat < 4; beat++) await house.settle();
      const found = (await kindsOf(asker)).filter((kind) => kind.startsWith("clock"));
      assert.deepEqual(found, kinds, day);
    }
    const { notices } = await noticesOf(asker, "kind=clock-near");
    assert.equal(notices[0]?.title.zh, "期限 2026-11-27 届满：预览到期作废（限.csv）");
    house.time.set("2026-11-20T10:00:00+08:00");
  });

  it("200: what waits is counted once a day, from eight o'clock on", async () => {
    const asker = await house.newAccount("secretariat");
    await house.sql("update record set held = 'severity-unknown', replaced_at = null");
    await house.sql("delete from notice_round");
    house.time.set("2026-12-01T07:59:00+08:00");
    await house.settle();
    assert.deepEqual(await kindsOf(asker, "kind=records-held"), []);
    house.time.set("2026-12-01T08:00:00+08:00");
    await house.settle();
    await house.settle();
    const { notices } = await noticesOf(asker, "kind=records-held");
    assert.deepEqual(
      notices.map(({ title }) => title.zh),
      ["2 条记录等待人工判断"],
    );
    await house.sql("update record set held = ''");
    house.time.set("2026-11-20T10:00:00+08:00");
  });

  it("200: a journal that does not verify, and a seal that is late, are told to those who keep the house", async () => {
    // Something is done and sealed on the day before; what was sealed earlier is verify-journal's.
    house.time.set("2026-12-01T12:00:00+08:00");
    assert.equal((await choose(house.as("supervisor"), {})).status, 200);
    await house.settle();
    house.time.set("2026-12-02T08:30:00+08:00");
    const [pending] = await house.sql<{ id: string }>(
      "select entry_id as id from journal_seal_member order by seal_number desc limit 1",
    );
    await house.sql("update journal_entry set outcome = 'changed' where id = $1", [pending?.id]);
    const late = randomUUID();
    await house.sql(
      "insert into journal_entry (id, at, operation, actor_kind, outcome, digest, request_id) values ($1, '2026-12-02T08:15:00+08:00', 'toy', 'clock', 'done', '\\x00', 'r')",
      [late],
    );
    await house.sql("insert into journal_pending values ($1)", [late]);
    // Not settle: the sealer would seal it first.
    await post();
    for (const who of ["system-administrator", "audit-administrator"] as const)
      assert.deepEqual((await kindsOf(house.as(who))).toSorted(), ["journal-faulty", "seal-late"], who);
    assert.deepEqual(await kindsOf(house.as("security-administrator")), []);
    await house.sql("update journal_entry set outcome = 'done' where id = $1", [pending?.id]);
    house.time.set("2026-11-20T10:00:00+08:00");
  });
});

describe("list-notices, when there are many", () => {
  it("200: by pages, unread or all, of one kind", async () => {
    const asker = house.as("secretary-general");
    const all = (await noticesOf(asker, "state=all")).notices.map(({ id }) => id);
    assert.ok(all.length >= 3);
    const first = await noticesOf(asker, "state=all&limit=2");
    const second = await noticesOf(asker, `state=all&limit=100&after=${String(first.next)}`);
    assert.deepEqual(
      [...first.notices, ...second.notices].map(({ id }) => id),
      all,
    );
    const failed = await kindsOf(asker, "state=all&kind=import-failed");
    assert.deepEqual(failed, ["import-failed"]);
    assert.equal(saidBy(await asker.get("/api/notices?kind=gossip")), "400 request-invalid");
  });
});

describe("mark-notices-read", () => {
  it("200: one's own alone, the named ones or all", async () => {
    const [one, other] = [house.as("secretariat"), house.as("secretary-general")];
    const [mine] = (await noticesOf(one)).notices;
    const { unread } = await noticesOf(other);
    const foreign = await other.post("/api/notices/reading", { ids: [mine?.id] });
    assert.deepEqual(foreign.body, { marked: 0 });
    assert.deepEqual((await one.post("/api/notices/reading", { ids: [mine?.id] })).body, { marked: 1 });
    assert.ok(!(await noticesOf(one)).notices.some(({ id }) => id === mine?.id));
    assert.deepEqual((await other.post("/api/notices/reading", { ids: "all" })).body, { marked: unread });
    assert.equal((await noticesOf(other)).unread, 0);
  });
});

describe("show-notice-settings", () => {
  it("200: what the house proposes, and what may not be turned off", async () => {
    const settings = await settingsOf(await house.newAccount("secretariat"));
    assert.equal(settings.mailSetUp, true);
    assert.equal(settings.address, null);
    const wayOf = (kind: string) => settings.kinds.find((one) => one.kind === kind);
    assert.deepEqual(wayOf("clock-near")?.mayTurnOff, false);
    assert.deepEqual(wayOf("records-held")?.way, "digest");
    assert.equal(wayOf("journal-faulty"), undefined, "never told to the secretariat, so not asked either");
    const supervisor = await settingsOf(house.as("supervisor"));
    assert.deepEqual(
      supervisor.kinds.map(({ kind }) => kind),
      [
        ...["work-failed", "clock-near", "clock-struck", "matter-overdue"],
        ...["infringement-received", "infringement-moved", "infringement-paper", "office-granted", "office-ended"],
      ],
    );
  });
});

describe("save-notice-settings", () => {
  it("200: keeps what was chosen", async () => {
    const asker = await house.newAccount("secretariat");
    const ways = [{ kind: "import-previewed", way: "desk" }];
    const reply = await choose(asker, { language: "en", digestHour: 18, quietFrom: 21, quietUntil: 8, ways });
    assert.equal(reply.status, 200, reply.text);
    const settings = await settingsOf(asker);
    assert.deepEqual(
      [settings.language, settings.digestHour, settings.quietFrom, settings.quietUntil],
      ["en", 18, 21, 8],
    );
    assert.equal(settings.kinds.find(({ kind }) => kind === "import-previewed")?.way, "desk");
  });

  it("422: a deadline is not turned off, and quiet hours have two ends", async () => {
    const asker = await house.newAccount("secretariat");
    const ways = [{ kind: "clock-near", way: "desk" }];
    assert.equal(saidBy(await choose(asker, { ways })), "422 notice-must-be-told");
    assert.equal(saidBy(await choose(asker, { quietFrom: 22 })), "422 quiet-hours-half");
    assert.equal(saidBy(await choose(asker, { digestHour: 24 })), "400 request-invalid");
  });
});

describe("give-mail-address", () => {
  it("200: nothing is sent there but the link, until it was opened; it is kept sealed", async () => {
    const asker = await house.newAccount("liaison");
    const address = `${randomUUID()}@example.cn`;
    const reply = await asker.post("/api/notice-settings/address", { address });
    assert.equal((reply.body as SettingsView).asked?.address, address);
    assert.equal((reply.body as SettingsView).address, null);
    await bringFile("未确认.csv", asker, penaltyFile([penaltyRow(5)]));
    assert.deepEqual(
      lettersTo(address).map(({ subject }) => subject),
      ["【信衡】请确认您的邮箱"],
    );
    assert.equal(lettersTo(address)[0]?.from, "xinheng@example.cn");
    const [row] = await house.sql<{ all: string }>(
      "select (s.*)::text || (select string_agg(m::text, '') from mail m where m.account_id = s.account_id) as all from notice_setting s where account_id = $1",
      [asker.accountId],
    );
    assert.ok(!String(row?.all).includes(address));
  });

  it("429: three an hour, no more", async () => {
    const asker = await house.newAccount("liaison");
    const give = () => asker.post("/api/notice-settings/address", { address: `${randomUUID()}@example.cn` });
    for (let n = 0; n < 3; n++) assert.equal((await give()).status, 200);
    assert.equal(saidBy(await give()), "429 mail-address-too-often");
  });

  it("503: says so where mail is not set up, and tells on the desk alone", async () => {
    const without = await startTestHouse();
    try {
      const asker = without.as("liaison");
      const reply = await asker.post("/api/notice-settings/address", { address: "a@example.cn" });
      assert.equal(saidBy(reply), "503 mail-not-set-up");
      assert.equal((await settingsOf(asker)).mailSetUp, false);
    } finally {
      await without.stop();
    }
  });
});

describe("confirm-mail-address", () => {
  it("200: by the link that was mailed", async () => {
    await withAddress(await house.newAccount("liaison"));
  });

  it("410: not by another account, not twice, not after a day, not a link that a newer one replaced", async () => {
    const [asker, thief] = [await house.newAccount("liaison"), await house.newAccount("liaison")];
    const address = `${randomUUID()}@example.cn`;
    const tokenAt = (at: number) => /confirm=([\w-]{43})/.exec(lettersTo(address)[at]?.text ?? "")?.[1];
    const confirm = (who: Asker, token: string | undefined) =>
      who.post("/api/notice-settings/address/confirmation", { token });
    await asker.post("/api/notice-settings/address", { address });
    await post();
    await asker.post("/api/notice-settings/address", { address });
    await post();
    assert.equal(saidBy(await confirm(thief, tokenAt(1))), "410 mail-address-link-void");
    assert.equal(saidBy(await confirm(asker, tokenAt(0))), "410 mail-address-link-void");
    house.time.set("2026-11-21T10:00:01+08:00");
    assert.equal(saidBy(await confirm(asker, tokenAt(1))), "410 mail-address-link-void");
    house.time.set("2026-11-20T10:00:00+08:00");
    assert.equal((await confirm(asker, tokenAt(1))).status, 200);
    assert.equal(saidBy(await confirm(asker, tokenAt(1))), "410 mail-address-link-void");
  });
});

describe("drop-mail-address", () => {
  it("200: nothing is sent any more, not even what was due", async () => {
    const asker = await house.newAccount("liaison");
    const address = await withAddress(asker);
    await choose(asker, { ways: [{ kind: "import-previewed", way: "digest" }] });
    await bringFile("删.csv", asker, penaltyFile([penaltyRow(6)]));
    const reply = await asker.delete("/api/notice-settings/address");
    assert.equal((reply.body as SettingsView).address, null);
    house.time.set("2026-11-21T09:00:00+08:00");
    await post();
    assert.equal(lettersTo(address).length, 1, "the confirmation alone");
    const [last] = (await settingsOf(asker)).letters;
    assert.deepEqual([last?.state, last?.fault], ["given-up", "no-address"]);
    house.time.set("2026-11-20T10:00:00+08:00");
  });
});

describe("letters", () => {
  it("say the kind and where to look, in the person's language, plain and as a page, and nothing of the matter", async () => {
    const asker = await house.newAccount("liaison");
    const address = await withAddress(asker);
    const id = await bringFile("秘密<b>.csv", asker, penaltyFile([penaltyRow(7)]));
    const letter = lettersTo(address)[1];
    assert.equal(letter?.subject, "【信衡】文件已校验，等待确认");
    for (const body of [letter.text, letter.html]) {
      assert.ok(body.includes(`https://example.cn/desk/imports/${id}`), body);
      assert.ok(body.includes("https://example.cn/desk/notice-settings"));
    }
    assert.ok(!JSON.stringify(letter).includes("秘密"));
    await choose(asker, { language: "en" });
    await bringFile("b.csv", asker, penaltyFile([penaltyRow(8)]));
    assert.equal(lettersTo(address)[2]?.subject, "[Xinheng] A file was checked and waits to be confirmed");
    assert.doesNotMatch(lettersTo(address)[2]?.text ?? "", /[\u4e00-\u9fff]/);
  });

  it("refused for now are sent again after a rest, under the same Message-ID", async () => {
    const asker = await house.newAccount("liaison");
    const address = await withAddress(asker);
    box.refuse(451);
    await bringFile("四.csv", asker, penaltyFile([penaltyRow(9)]));
    assert.equal(lettersTo(address).length, 1);
    const [failed] = (await settingsOf(asker)).letters;
    assert.deepEqual([failed?.state, failed?.fault, failed?.attempts], ["failed", "smtp-451", 1]);
    await post();
    assert.equal(lettersTo(address).length, 1, "not before the rest is over");
    house.time.set("2026-11-20T10:05:00+08:00");
    await post();
    assert.equal(lettersTo(address)[1]?.messageId, `<${String(failed?.id)}@example.cn>`);
    assert.equal((await settingsOf(asker)).letters[0]?.state, "sent");
    house.time.set("2026-11-20T10:00:00+08:00");
  });

  it("refused for good are given up, and the person is shown it", async () => {
    const asker = await house.newAccount("liaison");
    const address = await withAddress(asker);
    box.refuse(550);
    await bringFile("五.csv", asker, penaltyFile([penaltyRow(10)]));
    house.time.set("2026-11-20T23:00:00+08:00");
    await post();
    const [letter] = (await settingsOf(asker)).letters;
    assert.deepEqual([letter?.state, letter?.fault, letter?.attempts], ["given-up", "smtp-550", 1]);
    assert.equal(lettersTo(address).length, 1);
    house.time.set("2026-11-20T10:00:00+08:00");
  });

  it("left by a sender that was killed go out by the next, once the time it was taken for is over", async () => {
    const asker = await house.newAccount("liaison");
    const address = await withAddress(asker);
    await bringFile("杀.csv", asker, penaltyFile([penaltyRow(11)]));
    const [id] = (await settingsOf(asker)).letters;
    await house.sql("update mail set state = 'waiting', next_at = '2026-11-20T10:05:00+08:00' where id = $1", [id?.id]);
    house.time.set("2026-11-20T10:05:00+08:00");
    await post();
    const [, first, second] = lettersTo(address);
    assert.equal(first?.messageId, second?.messageId, "at least once: a double is known by its Message-ID");
    house.time.set("2026-11-20T10:00:00+08:00");
  });

  it("gather a digest for its hour, leave out what was read or turned off meanwhile, and rest in quiet hours", async () => {
    const asker = await house.newAccount("liaison");
    const address = await withAddress(asker);
    await choose(asker, { digestHour: 7, ways: [{ kind: "import-previewed", way: "digest" }] });
    for (const n of [12, 13, 14]) await bringFile(`d${String(n)}.csv`, asker, penaltyFile([penaltyRow(n)]));
    await bringFile("r.csv", asker, Buffer.from("a,b\r\n1,2\r\n"));
    assert.deepEqual(
      lettersTo(address)
        .map(({ subject }) => subject)
        .slice(1),
      ["【信衡】文件整份退回"],
    );
    const [read] = (await noticesOf(asker, "kind=import-previewed")).notices;
    await asker.post("/api/notices/reading", { ids: [read?.id] });
    house.time.set("2026-11-21T06:59:00+08:00");
    await post();
    assert.equal(lettersTo(address).length, 2);
    house.time.set("2026-11-21T07:00:00+08:00");
    await post();
    await post();
    assert.deepEqual(
      lettersTo(address)
        .map(({ subject }) => subject)
        .slice(2),
      ["【信衡】2 件事项"],
    );
    house.time.set("2026-11-21T22:30:00+08:00");
    await choose(asker, { quietFrom: 22, quietUntil: 7 });
    await bringFile("夜.csv", asker, penaltyFile([penaltyRow(15)]));
    assert.equal(lettersTo(address).length, 3);
    house.time.set("2026-11-22T07:00:00+08:00");
    await post();
    assert.equal(lettersTo(address).length, 4);
    await choose(asker, { ways: [{ kind: "import-previewed", way: "digest" }] });
    await bringFile("关.csv", asker, penaltyFile([penaltyRow(16)]));
    await choose(asker, { ways: [{ kind: "import-previewed", way: "desk" }] });
    house.time.set("2026-11-23T09:00:00+08:00");
    await post();
    assert.equal(lettersTo(address).length, 4, "turned off while it waited");
    house.time.set("2026-11-20T10:00:00+08:00");
  });

  it("do not go to whoever was suspended", async () => {
    const asker = await house.newAccount("liaison");
    const address = await withAddress(asker);
    await choose(asker, { ways: [{ kind: "import-previewed", way: "digest" }] });
    await bringFile("停.csv", asker, penaltyFile([penaltyRow(17)]));
    await house.sql("update account set suspended_at = now() where id = $1", [asker.accountId]);
    house.time.set("2026-11-21T09:00:00+08:00");
    await post();
    assert.equal(lettersTo(address).length, 1);
    house.time.set("2026-11-20T10:00:00+08:00");
  });
});

describe("an invitation by mail", () => {
  it("carries the link, and the address counts as confirmed when it was used", async () => {
    const address = `${randomUUID()}@example.cn`;
    const body = { signInName: `m-${randomUUID().slice(0, 8)}`, displayName: "示例人员", mailAddress: address };
    const made = await house.as("system-administrator").post("/api/accounts", body);
    assert.equal(made.status, 200, made.text);
    await post();
    const { account, invitation } = made.body as { account: { id: string }; invitation: { link: string } };
    assert.ok(lettersTo(address)[0]?.text.includes(invitation.link));
    const token = new URL(invitation.link).hash.slice(1);
    const password = "Another-river-8-hills";
    assert.equal((await house.as("nobody").post("/api/invitations/acceptance", { token, password })).status, 200);
    const [row] = await house.sql<{ confirmed: boolean }>(
      "select address_confirmed_at is not null as confirmed from notice_setting where account_id = $1",
      [account.id],
    );
    assert.equal(row?.confirmed, true);
    const again = await house.as("system-administrator").post(`/api/accounts/${account.id}/invitation`);
    await post();
    const { link } = (again.body as { invitation: { link: string } }).invitation;
    assert.ok(lettersTo(address)[1]?.text.includes(link));
    const [kept] = await house.sql<{ left: string }>(
      "select count(*) as left from mail where link_cipher is not null and state = 'sent'",
    );
    assert.equal(String(kept?.left), "0", "a link that has left is forgotten");
  });
});

describe("draw-calendar-link", () => {
  const pathOf = (link: string) => new URL(link).pathname;
  const feed = (link: string) => house.as("nobody").get(pathOf(link));
  const draw = async (asker: Asker) => bodyOf<{ link: string }>(await asker.post("/api/notice-settings/calendar")).link;

  it("200: the deadlines of one's offices as iCalendar, without anybody's name", async () => {
    const asker = await house.newAccount("secretariat");
    const id = await bringFile("日历.csv", house.as("liaison"), penaltyFile([penaltyRow(18)]));
    const [clock] = await house.sql<{ id: string; due_on: string }>(
      "select id, due_on from clock where matter_id = $1",
      [id],
    );
    const reply = await feed(await draw(asker));
    assert.equal(reply.status, 200);
    assert.match(String(reply.headers["content-type"]), /^text\/calendar/);
    const lines = reply.text.replaceAll("\r\n ", "").split("\r\n");
    const at = lines.indexOf(`UID:${String(clock?.id)}@xinheng`);
    assert.notEqual(at, -1);
    const event = lines.slice(at, lines.indexOf("END:VEVENT", at));
    assert.ok(event.includes(`DTSTART;VALUE=DATE:${String(clock?.due_on).replaceAll("-", "")}`), event.join("\n"));
    assert.ok(event.includes("SUMMARY:预览到期作废"));
    assert.ok(!reply.text.includes("日历.csv"));
    const other = await feed(await draw(await house.newAccount("supervisor")));
    assert.ok(!other.text.includes("BEGIN:VEVENT"));
    const foreign = await feed(await draw(house.as("secretariat", "foreign")));
    assert.ok(!foreign.text.includes(String(clock?.id)));
  });

  it("200: the link before is void, as is one of somebody suspended or without the office", async () => {
    const asker = await house.newAccount("secretariat");
    const first = await draw(asker);
    const second = await draw(asker);
    assert.equal((await feed(first)).status, 404);
    assert.equal((await feed(second)).status, 200);
    await house.sql("update office_term set ended_on = '2026-11-20' where account_id = $1", [asker.accountId]);
    assert.ok(!(await feed(second)).text.includes("BEGIN:VEVENT"));
    await house.sql("update account set suspended_at = now() where id = $1", [asker.accountId]);
    assert.equal((await feed(second)).status, 404);
    assert.equal((await house.as("nobody").get("/calendar/x.ics")).status, 404);
  });
});

describe("revoke-calendar-link", () => {
  it("200: it opens nothing any more", async () => {
    const asker = await house.newAccount("secretariat");
    const { link } = bodyOf<{ link: string }>(await asker.post("/api/notice-settings/calendar"));
    assert.equal((await asker.delete("/api/notice-settings/calendar")).status, 200);
    assert.equal((await house.as("nobody").get(new URL(link).pathname)).status, 404);
    assert.equal((await settingsOf(asker)).calendarSince, null);
  });
});
