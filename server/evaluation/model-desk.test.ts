import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import type { z } from "zod";
import { type ModelRows } from "@xinheng/domain/evaluation/model-rows.ts";
import { modelView, scoreReasons } from "@xinheng/domain/evaluation/model-view.ts";
import { transact } from "../platform/database.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../platform/test-house.ts";
import { writeModelWorkbook } from "./model-workbook.ts";

let t: TestHouse;
const general = "member-general@2026-11-21";
const nobody = "00000000-0000-4000-8000-000000000000";
const [clean, punished] = [randomUUID(), randomUUID()];
let keys = 0;

before(async () => {
  t = await startTestHouse("2026-11-20T10:00:00+08:00");
  for (const [id, shortId, name] of [
    [clean, "m2d2e2s2k2", "示例清白企业"],
    [punished, "m3d3e3s3k3", "示例受罚企业"],
  ] as const) {
    await t.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'enterprise', $3)", [
      id,
      shortId,
      name,
    ]);
    await t.sql(
      "insert into member (association_id, subject_id, number, joined_on) values ($1, $2, $2::uuid::text, '2020-01-01')",
      [t.association.id, id],
    );
  }
  await t.sql(
    `insert into record (subject_id, id, item, edition, polarity, open_scope, document_kind, document_number, document_printed, issuer_name,
      source_name, decided_on, valid_from, public_from, public_until, publicity_why, publicity_edition, last_confirmed_on, printed_name, held,
      natural_key, content_hash, fields, recorded_at, severity, amount_fen)
    values ($1, gen_random_uuid(), 'double-publicity-penalty', 'double-publicity-penalty@2018', 'adverse', 'public', '行政处罚决定书', '示罚〔2026〕1号',
      '示罚〔2026〕1号', '示例局', '示例局', '2026-06-01', '2026-06-01', '2026-06-01', '2027-06-01', 'w', 'e', '2026-11-20', '示例', '',
      substring(sha256('a') from 1 for 16), sha256('a'), '{}', '2026-06-02T00:00:00Z', 'general', 2000000)`,
    [punished],
  );
});
after(() => t.stop());

type View = z.infer<typeof modelView>;
const staff = () => t.as("secretariat");
const viewOf = (reply: TestReply): View => {
  assert.equal(reply.status, 200, reply.text);
  return modelView.parse(reply.body);
};
const refusedWith = (reply: TestReply, status: number, code: string): void => {
  assert.equal(reply.status, status, reply.text);
  assert.match(reply.text, new RegExp(`"${code}"`));
};
const copied = async (from = general): Promise<View> => {
  keys += 1;
  return viewOf(
    await staff().post("/api/models", {
      from,
      why: "示例：起草本协会的模型",
      ...(from === general ? { key: `own-${String(keys)}` } : {}),
    }),
  );
};
const written = (model: View, rows: ModelRows, revision = model.revision) =>
  staff().put(`/api/models/${model.id}`, { revision, name: model.name, nameEn: model.nameEn, rows });
const changed = (model: View, table: "groups" | "indicators" | "grades", at: number, cells: object): ModelRows => ({
  ...model.rows,
  [table]: model.rows[table].map((row, number) => (number === at ? { ...row, ...cells } : row)),
});
const tried = async (model: View) => viewOf(await staff().post(`/api/models/${model.id}/trial`));
const published = async (model: View) => {
  const ready = await tried(model);
  return viewOf(await t.as("president").post(`/api/models/${ready.id}/publication`, { revision: ready.revision }));
};
/** Four defects at once: weights, a deduction, overlapping rules, a grade out of reach. */
const planted = (model: View): ModelRows => {
  const at = (id: string) => model.rows.indicators.findIndex((one) => one.id === id);
  const cells: Record<number, object> = {
    [at("training")]: { scoring: "trainings >= 2 => 100\ntrainings >= 1 => 60\nelse => 0" },
    [at("penalties-taken")]: {
      scoring: '- penalty-general 一般处罚 | double-publicity-penalty | severity == "general" | 150 | 12M 100%',
    },
  };
  return {
    ...model.rows,
    groups: model.rows.groups.map((one, number) => (number === 0 ? { ...one, weight: "20%" } : one)),
    indicators: model.rows.indicators.map((one, number) => ({ ...one, ...cells[number] })),
    grades: [{ id: "S", name: "特", nameEn: "", atLeast: "120" }, ...model.rows.grades],
  };
};

