import assert from "node:assert/strict";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import pg from "pg";
import { findHandoverByToken } from "./handovers/acknowledgement-store.ts";
import { commonTables, visitorTables } from "./common-tables.ts";
import { type Scope, transact } from "./database.ts";
import { drawHandoverNumber } from "./handovers/handover-store.ts";
import { otherAssociation, ownAssociation, startTestKernel, type TestKernel } from "./test-kernel.ts";

let kernel: TestKernel;
let tables: string[] = [];
let walled: string[] = [];
/** Made before planting, since import and record point at them. */
const subjectId = randomUUID();
let numberOf = 1;
const accountId = randomUUID();
const fileOf: Readonly<Record<string, string>> = { [ownAssociation]: randomUUID(), [otherAssociation]: randomUUID() };
/** What rows of governance point at, by association: enough of each that two rows never share what must be unique. */
const pooled = [
  "charter",
  "body_term",
  "seat",
  "meeting",
  "file",
  "paper",
  "document",
  "official_seal",
  "agenda_item",
  "attendee",
  "dues_standard",
  "dues_assessment",
  "dues_line",
  "decoupling_round",
  "setup",
  "party_recommendation",
  "proposal",
] as const;
const governed = new Map<string, string[]>();
let taken = 0;
let placeOf = 1;
const personOf: Readonly<Record<string, string>> = { [ownAssociation]: randomUUID(), [otherAssociation]: randomUUID() };
const rollOf: Readonly<Record<string, string>> = { [ownAssociation]: randomUUID(), [otherAssociation]: randomUUID() };
const paperOf: Readonly<Record<string, string>> = { [ownAssociation]: randomUUID(), [otherAssociation]: randomUUID() };
const modelOf: Readonly<Record<string, string>> = { [ownAssociation]: randomUUID(), [otherAssociation]: randomUUID() };
const infringementOf: Readonly<Record<string, string>> = {
  [ownAssociation]: randomUUID(),
  [otherAssociation]: randomUUID(),
};
const complaintOf: Readonly<Record<string, string>> = {
  [ownAssociation]: randomUUID(),
  [otherAssociation]: randomUUID(),
};
const caseOf: Readonly<Record<string, string>> = { [ownAssociation]: randomUUID(), [otherAssociation]: randomUUID() };
const normOf: Readonly<Record<string, string>> = { [ownAssociation]: randomUUID(), [otherAssociation]: randomUUID() };
const addressOf: Readonly<Record<string, string>> = {
  [ownAssociation]: randomUUID(),
  [otherAssociation]: randomUUID(),
};
const consultationOf: Readonly<Record<string, string>> = {
  [ownAssociation]: randomUUID(),
  [otherAssociation]: randomUUID(),
};
const importOf: Readonly<Record<string, string>> = { [ownAssociation]: randomUUID(), [otherAssociation]: randomUUID() };

before(async () => {
  kernel = await startTestKernel();
  const rows = await kernel.sql<{ name: string; walled: boolean; forced: boolean }>(
    `select c.relname as name, c.relrowsecurity as walled, c.relforcerowsecurity as forced
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p')`,
  );
  tables = rows.map((row) => row.name).sort();
  walled = rows
    .filter((row) => row.walled && row.forced)
    .map((row) => row.name)
    .sort();
  await kernel.sql("insert into subject (id, short_id, kind, name) values ($1, 'abcdefgh', 'enterprise', '示例公司')", [
    subjectId,
  ]);
  await kernel.sql("insert into account (id, sign_in_name, display_name) values ($1, 'toy', 'toy')", [accountId]);
  for (const associationId of [ownAssociation, otherAssociation]) {
    for (let order = 1; order <= 60; order++)
      await plant("document_number", {
        ...fixtures["document_number"]?.(associationId),
        prefix: "示例",
        series_order: order,
      });
    await plant("file", { ...fixtures["file"]?.(associationId), id: fileOf[associationId] });
    await plant("roll_file", { ...fixtures["roll_file"]?.(associationId), id: rollOf[associationId] });
    await plant("file", { ...fixtures["file"]?.(associationId), id: paperOf[associationId] });
    await plant("paper", {
      ...{ file_id: paperOf[associationId], association_id: associationId, name: "x.pdf", brought_at: "2026-11-20" },
    });
    await plant("model", { ...fixtures["model"]?.(associationId), id: modelOf[associationId] });
    await plant("infringement", { ...fixtures["infringement"]?.(associationId), id: infringementOf[associationId] });
    await plant("complaint", { ...fixtures["complaint"]?.(associationId), id: complaintOf[associationId] });
    await plant("discipline_case", { ...fixtures["discipline_case"]?.(associationId), id: caseOf[associationId] });
    await plant("receiver_address", {
      ...fixtures["receiver_address"]?.(associationId),
      id: addressOf[associationId],
    });
    await plant("norm", { ...fixtures["norm"]?.(associationId), id: normOf[associationId] });
    await plant("norm_consultation", {
      ...fixtures["norm_consultation"]?.(associationId),
      id: consultationOf[associationId],
    });
    await plant("import", { ...fixtures["import"]?.(associationId), id: importOf[associationId] });
    for (let order = 0; order < 15; order++) {
      // A file of its own for the papers to come, one for the paper of the pool.
      await plant("file", { ...fixtures["file"]?.(associationId), id: remember(associationId, "bare", randomUUID()) });
      for (const name of pooled) {
        const id = name === "paper" ? of(associationId, "file", order) : randomUUID();
        await plant(name, { ...fixtures[name]?.(associationId), [name === "paper" ? "file_id" : "id"]: id });
        remember(associationId, name, id);
      }
    }
    const person = personOf[associationId] ?? "";
    const shortId = randomBytes(5).toString("hex");
    await kernel.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'practitioner', 'x')", [
      person,
      shortId,
    ]);
  }
});
after(() => kernel.stop());

type Row = Record<string, unknown>;

