import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { readXlsx } from "hucre/xlsx";
import { z } from "zod";
import {
  duesAccount,
  duesLineView,
  type DuesStandardView,
  duesStandards,
  duesStandardView,
  duesYearView,
} from "@xinheng/domain/governance/dues/dues-view.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { nobody, orderBench, refusedWith, shown } from "../test-order.ts";
import { missDuesPublication } from "./miss-dues-publication.ts";

let house: TestHouse;
let bench: ReturnType<typeof orderBench>;
let leader = "";
let plain = "";
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = orderBench(house);
  await bench.enterCharter();
  leader = await bench.member("A-001", { posts: ["vice-president", "councillor"] });
  plain = await bench.member("A-002");
});
after(() => house.stop());

const tiers = [
  { id: "vice", name: "副会长单位", amountFen: 2_000_000, posts: ["vice-president"] },
  { id: "council", name: "理事单位", amountFen: 1_000_000, posts: ["councillor"] },
  { id: "unit", name: "会员单位", amountFen: 300_000, kinds: ["unit"] },
  { id: "person", name: "个人会员", amountFen: 20_000, kinds: ["individual"] },
];
const reductions = [{ id: "hardship", name: "停产歇业", toFen: 0 }];
const text = (more: object = {}) => ({ title: "示例会费标准", fromYear: 2026, tiers, reductions, ...more });
const draft = async (more: object = {}) =>
  shown(duesStandardView, await bench.staff().post("/api/dues-standards", text(more)));
const ballot = (standard: { id: string }, more: object = {}) =>
  bench.resolve({ matter: { kind: "dues-standard", id: standard.id }, kind: "set-dues", ...more });
const set = async (standard: DuesStandardView, resolutionId?: string) =>
  bench.staff().post(`/api/dues-standards/${standard.id}/resolution`, {
    resolutionId: resolutionId ?? (await ballot(standard)),
  });
const publish = (standard: { id: string }, more: object = {}) =>
  bench.staff().post(`/api/dues-standards/${standard.id}/publication`, {
    publishedOn: "2026-11-20",
    how: "会员大会会议纪要寄送全体会员",
    ...more,
  });
const assess = (year: number) => bench.staff().post(`/api/dues/${String(year)}`);
/** The year assessed by a published standard; the first who asks sets it up. */
const assessed = async () => {
  const known = await bench.staff().get("/api/dues/2026");
  if (known.status === 200) return duesYearView.parse(known.body);
  const standard = await draft();
  shown(duesStandardView, await set(standard));
  shown(duesStandardView, await publish(standard));
  shown(z.object({ assessed: z.int() }), await assess(2026));
  return shown(duesYearView, await bench.staff().get("/api/dues/2026"));
};
const lineOf = async (subjectId: string) => {
  const row = (await assessed()).rows.find((one) => one.subjectId === subjectId);
  return row ?? assert.fail("no line");
};
let receipts = 0;
const pay = async (subjectId: string, more: object = {}): Promise<TestReply> =>
  bench.staff().post(`/api/dues-lines/${(await lineOf(subjectId)).id}/payments`, {
    amountFen: 100_000,
    receipt: `示例票${String(++receipts)}`,
    paidOn: "2026-11-20",
    road: "transfer",
    ...more,
  });
const reduce = async (subjectId: string, more: object = {}) =>
  bench.staff().post(`/api/dues-lines/${(await lineOf(subjectId)).id}/reductions`, {
    ground: "hardship",
    reason: "示例：停产",
    ...more,
  });
const reverse = (entryId: string) =>
  bench.staff().post(`/api/dues-entries/${entryId}/reversal`, { reason: "示例：登错" });

