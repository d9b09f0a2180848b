import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { transact } from "../platform/database.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { saveLook } from "./look-store.ts";
import { bodyOf, saidBy } from "./test-person.ts";

type Page = {
  looks: { purpose: string; association: string | null; office: string; records: string[] }[];
  next: string | null;
};

describe("list-looks", () => {
  let house: TestHouse;
  const subjectId = "01990000-0000-7000-8000-0000000000cc";
  const otherId = "01990000-0000-7000-8000-0000000000dd";
  const recordId = "01990000-0000-7000-8000-0000000000ee";
  before(async () => {
    house = await startTestHouse();
    await look(house.association.id, subjectId, "会员年审");
    await look(house.foreign.id, subjectId, "合作方核查");
    await look(house.association.id, otherId, "与他无关");
  });
  after(() => house.stop());

  async function look(associationId: string, at: string, purpose: string): Promise<void> {
    const actor: Actor = {
      ...{ kind: "person", id: recordId, name: "示例人员", sessionId: null, secondFactor: true },
      ...{ associationId, offices: [{ office: "secretariat", associationId, subjectId: null }] },
    };
    const now = house.time.now();
    const seen = {
      subjectId: at,
      actor,
      office: "secretariat",
      purpose,
      basis: "consent",
      records: [recordId],
      at: now,
    };
    await transact(house.house.database.app, { associationId, audience: "staff" }, (tx) => saveLook(tx, seen));
  }
  const purposes = (page: Page): string[] => page.looks.map((each) => each.purpose).toSorted();

  it("200: a secretariat sees the looks of its own association", async () => {
    const reply = await house.as("secretariat").get(`/api/subjects/${subjectId}/looks`);
    assert.equal(reply.status, 200, reply.text);
    assert.deepEqual(purposes(bodyOf<Page>(reply)), ["会员年审"]);
    assert.deepEqual(bodyOf<Page>(reply).looks[0]?.records, [recordId]);
    const foreign = await house.as("secretariat", "foreign").get(`/api/subjects/${subjectId}/looks`);
    assert.deepEqual(purposes(bodyOf<Page>(foreign)), ["合作方核查"]);
  });

  it("200: the subject sees everybody's looks at it, by pages, and at nobody else", async () => {
    const member = await house.newAccount("member", { subjectId });
    const all = bodyOf<Page>(await member.get(`/api/subjects/${subjectId}/looks`));
    assert.deepEqual(purposes(all), ["会员年审", "合作方核查"].toSorted());
    assert.deepEqual(
      all.looks.map((each) => each.association).toSorted(),
      ["示例家居行业协会", "示例建材行业协会"].toSorted(),
    );
    const first = bodyOf<Page>(await member.get(`/api/subjects/${subjectId}/looks?limit=1`));
    const rest = bodyOf<Page>(
      await member.get(`/api/subjects/${subjectId}/looks?limit=1&before=${String(first.next)}`),
    );
    assert.deepEqual(purposes({ looks: [...first.looks, ...rest.looks], next: null }), purposes(all));
    assert.equal(rest.next, null);
    assert.equal(saidBy(await member.get(`/api/subjects/${otherId}/looks`)), "403 office-missing");
  });

  it("401: nobody else does; 403: nor a supervisor", async () => {
    assert.equal(saidBy(await house.as("nobody").get(`/api/subjects/${subjectId}/looks`)), "401 sign-in-first");
    assert.equal(saidBy(await house.as("supervisor").get(`/api/subjects/${subjectId}/looks`)), "403 office-missing");
  });

  it("a look once written is neither changed nor deleted by the program's role", async () => {
    const { app } = house.house.database;
    await assert.rejects(app.query("update look set purpose = ''"), /permission denied/);
    await assert.rejects(app.query("delete from look"), /permission denied/);
  });
});
