import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import type { WaitingItem } from "@xinheng/domain/supervision/waiting-view.ts";
import { type Asker, startTestHouse, type TestHouse } from "../platform/test-house.ts";

let house: TestHouse;
const subjectId = randomUUID();
before(async () => {
  house = await startTestHouse();
  await house.sql("insert into subject (id, short_id, kind, name) values ($1, 'abcdefgh', 'enterprise', '示例公司')", [
    subjectId,
  ]);
});
after(() => house.stop());
beforeEach(async () => {
  await house.sql("delete from record");
  await house.sql("delete from clock");
  await house.sql("delete from work");
  await house.sql("delete from import");
  await house.sql("delete from file");
  await house.sql("delete from decoupling_round");
  // A check long finished, so that none is waited for.
  await insert("decoupling_round", {
    ...{ id: randomUUID(), association_id: house.association.id, year: 2020, edition: "toy@2020", areas: "[]" },
    ...{ opened_on: "2020-11-01", closed_on: "2020-11-20" },
  });
});

const waitingOf = async (asker: Asker): Promise<WaitingItem[]> => {
  const reply = await asker.get("/api/waiting");
  assert.equal(reply.status, 200, reply.text);
  return (reply.body as { waiting: WaitingItem[] }).waiting;
};
const kindsOf = async (asker: Asker) => (await waitingOf(asker)).map((item) => item.kind);

async function insert(table: string, row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row);
  await house.sql(
    `insert into "${table}" (${names.join()}) values (${names.map((_, at) => `$${String(at + 1)}`).join()})`,
    Object.values(row),
  );
}

async function plantImport(state: string, associationId = house.association.id): Promise<string> {
  const [fileId, id] = [randomUUID(), randomUUID()];
  await insert("file", {
    id: fileId,
    association_id: associationId,
    name: "a.csv",
    media_type: "text/csv",
    bytes: 1,
    sha256: randomBytes(32),
    key_cipher: "x",
  });
  await insert("import", {
    ...{
      id,
      association_id: associationId,
      file_id: fileId,
      file_name: "九月处罚.csv",
      item: "double-publicity-penalty",
      edition: "double-publicity-penalty@2018",
    },
    ...{
      state,
      good: 41,
      uploaded_by: randomUUID(),
      uploaded_at: "2026-11-18T08:00:00+08:00",
      previewed_at: "2026-11-18T23:59:00+08:00",
    },
  });
  return id;
}

async function plantClock(changed: Record<string, unknown> = {}): Promise<void> {
  await insert("clock", {
    ...{
      id: randomUUID(),
      association_id: house.association.id,
      matter: "toy",
      matter_id: randomUUID(),
      operation: "toy-deed",
    },
    ...{
      owner_office: "secretariat",
      edition: "toy@2026",
      started_on: "2026-11-16",
      period_count: 7,
      period_unit: "WD",
    },
    ...{ due_on: "2026-11-25", provisional: false, state: "running" },
    ...changed,
  });
}

async function plantRecord(importId: string, changed: Record<string, unknown> = {}): Promise<void> {
  await insert("record", {
    ...{
      subject_id: subjectId,
      id: randomUUID(),
      item: "double-publicity-penalty",
      edition: "double-publicity-penalty@2018",
      polarity: "adverse",
    },
    ...{
      open_scope: "public",
      document_kind: "x",
      document_number: "x",
      document_printed: "x",
      issuer_name: "x",
      source_name: "x",
    },
    ...{
      decided_on: "2026-08-01",
      valid_from: "2026-08-01",
      public_from: "2026-08-03",
      public_until: "2027-08-01",
      publicity_why: "x",
    },
    ...{
      publicity_edition: "x",
      last_confirmed_on: "2026-11-01",
      printed_name: "x",
      natural_key: randomBytes(16),
      content_hash: randomBytes(32),
    },
    ...{ import_id: importId, fields: {}, recorded_at: "2026-11-18T23:30:00+08:00", ...changed },
  });
}

/** A round of the check that is open, with a fault that was to be mended by the day. */
async function plantRound(): Promise<void> {
  const id = randomUUID();
  const round = { id, association_id: house.association.id, year: 2025, edition: "toy@2026", areas: "[]" };
  await insert("decoupling_round", { ...round, opened_on: "2025-11-01" });
  await insert("decoupling_answer", {
    ...{ round_id: id, item: "x", association_id: house.association.id, verdict: "fault", note: "x" },
    ...{ mend_by: "2025-12-31", answered_at: "2025-11-02" },
  });
}

