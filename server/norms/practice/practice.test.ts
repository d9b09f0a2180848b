import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import { signingView } from "@xinheng/domain/norms/norm-view.ts";
import { pdfPages } from "../../platform/documents/test-pdf-text.ts";
import { fillSetter } from "../../platform/documents/test-full-setter.ts";
import { newRequestId, perform } from "../../platform/perform.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { days, nobody, normBench, plainClauses, refusedWith, viewOf } from "../test-norm.ts";
import { callNormReview } from "./call-norm-review.ts";

let house: TestHouse;
let bench: ReturnType<typeof normBench>;
before(async () => {
  house = await startTestHouse(`${days.drafting}T10:00:00+08:00`, { RATE_LIMIT: "100000" });
  bench = normBench(house);
});
after(() => house.stop());

const staff = () => house.as("secretary-general");
const ghost = { id: nobody };
const shown = async (id: string) => viewOf(await staff().get(`/api/norms/${id}`));
const textOf = async (documentId: string) =>
  pdfPages(await staff().bytes(`/api/documents/${documentId}/file?form=pdf`))
    .map(({ text }) => text)
    .join("")
    .replaceAll(/\s/g, "");
const callBy = (normId: string) =>
  perform(house.house, callNormReview, {
    ...{ actor: clockActor(house.association.id), params: { normId }, body: {}, requestId: newRequestId() },
  });
/** Twenty wait: the next is told to come again. */
const whileBusy = async (ask: () => Promise<void>) => {
  const free = fillSetter(house.house);
  await ask();
  free();
};
/** What no packs of ours hold before they were written. */
const withoutTemplates = async (ask: () => Promise<void>) => {
  bench.on("2026-10-31");
  await ask();
  bench.on(days.vote);
};
/** A norm whose review is called. */
const reviewCalled = async () => {
  const norm = await bench.promulgated();
  await callBy(norm.id);
  return norm;
};

describe("promulgate-norm", () => {
  it("200: numbered and set as a document, to come until its day, in force from it", async () => {
    const norm = await bench.promulgated();
    assert.deepEqual([norm.stage, norm.state, norm.promulgatedOn], ["promulgated", "to-come", days.vote]);
    assert.match(norm.number ?? "", /规〔2026〕[1-9]\d*号$/);
    const text = await textOf(norm.documentId ?? "");
    for (const said of [
      "第一章总则",
      "第二条会员应当公平竞争，依法经营。",
      "会员大会于2026年12月20日表决通过",
      norm.number ?? "",
    ])
      assert.ok(text.includes(said), `${said} in ${text}`);
    bench.on("2027-01-01");
    assert.equal((await shown(norm.id)).state, "in-force");
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await bench.post(ghost, "promulgation", bench.promulgation(nobody)), 404, "norm-not-found");
  });

  it("409: not by a resolution of another kind, on another text, before this text, or one that was lost", async () => {
    const norm = await bench.atVote();
    const other = await bench.atVote();
    bench.on(days.vote);
    const ask = async (resolution: string) => bench.post(norm, "promulgation", bench.promulgation(resolution));
    refusedWith(await ask(await bench.resolve(norm, { kind: "other" })), 409, "resolution-not-on-norm");
    refusedWith(await ask(await bench.resolve(other)), 409, "resolution-not-on-norm");
    const early = await bench.resolve(norm, { declaredAt: "2026-12-01T10:00:00+08:00" });
    refusedWith(await ask(early), 409, "resolution-not-on-norm");
    refusedWith(await ask(await bench.resolve(norm, { carried: false })), 409, "resolution-not-carried");
  });

  it("422: not in force before it is known, not reviewed too late, and not without a template", async () => {
    const norm = await bench.atVote();
    bench.on(days.vote);
    const resolution = await bench.resolve(norm);
    const ask = (more: object) => bench.post(norm, "promulgation", bench.promulgation(resolution, more));
    refusedWith(await ask({ inForceFrom: "2026-12-19" }), 422, "norm-in-force-too-early");
    refusedWith(await ask({ reviewOn: "2032-01-02" }), 422, "norm-review-too-late");
    await withoutTemplates(async () => refusedWith(await ask({}), 422, "document-template-missing"));
  });

  it("503: while too many documents are being made", async () => {
    const norm = await bench.atVote();
    bench.on(days.vote);
    const body = bench.promulgation(await bench.resolve(norm));
    await whileBusy(async () => refusedWith(await bench.post(norm, "promulgation", body), 503, "documents-busy"));
    assert.equal((await shown(norm.id)).stage, "vote");
  });

  it("makes the version before it one that was revised, from the day the new one holds", async () => {
    const first = await bench.promulgated();
    const next = viewOf(await staff().get(`/api/norms/${(await bench.draft({ revises: first.id })).id}`));
    await bench.reviewed(next);
    viewOf(await bench.post(next, "gate"));
    viewOf(await bench.post(next, "consultation", bench.notice));
    bench.on(days.after);
    viewOf(await bench.post(next, "consultation/closing"));
    await bench.experts(next);
    viewOf(await bench.post(next, "vote"));
    bench.on(days.vote);
    viewOf(await bench.post(next, "promulgation", bench.promulgation(await bench.resolve(next))));
    bench.on("2027-01-01");
    assert.deepEqual([(await shown(first.id)).state, (await shown(next.id)).state], ["revised", "in-force"]);
  });
});

