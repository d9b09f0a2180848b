import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, wide } from "./browser.ts";
import { xinheng } from "./command-line.ts";
import { sqlIn } from "./data-folder-store.ts";
import { penaltyFile, penaltyLine } from "./penalty-file.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const day = (from: number) => new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);
type Entry = {
  id: string;
  subjectId: string;
  stage: string;
  grade: string | null;
  points?: string | null;
  standing: string | null;
  life: { certificates: { id: string }[] } | null;
};

describe("evaluation round: call, application, freeze, marks, panel, publicity, certificate, veto, decision, withdrawal", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let own: Page;
  let general: Api;
  let office: Api;
  let president: Api;
  let member: Api;
  let roundId = "";
  let entry: Entry = { id: "", subjectId: "", stage: "", grade: null, standing: null, life: null };
  let visitor: Page;
  let certificate = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "evaluation-round");
    desk = await looker.page(wide);
    own = await looker.page(wide);
    visitor = await looker.page(wide);
    [general, office, president, member] = [
      await signInTo(program, "mishuzhang"),
      await signInTo(program, "mishuchu"),
      await signInTo(program, "huizhang"),
      await signInTo(program, "huiyuan"),
    ];
    await looker.signIn(desk, "mishuzhang", program.passwords.get("mishuzhang"));
    await looker.signIn(own, "huiyuan", program.passwords.get("huiyuan"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const done = async <Body>(api: Api, method: string, path: string, body?: unknown): Promise<Body> => {
    const reply = await api.ask(method, path, body);
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    return reply.body as Body;
  };
  const look = async (page: Page, name: string) => {
    assert.deepEqual(await looker.lookBothWays(page, name), [], name);
  };
  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
  const step = (api: Api, move: string, body: object = {}) =>
    done<Entry>(api, "POST", `/api/evaluation-entries/${entry.id}/${move}`, body);

  /** The days of a step pass at once: its clock is due yesterday, and the program's own beat strikes it. */
  const pass = async (matterId: string, strikes: string) => {
    const over = "update clock set started_on = $2, due_on = $2 where matter_id = $1 and operation = $3";
    await sqlIn(folder, over, [matterId, day(-1), strikes]);
  };
  const waitFor = async (stage: string, read: () => Promise<{ stage: string }>) => {
    for (let tries = 0; tries < 200; tries += 1) {
      if ((await read()).stage === stage) return;
      await new Promise((go) => setTimeout(go, 100));
    }
    assert.fail(`never at ${stage}`);
  };
  const readRound = () => done<{ stage: string }>(general, "GET", `/api/evaluation-rounds/${roundId}`);
  const entryPath = () => `/api/subjects/${entry.subjectId}/evaluations/${entry.id}`;

  /** A meeting of the council on this grade; answers the resolution. One councillor declares an interest and is refused. */
  const resolveOn = async (aside: { reason: string } | null): Promise<string> => {
    const matter = { kind: "evaluation-entry", id: entry.id };
    const agenda = [{ title: "示例：评定会员信用等级", resolution: "integrity-work", matter }];
    const planned = { title: "示例：评审会", means: "in-person", place: "示例", heldOn: day(8), beginsAt: "09:00" };
    const { id } = await done<{ id: string }>(general, "POST", "/api/meetings", {
      ...planned,
      body: "council",
      agenda,
    });
    const called = await done<{ attendees: { id: string }[]; agenda: { id: string }[] }>(
      general,
      "POST",
      `/api/meetings/${id}/call`,
      { notifiedHow: "书面" },
    );
    await sqlIn(folder, "update meeting set held_on = $2, called_on = $3 where id = $1", [id, day(0), day(-8)]);
    for (const one of called.attendees)
      await done(general, "PUT", `/api/meetings/${id}/attendees/${one.id}`, { presence: "in-room" });
    const [item] = called.agenda;
    const [first, ...rest] = called.attendees;
    const others = aside === null ? called.attendees : rest;
    const itemPath = `/api/agenda-items/${item?.id ?? ""}`;
    if (aside !== null) await done(general, "POST", `${itemPath}/recusals`, { ...aside, attendeeId: first?.id });
    const opening = { chair: "示例甲", recorder: "示例记录", partyPresence: "sat-in" };
    await done(general, "POST", `/api/meetings/${id}/opening`, opening);
    const votes = (who: readonly ({ id: string } | undefined)[]) => ({
      votes: who.map((one) => ({ attendeeId: one?.id, vote: "yes" })),
    });
    if (aside !== null) {
      const refused = await general.ask("PUT", `${itemPath}/roll-call`, votes([first]));
      assert.deepEqual([refused.status, (refused.body as { code: string }).code], [409, "interest-declared"]);
    }
    await done(general, "PUT", `${itemPath}/roll-call`, votes(others));
    const declared = await done<{ agenda: { resolution: unknown }[] }>(general, "POST", `${itemPath}/resolution`);
    assert.ok(declared.agenda.length === 1);
    const { rows } = await done<{ rows: { id: string; meetingId: string; matter: { id: string } | null }[] }>(
      general,
      "GET",
      "/api/resolutions?limit=200",
    );
    return rows.filter((row) => row.matter?.id === entry.id && row.meetingId === id)[0]?.id ?? "";
  };

  it("a published model, a plan and its call", async () => {
    const model = await done<{ id: string }>(general, "POST", "/api/models", {
      ...{ from: "member-general@2026-11-21", key: "round", why: "示例：用于评价" },
    });
    const { revision } = await done<{ revision: number }>(general, "POST", `/api/models/${model.id}/trial`);
    await done(president, "POST", `/api/models/${model.id}/publication`, { revision });
    await looker.open(desk, "/desk/evaluation-rounds");
    await press(desk, "拟订评价计划");
    await desk.getByLabel("名称", { exact: true }).fill("示例：二〇二六年会员信用评价");
    await desk.getByLabel("目的", { exact: true }).fill("示例：引导会员守信经营");
    await desk.getByLabel("评价模型", { exact: true }).click();
    await desk.locator(".ant-select-item-option").first().click();
    await press(desk, "保存计划");
    await desk.getByRole("link", { name: "示例：二〇二六年会员信用评价" }).click();
    await desk.waitForURL(/\/desk\/evaluation-rounds\/[0-9a-f-]{36}/);
    roundId = desk.url().split("/").at(-1) ?? "";
    await press(desk, "发出评价公告");
    await desk
      .locator(".ant-popconfirm")
      .getByRole("button", { name: /发\s*出/ })
      .click();
    await desk.getByText("会员申请；到期自动截止").waitFor();
  });

  it("the member applies with its promise, is judged, and sees what it will be scored on", async () => {
    await looker.open(own, "/desk/own/evaluations");
    await own.getByRole("button", { name: /^申\s*请$/ }).click();
    await own.getByLabel("承诺人", { exact: true }).fill("示例会员代表");
    await press(own, "承诺并申请");
    await own.getByRole("link", { name: "示例：二〇二六年会员信用评价" }).click();
    await own.waitForURL(/\/desk\/own\/evaluations\/[0-9a-f-]{36}\/[0-9a-f-]{36}/);
    const [subjectId = "", id = ""] = own.url().split("/").slice(-2);
    entry = { ...entry, subjectId, id };
    await pass(roundId, "close-evaluation-call");
    await waitFor("qualifying", readRound);
    await step(office, "qualification", { qualifies: true, reasons: "示例：现为会员，未在严重失信名单" });
    await looker.open(desk, `/desk/evaluation-rounds/${roundId}`);
    await press(desk, "冻结数据");
    await desk
      .locator(".ant-popconfirm")
      .getByRole("button", { name: /冻\s*结/ })
      .click();
    await desk.getByText("会员核对自己的数据").waitFor();
    await own.reload();
    await own.getByText("各项指标").or(own.getByText("根值")).first().waitFor();
    await look(own, "own-data");
  });

  it("its objection is answered before scoring begins", async () => {
    await press(own, "提出异议");
    await own.getByLabel("理由", { exact: true }).fill("示例：少计了一次培训");
    await press(own, "提交异议");
    await own.getByText("秘书处答复异议").first().waitFor();
    await sqlIn(folder, "update evaluation_round set remarks_until = $2 where id = $1", [roundId, day(-1)]);
    await pass(roundId, "close-evaluation-remarks");
    await step(office, "objection-answer", { outcome: "upheld", answer: "示例：已补录，按现在的数据重新冻结" });
    await waitFor("scoring", readRound);
  });

  it("two score apart what the model leaves to people, and the model gives the grade", async () => {
    const { judged } = await done<{ judged: { indicator: string; evidence: string[] }[] }>(office, "GET", entryPath());
    const brought = await office.upload(`/api/papers?name=${encodeURIComponent("示例.pdf")}`, Buffer.from("%PDF-1.7"));
    assert.equal(brought.status, 200, JSON.stringify(brought.body));
    const { paperId } = brought.body as { paperId: string };
    for (const { indicator, evidence } of judged)
      for (const scorer of [office, general])
        await done(scorer, "POST", `/api/evaluation-entries/${entry.id}/marks`, {
          ...{ indicator, points: "80", says: "示例：经核实" },
          evidence: [{ name: evidence[0], paperId }],
        });
    await looker.open(desk, `/desk/evaluations/${entry.subjectId}/${entry.id}`);
    await look(desk, "entry-marked");
    await press(desk, "计算等级");
    await desk
      .locator(".ant-popconfirm")
      .getByRole("button", { name: /计\s*算/ })
      .click();
    await desk.getByText("评审机构开会表决").first().waitFor();
    await desk.getByRole("link", { name: "提交会议表决" }).click();
    await desk.waitForURL(/\/desk\/meetings\/new\?matter=evaluation-entry/);
    await desk.locator(".ant-skeleton").first().waitFor({ state: "detached" });
    assert.match(await desk.locator("main").innerHTML(), /评定示例[^"<]*的信用等级/);
  });

  it("the panel votes; whoever declared an interest stands aside and is refused", async () => {
    const resolutionId = await resolveOn({ reason: "示例：任职于该会员单位" });
    entry = await step(office, "decision", { resolutionId });
    assert.equal(entry.stage, "decided");
  });

  it("the member is told, everybody reads it in publicity, and it becomes final by itself", async () => {
    await step(general, "notice");
    await step(general, "publicity");
    await done(member, "POST", `${entryPath()}/objections`, { reason: "示例：核查的不是本单位的场地" });
    await looker.open(desk, `/desk/evaluations/${entry.subjectId}/${entry.id}`);
    await press(desk, "答复异议");
    await desk.getByLabel("结果", { exact: true }).click();
    await desk.locator(".ant-select-item-option", { hasText: /^支持$/ }).click();
    await desk.getByText("重新评分的指标").waitFor();
    await look(desk, "entry-answer-anew");
    await step(office, "objection-answer", { outcome: "rejected", answer: "示例：经核对，场地无误" });
    await own.reload();
    await own.getByText("公示期满自动生效").first().waitFor();
    await look(own, "own-publicity");
    const read = async () => {
      const { rows } = (await (await fetch(`${program.url}/api/evaluations`)).json()) as {
        rows: { subjectId: string; grade: string; state: string }[];
      };
      return rows.map(({ subjectId, grade, state }) => [subjectId, grade, state]);
    };
    assert.deepEqual(await read(), [[entry.subjectId, entry.grade, "in-publicity"]]);
    await sqlIn(folder, "update evaluation_entry set publicity_until = $2 where id = $1", [entry.id, day(-1)]);
    await pass(entry.id, "finish-evaluation-publicity");
    await waitFor("final", () => done<{ stage: string }>(member, "GET", entryPath()));
    assert.deepEqual(await read(), [[entry.subjectId, entry.grade, "final"]]);
    await looker.open(desk, `/desk/evaluation-rounds/${roundId}`);
    await desk.getByRole("heading", { name: "本轮等级分布" }).waitFor();
    await look(desk, "round-final");
    await looker.open(desk, "/desk/evaluation-grades");
    await desk.getByRole("region", { name: "等级分布", exact: true }).waitFor();
    await look(desk, "grades-figures");
  });

  it("a certificate is issued, and anybody reads it, the roll and the method", async () => {
    await looker.open(desk, `/desk/evaluations/${entry.subjectId}/${entry.id}`);
    await press(desk, "发出证书");
    await desk
      .locator(".ant-popconfirm")
      .getByRole("button", { name: /发\s*出/ })
      .click();
    await desk.getByRole("link", { name: "公开页面" }).waitFor();
    entry = await done<Entry>(office, "GET", entryPath());
    certificate = `/certificates/${entry.life?.certificates[0]?.id ?? ""}`;
    await looker.open(visitor, "/a/shili-jiancai/evaluations");
    await visitor.getByText("有效期").first().waitFor();
    const figures = visitor.getByRole("region", { name: "等级分布", exact: true });
    await figures.getByText("1 家没有企业规模的记录，不能按规模分列。").waitFor();
    await look(visitor, "portal-results");
    await visitor.getByRole("link", { name: "证书", exact: true }).click();
    await visitor.getByText(`现在有效，等级 ${entry.grade ?? ""}。`).waitFor();
    await look(visitor, "portal-certificate");
    await visitor.locator("dl.facts a").click();
    await visitor.getByRole("heading", { name: "一票否决情形" }).waitFor();
    await look(visitor, "portal-method");
  });

  it("anybody recomputes the grade in a browser that was never signed in, and from the member's own file", async () => {
    await looker.open(visitor, "/a/shili-jiancai/evaluations");
    await visitor.getByRole("link", { name: "复算", exact: true }).click();
    await visitor.getByText(`复算的结果与公布的一致：${entry.points ?? ""} 分，等级 ${entry.grade ?? ""}。`).waitFor();
    await visitor.getByText("签名有效").waitFor();
    await look(visitor, "portal-recompute");
    await own.reload();
    const waiting = own.waitForEvent("download");
    await own.getByRole("link", { name: "下载完整的复算文件" }).click();
    const whole = await (await waiting).path();
    await visitor.getByLabel("选择文件").setInputFiles(whole);
    const given = visitor.getByRole("region", { name: "核对会员交来的完整文件" });
    await given.getByText("复算的结果与公布的一致").waitFor();
    await given.getByText("条记录全部公开").waitFor();
    const ran = await xinheng(["recompute", whole], { folder, url: program.url });
    assert.equal(ran.code, 0, ran.told);
    assert.match(ran.out, /复算的结果与公布的一致[\s\S]*签名有效/);
    const forged = join(folder, "forged.json");
    const { token, model } = JSON.parse(readFileSync(whole, "utf8")) as { token: string; model: object };
    const [header, payload = "", rest] = token.split(".");
    const raised = Buffer.from(payload, "base64url")
      .toString()
      .replace(/"points":"\d+","grade"/, '"points":"1000000","grade"');
    const changed = [header, Buffer.from(raised).toString("base64url"), rest].join(".");
    writeFileSync(forged, JSON.stringify({ token: changed, model }));
    await visitor.getByLabel("选择文件").setInputFiles(forged);
    await given.getByText("复算的结果与公布的不一致").waitFor();
    await given.getByText("签名不是本平台的").waitFor();
    await looker.shoot(visitor, "portal-recompute-forged");
    const refused = await xinheng(["recompute", forged], { folder, url: program.url });
    assert.equal(refused.code, 1);
    assert.match(refused.out, /复算的结果与公布的不一致[\s\S]*签名不是这个平台的/);
  });

  it("the member disputes the final grade: marked wherever it is read, and answered by nobody who scored it", async () => {
    await own.reload();
    await own.getByRole("link", { name: "对信用等级提出异议" }).click();
    await own.getByLabel("理由").fill("示例：合同履约一项漏算了两份合同。");
    await look(own, "own-grade-objection");
    await own.locator("form").getByRole("button", { name: "提出异议" }).click();
    await own.waitForURL(/\/desk\/objections\//);
    await own.getByText("评出的信用等级").waitFor();
    const [subjectId = "", matterId = ""] = own.url().split("/").slice(-2);
    const disputed = visitor.getByText("有异议（", { exact: false }).first();
    for (const path of ["/a/shili-jiancai/evaluations", `/a/shili-jiancai/evaluations/${entry.id}`]) {
      await looker.open(visitor, path);
      await disputed.waitFor();
    }
    await looker.open(visitor, certificate);
    await disputed.waitFor();
    await look(visitor, "portal-certificate-disputed");
    await looker.open(desk, `/desk/objections/${subjectId}/${matterId}`);
    const answer = desk.getByRole("region", { name: "现在可以办" });
    await answer.getByRole("button", { name: "作出答复" }).first().click();
    await answer.getByLabel("理由").fill("示例：经核查，计算没有遗漏。");
    await answer.getByRole("button", { name: /^提\s*交$/ }).click();
    await desk.getByText("参加过这次评价的评分、评审").waitFor();
    await look(desk, "grade-objection");
    // Both of the secretariat scored: somebody who did not is given the office.
    await sqlIn(
      folder,
      `insert into office_term (id, account_id, office, association_id, from_on)
        select gen_random_uuid(), account.id, 'secretariat', term.association_id, $1::date
        from account join office_term as term on term.account_id = account.id where account.sign_in_name = 'jianshi'`,
      [day(-1)],
    );
    const path = `/api/subjects/${subjectId}/objections/${matterId}/grade-answer`;
    const body = { outcome: "rejected", reasons: "示例：经核查，两份合同不在评价期内。" };
    await done(await signInTo(program, "jianshi"), "POST", path, body);
    await looker.open(visitor, certificate);
    await visitor.getByText(`现在有效，等级 ${entry.grade ?? ""}。`).waitFor();
    assert.equal(await visitor.getByText("有异议（", { exact: false }).count(), 0);
    await own.reload();
    await own.getByText("异议不成立").first().waitFor();
    await looker.open(own, `/desk/own/evaluations/${entry.subjectId}/${entry.id}`);
    await own.getByRole("link", { name: "下载完整的复算文件" }).waitFor();
  });

  it("an objection about marks is upheld: others give them anew, and only then a meeting decides", async () => {
    const subjects = `/api/subjects/${entry.subjectId}`;
    const name = encodeURIComponent("示例场地证明.pdf");
    const brought = await member.upload(`${subjects}/evidence?name=${name}`, Buffer.from("%PDF-1.7 示例"));
    const { evidenceId } = brought.body as { evidenceId: string };
    const filed = { matter: "misapplied", reason: "示例：现场核查的是另一家的场地。", evidence: [evidenceId] };
    const { id } = await done<{ id: string }>(
      member,
      "POST",
      `${subjects}/evaluations/${entry.id}/grade-objections`,
      filed,
    );
    const judge = await looker.page(wide);
    await looker.signIn(judge, "jianshi", program.passwords.get("jianshi"));
    await looker.open(judge, `/desk/objections/${entry.subjectId}/${id}`);
    const answer = judge.getByRole("region", { name: "现在可以办" });
    await answer.getByRole("button", { name: "作出答复" }).first().click();
    await answer.getByLabel("异议成立", { exact: true }).check();
    await answer.getByLabel("财务状况", { exact: true }).check();
    await answer.getByLabel("理由").fill("示例：经核查，评分依据的是另一家的材料。");
    await look(judge, "grade-objection-anew");
    await answer.getByRole("button", { name: /^提\s*交$/ }).click();
    await judge.getByText("原评分自本答复之日起不再计入").first().waitFor();
    await looker.open(desk, `/desk/evaluations/${entry.subjectId}/${entry.id}`);
    const anew = desk.getByRole("region", { name: "重新评分", exact: true });
    await anew.getByText("还有 1 项没有评完").waitFor();
    assert.equal(await desk.getByRole("button", { name: "登记会议决定" }).count(), 0);
    await look(desk, "entry-anew");
    const early = { outcome: "restored", resolutionId: entry.id };
    const refused = await office.ask("POST", `/api/evaluation-entries/${entry.id}/settlement`, early);
    assert.equal((refused.body as { code: string }).code, "marks-anew-missing");
    // Whoever scored scores no more: the president is given a seat in the committee, and scores beside the supervisor.
    await sqlIn(
      folder,
      `insert into office_term (id, account_id, office, association_id, from_on)
        select gen_random_uuid(), account.id, 'committee-member', term.association_id, $1::date
        from account join office_term as term on term.account_id = account.id where account.sign_in_name = 'huizhang'`,
      [day(-1)],
    );
    await looker.open(judge, "/desk");
    await judge.getByText("请重新评分", { exact: false }).first().click();
    await judge.waitForURL(new RegExp(entry.id));
    await judge.getByRole("button", { name: /^评\s*分$/ }).waitFor();
    const paper = await office.upload(`/api/papers?name=${name}`, Buffer.from("%PDF-1.7"));
    const { paperId } = paper.body as { paperId: string };
    const mark = {
      indicator: "finance",
      points: "85",
      says: "示例：按本单位的材料",
      evidence: [{ name: "审计报告", paperId }],
    };
    for (const scorer of [await signInTo(program, "jianshi"), await signInTo(program, "huizhang")])
      await done(scorer, "POST", `/api/evaluation-entries/${entry.id}/marks`, mark);
    await looker.open(own, `/desk/own/evaluations/${entry.subjectId}/${entry.id}`);
    await own.getByText("按新的评分和今天的记录，模型得出").waitFor();
    await own.getByText("不再计入（", { exact: false }).first().waitFor();
    await look(own, "own-anew");
    await looker.open(desk, `/desk/evaluations/${entry.subjectId}/${entry.id}?lang=en`);
    await desk.getByText("counts no longer", { exact: false }).first().waitFor();
    await look(desk, "entry-anew-en");
    const kept = { outcome: "restored", resolutionId: await resolveOn(null) };
    assert.equal((await step(office, "settlement", kept)).grade, entry.grade);
    await looker.open(visitor, "/a/shili-jiancai/evaluations");
    await visitor.getByRole("link", { name: "复算", exact: true }).click();
    await visitor.getByText(`复算的结果与公布的一致：${entry.points ?? ""} 分，等级 ${entry.grade ?? ""}。`).waitFor();
    await looker.open(desk, `/desk/evaluations/${entry.subjectId}/${entry.id}?lang=zh`);
  });

  it("a veto appears in the records: the grade is suspended at once, and only a meeting lowers it", async () => {
    const { subject } = await done<{ subject: { name: string; identifiers: { code: string }[] } }>(
      member,
      "GET",
      `/api/subjects/${entry.subjectId}/own-archive`,
    );
    const stopped = { 处罚类别: "责令停产停业", 处罚内容: "责令停产停业十日", "罚款金额（万元）": "" };
    const whose = { 行政相对人名称: subject.name, 统一社会信用代码: subject.identifiers[0]?.code ?? "" };
    const line = penaltyLine(961, { ...stopped, ...whose, 处罚决定日期: day(-3), 公示截止期: day(400) });
    const sent = await office.upload("/api/imports?item=double-publicity-penalty&fileName=x.csv", penaltyFile([line]));
    const { importId } = sent.body as { importId: string };
    const readImport = async () => ({
      stage: (await done<{ state: string }>(office, "GET", `/api/imports/${importId}`)).state,
    });
    await waitFor("previewed", readImport);
    await done(office, "POST", `/api/imports/${importId}/confirmation`);
    await waitFor("suspended", async () => ({
      stage: (await done<Entry>(office, "GET", entryPath())).standing ?? "",
    }));
    await looker.open(visitor, certificate);
    await visitor.getByText("等级已暂停，现在不能使用").waitFor();
    await looker.open(desk, "/desk/evaluation-grades");
    await desk.getByText("等待会议决定").first().waitFor();
    await look(desk, "grades");
    await own.reload();
    await own.getByText("近三年有严重失信处罚").first().waitFor();
    await look(own, "own-suspended");
    const kept = { outcome: "restored", resolutionId: await resolveOn(null) };
    const refused = await office.ask("POST", `/api/evaluation-entries/${entry.id}/settlement`, kept);
    assert.deepEqual([refused.status, (refused.body as { code: string }).code], [409, "evaluation-veto-stands"]);
    const lowered = await step(office, "settlement", { ...kept, outcome: "lowered" });
    assert.notEqual(lowered.grade, entry.grade);
    await looker.open(visitor, certificate);
    await visitor.getByText(`经决议降为 ${lowered.grade ?? ""}`).waitFor();
    await look(visitor, "portal-certificate-lowered");
  });

  it("the member withdraws, and nobody reads its grade any more", async () => {
    await own.reload();
    await press(own, "退出评价");
    await own.getByLabel("理由", { exact: true }).fill("示例：不再参加");
    await own
      .locator("main")
      .getByRole("button", { name: /^退\s*出$/ })
      .click();
    await own.getByText("已退出").first().waitFor();
    const open = (await (await fetch(`${program.url}/api/evaluations`)).json()) as { rows: unknown[] };
    assert.deepEqual(open.rows, []);
    await looker.open(visitor, certificate);
    await visitor.getByText("证书不再有效，等级不再公开").waitFor();
    await looker.open(visitor, `${certificate}?lang=en`);
    await look(visitor, "portal-certificate-withdrawn-en");
    await looker.open(desk, `/desk/evaluations/${entry.subjectId}/${entry.id}?lang=en`);
    await look(desk, "entry-withdrawn-en");
    assert.deepEqual(looker.complaints(), []);
  });
});
