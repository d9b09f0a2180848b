import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, openForm, sendForm, wide } from "./browser.ts";
import {
  accountedMember,
  type CaseNorm,
  done,
  layCaseGround,
  legalDay as day,
  letAppealLapse,
  showUntil,
  voteYes,
} from "./case-bench.ts";
import { sqlIn } from "./data-folder-store.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const slug = "shili-jiancai";
const law = "《中华人民共和国商标法》第二十条";

describe("case publicity: off until a law is named, told in the notice, public once final, ended on its day", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let visitor: Page;
  let general: Api;
  let member: Api;
  let norm: CaseNorm;
  let subject: { id: string; name: string; shortId: string };
  let associationId = "";
  let path = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "case-publicity");
    general = await signInTo(program, "mishuzhang");
    member = await signInTo(program, "huiyuan");
    norm = await layCaseGround(folder);
    const [association] = (await sqlIn(folder, "select id from association where slug = $1", [slug])) as {
      id: string;
    }[];
    associationId = association?.id ?? "";
    subject = await accountedMember(folder);
    [desk, visitor] = [await looker.page(wide), await looker.page(wide)];
    await looker.signIn(desk, "mishuzhang", program.passwords.get("mishuzhang"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const look = async (page: Page, name: string) => {
    assert.deepEqual(await looker.lookBothWays(page, name), [], name);
  };
  const caseId = () => path.split("/").at(-1) ?? "";
  /** What the portal shows of the member, on its page and on the list. */
  const shown = async (): Promise<number[]> => {
    const counts = [];
    for (const at of [`/s/${subject.shortId}`, `/a/${slug}/sanctions`]) {
      await visitor.goto(program.url + at);
      await visitor.getByRole("heading", { level: 1 }).waitFor();
      counts.push(await visitor.getByText("公开谴责", { exact: true }).count());
    }
    return counts;
  };

  it("it is off; a resolution and a law switch it on for one kind of sanction", async () => {
    await visitor.goto(`${program.url}/a/${slug}/sanctions`);
    await visitor.getByText("本协会没有开启惩戒公示。").waitFor();
    await look(visitor, "visitor-off");
    const matter = { kind: "case-publicity", id: associationId };
    await voteYes({ general, folder }, { body: "council", resolution: "publish-sanctions", matter, aside: [] });
    await looker.open(desk, "/desk/cases");
    await desk.getByRole("link", { name: "惩戒公示" }).first().click();
    const form = await openForm(desk, "开启公示");
    await form.getByLabel(law).check();
    await form.getByLabel("公开谴责", { exact: true }).check();
    await form.getByLabel("公示几个月（自决定之日起）").fill("13");
    await form.getByRole("radio", { name: /^决议〔/ }).check();
    await form.getByLabel("理由").fill("本会是商标代理行业组织（示例）。");
    await form.getByRole("button", { name: "提交", exact: true }).click();
    await form.getByText("公示期限超过这条依据的上限", { exact: false }).waitFor();
    await look(desk, "switch-refused");
    await form.getByLabel("公示几个月（自决定之日起）").fill("12");
    await sendForm(form);
    await desk.getByText("已开启", { exact: true }).waitFor();
    await look(desk, "switch-on");
  });

  it("the notice and the decision tell the member; nothing is public before it is final", async () => {
    const opened = await done<{ id: string }>(general, "POST", `/api/subjects/${subject.id}/cases`, {
      source: { kind: "inspection", text: "年度检查发现（示例）" },
      ...{ allegation: "投标文件中的业绩与事实不符（示例）", actedOn: day(-200) },
    });
    path = `/api/cases/${opened.id}`;
    await done(general, "POST", `${path}/triage`, { outcome: "accepted", why: "属于规约范围（示例）。" });
    const { candidates } = await done<{ candidates: { accountId: string }[] }>(general, "GET", path);
    const investigator = { accountId: candidates[0]?.accountId, plan: "核对合同原件（示例）。" };
    await done(general, "POST", `${path}/investigator`, investigator);
    const query = new URLSearchParams({ name: "合同.pdf", kind: "evidence", from: "示例建设单位", obtainedOn: day(0) });
    await general.upload(`${path}/papers?${query.toString()}`, Buffer.from("%PDF-1.7 示例"));
    const breaches = [{ normId: norm.first, clause: 3, actedOn: day(-200) }];
    const facts = "投标文件中列出三项没有承担过的工程（示例）。";
    const rungs = ["public-reprimand", "authority-letter"];
    await done(general, "POST", `${path}/notice`, { facts, breaches, rungs });
    await done(member, "POST", `${path}/acknowledgement`);
    const statement = { text: "工程由关联企业承担（示例）。", hearing: false };
    await done(member, "POST", `${path}/statement`, statement);
    const matter = { kind: "case", id: caseId() };
    const aside = ["示例自律委员乙"];
    await voteYes({ general, folder }, { body: "self-discipline", resolution: "sanction-member", matter, aside });
    const { resolutions } = await done<{ resolutions: { id: string }[] }>(general, "GET", path);
    await done(general, "POST", `${path}/decision`, {
      ...{ resolutionId: resolutions[0]?.id, rungs, breaches: [0], facts, gravity: "grave" },
      reasons: "关联企业的业绩不是该单位的业绩（示例）。",
    });
    await done(member, "POST", `${path}/acknowledgement`);
    assert.deepEqual(await shown(), [0, 1]);
    await desk.goto(`${program.url}/desk/cases/${caseId()}`);
    await desk.getByText("已告知会员，最终生效后公示").waitFor();
  });

  it("the time to appeal goes by: it is public with its law, apart from penalties, and the desk knows until when", async () => {
    await letAppealLapse({ general, folder }, caseId());
    await desk.goto(`${program.url}/desk/cases/${caseId()}`);
    await desk.getByText("公示中", { exact: true }).waitFor();
    await look(desk, "case-public");
    assert.deepEqual(await shown(), [1, 2]);
    await look(visitor, "visitor-list");
    await visitor.getByText(`公示依据：${law}`).first().waitFor();
    await visitor.goto(`${program.url}/s/${subject.shortId}`);
    await visitor.getByText("不是行政处罚", { exact: false }).first().waitFor();
    await look(visitor, "visitor-subject");
    await visitor.goto(`${program.url}/a/${slug}/sanctions?lang=en`);
    await visitor.getByText("Public reprimand").first().waitFor();
    await look(visitor, "visitor-en");
    await visitor.goto(`${program.url}/a/${slug}/sanctions?lang=zh`);
    const { owners } = await done<{ owners: { items: { kind: string; matterPath: string }[] }[] }>(
      ...([general, "GET", "/api/dates?within=366"] as const),
    );
    const ends = owners.flatMap(({ items }) => items).filter(({ matterPath }) => matterPath.endsWith(caseId()));
    assert.ok(ends.some(({ kind }) => kind === "publicity-end"));
  });

  it("the department is told by a numbered letter: sent, received with its receipt, and executed by it", async () => {
    await looker.open(desk, `/desk/cases/${caseId()}`);
    const issue = await openForm(desk, "出具通报函");
    await issue.getByLabel("有关部门").fill("示例市住房和城乡建设局");
    await sendForm(issue);
    await desk.getByText(/惩函〔\d{4}〕1号/).waitFor();
    const sending = await openForm(desk, "登记寄送");
    await sending.getByLabel("公文交换").check();
    await sendForm(sending);
    await desk.getByText("应取得回执。").waitFor();
    await look(desk, "letter-sent");
    const receipt = await openForm(desk, "登记回执");
    const paper = { name: "回执（示例）.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 示例") };
    await receipt.locator("input[type=file]").setInputFiles(paper);
    await receipt.getByText(paper.name).waitFor();
    await sendForm(receipt);
    await desk.getByText("已送达示例市住房和城乡建设局", { exact: false }).waitFor();
    await look(desk, "letter-received");
  });

  it("on the day after its last it is gone from the portal, and no job has run", async () => {
    await showUntil(folder, caseId(), day(0));
    assert.deepEqual(await shown(), [1, 2]);
    await showUntil(folder, caseId(), day(-1));
    assert.deepEqual(await shown(), [0, 1]);
    await desk.reload();
    await desk.getByText("公示期满", { exact: true }).waitFor();
  });

  it("turned off, what it had made public is gone at once", async () => {
    await showUntil(folder, caseId(), day(300));
    assert.deepEqual(await shown(), [1, 2]);
    await looker.open(desk, "/desk/case-publicity");
    const form = await openForm(desk, "关闭公示");
    await form.getByLabel("理由").fill("法律已修改（示例）。");
    await sendForm(form);
    await desk.getByText("已关闭", { exact: true }).waitFor();
    assert.deepEqual(await shown(), [0, 0]);
    assert.deepEqual(looker.complaints(), []);
  });
});
