import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { objectionView, receiverNotice } from "@xinheng/domain/archives/objections/objection-view.ts";
import { entryView, publishedEvaluation } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { refusedWith, shown } from "../../governance/test-order.ts";
import { fillSetter } from "../../platform/documents/test-full-setter.ts";
import { pdfPages } from "../../platform/documents/test-pdf-text.ts";
import { type Asker, startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { roundBench } from "../test-round.ts";

let house: TestHouse;
let r: ReturnType<typeof roundBench>;
const nobody = randomUUID();
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  r = roundBench(house);
  await r.bench.enterCharter();
});
after(() => house.stop());

type Graded = Awaited<ReturnType<ReturnType<typeof roundBench>["graded"]>>;
type Who = Graded["who"];
type Matter = z.infer<typeof objectionView>;

const said = { matter: "misapplied", reason: "示例：合同履约一项漏算了两份合同。" };
const rejection = { outcome: "rejected", reasons: "示例：经核查，计算没有遗漏。" };
const upholding = { outcome: "accepted", reasons: "示例：经核查，确有遗漏。" };
const file = (who: Who, id: string, more: object = {}, asker: Asker = who.asker) =>
  asker.post(`/api/subjects/${who.subjectId}/evaluations/${id}/grade-objections`, { ...said, ...more });
const pathOf = ({ subjectId, id }: Matter) => `/api/subjects/${subjectId}/objections/${id}`;
const answer = (matter: Matter, body: object, asker: Asker = house.as("secretariat")) =>
  asker.post(`${pathOf(matter)}/grade-answer`, body);
const paper = async (who: Who, text: string): Promise<string> => {
  const path = `/api/subjects/${who.subjectId}/evidence?name=${encodeURIComponent("示例.pdf")}`;
  return shown(z.object({ evidenceId: z.uuid() }), await who.asker.upload(path, Buffer.from(text))).evidenceId;
};
const openOf = async (subjectId: string) => {
  const reply = await house.as("nobody").get(`/api/evaluations?association=${house.association.id}&limit=200`);
  return shown(z.object({ rows: z.array(publishedEvaluation) }), reply).rows.find((row) => row.subjectId === subjectId);
};
/** A machine is answered with the grades under its key. */
const handedToMachine = async () => {
  const body = {
    name: "示例监管系统",
    office: "regulator",
    associationId: house.association.id,
    expiresOn: "2027-11-20",
  };
  const made = await house.as("security-administrator").post("/api/api-keys", body);
  const { key } = shown(z.object({ key: z.string() }), made);
  const asked = await house.as("nobody").get("/api/evaluation-grades?limit=200", { authorization: `Bearer ${key}` });
  assert.equal(asked.status, 200, asked.text);
};
const disputed = async (): Promise<Graded & { readonly matter: Matter }> => {
  const graded = await r.graded();
  r.today("2027-01-04");
  return { ...graded, matter: shown(objectionView, await file(graded.who, graded.id)) };
};