/** A row of each walled table that belongs to the association. A new table without one fails the test that asks for it. */
const fixtures: Record<string, (associationId: string) => Row> = {
  member: (association_id) => ({ association_id, subject_id: randomUUID(), number: "1", joined_on: "2026-01-01" }),
  member_leaving: (association_id) => ({
    association_id,
    subject_id: randomUUID(),
    joined_on: "2020-01-01",
    reason: "退会",
    recorded_at: "2026-11-20",
  }),
  roll_file: (association_id) => ({
    ...{ id: randomUUID(), association_id, file_id: fileOf[association_id], file_name: "a.xlsx", state: "previewed" },
    ...{ counts: {}, uploaded_by: randomUUID(), uploaded_at: "2026-11-20" },
  }),
  roll_fault: (association_id) => ({
    ...{ roll_id: rollOf[association_id], association_id, row_number: Math.floor(Math.random() * 1e9), ordinal: 1 },
    ...{ column_name: "x", code: "y" },
  }),
  member_export: (association_id) => ({
    ...{ id: randomUUID(), association_id, file_id: fileOf[association_id], handover_id: randomUUID(), filter: {} },
    ...{ members: 1, purpose: "年检", made_by: randomUUID(), made_at: "2026-11-20" },
  }),
  file: (association_id) => ({
    id: randomUUID(),
    association_id,
    name: "a.csv",
    media_type: "text/csv",
    bytes: 1,
    sha256: randomBytes(32),
    key_cipher: "x",
  }),
  import: (association_id) => ({
    ...{
      id: randomUUID(),
      association_id,
      file_id: fileOf[association_id],
      file_name: "a.csv",
      item: "toy",
      edition: "toy@2026",
    },
    ...{ state: "uploaded", uploaded_by: randomUUID(), uploaded_at: "2026-11-20" },
  }),
  import_fault: (association_id) => ({
    import_id: importOf[association_id],
    association_id,
    row_number: Math.floor(Math.random() * 1e9),
    ordinal: 1,
    column_name: "x",
    code: "y",
  }),
  journal_entry: (association_id) => ({
    id: randomUUID(),
    at: "2026-11-20",
    operation: "toy",
    actor_kind: "clock",
    association_id,
    outcome: "done",
    digest: randomBytes(32),
    request_id: "r",
  }),
  outbox: (association_id) => ({
    entry_id: randomUUID(),
    follower: "toy",
    association_id,
    at: "2026-11-20",
    retry_at: "2026-11-20",
  }),
  clock: (association_id) => ({
    ...{
      id: randomUUID(),
      association_id,
      matter: "toy",
      matter_id: randomUUID(),
      operation: "toy",
      owner_office: "secretariat",
      edition: "toy@2026",
    },
    ...{
      started_on: "2026-11-20",
      period_count: 1,
      period_unit: "D",
      due_on: "2026-11-21",
      provisional: false,
      state: "running",
    },
  }),
  daily_deed: (association_id) => ({ association_id, operation: randomUUID(), done_on: "2026-11-20" }),
  work: (association_id) => ({
    id: randomUUID(),
    association_id,
    queue: "toy",
    matter_id: randomUUID(),
    state: "waiting",
  }),
  number_series: (association_id) => ({ association_id, prefix: randomUUID(), year: 2026, last_order: 1 }),
  document_number: (association_id) => ({
    ...{ association_id, prefix: randomUUID(), year: 2026, series_order: 1 },
    ...{ operation: "toy", title: "示例", drawn_at: "2026-11-20" },
  }),
  document: (association_id) => ({
    ...{ id: randomUUID(), association_id, kind: "toy", template: "toy@2026", title: "示例" },
    ...{ prefix: "示例", year: 2026, series_order: numberOf++, issued_on: "2026-11-20" },
    ...{ pdf_file_id: fileOf[association_id], model_file_id: fileOf[association_id], pdf_sha256: randomBytes(32) },
    ...{ conformance: "PDF", readers: ["secretariat"], made_at: "2026-11-20", made_by_office: "secretariat" },
  }),
  official_seal: (association_id) => ({
    ...{ id: randomUUID(), association_id, name: `示例${randomUUID()}`, millimetres: 42 },
    ...{ from_on: "2026-01-05", basis: "示例", made_at: "2026-11-20" },
  }),
  seal_keeper: (association_id) => ({
    ...{ id: randomUUID(), association_id, seal_id: of(association_id, "official_seal"), account_id: accountId },
    ...{ office: "secretariat", from_on: "2026-11-20", decided_on: "2026-11-20", basis: "示例" },
    ...{ appointed_at: "2026-11-20" },
  }),
  seal_use: (association_id) => ({
    ...{ id: randomUUID(), association_id, seal_id: of(association_id, "official_seal") },
    ...{ document_id: of(association_id, "document"), asked_at: "2026-11-20", asked_by: accountId },
    ...{ asked_office: "president", reason: "示例" },
  }),
  document_subject: (association_id) => ({ subject_id: subjectId, document_id: randomUUID(), association_id }),
  notice: (association_id) => ({
    id: randomUUID(),
    account_id: accountId,
    association_id,
    kind: "toy",
    event: randomUUID(),
    made_at: "2026-11-20",
  }),
  pack_upload: (association_id) => ({
    ...{ id: randomUUID(), association_id, file_name: "a.yaml", text: "- id: x", sha256: randomBytes(32) },
    ...{ editions: ["x@2026"], begins_on: "2026-11-21", state: "waiting" },
    ...{ uploaded_by: randomUUID(), uploaded_at: "2026-11-20" },
  }),
  header_mapping: (association_id) => ({
    ...{ association_id, item: "toy", fingerprint: randomBytes(32), sender: "某局", columns: "[]" },
    ...{ saved_by: randomUUID(), saved_at: "2026-11-20" },
  }),
  look: (association_id) => ({
    subject_id: subjectId,
    id: randomUUID(),
    at: "2026-11-20",
    association_id,
    who: "x",
    office: "secretariat",
    purpose: "x",
    basis: "x",
    records: [],
  }),
  arrival: (association_id) => ({
    ...{
      association_id,
      received_month: "2026-11-01",
      source_name: `示例局${String(numberOf++)}`,
      item: "toy",
      rows: 1,
    },
  }),
  reported_month: (association_id) => ({
    ...{ association_id, item: "toy", source_name: `示例局${String(numberOf++)}`, month: "2026-11-01", rows: 1 },
  }),
  gap_note: (association_id) => ({
    ...{ association_id, item: "toy", source_name: `示例局${String(numberOf++)}`, span_from: "2026-11-01" },
    ...{ reason: "none-decided", noted_at: "2026-11-20" },
  }),
  expected_report: (association_id) => ({
    ...{ association_id, item: "toy", source_name: `示例局${String(numberOf++)}`, from_month: "2026-11-01" },
    ...{ noted_at: "2026-11-20" },
  }),
  filing: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, item: "toy", edition: "toy@2026", state: "filed" },
    ...{ fields: "{}", document_id: randomUUID(), filed_at: "2026-11-20", filed_by: accountId },
  }),
  filing_document: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, name: "示例.pdf", brought_at: "2026-11-20" },
  }),
  export: (association_id) => ({
    ...{
      id: randomUUID(),
      association_id,
      filter: {},
      printed: {},
      format: "csv",
      language: "zh",
    },
    ...{ purpose: "示例", asked_by: randomUUID(), asked_by_kind: "person", asked_by_name: "x", office: "secretariat" },
    asked_at: "2026-11-20",
  }),
  model: (association_id) => ({
    ...{
      id: randomUUID(),
      association_id,
      key: `shili-${String(numberOf++)}`,
      version: 1,
      name: "示例",
      state: "draft",
    },
    ...{ copied_from: "toy@2026", why: "x", content: {}, made_at: "2026-11-20", changed_at: "2026-11-20" },
  }),
  model_trial: (association_id) => ({
    ...{ id: randomUUID(), association_id, model_id: modelOf[association_id], revision: 1, held_on: "2026-11-20" },
    ...{ known_at: "2026-11-20", members: 0, outcome: {}, tried_at: "2026-11-20" },
  }),
  agency: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, services: "{x}", application_paper: randomUUID() },
    ...{ edition: "toy@2026", stage: "declined", applied_on: "2026-11-20", applied_at: "2026-11-20" },
    ...{ ended_on: "2026-11-20", ended_how: "declined", ended_why: "x" },
  }),
  agency_entry: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, agency_id: randomUUID(), kind: "person" },
    ...{ word: "person", name: "x", entered_on: "2026-11-20" },
  }),
  agency_assignment: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, agency_id: randomUUID(), service: "x" },
    ...{ about_id: randomUUID(), title: "示例", brief: "示例", due_on: "2026-11-20", edition: "toy@2026" },
    ...{ stage: "assigned", assigned_on: "2026-11-20", assigned_at: "2026-11-20" },
  }),
  agency_check: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, agency_id: randomUUID(), checked_on: "2026-11-20" },
    ...{ findings: "[]", grade: "x", measure: "none", paper_id: randomUUID(), edition: "toy@2026" },
    entered_at: "2026-11-20",
  }),
  evaluation_round: (association_id) => ({
    ...{ id: randomUUID(), association_id, title: "示例", purpose: "示例", model_id: modelOf[association_id] },
    ...{ model_name: "示例", stage: "planned", planned_at: "2026-11-20" },
  }),
  evaluation_entry: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, round_id: randomUUID(), stage: "applied" },
    ...{ committed_by: "示例人", applied_on: "2026-11-20", applied_at: "2026-11-20" },
  }),
  evaluation_mark: (association_id) => ({
    ...{ subject_id: subjectId, entry_id: randomUUID(), indicator: "toy", account_id: randomUUID(), association_id },
    ...{ points: 1, says: "x", evidence: [], marked_at: "2026-11-20" },
  }),
  mark_reopening: (association_id) => ({
    ...{ subject_id: subjectId, entry_id: randomUUID(), indicator: "toy", turn: 1, association_id, about: "grade" },
    ...{ objection_id: randomUUID(), reopened_on: "2026-11-20" },
  }),
  rating_explanation: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, entry_id: randomUUID(), indicator: "toy" },
    ...{ agency_subject: randomUUID(), assignment_id: randomUUID(), against_id: randomUUID(), asked_on: "2026-11-20" },
  }),
  rating_reconciliation: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, entry_id: randomUUID(), indicator: "toy" },
    ...{ first_assignment: randomUUID(), second_assignment: randomUUID(), points: 1, reason: "示例" },
    ...{ resolution_id: randomUUID(), made_on: "2026-11-20", made_at: "2026-11-20" },
  }),
  site_visit: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, entry_id: randomUUID(), place: "示例" },
    ...{ agency_subject: randomUUID(), assignment_id: randomUUID(), visited_on: "2026-11-20", met_sealed: "x" },
    ...{ met_count: 1, findings: "示例", indicators: "{toy}", evidence: [], recorded_at: "2026-11-20" },
  }),
  evaluation_objection: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, entry_id: randomUUID(), about: "data" },
    ...{ reason: "示例", filed_on: "2026-11-20", filed_at: "2026-11-20" },
  }),
  evaluation_interest: (association_id) => ({
    ...{ subject_id: subjectId, entry_id: randomUUID(), account_id: randomUUID(), association_id },
    ...{ reason: "示例", declared_at: "2026-11-20" },
  }),
  grade_event: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, entry_id: randomUUID(), kind: "suspended" },
    ...{ happened_on: "2026-11-20", happened_at: "2026-11-20", points: 1, grade: "B", vetoes: [] },
  }),
  evaluation_certificate: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, entry_id: randomUUID(), document_id: randomUUID() },
    ...{ number: "示例信评证〔2026〕1号", grade: "A", issued_on: "2026-11-20", issued_at: "2026-11-20" },
    ...{ valid_until: "2029-11-20" },
  }),
  evaluation_result: (association_id) => ({
    ...{ subject_id: subjectId, entry_id: randomUUID(), association_id, token: "x.y.z", made_at: "2026-11-20" },
  }),
  evaluation_result_fact: (association_id) => ({
    ...{ subject_id: subjectId, entry_id: randomUUID(), name: "f1", association_id },
    ...{ record_subject: subjectId, record_id: randomUUID(), salt: "x".repeat(22) },
  }),
  list_entry: (association_id) => ({
    ...{
      subject_id: subjectId,
      id: randomUUID(),
      association_id,
      list: `toy-${String(numberOf++)}`,
      edition: "toy@2026",
    },
    ...{ criterion: "toy", facts: "示例", document_number: "1", document_issuer: "x", document_on: "2026-11-20" },
    ...{ paper_id: randomUUID(), stage: "proposed", proposed_on: "2026-11-20", proposed_at: "2026-11-20" },
  }),
  measure_application: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, measure: "toy", edition: "toy@2026" },
    ...{ direction: "restraint", point: "tender", ground_kind: "record", ground_id: randomUUID(), ground_list: "toy" },
    ...{ from_on: "2026-11-20", until_on: "2026-11-21", unit: "x", outcome: "x", applied_as: "department" },
    ...{ applied_name: "x", applied_at: "2026-11-20" },
  }),
  standing_lookup: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, at: "2026-11-20", point: "tender" },
    ...{ verdict: "normal", measures: [] },
  }),
  standing_batch: (association_id) => ({
    ...{ id: randomUUID(), association_id, file_id: fileOf[association_id], handover_id: randomUUID() },
    ...{ point: "tender", purpose: "示例", rows: 1, found: 1, made_at: "2026-11-20" },
  }),
  commitment: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, code: String(numberOf++).padStart(20, "0") },
    ...{
      template: "toy",
      edition: "toy@2026",
      kind: "member",
      commitment_type: "主动型",
      reason: "示例",
      content: "[]",
    },
    ...{ liability: "[]", accepts: "x", signed_name: "示例", signed_code: "", signer: "x", signer_post: "x" },
    ...{ signed_on: "2026-11-20", signed_at: "2026-11-20", public: false },
  }),
  ...partyFixtures(),
  norm: (association_id) => ({
    ...{ id: randomUUID(), association_id, kind: "convention", lineage: randomUUID(), version: 1, title: "示例规约" },
    ...{ purpose: "x", stage: "draft", made_at: "2026-11-20", changed_at: "2026-11-20" },
  }),
  norm_text: (association_id) => ({
    ...{ norm_id: normOf[association_id], revision: numberOf++, association_id },
    ...{ clauses: "[]", why: "x", written_at: "2026-11-20" },
  }),
  norm_answer: (association_id) => ({
    ...{ id: randomUUID(), association_id, norm_id: normOf[association_id], question: "x", revision: 1 },
    ...{ verdict: "lawful", reason: "x", edition: "toy@2026", answered_at: "2026-11-20" },
  }),
  norm_consultation: (association_id) => ({
    ...{ id: randomUUID(), association_id, norm_id: normOf[association_id], revision: 1 },
    ...{ opened_on: "2026-11-20", closes_on: "2026-12-20", edition: "toy@2026", notified: "[]" },
  }),
  complaint: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, stage: "received", kind: "product" },
    ...{ channel: "portal", from_sealed: "x", shows_name: false, happened_on: "2026-11-20", facts: "示例示例示例" },
    ...{ wants: "示例", receipt_hash: randomBytes(32), rule_edition: "toy@2026", received_on: "2026-11-20" },
    ...{ received_at: "2026-11-20", stage_since: "2026-11-20" },
  }),
  complaint_paper: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, complaint_id: complaintOf[association_id] },
    ...{ side: "house", shared: false, name: "x", sha256: randomBytes(32), brought_at: "2026-11-20" },
  }),
  upload_slip: (association_id) => ({
    ...{ slip_hash: randomBytes(32), association_id, matter: "complaint", matter_id: randomUUID(), name: "x" },
    ...{ bytes: 1, drawn_at: "2026-11-20" },
  }),
  infringement: (association_id) => ({
    ...{ id: randomUUID(), association_id, number: "20261120-abcd-efgh", stage: "received", kind: "leak" },
    ...{ channel: "paper", from_sealed: "x", noticed_on: "2026-11-20", since_on: "2026-11-01", data: "" },
    ...{ facts: "示例示例示例", wants: "示例", rule_edition: "toy@2026", received_on: "2026-11-20" },
    ...{ received_at: "2026-11-20", parts: "{}", stage_since: "2026-11-20" },
  }),
  infringement_extract: (association_id) => ({
    ...{ id: randomUUID(), association_id, infringement_id: infringementOf[association_id], acts: "[]" },
    ...{ from_on: "2026-11-01", until_on: "2026-11-20", taken_at: "2026-11-20", shortened: false },
    sha256: randomBytes(32),
  }),
  suit: (association_id) => ({
    ...{ id: randomUUID(), association_id, road: "civil", stage: "open", organ: "示例法院", number: "" },
    ...{ role: "respondent", other_sealed: "x", claim: "示例", filed_on: "2026-11-20", opened_at: "2026-11-20" },
    parts: "{}",
  }),
  data_user: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, kind: "bank", agreement_paper: randomUUID() },
    // One that stands is the only one of its organisation: over, so that several may be planted.
    ...{ admitted_on: "2026-11-20", admitted_at: "2026-11-20", ended_on: "2026-11-20", ended_why: "x" },
  }),
  consent: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, data_user_id: randomUUID(), purpose: "credit" },
    ...{ classes: ["x"], closed: false, from_on: "2026-11-20", until_on: "2026-12-19", over_on: "2026-12-19" },
    ...{ granted_at: "2026-11-20", way: "own" },
  }),
  consent_paper: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, name: "x", brought_at: "2026-11-20" },
  }),
  norm_letter: (association_id) => ({
    ...{ id: randomUUID(), association_id, norm_id: normOf[association_id], from_name: "x", opinion: "x" },
    ...{ consultation_id: consultationOf[association_id], received_on: "2026-11-20", received_at: "2026-11-20" },
  }),
  norm_opinion: (association_id) => ({
    ...{ id: randomUUID(), association_id, norm_id: normOf[association_id], number: numberOf++ },
    ...{ consultation_id: consultationOf[association_id], from_kind: "public", from_name: "x" },
    ...{ opinion: "x", received_on: "2026-11-20" },
  }),
  norm_review: (association_id) => ({
    ...{ id: randomUUID(), association_id, norm_id: normOf[association_id], revision: 1, role: "expert" },
    ...{ name: randomUUID(), unit: "x", verdict: "agree", opinion: "x", signed_on: "2026-11-20" },
    ...{ paper_id: paperOf[association_id], entered_at: "2026-11-20" },
  }),
  norm_signing: (association_id) => ({
    ...{ id: randomUUID(), association_id, norm_id: normOf[association_id], signer: "practitioner" },
    ...{ name: randomUUID(), signed_on: "2026-11-20" },
  }),
  norm_project: (association_id) => ({
    ...{ id: randomUUID(), association_id, norm_id: normOf[association_id], need: "x", scope: "x" },
    ...{ compared: "x", drafters: "x", proposed_at: "2026-11-20" },
  }),
  norm_report: (association_id) => ({
    ...{ norm_id: normOf[association_id], year: 2000 + (numberOf++ % 200), association_id },
    ...{ report: "x", reported_at: "2026-11-20" },
  }),
  handover: (association_id) => ({
    ...{ id: randomUUID(), association_id, number: `20261120-${drawnLetters()}`, what: "export", operation: "toy" },
    ...{ recipient_kind: "partner", recipient_name: "x", channel: "download", subjects: 0, records: 0 },
    ...{ made_at: "2026-11-20", made_by_kind: "clock", made_by_name: "clock", office: "clock" },
    ...{ acknowledgement: "none-needed", token_hash: randomBytes(32) },
  }),
  ...governanceFixtures(),
  ...orderFixtures(),
  handover_item: (association_id) => ({
    ...{ subject_id: subjectId, handover_id: randomUUID(), record_id: randomUUID(), association_id },
  }),
  association_record: (association_id) => recordRow({ association_id }),
  association_recall: (association_id) => ({
    ...{ subject_id: subjectId, record_id: randomUUID(), association_id, item: "toy", edition: "toy@2026" },
    ...{ natural_key: randomBytes(16), content_hash: randomBytes(32), reason: "court", document_number: "x" },
    ...{ document_issuer: "x", decided_on: "2026-01-01", rule_edition: "x", due_on: "2026-01-04", provisional: false },
    ...{ late: false, recalled_on: "2026-01-02", recalled_at: "2026-01-02" },
  }),
  evidence: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, name: "x.pdf", sha256: randomBytes(32) },
    ...{ brought_at: "2026-11-20" },
  }),
  objection: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, about: "record", record_id: randomUUID() },
    ...{ natural_key: randomBytes(16), common: true, matter: "facts-wrong", reason: "x", filed_on: "2026-11-20" },
    ...{ filed_at: "2026-11-20", stage: "open", rule_edition: "x@2026" },
  }),
  objection_answer: (association_id) => ({
    ...{ subject_id: subjectId, objection_id: randomUUID(), round: 1, association_id, outcome: "rejected" },
    ...{ reasons: "x", decided_on: "2026-11-20", decided_at: "2026-11-20", document_id: randomUUID(), number: "x" },
  }),
  receiver_notice: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, handover_id: randomUUID(), cause: "repair" },
    ...{ cause_id: randomUUID(), says: "repaired", told_at: "2026-11-20", due_on: "2026-11-27" },
  }),
  receiver_address: (association_id) => ({
    ...{ id: randomUUID(), association_id, recipient_kind: "partner", recipient_name: randomUUID(), way: "mail" },
    ...{ address_cipher: "x", given_by: accountId, given_at: "2026-11-20" },
  }),
  receiver_message: (association_id) => ({
    ...{ notice_id: randomUUID(), association_id, id: randomUUID(), address_id: addressOf[association_id] },
    ...{ record_ids: [], token_hash: randomBytes(32), state: "waiting", made_at: "2026-11-20", next_at: "2026-11-20" },
  }),
  record_mark: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, natural_key: randomBytes(16), kind: "disputed" },
    ...{ common: false, open: false, cause_id: randomUUID(), since_on: "2026-11-20", marked_at: "2026-11-20" },
  }),
  repair: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, record_id: randomUUID(), common: true },
    ...{ natural_key: randomBytes(16), stage: "applied", rule_edition: "x@2026", severity: "general" },
    ...{ earliest_on: "2026-11-20", fulfilled_on: "2026-11-20", papers: "[]", committed_by: "x" },
    ...{ applied_on: "2026-11-20", applied_at: "2026-11-20" },
  }),
  discipline_case: (association_id) => ({
    ...{ id: randomUUID(), association_id, subject_id: subjectId, stage: "opened", rule_edition: "x@2026" },
    ...{ allegation: "示例", acted_on: "2026-11-20", opened_on: "2026-11-20", opened_at: "2026-11-20" },
    source: "{}",
  }),
  case_publicity: (association_id) => ({
    ...{ association_id, id: randomUUID(), rung: randomUUID(), basis: "x@2026", law: "x", article: "x" },
    ...{ period_count: 1, period_unit: "Y", resolution_id: randomUUID(), resolution_number: "x", reason: "示例" },
    ...{ turned_on_on: "2026-11-20", turned_on_at: "2026-11-20" },
  }),
  case_paper: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, case_id: caseOf[association_id] },
    ...{ kind: "evidence", name: "x.pdf" },
    ...{ had_by: "x", obtained_on: "2026-11-20", entered_role: "house", entered_at: "2026-11-20" },
    sha256: randomBytes(32),
  }),
  case_interview: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), association_id, case_id: caseOf[association_id] },
    ...{ number: "x", taken_on: "2026-11-20", heard_as: "witness", sealed: "x", askers: "[]" },
    ...{ held_on: "2026-11-20", from_hour: "09:30", until_hour: "10:30" },
  }),
  mediator: (association_id) => ({
    id: randomUUID(),
    association_id,
    account_id: accountId,
    listed_on: "2026-11-20",
    struck_on: "2026-11-21",
  }),
  mediation: (association_id) => ({
    ...{
      subject_id: subjectId,
      id: randomUUID(),
      association_id,
      subject_side: "requester",
      other_name: "示例",
      matter: "示例",
      claim: "示例",
    },
    ...{ stage: "requested", rule_edition: "x@2026", requested_on: "2026-11-20", requested_at: "2026-11-20" },
  }),
  mediation_obligation: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), mediation_id: randomUUID(), association_id, number: 1 },
    ...{ obligor: "requester", deed: "示例" },
  }),
  mediation_session: (association_id) => ({
    ...{ subject_id: subjectId, mediation_id: randomUUID(), number: 1, association_id, held_on: "2026-11-20" },
    ...{ hour: "09:30", place: "示例" },
  }),
  mediation_paper: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), mediation_id: randomUUID(), association_id, side: "requester" },
    ...{ name: "x.pdf", sha256: randomBytes(32), brought_at: "2026-11-20" },
  }),
  mediator_note: (association_id) => ({
    ...{ subject_id: subjectId, id: randomUUID(), mediation_id: randomUUID(), association_id, account_id: accountId },
    ...{ sealed: "x", written_at: "2026-11-20" },
  }),
  practitioner: (association_id) => ({
    subject_id: personOf[association_id],
    association_id,
    name: "x",
    identity_cipher: "x",
    registered_at: "2026-11-20",
  }),
  practitioner_claim: (association_id) => ({
    association_id,
    identity_index: randomBytes(32),
    subject_id: personOf[association_id],
  }),
  practice: (association_id) => ({
    ...{ subject_id: personOf[association_id], id: randomUUID(), association_id, enterprise_id: subjectId },
    ...{ since_on: "2026-01-01", recorded_at: "2026-11-20" },
  }),
  professional_report: (association_id) => ({
    ...{ subject_id: personOf[association_id], id: randomUUID(), association_id, token_hash: randomBytes(32) },
    ...{ recipient: "x", purpose: "x", items: [], issued_at: "2026-11-20", until_on: "2026-12-20" },
  }),
};

