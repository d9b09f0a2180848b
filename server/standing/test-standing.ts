import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type ListEntryView, listEntryView } from "@xinheng/domain/standing/list-view.ts";
import { type StandingView, standingView } from "@xinheng/domain/standing/standing-view.ts";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { enteredCharter } from "../norms/test-norm.ts";
import type { TestHouse, TestReply } from "../platform/test-house.ts";

export const nobody = randomUUID();

type Collected = { readonly subjectId: string; readonly recordId: string };

export function refusedWith(reply: TestReply, status: number, code: string, says = ""): void {
  assert.equal(reply.status, status, reply.text);
  assert.equal(z.object({ code: z.string() }).parse(reply.body).code, code);
  assert.ok(reply.text.includes(says), reply.text);
}

export function entryOf(reply: TestReply): ListEntryView {
  assert.equal(reply.status, 200, reply.text);
  return listEntryView.parse(reply.body);
}

/** Subjects in lists, each brought there by its own road: authorities' decisions by the form, rolls by their procedure. */
export function standingBench(house: TestHouse) {
  const staff = () => house.as("secretary-general");
  const on = (day: string) => house.time.set(`${day}T10:00:00+08:00`);
  const collect = async (item: string, fields: Record<string, string>): Promise<Collected> => {
    const reply = await house.as("liaison").post("/api/records", { item, fields });
    assert.equal(reply.status, 200, reply.text);
    return z.object({ subjectId: z.uuid(), recordId: z.uuid() }).parse(reply.body);
  };
  /** An authority's decision that lists somebody. */
  const listed = (n: number, change: Record<string, string> = {}) =>
    collect("official-list-entry", {
      ...{ MD_MC: `示例第${String(n)}建材有限公司`, MD_DM: demonstrationCode(n) },
      ...{ MD_MDMC: "拖欠农民工工资失信联合惩戒对象名单", MD_WSH: `示人社列〔2026〕${String(n)}号` },
      ...{ MD_LRRQ: "2026-11-02", MD_SY: "示例：拖欠农民工工资经责令限期支付仍未支付" },
      ...{ MD_YJ: "保障农民工工资支付条例第四十八条", MD_JG: "示例市人力资源和社会保障局" },
      ...{ MD_SJLY: "示例市人力资源和社会保障局" },
      ...change,
    });
  const honoured = (n: number, change: Record<string, string> = {}) =>
    collect("official-honour-entry", {
      ...{ HM_MC: `示例第${String(n)}建材有限公司`, HM_DM: demonstrationCode(n), HM_MDMC: "A级纳税人" },
      ...{
        HM_WSH: `示税告〔2026〕${String(n)}号`,
        HM_RDRQ: "2026-04-01",
        HM_JG: "示例市税务局",
        HM_SJLY: "示例市税务局",
      },
      ...change,
    });
  const penalised = async (n: number, change: Record<string, string> = {}): Promise<Collected> => {
    const { penaltyFields, penaltyItem } = await import("../archives/test-penalty-form.ts");
    return collect(penaltyItem, penaltyFields(n, change));
  };
  const member = async (subjectId: string): Promise<string> => {
    await house.sql(
      "insert into member (association_id, subject_id, number, joined_on) values ($1, $2, $3, '2020-01-01') on conflict do nothing",
      [house.association.id, subjectId, subjectId.slice(-8)],
    );
    return subjectId;
  };
  const paper = async (): Promise<string> => {
    const reply = await staff().upload(`/api/papers?name=${encodeURIComponent("示例.pdf")}`, Buffer.from("示例"));
    return z.object({ paperId: z.uuid() }).parse(reply.body).paperId;
  };
  const document = { number: "示惩〔2026〕3号", issuer: "示例建材行业协会", decidedOn: "2026-11-10" };
  const propose = async (subjectId: string, more: object = {}) =>
    staff().post(`/api/subjects/${subjectId}/list-entries`, {
      ...{ list: "roll-black", criterion: "convention-grave", facts: "示例：严重违反自律规约" },
      ...{ document, paperId: await paper(), ...more },
    });
  const lookUp = (subjectId: string, point = "awards", as = house.as("secretariat")) =>
    as.post("/api/standing/lookups", { subjectId, point, purpose: "示例：评先评优核对" });
  const stands = async (subjectId: string, point = "awards", as = house.as("secretariat")): Promise<StandingView> => {
    const reply = await lookUp(subjectId, point, as);
    assert.equal(reply.status, 200, reply.text);
    return standingView.parse(reply.body);
  };

  /** A resolution as a meeting leaves it behind. */
  async function resolve(declaredAt: string, kind = "sanction-member", carried = true): Promise<string> {
    const [meeting, item, id] = [randomUUID(), randomUUID(), randomUUID()];
    const tenant = house.association.id;
    await house.sql(
      `insert into meeting (id, association_id, body, title, means, place, held_on, start_time, stage, made_at)
       values ($1, $2, 'council', '示例理事会', 'in-person', '示例', $3, '09:00', 'closed', now())`,
      [meeting, tenant, declaredAt.slice(0, 10)],
    );
    await house.sql(
      "insert into agenda_item (id, association_id, meeting_id, position, title) values ($1, $2, $3, 1, '惩戒')",
      [item, tenant, meeting],
    );
    const count = { yes: carried ? 7 : 0, no: carried ? 0 : 7, abstained: 0, invalid: 0 };
    const presence = { entitled: 9, present: 7, quorumNeeded: 6, base: 7, needed: 4 };
    const figures = JSON.stringify({ carried, charterVersion: 1, article: "第二十六条", ...presence, count });
    await house.sql(
      `insert into resolution (id, association_id, number, meeting_id, agenda_item_id, body, kind, title, proposal, carried, decision, charter_id, decided_on, declared_at)
       values ($1, $2, $3, $4, $5, 'council', $6, '惩戒', '', $7, $8, $9, $10, $11)`,
      [
        id,
        tenant,
        `示例决〔2026〕${id.slice(0, 8)}号`,
        meeting,
        item,
        kind,
        carried,
        figures,
        await charterId(),
        declaredAt.slice(0, 10),
        declaredAt,
      ],
    );
    return id;
  }

  async function charterId(): Promise<string> {
    const kept = await house.sql<{ id: string }>("select id from charter where association_id = $1 limit 1", [
      house.association.id,
    ]);
    return kept[0]?.id ?? (await enteredCharter(house));
  }

  /** A member in the black roll, by notice, statement and resolution, all on the day the house stands on. */
  async function enteredFor(subjectId: string, day: string, more: object = {}): Promise<ListEntryView> {
    const entry = entryOf(await propose(subjectId, more));
    const path = `/api/subjects/${subjectId}/list-entries/${entry.id}`;
    entryOf(await staff().post(`${path}/statement`, { statement: "示例：没有意见" }));
    const resolutionId = await resolve(`${day}T18:00:00+08:00`);
    return entryOf(await staff().post(`${path}/entry`, { resolutionId }));
  }

  return {
    ...{
      staff,
      on,
      listed,
      honoured,
      penalised,
      member,
      paper,
      document,
      propose,
      resolve,
      enteredFor,
      lookUp,
      stands,
    },
  };
}
