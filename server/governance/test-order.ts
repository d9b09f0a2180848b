import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import type { Operation } from "../platform/operation.ts";
import { newRequestId, perform } from "../platform/perform.ts";
import type { TestHouse, TestReply } from "../platform/test-house.ts";

export const nobody = randomUUID();

export function refusedWith(reply: TestReply, status: number, code: string): void {
  assert.equal(reply.status, status, reply.text);
  assert.equal(z.object({ code: z.string() }).parse(reply.body).code, code);
}

/** The reply in its shape, which must be a 200. */
export function shown<Shape extends z.ZodType>(shape: Shape, reply: TestReply): z.output<Shape> {
  assert.equal(reply.status, 200, reply.text);
  return shape.parse(reply.body);
}

type Resolved = {
  readonly matter: { readonly kind: string; readonly id: string };
  readonly kind: string;
  readonly body?: string;
  readonly ballot?: "open" | "secret";
  readonly carried?: boolean;
  readonly on?: string;
};

/** Papers and resolutions that dues, cooperations and internal rules stand on; the meeting's own road is another test's. */
export function orderBench(house: TestHouse) {
  const staff = () => house.as("secretary-general");
  const on = (day: string) => {
    house.time.set(`${day}T10:00:00+08:00`);
  };
  const paper = async (): Promise<string> => {
    const reply = await staff().upload(`/api/papers?name=${encodeURIComponent("示例.pdf")}`, Buffer.from("示例"));
    return shown(z.object({ paperId: z.uuid() }), reply).paperId;
  };

  /** The model charter, in force since 2023. */
  async function enterCharter(): Promise<void> {
    const { body } = await staff().post("/api/charters", { reason: "示例：登记" });
    const { id } = z.object({ id: z.uuid() }).parse(body);
    const approval = { number: "示例民社核〔2023〕1号", authority: "示例市民政局", approvedOn: "2023-03-01" };
    assert.equal((await staff().post(`/api/charters/${id}/entry`, approval)).status, 200);
  }

  /** A resolution as a meeting leaves it behind. */
  async function resolve(more: Resolved): Promise<string> {
    const [meeting, item, id] = [randomUUID(), randomUUID(), randomUUID()];
    const tenant = house.association.id;
    const { body = "assembly", ballot = "secret", carried = true, on: day = "2026-11-20" } = more;
    const [charter] = await house.sql<{ id: string }>("select id from charter where association_id = $1", [tenant]);
    await house.sql(
      `insert into meeting (id, association_id, body, title, means, place, held_on, start_time, stage, made_at)
       values ($1, $2, $3, '示例会议', 'in-person', '示例', $4, '09:00', 'closed', now())`,
      [meeting, tenant, body, day],
    );
    await house.sql(
      "insert into agenda_item (id, association_id, meeting_id, position, title, ballot) values ($1, $2, $3, 1, '示例', $4)",
      [item, tenant, meeting, ballot],
    );
    await house.sql(
      `insert into resolution (id, association_id, number, meeting_id, agenda_item_id, body, kind, title, proposal, matter_kind, matter_id, carried, decision, charter_id, decided_on, declared_at)
       values ($1, $2, $3, $4, $5, $6, $7, '示例', '', $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[id, tenant, `示例决〔2026〕${id.slice(0, 8)}号`, meeting, item, body, more.kind],
        ...[more.matter.kind, more.matter.id, carried, figures(carried), charter?.id, day],
        `${day}T16:00:00+08:00`,
      ],
    );
    return id;
  }

  /** A member on the roll, with the posts its speaker holds in the council. */
  async function member(number: string, more: { posts?: readonly string[]; kind?: string } = {}): Promise<string> {
    const id = randomUUID();
    await house.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'enterprise', $3)", [
      id,
      id.replaceAll("-", "").slice(0, 10),
      `示例会员${number}`,
    ]);
    await house.sql(
      "insert into member (association_id, subject_id, number, joined_on, kind) values ($1, $2, $3, '2020-01-01', $4)",
      [house.association.id, id, number, more.kind ?? "unit"],
    );
    for (const post of more.posts ?? []) await seat(id, post);
    return id;
  }

  async function seat(subject: string, post: string): Promise<void> {
    const tenant = house.association.id;
    const [term] = await house.sql<{ id: string }>("select id from body_term where association_id = $1", [tenant]);
    const termId = term?.id ?? randomUUID();
    if (term === undefined) {
      await house.sql(
        "insert into body_term (id, association_id, body, ordinal, began_on, years) values ($1, $2, 'council', 1, '2023-03-01', 5)",
        [termId, tenant],
      );
    }
    await house.sql(
      "insert into seat (id, association_id, body_term_id, post, holder_name, member_subject, from_on) values ($1, $2, $3, $4, '示例甲', $5, '2023-03-01')",
      [randomUUID(), tenant, termId, post, subject],
    );
  }

  /** Asks while the packs hold no rule of the type, as after an upload that fits no more. */
  async function without(type: string, does: () => Promise<TestReply>): Promise<TestReply> {
    const { packs } = house.house;
    const standing = packs.standing();
    packs.takeEditions(
      standing.filter(({ entry }) => entry.id !== type),
      packs.setAside(),
    );
    const reply = await does();
    packs.takeEditions(standing, packs.setAside());
    return reply;
  }

  /** What the clock is refused when it performs the deed; null: it was done. */
  async function byClock(operation: Operation, params: Record<string, string>): Promise<string | null> {
    const actor = clockActor(house.association.id);
    const answer = await perform(house.house, operation, { actor, params, body: {}, requestId: newRequestId() });
    return answer.kind === "refused" ? answer.refusal.refused : null;
  }

  return { staff, on, without, byClock, paper, enterCharter, resolve, member };
}

/** The figures of a count, as they are kept with a resolution. */
function figures(carried: boolean): string {
  const count = { yes: carried ? 7 : 0, no: carried ? 0 : 7, abstained: 0, invalid: 0 };
  const presence = { entitled: 9, present: 7, quorumNeeded: 6, base: 7, needed: 4 };
  return JSON.stringify({ carried, charterVersion: 1, article: "第三十一条", ...presence, count });
}