describe("file-grade-objection", () => {
  it("200: disputed at once in the roll, on the certificate and on both desks; the grade holds, its receivers are told", async () => {
    const { who, id } = await r.graded();
    r.today("2027-01-04");
    await house.sql("update association set demonstration = true where id = $1", [house.association.id]);
    const [certificate] = shown(entryView, await r.step(id, "certificate")).life?.certificates ?? [];
    await handedToMachine();
    const evidence = [await paper(who, "示例合同")];
    const matter = shown(objectionView, await file(who, id, { evidence }));
    assert.deepEqual(
      [matter.about, matter.targetId, matter.stage, matter.clock?.dueOn],
      ["grade", id, "open", "2027-01-07"],
    );
    assert.match(matter.claim, /“示例评价”评出的信用等级/);
    const open = await openOf(who.subjectId);
    assert.deepEqual([open?.disputedSince, open?.state], ["2027-01-04", "final"]);
    const page = await house.as("nobody").bytes(`/certificates/${certificate?.id ?? ""}`);
    assert.match(page.toString(), /有异议（2027-01-04 起）/);
    const seen = await r.seen(who, id);
    assert.deepEqual([seen.disputedSince, seen.life?.matters.length, seen.standing], ["2027-01-04", 1, "final"]);
    assert.equal(seen.can.includes("file-grade-objection"), false);
    const told = await house.as("secretariat").get(`/api/receiver-notices?causeId=${matter.id}`);
    const { notices } = shown(z.object({ notices: z.array(receiverNotice) }), told);
    assert.deepEqual(
      notices.map(({ says }) => says),
      ["disputed"],
    );
  });
  it("404: no such application, or another member's", async () => {
    const { who } = await kept();
    refusedWith(await file(who, nobody), 404, "evaluation-entry-not-found");
    const other = await r.graded();
    r.today("2027-01-04");
    refusedWith(await file(who, other.id), 404, "evaluation-entry-not-found");
  });
  it("409: not before it is final, not twice, not the same again without anything new", async () => {
    const early = await r.publicised();
    refusedWith(await file(early.who, early.id), 409, "evaluation-grade-not-standing");
    const { who, id, matter } = await disputed();
    refusedWith(await file(who, id), 409, "objection-open-already");
    const answered = shown(objectionView, await answer(matter, rejection));
    const again = await file(who, id);
    refusedWith(again, 409, "objection-answered-before");
    assert.ok(again.text.includes(answered.answers[0]?.number ?? "?"));
    shown(objectionView, await file(who, id, { evidence: [await paper(who, "示例：另一份合同")] }));
    const other = await r.graded();
    const missing = await r.bench.without("deadline-objection", () => file(other.who, other.id));
    refusedWith(missing, 409, "rights-rule-missing");
  });
  it("422: a paper nobody brought; and the secretariat for an agent without an authorisation", async () => {
    const { who, id } = await r.graded();
    refusedWith(await file(who, id, { evidence: [nobody] }), 422, "evidence-not-found");
    refusedWith(await file(who, id, {}, house.as("secretariat")), 422, "authorisation-missing");
  });
});

const once: { calm?: Promise<Graded & { readonly matter: Matter }> } = {};
const kept = async () => {
  const found = await (once.calm ??= disputed());
  r.today("2027-01-05");
  return found;
};

