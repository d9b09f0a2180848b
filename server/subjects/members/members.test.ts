import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { readXlsx } from "hucre/xlsx";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import type { MemberView } from "@xinheng/domain/subjects/members/member-view.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { newShortId } from "../short-id.ts";

let house: TestHouse;
let clerk: Asker;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  clerk = house.as("secretariat");
});
after(() => house.stop());

type Problem = { code: string; details: Record<string, string> };
type Listed = { members: MemberView[]; found: number; more: string | null; can: string[] };
const codeOf = (reply: TestReply) => [reply.status, (reply.body as Problem).code];

/** A subject on the register, planted without the form: names here may be as like as they please. */
const subject = async (n: number, name = `示例会员${String(n)}号有限公司`): Promise<string> => {
  const id = randomUUID();
  const code = demonstrationCode(n);
  await house.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'enterprise', $3)", [
    id,
    newShortId(),
    name,
  ]);
  await house.sql("insert into subject_claim values ('uscc', $2, $1, 'valid')", [id, code]);
  await house.sql(
    "insert into subject_identifier (subject_id, scheme, code, standing) values ($1, 'uscc', $2, 'valid')",
    [id, code],
  );
  await house.sql(
    `insert into subject_name (subject_id, id, name, normal, kind, grams, pinyin, initials) values ($1, $2, $3, $3, 'registered', '{}', '', '')`,
    [id, randomUUID(), name],
  );
  return id;
};
const admit = (subjectId: string, number: string, joinedOn = "2024-05-06", as = clerk) =>
  as.post("/api/members", { subjectId, number, joinedOn });
const leave = (memberId: string, leftOn = "2026-06-30") =>
  clerk.delete(`/api/members/${memberId}`, { leftOn, reason: "自愿退会" });
const listed = async (query: Record<string, string> = {}, as = clerk): Promise<Listed> => {
  const reply = await as.get(`/api/members?${new URLSearchParams(query).toString()}`);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as Listed;
};
const merged = async (winner: string, loser: string) => {
  const reply = await house.as("secretary-general").post(`/api/subjects/${winner}/merges`, {
    ...{ loserId: loser, reason: "registered-twice", evidence: "登记机关答复" },
  });
  assert.equal(reply.status, 200, reply.text);
  return (reply.body as { mergeId: string }).mergeId;
};

describe("admit-member", () => {
  it("200: stands on the roll, and on the open page of the subject", async () => {
    const id = await subject(6000);
    assert.deepEqual((await admit(id, "甲-001")).body, { memberId: id, again: false });
    const [row] = (await listed({ q: "甲-001" })).members;
    assert.deepEqual(
      [row?.subjectId, row?.code, row?.joinedOn, row?.leftOn],
      [id, demonstrationCode(6000), "2024-05-06", null],
    );
    const page = await house.as("nobody").get(`/api/subjects/${id}/archive`);
    assert.ok(page.text.includes(house.association.slug));
  });

  it("200: whoever left may join again; both memberships stay", async () => {
    const id = await subject(6001);
    await admit(id, "甲-002");
    await leave(id);
    assert.deepEqual((await admit(id, "甲-003", "2026-07-01")).body, { memberId: id, again: true });
    const rows = (await listed({ q: demonstrationCode(6001) })).members;
    assert.deepEqual(
      rows.map(({ number, leftOn, leftReason }) => [number, leftOn, leftReason]),
      [
        ["甲-003", null, null],
        ["甲-002", "2026-06-30", "自愿退会"],
      ],
    );
  });

  it("404: of nobody", async () => {
    assert.deepEqual(codeOf(await admit(randomUUID(), "甲-004")), [404, "subject-not-found"]);
  });

  it("409: of a member, under another's number, or before the last membership ended", async () => {
    const [id, other] = [await subject(6002), await subject(6003)];
    await admit(id, "甲-005");
    assert.deepEqual(codeOf(await admit(id, "甲-006")), [409, "member-known"]);
    assert.deepEqual(codeOf(await admit(other, "甲-005")), [409, "member-number-taken"]);
    await leave(id);
    assert.deepEqual(codeOf(await admit(id, "甲-007", "2026-06-30")), [409, "member-joined-before-leaving"]);
    // The number is free again, and each association counts its own.
    assert.equal((await admit(other, "甲-005")).status, 200);
    assert.equal((await admit(other, "甲-005", "2024-05-06", house.as("secretariat", "foreign"))).status, 200);
  });

  it("410: of a subject that was merged, and of its winner who is a member through it", async () => {
    const [winner, loser] = [await subject(6004), await subject(6005)];
    await admit(loser, "甲-008");
    await merged(winner, loser);
    assert.deepEqual(codeOf(await admit(loser, "甲-009")), [410, "subject-merged"]);
    assert.deepEqual(codeOf(await admit(winner, "甲-009")), [409, "member-known"]);
  });

  it("422: on a day that has not come", async () => {
    assert.deepEqual(codeOf(await admit(await subject(6006), "甲-010", "2026-11-21")), [
      422,
      "member-joined-in-future",
    ]);
  });
});