describe("sign-norm", () => {
  const member = async () => {
    const id = randomUUID();
    await house.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'enterprise', '示例企业')", [
      id,
      id.replaceAll("-", "").slice(0, 10),
    ]);
    await house.sql(
      "insert into member (association_id, subject_id, number, joined_on) values ($1, $2, $3, '2020-01-01')",
      [house.association.id, id, id.slice(0, 8)],
    );
    return { as: "member", subjectId: id };
  };
  const sign = (norm: { id: string }, signer: object, signedOn: string = days.vote) =>
    bench.post(norm, "signings", { signer, signedOn });
  const person = { as: "practitioner", name: "示例甲", unit: "示例企业" };

  it("200: members by the roll, practitioners by name, counted apart", async () => {
    const norm = await bench.promulgated();
    assert.equal(signingView.parse((await sign(norm, await member())).body).name, "示例企业");
    assert.equal((await sign(norm, person)).status, 200);
    assert.deepEqual((await shown(norm.id)).signings, { members: 1, practitioners: 1 });
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await sign(ghost, person), 404, "norm-not-found");
  });

  it("409: not twice, and not what is not promulgated", async () => {
    const norm = await bench.promulgated();
    assert.equal((await sign(norm, person)).status, 200);
    refusedWith(await sign(norm, person), 409, "norm-signed-already");
    refusedWith(await sign(await bench.written(), person, days.drafting), 409, "norm-stage-wrong");
  });

  it("422: who is not on the roll, or a day to come", async () => {
    const norm = await bench.promulgated();
    refusedWith(await sign(norm, { as: "member", subjectId: nobody }), 422, "norm-signer-unknown");
    refusedWith(await sign(norm, person, "2026-12-21"), 422, "norm-signed-in-future");
  });

  describe("sign-norm-oneself", () => {
    const ownSigning = (norm: { id: string }) => `/api/norms/${norm.id}/own-signing`;
    const representative = async () => house.newAccount("member", { subjectId: (await member()).subjectId });
    const practitioner = async () => {
      const { subjectId } = await member();
      const id = randomUUID();
      const shortId = id.replaceAll("-", "").slice(0, 10);
      await house.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'practitioner', '从业人员')", [
        id,
        shortId,
      ]);
      await house.sql(
        "insert into practitioner (subject_id, association_id, name, identity_cipher, registered_at) values ($1, $2, '示例甲', 'x', now())",
        [id, house.association.id],
      );
      await house.sql(
        "insert into practice (subject_id, id, association_id, enterprise_id, post, since_on, recorded_at) values ($1, $2, $3, $4, '质检员', '2020-01-01', now())",
        [id, randomUUID(), house.association.id, subjectId],
      );
      return house.newAccount("practitioner", { subjectId: id });
    };

    it("200: a member for itself, a practitioner in person; both see that they have", async () => {
      const norm = await bench.promulgated();
      const [firm, person, namesake] = [await representative(), await practitioner(), await practitioner()];
      assert.equal(signingView.parse((await firm.post(ownSigning(norm))).body).name, "示例企业");
      for (const one of [person, namesake]) {
        const signed = signingView.parse((await one.post(ownSigning(norm))).body);
        assert.deepEqual([signed.signer, signed.name, signed.unit], ["practitioner", "示例甲", "示例企业"]);
      }
      assert.deepEqual((await shown(norm.id)).signings, { members: 1, practitioners: 2 });
      const seen = viewOf(await firm.get(`/api/norms/${norm.id}`));
      assert.deepEqual([seen.ownSigning, seen.can.includes("sign-norm-oneself")], [days.vote, false]);
    });

    it("404: a norm that is not there", async () => {
      refusedWith(await (await representative()).post(ownSigning(ghost)), 404, "norm-not-found");
    });

    it("409: not twice, and no draft", async () => {
      const norm = await bench.promulgated();
      const firm = await representative();
      assert.equal((await firm.post(ownSigning(norm))).status, 200);
      refusedWith(await firm.post(ownSigning(norm)), 409, "norm-signed-already");
      refusedWith(await firm.post(ownSigning(await bench.written())), 409, "norm-stage-wrong");
    });

    it("422: who is no member any more", async () => {
      const norm = await bench.promulgated();
      const gone = await house.newAccount("member", { subjectId: randomUUID() });
      refusedWith(await gone.post(ownSigning(norm)), 422, "norm-signer-unknown");
    });
  });

  describe("list-norm-signings", () => {
    it("200: in order, a page at a time", async () => {
      const norm = await bench.promulgated();
      for (const name of ["示例甲", "示例乙"]) await sign(norm, { ...person, name });
      const page = z.object({ rows: z.array(signingView), next: z.uuid().nullable() });
      const first = page.parse((await staff().get(`/api/norms/${norm.id}/signings?limit=1`)).body);
      const rest = page.parse((await staff().get(`/api/norms/${norm.id}/signings?after=${first.next ?? ""}`)).body);
      assert.deepEqual(
        [...first.rows, ...rest.rows].map(({ name }) => name),
        ["示例甲", "示例乙"],
      );
    });

    it("404: a norm of another association", async () => {
      const norm = await bench.promulgated();
      refusedWith(
        await house.as("secretariat", "foreign").get(`/api/norms/${norm.id}/signings`),
        404,
        "norm-not-found",
      );
    });
  });
});

