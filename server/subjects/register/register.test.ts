import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import type { RegisterView, SubjectLike } from "@xinheng/domain/subjects/register-view.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";

let house: TestHouse;
let clerk: Asker;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  clerk = house.as("secretariat");
});
after(() => house.stop());

type Problem = { code: string; details: Record<string, string>; invalid?: { at: string; code: string }[] };
const codeOf = (reply: TestReply) => [reply.status, (reply.body as Problem).code];

// Names of trades that have no character in common: what is registered in one test resembles nothing of another.
const form = (n: number, name: string, more: object = {}) => ({
  ...{ kind: "enterprise", name, code: demonstrationCode(n), document: "营业执照副本" },
  ...more,
});
const register = async (n: number, name: string, more: object = {}): Promise<string> => {
  const reply = await clerk.post("/api/subjects", form(n, name, more));
  assert.equal(reply.status, 200, reply.text);
  return (reply.body as { subjectId: string }).subjectId;
};
const shown = async (id: string): Promise<RegisterView> => {
  const reply = await clerk.get(`/api/subjects/${id}/register`);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as RegisterView;
};
const candidates = async (query: Record<string, string>): Promise<SubjectLike[]> => {
  const reply = await clerk.get(`/api/subject-candidates?${new URLSearchParams(query).toString()}`);
  return (reply.body as { candidates: SubjectLike[] }).candidates;
};
const found = async (q: string): Promise<string[]> => {
  const reply = await house.as("nobody").get(`/api/subjects?q=${encodeURIComponent(q)}`);
  return (reply.body as { hits: { id: string }[] }).hits.map(({ id }) => id);
};
const merge = async (winner: string, loser: string) => {
  const reply = await house.as("secretary-general").post(`/api/subjects/${winner}/merges`, {
    ...{ loserId: loser, reason: "registered-twice", evidence: "登记机关答复" },
  });
  assert.equal(reply.status, 200, reply.text);
  return (reply.body as { mergeId: string }).mergeId;
};
const slip = (code: string) => code.slice(0, 12) + (code[12] === "7" ? "8" : "7") + code.slice(13);

describe("register-subject", () => {
  it("200: registers each kind by its code, and is found by name and code at once", async () => {
    const kinds = { "91": "enterprise", "92": "individual-business", "52": "social-organisation" } as const;
    const more = { "12": "public-institution", "11": "department" } as const;
    const names = ["示例甲海盐场有限公司", "示例乙豆腐坊", "示例丙象棋学会", "示例丁图书馆", "示例戊林业局"];
    for (const [at, [registrar, kind]] of Object.entries({ ...kinds, ...more }).entries()) {
      const name = names[at] ?? "";
      const code = demonstrationCode(5000 + at, registrar);
      const id = await register(5000 + at, name, { kind, code });
      assert.deepEqual([(await found(name))[0], (await found(code))[0]], [id, id]);
      const view = await shown(id);
      assert.deepEqual([view.kind, view.identifiers], [kind, [{ scheme: "uscc", code, standing: "valid" }]]);
    }
  });

  it("200: takes a registration number where there is no unified code, and marks a code that fails its check", async () => {
    const byNumber = { kind: "individual-business", scheme: "registration-number", code: "3201 0250 0123 4" };
    const old = await register(0, "示例己茶叶店", byNumber);
    assert.deepEqual((await shown(old)).identifiers[0]?.scheme, "registration-number");
    const reply = await clerk.post(
      "/api/subjects",
      form(0, "示例庚瓷器有限公司", { code: slip(demonstrationCode(5010)) }),
    );
    assert.deepEqual([reply.status, (reply.body as { standing: string }).standing], [200, "check-failed"]);
  });

  it("422: says each fault at its field: a placeholder, an identity number, another kind's code", async () => {
    const invalid = async (body: object) => {
      const reply = await clerk.post("/api/subjects", body);
      assert.deepEqual(codeOf(reply), [422, "subject-has-faults"]);
      return (reply.body as Problem).invalid?.map(({ at, code }) => [at.replace(/^body\./, ""), code]);
    };
    const zeros = form(0, "示例辛风筝厂", { code: "00000000000000000X" });
    assert.deepEqual(await invalid(zeros), [["code", "code-placeholder"]]);
    // GB 11643, appendix: the example number of the standard.
    const person = form(0, " ", { code: "11010519491231002X" });
    assert.deepEqual(await invalid(person), [
      ["name", "name-empty"],
      ["code", "code-is-identity-number"],
    ]);
    const department = form(0, "示例壬钟表厂", { code: demonstrationCode(5020, "11") });
    assert.deepEqual(await invalid(department), [["kind", "kind-differs-from-code"]]);
  });

  it("409: never the same code twice, whatever is said of it", async () => {
    await register(5030, "示例癸毛笔有限公司");
    const again = form(5030, "示例子算盘有限公司", { another: "确系另一主体" });
    const reply = await clerk.post("/api/subjects", again);
    assert.deepEqual(codeOf(reply), [409, "subject-known"]);
    assert.equal((reply.body as Problem).details["name"], "示例癸毛笔有限公司");
  });

  it("409: a like name or a code one slip away asks for the reason first; with it both stand", async () => {
    const first = await register(5040, "示例丑灯笼有限公司");
    for (const like of [
      form(5041, "示例丑灯笼有限责任公司"),
      form(0, "示例寅砚台社", { code: slip(demonstrationCode(5040)) }),
    ])
      assert.deepEqual(codeOf(await clerk.post("/api/subjects", like)), [409, "subject-resembles-others"]);
    const second = await register(5041, "示例丑灯笼有限责任公司", { another: "住所与法定代表人均不同" });
    assert.notEqual(first, second);
    const rows = await house.sql("select unlike, reason from registration where subject_id = $1", [second]);
    assert.deepEqual(rows, [{ unlike: [first], reason: "住所与法定代表人均不同" }]);
  });
});

