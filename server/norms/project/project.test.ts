import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pdfPages } from "../../platform/documents/test-pdf-text.ts";
import { writeDocx } from "../../platform/documents/docx-writer.ts";
import { testDocument } from "../../platform/documents/test-document.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { days, nobody, normBench, plainClauses, refusedWith, viewOf } from "../test-norm.ts";

let house: TestHouse;
let bench: ReturnType<typeof normBench>;
before(async () => {
  house = await startTestHouse(`${days.drafting}T10:00:00+08:00`);
  bench = normBench(house);
});
after(() => house.stop());

const standard = { kind: "group-standard", title: "示例团体标准" };
const ghost = { id: nobody };
const staff = () => house.as("secretary-general");

describe("propose-norm-project", () => {
  it("200: a standard waits for it from its first day, and nothing is written before it is approved", async () => {
    const norm = await bench.draft(standard);
    assert.deepEqual(
      [norm.project, norm.next?.deed, norm.can],
      ["wanted", "propose-norm-project", ["propose-norm-project"]],
    );
    assert.equal(norm.blocks[0]?.code, "norm-project-missing");
    refusedWith(await bench.edit(norm, plainClauses), 409, "norm-project-missing");
    const docx = await writeDocx(
      testDocument({ blocks: [], attachments: [], signature: null, note: null, copies: [], printed: null }),
    );
    const sent = await staff().upload(`/api/norms/${norm.id}/text?revision=0&why=x1`, docx);
    assert.notEqual(sent.status, 200);
    const proposed = viewOf(await bench.propose(norm));
    assert.deepEqual([proposed.project, proposed.next?.deed], ["proposed", "decide-norm-project"]);
    assert.deepEqual(proposed.next?.offices, ["secretary-general", "president"]);
    refusedWith(await bench.edit(norm, plainClauses), 409, "norm-project-undecided");
    refusedWith(await bench.post(norm, "gate"), 409, "norm-project-undecided");
  });

  it("200: what was rejected is proposed anew, and both stay", async () => {
    const norm = await bench.draft(standard);
    viewOf(await bench.propose(norm));
    const rejected = viewOf(await bench.decide(norm, { verdict: "rejected", reason: "示例：与行业标准重复" }));
    assert.deepEqual([rejected.project, rejected.next?.deed], ["rejected", "propose-norm-project"]);
    const again = viewOf(await bench.propose(norm));
    assert.deepEqual(
      again.projects.map(({ decision }) => decision?.reason ?? null),
      [null, "示例：与行业标准重复"],
    );
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await bench.propose(ghost), 404, "norm-not-found");
  });

  it("409: no convention has one, and no standard two", async () => {
    const convention = await bench.draft();
    assert.deepEqual([convention.project, convention.projects], [null, []]);
    refusedWith(await bench.propose(convention), 409, "norm-project-not-due");
    const norm = await bench.draft(standard);
    viewOf(await bench.propose(norm));
    refusedWith(await bench.propose(norm), 409, "norm-project-not-due");
    viewOf(await bench.decide(norm));
    refusedWith(await bench.propose(norm), 409, "norm-project-not-due");
  });
});

describe("decide-norm-project", () => {
  it("200: approved, the articles are written, and the file of the making tells of it", async () => {
    const norm = await bench.written(plainClauses, standard);
    assert.deepEqual([norm.project, norm.revision, norm.next?.deed], ["approved", 1, "pass-norm-gate"]);
    const [project] = norm.projects;
    assert.deepEqual(
      [project?.decision?.verdict, project?.decision?.deciders, project?.decision?.decidedOn],
      ["approved", "示例标准化委员会", days.drafting],
    );
    const made = await bench.post(norm, "making-file");
    const { documentId } = made.body as { documentId: string };
    const pages = pdfPages(await staff().bytes(`/api/documents/${documentId}/file?form=pdf`));
    const text = pages
      .map((page) => page.text)
      .join("")
      .replaceAll(/\s/g, "");
    for (const said of ["没有统一的产品质量要求", "批准立项", "示例标准化委员会"]) assert.ok(text.includes(said), said);
  });

  it("403: not by who proposed it", async () => {
    const norm = await bench.draft(standard);
    const proposed = await staff().post(`/api/norms/${norm.id}/projects`, {
      ...{ need: "示例：没有统一的产品质量要求", scope: "示例：产品要求" },
      ...{ compared: "示例：没有同类标准", drafters: "示例企业甲" },
    });
    assert.equal(proposed.status, 200);
    refusedWith(await bench.decide(norm), 403, "norm-project-own");
  });

  it("404: a norm or a paper that is not there", async () => {
    refusedWith(await bench.decide(ghost), 404, "norm-not-found");
    const norm = await bench.draft(standard);
    viewOf(await bench.propose(norm));
    refusedWith(await bench.decide(norm, { paperId: nobody }), 404, "paper-not-found");
  });

  it("409: nothing that is not proposed", async () => {
    refusedWith(await bench.decide(await bench.draft(standard)), 409, "norm-project-not-due");
  });

  it("422: not before the day comes", async () => {
    const norm = await bench.draft(standard);
    viewOf(await bench.propose(norm));
    refusedWith(await bench.decide(norm, { decidedOn: days.after }), 422, "norm-project-decided-in-future");
  });
});

describe("the number of a standard", () => {
  it("is asked for at its promulgation, stands in the document, and is given once", async () => {
    const norm = await bench.atVote(standard);
    bench.on(days.vote);
    const resolution = await bench.resolve(norm, { kind: "adopt-group-standard" });
    const ask = (more: object) => bench.post(norm, "promulgation", bench.promulgation(resolution, more));
    refusedWith(await ask({}), 422, "standard-code-wrong");
    refusedWith(await ask({ standardCode: "T/SLJC 001-2025" }), 422, "standard-code-wrong");
    const made = viewOf(await ask({ standardCode: "T/SLJC 001-2026" }));
    assert.equal(made.standardCode, "T/SLJC 001—2026");
    const pages = pdfPages(await staff().bytes(`/api/documents/${made.documentId ?? ""}/file?form=pdf`));
    assert.ok(pages.some(({ text }) => text.replaceAll(/\s/g, "").includes("T/SLJC001—2026")));
    const other = await bench.atVote(standard);
    bench.on(days.vote);
    const taken = await bench.resolve(other, { kind: "adopt-group-standard" });
    const twice = bench.promulgation(taken, { standardCode: "T/SLJC 001—2026" });
    refusedWith(await bench.post(other, "promulgation", twice), 409, "standard-code-taken");
  });

  it("is no matter of a convention", async () => {
    const norm = await bench.atVote();
    bench.on(days.vote);
    const more = { standardCode: "T/SLJC 002-2026" };
    const asked = bench.promulgation(await bench.resolve(norm), more);
    refusedWith(await bench.post(norm, "promulgation", asked), 422, "standard-code-wrong");
  });
});