describe("report-norm", () => {
  const report = (norm: { id: string }) =>
    bench.post(norm, "reports", { year: 2026, report: "示例：本年度签署一家，未收到投诉。" });

  it("200: stands beside the norm", async () => {
    assert.equal(viewOf(await report(await bench.promulgated())).reports[0]?.year, 2026);
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await report(ghost), 404, "norm-not-found");
  });

  it("409: one a year, and none on a draft", async () => {
    const norm = await bench.promulgated();
    viewOf(await report(norm));
    refusedWith(await report(norm), 409, "norm-report-there");
    refusedWith(await report(await bench.draft()), 409, "norm-stage-wrong");
  });
});

describe("call-norm-review", () => {
  it("200: the clock calls for it once the day is over, and not before; the norm holds on", async () => {
    const norm = await bench.atVote();
    bench.on(days.vote);
    // A year whose calendar is published: a provisional clock does not strike.
    const body = bench.promulgation(await bench.resolve(norm), { inForceFrom: days.vote, reviewOn: "2026-12-30" });
    viewOf(await bench.post(norm, "promulgation", body));
    bench.on("2026-12-30");
    await house.settle();
    assert.equal((await shown(norm.id)).stage, "promulgated");
    bench.on("2026-12-31");
    await house.settle();
    const called = await shown(norm.id);
    assert.deepEqual([called.stage, called.state], ["under-review", "in-force"]);
  });

  it("404: a norm that is not there", async () => {
    const answer = await callBy(nobody);
    assert.equal(answer.kind === "refused" && answer.refusal.refused, "norm-not-found");
  });

  it("409: a norm that is not promulgated", async () => {
    const answer = await callBy((await bench.draft()).id);
    assert.equal(answer.kind === "refused" && answer.refusal.refused, "norm-stage-wrong");
  });
});

