import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { after, before, describe, it } from "node:test";
import type { z } from "zod";
import type {
  handoverDetail,
  handoverPage,
  handoverSlip,
  receiverPage,
} from "@xinheng/domain/archives/exports/handover-pages.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { penaltyFields, penaltyItem } from "../test-penalty-form.ts";

type Collected = { subjectId: string; recordId: string };
type Listed = z.output<typeof handoverPage>;
type Detail = z.output<typeof handoverDetail>;
type Slip = z.output<typeof handoverSlip>;
type Receivers = z.output<typeof receiverPage>;

let house: TestHouse;
let desk: Asker;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  desk = house.as("secretariat");
});
after(() => house.stop());

async function bodyOf<Body>(asked: Promise<TestReply>): Promise<Body> {
  const reply = await asked;
  assert.equal(reply.status, 200, reply.text);
  return reply.body as Body;
}
const codeOf = (reply: TestReply) => [reply.status, (reply.body as { code: string }).code];

const collect = (n: number, change: Record<string, string> = {}) =>
  bodyOf<Collected>(house.as("liaison").post("/api/records", { item: penaltyItem, fields: penaltyFields(n, change) }));

let seconds = 0;
/** The clock stands until it is set: what comes later is to be later. */
function tick(): void {
  seconds += 1;
  house.time.set(new Date(Date.parse("2026-11-20T10:00:00+08:00") + seconds * 1000).toISOString());
}

/** Exports one subject's records and answers the handover it left. */
async function handOut(subjectId: string, more: object = { recipient: "示例市信用办" }): Promise<string> {
  tick();
  const { address } = await bodyOf<{ address: string }>(
    desk.post("/api/records/exports", { purpose: "示例：移送核对", subjectId, ...more }),
  );
  await house.settle();
  const { made } = await bodyOf<{ made: { handoverId: string } | null }>(desk.get(address));
  return made?.handoverId ?? "";
}
const detail = (id: string, query = "") => bodyOf<Detail>(desk.get(`/api/handovers/${id}${query}`));
const list = (query = "") => bodyOf<Listed>(desk.get(`/api/handovers${query}`));
async function tokenOf(id: string, acknowledgeByOn = "2026-11-30"): Promise<string> {
  const { link } = await bodyOf<{ link: string }>(desk.post(`/api/handovers/${id}/link`, { acknowledgeByOn }));
  return link.split("#")[1] ?? "";
}
const open = (token: string) => house.as("nobody").post("/api/handover-links/opening", { token });
const acknowledge = (token: string, by = "示例收件人") =>
  house.as("nobody").post("/api/handover-links/acknowledgement", { token, by });
const receivers = async ({ subjectId, recordId }: { subjectId: string; recordId?: string }) =>
  (
    await bodyOf<Receivers>(
      desk.get(`/api/subjects/${subjectId}/receivers${recordId === undefined ? "" : `?recordId=${recordId}`}`),
    )
  ).receivers;

describe("list-handovers", () => {
  it("200: by kind, channel, recipient and stage, newest first, with how many are late", async () => {
    const { subjectId } = await collect(1);
    const own = await handOut(subjectId, {});
    const awaited = await handOut(subjectId, { recipient: "示例市交通局", acknowledgeByOn: "2026-11-22" });
    const ids = async (query: string) => (await list(query)).handovers.map((one) => one.id);
    assert.deepEqual(await ids("?what=export&channel=download"), [awaited, own]);
    assert.deepEqual(await ids("?acknowledgement=awaited"), [awaited]);
    assert.deepEqual(await ids("?acknowledgement=none-needed"), [own]);
    assert.deepEqual(await ids(`?recipient=${encodeURIComponent("交通")}`), [awaited]);
    assert.deepEqual(await ids("?acknowledgement=late"), []);
    house.time.set("2026-11-23T10:00:00+08:00");
    const late = await list("?acknowledgement=late");
    assert.deepEqual(
      late.handovers.map((one) => [one.id, one.late]),
      [[awaited, true]],
    );
    assert.equal(late.late, 1);
    const { waiting } = await bodyOf<{ waiting: object[] }>(desk.get("/api/waiting"));
    const item = {
      kind: "handovers-late",
      count: 1,
      since: "2026-11-22",
      matterPath: "/desk/handovers?acknowledgement=late",
    };
    assert.ok(waiting.some((one) => isDeepStrictEqual({ ...one, ...item }, one)));
    house.time.set("2026-11-20T10:00:00+08:00");
    const page = await list("?limit=1");
    assert.deepEqual(
      page.handovers.map((one) => one.id),
      [awaited],
    );
    assert.deepEqual(await ids(`?cursor=${page.next ?? ""}`), [own]);
    const foreign = await bodyOf<Listed>(house.as("secretariat", "foreign").get("/api/handovers"));
    assert.deepEqual(foreign.handovers, []);
  });
});