describe("list-models", () => {
  it("200: what the packs bring, marked as far as its source was seen, and the association's own", async () => {
    const model = await copied();
    const reply = await staff().get("/api/models");
    assert.equal(reply.status, 200);
    const { own, packs } = reply.body as {
      own: { id: string }[];
      packs: { key: string; mark: string; name: string }[];
    };
    assert.ok(own.some(({ id }) => id === model.id));
    assert.deepEqual(packs.map(({ key }) => key).toSorted(), [
      "member-construction",
      "member-general",
      "member-intermediary",
    ]);
    for (const { mark, name } of packs) assert.ok(mark === "unverified" && name.includes("示例"));
    const foreign = await t.as("secretariat", "foreign").get("/api/models");
    assert.deepEqual((foreign.body as { own: unknown[] }).own, []);
  });
});

describe("show-model", () => {
  it("200: a model of the packs, without a defect, its shares adding up to the full marks", async () => {
    const model = viewOf(await staff().get(`/api/models/${general}`));
    assert.deepEqual([model.state, model.faults, model.can], ["pack", [], ["copy-model"]]);
    assert.equal(
      model.shares.reduce((sum, share) => sum + Number(share), 0),
      100,
    );
  });

  it("404: one that is not there, and another association's", async () => {
    const model = await copied();
    refusedWith(await staff().get(`/api/models/${nobody}`), 404, "model-not-found");
    refusedWith(await t.as("secretariat", "foreign").get(`/api/models/${model.id}`), 404, "model-not-found");
  });
});

describe("copy-model", () => {
  it("200: a first version from the packs, the next from a published one, which names it and why", async () => {
    const first = await published(await copied());
    assert.deepEqual([first.version, first.copiedFrom, first.replaces], [1, general, null]);
    const next = await copied(first.id);
    assert.deepEqual([next.version, next.replaces, next.state], [2, first.id, "draft"]);
    assert.equal(next.why, "示例：起草本协会的模型");
    assert.equal(next.versions.length, 2);
  });

  it("404: from nothing", async () => {
    refusedWith(await staff().post("/api/models", { from: "nothing@2026", why: "示例" }), 404, "model-not-found");
  });

  it("409: under an id that is taken, and beside a draft that is open", async () => {
    const model = await copied();
    refusedWith(
      await staff().post("/api/models", { from: general, key: model.key, why: "示例" }),
      409,
      "model-key-taken",
    );
    refusedWith(await staff().post("/api/models", { from: model.id, why: "示例" }), 409, "model-draft-open");
  });
});

describe("edit-model", () => {
  it("200: keeps a draft with its defects, each told in its cell", async () => {
    const model = await copied();
    const view = viewOf(await written(model, planted(model)));
    assert.equal(view.revision, 2);
    const places = view.faults.map(({ path }) => path.join("."));
    const at = (id: string) => String(view.rows.indicators.findIndex((one) => one.id === id));
    for (const place of [
      "groups",
      `indicators.${at("training")}.scoring`,
      `indicators.${at("penalties-taken")}.scoring`,
      "grades.0",
    ])
      assert.ok(places.includes(place), `${place} in ${places.join(" ")}`);
    const mended = viewOf(await written(view, model.rows));
    assert.deepEqual(mended.faults, []);
    assert.deepEqual(mended.rows, model.rows);
  });

  it("404: none to change", async () => {
    const model = await copied();
    refusedWith(await written({ ...model, id: nobody }, model.rows), 404, "model-not-found");
  });

  it("409: after somebody else, and once it is published", async () => {
    const model = await copied();
    viewOf(await written(model, model.rows));
    refusedWith(await written(model, model.rows), 409, "model-edited-meanwhile");
    const done = await published(await copied());
    refusedWith(await written(done, done.rows), 409, "model-not-draft");
    // Not only the deed: no statement of the program reaches a published row.
    const scope = { associationId: t.association.id, audience: "staff" } as const;
    const touched = await transact(t.house.database.app, scope, (tx) =>
      tx.client.query("update model set why = 'x' where id = $1", [done.id]),
    );
    assert.equal(touched.rowCount, 0);
  });

  it("422: cells that say nothing, each with its place, and nothing is saved", async () => {
    const model = await copied();
    const reply = await written(
      model,
      changed(model, "indicators", 0, { scoring: "three marks for a smile", weight: "many" }),
    );
    refusedWith(reply, 422, "model-cells-unreadable");
    assert.match(reply.text, /indicators\.0\.scoring/);
    refusedWith(await written(model, changed(model, "grades", 1, { atLeast: "-1" })), 422, "model-cells-unreadable");
    assert.equal(viewOf(await staff().get(`/api/models/${model.id}`)).revision, 1);
  });
});