describe("draft-dues-standard", () => {
  it("200: tiers with definite amounts, which bind nobody yet", async () => {
    const standard = await draft();
    assert.deepEqual([standard.stage, standard.tiers.length, standard.resolution], ["draft", 4, null]);
  });

  it("409: not without a charter, nor without a rule", async () => {
    const foreign = await house.as("secretary-general", "foreign").post("/api/dues-standards", text());
    refusedWith(foreign, 409, "charter-missing");
  });

  it("422: a fifth tier, a floating amount, two amounts for one member, a tier for nobody, an unknown post", async () => {
    const post = (more: object) => bench.staff().post("/api/dues-standards", text(more));
    const fifth = [...tiers, { id: "fifth", name: "其他", amountFen: 1, posts: ["president"] }];
    refusedWith(await post({ tiers: fifth }), 422, "dues-tiers-too-many");
    const floating = [{ id: "unit", name: "会员单位（可上浮）", amountFen: 1, kinds: ["unit"] }];
    refusedWith(await post({ tiers: floating }), 422, "dues-amount-floating");
    const double = [tiers[2], { id: "more", name: "另一档", amountFen: 5, kinds: ["unit"] }];
    refusedWith(await post({ tiers: double }), 422, "dues-tier-unclear");
    refusedWith(await post({ tiers: [{ id: "x", name: "谁", amountFen: 5 }] }), 422, "dues-tier-empty");
    const ghost = [{ id: "x", name: "名誉会长", amountFen: 5, posts: ["honorary"] }];
    refusedWith(await post({ tiers: ghost }), 422, "charter-post-unknown");
    const range = [{ id: "x", name: "会员单位", amountFen: 5, mostFen: 9, kinds: ["unit"] }];
    assert.equal((await post({ tiers: range })).status, 400, "a range cannot be written at all");
  });
});

describe("edit-dues-standard", () => {
  const edit = (id: string, more: object = {}) => bench.staff().put(`/api/dues-standards/${id}`, text(more));

  it("200: a draft is changed, and a vote taken before counts no more", async () => {
    bench.on("2026-11-19");
    const standard = await draft();
    const before = await ballot(standard, { on: "2026-11-19" });
    bench.on("2026-11-20");
    assert.equal(shown(duesStandardView, await edit(standard.id, { title: "示例新名" })).title, "示例新名");
    refusedWith(await set(standard, before), 409, "resolution-not-on-dues");
  });

  it("404: no such standard here", async () => {
    refusedWith(await edit(nobody), 404, "dues-standard-not-found");
  });

  it("409: what was voted is not changed", async () => {
    const standard = await draft({ fromYear: 2027 });
    shown(duesStandardView, await set(standard));
    refusedWith(await edit(standard.id), 409, "dues-standard-stage-wrong");
  });

  it("422: judged like a new one", async () => {
    refusedWith(
      await edit((await draft()).id, { tiers: [{ id: "x", name: "谁", amountFen: 5 }] }),
      422,
      "dues-tier-empty",
    );
  });
});

describe("set-dues-standard", () => {
  it("200: from the vote run thirty days to tell the members", async () => {
    const standard = shown(duesStandardView, await set(await draft({ fromYear: 2027 })));
    // The vote on 2026-11-20; the thirtieth day is a Sunday and goes to the Monday after it (民法典 203).
    assert.deepEqual([standard.stage, standard.publishBy, standard.late], ["set", "2026-12-21", false]);
  });

  it("404: no such standard here", async () => {
    const reply = await bench.staff().post(`/api/dues-standards/${nobody}/resolution`, { resolutionId: nobody });
    refusedWith(reply, 404, "dues-standard-not-found");
  });

  it("409: only the assembly's own secret vote on this standard, if it was carried", async () => {
    const standard = await draft({ fromYear: 2027 });
    refusedWith(await set(standard, await ballot({ id: nobody })), 409, "resolution-not-on-dues");
    refusedWith(await set(standard, await ballot(standard, { kind: "other" })), 409, "resolution-not-on-dues");
    refusedWith(await set(standard, await ballot(standard, { carried: false })), 409, "resolution-not-carried");
    refusedWith(await set(standard, await ballot(standard, { body: "council" })), 409, "dues-body-not-assembly");
    refusedWith(await set(standard, await ballot(standard, { ballot: "open" })), 409, "dues-vote-not-secret");
    shown(duesStandardView, await set(standard));
    refusedWith(await set(standard), 409, "dues-standard-stage-wrong");
  });
});

