import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { modelView } from "@xinheng/domain/evaluation/model-view.ts";
import { entryView, roundView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { orderBench, shown } from "../governance/test-order.ts";
import type { Asker, TestHouse, TestReply } from "../platform/test-house.ts";

type Entry = z.infer<typeof entryView>;
type Round = z.infer<typeof roundView>;
type Prepare = (subjectId: string) => Promise<unknown>;
type Applicant = { readonly subjectId: string; readonly asker: Asker };

/** What tests of rounds do again and again; each step asked over HTTP as the one whose office it is. */
export function roundBench(house: TestHouse) {
  const bench = orderBench(house);
  const staff = () => house.as("secretariat");
  const general = () => house.as("secretary-general");
  const rounds = { model: "", entries: 0 };

  /** A model of the association's own, published; the general one of the packs, whose four judged indicators stand. */
  async function publishModel(): Promise<string> {
    if (rounds.model !== "") return rounds.model;
    const made = shown(
      modelView,
      await staff().post("/api/models", { from: "member-general@2026-11-21", key: "own", why: "示例：用于评价" }),
    );
    const tried = shown(modelView, await staff().post(`/api/models/${made.id}/trial`));
    shown(
      modelView,
      await house.as("president").post(`/api/models/${made.id}/publication`, { revision: tried.revision }),
    );
    rounds.model = made.id;
    return made.id;
  }

  const plan = async (): Promise<Round> =>
    shown(
      roundView,
      await staff().post("/api/evaluation-rounds", {
        ...{ title: "示例评价", purpose: "示例：引导会员守信", modelId: await publishModel() },
      }),
    );
  const stepRound = (id: string, step: string, body: object = {}): Promise<TestReply> =>
    general().post(`/api/evaluation-rounds/${id}/${step}`, body);
  const round = async (id: string): Promise<Round> =>
    shown(roundView, await staff().get(`/api/evaluation-rounds/${id}`));
  const called = async (): Promise<Round> => shown(roundView, await stepRound((await plan()).id, "call"));

  /** A present member, and whoever speaks for it. */
  async function member(): Promise<{ readonly subjectId: string; readonly asker: Asker }> {
    const subjectId = randomUUID();
    const shortId = subjectId.replaceAll("-", "").slice(0, 10);
    const name = `示例会员${String((rounds.entries += 1))}`;
    await house.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'enterprise', $3)", [
      ...[subjectId, shortId, name],
    ]);
    await house.sql(
      "insert into member (association_id, subject_id, number, joined_on) values ($1, $2, $2::uuid::text, '2020-01-01')",
      [house.association.id, subjectId],
    );
    return { subjectId, asker: await house.newAccount("member", { subjectId }) };
  }

  /** A serious penalty of an authority, which the model's veto reads. */
  const penalty = (subjectId: string, severity: "minor" | "general" | "serious" = "serious") =>
    house.sql(
      `insert into record (subject_id, id, item, edition, polarity, open_scope, document_kind, document_number, document_printed, issuer_name,
        source_name, decided_on, valid_from, public_from, public_until, publicity_why, publicity_edition, last_confirmed_on, printed_name, held,
        natural_key, content_hash, fields, recorded_at, severity, amount_fen)
      values ($1, $2, 'double-publicity-penalty', 'double-publicity-penalty@2018', 'adverse', 'public', '行政处罚决定书', '示罚〔2026〕1号',
        '示罚〔2026〕1号', '示例局', '示例局', '2026-06-01', '2026-06-01', '2026-06-01', '2027-06-01', 'w', 'e', '2026-11-20', '示例', '',
        substring(sha256($3::bytea) from 1 for 16), sha256($3::bytea), '{}', '2026-06-02T00:00:00Z', $4, 2000000)`,
      [subjectId, randomUUID(), subjectId, severity],
    );

  const apply = (who: { subjectId: string; asker: Asker }, roundId: string): Promise<TestReply> =>
    who.asker.post(`/api/subjects/${who.subjectId}/evaluations`, { roundId, committedBy: "示例人", promised: true });
  const step = (id: string, move: string, body: object = {}, asker = general()): Promise<TestReply> =>
    asker.post(`/api/evaluation-entries/${id}/${move}`, body);
  const done = async (id: string, move: string, body: object = {}): Promise<Entry> =>
    shown(entryView, await step(id, move, body));
  const own = (who: { subjectId: string; asker: Asker }, id: string, move: string, body: object = {}) =>
    who.asker.post(`/api/subjects/${who.subjectId}/evaluations/${id}/${move}`, body);
  const seen = async (who: { subjectId: string; asker: Asker }, id: string): Promise<Entry> =>
    shown(entryView, await who.asker.get(`/api/subjects/${who.subjectId}/evaluations/${id}`));

  const today = (day: string) => bench.on(day);
  /** Past midnight of the day: what was due on it strikes. */
  const after = async (day: string): Promise<void> => {
    const next = new Date(`${day}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    today(next.toISOString().slice(0, 10));
    await house.settle();
  };

  /** A member whose data are frozen, in the days for remarks. */
  async function frozen(prepare: Prepare = () => Promise.resolve(), known?: Applicant) {
    today("2026-11-20");
    const open = await called();
    const who = known ?? (await member());
    await prepare(who.subjectId);
    const entry = shown(entryView, await apply(who, open.id));
    await after(open.applyUntil ?? "");
    await done(entry.id, "qualification", { qualifies: true, reasons: "示例：符合条件" });
    const made = shown(roundView, await stepRound(open.id, "freeze"));
    return { who, id: entry.id, round: made };
  }

  /** The same, when scoring has begun. */
  async function scoring(prepare?: Prepare, known?: Applicant) {
    const opened = await frozen(prepare, known);
    await after(opened.round.remarksUntil ?? "");
    return opened;
  }

  const scorers: Asker[] = [];
  async function scorer(at: number): Promise<Asker> {
    while (scorers.length <= at) scorers.push(await house.newAccount("committee-member"));
    return scorers[at] ?? house.as("committee-member");
  }
  async function mark(id: string, indicator: string, more: { points?: string; scorer?: number; evidence?: object[] }) {
    const evidence = more.evidence ?? [{ name: evidenceOf[indicator], paperId: await bench.paper() }];
    const body = { indicator, points: more.points ?? "80", says: "示例：核实", evidence };
    return step(id, "marks", body, await scorer(more.scorer ?? 0));
  }
  /** Two scorers agree on every indicator left to people. */
  async function marked(id: string): Promise<void> {
    for (const indicator of Object.keys(evidenceOf))
      for (const at of [0, 1]) shown(entryView, await mark(id, indicator, { scorer: at }));
  }
  async function scored(prepare?: Prepare, known?: Applicant) {
    const opened = await scoring(prepare, known);
    await marked(opened.id);
    return { ...opened, entry: await done(opened.id, "score") };
  }

  const resolve = (id: string, more: object = {}) =>
    bench.resolve({
      ...{ matter: { kind: "evaluation-entry", id }, kind: "integrity-work", body: "self-discipline", ballot: "open" },
      on: "2026-12-20",
      ...more,
    });
  async function decided(prepare?: Prepare, known?: Applicant) {
    const opened = await scored(prepare, known);
    today("2026-12-21");
    return { ...opened, entry: await done(opened.id, "decision", { resolutionId: await resolve(opened.id) }) };
  }
  async function publicised(prepare?: Prepare, known?: Applicant) {
    const opened = await decided(prepare, known);
    await done(opened.id, "notice");
    return { ...opened, entry: await done(opened.id, "publicity") };
  }

  /** A grade that holds from the last day of 2026 on. */
  async function graded(prepare?: Prepare, known?: Applicant) {
    const opened = await publicised(prepare, known);
    await after("2026-12-30");
    return { ...opened, entry: await seen(opened.who, opened.id) };
  }

  return {
    ...{ bench, staff, general, plan, called, stepRound, round, member, penalty, apply, step, done, own, seen },
    ...{ today, after, frozen, scoring, mark, marked, scored, resolve, decided, publicised, graded, publishModel },
  };
}

/** Of each indicator the general model leaves to people, one piece of the evidence it asks for. */
export const evidenceOf: Readonly<Record<string, string>> = {
  "integrity-system": "制度文本",
  finance: "审计报告",
  management: "现场核查记录",
  contracts: "履约合同清单",
};