describe("end-membership", () => {
  it("200: the row stays with its day and reason; visitors see the membership no more, and never the reason", async () => {
    const id = await subject(6100);
    await admit(id, "乙-001");
    assert.equal((await leave(id)).status, 200);
    const [row] = (await listed({ q: "乙-001", state: "ended" })).members;
    assert.deepEqual([row?.leftOn, row?.leftReason], ["2026-06-30", "自愿退会"]);
    const page = await house.as("nobody").get(`/api/subjects/${id}/archive`);
    assert.deepEqual([page.text.includes(house.association.slug), page.text.includes("自愿退会")], [false, false]);
    await assert.rejects(house.house.database.visitor.query("select reason from member_leaving"), /permission denied/);
  });

  it("404: of nobody's, of one that ended, of another association's", async () => {
    const id = await subject(6101);
    assert.deepEqual(codeOf(await leave(id)), [404, "member-not-found"]);
    await admit(id, "乙-002", "2024-05-06", house.as("secretariat", "foreign"));
    assert.deepEqual(codeOf(await leave(id)), [404, "member-not-found"]);
  });

  it("422: on a day that has not come, or before joining", async () => {
    const id = await subject(6102);
    await admit(id, "乙-003");
    assert.deepEqual(codeOf(await leave(id, "2026-11-21")), [422, "member-left-in-future"]);
    assert.deepEqual(codeOf(await leave(id, "2024-05-05")), [422, "member-left-before-joining"]);
  });
});

describe("list-members", () => {
  it("200: filters by state, text and year, and pages without losing or repeating anybody", async () => {
    const ids = [];
    for (let n = 0; n < 7; n += 1) {
      const id = await subject(6200 + n, `示例丙榨油${String(n)}厂`);
      await admit(id, `丙-${String(n)}`, n < 4 ? "2019-03-01" : "2020-03-01");
      ids.push(id);
    }
    await leave(ids[0] ?? "");
    const numbers = async (query: Record<string, string>) =>
      (await listed(query)).members.map(({ number }) => number).sort();
    assert.deepEqual(await numbers({ q: "丙榨油", joined: "2020" }), ["丙-4", "丙-5", "丙-6"]);
    assert.deepEqual(await numbers({ q: "丙榨油", state: "ended" }), ["丙-0"]);
    assert.deepEqual(await numbers({ q: "丙榨油", state: "current", joined: "2019" }), ["丙-1", "丙-2", "丙-3"]);
    assert.deepEqual(await numbers({ q: demonstrationCode(6203) }), ["丙-3"]);
    assert.deepEqual(await numbers({ q: "%" }), []);
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Listed = await listed({ q: "丙榨油", limit: "3", ...(cursor === "" ? {} : { cursor }) });
      assert.equal(page.found, 7);
      seen.push(...page.members.map(({ number }) => number));
      cursor = page.more;
    }
    assert.deepEqual(seen.toSorted(), ["丙-0", "丙-1", "丙-2", "丙-3", "丙-4", "丙-5", "丙-6"]);
  });

  it("200: is each association's own", async () => {
    assert.equal((await listed({ q: "丙榨油" }, house.as("secretariat", "foreign"))).found, 0);
  });

  it("200: a membership follows its subject through a merge, and comes back when it is undone", async () => {
    const [winner, loser] = [await subject(6300, "示例丁胜出厂"), await subject(6301, "示例丁并入厂")];
    await admit(loser, "丁-001");
    const mergeId = await merged(winner, loser);
    const [row] = (await listed({ q: "丁-001" })).members;
    assert.deepEqual([row?.subjectId, row?.name, row?.mergedFrom], [winner, "示例丁胜出厂", "示例丁并入厂"]);
    const memberOf = async (id: string) => {
      const page = await house.as("nobody").get(`/api/subjects/${id}/archive`);
      return (page.body as { subject: { memberOf: { slug: string }[] } }).subject.memberOf.map(({ slug }) => slug);
    };
    assert.deepEqual(await memberOf(winner), [house.association.slug]);
    const undone = await house
      .as("secretary-general")
      .delete(`/api/subjects/${winner}/merges/${mergeId}`, { reason: "登记机关答复为两家" });
    assert.equal(undone.status, 200, undone.text);
    assert.deepEqual([await memberOf(winner), await memberOf(loser)], [[], [house.association.slug]]);
    assert.equal((await listed({ q: "丁-001" })).members[0]?.mergedFrom, null);
  });
});

