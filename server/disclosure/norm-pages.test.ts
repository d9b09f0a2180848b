import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { days, normBench } from "../norms/test-norm.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { readConsultation, readNorm, readNorms } from "./norm-pages.ts";
import { readPortal } from "./read-portal.ts";

let house: TestHouse;
let bench: ReturnType<typeof normBench>;
before(async () => {
  house = await startTestHouse(`${days.drafting}T10:00:00+08:00`);
  bench = normBench(house);
});
after(() => house.stop());

const asVisitor = (today: string) => ({ tx: house.house.database.asVisitor, today });

describe("the pages of norms", () => {
  it("show what is promulgated, article by article, and no draft of it or of anything else", async () => {
    const draft = await bench.written();
    const norm = await bench.promulgated();
    const { slug } = house.association;
    const list = await readNorms(asVisitor(days.vote), slug);
    if (isRefusal(list)) throw new Error(list.refused);
    assert.deepEqual(
      list.norms.map(({ id, state }) => [id, state]),
      [[norm.id, "to-come"]],
    );
    const page = await readNorm(asVisitor("2027-01-01"), { slug, id: norm.id });
    if (isRefusal(page)) throw new Error(page.refused);
    assert.deepEqual([page.norm.state, page.norm.clauses.length], ["in-force", norm.clauses.length]);
    const portal = async (today: string) => {
      const read = await readPortal({ ...asVisitor(today), house: house.house }, slug);
      if (isRefusal(read)) throw new Error(read.refused);
      return { week: read.week.norms.map(({ id, slug: where }) => [id, where]), inForce: read.figures.norms };
    };
    assert.deepEqual(await portal(days.vote), { week: [[norm.id, slug]], inForce: 0 });
    assert.deepEqual(await portal("2027-01-01"), { week: [], inForce: 1 });
    const hidden = await readNorm(asVisitor(days.vote), { slug, id: draft.id });
    assert.equal(isRefusal(hidden) && hidden.refused, "norm-not-found");
    const texts = await house.house.database.visitor.query("select 1 from norm_text where norm_id = $1", [draft.id]);
    assert.equal(texts.rowCount, 0);
  });

  it("lay a text open while it is consulted on, to its last day, and show nothing of who was told", async () => {
    const norm = await bench.consulted();
    const where = { slug: house.association.slug, id: norm.id };
    const list = await readNorms(asVisitor(days.closes), where.slug);
    if (isRefusal(list)) throw new Error(list.refused);
    assert.deepEqual(
      list.consultations.filter(({ id }) => id === norm.id).map(({ closesOn }) => closesOn),
      [days.closes],
    );
    const page = await readConsultation(asVisitor(days.closes), where);
    if (isRefusal(page)) throw new Error(page.refused);
    assert.equal(page.consultation.clauses.length, norm.clauses.length);
    const late = await readConsultation(asVisitor(days.after), where);
    assert.equal(isRefusal(late) && late.refused, "consultation-not-open");
    const visitor = house.house.database.visitor;
    await assert.rejects(visitor.query("select notified from norm_consultation"), /permission denied/);
    bench.on(days.after);
    const closed = await bench.post(norm, "consultation/closing");
    assert.equal(closed.status, 200);
    const gone = await visitor.query("select 1 from norm_text where norm_id = $1", [norm.id]);
    assert.equal(gone.rowCount, 0);
  });

  it("are not there for an unknown association, another association's norm, or what is no id", async () => {
    const unknown = await readNorms(asVisitor(days.vote), "nowhere");
    assert.equal(isRefusal(unknown) && unknown.refused, "association-not-found");
    const norm = await bench.promulgated();
    for (const asked of [
      { slug: house.foreign.slug, id: norm.id },
      { slug: house.association.slug, id: "x" },
    ]) {
      const page = await readNorm(asVisitor(days.vote), asked);
      assert.equal(isRefusal(page) && page.refused, "norm-not-found");
    }
  });
});