describe("show-handover", () => {
  it("200: with each subject and record, what became of it, and the purpose", async () => {
    const record = await collect(11);
    const id = await handOut(record.subjectId);
    const { handover, items } = await detail(id);
    assert.equal(handover.purpose, "示例：移送核对");
    assert.deepEqual(handover.parameters, { 主体: "示例第11建材有限公司" });
    assert.deepEqual(items, [
      {
        ...{ subjectId: record.subjectId, subjectName: "示例第11建材有限公司", recordId: record.recordId },
        ...{ itemName: "行政处罚信息", itemNameEn: items[0]?.itemNameEn ?? null, since: "stands" },
      },
    ]);
    await recall(record);
    assert.equal((await detail(id)).items[0]?.since, "recalled");
  });

  it("200: items by page", async () => {
    const { subjectId } = await collect(12);
    await collect(12, { CF_WSH: "示环罚字〔2026〕1200号" });
    const id = await handOut(subjectId);
    const first = await detail(id, "?limit=1");
    const second = await detail(id, `?limit=1&cursor=${first.next ?? ""}`);
    assert.equal(second.next, null);
    assert.equal(new Set([...first.items, ...second.items].map((item) => item.recordId)).size, 2);
  });

  it("404: of another association, or none at all", async () => {
    const { subjectId } = await collect(13);
    const path = `/api/handovers/${await handOut(subjectId)}`;
    assert.deepEqual(codeOf(await house.as("secretariat", "foreign").get(path)), [404, "handover-not-found"]);
    assert.deepEqual(codeOf(await desk.get(`/api/handovers/${randomUUID()}`)), [404, "handover-not-found"]);
  });
});

const recall = async ({ subjectId, recordId }: Collected) =>
  bodyOf(
    desk.post(`/api/subjects/${subjectId}/records/${recordId}/recall`, {
      reason: "source-changed",
      document: { number: "示环撤〔2026〕9号", issuer: "示例市生态环境局", decidedOn: "2026-11-19" },
    }),
  );

describe("list-receivers", () => {
  it("200: whoever received an earlier wording received the record; newest first", async () => {
    const first = await collect(21);
    const early = await handOut(first.subjectId);
    const second = await collect(21, { CF_SY: "堆场物料未覆盖，运输车辆未冲洗。" });
    assert.notEqual(second.recordId, first.recordId);
    const late = await handOut(first.subjectId, { recipient: "示例市交通局" });
    const told = await receivers(second);
    assert.deepEqual(
      told.map(({ handoverId, recipient, versions }) => [handoverId, recipient, versions]),
      [
        [late, "示例市交通局", [second.recordId]],
        [early, "示例市信用办", [first.recordId]],
      ],
    );
    assert.deepEqual(
      (await receivers(first)).map((one) => one.handoverId),
      [early],
    );
    assert.deepEqual(
      (await receivers({ subjectId: first.subjectId })).map((one) => one.handoverId),
      [late, early],
    );
  });

  it("200: of a record that was taken back all the same: its receivers are to be told", async () => {
    const record = await collect(22);
    const id = await handOut(record.subjectId);
    await recall(record);
    assert.deepEqual(
      (await receivers(record)).map((one) => one.handoverId),
      [id],
    );
  });

  it("200: the subject's own representative sees who received what", async () => {
    const record = await collect(23);
    const id = await handOut(record.subjectId);
    const member = await house.newAccount("member", { subjectId: record.subjectId });
    const told = await bodyOf<Receivers>(member.get(`/api/subjects/${record.subjectId}/receivers`));
    assert.deepEqual(
      told.receivers.map((one) => one.handoverId),
      [id],
    );
  });

  it("404: no such subject, no such record", async () => {
    const { subjectId } = await collect(24);
    const of = (subject: string, query = "") => desk.get(`/api/subjects/${subject}/receivers${query}`);
    assert.deepEqual(codeOf(await of(randomUUID())), [404, "subject-not-found"]);
    assert.deepEqual(codeOf(await of(subjectId, `?recordId=${randomUUID()}`)), [404, "record-not-found"]);
  });
});