const exported = (body: object) => clerk.post("/api/member-exports", { purpose: "年检报送", ...body });

describe("export-members", () => {
  it("200: writes exactly what the filter shows, every value as text, and keeps who took it and what for", async () => {
    for (const n of [0, 1])
      await admit(await subject(6400 + n, `示例戊养蜂${String(n)}社`), `戊-${String(n)}`, "2021-02-03");
    const reply = await exported({ q: "戊养蜂", state: "current" });
    assert.equal(reply.status, 200, reply.text);
    const { address, members } = reply.body as { address: string; members: number };
    assert.equal(members, 2);
    const rows = (await readXlsx(await clerk.bytes(address))).sheets[0]?.rows ?? [];
    assert.deepEqual(rows[0]?.slice(0, 6), [
      "会员名称",
      "统一社会信用代码",
      "工商注册号",
      "会员编号",
      "会员类型",
      "入会日期",
    ]);
    const cells = rows.slice(1).map((row) => [row[0], row[1], row[3], row[5]]);
    assert.deepEqual(cells.sort(), [
      ["示例戊养蜂0社", demonstrationCode(6400), "戊-0", "2021-02-03"],
      ["示例戊养蜂1社", demonstrationCode(6401), "戊-1", "2021-02-03"],
    ]);
    const kept = await house.sql(
      `select operation, subjects, records, parameters, handover.purpose, recipient_id, office, encode(handover.sha256, 'hex') as sha256
       from member_export join handover on handover.id = handover_id where members = 2`,
    );
    const parameters = { q: "戊养蜂", state: "current" };
    const sha256 = createHash("sha256")
      .update(await clerk.bytes(address))
      .digest("hex");
    assert.deepEqual(kept, [
      {
        ...{ operation: "export-members", subjects: 2, records: 0, parameters, purpose: "年检报送", sha256 },
        ...{ recipient_id: clerk.accountId, office: "secretariat" },
      },
    ]);
  });

  it("409: of nobody", async () => {
    assert.deepEqual(codeOf(await exported({ q: "没有这样的会员" })), [409, "members-none-asked"]);
  });

  it("422: of more than one file holds", async () => {
    await house.sql(
      `insert into member (association_id, subject_id, number, joined_on)
       select $1, gen_random_uuid(), 'n' || n, '1990-01-01' from generate_series(1, 20001) as n`,
      [house.association.id],
    );
    assert.deepEqual(codeOf(await exported({ joined: 1990 })), [422, "members-too-many"]);
    await house.sql("delete from member where joined_on = '1990-01-01'");
  });
});

describe("fetch-member-export", () => {
  it("200: answers the workbook to the secretariat", async () => {
    await admit(await subject(6500, "示例己采石场"), "己-001", "2022-02-03");
    const { address } = (await exported({ q: "己-001" })).body as { address: string };
    const reply = await clerk.get(address);
    assert.equal(reply.status, 200);
    assert.match(String(reply.headers["content-type"]), /spreadsheetml/);
    assert.equal((await house.as("secretariat", "foreign").get(address)).status, 404);
  });

  it("404: of none that was made", async () => {
    assert.deepEqual(codeOf(await clerk.get(`/api/member-exports/${randomUUID()}`)), [404, "member-export-not-found"]);
  });
});