describe("decide-grade-objection", () => {
  it("200: rejected, it is disputed no longer; a second look is by another, and the note of disagreement stands with the grade", async () => {
    const { who, id, matter } = await disputed();
    const first = shown(objectionView, await answer(matter, rejection));
    assert.equal(first.stage, "answered");
    assert.equal((await openOf(who.subjectId))?.disputedSince, null);
    const pdf = await who.asker.bytes(`/api/documents/${first.answers[0]?.documentId ?? ""}/file`);
    const printed = pdfPages(pdf)
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .join("");
    assert.match(printed, /评出的信用等级/);
    await house.settle();
    const kindsOf = async (asker: Asker) =>
      shown(
        z.object({ notices: z.array(z.object({ kind: z.string() })) }),
        await asker.get("/api/notices?state=all"),
      ).notices.map(({ kind }) => kind);
    assert.ok((await kindsOf(who.asker)).includes("matter-moved"));
    assert.ok((await kindsOf(r.general())).includes("matter-filed"));
    shown(objectionView, await who.asker.post(`${pathOf(matter)}/second-look`, { reason: "示例：不服首次答复" }));
    assert.equal((await openOf(who.subjectId))?.disputedSince, "2027-01-04");
    refusedWith(await answer(matter, rejection), 409, "objection-same-decider");
    const closed = shown(objectionView, await answer(matter, rejection, r.general()));
    assert.equal(closed.stage, "closed");
    const text = "示例：我单位认为两份合同应当计入。";
    shown(objectionView, await who.asker.put(`${pathOf(matter)}/disagreement`, { text }));
    shown(objectionView, await r.staff().post(`${pathOf(matter)}/disagreement/review`, { show: true }));
    assert.equal((await openOf(who.subjectId))?.disagreement?.text, text);
    assert.equal((await r.seen(who, id)).life?.disagreement?.text, text);
  });
  it("200: upheld it changes nothing by itself: a body decides anew, and raises it only to what the model gives", async () => {
    const { who, id, matter } = await disputed();
    const { grade: best } = await r.seen(who, id);
    // The grade was given too low, as a record stood that is gone by now.
    await house.sql("update evaluation_entry set grade = 'CCC' where id = $1", [id]);
    const done = shown(objectionView, await answer(matter, upholding));
    const waiting = await r.seen(who, id);
    assert.deepEqual(
      [waiting.grade, waiting.standing, waiting.disputedSince, waiting.life?.toSettle],
      ["CCC", "final", "2027-01-04", "objection"],
    );
    assert.equal(done.answers[0]?.correctedBy, waiting.life?.events.at(-1)?.id);
    const settle = async (outcome: string) =>
      r.step(id, "settlement", { outcome, resolutionId: await r.resolve(id, { on: "2027-01-06" }) });
    r.today("2027-01-07");
    refusedWith(await settle("lowered"), 409, "evaluation-grade-not-lower");
    const raised = shown(entryView, await settle("raised"));
    assert.deepEqual([raised.grade, raised.disputedSince, raised.life?.toSettle], [best, null, null]);
    assert.deepEqual(
      raised.life?.events.map(({ kind }) => kind),
      ["reopened", "raised"],
    );
    assert.match(raised.life.events.at(-1)?.number ?? "", /信评变〔2027〕\d+号/);
    const open = await openOf(who.subjectId);
    assert.deepEqual([open?.grade, open?.disputedSince], [best, null]);
  });
  it("200: upheld, and the body keeps the grade: then it is disputed no longer", async () => {
    const { who, id, matter } = await disputed();
    shown(objectionView, await answer(matter, upholding));
    r.today("2027-01-07");
    const resolutionId = await r.resolve(id, { on: "2027-01-06" });
    refusedWith(
      await r.step(id, "settlement", { outcome: "raised", resolutionId }),
      409,
      "evaluation-grade-not-higher",
    );
    const settled = shown(entryView, await r.step(id, "settlement", { outcome: "restored", resolutionId }));
    assert.deepEqual([settled.disputedSince, settled.life?.toSettle], [null, null]);
    assert.equal((await openOf(who.subjectId))?.disputedSince, null);
  });
  it("409: not by whoever scored it or sat on it, be it under another office", async () => {
    const { id, matter, entry } = await kept();
    const [scored, sat] = [await house.newAccount("secretariat"), await house.newAccount("secretariat")];
    await house.sql(
      `update evaluation_mark set account_id = $2 where entry_id = $1 and (indicator, account_id) =
        (select indicator, account_id from evaluation_mark where entry_id = $1 order by indicator, account_id limit 1)`,
      [id, scored.accountId],
    );
    await house.sql(
      `insert into attendee (id, association_id, meeting_id, member_subject, name, account_id, presence, came_at)
       select $1, association_id, meeting_id, $2, '示例', $3, 'in-room', now() from resolution where id = $4`,
      [randomUUID(), nobody, sat.accountId, entry.resolution?.id],
    );
    refusedWith(await answer(matter, rejection, scored), 409, "grade-decider-took-part");
    refusedWith(await answer(matter, rejection, sat), 409, "grade-decider-took-part");
  });
  it("409: not by the way a record's objection is answered, nor the other way about; not a grade that is over", async () => {
    const { matter } = await kept();
    const elsewhere = await r.staff().post(`${pathOf(matter)}/answer`, rejection);
    refusedWith(elsewhere, 409, "objection-decided-elsewhere");
    refusedWith(
      await r.staff().post(`${pathOf(matter)}/listing-answer`, rejection),
      409,
      "objection-decided-elsewhere",
    );
    r.today("2030-01-04");
    refusedWith(await answer(matter, upholding), 409, "evaluation-grade-not-standing");
  });
  it("404: no such objection", async () => {
    const { matter } = await kept();
    refusedWith(await answer({ ...matter, id: nobody }, rejection), 404, "objection-not-found");
  });
  it("422: not without a template", async () => {
    const { matter } = await kept();
    const reply = await r.bench.without("objection-answer", () => answer(matter, rejection));
    refusedWith(reply, 422, "document-template-missing");
  });
  it("503: told to come again while many are set", async () => {
    const { matter } = await kept();
    const free = fillSetter(house.house);
    refusedWith(await answer(matter, rejection), 503, "documents-busy");
    free();
  });
});
