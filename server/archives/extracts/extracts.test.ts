import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import mammoth from "mammoth";
import type { DocumentView, DrawnNumberView } from "@xinheng/domain/document-view.ts";
import { fillSetter } from "../../platform/documents/test-full-setter.ts";
import { pdfPages } from "../../platform/documents/test-pdf-text.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { penaltyFields, penaltyItem } from "../test-penalty-form.ts";

let house: TestHouse;
let subjectId: string;
let member: Asker;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  const reply = await house.as("liaison").post("/api/records", { item: penaltyItem, fields: penaltyFields(1) });
  assert.equal(reply.status, 200, reply.text);
  subjectId = (reply.body as { subjectId: string }).subjectId;
  member = await house.newAccount("member", { subjectId });
});
after(() => house.stop());

type Issued = { documentId: string; number: string; missing: string[] };
const purpose = "申报示例市级项目";
const issueAs = (asker: Asker, change: object = {}): Promise<TestReply> =>
  asker.post(`/api/subjects/${subjectId}/extracts`, { purpose, ...change });
async function issued(asker: Asker = house.as("secretariat"), change: object = {}): Promise<Issued> {
  const reply = await issueAs(asker, change);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as Issued;
}
const pathOf = (documentId: string, form = "pdf") => `/api/documents/${documentId}/file?form=${form}`;
const textOf = async (asker: Asker, { documentId }: Issued) =>
  pdfPages(await asker.bytes(pathOf(documentId)))
    .map(({ text }) => text)
    .join("");
async function listed(asker: Asker, subject = subjectId): Promise<DocumentView[]> {
  const reply = await asker.get(`/api/subjects/${subject}/documents`);
  assert.equal(reply.status, 200, reply.text);
  return (reply.body as { documents: DocumentView[] }).documents;
}
const codeOf = (reply: TestReply) => [reply.status, (reply.body as { code: string }).code];
const orderOf = ({ number }: Issued) => Number(/〕(\d+)号/.exec(number)?.[1]);
const plain = (text: string) => text.replaceAll(/\s/g, "");