describe("list-subject-candidates", () => {
  it("200: explains each by what of it is alike, and passes over a branch", async () => {
    const id = await register(5100, "示例卯风车制造有限公司");
    await register(5101, "示例卯风车制造有限公司临水分公司");
    const byName = await candidates({ name: "示例卯风车制造有限责任公司" });
    assert.deepEqual(
      byName.map((one) => [one.id, one.likenesses]),
      [[id, [{ reason: "same-key", theirs: "示例卯风车制造有限公司" }]]],
    );
    const byCode = await candidates({ code: slip(demonstrationCode(5100)) });
    assert.deepEqual(byCode[0]?.likenesses, [{ reason: "one-character", theirs: demonstrationCode(5100) }]);
    assert.deepEqual(await candidates({ name: "示例辰无人机有限公司", code: "x" }), []);
  });
});

describe("record-name", () => {
  let second = 0;
  const rename = (id: string, name: string, fromOn: string, more: object = {}) => {
    // Entries follow one another in time, as they do in a house.
    second += 1;
    house.time.set(new Date(Date.parse("2026-11-20T10:00:00+08:00") + second * 1_000).toISOString());
    return clerk.post(`/api/subjects/${id}/names`, {
      ...{ kind: "registered", name, fromOn, document: "变更登记通知书" },
      ...more,
    });
  };

  it("200: the new name stands, the former keeps its days, and search finds both and the short one", async () => {
    const id = await register(5200, "示例巳竹编有限公司");
    assert.equal((await rename(id, "示例巳藤编有限公司", "2026-03-05")).status, 200);
    const short = { kind: "short", name: "巳编", document: "章程" };
    assert.equal((await clerk.post(`/api/subjects/${id}/names`, short)).status, 200);
    const view = await shown(id);
    assert.equal(view.name, "示例巳藤编有限公司");
    assert.deepEqual(view.names, [
      { name: "示例巳藤编有限公司", kind: "registered", fromOn: "2026-03-05", toOn: null },
      { name: "示例巳竹编有限公司", kind: "former", fromOn: null, toOn: "2026-03-04" },
      { name: "巳编", kind: "short", fromOn: null, toOn: null },
    ]);
    for (const q of ["示例巳竹编有限公司", "示例巳藤编有限公司", "巳编"]) assert.equal((await found(q))[0], id, q);
  });

  it("200: a mistake is corrected by another entry, which both stay to be read, and can be taken back", async () => {
    const id = await register(5201, "示例午刺绣有限公司");
    const wrong = (await rename(id, "示例午次绣有限公司", "2026-03-05")).body as { changeId: string };
    const corrected = await rename(id, "示例午织绣有限公司", "2026-03-06", { corrects: wrong.changeId });
    assert.equal((corrected.body as { name: string }).name, "示例午织绣有限公司");
    const view = await shown(id);
    assert.deepEqual(
      view.changes.map(({ name, corrected: gone }) => [name, gone]),
      [
        ["示例午织绣有限公司", false],
        ["示例午次绣有限公司", true],
      ],
    );
    assert.deepEqual(
      view.names.map(({ name, kind, toOn }) => [name, kind, toOn]),
      [
        ["示例午织绣有限公司", "registered", null],
        ["示例午刺绣有限公司", "former", "2026-03-05"],
        ["示例午次绣有限公司", "as-printed", null],
      ],
    );
    const { changeId } = corrected.body as { changeId: string };
    await rename(id, "示例午刺绣有限公司", "2026-03-06", { corrects: changeId });
    assert.equal((await shown(id)).name, "示例午刺绣有限公司");
    assert.equal((await shown(id)).changes.length, 3);
  });

  it("404: of a subject or an entry that is not there", async () => {
    assert.deepEqual(codeOf(await rename(randomUUID(), "示例未", "2026-01-01")), [404, "subject-not-found"]);
    const id = await register(5202, "示例未蜡染有限公司");
    const lost = await rename(id, "示例未扎染有限公司", "2026-01-01", { corrects: randomUUID() });
    assert.deepEqual(codeOf(lost), [404, "name-change-not-found"]);
  });

  it("409: of the same name again, and of a correction of another kind", async () => {
    const id = await register(5203, "示例申陶艺有限公司");
    assert.deepEqual(codeOf(await rename(id, "示例申陶艺有限公司", "2026-01-01")), [409, "name-unchanged"]);
    const short = { kind: "short", name: "申陶", document: "章程" };
    const { changeId } = (await clerk.post(`/api/subjects/${id}/names`, short)).body as { changeId: string };
    assert.deepEqual(codeOf(await clerk.post(`/api/subjects/${id}/names`, short)), [409, "name-recorded"]);
    const other = await rename(id, "示例申陶瓷有限公司", "2026-01-01", { corrects: changeId });
    assert.deepEqual(codeOf(other), [409, "name-change-kind-differs"]);
  });

  it("422: without its day, on a day that has not come, with days reversed, or of no name", async () => {
    const id = await register(5204, "示例酉漆器有限公司");
    const says = async (body: object) =>
      codeOf(
        await clerk.post(`/api/subjects/${id}/names`, { kind: "former", name: "旧名", document: "档案", ...body }),
      );
    assert.deepEqual(await says({ kind: "registered" }), [422, "name-days-missing"]);
    assert.deepEqual(await says({ toOn: "2026-11-21" }), [422, "register-day-in-future"]);
    assert.deepEqual(await says({ fromOn: "2026-02-01", toOn: "2026-01-01" }), [422, "register-days-reversed"]);
    assert.deepEqual(await says({ name: "  " }), [422, "name-empty"]);
    assert.deepEqual(await says({ name: "长".repeat(201) }), [422, "name-too-long"]);
  });

  it("410: of a subject that was merged", async () => {
    const [winner, loser] = [await register(5205, "示例戌剪纸有限公司"), await register(5206, "示例亥皮影有限公司")];
    await merge(winner, loser);
    assert.deepEqual(codeOf(await rename(loser, "示例亥", "2026-01-01")), [410, "subject-merged"]);
  });
});