function remember(associationId: string, table: string, id: string): string {
  governed.set(`${associationId} ${table}`, [...(governed.get(`${associationId} ${table}`) ?? []), id]);
  return id;
}

/** One of the planted rows of a table; another at each call, where it is not named. */
function of(associationId: string, table: (typeof pooled)[number] | "bare", order = taken++ % 15): string {
  const ids = governed.get(`${associationId} ${table}`) ?? [];
  return ids[order % ids.length] ?? randomUUID();
}

/** Years and versions that no two rows share. */
let yearOf = 1990;

function orderFixtures(): Record<string, (associationId: string) => Row> {
  return {
    dues_standard: (association_id) => ({
      ...{ id: randomUUID(), association_id, version: yearOf++, title: "示例", from_year: 2026, tiers: "[]" },
      ...{ reductions: "[]", stage: "draft", edition: "toy@2026", made_at: "2026-11-20", changed_at: "2026-11-20" },
    }),
    dues_assessment: (association_id) => ({
      ...{ id: randomUUID(), association_id, year: yearOf++, standard_id: of(association_id, "dues_standard") },
      ...{ assessed_on: "2026-11-20", assessed_at: "2026-11-20" },
    }),
    dues_line: (association_id) => ({
      ...{ id: randomUUID(), association_id, assessment_id: of(association_id, "dues_assessment") },
      ...{ member_subject: randomUUID(), member_number: "1", tier: "x", tier_name: "x", amount: 1 },
      assessed_on: "2026-11-20",
    }),
    dues_entry: (association_id) => ({
      ...{ id: randomUUID(), association_id, line_id: of(association_id, "dues_line"), kind: "payment", amount: 1 },
      ...{ receipt: randomUUID(), on_day: "2026-11-20", road: "cash", entered_at: "2026-11-20" },
    }),
    dues_use: (association_id) => ({
      ...{ id: randomUUID(), association_id, kind: "use", category: "x", amount: 1, on_day: "2026-11-20" },
      ...{ purpose: "x", paper_id: of(association_id, "paper"), entered_at: "2026-11-20" },
    }),
    dues_export: (association_id) => ({
      ...{ id: randomUUID(), association_id, file_id: fileOf[association_id], handover_id: randomUUID(), year: 2026 },
      ...{ lines: 1, purpose: "示例", made_by: randomUUID(), made_at: "2026-11-20" },
    }),
    cooperation: (association_id) => ({
      ...{ id: randomUUID(), association_id, title: "示例", partner: "示例", purpose: "x", amount: 0 },
      ...{ begins_on: "2026-11-20", ends_on: "2026-11-20", natures: "[]", terms: "[]" },
      ...{ paper_id: of(association_id, "paper"), level: "x", edition: "toy@2026", stage: "applied" },
      applied_at: "2026-11-20",
    }),
    proposal: (association_id) => ({
      ...{ id: randomUUID(), association_id, kind: "policy", title: "示例", recipient: "示例", text: "x" },
      ...{ prepared_by: "x", revision: 1, stage: "draft", made_on: "2026-11-20", made_at: "2026-11-20" },
    }),
    proposal_paper: (association_id) => ({
      ...{ proposal_id: of(association_id, "proposal"), paper_id: of(association_id, "paper"), association_id },
      position: 0,
    }),
    proposal_outcome: (association_id) => ({
      ...{ id: randomUUID(), association_id, proposal_id: of(association_id, "proposal"), result: "unanswered" },
      ...{ settled_on: "2026-11-20", reason: "x", entered_on: "2026-11-20", entered_at: "2026-11-20" },
    }),
    internal_rule: (association_id) => ({
      ...{ id: randomUUID(), association_id, kind: "x", lineage: randomUUID(), version: 1, title: "示例", owner: "x" },
      ...{ paper_id: of(association_id, "paper"), stage: "draft", made_at: "2026-11-20" },
    }),
    decoupling_round: (association_id) => ({
      ...{ id: randomUUID(), association_id, year: yearOf++, edition: "toy@2026", areas: "[]" },
      opened_on: "2026-11-20",
    }),
    decoupling_answer: (association_id) => ({
      ...{ round_id: of(association_id, "decoupling_round"), item: randomUUID(), association_id, verdict: "met" },
      ...{ note: "x", paper_id: of(association_id, "paper"), answered_at: "2026-11-20" },
    }),
  };
}