describe("issue-handover-link", () => {
  it("200: a link good for one handover; the next one voids it", async () => {
    const { subjectId } = await collect(31);
    const id = await handOut(subjectId);
    const former = await tokenOf(id);
    const token = await tokenOf(id);
    assert.equal((await open(token)).status, 200);
    assert.deepEqual(codeOf(await open(former)), [404, "handover-link-void"]);
    assert.equal((await detail(id)).handover.acknowledgement.dueOn, "2026-11-30");
  });

  it("404: of another association", async () => {
    const { subjectId } = await collect(32);
    const path = `/api/handovers/${await handOut(subjectId)}/link`;
    const foreign = house.as("secretariat", "foreign").post(path, { acknowledgeByOn: "2026-11-30" });
    assert.deepEqual(codeOf(await foreign), [404, "handover-not-found"]);
  });

  it("409: what is acknowledged needs none", async () => {
    const { subjectId } = await collect(33);
    const id = await handOut(subjectId);
    assert.equal((await acknowledge(await tokenOf(id))).status, 200);
    const again = desk.post(`/api/handovers/${id}/link`, { acknowledgeByOn: "2026-11-30" });
    assert.deepEqual(codeOf(await again), [409, "handover-acknowledged"]);
  });

  it("422: a last day that is past", async () => {
    const { subjectId } = await collect(34);
    const reply = await desk.post(`/api/handovers/${await handOut(subjectId)}/link`, { acknowledgeByOn: "2026-11-19" });
    assert.deepEqual(codeOf(reply), [422, "acknowledge-day-past"]);
  });
});

describe("open-handover-link", () => {
  it("200: says counts, purpose and association, and nothing of what the records say or whose they are", async () => {
    const { subjectId } = await collect(41);
    const reply = await open(await tokenOf(await handOut(subjectId)));
    const slip = reply.body as Slip;
    assert.deepEqual([slip.subjects, slip.records], [1, 1]);
    assert.equal(slip.association, "示例建材行业协会");
    assert.equal(slip.recipient, "示例市信用办");
    for (const hidden of ["示例第41建材有限公司", "罚字", subjectId]) assert.ok(!reply.text.includes(hidden), hidden);
  });

  it("404: a link that nobody made", async () => {
    assert.deepEqual(codeOf(await open("no such token")), [404, "handover-link-void"]);
  });
});

describe("acknowledge-by-link", () => {
  it("200: is said once, and seen on the desk with who and when", async () => {
    const { subjectId } = await collect(51);
    const id = await handOut(subjectId);
    const slip = await bodyOf<Slip>(acknowledge(await tokenOf(id)));
    assert.equal(slip.acknowledgement.state, "acknowledged");
    const { handover } = await detail(id);
    assert.deepEqual(
      [
        handover.acknowledgement.through,
        handover.acknowledgement.by,
        handover.acknowledgement.at?.slice(0, 10),
        handover.can,
      ],
      ["link", "示例收件人", "2026-11-20", ["give-receiver-address"]],
    );
  });

  it("404: a link that nobody made", async () => {
    assert.deepEqual(codeOf(await acknowledge("no such token")), [404, "handover-link-void"]);
  });

  it("409: a second time", async () => {
    const { subjectId } = await collect(52);
    const token = await tokenOf(await handOut(subjectId));
    assert.equal((await acknowledge(token)).status, 200);
    assert.deepEqual(codeOf(await acknowledge(token)), [409, "handover-acknowledged"]);
    assert.equal(((await open(token)).body as Slip).acknowledgement.state, "acknowledged");
  });
});

/** A machine that reads under a key of the regulator's office. */
async function machine(name: string) {
  const body = { name, office: "regulator", associationId: house.association.id, expiresOn: "2027-11-20" };
  const { key } = await bodyOf<{ key: string }>(house.as("security-administrator").post("/api/api-keys", body));
  const headers = { authorization: `Bearer ${key}` };
  const nobody = house.as("nobody");
  return {
    get: (path: string) => nobody.get(path, headers),
    post: (path: string, sent: object) => nobody.post(path, sent, headers),
  };
}

