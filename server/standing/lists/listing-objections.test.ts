import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { type ListEntryView, listEntryView } from "@xinheng/domain/standing/list-view.ts";
import { orderBench, shown } from "../../governance/test-order.ts";
import { fillSetter } from "../../platform/documents/test-full-setter.ts";
import { type Asker, startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { entryOf, nobody, refusedWith, standingBench } from "../test-standing.ts";

const day = "2026-11-20";
let house: TestHouse;
let bench: ReturnType<typeof standingBench>;
before(async () => {
  house = await startTestHouse(`${day}T10:00:00+08:00`);
  bench = standingBench(house);
});
after(() => house.stop());

type Matter = z.infer<typeof objectionView>;
const said = { matter: "facts-wrong", reason: "示例：所依据的文书不是对我单位作出的。" };
const rejection = { outcome: "rejected", reasons: "示例：经核查，文书与主体相符。" };
const upholding = { outcome: "accepted", reasons: "示例：文书的当事人另有其人。" };
let n = 700;

const file = (asker: Asker, { subjectId, id }: Pick<ListEntryView, "subjectId" | "id">, more: object = {}) =>
  asker.post(`/api/subjects/${subjectId}/list-entries/${id}/objections`, { ...said, ...more });
const pathOf = ({ subjectId, id }: Matter) => `/api/subjects/${subjectId}/objections/${id}`;
const answer = (matter: Matter, body: object, asker = house.as("secretariat")) =>
  asker.post(`${pathOf(matter)}/listing-answer`, body);
const inRoll = async (id: string): Promise<ListEntryView | undefined> => {
  const reply = await house.as("secretariat").get("/api/list-entries?list=roll-black&limit=200");
  return shown(z.object({ entries: z.array(listEntryView) }), reply).entries.find((one) => one.id === id);
};
async function proposed() {
  const subjectId = await bench.member((await bench.penalised(n++)).subjectId);
  const entry = entryOf(await bench.propose(subjectId));
  return { subjectId, entry, asker: await house.newAccount("member", { subjectId }) };
}
async function disputed() {
  const opened = await proposed();
  return { ...opened, matter: shown(objectionView, await file(opened.asker, opened.entry)) };
}
async function entered({ subjectId, id }: ListEntryView): Promise<ListEntryView> {
  const path = `/api/subjects/${subjectId}/list-entries/${id}`;
  entryOf(await bench.staff().post(`${path}/statement`, { statement: "示例：另已提出异议" }));
  const resolutionId = await bench.resolve(`${day}T18:00:00+08:00`);
  return entryOf(await bench.staff().post(`${path}/entry`, { resolutionId }));
}

describe("file-listing-objection", () => {
  it("200: disputed in the roll before there is a record, with a clock of its own", async () => {
    const { entry, matter } = await disputed();
    assert.deepEqual([matter.about, matter.targetId, matter.record], ["list-entry", entry.id, null]);
    assert.equal(matter.clock?.dueOn, "2026-11-25");
    assert.match(matter.claim, /示惩〔2026〕3号拟列入/);
    const shownNow = await inRoll(entry.id);
    assert.deepEqual([shownNow?.disputedSince, shownNow?.state], [day, "proposed"]);
    assert.equal(shownNow?.can.includes("file-listing-objection"), false);
  });
  it("200: entered meanwhile it is disputed at the business point and in the archive, and answered on the record", async () => {
    const { subjectId, entry, matter } = await disputed();
    const now = await entered(entry);
    assert.equal(now.disputedSince, day);
    const [ground] = (await bench.stands(subjectId)).listings;
    assert.equal(ground?.disputedSince, day);
    const seen = shown(objectionView, await house.as("secretariat").get(pathOf(matter)));
    assert.equal(seen.record?.recordId, now.recordId);
    assert.ok(seen.can.includes("decide-objection") && !seen.can.includes("decide-listing-objection"), seen.can.join());
    refusedWith(await answer(matter, rejection), 409, "objection-decided-elsewhere");
    shown(objectionView, await house.as("secretariat").post(`${pathOf(matter)}/answer`, rejection));
    assert.equal((await bench.stands(subjectId)).listings[0]?.disputedSince, null);
  });
  it("404: no such entry, or another member's", async () => {
    const [{ asker, subjectId, entry }, other] = [await proposed(), await proposed()];
    refusedWith(await file(asker, { ...entry, id: nobody }), 404, "list-entry-not-found");
    refusedWith(await file(asker, { subjectId, id: other.entry.id }), 404, "list-entry-not-found");
    const foreign = await house
      .as("secretariat", "foreign")
      .post(`/api/subjects/${subjectId}/list-entries/${entry.id}/objections`, said);
    refusedWith(foreign, 404, "list-entry-not-found");
  });
  it("409: entered, object to its record; not twice, and not the same again without anything new", async () => {
    const { asker, entry, matter } = await disputed();
    refusedWith(await file(asker, entry), 409, "objection-open-already");
    shown(objectionView, await answer(matter, rejection));
    refusedWith(await file(asker, entry), 409, "objection-answered-before");
    await entered(entry);
    refusedWith(await file(asker, entry), 409, "list-entry-stage-wrong");
  });
  it("422: for an agent without an authorisation, or with a paper nobody brought", async () => {
    const { asker, entry } = await proposed();
    refusedWith(await file(house.as("secretariat"), entry), 422, "authorisation-missing");
    refusedWith(await file(asker, entry, { evidence: [nobody] }), 422, "evidence-not-found");
  });
});

describe("decide-listing-objection", () => {
  it("200: upheld, it is dropped in the same moment, by the number of the answer", async () => {
    const { entry, matter } = await disputed();
    const done = shown(objectionView, await answer(matter, upholding));
    const now = await inRoll(entry.id);
    assert.deepEqual([now?.state, now?.endedOn, now?.disputedSince], ["dropped", day, null]);
    assert.ok(now?.endedWhy?.includes(done.answers[0]?.number ?? "?"), now?.endedWhy ?? "");
  });
  it("200: rejected, it goes on; what the subject says against it stands with the record once it is entered", async () => {
    const { subjectId, asker, entry, matter } = await disputed();
    shown(objectionView, await answer(matter, rejection));
    assert.equal((await inRoll(entry.id))?.disputedSince, null);
    const text = "示例：我单位不同意，文书并非对我单位作出。";
    shown(objectionView, await asker.put(`${pathOf(matter)}/disagreement`, { text }));
    shown(objectionView, await bench.staff().post(`${pathOf(matter)}/disagreement/review`, { show: true }));
    const { recordId } = await entered(entry);
    const purpose = { purpose: "示例：核对" };
    const archive = await house.as("secretariat").post(`/api/subjects/${subjectId}/inspections`, purpose);
    assert.ok(recordId !== null && archive.text.includes(text), archive.text);
  });
  it("404: no such objection", async () => {
    const { matter } = await disputed();
    refusedWith(await answer({ ...matter, id: nobody }, rejection), 404, "objection-not-found");
  });
  it("409: once, and a second look by somebody else", async () => {
    const { asker, matter } = await disputed();
    shown(objectionView, await answer(matter, rejection));
    refusedWith(await answer(matter, rejection), 409, "objection-stage-wrong");
    shown(objectionView, await asker.post(`${pathOf(matter)}/second-look`, { reason: "示例：不服首次答复" }));
    refusedWith(await answer(matter, rejection), 409, "objection-same-decider");
    assert.equal(shown(objectionView, await answer(matter, rejection, bench.staff())).stage, "closed");
  });
  it("422: not without a template", async () => {
    const { matter } = await disputed();
    const reply = await orderBench(house).without("objection-answer", () => answer(matter, rejection));
    refusedWith(reply, 422, "document-template-missing");
  });
  it("503: told to come again while many are set", async () => {
    const { matter } = await disputed();
    const free = fillSetter(house.house);
    refusedWith(await answer(matter, rejection), 503, "documents-busy");
    free();
  });
});

describe("list-own-listings", () => {
  const own = async (asker: Asker, subjectId: string) =>
    shown(z.object({ entries: z.array(listEntryView) }), await asker.get(`/api/subjects/${subjectId}/listings`))
      .entries;

  it("200: proposed, what the member states and objects to; entered by an authority, with its document", async () => {
    const { subjectId, entry, asker } = await proposed();
    const [mine] = await own(asker, subjectId);
    assert.deepEqual(
      [mine?.id, mine?.state, mine?.can],
      [entry.id, "proposed", ["state-on-list-entry", "file-listing-objection"]],
    );
    const path = `/api/subjects/${subjectId}/list-entries/${entry.id}/statement`;
    assert.equal((await asker.post(path, { statement: "示例：该文书不是对我单位作出的。" })).status, 200);
    assert.equal((await file(asker, entry)).status, 200);
    const [after_] = await own(asker, subjectId);
    assert.deepEqual([after_?.disputedSince, after_?.statement === null], [day, false]);
    const listed = await bench.listed(n++);
    const other = await house.newAccount("member", { subjectId: listed.subjectId });
    const [official] = await own(other, listed.subjectId);
    assert.deepEqual([official?.holder, official?.recordId], ["authority", listed.recordId]);
  });

  it("403: another member's, and for the office, which reads the list itself", async () => {
    const { subjectId } = await proposed();
    const other = await house.newAccount("member", { subjectId: nobody });
    for (const asker of [other, house.as("secretariat")])
      assert.equal((await asker.get(`/api/subjects/${subjectId}/listings`)).status, 403);
  });
});