describe("confirm-norm", () => {
  const confirm = (norm: { id: string }, reviewOn = "2028-01-01") =>
    bench.post(norm, "confirmation", { note: "示例：仍然适用，不作修改", reviewOn });

  it("200: stands on, with what was found and the next day", async () => {
    const norm = viewOf(await confirm(await reviewCalled()));
    assert.deepEqual(
      [norm.stage, norm.reviewOn, norm.reviewedNote],
      ["promulgated", "2028-01-01", "示例：仍然适用，不作修改"],
    );
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await confirm(ghost), 404, "norm-not-found");
  });

  it("409: not before the review is called", async () => {
    refusedWith(await confirm(await bench.promulgated()), 409, "norm-stage-wrong");
  });

  it("422: not later than the rule allows", async () => {
    refusedWith(await confirm(await reviewCalled(), "2031-12-21"), 422, "norm-review-too-late");
  });
});

describe("repeal-norm", () => {
  const repeal = (norm: { id: string }, resolutionId: string) =>
    bench.post(norm, "repeal", { resolutionId, reason: "示例：不再需要" });

  it("200: by a resolution on its repeal; the text stays", async () => {
    const norm = await bench.promulgated();
    const view = viewOf(await repeal(norm, await bench.resolve(norm, { matter: "repeal" })));
    assert.deepEqual([view.state, view.repealedOn, view.clauses.length], ["repealed", days.vote, plainClauses.length]);
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await repeal(ghost, nobody), 404, "norm-not-found");
  });

  it("409: not by a vote to adopt it, be it another than the one that did; and none on the repeal adopts", async () => {
    const norm = await bench.promulgated();
    refusedWith(await repeal(norm, norm.resolution?.id ?? ""), 409, "resolution-not-on-norm");
    refusedWith(await repeal(norm, await bench.resolve(norm)), 409, "resolution-not-on-norm");
    refusedWith(
      await repeal(norm, await bench.resolve(norm, { matter: "repeal", carried: false })),
      409,
      "resolution-not-carried",
    );
    const next = await bench.atVote();
    bench.on(days.vote);
    const wrong = bench.promulgation(await bench.resolve(next, { matter: "repeal" }));
    refusedWith(await bench.post(next, "promulgation", wrong), 409, "resolution-not-on-norm");
  });
});

describe("issue-norm-file", () => {
  it("200: one document tells how it was made, opinions and answers and all", async () => {
    const norm = await bench.closed();
    const { id } = z.object({ id: z.uuid() }).parse((await bench.opine(norm)).body);
    const answer = { answer: "adopted", reason: "示例：已写明投诉电话" };
    assert.equal((await staff().post(`/api/norm-opinions/${id}/answer`, answer)).status, 200);
    await bench.experts(norm);
    viewOf(await bench.post(norm, "vote"));
    bench.on(days.vote);
    await bench.resolve(norm, { carried: false });
    const made = z
      .object({ documentId: z.uuid(), number: z.string() })
      .parse((await bench.post(norm, "making-file")).body);
    assert.match(made.number, /规档〔2026〕[1-9]\d*号$/);
    const text = await textOf(made.documentId);
    for (const said of [
      "示例律师",
      "示例专家甲",
      "建议写明投诉电话",
      "采纳",
      "示例：已写明投诉电话",
      "未通过",
      "第二条会员应当公平竞争",
    ])
      assert.ok(text.includes(said), `${said} in ${text}`);
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await bench.post(ghost, "making-file"), 404, "norm-not-found");
  });

  it("409: a norm without a text", async () => {
    refusedWith(await bench.post(await bench.draft(), "making-file"), 409, "norm-without-text");
  });

  it("422: without a template in force", async () => {
    const norm = await bench.written();
    await withoutTemplates(async () =>
      refusedWith(await bench.post(norm, "making-file"), 422, "document-template-missing"),
    );
  });

  it("503: while too many documents are being made", async () => {
    const norm = await bench.written();
    await whileBusy(async () => refusedWith(await bench.post(norm, "making-file"), 503, "documents-busy"));
  });
});
