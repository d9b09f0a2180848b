import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import { type Looker, openBrowser, phone, pick, wide, written } from "./browser.ts";
import { sqlIn } from "./data-folder-store.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const day = (from: number) => new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);
const clauses = [
  "no-fee-from-rated",
  "independence",
  "use-of-products",
  "confidentiality",
  "disputes",
  "falsified-work",
];
type Hit = { readonly id: string; readonly name: string };

describe("agencies: registered, admitted by resolution, barred by an interest, scoring what is assigned, open on the portal", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let secretary: Api;
  let agency: Hit;
  let second: Hit;
  let interested = "";
  let member: Hit;
  let entry = { id: "", path: "" };
  const scorers = ["congye", "lianluoyuan"] as const;
  const others = ["dangzuzhi", "jianshi"] as const;

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "agencies");
    desk = await looker.page(wide);
    await looker.signIn(desk, "mishuzhang", program.passwords.get("mishuzhang"));
    secretary = await signInTo(program, "mishuzhang");
    const speaker = await signInTo(program, "huiyuan");
    const session = (await speaker.ask("GET", "/api/session")).body as {
      actor: { offices: { office: string; subjectId: string | null }[] };
    };
    const ownId = session.actor.offices.find(({ office }) => office === "member")?.subjectId;
    const { hits } = (await done("GET", "/api/subjects?q=示例")) as { hits: Hit[] };
    const own = hits.find(({ id }) => id === ownId);
    const [first, other, third] = hits.filter(({ id }) => id !== ownId);
    if (own === undefined || first === undefined || other === undefined || third === undefined)
      throw new Error("the demonstration has too few subjects");
    [agency, interested, second, member] = [first, other.name, third, own];
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const done = async (method: "GET" | "POST", path: string, body?: object): Promise<unknown> => {
    const answer = await secretary.ask(method, path, body);
    assert.equal(answer.status, 200, `${path} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const paper = async () => {
    const sent = await secretary.upload(`/api/papers?name=${encodeURIComponent("示例.txt")}`, Buffer.from("示例"));
    return (sent.body as { paperId: string }).paperId;
  };
  const press = (name: string, within: Page | Locator) =>
    within.getByRole("button", { name, exact: true }).first().click();
  const choose = async (label: string, text: string, within: Locator, typed?: string) => {
    const field = within.getByLabel(label, { exact: true });
    if (typed === undefined) await field.click();
    else await field.fill(typed);
    await pick(field, text);
  };
  const form = (page: Page, name: string) => page.getByRole("form", { name, exact: true });
  const bring = (within: Locator, name: string) =>
    within
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from("示例") });
  const seen = async (page: Page, name: string) => {
    for (const size of [wide, phone]) {
      await page.setViewportSize(size);
      await looker.shoot(page, `${name}-${String(size.width)}`);
      assert.deepEqual(await looker.axe(page), [], name);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= size.width, name);
    }
    await page.setViewportSize(wide);
  };

  it("an organisation is registered, and its page names what is missing", async () => {
    await desk.goto(`${program.url}/desk/agencies`);
    await press("登记机构", desk);
    const asked = form(desk, "登记机构");
    await choose("单位", agency.name, asked, agency.name);
    await choose("服务项目", "信用评价", asked);
    await desk.keyboard.press("Escape");
    await choose("可评的行业模型", "工程建设", asked);
    await desk.keyboard.press("Escape");
    await bring(asked, "示例申请书.txt");
    await asked.getByRole("link", { name: "示例申请书.txt" }).waitFor();
    await press("登记", asked);
    await asked.waitFor({ state: "hidden" });
    await desk.getByRole("region", { name: "信用服务机构" }).getByRole("link", { name: agency.name }).click();
    await desk.getByText(/还缺：.*营业执照/).waitFor();
    await seen(desk, "missing");
  });

  it("with all on file it is admitted by the council's resolution", async () => {
    await admit(agency);
    await desk.reload();
    await desk.locator(".tag", { hasText: "已准入" }).first().waitFor();
  });

  it("an interest bars with its article", async () => {
    await press("申报利益关系", desk);
    const declared = form(desk, "申报利益关系");
    await choose("有利益关系的单位", interested, declared, interested);
    await choose("关系", "有偿咨询", declared);
    await declared.getByLabel("说明").fill("示例：为其提供咨询");
    await press("申报", declared);
    await desk.locator(".tag", { hasText: "须回避" }).waitFor();
    await press("委托事项", desk);
    const asked = form(desk, "委托事项");
    await choose("涉及的单位", interested, asked, interested);
    await choose("服务", "信用评价", asked);
    await asked.getByLabel("事项名称").fill("示例会员信用评价");
    await asked.getByLabel("交付期限").fill(day(30));
    await asked.getByLabel("要求").fill("示例：按公布的方法评价");
    await press("委托", asked);
    await asked.getByRole("alert").filter({ hasText: "濉政办秘〔2022〕59号" }).waitFor();
  });

  it("an application whose scoring has begun is assigned to the agency", async () => {
    entry = await scoring();
    await desk.goto(`${program.url}${entry.path}`);
    await press("委托机构评分", desk);
    const asked = form(desk, "委托机构评分");
    await choose("机构", agency.name, asked);
    await asked.getByLabel("交付期限").fill(day(20));
    await asked.getByLabel("要求").fill("示例：按公布的模型评分，附现场核查记录");
    await press("委托", asked);
    const given = desk.getByRole("region", { name: "第三方机构评分" });
    await given.locator(".tag", { hasText: "办理中" }).waitFor();
    await seen(desk, "entry");
    // Meanwhile nobody of the association scores it.
    assert.equal(await desk.getByRole("button", { name: "评分", exact: true }).count(), 0);
  });

  it("two of the agency score what is left to it, and it delivers", async () => {
    await employ(agency, scorers);
    const page = await looker.page(wide);
    await looker.signIn(page, "congye", program.passwords.get("congye"));
    await page.getByRole("link", { name: "受托事项", exact: true }).click();
    await page.getByRole("link", { name: "打开申请并评分" }).click();
    await page.getByRole("heading", { name: member.name }).waitFor();
    const at = `/api/agencies/${agency.id}/assignments/${page.url().split("/").at(-1) ?? ""}`;
    await press("评分", page);
    const asked = form(page, "评分");
    await choose("指标", "财务状况", asked);
    await asked.getByLabel("得分").fill("80");
    await asked.getByLabel("依据").fill("示例：审计报告无保留意见");
    await choose("材料种类", "审计报告", asked);
    await bring(asked, "示例审计报告.txt");
    await asked.getByText("示例审计报告.txt").waitFor();
    await press("提交评分", asked);
    await asked.waitFor({ state: "hidden" });
    await written(page, "示例：审计报告无保留意见").waitFor();
    await seen(page, "assigned");
    await page.getByText("有的指标须以现场核查为依据").waitFor();
    await press("登记现场核查", page);
    const visit = form(page, "登记现场核查");
    await visit.getByLabel("核查日期").fill(day(0));
    await visit.getByLabel("核查地点").fill("示例市示例路1号");
    await visit.getByLabel("接待人员").fill("示例甲、示例乙");
    await choose("支持的指标", "经营管理", visit);
    await page.keyboard.press("Escape");
    await visit.getByLabel("核查情况").fill("示例：制度上墙，台账齐全");
    await bring(visit, "示例照片.jpg");
    await visit.getByText("示例照片.jpg").waitFor();
    await press("登记", visit);
    await page.getByRole("region", { name: "现场核查" }).getByText("接待：示例甲、示例乙").waitFor();
    await seen(page, "visit");
    for (const name of scorers) await scoreRest(await signInTo(program, name), at);
    await page.reload();
    await page.getByText("请回到“受托事项”交付报告").waitFor();
    await page.getByRole("link", { name: "受托事项" }).first().click();
    await press("交付成果", page);
    const delivery = form(page, "交付成果");
    await delivery.getByLabel("成果说明").fill("示例：评价报告");
    await bring(delivery, "示例报告.txt");
    await delivery.getByText("示例报告.txt").waitFor();
    await press("交付", delivery);
    await page.locator(".tag", { hasText: "待验收" }).waitFor();
    await seen(page, "own");
    await page.context().close();
  });

  it("the secretariat accepts, and asks for a second rating", async () => {
    await desk.goto(`${program.url}/desk`);
    await desk.getByText("机构交付的成果待验收：示例会员信用评价").click();
    await press("验收", desk);
    const verdict = form(desk, "验收");
    await choose("结论", "验收通过", verdict);
    await verdict.getByLabel("理由").fill("示例：符合要求");
    await press("提交结论", verdict);
    await desk.locator(".tag", { hasText: "已验收" }).waitFor();
    await desk.getByRole("link", { name: "查看评价申请" }).click();
    await press("要求第二家评分", desk);
    const asked = form(desk, "要求第二家评分");
    await asked.getByLabel("理由").fill("示例：首家评分与往年差别较大");
    await press("提出要求", asked);
    const ratings = desk.getByRole("region", { name: "两家机构评分" });
    await written(ratings, "示例：首家评分与往年差别较大").waitFor();
  });

  it("a second agency rates apart; where they differ too far each explains without seeing the other", async () => {
    await admit(second);
    await employ(second, others);
    const brief = { entryId: entry.id, brief: "示例：按公布的模型评分", dueOn: day(20) };
    const { assignments } = (await done("POST", `/api/agencies/${second.id}/evaluations`, brief)) as {
      assignments: { id: string }[];
    };
    const at = `/api/agencies/${second.id}/assignments/${assignments[0]?.id ?? ""}`;
    const people = await Promise.all(others.map((name) => signInTo(program, name)));
    const [by] = people;
    const photo = await by?.upload(`/api/papers?name=${encodeURIComponent("示例照片.jpg")}`, Buffer.from("示例"));
    const paperIds = [(photo?.body as { paperId: string }).paperId];
    const visit = { visitedOn: day(0), place: "示例市示例路1号", met: ["示例丙"], findings: "示例：与台账一致" };
    const entered = await by?.ask("POST", `${at}/visits`, { ...visit, indicators: ["management"], paperIds });
    assert.equal(entered?.status, 200, JSON.stringify(entered?.body));
    for (const one of people) await scoreRest(one, at, { finance: "30" });
    const report = await by?.upload(`/api/papers?name=${encodeURIComponent("示例报告.txt")}`, Buffer.from("示例"));
    const delivery = { says: "示例：评分报告", ...(report?.body as { paperId: string }) };
    assert.equal((await by?.ask("POST", `${at}/delivery`, delivery))?.status, 200);
    const said = { indicator: "finance", says: "示例：负债率高于同业" };
    assert.equal((await by?.ask("POST", `${at}/explanations`, said))?.status, 200);
    await done("POST", `${at}/verdict`, { accepted: true, reason: "示例：符合要求" });
    const page = await looker.page(wide);
    await looker.signIn(page, "congye", program.passwords.get("congye"));
    await page.goto(`${program.url}/desk/waiting`);
    await page.getByText("两家评分分歧待说明").click();
    await press("说明“财务状况”", page);
    const asked = form(page, "说明“财务状况”");
    await asked.getByLabel("说明", { exact: true }).fill("示例：审计报告无保留意见");
    await press("提交说明", asked);
    await page.getByText("已经说明，等待评审机构协调").waitFor();
    assert.ok(!(await page.locator("main").innerText()).includes(second.name));
    await seen(page, "explained");
    await page.context().close();
  });

  it("the panel reconciles with its reason, and the model gives the grade", async () => {
    await resolve(entry.id, { matter: "evaluation-entry", kind: "integrity-work", body: "self-discipline", number: 3 });
    await desk.goto(`${program.url}${entry.path}`);
    const ratings = desk.getByRole("region", { name: "两家机构评分", exact: true });
    await ratings.getByText("超过限度，待评审机构协调").waitFor();
    await ratings.getByText("示例：负债率高于同业").waitFor();
    await seen(desk, "apart");
    await press("登记分歧协调", desk);
    const asked = form(desk, "登记分歧协调");
    await asked.getByLabel("财务状况：采用的分值（30 至 80）").fill("60");
    await asked.getByLabel("财务状况：理由").fill("示例：以审计报告附注为准");
    await choose("评审决议", "示例决〔2026〕3号", asked);
    await press("登记协调", asked);
    await written(ratings, "示例：以审计报告附注为准").waitFor();
    await press("计算等级", desk);
    await desk
      .locator(".ant-popconfirm")
      .getByRole("button", { name: /计\s*算/ })
      .click();
    await desk.locator(".tag", { hasText: "已评分" }).first().waitFor();
  });

  it("everybody reads on the portal whom the association admitted", async () => {
    const page = await looker.page(wide);
    const { slug } = await association();
    await page.goto(`${program.url}/a/${slug}/agencies`);
    await page.getByRole("region", { name: agency.name }).getByText("在名录").waitFor();
    await seen(page, "portal");
    await page.context().close();
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });

  /** A round of one member, brought to its scoring; its own road is another test's. */
  const scoring = async () => {
    const model = { from: "member-general@2026-11-21", key: "agencies", why: "示例：用于评价" };
    const { id: modelId } = (await done("POST", "/api/models", model)) as { id: string };
    await restOnVisit(modelId, "management");
    const { revision } = (await done("POST", `/api/models/${modelId}/trial`)) as { revision: number };
    const president = await signInTo(program, "huizhang");
    const published = await president.ask("POST", `/api/models/${modelId}/publication`, { revision });
    assert.equal(published.status, 200, JSON.stringify(published.body));
    const plan = { title: "示例会员信用评价", purpose: "示例：引导会员守信", modelId };
    const { id: roundId } = (await done("POST", "/api/evaluation-rounds", plan)) as { id: string };
    await done("POST", `/api/evaluation-rounds/${roundId}/call`, {});
    const speaker = await signInTo(program, "huiyuan");
    const body = { roundId, committedBy: "示例会员代表", promised: true };
    const applied = await speaker.ask("POST", `/api/subjects/${member.id}/evaluations`, body);
    assert.equal(applied.status, 200, JSON.stringify(applied.body));
    const { id } = applied.body as { id: string };
    await pass(roundId, "close-evaluation-call", "qualifying");
    await done("POST", `/api/evaluation-entries/${id}/qualification`, { qualifies: true, reasons: "示例：符合条件" });
    await done("POST", `/api/evaluation-rounds/${roundId}/freeze`, {});
    await sqlIn(folder, "update evaluation_round set remarks_until = $2 where id = $1", [roundId, day(-1)]);
    await pass(roundId, "close-evaluation-remarks", "scoring");
    return { id, path: `/desk/evaluations/${member.id}/${id}` };
  };
  /** The days of a step pass at once: its clock is due yesterday, and the program's own beat strikes it. */
  const pass = async (roundId: string, strikes: string, to: string) => {
    const over = "update clock set started_on = $2, due_on = $2 where matter_id = $1 and operation = $3";
    await sqlIn(folder, over, [roundId, day(-1), strikes]);
    for (let tries = 0; tries < 200; tries += 1) {
      const { stage } = (await done("GET", `/api/evaluation-rounds/${roundId}`)) as { stage: string };
      if (stage === to) return;
      await new Promise((go) => setTimeout(go, 100));
    }
    assert.fail(`never at ${to}`);
  };
  /** The draft says of one indicator that its marks rest on a visit on site, as the table of the model desk writes it. */
  const restOnVisit = async (modelId: string, indicator: string) => {
    const { name, nameEn, rows, revision } = (await done("GET", `/api/models/${modelId}`)) as {
      name: string;
      nameEn: string;
      rows: { indicators: { id: string; scoring: string }[] };
      revision: number;
    };
    const indicators = rows.indicators.map((row) =>
      row.id === indicator ? { ...row, scoring: `${row.scoring} | on-site` } : row,
    );
    const edited = await secretary.ask("PUT", `/api/models/${modelId}`, {
      ...{ name, nameEn, revision },
      rows: { ...rows, indicators },
    });
    assert.equal(edited.status, 200, JSON.stringify(edited.body));
  };
  /** What is left to one of the agency's people, each on a paper of their own. */
  const scoreRest = async (by: Api, at: string, points: Readonly<Record<string, string>> = {}) => {
    const { body } = await by.ask("GET", `${at}/evaluation`);
    const { judged } = body as { judged: { indicator: string; evidence: string[]; own: boolean }[] };
    for (const { indicator, evidence } of judged.filter(({ own }) => !own)) {
      const brought = await by.upload(`/api/papers?name=${encodeURIComponent("示例底稿.txt")}`, Buffer.from("示例"));
      const { paperId } = brought.body as { paperId: string };
      const more = { says: "示例：经核实", evidence: [{ name: evidence[0], paperId }] };
      const mark = { indicator, points: points[indicator] ?? "80", ...more };
      const given = await by.ask("POST", `${at}/marks`, mark);
      assert.equal(given.status, 200, JSON.stringify(given.body));
    }
  };

  const association = async () => {
    const asked = "select id, slug from association where slug = 'shili-jiancai'";
    const [found] = (await sqlIn(folder, asked)) as { id: string; slug: string }[];
    if (found === undefined) throw new Error("there is no association");
    return found;
  };

  /** With everything on file that the rule asks for, by the council's resolution. */
  const admit = async ({ id: subjectId }: Hit) => {
    const at = `/api/agencies/${subjectId}`;
    if (subjectId === second.id)
      await done("POST", at, { services: ["credit-evaluation"], sectors: [], paperId: await paper() });
    const words = ["business-licence", "service-qualification", "internal-control", "information-security"];
    const filed = { name: "示例发证机关", credential: "示例证〔2026〕1号" };
    for (const word of words)
      await done("POST", `${at}/entries`, { kind: "qualification", word, ...filed, paperId: await paper() });
    for (const name of ["示例甲", "示例乙"])
      await done("POST", `${at}/entries`, { kind: "person", ...filed, name, paperId: await paper() });
    const { id } = (await done("GET", at)) as { id: string };
    const number = subjectId === second.id ? 2 : 1;
    const important = { matter: "agency", kind: "approve-cooperation-important", body: "council", number };
    const resolutionId = await resolve(id, important);
    await done("POST", `${at}/admission`, { resolutionId, clauses, contractPaperId: await paper() });
  };
  /** The security administrator gives people the agency's office. */
  const employ = async ({ id: subjectId }: Hit, names: readonly string[]) => {
    const { id: associationId } = await association();
    const keeper = await signInTo(program, "anquan");
    for (const name of names) {
      const asked = `select id from account where sign_in_name = '${name}'`;
      const [account] = (await sqlIn(folder, asked)) as { id: string }[];
      const term = { accountId: account?.id, office: "agency", associationId, subjectId };
      const granted = await keeper.ask("POST", "/api/offices", term);
      assert.equal(granted.status, 200, JSON.stringify(granted.body) + program.output().slice(-1500));
    }
  };

  /** A body's resolution on a matter, as a meeting leaves it behind; the meeting's own road is another test's. */
  const resolve = async (
    id: string,
    on: { readonly matter: string; readonly kind: string; readonly body: string; readonly number: number },
  ): Promise<string> => {
    const { id: tenant } = await association();
    const [meeting, item, resolution] = [randomUUID(), randomUUID(), randomUUID()];
    await sqlIn(
      folder,
      `insert into meeting (id, association_id, body, title, means, place, held_on, start_time, stage, made_at)
       values ($1, $2, $4, '示例会议', 'in-person', '示例', $3, '09:00', 'closed', now())`,
      [meeting, tenant, day(0), on.body],
    );
    await sqlIn(
      folder,
      "insert into agenda_item (id, association_id, meeting_id, position, title, ballot) values ($1, $2, $3, 1, '示例', 'open')",
      [item, tenant, meeting],
    );
    const presence = { entitled: 9, present: 7, quorumNeeded: 6, base: 7, needed: 4 };
    const count = { yes: 7, no: 0, abstained: 0, invalid: 0 };
    const decision = { carried: true, charterVersion: 1, article: "第三十二条", ...presence, count };
    await sqlIn(
      folder,
      `insert into resolution (id, association_id, number, meeting_id, agenda_item_id, body, kind, title, proposal, matter_kind, matter_id, carried, decision, charter_id, decided_on, declared_at)
       select $1, $2, $8, $3, $4, $9, $10, '示例', '', $11, $5, true, $6, id, $7, now()
       from charter where association_id = $2 and stage = 'approved' order by version desc limit 1`,
      [
        ...[resolution, tenant, meeting, item, id, JSON.stringify(decision), day(0)],
        ...[`示例决〔2026〕${String(on.number)}号`, on.body, on.kind, on.matter],
      ],
    );
    return resolution;
  };
});
