import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import { complaintAnswer, type ComplaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { infringementAnswer } from "@xinheng/domain/discipline/infringements/infringement-answer.ts";
import type { InfringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { perform } from "../platform/perform.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { tidyHouse } from "../platform/tidy-house.ts";
import { endComplaintRetention } from "./endings/end-complaint-retention.ts";
import { endInfringementRetention } from "./endings/end-infringement-retention.ts";
import { complaintsIn } from "./test-complaint.ts";
import { infringementsIn } from "./test-infringement.ts";
import { refusedWith } from "./test-mediation.ts";
import { ownName, pictures, receiptPapersIn } from "./test-receipt-papers.ts";

let house: TestHouse;
let complaints: ReturnType<typeof complaintsIn>;
let infringements: ReturnType<typeof infringementsIn>;
let papers: ReturnType<typeof receiptPapersIn>;
let dataPapers: ReturnType<typeof receiptPapersIn>;
const friday = "2026-11-20T10:00:00+08:00";
const today = "2026-11-20";
before(async () => {
  house = await startTestHouse(friday);
  complaints = complaintsIn(house);
  infringements = infringementsIn(house);
  papers = receiptPapersIn(house, "complaints");
  dataPapers = receiptPapersIn(house, "infringements");
});
beforeEach(() => house.time.set(friday));
after(() => house.stop());

const unknown = "abcd-efgh-jkmn-pqrs-tuvw-2345";
const tenMiB = 10 * 2 ** 20;

type Infringed = { readonly id: string; readonly path: string; readonly receipt: string };
/** A complaint about data of somebody without an account. */
const infringed = async (): Promise<Infringed> => {
  const body = { ...infringements.wanted(), name: "示例张某", contact: "13800000000（示例）" };
  const address = `/api/associations/${house.association.id}/infringements`;
  const told = infringements.done<{ infringementId: string; receipt: string }>(
    await (await house.newAccount(null)).post(address, body),
  );
  return { id: told.infringementId, path: `/api/infringements/${told.infringementId}`, receipt: told.receipt };
};
const answered = async (receipt: string) => complaintAnswer.parse((await complaints.lookUp(receipt)).body);
const dataAnswered = async (receipt: string) =>
  infringementAnswer.parse((await (await house.newAccount(null)).post("/api/infringements/lookup", { receipt })).body);
const withdrawn = async (matter: string, receipt: string) => {
  const asked = { receipt, why: "示例：已经解决。" };
  assert.equal((await (await house.newAccount(null)).post(`/api/${matter}/receipt-withdrawals`, asked)).status, 200);
};
const textOf = async (table: string, where = "true"): Promise<string> =>
  (await house.sql<{ text: string }>(`select row_to_json(one)::text as text from ${table} one where ${where}`))
    .map(({ text }) => text)
    .join("\n");

describe("draw-complaint-paper-slip", () => {
  it("200: a slip is told once, by the receipt however it is typed; the house keeps its hash and no journal", async () => {
    const one = await complaints.received();
    const slip = await papers.drawn(one.receipt.toUpperCase().replaceAll("-", " "));
    const kept = await textOf("upload_slip", `matter_id = '${one.id}'`);
    assert.ok(kept.includes(one.id));
    for (const word of [slip, one.receipt]) assert.equal(kept.includes(word), false, word);
    assert.equal((await textOf("journal_entry")).includes("paper-slip"), false);
  });
  it("200: the name is one line, without marks that control or turn it, and not longer than 200", async () => {
    const one = await complaints.received();
    const told = await papers.brought(one.receipt, pictures.png, { name: " 发票\u202Egnp.\u0000\nexe " });
    assert.equal(told.name, "发票gnp.exe");
    const long = await papers.brought(one.receipt, pictures.png, { name: "长".repeat(300) });
    assert.equal(long.name.length, 200);
    assert.equal((await papers.draw(one.receipt, { name: "\u200B\n" })).status, 400);
  });
  it("404: no such receipt, nor one of a complaint about data", async () => {
    for (const receipt of [unknown, (await infringed()).receipt])
      refusedWith(await papers.draw(receipt), 404, "complaint-receipt-unknown");
  });
  it("409: taken back; ten are there; twenty slips were drawn, until their time is over", async () => {
    const back = await complaints.received();
    await withdrawn("complaints", back.receipt);
    refusedWith(await papers.draw(back.receipt), 409, "receipt-papers-closed");
    const full = await complaints.received();
    for (let brought = 1; brought <= 10; brought++) await papers.brought(full.receipt);
    refusedWith(await papers.draw(full.receipt), 409, "receipt-papers-full");
    const flooded = await complaints.received();
    for (let drawn = 1; drawn <= 20; drawn++) await papers.drawn(flooded.receipt);
    refusedWith(await papers.draw(flooded.receipt), 409, "receipt-papers-too-many");
    house.time.set("2026-11-20T10:16:00+08:00");
    await papers.drawn(flooded.receipt);
  });
  it("409: an association is not announced more than two GiB a day; slips are forgotten after that", async () => {
    house.time.set("2026-11-25T10:00:00+08:00");
    const one = await complaints.received();
    await papers.drawn(one.receipt, { bytes: tenMiB });
    await house.sql(
      `insert into upload_slip select (jsonb_populate_record(one, jsonb_build_object('slip_hash', sha256(n::text::bytea),
         'matter_id', gen_random_uuid()))).* from upload_slip one, generate_series(1, 203) n where one.matter_id = $1`,
      [one.id],
    );
    refusedWith(await papers.draw(one.receipt, { bytes: tenMiB }), 409, "receipt-papers-too-many");
    house.time.set("2026-11-26T10:01:00+08:00");
    await tidyHouse(house.house);
    assert.equal(await textOf("upload_slip"), "");
    await papers.drawn(one.receipt, { bytes: tenMiB });
  });
  it("413: larger than ten MiB", async () => {
    const one = await complaints.received();
    await papers.drawn(one.receipt, { bytes: tenMiB });
    refusedWith(await papers.draw(one.receipt, { bytes: tenMiB + 1 }), 413, "upload-too-large");
  });
  it("429: not often from one address", async () => {
    const from = await house.newAccount(null);
    const statuses = [];
    for (let tried = 1; tried <= 41; tried++) statuses.push((await papers.draw(unknown, {}, from)).status);
    assert.deepEqual(statuses, [...Array.from({ length: 40 }, () => 404), 429]);
  });
});

describe("bring-complaint-paper-by-receipt", () => {
  it("200: pictures and a PDF; the secretariat reads them with the time, whoever holds the receipt their list", async () => {
    const one = await complaints.received();
    const told = await papers.brought(one.receipt);
    assert.deepEqual([told.name, told.bytes, told.broughtOn], [ownName, pictures.png.length, today]);
    for (const kind of ["jpeg", "webp", "pdf"] as const)
      await papers.brought(one.receipt, pictures[kind], { name: `示例.${kind}` });
    const { papers: listed, bringable } = await answered(one.receipt);
    const png = { name: ownName, bytes: pictures.png.length, broughtOn: today };
    assert.deepEqual(
      listed.find(({ name }) => name === ownName),
      png,
    );
    assert.deepEqual([listed.length, bringable], [4, true]);
    const staff = complaints.staff();
    const shown = (await complaints.shown(staff, one)).papers.find(({ id }) => id === told.paperId);
    assert.deepEqual(
      [shown?.side, shown?.shared, shown?.byReceiptAt],
      ["complainant", false, "2026-11-20T02:00:00.000Z"],
    );
    assert.deepEqual(await staff.bytes(`${one.path}/papers/${told.paperId}`), pictures.png);
  });
  it("200: it is written to an association of which its bearer may be a stranger, and its name to no journal", async () => {
    const one = await complaints.received();
    const foreigner = await house.newAccount("secretariat", { where: "foreign" });
    assert.equal((await papers.send(await papers.drawn(one.receipt), pictures.pdf, foreigner)).status, 200);
    assert.equal((await complaints.shown(complaints.staff(), one)).papers.length, 1);
    const entries = await textOf("journal_entry", "operation = 'bring-complaint-paper-by-receipt'");
    assert.ok(entries.includes(one.id));
    for (const word of [ownName, one.receipt]) assert.equal(entries.includes(word), false, word);
  });
  it("200: the member does not read it, nor does the receipt fetch it", async () => {
    const one = await complaints.asked();
    const { paperId } = await papers.brought(one.receipt);
    assert.deepEqual((await complaints.shown(one.member, one)).papers, []);
    refusedWith(await one.member.get(`${one.path}/papers/${paperId}`), 404, "complaint-paper-not-found");
    assert.equal((await house.as("nobody").get(`${one.path}/papers/${paperId}`)).status, 401);
  });
  it("200: the secretariat is told once a day, without a word of what came", async () => {
    const one = await complaints.received();
    for (const name of ["示例甲.png", "示例乙.png"]) await papers.brought(one.receipt, pictures.png, { name });
    await house.settle();
    const staff = complaints.staff();
    const told = async () => {
      const { notices } = complaints.done<{ notices: { kind: string; matterPath: string; title: { zh: string } }[] }>(
        await staff.get("/api/notices"),
      );
      return notices.filter(({ kind, matterPath }) => kind === "complaint-paper" && matterPath.endsWith(one.id));
    };
    const [notice] = await told();
    assert.equal((await told()).length, 1);
    assert.equal(notice?.title.zh.includes("示例甲"), false);
    house.time.set("2026-11-21T10:00:00+08:00");
    await papers.brought(one.receipt);
    await house.settle();
    assert.equal((await told()).length, 2);
  });
  it("404: a slip opens once, for a quarter of an hour, and its own matter; before anything of the file is read", async () => {
    const one = await complaints.received();
    const slip = await papers.drawn(one.receipt);
    assert.equal((await papers.send(slip)).status, 200);
    // An empty file is refused while it is read: that it is the slip which is refused shows that nobody read it.
    const nothing = Buffer.alloc(0);
    for (const wrong of [slip, "", "abcd", one.receipt])
      await papers.refusedWhole(() => papers.send(wrong, nothing), 404, "upload-slip-unknown");
    const ofData = await dataPapers.drawn((await infringed()).receipt);
    await papers.refusedWhole(() => papers.send(ofData, nothing), 404, "upload-slip-unknown");
    const late = await papers.drawn(one.receipt);
    house.time.set("2026-11-20T10:15:00+08:00");
    await papers.refusedWhole(() => papers.send(late, nothing), 404, "upload-slip-unknown");
  });
  it("409: taken back, or filled by others, since the slip was drawn", async () => {
    const back = await complaints.received();
    const slip = await papers.drawn(back.receipt);
    await withdrawn("complaints", back.receipt);
    await papers.refusedWhole(() => papers.send(slip), 409, "receipt-papers-closed");
    const full = await complaints.received();
    const eleventh = await papers.drawn(full.receipt);
    for (let brought = 1; brought <= 10; brought++) await papers.brought(full.receipt);
    await papers.refusedWhole(() => papers.send(eleventh), 409, "receipt-papers-full");
  });
  it("413: more than was announced", async () => {
    const { receipt } = await complaints.received();
    const slip = await papers.drawn(receipt, { bytes: pictures.png.length - 1 });
    await papers.refusedWhole(() => papers.send(slip), 413, "upload-slip-exceeded");
  });
  it("422: anything that is no picture or PDF by its bytes, whatever its name says; the slip is used up", async () => {
    const { receipt } = await complaints.received();
    const slip = await papers.drawn(receipt, { name: "示例.png" });
    await papers.refusedWhole(() => papers.send(slip, pictures.text), 422, "receipt-paper-kind");
    await papers.refusedWhole(() => papers.send(slip), 404, "upload-slip-unknown");
    assert.deepEqual((await answered(receipt)).papers, []);
  });
});

describe("share-complaint-paper", () => {
  const share = (path: string, paperId: string, shared: boolean) =>
    complaints.staff().post(`${path}/papers/${paperId}/sharing`, { shared });
  it("200: the member reads what came by the receipt from then on, without how it came; and no longer", async () => {
    const one = await complaints.asked();
    const { paperId } = await papers.brought(one.receipt);
    const view = complaints.done<ComplaintView>(await share(one.path, paperId, true));
    assert.equal(view.papers[0]?.shared, true);
    const [read] = (await complaints.shown(one.member, one)).papers;
    assert.deepEqual([read?.id, read?.byReceiptAt], [paperId, null]);
    assert.deepEqual(await one.member.bytes(`${one.path}/papers/${paperId}`), pictures.png);
    assert.equal((await share(one.path, paperId, false)).status, 200);
    assert.deepEqual((await complaints.shown(one.member, one)).papers, []);
  });
  it("404: no such complaint, no such paper of it", async () => {
    const one = await complaints.received();
    const other = await complaints.received();
    const { paperId } = await papers.brought(other.receipt);
    refusedWith(await share(`/api/complaints/${paperId}`, paperId, true), 404, "complaint-not-found");
    refusedWith(await share(one.path, paperId, true), 404, "complaint-paper-not-found");
  });
  it("409: not once it is closed", async () => {
    const one = await complaints.received();
    const { paperId } = await papers.brought(one.receipt);
    await withdrawn("complaints", one.receipt);
    refusedWith(await share(one.path, paperId, true), 409, "complaint-stage-wrong");
  });
});

describe("draw-infringement-paper-slip", () => {
  it("200: a slip for a file, by the receipt of a complaint about data", async () => {
    const { id, receipt } = await infringed();
    const slip = await dataPapers.drawn(receipt);
    assert.equal((await textOf("upload_slip", `matter_id = '${id}'`)).includes(slip), false);
  });
  it("404: no such receipt", async () => {
    refusedWith(await dataPapers.draw(unknown), 404, "infringement-receipt-unknown");
  });
  it("409: taken back; ten are there", async () => {
    const back = await infringed();
    await withdrawn("infringements", back.receipt);
    refusedWith(await dataPapers.draw(back.receipt), 409, "receipt-papers-closed");
    const full = await infringed();
    for (let brought = 1; brought <= 10; brought++) await dataPapers.brought(full.receipt);
    refusedWith(await dataPapers.draw(full.receipt), 409, "receipt-papers-full");
  });
  it("413: larger than ten MiB", async () => {
    const { receipt } = await infringed();
    refusedWith(await dataPapers.draw(receipt, { bytes: tenMiB + 1 }), 413, "upload-too-large");
  });
});

describe("bring-infringement-paper-by-receipt", () => {
  it("200: who handles it reads it with the time; whose own act is complained of is told nothing", async () => {
    const one = await infringed();
    const staff = infringements.staff();
    const accused = await house.newAccount("secretariat");
    const against = accused.accountId === null ? [] : [accused.accountId];
    infringements.done(await staff.post(`${one.path}/judgement`, { ...infringements.judgement, against }));
    const told = await dataPapers.brought(one.receipt, pictures.pdf, { name: "短信（示例）.pdf" });
    const view = infringements.done<InfringementView>(await staff.get(one.path));
    assert.deepEqual(
      view.papers.map(({ id, side, byReceipt }) => [id, side, byReceipt?.at]),
      [[told.paperId, "complainant", "2026-11-20T02:00:00.000Z"]],
    );
    assert.deepEqual(await staff.bytes(`${one.path}/papers/${told.paperId}`), pictures.pdf);
    const listed = [{ name: "短信（示例）.pdf", bytes: pictures.pdf.length, broughtOn: today }];
    assert.deepEqual((await dataAnswered(one.receipt)).papers, listed);
    refusedWith(await accused.get(`${one.path}/papers/${told.paperId}`), 404, "infringement-not-found");
    await house.settle();
    const toldOf = async (asker: typeof staff) =>
      infringements
        .done<{ notices: { kind: string; matterPath: string }[] }>(await asker.get("/api/notices"))
        .notices.filter(({ kind, matterPath }) => kind === "infringement-paper" && matterPath.endsWith(one.id)).length;
    assert.deepEqual([await toldOf(staff), await toldOf(accused)], [1, 0]);
  });
  it("404: no slip, or one of a complaint about a member", async () => {
    const ofMember = await papers.drawn((await complaints.received()).receipt);
    for (const slip of ["", ofMember])
      await dataPapers.refusedWhole(() => dataPapers.send(slip), 404, "upload-slip-unknown");
  });
  it("409: taken back or filled since the slip was drawn, or full of papers of anybody", async () => {
    const back = await infringed();
    const slip = await dataPapers.drawn(back.receipt);
    await withdrawn("infringements", back.receipt);
    await dataPapers.refusedWhole(() => dataPapers.send(slip), 409, "receipt-papers-closed");
    const full = await infringed();
    const late = await dataPapers.drawn(full.receipt);
    for (let brought = 1; brought <= 10; brought++) await dataPapers.brought(full.receipt);
    await dataPapers.refusedWhole(() => dataPapers.send(late), 409, "receipt-papers-full");
    const stuffed = await infringed();
    await house.sql(
      `update infringement set parts = jsonb_set(parts, '{papers}', (select jsonb_agg(jsonb_build_object('id',
         gen_random_uuid(), 'name', 'x', 'side', 'house', 'broughtOn', $2::text)) from generate_series(1, 200))) where id = $1`,
      [stuffed.id, today],
    );
    const last = await dataPapers.drawn(stuffed.receipt);
    await dataPapers.refusedWhole(() => dataPapers.send(last), 409, "infringement-full");
  });
  it("413: more than was announced", async () => {
    const slip = await dataPapers.drawn((await infringed()).receipt, { bytes: 1 });
    await dataPapers.refusedWhole(() => dataPapers.send(slip), 413, "upload-slip-exceeded");
  });
  it("422: no picture and no PDF", async () => {
    const slip = await dataPapers.drawn((await infringed()).receipt);
    await dataPapers.refusedWhole(() => dataPapers.send(slip, pictures.text), 422, "receipt-paper-kind");
  });
});

describe("end-complaint-retention, end-infringement-retention of papers by receipt", () => {
  it("200: the files go with the matter", async () => {
    const before_ = await papers.stored();
    const one = await complaints.received();
    const other = await infringed();
    await papers.brought(one.receipt);
    await dataPapers.brought(other.receipt, pictures.pdf);
    assert.equal((await papers.stored()).length, before_.length + 2);
    await withdrawn("complaints", one.receipt);
    await withdrawn("infringements", other.receipt);
    house.time.set("2029-11-30T10:00:00+08:00");
    const asked = { actor: clockActor(house.association.id), params: {}, requestId: "test" };
    assert.equal((await perform(house.house, endComplaintRetention, asked)).kind, "done");
    assert.equal((await perform(house.house, endInfringementRetention, asked)).kind, "done");
    const left = await papers.stored();
    assert.ok(left.length <= before_.length, "what was brought is no longer there");
    for (const id of left) assert.ok(before_.includes(id));
  });
});