describe("publish-dues-standard", () => {
  it("200: in time, and late where it was late", async () => {
    const standard = await draft({ fromYear: 2027 });
    shown(duesStandardView, await set(standard));
    assert.equal(shown(duesStandardView, await publish(standard)).late, false);
    const other = await draft({ fromYear: 2027 });
    shown(duesStandardView, await set(other));
    bench.on("2026-12-22");
    const late = shown(duesStandardView, await publish(other, { publishedOn: "2026-12-22" }));
    bench.on("2026-11-20");
    assert.deepEqual([late.late, late.publishedOn], [true, "2026-12-22"]);
  });

  it("404: no such standard, or no such paper", async () => {
    refusedWith(await publish({ id: nobody }), 404, "dues-standard-not-found");
    const standard = await draft({ fromYear: 2027 });
    shown(duesStandardView, await set(standard));
    refusedWith(await publish(standard, { paperId: nobody }), 404, "paper-not-found");
  });

  it("409: nothing to publish before the vote, and once is enough", async () => {
    const standard = await draft({ fromYear: 2027 });
    refusedWith(await publish(standard), 409, "dues-standard-missing");
    shown(duesStandardView, await set(standard));
    shown(duesStandardView, await publish(standard));
    refusedWith(await publish(standard), 409, "dues-published-already");
  });

  it("422: not before the vote, not in the future", async () => {
    const standard = await draft({ fromYear: 2027 });
    shown(duesStandardView, await set(standard));
    for (const publishedOn of ["2026-11-19", "2026-11-21"])
      refusedWith(await publish(standard, { publishedOn }), 422, "dues-publication-day-wrong");
  });
});

describe("miss-dues-publication by the clock", () => {
  it("200: noted when the last day is over without a publication", async () => {
    const standard = await draft({ fromYear: 2027 });
    shown(duesStandardView, await set(standard));
    bench.on("2026-12-22");
    await house.settle();
    const [row] = await house.sql<{ missed: string }>(
      "select missed_on::text as missed from dues_standard where id = $1",
      [standard.id],
    );
    const { rows } = shown(duesStandards, await bench.staff().get("/api/dues-standards"));
    bench.on("2026-11-20");
    assert.equal(row?.missed, "2026-12-22");
    assert.equal(rows.find(({ id }) => id === standard.id)?.late, true);
  });

  it("404: a standard that is not there", async () => {
    assert.equal(await bench.byClock(missDuesPublication, { standardId: nobody }), "dues-standard-not-found");
  });

  it("409: a publication entered in time stops the clock, and nothing is missed", async () => {
    const standard = await draft({ fromYear: 2027 });
    shown(duesStandardView, await set(standard));
    shown(duesStandardView, await publish(standard));
    const clocks = await house.sql<{ state: string }>("select state from clock where matter_id = $1", [standard.id]);
    assert.deepEqual(clocks, [{ state: "stopped" }]);
    assert.equal(await bench.byClock(missDuesPublication, { standardId: standard.id }), "dues-published-already");
  });
});

describe("list-dues-standards", () => {
  it("200: members see what was set and not what is drafted; the rule says where it comes from", async () => {
    await assessed();
    await draft({ title: "示例草案不给会员看" });
    const reply = await house.as("member").get("/api/dues-standards");
    const { rows, rule, can } = shown(duesStandards, reply);
    assert.ok(rows.length > 0 && rows.every(({ stage }) => stage === "set"));
    assert.deepEqual([rule.tiersMost, rule.tiers.document, can], [4, "民发〔2014〕166号", []]);
  });

  it("409: where no rule is in force, nothing is judged", async () => {
    const reply = await bench.without("dues", () => bench.staff().get("/api/dues-standards"));
    refusedWith(reply, 409, "governance-rules-missing");
  });
});

describe("assess-dues", () => {
  it("200: each member by its dearest post, else by its kind; nobody types an amount; who joins later is added", async () => {
    const { rows, totals } = await assessed();
    const found = new Map(rows.map((row) => [row.subjectId, [row.tierName, row.post, row.assessedFen]]));
    assert.deepEqual(found.get(leader), ["副会长单位", "vice-president", 2_000_000]);
    assert.deepEqual(found.get(plain), ["会员单位", null, 300_000]);
    const person = await bench.member("A-003", { kind: "individual" });
    assert.equal(shown(z.object({ assessed: z.int() }), await assess(2026)).assessed, 1);
    assert.equal((await lineOf(person)).assessedFen, 20_000);
    const after = await assessed();
    assert.equal(after.totals.assessedFen, totals.assessedFen + 20_000);
  });

  it("409: no standard for the year, one that is not published, nobody new, a member in no tier", async () => {
    refusedWith(await assess(2001), 409, "dues-standard-missing");
    await assessed();
    refusedWith(await assess(2026), 409, "dues-nobody-new");
    const units = await draft({ fromYear: 2027, tiers: tiers.slice(0, 2) });
    shown(duesStandardView, await set(units, await ballot(units, { on: "2026-11-21" })));
    refusedWith(await assess(2027), 409, "dues-standard-unpublished");
    bench.on("2026-11-21");
    shown(duesStandardView, await publish(units, { publishedOn: "2026-11-21" }));
    const reply = await assess(2027);
    bench.on("2026-11-20");
    refusedWith(reply, 409, "dues-tier-missing");
  });

  it("422: not further than the next year", async () => {
    refusedWith(await assess(2028), 422, "dues-year-too-far");
  });
});