describe("fetch-model-sheet", () => {
  it("200: a workbook that brings the same model back", async () => {
    const model = await copied();
    const bytes = await staff().bytes(`/api/models/${model.id}/sheet`);
    const back = viewOf(await staff().upload(`/api/models/${model.id}/sheet?revision=1`, bytes));
    assert.deepEqual(back.rows, model.rows);
    assert.deepEqual(back.faults, []);
  });

  it("404: of nothing", async () => {
    refusedWith(await staff().get(`/api/models/${nobody}/sheet`), 404, "model-not-found");
  });
});

describe("import-model-sheet", () => {
  const sheetOf = async (rows: ModelRows) => Buffer.from(await writeModelWorkbook(rows));

  it("200: takes what was changed in the workbook", async () => {
    const model = await copied();
    const sheet = await sheetOf(changed(model, "indicators", 0, { name: "示例改名" }));
    const view = viewOf(await staff().upload(`/api/models/${model.id}/sheet?revision=1`, sheet));
    assert.deepEqual([view.rows.indicators[0]?.name, view.revision], ["示例改名", 2]);
  });

  it("404: into nothing", async () => {
    const sheet = await sheetOf((await copied()).rows);
    refusedWith(await staff().upload(`/api/models/${nobody}/sheet?revision=1`, sheet), 404, "model-not-found");
  });

  it("409: over a later revision", async () => {
    const model = await copied();
    refusedWith(
      await staff().upload(`/api/models/${model.id}/sheet?revision=7`, await sheetOf(model.rows)),
      409,
      "model-edited-meanwhile",
    );
  });

  it("422: no workbook, a workbook of something else, cells that say nothing", async () => {
    const model = await copied();
    const sent = (file: Buffer) => staff().upload(`/api/models/${model.id}/sheet?revision=1`, file);
    refusedWith(await sent(Buffer.from("no workbook")), 422, "model-sheet-unreadable");
    const { writeXlsx } = await import("hucre/xlsx");
    refusedWith(
      await sent(Buffer.from(await writeXlsx({ sheets: [{ name: "别的", rows: [["x"]] }] }))),
      422,
      "model-sheet-missing",
    );
    refusedWith(await sent(await sheetOf(changed(model, "groups", 0, { weight: "" }))), 422, "model-cells-unreadable");
  });
});

describe("compare-models", () => {
  it("200: by id, what a draft changes against what it was copied from, and against any other", async () => {
    const model = await copied();
    const at = model.rows.indicators.findIndex(({ id }) => id === "training");
    const next = viewOf(await written(model, changed(model, "indicators", at, { weight: "30%" })));
    const reply = await staff().get(`/api/models/${next.id}/comparison`);
    assert.equal(reply.status, 200, reply.text);
    const { changes } = reply.body as { changes: { path: string; before: unknown; after: unknown }[] };
    assert.deepEqual(
      changes.map(({ path, before, after }) => [path, before, after]),
      [["indicators[training].weight", "40%", "30%"]],
    );
    const other = await staff().get(`/api/models/${next.id}/comparison?with=member-construction@2026-11-21`);
    assert.ok((other.body as { changes: unknown[] }).changes.length > 10);
  });

  it("404: of nothing", async () => {
    refusedWith(await staff().get(`/api/models/${nobody}/comparison`), 404, "model-not-found");
  });

  it("409: with nothing", async () => {
    refusedWith(await staff().get(`/api/models/${general}/comparison`), 409, "model-nothing-to-compare");
  });
});

