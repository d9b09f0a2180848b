import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { fillSetter } from "../platform/documents/test-full-setter.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../platform/test-house.ts";
import { type Accused, casesIn } from "./test-case.ts";
import { refusedWith } from "./test-mediation.ts";

let house: TestHouse;
let bench: ReturnType<typeof casesIn>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = casesIn(house);
  await bench.ready();
});
after(() => house.stop());

/** What waits for somebody, as far as it is asked about here. */
type Waiting = { readonly kind: string; readonly dueOn: string | null; readonly matterPath: string };
const wanted = { receiver: "示例市住房和城乡建设局", request: "请依法处理，并将处理情况函复我会。" };
const nowhere = `/api/cases/${randomUUID()}/letters`;
const upheld = { outcome: "upheld", rungs: ["public-reprimand", "authority-letter"] };

/** Final with the letter among its sanctions, on the 20th of November. */
const toLetter = async (): Promise<Accused> => {
  const accused = await bench.reviewed(upheld);
  bench.done(await accused.member.post(`${accused.path}/acknowledgement`));
  return accused;
};
const issue = ({ path }: Accused, more: object = {}): Promise<TestReply> =>
  bench.staff().post(`${path}/letters`, { ...wanted, ...more });
const issued = async (accused: Accused): Promise<string> => {
  const { letters } = bench.done<CaseView>(await issue(accused));
  return letters[0]?.documentId ?? "";
};
const note = (accused: Accused, id: string, told: object): Promise<TestReply> =>
  bench.staff().post(`${accused.path}/letters/${id}/steps`, { on: "2026-11-20", ...told });
const proof = (accused: Accused) => bench.bring(bench.staff(), accused, { kind: "proof", name: "回执（示例）.pdf" });

describe("issue-case-letter", () => {
  it("200: numbered, to a department; what is owed waits with its day", async () => {
    const accused = await toLetter();
    const before_ = await bench.shown(bench.staff(), accused);
    // Five working days to send it, from Friday the 20th of November.
    assert.deepEqual(before_.letterDuty, { step: "send", dueOn: "2026-11-27", overdue: false });
    const view = bench.done<CaseView>(await issue(accused));
    assert.match(view.letters[0]?.number ?? "", /惩函〔2026〕\d+号$/);
    assert.equal(view.letters[0]?.receiver, wanted.receiver);
  });
  it("404: no such case", async () => {
    refusedWith(await bench.staff().post(nowhere, wanted), 404, "case-not-found");
  });
  it("409: not decided, since it was reduced; before it is final; twice to one department", async () => {
    refusedWith(await issue(await bench.final()), 409, "case-letter-not-decided");
    refusedWith(await issue(await bench.delivered()), 409, "case-stage-wrong");
    const accused = await toLetter();
    bench.done(await issue(accused));
    refusedWith(await issue(accused), 409, "case-letter-twice");
  });
  it("422: no template", async () => {
    const accused = await toLetter();
    const reply = await bench.without("case-letter", () => issue(accused));
    refusedWith(reply, 422, "document-template-missing");
  });
  it("503: while too many documents are being made", async () => {
    const accused = await toLetter();
    const free = fillSetter(house.house);
    refusedWith(await issue(accused), 503, "documents-busy");
    free();
  });
});

describe("note-case-letter", () => {
  it("200: sent, received and answered; its receipt executes the sanction; it waits and is overdue until then", async () => {
    const accused = await toLetter();
    const id = await issued(accused);
    const waits = async () => {
      const { waiting } = bench.done<{ waiting: Waiting[] }>(await house.as("secretariat").get("/api/waiting"));
      const mine = waiting.filter(({ matterPath, kind }) => matterPath.endsWith(accused.id) && kind !== "clock-due");
      return mine.filter(({ kind }) => kind !== "clock-overdue").map(({ kind, dueOn }) => [kind, dueOn]);
    };
    assert.deepEqual(await waits(), [["case-letter-to-send", "2026-11-27"]]);
    bench.done(await note(accused, id, { step: "sent", way: "post" }));
    // Ten working days for the receipt.
    assert.deepEqual(await waits(), [["case-letter-to-receive", "2026-12-04"]]);
    house.time.set("2026-12-05T10:00:00+08:00");
    assert.equal((await bench.shown(bench.staff(), accused)).letterDuty?.overdue, true);
    const by = { rung: "authority-letter", how: "已寄（示例）", on: "2026-12-05", paper: randomUUID() };
    refusedWith(await bench.staff().post(`${accused.path}/executions`, by), 409, "case-sanction-by-letter");
    const paper = await proof(accused);
    const received = await note(accused, id, { step: "received", on: "2026-12-05", paper });
    const view = bench.done<CaseView>(received);
    assert.deepEqual(
      [view.letterDuty, view.executions.map(({ rung, on }) => [rung, on])],
      [null, [["authority-letter", "2026-12-05"]]],
    );
    assert.deepEqual(await waits(), []);
    // The department answers when the case is closed already.
    const reprimand = { rung: "public-reprimand", how: "已宣布（示例）", on: "2026-12-05", paper };
    bench.done(await bench.staff().post(`${accused.path}/executions`, reprimand));
    bench.done(await bench.staff().post(`${accused.path}/close`, { why: "惩戒已全部执行。" }));
    const answered = { step: "answered", text: "已收悉，将依法处理（示例）。", on: "2026-12-05" };
    const replied = await note(accused, id, { ...answered, paper: await proof(accused) });
    const last = bench.done<CaseView>(replied);
    assert.deepEqual([last.stage, last.letters[0]?.reply?.text], ["closed", answered.text]);
    const query = new URLSearchParams({ name: "x.pdf", kind: "statement", from: "示例", obtainedOn: "2026-12-05" });
    const late = await accused.member.upload(`${accused.path}/papers?${query.toString()}`, Buffer.from("示例"));
    refusedWith(late, 409, "case-stage-wrong");
    house.time.set("2026-11-20T10:00:00+08:00");
  });
  it("404: no such case, letter or paper", async () => {
    const accused = await toLetter();
    const sent = { step: "sent", way: "post", on: "2026-11-20" };
    refusedWith(await bench.staff().post(`${nowhere}/${randomUUID()}/steps`, sent), 404, "case-not-found");
    refusedWith(await note(accused, randomUUID(), sent), 404, "case-letter-not-found");
    const id = await issued(accused);
    refusedWith(await note(accused, id, { ...sent, paper: randomUUID() }), 404, "case-paper-not-found");
  });
  it("409: received before it was sent, sent twice", async () => {
    const accused = await toLetter();
    const id = await issued(accused);
    const paper = await proof(accused);
    refusedWith(await note(accused, id, { step: "received", paper }), 409, "case-letter-step-wrong");
    const answered = { step: "answered", text: "已收悉。", paper };
    refusedWith(await note(accused, id, answered), 409, "case-letter-step-wrong");
    bench.done(await note(accused, id, { step: "sent", way: "post" }));
    refusedWith(await note(accused, id, { step: "sent", way: "post" }), 409, "case-letter-step-wrong");
  });
  it("422: on a day before it was issued, or to come", async () => {
    const accused = await toLetter();
    const id = await issued(accused);
    for (const on of ["2026-11-19", "2026-11-21"])
      refusedWith(await note(accused, id, { step: "sent", way: "post", on }), 422, "case-day-wrong");
  });
});
