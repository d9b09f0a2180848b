import assert from "node:assert/strict";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import type { DocumentSeals, SealUseView } from "@xinheng/domain/access/seals/seal-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { transact } from "../../platform/database.ts";
import { listDocumentFiles } from "../../platform/documents/document-store.ts";
import { pdfPages } from "../../platform/documents/test-pdf-text.ts";
import { type Asker, startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { codeOf, done, sealsIn } from "../test-seal-use.ts";

let house: TestHouse;
let bench: ReturnType<typeof sealsIn>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = sealsIn(house);
});
after(() => house.stop());

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const usesOf = async (by: Asker, more = ""): Promise<SealUseView[]> =>
  done<{ uses: SealUseView[] }>(await by.get(`/api/seal-uses?limit=100${more}`)).uses;
const sealsOf = async (documentId: string, by: Asker): Promise<DocumentSeals> =>
  done<DocumentSeals>(await by.get(`/api/documents/${documentId}/seals`));
const decline = (useId: string, by: Asker) => by.post(`/api/seal-uses/${useId}/declining`, { reason: "文书有误" });
const voidNumber = async (documentId: string) =>
  house.sql("update document_number set voided_at = now(), void_reason = '写错' where document_id = $1", [documentId]);
const forget = async (documentId: string) =>
  house.sql("update file set dropped_at = now() where id = (select pdf_file_id from document where id = $1)", [
    documentId,
  ]);

/** What makes a document unfit, each with its refusal; applied to one that was fit when it was asked for. */
const unfit: readonly (readonly [number, string, (documentId: string) => Promise<unknown>])[] = [
  [409, "seal-document-void", voidNumber],
  [409, "document-already-corrected", (corrects) => bench.frozen({ corrects })],
  [410, "document-past-retention", forget],
];

describe("request-seal", () => {
  it("200: it waits for the keeper, in the register and beside the document", async () => {
    const { sealId, keeper } = await bench.ready();
    const documentId = await bench.frozen();
    assert.deepEqual((await sealsOf(documentId, bench.leads())).can, ["request-seal"]);
    const useId = await bench.requested(documentId, sealId);
    const [use] = (await usesOf(keeper, "&state=waiting")).filter(({ id }) => id === useId);
    assert.deepEqual(
      [use?.asked.office, use?.asked.reason, use?.can],
      [...["secretary-general", "报送示例市民政局", ["apply-seal", "decline-seal"]]],
    );
    const waits = async (by: Asker) =>
      done<{ waiting: { kind: string; count?: number }[] }>(await by.get("/api/waiting")).waiting.find(
        ({ kind }) => kind === "seals-to-apply",
      )?.count;
    assert.deepEqual([await waits(keeper), await waits(bench.leads())], [1, undefined]);
    const shown = await sealsOf(documentId, bench.leads());
    assert.deepEqual([shown.sealed, shown.seals.map(({ state }) => state)], [null, ["waiting"]]);
    assert.ok(shown.choices.every(({ id }) => id !== sealId));
  });

  it("404: a document that one may not read, another association's, no such seal", async () => {
    const { sealId } = await bench.ready();
    const documentId = await bench.frozen();
    const hidden = await bench.frozen({ readers: ["secretariat"] });
    const foreign = house.as("secretary-general", "foreign");
    assert.deepEqual(codeOf(await bench.request(hidden, sealId)), [404, "document-not-found"]);
    assert.deepEqual(codeOf(await bench.request(documentId, sealId, foreign)), [404, "document-not-found"]);
    assert.deepEqual(codeOf(await bench.request(documentId, randomUUID())), [404, "seal-not-found"]);
  });

  it("409: from its own keeper, for what the keeper made or may not read", async () => {
    const { sealId, keeper } = await bench.ready();
    const own = await bench.created();
    done(await bench.appoint(own, bench.leads(), "secretary-general", bench.president()));
    assert.deepEqual(codeOf(await bench.request(await bench.frozen(), own)), [409, "seal-four-eyes"]);
    const made = await bench.frozen({ by: keeper.accountId });
    assert.deepEqual(codeOf(await bench.request(made, sealId)), [409, "seal-own-document"]);
    const unread = await bench.frozen({ readers: ["secretary-general"] });
    assert.deepEqual(codeOf(await bench.request(unread, sealId)), [409, "seal-keeper-no-reader"]);
  });

  it("409: a seal without keeper or picture, or retired; a document voided or corrected; twice the same", async () => {
    const documentId = await bench.frozen();
    const bare = await bench.created();
    assert.deepEqual(codeOf(await bench.request(documentId, bare)), [409, "seal-keeper-missing"]);
    done(await bench.appoint(bare, await house.newAccount("secretariat")));
    assert.deepEqual(codeOf(await bench.request(documentId, bare)), [409, "seal-picture-missing"]);
    done(await bench.leads().post(`/api/seals/${bare}/retirement`, { reason: "遗失" }));
    assert.deepEqual(codeOf(await bench.request(documentId, bare)), [409, "seal-retired"]);
    const { sealId } = await bench.ready();
    for (const [status, code, spoil] of unfit.filter(([number]) => number === 409)) {
      const spoiled = await bench.frozen();
      await spoil(spoiled);
      assert.deepEqual(codeOf(await bench.request(spoiled, sealId)), [status, code]);
    }
    await bench.requested(documentId, sealId);
    assert.deepEqual(codeOf(await bench.request(documentId, sealId, bench.president())), [409, "seal-asked-already"]);
  });

  it("410: its file went with what it was about", async () => {
    const { sealId } = await bench.ready();
    const documentId = await bench.frozen();
    await forget(documentId);
    assert.deepEqual(codeOf(await bench.request(documentId, sealId)), [410, "document-past-retention"]);
  });

  it("422: a paper without a place for a seal", async () => {
    const { sealId } = await bench.ready();
    for (const signature of [null, { issuer: "示例协会", on: "2026-11-20", seal: false }]) {
      const documentId = await bench.frozen({ change: { signature } });
      assert.deepEqual(codeOf(await bench.request(documentId, sealId)), [422, "seal-place-missing"]);
    }
  });
});