describe("list-waiting", () => {
  it("200: a norm on its road waits for the secretariat with the last day of its consultation, and for nobody else", async () => {
    const made = await house
      .as("secretariat")
      .post("/api/norms", { kind: "convention", title: "示例规约", purpose: "示例" });
    const { id } = made.body as { id: string };
    const [waits] = (await waitingOf(house.as("secretary-general"))).filter(({ kind }) => kind === "norm-step");
    assert.deepEqual(
      [waits?.matterPath, waits?.dueOn, waits?.title.zh],
      [`/desk/norms/${id}`, null, "规约和标准：示例规约"],
    );
    assert.equal((await kindsOf(house.as("supervisor"))).includes("norm-step"), false);
    await house.sql("delete from norm where id = $1", [id]);
  });

  it("200: names an open check, and what it found once its day to be mended is over", async () => {
    await plantRound();
    const [open] = await waitingOf(house.as("secretariat"));
    assert.deepEqual(
      [open?.kind, open?.since, open?.matterPath],
      ["decoupling-open", "2025-11-01", "/desk/decoupling"],
    );
    assert.deepEqual(await waitingOf(house.as("supervisor")), []);
    await house.sql("update decoupling_round set closed_on = '2025-11-20'");
    const [late] = await waitingOf(house.as("secretariat"));
    assert.deepEqual([late?.kind, late?.count, late?.since], ["decoupling-faults-late", 1, "2025-12-31"]);
    await house.sql("delete from decoupling_answer");
    await house.sql("delete from decoupling_round");
  });

  it("200: a check that was never made waits for the secretariat since the association came, and for nobody else", async () => {
    await house.sql("delete from decoupling_round");
    await house.sql("update association set created_at = '2026-03-01T23:30:00+08:00' where id = $1", [
      house.association.id,
    ]);
    const never = (await waitingOf(house.as("secretariat"))).filter(({ kind }) => kind === "decoupling-never");
    assert.deepEqual(
      never.map(({ since, matterPath, dueOn }) => [since, matterPath, dueOn]),
      [["2026-03-01", "/desk/decoupling", null]],
    );
    assert.equal((await kindsOf(house.as("supervisor"))).includes("decoupling-never"), false);
    await plantRound();
    assert.equal((await kindsOf(house.as("secretariat"))).includes("decoupling-never"), false);
    await house.sql("delete from decoupling_answer");
  });

  it("200: a body that met without integrity work waits for it until the year is over; one that did not meet, from October", async () => {
    const charter = await house.as("secretary-general").post("/api/charters", { reason: "示例：登记" });
    const { id } = charter.body as { id: string };
    const approval = { number: "示例民社核〔2023〕1号", authority: "示例市民政局", approvedOn: "2023-03-01" };
    assert.equal((await house.as("secretary-general").post(`/api/charters/${id}/entry`, approval)).status, 200);
    const met = async (heldOn: string, body = "council") => {
      const meeting = randomUUID();
      await insert("meeting", {
        ...{ id: meeting, association_id: house.association.id, body, title: "示例", means: "in-person" },
        ...{ place: "示例", held_on: heldOn, start_time: "09:00", stage: "closed", made_at: "2026-01-01" },
      });
      return meeting;
    };
    const missing = async () =>
      (await waitingOf(house.as("secretariat"))).filter(({ kind }) => kind === "integrity-missing");
    await met("2025-06-01");
    await met("2026-05-01", "presidents-meeting");
    const told = async () => (await missing()).map(({ title, dueOn, since }) => [title.zh, dueOn, since]);
    const assembly = ["今年还没有会议列入诚信自律议题：会员大会", "2026-12-31", "2026-09-30"];
    const unmet = ["今年还没有会议列入诚信自律议题：理事会", "2026-12-31", "2026-09-30"];
    assert.deepEqual(
      await told(),
      [assembly, unmet],
      "another year's meeting counts for nothing, nor one of presidents",
    );
    await met("2026-09-01");
    const meeting = await met("2026-03-02");
    assert.deepEqual(await told(), [[unmet[0], "2026-12-31", "2026-03-02"], assembly]);
    const item = { id: randomUUID(), association_id: house.association.id, meeting_id: meeting, position: 1 };
    await insert("agenda_item", { ...item, title: "示例", integrity: true, withdrawn_why: "示例" });
    assert.equal((await missing()).length, 2, "what was withdrawn was not on the agenda");
    await house.sql("update agenda_item set withdrawn_why = null where id = $1", [item.id]);
    assert.deepEqual(await told(), [assembly]);
    await house.sql("delete from agenda_item");
    await house.sql("delete from meeting");
    await house.sql("delete from charter");
  });

  it("200: leads from the deadline of a publication to the dues", async () => {
    await plantClock({ matter: "dues-standard", operation: "miss-dues-publication" });
    const [near] = await waitingOf(house.as("secretariat"));
    assert.deepEqual(
      [near?.title.zh, near?.dueOn, near?.matterPath],
      ["期限将满：会费标准向会员公布", "2026-11-25", "/desk/dues"],
    );
  });

  it("200: is empty where nothing waits, for every office", async () => {
    for (const who of ["president", "secretariat", "liaison", "supervisor", "member", "regulator"] as const)
      assert.deepEqual(await waitingOf(house.as(who)), []);
  });

  it("200: names an import that was previewed, its last day, and where to confirm it", async () => {
    const id = await plantImport("previewed");
    await plantImport("confirmed");
    await plantImport("previewed", house.foreign.id);
    await plantClock({ matter: "import", matter_id: id, operation: "expire-import", due_on: "2026-11-26" });
    assert.deepEqual(await waitingOf(house.as("liaison")), [
      {
        kind: "import-to-confirm",
        title: { zh: "待确认导入：九月处罚.csv（41 行可入库）", en: "Import to confirm: 九月处罚.csv (41 rows ready)" },
        matterPath: `/desk/imports/${id}`,
        dueOn: "2026-11-26",
        since: "2026-11-18",
      },
    ]);
    assert.deepEqual(
      await kindsOf(house.as("secretariat")),
      ["import-to-confirm"],
      "its own clock is not told a second time",
    );
    assert.deepEqual(await kindsOf(house.as("supervisor")), []);
  });

  it("200: names one's own work while it runs, and nobody else's", async () => {
    const asker = house.as("liaison");
    for (const [state, startedBy] of [
      ["running", asker.accountId],
      ["done", asker.accountId],
      ["running", house.as("secretariat").accountId],
    ]) {
      await insert("work", {
        id: randomUUID(),
        association_id: house.association.id,
        queue: "carry-out-import",
        matter_id: randomUUID(),
        state,
        started_by: startedBy,
      });
    }
    const [item, ...more] = await waitingOf(asker);
    assert.deepEqual([item?.kind, item?.title.zh, more.length], ["work-running", "正在处理：写入导入的记录", 0]);
  });

  it("200: names deadlines of one's office within seven working days, passed ones, and those that could not be carried out", async () => {
    // Friday the 20th: the seventh working day after it is Tuesday, 1 December.
    for (const due_on of ["2026-12-01", "2026-12-02", "2026-11-19"]) await plantClock({ due_on });
    await plantClock({ due_on: "2026-11-18", fault: "Error" });
    await plantClock({ due_on: "2026-11-23", state: "paused", paused_on: "2026-11-17", pause_reason: "x" });
    await plantClock({ owner_office: "president" });
    await plantClock({ association_id: house.foreign.id });
    const items = await waitingOf(house.as("secretariat"));
    assert.deepEqual(
      items.map((item) => [item.kind, item.dueOn]),
      [
        ["clock-faulty", "2026-11-18"],
        ["clock-overdue", "2026-11-19"],
        ["clock-due", "2026-12-01"],
      ],
    );
    assert.deepEqual(await kindsOf(house.as("president")), ["clock-due"]);
  });

  it("200: counts what its own imports left for a person to judge", async () => {
    const [own, foreign] = [await plantImport("confirmed"), await plantImport("confirmed", house.foreign.id)];
    await plantRecord(own, { held: "severity-unknown" });
    await plantRecord(own, { held: "severity-unknown", recorded_at: "2026-11-19T08:00:00+08:00" });
    await plantRecord(own, { held: "severity-unknown", replaced_at: "2026-11-19T08:00:00+08:00" });
    await plantRecord(foreign, { held: "severity-unknown" });
    const [item, ...more] = await waitingOf(house.as("secretariat"));
    assert.deepEqual([item?.kind, item?.count, item?.since, more.length], ["records-held", 2, "2026-11-18", 0]);
    assert.equal(item?.matterPath, "/desk/records-waiting?tab=held");
    assert.deepEqual(await kindsOf(house.as("liaison")), []);
  });

  it("200: counts public records whose confirmation is older than thirty days, by the pack's rule", async () => {
    const own = await plantImport("confirmed");
    await plantRecord(own, { last_confirmed_on: "2026-10-21" });
    assert.deepEqual(await kindsOf(house.as("secretariat")), [], "thirty days to the day");
    await plantRecord(own, { last_confirmed_on: "2026-10-20" });
    await plantRecord(own, { last_confirmed_on: "2026-10-01" });
    await plantRecord(own, { last_confirmed_on: "2026-10-01", public_until: "2026-11-19" });
    await plantRecord(own, { last_confirmed_on: "2026-10-01", open_scope: "internal" });
    const [item, ...more] = await waitingOf(house.as("secretary-general"));
    assert.deepEqual([item?.kind, item?.count, item?.since, more.length], ["confirmations-aged", 2, "2026-10-01", 0]);
    assert.equal(item?.matterPath, "/desk/records-waiting?tab=aged");
  });

  it("200: asks for a new password after ninety days, and an administrator for a second factor", async () => {
    const plain = await house.newAccount("liaison");
    await house.sql(
      "update account set password_hash = 'x', password_changed_at = '2026-08-20T10:00:00+08:00' where id = $1",
      [plain.accountId],
    );
    assert.deepEqual(await kindsOf(plain), ["password-aged"]);
    await house.sql("update account set password_changed_at = '2026-08-23T10:00:00+08:00' where id = $1", [
      plain.accountId,
    ]);
    assert.deepEqual(await kindsOf(plain), []);
    const auditor = await house.newAccount("audit-administrator");
    assert.deepEqual(await kindsOf(auditor), ["totp-missing"]);
    await house.sql("update account set totp_cipher = 'x', totp_confirmed_at = now() where id = $1", [
      auditor.accountId,
    ]);
    assert.deepEqual(await kindsOf(auditor), []);
  });
});
