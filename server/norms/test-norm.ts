import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { normMatters } from "@xinheng/domain/norms/norm.ts";
import { type NormView, normView, type OpinionView, opinionView } from "@xinheng/domain/norms/norm-view.ts";
import type { TestHouse, TestReply } from "../platform/test-house.ts";

export const days = {
  drafting: "2026-11-02",
  closes: "2026-12-02",
  after: "2026-12-03",
  vote: "2026-12-20",
} as const;
export const nobody = randomUUID();

export const plainClauses = [
  { number: 1, chapter: "总则", text: "为维护示例行业秩序，制定本规约。" },
  { number: 2, chapter: "总则", text: "会员应当公平竞争，依法经营。", topics: ["fair-competition"] },
];
/** Fixes a price and says so: what no convention may hold. */
export const priceClause = { number: 3, text: "会员销售示例产品，价格不得低于协会公布的最低价。" };

export function viewOf(reply: TestReply): NormView {
  assert.equal(reply.status, 200, reply.text);
  return normView.parse(reply.body);
}

export function opinionOf(reply: TestReply): OpinionView {
  assert.equal(reply.status, 200, reply.text);
  return opinionView.parse(reply.body);
}

export function refusedWith(reply: TestReply, status: number, code: string): void {
  assert.equal(reply.status, status, reply.text);
  assert.equal(z.object({ code: z.string() }).parse(reply.body).code, code);
}