describe("apply-seal", () => {
  it("200: a file of its own that begins with the frozen bytes, both hashes in register and journal, the original as it was", async () => {
    const { sealId, keeper } = await bench.ready();
    const documentId = await bench.frozen();
    const before = await bench.fetched(documentId, "pdf");
    const useId = await bench.requested(documentId, sealId);
    const told = done<{ frozenSha256: string; sealedSha256: string }>(await bench.apply(useId, keeper));
    const [frozen, sealed] = [await bench.fetched(documentId, "pdf"), await bench.fetched(documentId, "sealed")];
    assert.ok(frozen.equals(before));
    assert.ok(sealed.length > frozen.length && sealed.subarray(0, frozen.length).equals(frozen));
    assert.deepEqual([told.frozenSha256, told.sealedSha256], [sha256(frozen), sha256(sealed)]);
    const [entry] = await house.sql<{ ids: object }>(
      "select ids from journal_entry where operation = 'apply-seal' and ids->>'use' = $1",
      [useId],
    );
    assert.deepEqual(entry?.ids, {
      ...{ use: useId, document: documentId, seal: sealId },
      ...{ frozenSha256: told.frozenSha256, sealedSha256: told.sealedSha256 },
    });
    const [use] = (await usesOf(house.as("supervisor"))).filter(({ id }) => id === useId);
    assert.deepEqual([use?.state, use?.applied?.sealedSha256, use?.document.id], ["applied", sha256(sealed), null]);
    assert.equal((await sealsOf(documentId, keeper)).sealed?.sha256, sha256(sealed));
  });

  it("another seal goes beside the first, upon the file that carries it", async () => {
    const [one, other] = [await bench.ready(42), await bench.ready(38)];
    const documentId = await bench.frozen();
    done(await bench.apply(await bench.requested(documentId, one.sealId), one.keeper));
    const first = await bench.fetched(documentId, "sealed");
    done(await bench.apply(await bench.requested(documentId, other.sealId), other.keeper));
    const both = await bench.fetched(documentId, "sealed");
    assert.ok(both.subarray(0, first.length).equals(first));
    const images = pdfPages(both).flatMap((page) => page.images);
    const mm = (points: number) => Math.round((points * 254) / 72) / 10;
    assert.deepEqual(
      images.map(({ width, height }) => [mm(width), mm(height)]),
      [
        [42, 42],
        [38, 38],
      ],
    );
    const [right, left] = images;
    assert.ok((left?.x ?? 0) + (left?.width ?? 0) < (right?.x ?? 0));
  });

  it("404: no such request; a document that the keeper may no longer read", async () => {
    const { keeper } = await bench.ready();
    assert.deepEqual(codeOf(await bench.apply(randomUUID(), keeper)), [404, "seal-use-not-found"]);
    const { sealId } = await bench.ready();
    const useId = await bench.requested(await bench.frozen(), sealId);
    const next = await house.newAccount("committee-member");
    done(await bench.appoint(sealId, next, "committee-member"));
    assert.deepEqual(codeOf(await bench.apply(useId, next)), [404, "document-not-found"]);
  });

  it("409: by nobody but its keeper, not by an administrator, not by who asked, not by who made it", async () => {
    const { sealId, keeper } = await bench.ready();
    const useId = await bench.requested(await bench.frozen(), sealId);
    for (const other of [bench.president(), bench.leads(), await house.newAccount("secretariat")])
      assert.deepEqual(codeOf(await bench.apply(useId, other)), [409, "seal-keeper-other"]);
    await house.sql(
      "insert into office_term (id, account_id, office, from_on) values ($1, $2, 'system-administrator', '2020-01-01')",
      [randomUUID(), keeper.accountId],
    );
    assert.deepEqual(codeOf(await bench.apply(useId, keeper)), [409, "seal-keeper-administrator"]);
    done(await bench.appoint(sealId, bench.leads(), "secretary-general", bench.president()));
    assert.deepEqual(codeOf(await bench.apply(useId, bench.leads())), [409, "seal-four-eyes"]);
    const maker = await house.newAccount("secretariat");
    const later = await bench.ready();
    const made = await bench.requested(await bench.frozen({ by: maker.accountId }), later.sealId);
    done(await bench.appoint(later.sealId, maker));
    assert.deepEqual(codeOf(await bench.apply(made, maker)), [409, "seal-own-document"]);
  });

  it("409 and 410: what became unfit since it was asked for; and nothing was sealed", async () => {
    const { sealId, keeper } = await bench.ready();
    for (const [status, code, spoil] of unfit) {
      const documentId = await bench.frozen();
      const useId = await bench.requested(documentId, sealId);
      await spoil(documentId);
      assert.deepEqual(codeOf(await bench.apply(useId, keeper)), [status, code]);
      const path = `/api/documents/${documentId}/file?form=sealed`;
      assert.deepEqual(codeOf(await bench.leads().get(path)), [404, "document-not-sealed"]);
    }
  });

  it("410: its file went since it was asked for", async () => {
    const { sealId, keeper } = await bench.ready();
    const documentId = await bench.frozen();
    const useId = await bench.requested(documentId, sealId);
    await forget(documentId);
    assert.deepEqual(codeOf(await bench.apply(useId, keeper)), [410, "document-past-retention"]);
  });

  it("409: twice, or when the original is not what its hash says", async () => {
    const { sealId, keeper } = await bench.ready();
    const documentId = await bench.frozen();
    const useId = await bench.requested(documentId, sealId);
    const [kept] = await house.sql<{ sha: Buffer }>("select pdf_sha256 as sha from document where id = $1", [
      documentId,
    ]);
    await house.sql("update document set pdf_sha256 = $2 where id = $1", [documentId, randomBytes(32)]);
    assert.deepEqual(codeOf(await bench.apply(useId, keeper)), [409, "seal-document-changed"]);
    await house.sql("update document set pdf_sha256 = $2 where id = $1", [documentId, kept?.sha]);
    done(await bench.apply(useId, keeper));
    assert.deepEqual(codeOf(await bench.apply(useId, keeper)), [409, "seal-use-done"]);
    assert.deepEqual(codeOf(await bench.request(documentId, sealId)), [409, "seal-asked-already"]);
  });

  it("409: two seals at once each wait their turn, and both stand on the paper", async () => {
    const [one, other] = [await bench.ready(), await bench.ready()];
    const documentId = await bench.frozen();
    const asked = [await bench.requested(documentId, one.sealId), await bench.requested(documentId, other.sealId)];
    const answers = await Promise.all([
      bench.apply(asked[0] ?? "", one.keeper),
      bench.apply(asked[1] ?? "", other.keeper),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    );
    const images = pdfPages(await bench.fetched(documentId, "sealed")).flatMap((page) => page.images);
    assert.equal(images.length, 2);
  });

  it("422: the row is full", async () => {
    const documentId = await bench.frozen();
    for (let count = 0; count < 3; count++) {
      const { sealId, keeper } = await bench.ready(60);
      const reply = await bench.apply(await bench.requested(documentId, sealId), keeper);
      assert.deepEqual([count, reply.status], [count, count < 2 ? 200 : 422]);
      if (count === 2) assert.deepEqual(codeOf(reply), [422, "seal-row-full"]);
    }
  });

  it("503: the disk is full, and the request still waits", async () => {
    const { sealId, keeper } = await bench.ready();
    const useId = await bench.requested(await bench.frozen(), sealId);
    const { files } = house.house;
    Object.assign(house.house, { files: { ...files, put: async () => Promise.resolve(refuse("disk-full")) } });
    const refused = await bench.apply(useId, keeper);
    Object.assign(house.house, { files });
    assert.deepEqual(codeOf(refused), [503, "disk-full"]);
    done(await bench.apply(useId, keeper));
  });
});

describe("decline-seal", () => {
  it("200: by the keeper or by who asked, with the reason; then the seal may be asked for anew", async () => {
    const { sealId, keeper } = await bench.ready();
    const documentId = await bench.frozen();
    for (const by of [keeper, bench.leads()]) {
      const useId = await bench.requested(documentId, sealId);
      done(await decline(useId, by));
      const [use] = (await usesOf(keeper, "&state=declined")).filter(({ id }) => id === useId);
      assert.deepEqual([use?.declined?.reason, use?.can], ["文书有误", []]);
    }
    assert.deepEqual((await sealsOf(documentId, keeper)).seals, []);
  });

  it("404: no such request", async () => {
    assert.deepEqual(codeOf(await decline(randomUUID(), house.as("secretariat"))), [404, "seal-use-not-found"]);
  });

  it("409: by somebody else, or twice", async () => {
    const { sealId, keeper } = await bench.ready();
    const useId = await bench.requested(await bench.frozen(), sealId);
    assert.deepEqual(codeOf(await decline(useId, bench.president())), [409, "seal-keeper-other"]);
    done(await decline(useId, keeper));
    assert.deepEqual(codeOf(await decline(useId, keeper)), [409, "seal-use-done"]);
  });
});

describe("list-seal-uses", () => {
  it("200: the last first and by pages; of another association nothing", async () => {
    const { sealId } = await bench.ready();
    const asked: string[] = [];
    for (let minute = 1; minute <= 3; minute++) {
      house.time.set(`2026-11-20T10:0${String(minute)}:00+08:00`);
      asked.push(await bench.requested(await bench.frozen(), sealId));
    }
    type Page = { uses: SealUseView[]; next: string | null };
    const page = done<Page>(await bench.leads().get("/api/seal-uses?limit=2"));
    const rest = done<Page>(await bench.leads().get(`/api/seal-uses?limit=1&before=${page.next ?? ""}`));
    assert.deepEqual(
      [...page.uses, ...rest.uses].map(({ id }) => id),
      asked.toReversed(),
    );
    const foreign = await house.as("secretary-general", "foreign").get("/api/seal-uses");
    assert.deepEqual(foreign.body, { uses: [], next: null });
  });
});

describe("list-document-seals", () => {
  it("200: to the member who reads the document, seals and hash and no name; nothing to ask for", async () => {
    const subjectId = randomUUID();
    await house.sql(
      "insert into subject (id, short_id, kind, name) values ($1, 'abcdefgh', 'enterprise', '示例公司')",
      [subjectId],
    );
    const member = await house.newAccount("member", { subjectId });
    const { sealId, keeper } = await bench.ready();
    const readers = ["member", "secretariat", "secretary-general"] as const;
    const documentId = await bench.frozen({ readers, subjects: [subjectId] });
    done(await bench.apply(await bench.requested(documentId, sealId), keeper));
    const shown = await sealsOf(documentId, member);
    const sealed = await bench.fetched(documentId, "sealed", member);
    assert.deepEqual([shown.sealed?.sha256, shown.choices, shown.can], [sha256(sealed), [], []]);
    const listed = await member.get(`/api/subjects/${subjectId}/documents`);
    assert.deepEqual(
      done<{ documents: { sealedSha256: string | null }[] }>(listed).documents.map((one) => one.sealedSha256),
      [sha256(sealed)],
    );
  });

  it("404: for whoever may not read the document", async () => {
    const documentId = await bench.frozen({ readers: ["secretariat"] });
    assert.deepEqual(codeOf(await bench.leads().get(`/api/documents/${documentId}/seals`)), [
      404,
      "document-not-found",
    ]);
  });
});

describe("the sealed PDF and retention", () => {
  it("stands among the files of its document, by the one road on which they are dropped", async () => {
    const [one, other] = [await bench.ready(), await bench.ready()];
    const documentId = await bench.frozen();
    for (const { sealId, keeper } of [one, other])
      done(await bench.apply(await bench.requested(documentId, sealId), keeper));
    const scope = { associationId: house.association.id, audience: "staff" } as const;
    const files = await transact(house.house.database.app, scope, (tx) => listDocumentFiles(tx, [documentId]));
    const sealed = await house.sql<{ id: string }>("select file_id as id from seal_use where document_id = $1", [
      documentId,
    ]);
    assert.equal(new Set(files).size, 4);
    for (const { id } of sealed) assert.ok(files.includes(id));
    await house.sql("update file set dropped_at = now() where id = any($1)", [files]);
    const path = `/api/documents/${documentId}/file?form=sealed`;
    assert.deepEqual(codeOf(await bench.leads().get(path)), [410, "document-past-retention"]);
  });
});

describe("the app's role", () => {
  it("may neither take a use out of the register nor rewrite who asked", async () => {
    const scope = { associationId: house.association.id, audience: "staff" } as const;
    for (const statement of [
      "delete from seal_use",
      "update seal_use set asked_by = applied_by",
      "delete from official_seal",
      "update official_seal set name = 'x'",
      "delete from seal_keeper",
    ]) {
      const tried = transact(house.house.database.app, scope, (tx) => tx.client.query(statement));
      await assert.rejects(tried, { code: "42501" }, statement);
    }
  });
});