describe("list-dues", () => {
  it("200: narrowed by what is owed, and no business of another association", async () => {
    await assessed();
    const debtor = await bench.member("A-004");
    shown(z.object({ assessed: z.int() }), await assess(2026));
    const unpaid = shown(duesYearView, await bench.staff().get("/api/dues/2026?state=unpaid"));
    assert.ok(unpaid.rows.some(({ subjectId }) => subjectId === debtor));
    const paid = shown(duesYearView, await bench.staff().get("/api/dues/2026?state=paid"));
    assert.ok(!paid.rows.some(({ subjectId }) => subjectId === debtor));
    assert.equal((await house.as("secretary-general", "foreign").get("/api/dues/2026")).status, 404);
  });

  it("404: a year that was not assessed", async () => {
    refusedWith(await bench.staff().get("/api/dues/2010"), 404, "dues-not-assessed");
  });
});

const exported = z.object({ exportId: z.uuid(), lines: z.int(), address: z.string() });
const take = (more: object = {}) =>
  bench.staff().post("/api/dues-exports", { year: 2026, purpose: "示例：财务核对", ...more });

describe("export-dues", () => {
  it("200: the levy as a workbook, registered as handed out", async () => {
    await assessed();
    const { lines, address } = shown(exported, await take({ state: "unpaid" }));
    assert.ok(lines > 0);
    const sheet = (await readXlsx(await bench.staff().bytes(address))).sheets[0]?.rows ?? [];
    assert.deepEqual([sheet.length, sheet[0]?.[0], sheet[0]?.[6]], [lines + 1, "会员编号", "尚欠（元）"]);
    assert.ok(sheet.some((row) => row[1] === "示例会员A-002" && row[6] === "3000.00"));
    const [kept] = await house.sql<{ purpose: string }>(
      "select purpose from handover where operation = 'export-dues' limit 1",
    );
    assert.equal(kept?.purpose, "示例：财务核对");
  });

  it("404: a year that was not assessed", async () => {
    refusedWith(await take({ year: 2010 }), 404, "dues-not-assessed");
  });
});

describe("fetch-dues-export", () => {
  it("200: to the secretariat", async () => {
    await assessed();
    const { address } = shown(exported, await take());
    const reply = await house.as("secretariat").get(address);
    assert.match(String(reply.headers["content-type"]), /spreadsheetml/);
  });

  it("404: another association's, or none", async () => {
    await assessed();
    const { address } = shown(exported, await take());
    const foreign = await house.as("secretary-general", "foreign").get(address);
    refusedWith(foreign, 404, "dues-export-not-found");
  });
});

describe("record-dues-payment", () => {
  it("200: in parts, each by its receipt, until nothing is owed", async () => {
    const subject = await freshMember("B-001");
    const first = shown(duesLineView, await pay(subject));
    assert.deepEqual([first.state, first.paidFen, first.owedFen], ["partly", 100_000, 200_000]);
    const rest = shown(duesLineView, await pay(subject, { amountFen: 200_000, road: "cash" }));
    assert.deepEqual([rest.state, rest.owedFen, rest.entries.length], ["paid", 0, 2]);
  });

  it("404: no such line", async () => {
    const body = { amountFen: 1, receipt: "示例", paidOn: "2026-11-20", road: "cash" };
    refusedWith(await bench.staff().post(`/api/dues-lines/${nobody}/payments`, body), 404, "dues-line-not-found");
  });

  it("409: never a fen more than is owed, and no receipt twice", async () => {
    const subject = await freshMember("B-002");
    refusedWith(await pay(subject, { amountFen: 300_001 }), 409, "dues-paid-beyond");
    shown(duesLineView, await pay(subject, { receipt: "示例票同号" }));
    refusedWith(await pay(subject, { receipt: "示例票同号" }), 409, "dues-receipt-used");
  });

  it("422: not on a day to come", async () => {
    refusedWith(await pay(plain, { paidOn: "2026-11-21" }), 422, "dues-day-in-future");
  });
});

