import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { visitor } from "@xinheng/domain/access/actor.ts";
import type { Office } from "@xinheng/domain/access/office.ts";
import type { DocumentView } from "@xinheng/domain/document-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import mammoth from "mammoth";
import { transact } from "../../platform/database.ts";
import { freezeDocument, type Made } from "../../platform/documents/freeze-document.ts";
import { testDocument } from "../../platform/documents/test-document.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";

let house: TestHouse;
let member: Asker;
const subjectId = randomUUID();
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  await house.sql("insert into subject (id, short_id, kind, name) values ($1, 'abcdefgh', 'enterprise', '示例公司')", [
    subjectId,
  ]);
  member = await house.newAccount("member", { subjectId });
});
after(() => house.stop());

/** Freezes a document as a deed would; `readers` are the offices that may read it. */
async function frozen(readers: readonly Office[], minute = 0, kind = "notice"): Promise<Made> {
  const associationId = house.association.id;
  const now = new Date(house.time.now().getTime() + minute * 60_000);
  const making = { house: house.house, actor: { ...visitor, associationId }, associationId, now, today: "2026-11-20" };
  const made = await transact(house.house.database.app, { associationId, audience: "staff" }, (tx) =>
    freezeDocument(
      { ...making, tx },
      {
        ...{ operation: "issue-archive-extract", office: "secretariat", template: "toy@2026", prefix: "示例" },
        ...{ readers, subjects: [subjectId], corrects: null },
        compose: ({ number }) => testDocument({ number, kind }),
      },
    ),
  );
  if (isRefusal(made)) throw new Error(made.refused);
  return made;
}
const pathOf = ({ documentId }: Pick<Made, "documentId">, form = "pdf") =>
  `/api/documents/${documentId}/file?form=${form}`;
async function listed(asker: Asker, more = ""): Promise<{ documents: DocumentView[]; next: string | null }> {
  const reply = await asker.get(`/api/subjects/${subjectId}/documents?${more}`);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as { documents: DocumentView[]; next: string | null };
}
const codeOf = (reply: TestReply) => [reply.status, (reply.body as { code: string }).code];

describe("list-subject-documents", () => {
  it("200: the newest first and by pages, to the offices that read them and to no other association", async () => {
    const [first, second] = [await frozen(["secretariat"], 1), await frozen(["secretariat", "member"], 2)];
    const own = await frozen(["member"], 3);
    const ids = ({ documents }: { documents: DocumentView[] }) => documents.map(({ id }) => id);
    assert.deepEqual(ids(await listed(house.as("secretariat"))), [second.documentId, first.documentId]);
    assert.deepEqual(ids(await listed(member)), [own.documentId, second.documentId]);
    assert.deepEqual(ids(await listed(house.as("regulator"))), []);
    assert.deepEqual(ids(await listed(house.as("secretariat", "foreign"))), []);
    const page = await listed(house.as("secretariat"), "limit=1");
    const rest = await listed(house.as("secretariat"), `limit=1&before=${page.next ?? ""}`);
    assert.deepEqual([ids(page), ids(rest), rest.next], [[second.documentId], [first.documentId], null]);
  });

  it("says that a number was voided, and the document stays", async () => {
    const made = await frozen(["secretariat"], 4);
    const order = Number(/〕(\d+)号/.exec(made.number)?.[1]);
    const number = { prefix: "示例", year: 2026, order, reason: "写错主送" };
    assert.equal((await house.as("secretary-general").post("/api/document-numbers/voiding", number)).status, 200);
    const { documents } = await listed(house.as("secretariat"));
    assert.equal(documents.find(({ id }) => id === made.documentId)?.voided, "写错主送");
    assert.equal((await house.as("secretariat").get(pathOf(made))).status, 200);
  });
});