function governanceFixtures(): Record<string, (associationId: string) => Row> {
  const counted = { yes: 1, no: 0, abstained: 0, invalid: 0 };
  return {
    paper: (association_id) => ({
      file_id: fileOf[association_id],
      association_id,
      name: "示例",
      brought_at: "2026-11-20",
    }),
    charter: (association_id) => ({
      ...{ id: randomUUID(), association_id, version: placeOf++, stage: "draft", reason: "示例" },
      ...{ clauses: "[]", rules: {}, written_at: "2026-11-20", changed_at: "2026-11-20" },
    }),
    body_term: (association_id) => ({
      ...{ id: randomUUID(), association_id, body: "council", ordinal: placeOf++, began_on: "2026-01-01", years: 5 },
    }),
    seat: (association_id) => ({
      ...{ id: randomUUID(), association_id, body_term_id: of(association_id, "body_term"), post: "councillor" },
      ...{ holder_name: "示例", from_on: "2026-01-01" },
    }),
    meeting: (association_id) => ({
      ...{ id: randomUUID(), association_id, body: "council", title: "示例", means: "in-person", place: "示例" },
      ...{ held_on: "2026-11-20", start_time: "09:00", stage: "draft", made_at: "2026-11-20" },
    }),
    minutes_correction: (association_id) => ({
      ...{ id: randomUUID(), association_id, meeting_id: of(association_id, "meeting"), number: "x" },
      ...{ document_id: of(association_id, "document"), corrects: of(association_id, "document") },
      ...{ corrects_number: "x", why: "x", issued_on: "2026-11-20" },
    }),
    agenda_item: (association_id) => ({
      ...{
        id: randomUUID(),
        association_id,
        meeting_id: of(association_id, "meeting"),
        position: placeOf++,
        title: "示例",
      },
    }),
    agenda_paper: (association_id) => ({
      ...{ agenda_item_id: of(association_id, "agenda_item"), paper_id: of(association_id, "paper"), association_id },
    }),
    attendee: (association_id) => ({
      ...{ id: randomUUID(), association_id, meeting_id: of(association_id, "meeting"), member_subject: randomUUID() },
      ...{ name: "示例", presence: "away" },
    }),
    recusal: (association_id) => ({
      ...{
        agenda_item_id: of(association_id, "agenda_item"),
        attendee_id: of(association_id, "attendee"),
        association_id,
      },
      ...{ reason: "示例", declared_at: "2026-11-20" },
    }),
    roll_call: (association_id) => ({
      ...{
        agenda_item_id: of(association_id, "agenda_item"),
        attendee_id: of(association_id, "attendee"),
        association_id,
      },
      vote: "yes",
    }),
    tally: (association_id) => ({
      ...{ agenda_item_id: of(association_id, "agenda_item"), counter: randomUUID(), association_id, method: "show" },
      ...{ issued: 1, taken_at: "2026-11-20", ...counted },
    }),
    resolution: (association_id) => ({
      ...{ id: randomUUID(), association_id, number: randomUUID(), meeting_id: of(association_id, "meeting") },
      ...{
        agenda_item_id: of(association_id, "agenda_item"),
        body: "council",
        kind: "other",
        title: "示例",
        proposal: "",
      },
      ...{ carried: true, decision: {}, charter_id: of(association_id, "charter"), decided_on: "2026-11-20" },
      declared_at: "2026-11-20",
    }),
  };
}

