import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import {
  commitmentTemplateView,
  type CommitmentView,
  commitmentView,
} from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { penaltyFields, penaltyItem } from "../test-penalty-form.ts";

const day = "2026-11-20";
const nobody = "01990000-0000-7000-8000-0000000000ff";
let house: TestHouse;
before(async () => {
  house = await startTestHouse(`${day}T10:00:00+08:00`);
});
after(() => house.stop());

let n = 700;
const on = (to: string) => house.time.set(`${to}T10:00:00+08:00`);
const enterprise = async (): Promise<{ subjectId: string; own: Asker }> => {
  const reply = await house.as("liaison").post("/api/records", { item: penaltyItem, fields: penaltyFields(n++) });
  const { subjectId } = z.object({ subjectId: z.uuid() }).parse(reply.body);
  return { subjectId, own: await house.newAccount("member", { subjectId }) };
};
const letter = { template: "commitment-member", signer: "示例代表", post: "副总经理", agreed: true };
const sign = (as: Asker, subjectId: string, more: object = {}) =>
  as.post(`/api/subjects/${subjectId}/commitments`, { ...letter, ...more });
const viewOf = (reply: TestReply): CommitmentView => {
  assert.equal(reply.status, 200, reply.text);
  return commitmentView.parse(reply.body);
};
const refusedWith = (reply: TestReply, status: number, code: string) => {
  assert.equal(reply.status, status, reply.text);
  assert.equal(z.object({ code: z.string() }).parse(reply.body).code, code);
};
const signed = async () => {
  const { subjectId, own } = await enterprise();
  const one = viewOf(await sign(own, subjectId));
  return { subjectId, own, one, at: (step: string) => `/api/subjects/${subjectId}/commitments/${one.id}/${step}` };
};
const paper = async (as: Asker) =>
  z.object({ paperId: z.uuid() }).parse((await as.upload("/api/papers?name=x.pdf", Buffer.from("示例"))).body).paperId;
const listed = z.object({ commitments: z.array(commitmentView) });
const missing = `/api/subjects/${nobody}/commitments/${nobody}`;

describe("list-commitment-templates", () => {
  it("200: one for each kind, and which of them the reader signs", async () => {
    const templates = async (as: Asker) =>
      z.object({ templates: z.array(commitmentTemplateView) }).parse((await as.get("/api/commitment-templates")).body)
        .templates;
    const { own } = await enterprise();
    const kinds = (await templates(own)).map(({ kind }) => kind).toSorted();
    assert.deepEqual(kinds, ["association", "evaluation", "licensing", "member", "practitioner", "repair"]);
    const mine = (found: z.infer<typeof commitmentTemplateView>[]) =>
      found.filter((one) => one.mine).map(({ kind }) => kind);
    assert.deepEqual(mine(await templates(own)).toSorted(), ["evaluation", "licensing", "member", "repair"]);
    assert.deepEqual(mine(await templates(house.as("secretary-general"))), ["association"]);
  });
});