describe("try-model", () => {
  it("200: counts the whole membership by grade, and who changes against the version before", async () => {
    const first = await copied();
    const trial = (await tried(first)).trial;
    assert.equal(trial?.members, 2);
    assert.equal(
      trial.distribution.reduce((sum, { members }) => sum + members, 0),
      2,
    );
    assert.deepEqual(trial.moves, []);
    const done = await published(first);
    const draft = await copied(done.id);
    // Where the whole is conduct, whoever has no penalty is graded by that alone.
    const rows: ModelRows = {
      ...draft.rows,
      groups: draft.rows.groups.map((one) =>
        one.under === "" ? { ...one, weight: one.id === "conduct" ? "80%" : "10%" } : one,
      ),
    };
    const next = await tried(viewOf(await written(draft, rows)));
    assert.deepEqual(next.faults, []);
    assert.equal(next.trial?.against?.id, done.id);
    assert.ok(next.trial.moves.length > 0);
    const listed = await staff().get(`/api/models/${next.id}/scores?changed=yes`);
    const { rows: scores } = listed.body as { rows: { name: string; grade: string; before: string }[] };
    assert.equal(
      scores.length,
      next.trial.moves.reduce((sum, { members }) => sum + members, 0),
    );
    for (const { grade, before } of scores)
      assert.ok(next.trial.moves.some(({ from, to }) => from === before && to === grade));
  });

  it("404: none to try", async () => {
    refusedWith(await staff().post(`/api/models/${nobody}/trial`), 404, "model-not-found");
  });

  it("409: a published model is not tried again", async () => {
    const done = await published(await copied());
    refusedWith(await staff().post(`/api/models/${done.id}/trial`), 409, "model-not-draft");
  });

  it("422: a model with defects, all of them named", async () => {
    const model = await copied();
    const faulty = viewOf(await written(model, planted(model)));
    const reply = await staff().post(`/api/models/${faulty.id}/trial`);
    refusedWith(reply, 422, "model-faulty");
    for (const code of ["weights-not-whole", "deduction-above-full", "cases-overlap", "grade-unreachable"])
      assert.match(reply.text, new RegExp(code));
  });
});

describe("list-model-scores", () => {
  it("200: members by name, with what each would be given; one grade alone", async () => {
    const reply = await staff().get(`/api/models/${general}/scores`);
    assert.equal(reply.status, 200, reply.text);
    const { rows } = reply.body as { rows: { name: string; grade: string; points: string }[] };
    assert.deepEqual(rows.map(({ name }) => name).toSorted(), ["示例受罚企业", "示例清白企业"].toSorted());
    const [one] = rows;
    assert.ok(one);
    const only = await staff().get(`/api/models/${general}/scores?grade=${one.grade}`);
    for (const { grade } of (only.body as { rows: { grade: string }[] }).rows) assert.equal(grade, one.grade);
    assert.deepEqual(
      ((await staff().get(`/api/models/${general}/scores?grade=none`)).body as { rows: unknown[] }).rows,
      [],
    );
    assert.deepEqual(
      ((await t.as("secretariat", "foreign").get(`/api/models/${general}/scores`)).body as { rows: unknown[] }).rows,
      [],
    );
  });

  it("404: of nothing", async () => {
    refusedWith(await staff().get(`/api/models/${nobody}/scores`), 404, "model-not-found");
  });

  it("422: of a model with defects", async () => {
    const model = await copied();
    viewOf(await written(model, planted(model)));
    refusedWith(await staff().get(`/api/models/${model.id}/scores`), 422, "model-faulty");
  });
});

