import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import type { PublicityPage } from "@xinheng/domain/discipline/publicity/publicity-view.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { type Accused, casesIn } from "./test-case.ts";
import { publicityIn } from "./test-publicity.ts";
import { refusedWith } from "./test-mediation.ts";

let house: TestHouse;
let bench: ReturnType<typeof casesIn>;
let publicity: ReturnType<typeof publicityIn>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = casesIn(house);
  publicity = publicityIn(house);
  await bench.ready();
});
after(() => house.stop());

const today = () => {
  house.time.set("2026-11-20T10:00:00+08:00");
};
/** The ten working days to appeal go by. */
const lapse = async () => {
  house.time.set("2026-12-05T10:00:00+08:00");
  await house.settle();
};
const stateOf = async (accused: Accused) =>
  (await bench.shown(bench.staff(), accused)).publications.map(({ rung, state, from, until }) => [
    ...[rung, state, from, until],
  ]);

describe("list-case-publicity", () => {
  it("200: nothing is on; the laws that could be named, with what they say and how sure we are", async () => {
    const page = await publicity.page();
    assert.deepEqual(page.switches, []);
    const trademark = page.bases.find(({ id }) => id === "sanction-publicity-trademark");
    assert.deepEqual(
      [trademark?.law, trademark?.article, trademark?.since, trademark?.mark],
      ["中华人民共和国商标法", "第二十条", "2014-05-01", "verified"],
    );
    assert.equal(page.vote.resolution, "publish-sanctions");
    const reader = (await house.as("supervisor").get("/api/case-publicity")).body as PublicityPage;
    assert.deepEqual(reader.can, []);
  });
  it("409: no rule in force", async () => {
    const asked = bench.without("discipline-members", () => bench.staff().get("/api/case-publicity"));
    refusedWith(await asked, 409, "case-rule-missing");
  });
});

describe("switch-on-case-publicity", () => {
  it("200: by law, period, reason and resolution; the notice of what comes afterwards tells it, nothing of before", async () => {
    const earlier = await bench.noticed();
    const page = bench.done<PublicityPage>(await publicity.switchOn());
    const [on] = page.switches;
    assert.deepEqual(
      [on?.rung.id, on?.basis, on?.article, on?.period, on?.off],
      ["public-reprimand", "sanction-publicity-trademark@2014-05-01", "第二十条", { count: 12, unit: "M" }, null],
    );
    const later = await bench.noticed();
    assert.deepEqual(await stateOf(earlier), []);
    assert.deepEqual(await stateOf(later), [["public-reprimand", "told", null, null]]);
    await publicity.allOff();
  });
  it("200: of a person in business nothing is told", async () => {
    bench.done(await publicity.switchOn());
    const accused = await bench.investigated();
    await house.sql("update subject set kind = 'individual-business' where id = $1", [accused.subjectId]);
    bench.done(await bench.staff().post(`${accused.path}/notice`, bench.told()));
    assert.deepEqual(await stateOf(accused), []);
    await publicity.allOff();
  });
  it("409: on already; a sanction the law does not name; a resolution on something else, not carried, of another kind or used", async () => {
    const resolutionId = await publicity.resolved();
    bench.done(await publicity.switchOn({ resolutionId }));
    refusedWith(await publicity.switchOn(), 409, "publicity-on-already");
    const warning = { rung: "warning", basis: "sanction-publicity-appraisal" };
    refusedWith(await publicity.switchOn(warning), 409, "publicity-basis-unfit");
    await publicity.allOff();
    const unfit = [
      resolutionId,
      await publicity.resolved({ id: randomUUID() }),
      await publicity.resolved({ carried: false }),
      await publicity.resolved({ kind: "integrity-work" }),
    ];
    for (const id of unfit)
      refusedWith(await publicity.switchOn({ resolutionId: id }), 409, "publicity-resolution-unfit");
  });
  it("422: without a law in force; longer than it allows; what is no sanction of the ladder", async () => {
    refusedWith(await publicity.switchOn({ basis: "discipline-members" }), 422, "publicity-basis-missing");
    refusedWith(await publicity.switchOn({ period: { count: 13, unit: "M" } }), 422, "publicity-too-long");
    for (const rung of ["fine", "authority-letter"])
      refusedWith(await publicity.switchOn({ rung }), 422, "case-rung-unknown");
  });
});

describe("switch-off-case-publicity", () => {
  it("200: what it had made public is so no more, and a new switch brings none of it back", async () => {
    bench.done(await publicity.switchOn());
    const accused = await bench.delivered();
    await lapse();
    assert.deepEqual(await stateOf(accused), [["public-reprimand", "public", "2026-12-05", "2027-11-20"]]);
    await publicity.allOff();
    assert.equal((await stateOf(accused))[0]?.[1], "switched-off");
    const [ended] = (await publicity.page()).switches;
    assert.deepEqual(ended?.off, { on: "2026-12-05", why: "法律已修改（示例）。" });
    bench.done(await publicity.switchOn());
    assert.equal((await stateOf(accused))[0]?.[1], "switched-off");
    await publicity.allOff();
    today();
  });
  it("404: no such switch", async () => {
    refusedWith(await publicity.switchOff(randomUUID()), 404, "publicity-not-found");
  });
  it("409: off already", async () => {
    bench.done(await publicity.switchOn());
    const id = (await publicity.page()).switches.find(({ off }) => off === null)?.id ?? "";
    bench.done(await publicity.switchOff(id));
    refusedWith(await publicity.switchOff(id), 409, "publicity-off-already");
  });
});

describe("withdraw-case-publication", () => {
  const why = { reason: "法院判决撤销（示例）。" };
  it("200: at once and for good", async () => {
    bench.done(await publicity.switchOn());
    const accused = await bench.delivered();
    await lapse();
    const before_ = await bench.shown(bench.staff(), accused);
    assert.ok(before_.can.includes("withdraw-case-publication"));
    const view = bench.done<CaseView>(await bench.staff().post(`${accused.path}/publication/end`, why));
    assert.deepEqual(
      [view.publications[0]?.state, view.publicationEnded?.on, view.can.includes("withdraw-case-publication")],
      ["withdrawn", "2026-12-05", false],
    );
    today();
  });
  it("404: no such case", async () => {
    const reply = await bench.staff().post(`/api/cases/${randomUUID()}/publication/end`, why);
    refusedWith(reply, 404, "case-not-found");
  });
  it("409: before it is final; nothing of it is public, since it was reduced on appeal; its day is over", async () => {
    const [open, reduced] = [await bench.delivered(), await bench.final()];
    refusedWith(await bench.staff().post(`${open.path}/publication/end`, why), 409, "case-stage-wrong");
    assert.deepEqual(await stateOf(reduced), [["public-reprimand", "lifted", null, "2027-11-20"]]);
    refusedWith(await bench.staff().post(`${reduced.path}/publication/end`, why), 409, "case-not-public");
    await lapse();
    assert.equal((await stateOf(open))[0]?.[1], "public");
    house.time.set("2027-11-21T00:01:00+08:00");
    assert.equal((await stateOf(open))[0]?.[1], "over");
    refusedWith(await bench.staff().post(`${open.path}/publication/end`, why), 409, "case-not-public");
    await publicity.allOff();
    today();
  });
});