describe("sign-commitment", () => {
  it("200: by the authorised person, with a code of the standard, its words kept, and public", async () => {
    const { one, subjectId } = await signed();
    assert.match(one.code, /^41000020261120\d{6}$/);
    assert.deepEqual([one.signer, one.signerPost, one.validUntil], ["示例代表", "副总经理", "2027-11-20"]);
    assert.deepEqual([one.state, one.public, one.commitmentType], ["in-force", true, "行业自律型"]);
    const [subject] = await house.sql<{ short_id: string }>("select short_id from subject where id = $1", [subjectId]);
    const page = (await house.as("nobody").get(`/a/${house.association.slug}/commitments`)).text;
    assert.ok(page.includes(one.code) && page.includes(subject?.short_id ?? "-"));
    assert.ok((await house.as("nobody").get(`/s/${subject?.short_id ?? ""}`)).text.includes(one.code));
  });

  it("200: a practitioner's is public by own consent only", async () => {
    const made = await house.as("secretariat").post("/api/practitioners", {
      ...{ name: "示例人", identityKind: "resident-id", identityNumber: "11010519491231002X" },
    });
    assert.equal(made.status, 200, made.text);
    const { subjectId } = z.object({ subjectId: z.uuid() }).parse(made.body);
    const person = await house.newAccount("practitioner", { subjectId });
    const own = { template: "commitment-practitioner", signer: "示例人", post: "从业人员" };
    const closed = viewOf(await sign(person, subjectId, own));
    assert.deepEqual([closed.public, closed.signedCode], [false, ""]);
    viewOf(await person.post(`/api/subjects/${subjectId}/commitments/${closed.id}/withdrawal`, { why: "示例：重签" }));
    const open = viewOf(await sign(person, subjectId, { ...own, consents: true }));
    const page = async () => (await house.as("nobody").get(`/a/${house.association.slug}/commitments`)).text;
    assert.ok((await page()).includes(open.code) && !(await page()).includes(closed.code));
    viewOf(
      await person.post(`/api/subjects/${subjectId}/commitments/${open.id}/withdrawal`, { why: "示例：撤回同意" }),
    );
    assert.ok(!(await page()).includes(open.code));
  });

  it("403: nobody signs for somebody else", async () => {
    const { subjectId, own } = await enterprise();
    refusedWith(await sign(house.as("secretary-general"), subjectId), 403, "commitment-not-yours");
    refusedWith(await sign(own, subjectId, { template: "commitment-association" }), 403, "commitment-not-yours");
  });

  it("404: no such letter or subject", async () => {
    const { subjectId, own } = await enterprise();
    refusedWith(await sign(own, subjectId, { template: "commitment-to-win" }), 404, "commitment-template-not-found");
    refusedWith(await sign(house.as("secretary-general"), nobody), 404, "subject-not-found");
  });

  it("409: not twice while it is in force; again when it has expired", async () => {
    const { subjectId, own } = await signed();
    refusedWith(await sign(own, subjectId), 409, "commitment-signed-already");
    on("2028-11-21");
    await house.sql("update commitment set due_on = null where subject_id = $1", [subjectId]);
    viewOf(await sign(own, subjectId));
    on(day);
  });

  it("410: not for a merged subject", async () => {
    const [one, other] = [await enterprise(), await enterprise()];
    await house.sql("update subject set merged_into = $2 where id = $1", [one.subjectId, other.subjectId]);
    refusedWith(await sign(one.own, one.subjectId), 410, "subject-merged");
  });
});

describe("report-fulfilment", () => {
  it("200: with evidence; it waits for the secretariat, and for the member no more", async () => {
    const { own, at } = await signed();
    const waits = async (as: Asker) => (await as.get("/api/waiting")).text;
    assert.ok((await waits(own)).includes("commitment-due"));
    const shown = viewOf(await own.post(at("evidence"), { evidence: "示例：合同按期履行", paperId: await paper(own) }));
    assert.deepEqual([shown.state, shown.evidencedOn], ["evidenced", day]);
    assert.ok(!(await waits(own)).includes("commitment-due"));
    assert.ok((await waits(house.as("secretariat"))).includes("commitments-to-confirm"));
  });

  it("404: no such commitment, no such paper", async () => {
    const { own, at } = await signed();
    refusedWith(await own.post(at("evidence"), { evidence: "示例", paperId: nobody }), 404, "paper-not-found");
    refusedWith(
      await house.as("secretary-general").post(`${missing}/evidence`, { evidence: "示例" }),
      404,
      "commitment-not-found",
    );
  });

  it("409: once it was withdrawn", async () => {
    const { own, at } = await signed();
    viewOf(await own.post(at("withdrawal"), { why: "示例" }));
    refusedWith(await own.post(at("evidence"), { evidence: "示例" }), 409, "commitment-state-wrong");
  });
});