describe("fetch-document", () => {
  it("200: the kept bytes, whose hash the list tells, and a docx of the same text", async () => {
    const made = await frozen(["secretariat"], 5);
    const bytes = await house.as("secretariat").bytes(pathOf(made));
    const { documents } = await listed(house.as("secretariat"));
    const told = documents.find(({ id }) => id === made.documentId);
    assert.equal(told?.sha256, createHash("sha256").update(bytes).digest("hex"));
    const docx = await house.as("secretariat").bytes(pathOf(made, "docx"));
    const { value } = await mammoth.extractRawText({ buffer: docx });
    assert.ok(value.includes(made.number));
    assert.ok(value.includes("示例甲公司"));
  });

  it("410: its record is past its retention, the text went with it and the list says so", async () => {
    const made = await frozen(["secretariat"], 8);
    await house.sql(
      "update file set dropped_at = now() where id in (select unnest(array[pdf_file_id, model_file_id]) from document where id = $1)",
      [made.documentId],
    );
    for (const form of ["pdf", "docx"])
      assert.deepEqual(codeOf(await house.as("secretariat").get(pathOf(made, form))), [410, "document-past-retention"]);
    const { documents } = await listed(house.as("secretariat"));
    assert.equal(documents.find(({ id }) => id === made.documentId)?.kept, false);
  });

  it("409: an extract that this account neither issued nor opened today", async () => {
    const made = await frozen(["secretariat"], 8, "archive-extract");
    const own = await frozen(["member"], 9, "archive-extract");
    const reply = await house.as("secretariat").get(pathOf(made));
    assert.deepEqual(codeOf(reply), [409, "document-purpose-missing"]);
    assert.equal((await member.get(pathOf(own))).status, 200);
  });

  it("404: for an office that does not read it, another subject's representative, another association, an unknown id", async () => {
    const made = await frozen(["secretariat"], 6);
    const own = await frozen(["member"], 7);
    const other = await house.newAccount("member", { subjectId: randomUUID() });
    const refused = [
      [member, made],
      [house.as("secretariat", "foreign"), made],
      [house.as("secretariat"), own],
      [other, own],
      [house.as("secretariat"), { documentId: randomUUID() }],
    ] as const;
    for (const [asker, document] of refused)
      assert.deepEqual(codeOf(await asker.get(pathOf(document))), [404, "document-not-found"]);
  });
});

describe("open-archive-extract", () => {
  const open = (asker: Asker, { documentId }: Pick<Made, "documentId">) =>
    asker.post(`/api/documents/${documentId}/openings`, { purpose: "示例：核对" });

  it("200: it can be fetched that day by who opened it, and by nobody beside", async () => {
    const made = await frozen(["secretariat"], 10, "archive-extract");
    const colleague = await house.newAccount("secretariat");
    assert.equal((await open(colleague, made)).status, 200);
    assert.equal((await colleague.get(pathOf(made))).status, 200);
    const other = await house.as("secretariat").get(pathOf(made));
    assert.deepEqual(codeOf(other), [409, "document-purpose-missing"]);
    const looks = await house.sql<{ purpose: string }>(
      "select purpose from look where subject_id = $1 and document_id = $2",
      [subjectId, made.documentId],
    );
    assert.deepEqual(looks, [{ purpose: "示例：核对" }]);
  });

  it("404: one that this office does not read", async () => {
    const made = await frozen(["member"], 11, "archive-extract");
    assert.deepEqual(codeOf(await open(house.as("secretariat"), made)), [404, "document-not-found"]);
  });

  it("409: a document that is no extract", async () => {
    const made = await frozen(["secretariat"], 12);
    assert.deepEqual(codeOf(await open(house.as("secretariat"), made)), [409, "document-opened-already"]);
  });

  it("410: its text went with its record; no look is written", async () => {
    const made = await frozen(["secretariat"], 13, "archive-extract");
    await house.sql("update file set dropped_at = $2 where id = (select pdf_file_id from document where id = $1)", [
      made.documentId,
      house.time.now(),
    ]);
    assert.deepEqual(codeOf(await open(house.as("secretariat"), made)), [410, "document-past-retention"]);
    assert.equal((await house.sql("select from look where document_id = $1", [made.documentId])).length, 0);
  });
});
