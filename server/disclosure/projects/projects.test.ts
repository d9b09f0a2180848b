import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import iconv from "iconv-lite";
import Papa from "papaparse";
import type { OpenProject, ProjectHit } from "@xinheng/domain/archives/projects/project-view.ts";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";

const item = "construction-project-participation";
const school = "2026-990621-47-01-012345";
const bridge = "2026-990621-48-01-000777";
const names = { [school]: "示例临河中学教学楼新建工程", [bridge]: "示例滨湖大桥工程" };

const heading =
  "项目编码,工程名称,项目地点,工程类型,单位名称,统一社会信用代码,单位类型,项目经理,确认日期,中标通知书号,中标日期,施工许可证号,发证日期,发证机关,主管部门,数据来源".split(
    ",",
  );
function row(project: keyof typeof names, n: number, role: string, change: Readonly<Record<string, string>> = {}) {
  const said: Record<string, string> = {
    ...{ 项目编码: project, 工程名称: names[project], 项目地点: "示例市临河区", 工程类型: "房屋建筑" },
    ...{ 单位名称: `示例第${String(n)}建设有限公司`, 统一社会信用代码: demonstrationCode(n), 单位类型: role },
    ...{ 项目经理: "甲某", 确认日期: "2026-03-02", 施工许可证号: "示建许〔2026〕5号", 发证日期: "2026-05-06" },
    ...{ 发证机关: "示例市住房和城乡建设局", 主管部门: "示例市住房和城乡建设局", 数据来源: "示例市住房和城乡建设局" },
    ...change,
  };
  return heading.map((column) => said[column] ?? "");
}