describe("confirm-fulfilment", () => {
  it("200: kept, or what was not kept said", async () => {
    const { at } = await signed();
    const confirm = (body: object) => house.as("secretariat").post(at("fulfilment"), body);
    refusedWith(await confirm({ fulfilment: "部分履行" }), 422, "commitment-unperformed-missing");
    const part = viewOf(await confirm({ fulfilment: "部分履行", unperformed: "示例：货款逾期" }));
    assert.deepEqual([part.state, part.unperformed], ["not-kept", "示例：货款逾期"]);
    assert.equal(viewOf(await confirm({ fulfilment: "全部履行" })).state, "kept");
    refusedWith(await confirm({ fulfilment: "全部未履行", unperformed: "示例" }), 409, "commitment-state-wrong");
  });

  it("404: no such commitment", async () => {
    const reply = await house.as("secretariat").post(`${missing}/fulfilment`, { fulfilment: "全部履行" });
    refusedWith(reply, 404, "commitment-not-found");
  });

  it("409: of one that was withdrawn", async () => {
    const { own, at } = await signed();
    viewOf(await own.post(at("withdrawal"), { why: "示例" }));
    refusedWith(
      await house.as("secretariat").post(at("fulfilment"), { fulfilment: "全部履行" }),
      409,
      "commitment-state-wrong",
    );
  });

  it("422: nothing said of what was not kept", async () => {
    const { at } = await signed();
    refusedWith(
      await house.as("secretariat").post(at("fulfilment"), { fulfilment: "全部未履行" }),
      422,
      "commitment-unperformed-missing",
    );
  });
});

describe("record-breach", () => {
  const secretary = () => house.as("secretary-general");
  const document = { number: "示法〔2026〕民初5号", issuer: "示例县人民法院", decidedOn: "2026-11-20" };

  it("200: by a document, into the archive; nobody outside reads the record", async () => {
    const { subjectId, at } = await signed();
    refusedWith(
      await secretary().post(at("breach"), { document: { ...document, paperId: await paper(secretary()) } }),
      409,
      "commitment-breach-unconfirmed",
    );
    viewOf(
      await house.as("secretariat").post(at("fulfilment"), { fulfilment: "全部未履行", unperformed: "示例：未支付" }),
    );
    const breached = viewOf(
      await secretary().post(at("breach"), { document: { ...document, paperId: await paper(secretary()) } }),
    );
    assert.deepEqual([breached.state, breached.breachDocument], ["breached", "示例县人民法院 示法〔2026〕民初5号"]);
    const [kept] = await house.sql<{ item: string; open_scope: string }>(
      "select item, open_scope from association_record where subject_id = $1",
      [subjectId],
    );
    assert.deepEqual(kept, { item: "commitment-breach", open_scope: "internal" });
  });

  it("404: no such commitment", async () => {
    refusedWith(await secretary().post(`${missing}/breach`), 404, "commitment-not-found");
  });

  it("409: of one that was kept", async () => {
    const { at } = await signed();
    viewOf(await house.as("secretariat").post(at("fulfilment"), { fulfilment: "全部履行" }));
    refusedWith(
      await secretary().post(at("breach"), { document: { ...document, paperId: await paper(secretary()) } }),
      409,
      "commitment-state-wrong",
    );
  });

  it("410: of a subject that was merged meanwhile", async () => {
    const { subjectId, at } = await signed();
    const other = await enterprise();
    const body = { fulfilment: "全部未履行", unperformed: "示例" };
    viewOf(await house.as("secretariat").post(at("fulfilment"), body));
    await house.sql("update subject set merged_into = $2 where id = $1", [subjectId, other.subjectId]);
    const paperId = await paper(secretary());
    refusedWith(await secretary().post(at("breach"), { document: { ...document, paperId } }), 410, "subject-merged");
  });

  it("422: without document or resolution, or by one from before it was signed", async () => {
    const { at } = await signed();
    viewOf(await house.as("secretariat").post(at("fulfilment"), { fulfilment: "全部未履行", unperformed: "示例" }));
    refusedWith(await secretary().post(at("breach")), 422, "commitment-breach-without-document");
    refusedWith(
      await secretary().post(at("breach"), { document: { ...document, paperId: nobody } }),
      422,
      "commitment-breach-without-document",
    );
    refusedWith(
      await secretary().post(at("breach"), { resolutionId: nobody }),
      422,
      "commitment-breach-without-document",
    );
    const early = { document: { ...document, decidedOn: "2026-11-19", paperId: await paper(secretary()) } };
    refusedWith(await secretary().post(at("breach"), early), 422, "commitment-document-wrong-day");
  });
});