const relate = (part: string, parentId: string, more: object = {}) =>
  clerk.post(`/api/subjects/${part}/relations`, {
    ...{ parentId, kind: "branch", fromOn: "2026-01-10", document: "分公司营业执照" },
    ...more,
  });
const end = (part: string, relationId: string, more: object = {}) =>
  clerk.delete(`/api/subjects/${part}/relations/${relationId}`, {
    ...{ toOn: "2026-10-31", document: "注销通知书" },
    ...more,
  });
const pair = async (n: number, name: string) => {
  const parent = await register(n, `${name}有限公司`);
  return { parent, part: await register(n + 1, `${name}有限公司临水分公司`) };
};
const openPage = async (id: string, asOf = "") => {
  const reply = await house.as("nobody").get(`/api/subjects/${id}/archive${asOf}`);
  const { subject } = reply.body as { subject: { relations: { side: string; kind: string; other: { id: string } }[] } };
  return subject.relations.map(({ side, kind, other }) => [side, kind, other.id]);
};

describe("record-relation", () => {
  it("200: both pages name the other end", async () => {
    const { parent, part } = await pair(5300, "示例东鞋业");
    assert.equal((await relate(part, parent)).status, 200);
    const ends = (view: RegisterView) => view.relations.map(({ side, other, kind }) => [side, kind, other.id]);
    assert.deepEqual(ends(await shown(part)), [["parent", "branch", parent]]);
    assert.deepEqual(ends(await shown(parent)), [["part", "branch", part]]);
  });

  it("200: visitors see branches on the days they held, and nothing of who owns whom", async () => {
    const { parent, part } = await pair(5310, "示例南帽业");
    await relate(part, parent);
    const owned = await register(5312, "示例西伞业有限公司");
    await relate(owned, parent, { kind: "subsidiary" });
    assert.deepEqual(await openPage(parent), [["part", "branch", part]]);
    assert.deepEqual(await openPage(owned), []);
    assert.deepEqual(await openPage(part, "?asOf=2026-01-09"), []);
    assert.deepEqual(await openPage(part, "?asOf=2026-01-10"), [["parent", "branch", parent]]);
  });

  it("200: what a branch did is not its parent's record", async () => {
    const { parent, part } = await pair(5320, "示例北袜业");
    await relate(part, parent);
    await house.sql(
      `insert into record (subject_id, id, item, edition, polarity, open_scope, document_kind, document_number, document_printed,
         issuer_name, source_name, decided_on, valid_from, public_from, severity, publicity_why, publicity_edition, last_confirmed_on,
         printed_name, natural_key, content_hash, fields, recorded_at)
       values ($1, $2, 'double-publicity-penalty', 'x@1', 'adverse', 'public', 'decision', '1', '1', 'x', 'x', '2026-06-01', '2026-06-01',
         '2026-06-02', 'general', 'x', 'x', '2026-11-01', 'x', decode(repeat('01', 16), 'hex'), decode(repeat('01', 32), 'hex'), '{}', '2026-06-02')`,
      [part, randomUUID()],
    );
    const counts = async (id: string) => {
      const reply = await house.as("secretariat").post(`/api/subjects/${id}/inspections`, { purpose: "核对隶属关系" });
      return (reply.body as { counts: { adverse: number }; records: unknown[] }).records.length;
    };
    const own = await house.sql("select from record where subject_id = $1", [part]);
    assert.deepEqual([own.length, await counts(parent)], [1, 0]);
  });

  it("200: is followed through a merge of either end, and comes back when it is undone", async () => {
    const { parent, part } = await pair(5330, "示例中表业");
    await relate(part, parent);
    const winner = await register(5332, "示例另一钟业有限公司");
    const mergeId = await merge(winner, parent);
    assert.deepEqual(await openPage(part), [["parent", "branch", winner]]);
    assert.deepEqual(await openPage(winner), [["part", "branch", part]]);
    const undone = await house
      .as("secretary-general")
      .delete(`/api/subjects/${winner}/merges/${mergeId}`, { reason: "登记机关答复为两家" });
    assert.equal(undone.status, 200, undone.text);
    assert.deepEqual(await openPage(winner), []);
    assert.deepEqual(await openPage(part), [["parent", "branch", parent]]);
  });

  it("404: with a subject that is not there", async () => {
    const id = await register(5340, "示例春花业有限公司");
    assert.deepEqual(codeOf(await relate(id, randomUUID())), [404, "subject-not-found"]);
  });

  it("409: in a circle, or of a branch that has its parent", async () => {
    const { parent, part } = await pair(5350, "示例夏果业");
    await relate(part, parent);
    assert.deepEqual(codeOf(await relate(parent, part, { kind: "subsidiary" })), [409, "relation-in-circle"]);
    const other = await register(5352, "示例秋粮业有限公司");
    assert.deepEqual(codeOf(await relate(part, other)), [409, "relation-stands"]);
  });

  it("410: with a subject that was merged", async () => {
    const [winner, loser] = [await register(5360, "示例冬煤业有限公司"), await register(5361, "示例寒柴行有限公司")];
    await merge(winner, loser);
    const id = await register(5362, "示例暖炉具有限公司");
    assert.deepEqual(codeOf(await relate(id, loser)), [410, "subject-merged"]);
  });

  it("422: with itself, with a person, or from a day that has not come", async () => {
    const { parent, part } = await pair(5370, "示例风扇业");
    assert.deepEqual(codeOf(await relate(part, part)), [422, "relation-with-itself"]);
    const late = await relate(part, parent, { fromOn: "2026-11-21" });
    assert.deepEqual(codeOf(late), [422, "register-day-in-future"]);
    const person = randomUUID();
    await house.sql(
      "insert into subject (id, short_id, kind, name) values ($1, 'persons22', 'practitioner', '示例人')",
      [person],
    );
    assert.deepEqual(codeOf(await relate(person, parent)), [422, "relation-with-person"]);
  });
});