/** Setting up the self-discipline body, and party building. */
function partyFixtures(): Record<string, (associationId: string) => Row> {
  const entered = { entered_at: "2026-11-20" };
  return {
    setup: (association_id) => ({
      ...{ id: randomUUID(), association_id, body: "self-discipline", name: "示例", edition: "toy@2026" },
      ...{ stage: "abandoned", charter_id: of(association_id, "charter"), begun_on: "2026-11-20", abandoned_why: "x" },
    }),
    setup_nominee: (association_id) => ({
      ...{ setup_id: of(association_id, "setup"), round: 1, position: placeOf++, association_id, name: "示例" },
      post: "self-discipline-member",
    }),
    setup_review: (association_id) => ({
      ...{ setup_id: of(association_id, "setup"), round: placeOf++, reviewer: "toy", association_id, verdict: "agree" },
      ...{ document_number: "x", signed_on: "2026-11-20", paper_id: of(association_id, "paper"), ...entered },
    }),
    setup_filing: (association_id) => ({
      ...{ setup_id: of(association_id, "setup"), recipient: randomUUID(), association_id, due_on: "2026-12-20" },
    }),
    party_statement: (association_id) => ({
      ...{ id: randomUUID(), association_id, stated_on: "2026-11-20", full_members: 3, probationary: 0 },
      ...{ untransferred: 0, form: "own", organisation: "示例支部", edition: "toy@2026", stated_at: "2026-11-20" },
    }),
    party_count: (association_id) => ({
      ...{ association_id, full_members: 1, probationary: 0, untransferred: 0, cross_leaders: 0 },
      ...{ cross_supervision: false, counted_at: "2026-11-20" },
    }),
    party_activity: (association_id) => ({
      ...{ id: randomUUID(), association_id, held_on: "2026-11-20", kind: "other", title: "示例", attended: 1 },
      ...{ untransferred: 0, ...entered },
    }),
    party_person: (association_id) => ({
      ...{ id: randomUUID(), association_id, name: "示例", standing: "full", post: "none", transferred: true },
      ...{ from_on: "2026-01-01", ...entered },
    }),
    party_recommendation: (association_id) => ({
      ...{ id: randomUUID(), association_id, name: "示例", honour: "示例", ...entered },
      asked_on: "2026-11-20",
    }),
    party_opinion: (association_id) => ({
      ...{ recommendation_id: of(association_id, "party_recommendation"), organ: randomUUID(), association_id },
      ...{ verdict: "agree", document_number: "x", given_on: "2026-11-20", ...entered },
    }),
  };
}