describe("withdraw-commitment", () => {
  it("200: open to nobody from then on", async () => {
    const { own, one, at } = await signed();
    assert.equal(viewOf(await own.post(at("withdrawal"), { why: "示例" })).state, "withdrawn");
    const page = (await house.as("nobody").get(`/a/${house.association.slug}/commitments`)).text;
    assert.ok(!page.includes(one.code));
  });

  it("404: no such commitment", async () => {
    refusedWith(
      await house.as("secretary-general").post(`${missing}/withdrawal`, { why: "示例" }),
      404,
      "commitment-not-found",
    );
  });

  it("409: not what was found broken or not kept", async () => {
    const { own, at } = await signed();
    viewOf(await house.as("secretariat").post(at("fulfilment"), { fulfilment: "全部未履行", unperformed: "示例" }));
    refusedWith(await own.post(at("withdrawal"), { why: "示例" }), 409, "commitment-state-wrong");
  });
});

describe("list-commitments", () => {
  it("200: the association's own, and what waits", async () => {
    const { one, own, at } = await signed();
    const codes = async (query = "", where: "association" | "foreign" = "association") =>
      listed
        .parse((await house.as("secretariat", where).get(`/api/commitments?limit=200${query}`)).body)
        .commitments.map(({ code }) => code);
    assert.ok((await codes()).includes(one.code));
    assert.ok(!(await codes("&waiting=yes")).includes(one.code));
    viewOf(await own.post(at("evidence"), { evidence: "示例：已履行" }));
    assert.ok((await codes("&waiting=yes")).includes(one.code));
    assert.deepEqual(await codes("", "foreign"), []);
  });
});

describe("list-subject-commitments", () => {
  it("200: one's own; another's is not asked for", async () => {
    const { subjectId, own, one } = await signed();
    const other = await enterprise();
    const found = listed.parse((await own.get(`/api/subjects/${subjectId}/commitments`)).body).commitments;
    assert.deepEqual(
      found.map(({ id }) => id),
      [one.id],
    );
    assert.deepEqual(found[0]?.can, ["report-fulfilment", "withdraw-commitment"]);
    assert.equal((await other.own.get(`/api/subjects/${subjectId}/commitments`)).status, 403);
  });
});

describe("call-commitment", () => {
  it("200: after its day, also weeks later; it is overdue and nothing more", async () => {
    const { subjectId, own } = await enterprise();
    const one = viewOf(await sign(own, subjectId, { template: "commitment-licensing" }));
    // Thirty days from Friday the 20th end on a Sunday, so on the Monday after.
    assert.equal(one.dueOn, "2026-12-21");
    on("2027-01-15");
    await house.settle();
    const [called] = listed.parse((await own.get(`/api/subjects/${subjectId}/commitments`)).body).commitments;
    assert.deepEqual([called?.calledOn, called?.state], ["2027-01-15", "overdue"]);
    on(day);
  });

  it("404: a commitment that is no more is struck by no clock", async () => {
    const { body } = await house.as("secretariat").get("/api/commitments?limit=1");
    assert.equal(listed.parse(body).commitments.length, 1);
    const { perform } = await import("../../platform/perform.ts");
    const { clockActor } = await import("@xinheng/domain/access/actor.ts");
    const { callCommitment } = await import("./call-commitment.ts");
    const asked = { actor: clockActor(house.association.id), params: { commitmentId: nobody }, requestId: "x" };
    const answer = await perform(house.house, callCommitment, asked);
    assert.equal(answer.kind === "refused" ? answer.refusal.refused : "", "commitment-not-found");
  });
});