describe("reduce-dues", () => {
  it("200: by a ground of the standard, to the amount the standard says", async () => {
    const line = shown(duesLineView, await reduce(await freshMember("C-001")));
    assert.deepEqual([line.reducedFen, line.owedFen, line.entries[0]?.ground], [300_000, 0, "停产歇业"]);
  });

  it("404: no such line, no such paper", async () => {
    const body = { ground: "hardship", reason: "示例" };
    refusedWith(await bench.staff().post(`/api/dues-lines/${nobody}/reductions`, body), 404, "dues-line-not-found");
    refusedWith(await reduce(plain, { paperId: nobody }), 404, "paper-not-found");
  });

  it("409: no ground of one's own, not twice, not what was paid already", async () => {
    const subject = await freshMember("C-002");
    refusedWith(await reduce(subject, { ground: "friendship" }), 409, "dues-ground-unknown");
    shown(duesLineView, await pay(subject));
    refusedWith(await reduce(subject), 409, "dues-paid-beyond");
    const other = await freshMember("C-003");
    shown(duesLineView, await reduce(other));
    refusedWith(await reduce(other), 409, "dues-reduced-already");
  });
});

describe("reverse-dues-entry", () => {
  it("200: by another entry; the former stays, its receipt may be entered rightly", async () => {
    const subject = await freshMember("D-001");
    const paid = shown(duesLineView, await pay(subject, { receipt: "示例票改" }));
    const line = shown(duesLineView, await reverse(paid.entries[0]?.id ?? ""));
    assert.deepEqual([line.paidFen, line.entries.map(({ kind }) => kind)], [0, ["payment", "reversal"]]);
    assert.equal(line.entries[0]?.reversed, true);
    shown(duesLineView, await pay(subject, { receipt: "示例票改", amountFen: 50_000 }));
  });

  it("404: no such entry", async () => {
    refusedWith(await reverse(nobody), 404, "dues-entry-not-found");
  });

  it("409: not twice, and no reversal of a reversal", async () => {
    const paid = shown(duesLineView, await pay(await freshMember("D-002")));
    const line = shown(duesLineView, await reverse(paid.entries[0]?.id ?? ""));
    for (const entry of line.entries) refusedWith(await reverse(entry.id), 409, "dues-reversed-already");
  });
});

describe("show-own-dues", () => {
  it("200: the member's own lines with receipts, and nobody else's", async () => {
    const subject = await freshMember("E-001");
    shown(duesLineView, await pay(subject, { receipt: "示例票自" }));
    const own = await house.newAccount("member", { subjectId: subject });
    const shape = z.object({ rows: z.array(duesLineView) });
    const { rows } = shown(shape, await own.get(`/api/subjects/${subject}/own-dues`));
    assert.deepEqual(
      rows.map(({ year, entries }) => [year, entries[0]?.receipt]),
      [[2026, "示例票自"]],
    );
    assert.equal((await own.get(`/api/subjects/${plain}/own-dues`)).status, 403);
  });
});

/** A unit member that joined now, with its line. */
async function freshMember(number: string): Promise<string> {
  await assessed();
  const id = await bench.member(number);
  shown(z.object({ assessed: z.int() }), await assess(2026));
  return id;
}

describe("show-dues-account", () => {
  it("200: balances and uses by category, also to members, and without names", async () => {
    const before = shown(duesAccount, await house.as("member").get("/api/dues-accounts/2026"));
    const subject = await freshMember("F-001");
    shown(duesLineView, await pay(subject));
    shown(z.object({ useId: z.uuid() }), await use({ amountFen: 40_000 }));
    const reply = await house.as("member").get("/api/dues-accounts/2026");
    const account = shown(duesAccount, reply);
    assert.equal(account.incomeFen - before.incomeFen, 100_000);
    assert.equal(account.usedFen - before.usedFen, 40_000);
    assert.equal(account.closingFen, account.openingFen + account.incomeFen - account.usedFen);
    assert.equal(account.uses.find(({ id }) => id === "services")?.amountFen, account.usedFen);
    assert.ok(!reply.text.includes("示例会员F-001"));
    const next = shown(duesAccount, await house.as("member").get("/api/dues-accounts/2027"));
    assert.deepEqual([next.openingFen, next.closingFen], [account.closingFen, account.closingFen]);
  });

  it("409: where no rule is in force, nothing is shown by it", async () => {
    const reply = await bench.without("dues", () => bench.staff().get("/api/dues-accounts/2026"));
    refusedWith(reply, 409, "governance-rules-missing");
  });
});