function drawnLetters(): string {
  return drawHandoverNumber(new Date()).number.slice(9);
}

function recordRow(changed: Row): Row {
  return {
    ...{
      subject_id: subjectId,
      id: randomUUID(),
      item: "toy",
      edition: "toy@2026",
      polarity: "positive",
      open_scope: "public",
    },
    ...{
      document_kind: "x",
      document_number: "x",
      document_printed: "x",
      issuer_name: "x",
      source_name: "x",
      decided_on: "2026-01-01",
    },
    ...{
      valid_from: "2026-01-01",
      publicity_why: "x",
      publicity_edition: "x",
      last_confirmed_on: "2026-01-01",
      printed_name: "x",
    },
    ...{ natural_key: randomBytes(16), content_hash: randomBytes(32), fields: {}, recorded_at: "2026-11-20" },
    ...changed,
  };
}

async function plant(table: string, row: Row): Promise<void> {
  await kernel.sql(insertion(table, row), Object.values(row));
}

function insertion(table: string, row: Row): string {
  const names = Object.keys(row);
  return `insert into "${table}" (${names.map((name) => `"${name}"`).join()}) values (${names.map((_, at) => `$${String(at + 1)}`).join()})`;
}

const staff = (associationId: string | null): Scope => ({ associationId, audience: "staff" });
/** Where names of party members stand: the association's staff does not see them either. */
const ofThePartyAlone: readonly string[] = ["party_person", "party_recommendation", "party_opinion"];
const inside = (table: string, associationId: string | null): Scope => ({
  associationId,
  audience: ofThePartyAlone.includes(table) ? "party" : "staff",
});

