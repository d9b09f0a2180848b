import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import { findHandoverByToken, saveAcknowledgement, saveHandoverToken } from "./acknowledgement-store.ts";
import { transact, type Tx } from "../database.ts";
import {
  countLateHandovers,
  drawHandoverNumber,
  findHandover,
  type HandedOut,
  type Handover,
  type HandoverNumber,
  listHandedOut,
  listHandovers,
  listReceiversOf,
  saveHandedOut,
  saveHandover,
} from "./handover-store.ts";
import { otherAssociation, ownAssociation, startTestKernel, type TestKernel } from "../test-kernel.ts";

const at = new Date("2026-11-20T10:00:00+08:00");
const item = (subjectId: string = randomUUID(), recordId: string | null = randomUUID()): HandedOut => ({
  subjectId,
  recordId,
});

function toPartner(changed: Partial<Handover> = {}): Handover {
  return {
    what: "export",
    operation: "export-records",
    recipient: { kind: "partner", id: null, name: "示例市交通运输局" },
    channel: "download",
    actor: clockActor(ownAssociation),
    office: "secretariat",
    at,
    file: null,
    parameters: { item: "行政处罚" },
    purpose: "示例核查",
    basis: "secretariat",
    acknowledgeByOn: "2026-11-27",
    ...changed,
  };
}

describe("handover: everything handed out leaves a row", () => {
  let kernel: TestKernel;
  before(async () => {
    kernel = await startTestKernel();
  });
  after(() => kernel.stop());

  const inside = <Result>(does: (tx: Tx) => Promise<Result>, associationId = ownAssociation) =>
    transact(kernel.house.database.app, { associationId, audience: "staff" }, does);

  async function handOut(items: readonly HandedOut[], handover = toPartner()): Promise<HandoverNumber> {
    const number = drawHandoverNumber(handover.at);
    const associationId = handover.actor.associationId ?? "";
    await inside(async (tx) => {
      await saveHandedOut(tx, { id: number.id, associationId }, items);
      await saveHandover(tx, number, handover);
    }, associationId);
    return number;
  }

  it("counts subjects and records from what was noted, the same item once", async () => {
    const subject = randomUUID();
    const one = item(subject);
    const { id, number } = await handOut([one, one, item(subject), item(randomUUID(), null)]);
    const kept = await inside((tx) => findHandover(tx, id));
    assert.equal(kept?.subjects, 2);
    assert.equal(kept.records, 2);
    assert.equal(kept.number, number);
    assert.match(number, /^20261120-[a-z2-9]{6}$/);
    assert.equal(kept.madeAt, at.toISOString());
    assert.deepEqual(kept.acknowledgement, {
      ...{ state: "awaited", dueOn: "2026-11-27", at: null, through: null, by: null, note: "" },
    });
  });

  it("notes a hundred thousand items in one statement and counts them", async () => {
    const subjects = Array.from({ length: 1000 }, () => randomUUID());
    const items = Array.from({ length: 100_000 }, (_, index) => item(subjects[index % 1000]));
    const { id } = await handOut(items);
    const kept = await inside((tx) => findHandover(tx, id));
    assert.deepEqual([kept?.subjects, kept?.records], [1000, 100_000]);
  });

  it("pages through the items in the order of their key", async () => {
    const items = Array.from({ length: 5 }, () => item());
    const { id } = await handOut(items);
    const first = await inside((tx) => listHandedOut(tx, id, { after: undefined, limit: 3 }));
    const rest = await inside((tx) => listHandedOut(tx, id, { after: first.at(-1), limit: 3 }));
    const bySubject = (one: HandedOut, other: HandedOut) => (one.subjectId < other.subjectId ? -1 : 1);
    assert.deepEqual([...first, ...rest], items.toSorted(bySubject));
  });

  it("finds every receiver of a version, of several versions, and of anything of a subject", async () => {
    const [subject, earlier, later] = [randomUUID(), randomUUID(), randomUUID()];
    const first = await handOut([item(subject, earlier)]);
    const second = await handOut([item(subject, later)], toPartner({ at: new Date(at.getTime() + 1000) }));
    const bare = await handOut([item(subject, null)], toPartner({ at: new Date(at.getTime() + 2000) }));
    const receivers = (of: readonly HandedOut[]) =>
      inside(async (tx) => (await listReceiversOf(tx, of, { limit: 10 })).map((one) => one.handover.id));
    assert.deepEqual(await receivers([item(subject, earlier)]), [first.id]);
    assert.deepEqual(await receivers([item(subject, earlier), item(subject, later)]), [second.id, first.id]);
    assert.deepEqual(await receivers([item(subject, null)]), [bare.id, second.id, first.id]);
    assert.deepEqual(await receivers([]), []);
  });

  it("shows the receivers of another association to the house's audience alone", async () => {
    const common = item();
    const theirs = await handOut([common], toPartner({ actor: clockActor(otherAssociation) }));
    assert.deepEqual(await inside((tx) => listReceiversOf(tx, [common], { limit: 10 })), []);
    const [seen] = await kernel.inHouse((tx) => listReceiversOf(tx, [common], { limit: 10 }));
    assert.equal(seen?.handover.id, theirs.id);
    assert.equal(seen.handover.associationId, otherAssociation);
  });

  it("is acknowledged by whoever brings the link, whose token is kept as a hash", async () => {
    const { id } = await handOut([item()], toPartner({ acknowledgeByOn: null }));
    const token = "a token that a recipient holds";
    await inside((tx) => saveHandoverToken(tx, id, { token, acknowledgeByOn: "2026-11-30" }));
    const [kept] = await kernel.sql<{ token_hash: Buffer }>("select token_hash from handover where id = $1", [id]);
    assert.deepEqual(kept?.token_hash, createHash("sha256").update(token).digest());
    const nowhere = { associationId: null, audience: "staff" } as const;
    await transact(kernel.house.database.app, nowhere, async (tx) => {
      const found = await findHandoverByToken(tx, token);
      assert.equal(found?.id, id);
      await saveAcknowledgement(tx, id, { at, through: "link", by: "示例收件人", note: "" });
    });
    const acknowledged = await inside((tx) => findHandover(tx, id));
    assert.equal(acknowledged?.acknowledgement.state, "acknowledged");
    assert.equal(acknowledged.acknowledgement.through, "link");
  });

  it("lists by filter and counts what is late", async () => {
    const { id } = await handOut([item()], toPartner({ channel: "paper", acknowledgeByOn: "2026-11-20" }));
    const ids = (filter: Parameters<typeof listHandovers>[1]) =>
      inside(async (tx) => (await listHandovers(tx, filter, { before: undefined, limit: 50 })).map((one) => one.id));
    assert.deepEqual(await ids({ channel: "paper" }), [id]);
    assert.deepEqual(await ids({ channel: "paper", recipient: "交通" }), [id]);
    assert.deepEqual(await ids({ channel: "paper", recipient: "水利" }), []);
    assert.deepEqual(await ids({ channel: "paper", lateOn: "2026-11-20" }), []);
    assert.deepEqual(await ids({ lateOn: "2026-11-21" }), [id]);
    assert.deepEqual(await inside((tx) => countLateHandovers(tx, "2026-11-21")), { count: 1, since: "2026-11-20" });
    assert.equal(await inside((tx) => countLateHandovers(tx, "2026-11-20")), null);
  });
});