describe("issue-archive-extract", () => {
  it("200: what the office may see stands in the document, with its number, day and purpose", async () => {
    const made = await issued();
    assert.match(made.number, /^[^〔]+信摘〔2026〕[1-9]\d*号$/);
    const text = plain(await textOf(house.as("secretariat"), made));
    for (const said of [
      made.number,
      "示例建材行业协会",
      "2026年11月20日",
      purpose,
      "示环罚字",
      "秘书处工作人员",
      "不良1",
    ])
      assert.ok(text.includes(plain(said)), `${said} in ${text}`);
    assert.ok(!text.includes("{"), "no hole");
  });

  it("as of an earlier day shows what the archive showed then", async () => {
    house.time.set("2026-11-20T11:00:00+08:00");
    const then = plain(await textOf(house.as("secretariat"), await issued(undefined, { asOf: "2026-11-01" })));
    assert.ok(then.includes("2026年11月1日"));
    assert.ok(!then.includes("示环罚字"), "recorded on the 20th only");
    assert.ok(then.includes("无可供摘录的不良记录"));
  });

  it("is written down as a look, with its purpose, where the subject sees it", async () => {
    await issued(undefined, { purpose: "示例专项核对" });
    const looks = (await member.get(`/api/subjects/${subjectId}/looks`)).body as { looks: { purpose: string }[] };
    assert.ok(looks.looks.some((look) => look.purpose === "示例专项核对"));
  });

  it("a representative makes one of its own enterprise, with all that is kept of it, and of no other", async () => {
    const made = await issued(member);
    assert.ok(plain(await textOf(member, made)).includes("会员代表"));
    const other = await house.as("liaison").post("/api/records", { item: penaltyItem, fields: penaltyFields(2) });
    const otherId = (other.body as { subjectId: string }).subjectId;
    assert.equal((await member.post(`/api/subjects/${otherId}/extracts`, { purpose })).status, 403);
  });

  it("one that corrects another names it, and the other names it back", async () => {
    const wrong = await issued();
    const right = await issued(undefined, { corrects: wrong.documentId });
    assert.ok(plain(await textOf(house.as("secretariat"), right)).includes(`本摘录更正并替代${wrong.number}。`));
    const documents = await listed(house.as("secretariat"));
    assert.equal(documents.find(({ id }) => id === wrong.documentId)?.correctedBy?.number, right.number);
    assert.equal(documents.find(({ id }) => id === right.documentId)?.corrects?.number, wrong.number);
    assert.deepEqual(codeOf(await issueAs(house.as("secretariat"), { corrects: wrong.documentId })), [
      409,
      "document-already-corrected",
    ]);
  });

  it("409: one that was corrected already is not corrected again", async () => {
    const wrong = await issued();
    await issued(undefined, { corrects: wrong.documentId });
    const again = await issueAs(house.as("secretariat"), { corrects: wrong.documentId });
    assert.deepEqual(codeOf(again), [409, "document-already-corrected"]);
  });

  it("404: an unknown subject, and a document to correct that this office does not read", async () => {
    const nowhere = await house.as("secretariat").post(`/api/subjects/${randomUUID()}/extracts`, { purpose });
    assert.deepEqual(codeOf(nowhere), [404, "subject-not-found"]);
    const own = await issued(member);
    assert.deepEqual(codeOf(await issueAs(house.as("secretariat"), { corrects: own.documentId })), [
      404,
      "document-not-found",
    ]);
  });

  it("410: a subject that was merged into another", async () => {
    const gone = await house.as("liaison").post("/api/records", { item: penaltyItem, fields: penaltyFields(9) });
    const goneId = (gone.body as { subjectId: string }).subjectId;
    await house.sql("update subject set merged_into = $1 where id = $2", [subjectId, goneId]);
    const reply = await house.as("secretariat").post(`/api/subjects/${goneId}/extracts`, { purpose });
    assert.deepEqual(codeOf(reply), [410, "subject-merged"]);
  });

  it("422: a day that has not come; nothing is numbered for it", async () => {
    const before = await issued();
    assert.deepEqual(codeOf(await issueAs(house.as("secretariat"), { asOf: "2026-11-21" })), [422, "as-of-in-future"]);
    const after = await issued();
    assert.equal(orderOf(after), orderOf(before) + 1);
  });

  it("503: while too many are being made; the number it had drawn goes to the next one", async () => {
    const before = await issued();
    // Two are set at once and twenty wait.
    const free = fillSetter(house.house);
    assert.deepEqual(codeOf(await issueAs(house.as("secretariat"))), [503, "documents-busy"]);
    free();
    const after = await issued();
    assert.equal(orderOf(after), orderOf(before) + 1);
  });

  it("several at once get consecutive numbers, none missing and none twice", async () => {
    const before = await issued();
    const made = await Promise.all([1, 2, 3, 4].map(() => issued()));
    assert.deepEqual(
      made.map(orderOf).toSorted((one, other) => one - other),
      [1, 2, 3, 4].map((more) => orderOf(before) + more),
    );
  });
});