/** Norms brought as far as a test needs them, each step over HTTP on its own day; only the resolution is planted. */
export function normBench(house: TestHouse) {
  const staff = () => house.as("secretary-general");
  const on = (day: string) => {
    house.time.set(`${day}T10:00:00+08:00`);
  };
  const post = (norm: { readonly id: string }, step: string, body: object = {}) =>
    staff().post(`/api/norms/${norm.id}/${step}`, body);
  const paper = async (): Promise<string> => {
    const reply = await staff().upload(`/api/papers?name=${encodeURIComponent("示例.pdf")}`, Buffer.from("示例"));
    return z.object({ paperId: z.uuid() }).parse(reply.body).paperId;
  };
  const draft = async (more: object = {}) => {
    on(days.drafting);
    const body = { kind: "convention", title: "示例自律规约", purpose: "示例：维护秩序", ...more };
    return viewOf(await staff().post("/api/norms", body));
  };
  const edit = (norm: NormView, clauses: readonly object[], more: object = {}) =>
    staff().put(`/api/norms/${norm.id}`, { revision: norm.revision, why: "示例：起草", clauses, ...more });
  const proposal = {
    ...{ need: "示例：没有统一的产品质量要求", scope: "示例：产品的要求、试验方法" },
    ...{ compared: "示例：没有同类国家、行业标准", drafters: "示例企业甲" },
  };
  const propose = (norm: { readonly id: string }) =>
    house.as("secretariat").post(`/api/norms/${norm.id}/projects`, proposal);
  const decide = async (norm: { readonly id: string }, more: object = {}) =>
    post(norm, "projects/decision", {
      ...{ verdict: "approved", reason: "示例：确有必要", deciders: "示例标准化委员会" },
      ...{ decidedOn: days.drafting, paperId: await paper(), ...more },
    });
  /** Approved first, where the rule asks for it. */
  const ready = async (norm: NormView) => {
    if (norm.project === null) return norm;
    viewOf(await propose(norm));
    return viewOf(await decide(norm));
  };
  const written = async (clauses: readonly object[] = plainClauses, more: object = {}) =>
    viewOf(await edit(await ready(await draft(more)), clauses));
  const answer = (norm: NormView, more: object) =>
    post(norm, "answers", {
      revision: norm.revision,
      question: "price",
      verdict: "lawful",
      reason: "示例：没有约束会员自主决定的内容",
      ...more,
    });
  const sign = async (norm: NormView, more: object = {}) =>
    post(norm, "reviews", {
      ...{ revision: norm.revision, role: "legal", name: "示例律师", unit: "示例律师事务所" },
      ...{ verdict: "agree", opinion: "示例：同意", signedOn: days.drafting, paperId: await paper() },
      ...more,
    });
  const answerAll = async (norm: NormView) => {
    for (const { id } of norm.gate?.questions ?? []) viewOf(await answer(norm, { question: id }));
  };
  const reviewed = async (norm: NormView) => {
    await answerAll(norm);
    return viewOf(await sign(norm));
  };
  const checked = async (clauses: readonly object[] = plainClauses, more: object = {}) => {
    const norm = await reviewed(await written(clauses, more));
    return viewOf(await post(norm, "gate"));
  };
  const notice = { closesOn: days.closes, notified: [{ name: "示例企业", kind: "member" }] };
  const consulted = async (more: object = {}) =>
    viewOf(await post(await checked(plainClauses, more), "consultation", notice));
  const opine = (norm: { readonly id: string }, more: object = {}) =>
    post(norm, "opinions", {
      ...{ clause: 2, fromKind: "member", fromName: "示例企业" },
      ...{ opinion: "示例：建议写明投诉电话", receivedOn: days.drafting },
      ...more,
    });
  const closed = async (more: object = {}) => {
    const norm = await consulted(more);
    on(days.after);
    return viewOf(await post(norm, "consultation/closing"));
  };
  const experts = async (norm: NormView) => {
    for (const name of ["示例专家甲", "示例专家乙", "示例专家丙"])
      viewOf(await sign(norm, { role: "expert", name, unit: "示例大学" }));
  };
  const atVote = async (more: object = {}) => {
    const norm = await closed(more);
    await experts(norm);
    return viewOf(await post(norm, "vote"));
  };
  const promulgation = (resolutionId: string, more: object = {}) => ({
    resolutionId,
    inForceFrom: "2027-01-01",
    reviewOn: "2027-06-30",
    ...more,
  });
  const promulgated = async () => {
    const norm = await atVote();
    on(days.vote);
    const resolution = await resolve(norm);
    return viewOf(await post(norm, "promulgation", promulgation(resolution)));
  };

  /** A resolution as a meeting leaves it behind. */
  async function resolve(norm: { readonly id: string }, more: Resolved = {}): Promise<string> {
    const [meeting, item, id] = [randomUUID(), randomUUID(), randomUUID()];
    const tenant = house.association.id;
    const isCarried = more.carried ?? true;
    await house.sql(
      `insert into meeting (id, association_id, body, title, means, place, held_on, start_time, stage, made_at)
       values ($1, $2, 'assembly', '示例大会', 'in-person', '示例', $3, '09:00', 'closed', now())`,
      [meeting, tenant, days.vote],
    );
    await house.sql(
      "insert into agenda_item (id, association_id, meeting_id, position, title) values ($1, $2, $3, 1, '规约')",
      [item, tenant, meeting],
    );
    await house.sql(
      `insert into resolution (id, association_id, number, meeting_id, agenda_item_id, body, kind, title, proposal, matter_kind, matter_id, carried, decision, charter_id, decided_on, declared_at)
       values ($1, $2, $3, $4, $5, 'assembly', $6, '规约', '', $13, $7, $8, $9, $10, $11, $12)`,
      [
        ...[id, tenant, `示例决〔2026〕${id.slice(0, 8)}号`, meeting, item, more.kind ?? "adopt-convention"],
        ...[norm.id, isCarried, figures(isCarried), await charterId(), days.vote],
        more.declaredAt ?? `${days.vote}T10:00:00+08:00`,
        normMatters[more.matter ?? "adopt"],
      ],
    );
    return id;
  }

  async function charterId(): Promise<string> {
    const [kept] = await house.sql<{ id: string }>("select id from charter where association_id = $1 limit 1", [
      house.association.id,
    ]);
    return kept?.id ?? (await enteredCharter(house));
  }

  return {
    ...{
      on,
      post,
      paper,
      draft,
      propose,
      decide,
      edit,
      written,
      answer,
      answerAll,
      sign,
      reviewed,
      checked,
      notice,
      consulted,
    },
    ...{ opine, closed, experts, atVote, resolve, promulgation, promulgated },
  };
}

type Resolved = {
  readonly carried?: boolean;
  readonly kind?: string;
  readonly declaredAt?: string;
  readonly matter?: keyof typeof normMatters;
};

/** The model charter, in force since 2023. */
export async function enteredCharter(house: TestHouse): Promise<string> {
  const { body } = await house.as("secretary-general").post("/api/charters", { reason: "示例：登记" });
  const { id } = z.object({ id: z.uuid() }).parse(body);
  const approval = { number: "示例民社核〔2023〕1号", authority: "示例市民政局", approvedOn: "2023-03-01" };
  const entry = await house.as("secretary-general").post(`/api/charters/${id}/entry`, approval);
  assert.equal(entry.status, 200, entry.text);
  return id;
}

/** The figures of a count, as they are kept with a resolution. */
function figures(carried: boolean): string {
  const count = { yes: carried ? 7 : 0, no: carried ? 0 : 7, abstained: 0, invalid: 0 };
  const presence = { entitled: 9, present: 7, quorumNeeded: 6, base: 7, needed: 4 };
  return JSON.stringify({ carried, charterVersion: 1, article: "第二十五条", ...presence, count });
}