const use = async (more: object = {}) =>
  bench.staff().post("/api/dues-uses", {
    category: "services",
    amountFen: 10_000,
    usedOn: "2026-11-20",
    purpose: "示例：会员手册印制",
    payee: "示例印务有限公司",
    paperId: await bench.paper(),
    ...more,
  });
const takeBack = (useId: string) => bench.staff().post(`/api/dues-uses/${useId}/reversal`, { reason: "示例：登错" });
const useIdOf = (reply: TestReply) => shown(z.object({ useId: z.uuid() }), reply).useId;

describe("record-dues-use", () => {
  it("200: with its voucher, out of what was collected", async () => {
    shown(duesLineView, await pay(await freshMember("G-001")));
    const id = useIdOf(await use());
    const { rows } = shown(duesAccount, await bench.staff().get("/api/dues-accounts/2026"));
    assert.equal(rows.find((row) => row.id === id)?.paper?.name, "示例.pdf");
  });

  it("404: a voucher that is not there", async () => {
    refusedWith(await use({ paperId: nobody }), 404, "paper-not-found");
  });

  it("409: nothing to members, nothing into their enterprises, nothing beyond the balance", async () => {
    refusedWith(await use({ purpose: "年终向会员分红" }), 409, "dues-not-distributed");
    const invested = await use({ purpose: "入股会员企业" });
    refusedWith(invested, 409, "dues-not-distributed");
    assert.match(invested.text, /民函〔2013〕111号二（四）/);
    refusedWith(await use({ amountFen: 99_999_999_999 }), 409, "dues-balance-short");
  });

  it("422: a use the rule does not know, a day to come", async () => {
    refusedWith(await use({ category: "banquets" }), 422, "dues-use-unknown");
    refusedWith(await use({ usedOn: "2026-11-21" }), 422, "dues-day-in-future");
  });
});

describe("reverse-dues-use", () => {
  it("200: by another entry on its own day", async () => {
    shown(duesLineView, await pay(await freshMember("H-001")));
    const before = shown(duesAccount, await bench.staff().get("/api/dues-accounts/2026"));
    useIdOf(await takeBack(useIdOf(await use())));
    const after = shown(duesAccount, await bench.staff().get("/api/dues-accounts/2026"));
    assert.deepEqual([after.usedFen, after.rows.length], [before.usedFen, before.rows.length + 2]);
  });

  it("404: no such use", async () => {
    refusedWith(await takeBack(nobody), 404, "dues-entry-not-found");
  });

  it("409: not twice, and not an opening that was spent", async () => {
    shown(duesLineView, await pay(await freshMember("H-002")));
    const id = useIdOf(await use());
    const back = useIdOf(await takeBack(id));
    for (const one of [id, back]) refusedWith(await takeBack(one), 409, "dues-reversed-already");
  });
});

describe("open-dues-account", () => {
  const open = async (more: object = {}) =>
    bench.staff().post("/api/dues-opening", {
      amountFen: 500_000,
      onDay: "2025-12-31",
      purpose: "示例：2025年度审计报告",
      paperId: await bench.paper(),
      ...more,
    });

  it("200: the balance brought along stands before the year", async () => {
    const id = useIdOf(await open());
    const { openingFen } = shown(duesAccount, await bench.staff().get("/api/dues-accounts/2026"));
    assert.equal(openingFen, 500_000);
    useIdOf(await takeBack(id));
  });

  it("404: a report that is not there", async () => {
    refusedWith(await open({ paperId: nobody }), 404, "paper-not-found");
  });

  it("409: once", async () => {
    useIdOf(await open());
    refusedWith(await open(), 409, "dues-opened-already");
  });

  it("422: not on a day to come", async () => {
    refusedWith(await open({ onDay: "2026-11-21" }), 422, "dues-day-in-future");
  });
});