/** One statement with the app's role: how many rows it touched, or "refused" by privilege or policy. */
async function asApp(scope: Scope, text: string, values: unknown[] = []): Promise<number | "refused"> {
  try {
    return await transact(
      kernel.house.database.app,
      scope,
      async ({ client }) => (await client.query(text, values)).rowCount ?? 0,
      () => false,
    );
  } catch (failure) {
    if (failure instanceof pg.DatabaseError && failure.code === "42501") return "refused";
    throw failure;
  }
}

const untouched = (result: number | "refused") => result === 0 || result === "refused";

describe("tenancy: every table is common for a reason, or walled", () => {
  it("knows every table of the schema, and no other", () => {
    assert.deepEqual([...walled, ...Object.keys(commonTables)].sort(), tables);
  });

  it("forces the policies on the owner too, and has one for each walled table", async () => {
    const half = await kernel.sql("select relname from pg_class where relrowsecurity and not relforcerowsecurity");
    assert.deepEqual(half, []);
    const without = await kernel.sql(
      "select relname from pg_class c where relrowsecurity and not exists (select from pg_policy p where p.polrelid = c.oid)",
    );
    assert.deepEqual(without, []);
  });

  it("works with roles that cannot step over a policy", async () => {
    const roles = await kernel.sql(
      "select rolname from pg_roles where rolname like 'xinheng%' and (rolsuper or rolbypassrls or rolcreaterole)",
    );
    assert.deepEqual(roles, []);
    const owned = await kernel.sql(
      "select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('xinheng_app', 'xinheng_visitor')",
    );
    assert.deepEqual(owned, []);
  });

  it("has no function that runs with its owner's rights", async () => {
    assert.deepEqual(
      await kernel.sql(
        "select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and prosecdef",
      ),
      [],
    );
  });

  it("leaves what records the schema itself to the owner", async () => {
    assert.equal(await asApp(staff(ownAssociation), "update migration set hash = 'x'"), "refused");
    assert.equal(await asApp(staff(ownAssociation), "delete from migration"), "refused");
  });
});