describe("acknowledge-handover", () => {
  it("200: the secretariat notes what the recipient answered", async () => {
    const { subjectId } = await collect(61);
    const id = await handOut(subjectId);
    await bodyOf(desk.post(`/api/handovers/${id}/acknowledgement`, { by: "示例收件人", note: "电话回复已收到" }));
    const { acknowledgement } = (await detail(id)).handover;
    assert.deepEqual(
      [acknowledgement.through, acknowledgement.by, acknowledgement.note],
      ["note", "示例收件人", "电话回复已收到"],
    );
  });

  it("200: a machine acknowledges under its key what came to it, and nothing else", async () => {
    const record = await collect(62);
    const regulator = await machine("示例监管平台");
    assert.equal((await regulator.get(`/api/subjects/${record.subjectId}/archive`)).status, 200);
    const [answer] = (await list(`?recipient=${encodeURIComponent("示例监管平台")}`)).handovers;
    const path = `/api/handovers/${answer?.id ?? ""}/acknowledgement`;
    const other = await machine("示例另一平台");
    assert.deepEqual(codeOf(await other.post(path, {})), [403, "handover-not-received"]);
    assert.equal((await regulator.post(path, {})).status, 200);
    const { acknowledgement } = (await detail(answer?.id ?? "")).handover;
    assert.deepEqual([acknowledgement.through, acknowledgement.by], ["api", "示例监管平台"]);
  });

  it("404: of another association", async () => {
    const { subjectId } = await collect(63);
    const path = `/api/handovers/${await handOut(subjectId)}/acknowledgement`;
    const foreign = house.as("secretariat", "foreign").post(path, { by: "示例收件人" });
    assert.deepEqual(codeOf(await foreign), [404, "handover-not-found"]);
  });

  it("409: a second time", async () => {
    const { subjectId } = await collect(64);
    const path = `/api/handovers/${await handOut(subjectId)}/acknowledgement`;
    assert.equal((await desk.post(path, { by: "示例收件人" })).status, 200);
    assert.deepEqual(codeOf(await desk.post(path, { by: "示例收件人" })), [409, "handover-acknowledged"]);
  });
});

describe("answers under a key are handed out", () => {
  it("200: every operation that answers with records leaves one handover with its items; a person's reading leaves none", async () => {
    const record = await collect(71);
    const { subjectId } = record;
    const regulator = await machine("示例监管系统");
    const answers = async () => (await list(`?recipient=${encodeURIComponent("示例监管系统")}`)).handovers;
    const asks = [
      ["show-archive", () => regulator.get(`/api/subjects/${subjectId}/archive`)],
      ["inspect-archive", () => regulator.post(`/api/subjects/${subjectId}/inspections`, { purpose: "示例：核查" })],
      ["list-records", () => regulator.get(`/api/records?subjectId=${subjectId}`)],
    ] as const;
    for (const [operation, ask] of asks) {
      const before = (await answers()).length;
      tick();
      assert.equal((await ask()).status, 200);
      const [newest, ...others] = await answers();
      assert.equal(others.length, before, operation);
      assert.equal(newest?.operation, operation);
      assert.deepEqual([newest.what, newest.channel, newest.records, newest.subjects], ["api-answer", "api", 1, 1]);
      const { items } = await detail(newest.id);
      assert.deepEqual(
        items.map((item) => item.recordId),
        [record.recordId],
      );
    }
    assert.equal((await answers()).find((one) => one.operation === "inspect-archive")?.purpose, "示例：核查");
    const before = (await list()).handovers.length;
    assert.equal((await desk.get(`/api/subjects/${subjectId}/archive`)).status, 200);
    assert.equal((await house.as("nobody").get(`/api/subjects/${subjectId}/archive`)).status, 200);
    assert.equal((await list()).handovers.length, before);
  });

  it("404: what is refused hands nothing out", async () => {
    const regulator = await machine("示例空系统");
    assert.equal((await regulator.get(`/api/subjects/${randomUUID()}/archive`)).status, 404);
    assert.deepEqual((await list(`?recipient=${encodeURIComponent("示例空系统")}`)).handovers, []);
  });
});