describe("projects of construction", () => {
  let house: TestHouse;
  before(async () => {
    house = await startTestHouse("2026-11-20T10:00:00+08:00");
    await lay([
      row(school, 61, "建设单位"),
      row(school, 62, "施工总承包", { 中标通知书号: "示招〔2026〕8号", 中标日期: "2026-03-01" }),
      row(school, 63, "监理单位"),
      row(bridge, 62, "施工总承包", { 工程类型: "市政基础设施" }),
    ]);
  });
  after(() => house.stop());

  async function lay(rows: readonly (readonly string[])[]): Promise<void> {
    const file = iconv.encode(Papa.unparse([heading, ...rows].map((cells) => [...cells])), "gbk");
    const sent = await house.as("liaison").upload(`/api/imports?item=${item}&fileName=x.csv`, file);
    assert.equal(sent.status, 200, sent.text);
    await house.settle();
    const id = (sent.body as { importId: string }).importId;
    const confirmed = await house.as("secretariat").post(`/api/imports/${id}/confirmation`);
    const shown = await house.as("secretariat").get(`/api/imports/${id}`);
    assert.equal(confirmed.status, 200, `${confirmed.text} ${shown.text}`);
    await house.settle();
  }
  const find = async (q: string): Promise<ProjectHit[]> => {
    const reply = await house.as("nobody").get(`/api/projects?q=${encodeURIComponent(q)}`);
    assert.equal(reply.status, 200, reply.text);
    return (reply.body as { hits: ProjectHit[] }).hits;
  };
  const show = (code: string) => house.as("nobody").get(`/api/projects/${encodeURIComponent(code)}`);
  const project = async (code: string): Promise<OpenProject> => {
    const reply = await show(code);
    assert.equal(reply.status, 200, reply.text);
    return reply.body as OpenProject;
  };
  const subjectOf = async (n: number): Promise<string> =>
    (
      await house.sql<{ id: string }>("select subject_id as id from subject_claim where code = $1", [
        demonstrationCode(n),
      ])
    )
      .map(({ id }) => id)
      .join();
  const recall = async (subjectId: string, recordId: string) => {
    const document = { number: "示建撤〔2026〕1号", issuer: "示例市住房和城乡建设局", decidedOn: "2026-11-18" };
    const reply = await house
      .as("secretariat")
      .post(`/api/subjects/${subjectId}/records/${recordId}/recall`, { reason: "source-revoked", document });
    assert.equal(reply.status, 200, reply.text);
  };

  describe("find-projects", () => {
    it("200: finds a project by name, sound and code, also with a slip", async () => {
      for (const [how, q, reason] of [
        ["its name", "示例临河中学教学楼新建工程", "exact-name"],
        ["the beginning of its name", "示例临河中学", "prefix"],
        ["a part of its name", "教学楼", null],
        ["its name with a slip", "示例临河中学教学褛新建工程", null],
        ["its pinyin", "linhezhongxue", "pinyin"],
        ["its initials", "lhzx", "initials"],
        ["its code", school, "exact-code"],
        ["its code in full width", toWide(school), "exact-code"],
        ["its code without the marks", school.replaceAll("-", ""), "exact-code"],
        ["its code with a slip", school.replace("12345", "12845"), "near-code"],
      ] as const) {
        const [first] = await find(q);
        assert.equal(first?.code, school, how);
        if (reason !== null) assert.equal(first.reason, reason, how);
        assert.deepEqual([first.name, first.participants], [names[school], 3], how);
      }
    });

    it("nothing for what is no project", async () => {
      for (const q of ["黄河电站", "zzzz", "%", "_", "9999-999999"]) assert.deepEqual(await find(q), [], q);
    });
  });

  describe("show-project", () => {
    it("200: everybody in the order of the roles, each document once, and no person", async () => {
      const told = await project(school);
      assert.deepEqual(
        told.parts.map(({ role, subject }) => [role, subject.name]),
        [
          ["建设单位", "示例第61建设有限公司"],
          ["施工总承包", "示例第62建设有限公司"],
          ["监理单位", "示例第63建设有限公司"],
        ],
      );
      assert.deepEqual(
        told.stages.map(({ name, number, on, participants }) => [name, number, on, participants.length]),
        [
          ["中标", "示招〔2026〕8号", "2026-03-01", 1],
          ["施工许可", "示建许〔2026〕5号", "2026-05-06", 3],
        ],
      );
      assert.ok(!JSON.stringify(told).includes("甲某"));
    });

    it("each participant with its own public state", async () => {
      const listed = await house.as("liaison").post("/api/records", {
        item: "official-list-entry",
        fields: {
          ...{ MD_MC: "示例第63建设有限公司", MD_DM: demonstrationCode(63), MD_LRRQ: "2026-11-02" },
          ...{ MD_MDMC: "拖欠农民工工资失信联合惩戒对象名单", MD_WSH: "示人社列〔2026〕3号" },
          ...{ MD_SY: "示例：拖欠工资", MD_YJ: "保障农民工工资支付条例第四十八条" },
          ...{ MD_JG: "示例市人力资源和社会保障局", MD_SJLY: "示例市人力资源和社会保障局" },
        },
      });
      assert.equal(listed.status, 200, listed.text);
      const part = (await project(school)).parts.find(({ role }) => role === "监理单位");
      assert.equal(part?.publicAdverse, 1);
      assert.deepEqual(
        part.lists.map(({ adverse }) => adverse),
        [true],
      );
    });

    it("404: of a code that no open record has", async () => {
      const reply = await show("2026-990621-47-01-999999");
      assert.equal(reply.status, 404);
      assert.ok(reply.text.includes("project-not-found"), reply.text);
    });
  });

  describe("list-subject-projects", () => {
    it("200: both projects of one contractor", async () => {
      const reply = await house.as("nobody").get(`/api/subjects/${await subjectOf(62)}/projects`);
      assert.equal(reply.status, 200, reply.text);
      const { projects } = reply.body as { projects: { code: string; role: string }[] };
      assert.deepEqual(projects.map(({ code }) => code).sort(), [school, bridge]);
    });
    it("404: of nobody", async () => {
      const reply = await house.as("nobody").get("/api/subjects/01990000-0000-7000-8000-0000000000ff/projects");
      assert.equal(reply.status, 404);
    });
  });

  describe("what is taken back or has ended", () => {
    it("a participation that was recalled is gone at once, and the project with its last one", async () => {
      const [part] = (await project(bridge)).parts;
      assert.ok(part !== undefined);
      await recall(part.subject.id, part.recordId);
      assert.deepEqual(await find("示例滨湖大桥"), []);
      assert.equal((await show(bridge)).status, 404);
      const { text } = await house.as("nobody").get(`/api/subjects/${await subjectOf(62)}/projects`);
      assert.ok(text.includes(school) && !text.includes(bridge), text);
    });

    it("one that is public until a day is gone on the next, and a name that only it printed finds nothing", async () => {
      const code = "2026-990621-50-01-000001";
      const fields = {
        ...{ GC_XMDM: code, GC_XMMC: "示例丰收水库加固工程", GC_MC: "示例第64建设有限公司", GC_JS: "设计单位" },
        ...{ GC_DM: demonstrationCode(64), GC_QRRQ: "2026-03-02", GC_GSJZ: "2026-11-21" },
        ...{ GC_JG: "示例市水利局", GC_SJLY: "示例市水利局" },
      };
      assert.equal((await house.as("liaison").post("/api/records", { item, fields })).status, 200);
      assert.equal((await find("丰收水库"))[0]?.code, code);
      house.time.set("2026-11-22T10:00:00+08:00");
      assert.deepEqual(await find("丰收水库"), []);
      assert.equal((await show(code)).status, 404);
    });

    it("what retention ended takes its name along", async () => {
      house.time.set("2033-01-10T10:00:00+08:00");
      const known = () => house.sql<{ name: string }>("select name from project_name where name like '%丰收水库%'");
      assert.equal((await known()).length, 1);
      await house.settle();
      assert.deepEqual(await known(), []);
    });
  });
});

function toWide(text: string): string {
  return Array.from(text, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join("");
}