describe("tenancy: a foreign association, with the app's role", () => {
  const walls = async (table: string) => {
    const fixture = fixtures[table];
    assert.ok(fixture, `no row is planted for the new table ${table}: add one to the fixtures`);
    const column = "association_id";
    const foreign = `from "${table}" where ${column} = '${otherAssociation}'`;
    await plant(table, fixture(otherAssociation));
    // The plant is real: its own association sees it.
    assert.notEqual(
      await asApp(inside(table, otherAssociation), `select 1 ${foreign}`),
      0,
      `${table}: hidden from its own association`,
    );
    for (const scope of [inside(table, ownAssociation), inside(table, null)]) {
      assert.equal(await asApp(scope, `select 1 ${foreign}`), 0, `${table}: seen`);
      assert.ok(
        untouched(
          await asApp(scope, `update "${table}" set ${column} = ${column} where ${column} = '${otherAssociation}'`),
        ),
        `${table}: updated`,
      );
      assert.ok(untouched(await asApp(scope, `delete ${foreign}`)), `${table}: deleted`);
      const row = fixture(otherAssociation);
      assert.equal(await asApp(scope, insertion(table, row), Object.values(row)), "refused", `${table}: inserted`);
    }
    await plant(table, fixture(ownAssociation));
    const given = await asApp(
      inside(table, ownAssociation),
      `update "${table}" set ${column} = '${otherAssociation}' where ${column} = '${ownAssociation}'`,
    );
    assert.equal(given, "refused", `${table}: given away`);
  };

  it("cannot select, update, delete or insert a row in any walled table, nor give one away", async () => {
    assert.ok(walled.length >= 9);
    for (const table of walled) await walls(table);
  });

  it("shows the names of party members to no audience but the party organisation's, in their own association too", async () => {
    for (const table of ofThePartyAlone) {
      const row = fixtures[table]?.(ownAssociation) ?? assert.fail(table);
      await plant(table, row);
      const own = `from "${table}" where association_id = '${ownAssociation}'`;
      assert.notEqual(
        await asApp(inside(table, ownAssociation), `select 1 ${own}`),
        0,
        `${table}: hidden from the party`,
      );
      for (const audience of ["staff", "subject", "house"] as const) {
        const scope: Scope = { associationId: ownAssociation, audience };
        const another = fixtures[table]?.(ownAssociation) ?? assert.fail(table);
        assert.equal(await asApp(scope, `select 1 ${own}`), 0, `${table}: seen by ${audience}`);
        assert.equal(await asApp(scope, insertion(table, another), Object.values(another)), "refused", table);
      }
    }
    for (const table of ["party_statement", "party_count", "party_activity"]) {
      const seen = await asApp(
        staff(ownAssociation),
        `select 1 from "${table}" where association_id = '${ownAssociation}'`,
      );
      assert.notEqual(seen, 0, `${table}: counts are for the staff`);
    }
  });

  it("opens only what the sealer and the pollers look for to the house's audience", async () => {
    const house: Scope = { associationId: null, audience: "house" };
    const seen = [];
    for (const table of walled) {
      if ((await asApp(house, `select 1 from "${table}" where association_id = '${otherAssociation}'`)) !== 0)
        seen.push(table);
    }
    assert.deepEqual(seen.sort(), [
      ...["clock", "daily_deed", "file", "handover", "handover_item", "journal_entry", "notice", "outbox"],
      ...["pack_upload", "professional_report", "receiver_message", "upload_slip", "work"],
    ]);
  });

  it("shows a subject's audience the looks at it from every association, and lets it change none", async () => {
    const subject: Scope = { associationId: ownAssociation, audience: "subject" };
    assert.equal(await asApp(subject, `select 1 from look where association_id = '${otherAssociation}'`), 1);
    assert.equal(await asApp(subject, "update look set purpose = 'y'"), "refused");
    assert.equal(await asApp(subject, "delete from look"), "refused");
  });

  it("opens a handover to whoever brings its link, and no other row with it", async () => {
    const token = randomBytes(32).toString("base64url");
    const [theirs, another] = [randomUUID(), randomUUID()];
    const row = fixtures["handover"]?.(otherAssociation) ?? {};
    const hash = createHash("sha256").update(token).digest();
    await plant("handover", { ...row, id: theirs, token_hash: hash });
    await plant("handover", { ...row, id: another, number: `20261120-${drawnLetters()}`, token_hash: randomBytes(32) });
    const seen = await transact(kernel.house.database.app, staff(null), async (tx) => {
      const found = await findHandoverByToken(tx, token);
      const all = await tx.client.query<{ id: string }>("select id from handover");
      return { found: found?.id, all: all.rows.map((one) => one.id) };
    });
    assert.deepEqual(seen, { found: theirs, all: [theirs] });
    const none = await transact(kernel.house.database.app, staff(null), (tx) =>
      findHandoverByToken(tx, randomBytes(32).toString("base64url")),
    );
    assert.equal(none, null);
  });

  it("keeps a setting no longer than its transaction", async () => {
    const client = await kernel.house.database.app.connect();
    try {
      const { rows } = await client.query<{ left: string | null }>(
        "select nullif(current_setting('xinheng.association', true), '') as left",
      );
      assert.equal(rows[0]?.left, null);
      assert.equal((await client.query("select 1 from work")).rowCount, 0);
    } finally {
      client.release();
    }
  });

  it("refuses an association's id that is no uuid before it reaches the server", async () => {
    await assert.rejects(asApp(staff("'; drop table member; --"), "select 1"), /must be a uuid/);
  });
});

describe("tenancy: the visitor's role", () => {
  const visitor = () => kernel.house.database.visitor;

  it("may read the open tables and do nothing else anywhere", async () => {
    const rights = await kernel.sql<{ name: string; may: string }>(
      `select case nspname when 'public' then '' else nspname || '.' end || relname as name, string_agg(p.privilege, ',') as may
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) as p (privilege)
       where c.relkind in ('r', 'p', 'v', 'm', 'f') and nspname not in ('pg_catalog', 'information_schema')
         and has_schema_privilege('xinheng_visitor', n.oid, 'USAGE')
         and (has_table_privilege('xinheng_visitor', c.oid, p.privilege)
           or p.privilege = 'SELECT' and has_any_column_privilege('xinheng_visitor', c.oid, 'SELECT'))
       group by 1`,
    );
    const expected = Object.keys(visitorTables).map((name) => [name, "SELECT"] as const);
    assert.deepEqual(Object.fromEntries(rights.map((row) => [row.name, row.may])), Object.fromEntries(expected));
  });

  it("finds under the name of the records only what is open, neither held back nor replaced", async () => {
    const open = recordRow({});
    const rows = [
      open,
      recordRow({ open_scope: "members" }),
      recordRow({ open_scope: "authorised" }),
      recordRow({ open_scope: "internal" }),
      recordRow({ held: "code-check-failed" }),
      recordRow({ replaced_at: "2026-11-20" }),
    ];
    for (const row of rows) await plant("record", row);
    const ids = rows.map((row) => row["id"]);
    const seen = await visitor().query<{ id: string }>("select id from record where id = any($1)", [ids]);
    assert.deepEqual(
      seen.rows.map((row) => row.id),
      [open["id"]],
    );
    await assert.rejects(visitor().query("select 1 from public.record"), /permission denied/);
  });

  it("finds of what associations keep only what is open, whatever it sets", async () => {
    const open = recordRow({ association_id: ownAssociation });
    const rows = [
      open,
      recordRow({ association_id: ownAssociation, open_scope: "authorised" }),
      recordRow({ association_id: otherAssociation, open_scope: "internal" }),
      recordRow({ association_id: ownAssociation, held: "sensitive-text" }),
      recordRow({ association_id: ownAssociation, replaced_at: "2026-11-20" }),
    ];
    for (const row of rows) await plant("association_record", row);
    const ids = rows.map((row) => row["id"]);
    const client = await visitor().connect();
    try {
      await client.query(`begin; set local xinheng.association = '${ownAssociation}'`);
      const seen = await client.query<{ id: string }>("select id from association_record where id = any($1)", [ids]);
      assert.deepEqual(
        seen.rows.map((row) => row.id),
        [open["id"]],
      );
      await assert.rejects(client.query("select 1 from public.association_record"), /permission denied/);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });

  it("cannot widen its view by a setting", async () => {
    const client = await visitor().connect();
    try {
      await client.query("begin");
      await client.query(`set local xinheng.audience = 'house'; set local xinheng.association = '${ownAssociation}'`);
      await client.query("set local search_path = public");
      await assert.rejects(client.query("select 1 from record"), /permission denied/);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
});