describe("explain-model-score", () => {
  it("200: from the grade to the document, with marks that add up, and what would raise it", async () => {
    const reply = await staff().get(`/api/models/${general}/scores/${punished}`);
    assert.equal(reply.status, 200, reply.text);
    const reasons = scoreReasons.parse(reply.body);
    const sum = reasons.indicators.reduce((all, { points }) => all + Math.round(Number(points) * 10_000), 0);
    assert.equal(sum, Math.round(Number(reasons.points) * 10_000));
    const taken = reasons.indicators.find(({ id }) => id === "penalties-taken");
    // 15 of 100 for a general penalty of this year; the indicator is worth 45 % × 60 % × 50 % of 100.
    assert.deepEqual([taken?.own, taken?.points, taken?.most], ["85", "11.475", "13.5"]);
    const [line] = taken?.lines ?? [];
    assert.equal(line?.value, "-15");
    assert.deepEqual(
      line.leaves.flatMap(({ records }) => records.map(({ document, issuer }) => [document, issuer])),
      [["示罚〔2026〕1号", "示例局"]],
    );
    // In words: no expression of the model, no code of a term.
    assert.deepEqual(
      line.leaves.map(({ name, nameEn }) => [name, nameEn]),
      [
        ["一般处罚（12 个月内）", "general penalties (within 12 months)"],
        ["一般处罚（24 个月内、12 个月以前）", "general penalties (within 24 months, more than 12 months ago)"],
        ["一般处罚（36 个月内、24 个月以前）", "general penalties (within 36 months, more than 24 months ago)"],
      ],
    );
    for (const { says } of reasons.indicators.flatMap(({ lines }) => lines))
      assert.doesNotMatch(says, /[a-z]{3,}|==|&&/);
    assert.notEqual(reasons.raise.found, "best-already");
    const listed = await staff().get(`/api/models/${general}/scores`);
    const row = (listed.body as { rows: { subjectId: string; points: string; grade: string }[] }).rows.find(
      ({ subjectId }) => subjectId === punished,
    );
    assert.deepEqual([row?.points, row?.grade], [reasons.points, reasons.grade]);
  });

  it("404: of a subject that is no member", async () => {
    refusedWith(await staff().get(`/api/models/${general}/scores/${nobody}`), 404, "model-not-scored");
    refusedWith(
      await t.as("secretariat", "foreign").get(`/api/models/${general}/scores/${punished}`),
      404,
      "model-not-scored",
    );
  });

  it("422: by a model with defects", async () => {
    const model = await copied();
    viewOf(await written(model, planted(model)));
    refusedWith(await staff().get(`/api/models/${model.id}/scores/${punished}`), 422, "model-faulty");
  });
});

describe("publish-model", () => {
  it("200: from today and for good", async () => {
    const done = await published(await copied());
    assert.deepEqual([done.state, done.validFrom, done.can], ["published", "2026-11-20", []]);
  });

  it("404: none to publish", async () => {
    refusedWith(
      await t.as("president").post(`/api/models/${nobody}/publication`, { revision: 1 }),
      404,
      "model-not-found",
    );
  });

  it("409: not tried as it stands, or changed since", async () => {
    const model = await copied();
    const publish = (revision: number) => t.as("president").post(`/api/models/${model.id}/publication`, { revision });
    refusedWith(await publish(1), 409, "model-not-tried");
    await tried(model);
    viewOf(await written(model, model.rows));
    refusedWith(await publish(1), 409, "model-edited-meanwhile");
    refusedWith(await publish(2), 409, "model-not-tried");
  });

  it("422: with defects", async () => {
    const model = await copied();
    const faulty = viewOf(await written(model, planted(model)));
    refusedWith(
      await t.as("president").post(`/api/models/${model.id}/publication`, { revision: faulty.revision }),
      422,
      "model-faulty",
    );
  });
});

describe("discard-model", () => {
  it("200: a draft goes with its trial", async () => {
    const model = await tried(await copied());
    assert.equal((await staff().delete(`/api/models/${model.id}`)).status, 200);
    refusedWith(await staff().get(`/api/models/${model.id}`), 404, "model-not-found");
  });

  it("404: none to discard", async () => {
    refusedWith(await staff().delete(`/api/models/${nobody}`), 404, "model-not-found");
  });

  it("409: what is published stays", async () => {
    const done = await published(await copied());
    refusedWith(await staff().delete(`/api/models/${done.id}`), 409, "model-not-draft");
  });
});