describe("end-relation", () => {
  const standing = async (n: number, name: string) => {
    const both = await pair(n, name);
    return { ...both, relationId: ((await relate(both.part, both.parent)).body as { relationId: string }).relationId };
  };

  it("200: stays with its days on the desk; a mistake is shown to nobody else", async () => {
    const { parent, part, relationId } = await standing(5400, "示例雪糕业");
    assert.equal((await end(part, relationId)).status, 200);
    const [relation] = (await shown(parent)).relations;
    assert.deepEqual([relation?.toOn, relation?.endedDocument], ["2026-10-31", "注销通知书"]);
    assert.deepEqual(await openPage(parent), []);
    assert.deepEqual(await openPage(parent, "?asOf=2026-10-31"), [["part", "branch", part]]);
    const again = ((await relate(part, parent, { fromOn: "2026-11-01" })).body as { relationId: string }).relationId;
    await end(part, again, { toOn: "2026-11-02", mistaken: true, document: "登记有误" });
    assert.deepEqual(await openPage(parent, "?asOf=2026-11-01"), []);
    assert.equal((await shown(parent)).relations.length, 2);
  });

  it("404: of none that is there", async () => {
    const { part } = await standing(5410, "示例霜膏业");
    assert.deepEqual(codeOf(await end(part, randomUUID())), [404, "relation-not-found"]);
  });

  it("409: of one that ended", async () => {
    const { part, relationId } = await standing(5420, "示例露营业");
    await end(part, relationId);
    assert.deepEqual(codeOf(await end(part, relationId)), [409, "relation-ended"]);
  });

  it("422: before it began, or on a day that has not come", async () => {
    const { part, relationId } = await standing(5430, "示例雾灯业");
    assert.deepEqual(codeOf(await end(part, relationId, { toOn: "2026-01-09" })), [422, "register-days-reversed"]);
    assert.deepEqual(codeOf(await end(part, relationId, { toOn: "2026-11-21" })), [422, "register-day-in-future"]);
  });
});

describe("show-subject", () => {
  it("200: says what may be done by office: staff read, the secretariat keeps", async () => {
    const id = await register(5500, "示例虹染料有限公司");
    assert.ok((await shown(id)).can.includes("record-name"));
    const regulator = await house.as("regulator").get(`/api/subjects/${id}/register`);
    assert.deepEqual([regulator.status, (regulator.body as RegisterView).can], [200, []]);
  });

  it("404: of nobody, and of a natural person", async () => {
    assert.deepEqual(codeOf(await clerk.get(`/api/subjects/${randomUUID()}/register`)), [404, "subject-not-found"]);
    const person = randomUUID();
    await house.sql(
      "insert into subject (id, short_id, kind, name) values ($1, 'persons33', 'practitioner', '示例人')",
      [person],
    );
    assert.deepEqual(codeOf(await clerk.get(`/api/subjects/${person}/register`)), [404, "subject-not-found"]);
  });

  it("410: of one that was merged", async () => {
    const [winner, loser] = [await register(5510, "示例云布业有限公司"), await register(5511, "示例霞纱厂有限公司")];
    await merge(winner, loser);
    assert.deepEqual(codeOf(await clerk.get(`/api/subjects/${loser}/register`)), [410, "subject-merged"]);
  });
});