describe("the extracts of a subject, listed", () => {
  it("200: the newest first, with hash and template; what the subject made is its own, another association sees nothing", async () => {
    house.time.set("2026-11-20T12:00:00+08:00");
    const office = await issued();
    const own = await issued(member);
    const seen = await listed(house.as("secretary-general"));
    const [newest] = seen;
    assert.ok(newest);
    assert.equal(newest.id, office.documentId);
    assert.match(newest.template, /^archive-extract@/);
    const bytes = await house.as("secretariat").bytes(pathOf(office.documentId));
    assert.equal(newest.sha256, createHash("sha256").update(bytes).digest("hex"));
    assert.ok(!seen.some(({ id }) => id === own.documentId));
    const ownList = await listed(member);
    assert.ok(ownList.some(({ id }) => id === own.documentId));
    assert.ok(!ownList.some(({ id }) => id === office.documentId));
    assert.deepEqual(await listed(house.as("secretariat", "foreign")), []);
    assert.deepEqual(await listed(house.as("regulator")), []);
  });

  it("is paged", async () => {
    house.time.set("2026-11-20T12:01:00+08:00");
    await issued();
    const page = async (before = "") => {
      const reply = await house.as("secretariat").get(`/api/subjects/${subjectId}/documents?limit=1${before}`);
      return reply.body as { documents: DocumentView[]; next: string | null };
    };
    const first = await page();
    const second = await page(`&before=${first.next ?? ""}`);
    assert.equal(first.documents.length, 1);
    assert.ok((second.documents[0]?.id ?? "") < (first.documents[0]?.id ?? ""));
  });
});

describe("an extract, fetched", () => {
  it("200: the kept PDF, the same bytes each time, under a Chinese name that a browser can read", async () => {
    const made = await issued();
    const reader = house.as("secretariat");
    assert.ok((await reader.bytes(pathOf(made.documentId))).equals(await reader.bytes(pathOf(made.documentId))));
    const reply = await reader.get(pathOf(made.documentId));
    assert.equal(reply.headers["content-type"], "application/pdf");
    const spelt = /^attachment; filename="file\.pdf"; filename\*=UTF-8''(.+)$/.exec(
      String(reply.headers["content-disposition"]),
    )?.[1];
    assert.match(decodeURIComponent(spelt ?? ""), new RegExp(`^${made.number} 关于.*的信用档案摘录\\.pdf$`));
  });

  it("200: the same text to be edited, as docx", async () => {
    const made = await issued();
    const bytes = await house.as("secretariat").bytes(pathOf(made.documentId, "docx"));
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    for (const said of [made.number, purpose, "示环罚字"]) assert.ok(value.includes(said), said);
  });

  it("409: for whoever neither issued nor opened it today", async () => {
    const made = await issued();
    const reply = await house.as("secretary-general").get(pathOf(made.documentId));
    assert.deepEqual(codeOf(reply), [409, "document-purpose-missing"]);
  });

  it("404: for who does not read it: another office, the subject, another association, an unknown id", async () => {
    const { documentId } = await issued();
    const own = await issued(member);
    const other = await house.newAccount("member", { subjectId: randomUUID() });
    const refused = [
      [house.as("supervisor"), documentId],
      [member, documentId],
      [house.as("secretariat", "foreign"), documentId],
      [house.as("secretariat"), own.documentId],
      [other, own.documentId],
      [house.as("secretariat"), randomUUID()],
    ] as const;
    for (const [asker, id] of refused)
      assert.deepEqual(codeOf(await asker.get(pathOf(id))), [404, "document-not-found"]);
  });

  it("lies encrypted: neither file holds a name or the text", async () => {
    const { documentId } = await issued();
    const rows = await house.sql<{ name: string }>(
      "select f.name from document d join file f on f.id in (d.pdf_file_id, d.model_file_id) where d.id = $1",
      [documentId],
    );
    assert.deepEqual(
      rows.map(({ name }) => name),
      ["document", "document"],
    );
  });
});

describe("an extract, opened again", () => {
  type Look = { readonly who: string; readonly office: string; readonly purpose: string; readonly records: string[] };
  const looksAt = async () => ((await member.get(`/api/subjects/${subjectId}/looks`)).body as { looks: Look[] }).looks;
  const open = (asker: Asker, { documentId }: Issued, said = "示例：复核评价材料") =>
    asker.post(`/api/documents/${documentId}/openings`, { purpose: said });
  const asks = async (asker: Asker, { documentId }: Issued) =>
    (await listed(asker)).find(({ id }) => id === documentId)?.asksPurpose;

  it("200: a colleague says what for, the subject sees it with the records, and it can be fetched in each form", async () => {
    const made = await issued();
    const colleague = await house.newAccount("secretariat");
    const before = await looksAt();
    assert.deepEqual(codeOf(await colleague.get(pathOf(made.documentId))), [409, "document-purpose-missing"]);
    assert.equal(await asks(colleague, made), true);
    const number = ((await colleague.get("/api/document-numbers")).body as { numbers: DrawnNumberView[] }).numbers[0];
    assert.deepEqual([number?.documentId, number?.asksPurpose], [made.documentId, true]);
    assert.deepEqual(await looksAt(), before, "nothing was shown yet");
    assert.equal((await open(colleague, made)).status, 200);
    const look = (await looksAt()).find((one) => one.purpose === "示例：复核评价材料");
    const shown = await house.sql<{ id: string }>("select id from record where subject_id = $1", [subjectId]);
    assert.deepEqual([look?.office, look?.records.length], ["secretariat", 1]);
    assert.ok(shown.some(({ id }) => id === look?.records[0]));
    assert.equal((await looksAt()).length, before.length + 1);
    for (const form of ["pdf", "docx"]) assert.equal((await colleague.get(pathOf(made.documentId, form))).status, 200);
    assert.equal(await asks(colleague, made), false);
    assert.equal((await looksAt()).length, before.length + 1, "one look, whatever its forms");
  });

  it("200: whoever issued it fetches it that day; on another day it is opened anew", async () => {
    const made = await issued();
    assert.equal((await house.as("secretariat").get(pathOf(made.documentId))).status, 200);
    house.time.set("2026-11-21T00:00:00+08:00");
    assert.deepEqual(codeOf(await house.as("secretariat").get(pathOf(made.documentId))), [
      409,
      "document-purpose-missing",
    ]);
    assert.equal((await open(house.as("secretariat"), made)).status, 200);
    assert.equal((await house.as("secretariat").get(pathOf(made.documentId))).status, 200);
  });

  it("what the subject had made is its own: no purpose, no look, on any day", async () => {
    const own = await issued(member);
    house.time.set("2026-11-23T10:00:00+08:00");
    const before = await looksAt();
    assert.equal((await member.get(pathOf(own.documentId))).status, 200);
    assert.equal(await asks(member, own), false);
    assert.deepEqual(await looksAt(), before);
    assert.equal((await open(member, own)).status, 403);
  });

  it("404: one that this office does not read", async () => {
    const own = await issued(member);
    assert.deepEqual(codeOf(await open(house.as("secretariat"), own)), [404, "document-not-found"]);
    assert.deepEqual(codeOf(await open(house.as("secretariat", "foreign"), await issued())), [
      404,
      "document-not-found",
    ]);
  });

  it("409: opened today already", async () => {
    const made = await issued();
    assert.deepEqual(codeOf(await open(house.as("secretariat"), made)), [409, "document-opened-already"]);
  });

  it("410: a record in it was taken back since; no look is written for what is not shown", async () => {
    const reply = await house.as("liaison").post("/api/records", { item: penaltyItem, fields: penaltyFields(3) });
    const { subjectId: other, recordId } = reply.body as { subjectId: string; recordId: string };
    const made = (await house.as("secretariat").post(`/api/subjects/${other}/extracts`, { purpose })).body as Issued;
    house.time.set("2026-11-24T10:00:00+08:00");
    const document = { number: "示环撤〔2026〕9号", issuer: "示例市生态环境局", decidedOn: "2026-11-23" };
    const recalled = await house
      .as("secretariat")
      .post(`/api/subjects/${other}/records/${recordId}/recall`, { reason: "source-revoked", document });
    assert.equal(recalled.status, 200, recalled.text);
    assert.deepEqual(codeOf(await open(house.as("secretariat"), made)), [410, "document-holds-withdrawn"]);
    const looks = await house.sql("select from look where subject_id = $1", [other]);
    assert.equal(looks.length, 1, "the one of issuing");
  });
});
