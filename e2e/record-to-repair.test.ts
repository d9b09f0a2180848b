import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import { type Looker, openBrowser, phone, wide } from "./browser.ts";
import { layResolution, sqlIn, tablesHolding } from "./data-folder-store.ts";
import { filesHolding } from "./folder-search.ts";
import { penaltyFile, penaltyLine } from "./penalty-file.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const note = "我方已按期缴清罚款，不认可“未采取任何措施”的表述。";
const paper = { name: "材料（示例）.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 示例") };
const disputed = "示环罚字〔2026〕951号";
const repaired = "示环罚字〔2025〕952号";
const waiting = "示环罚字〔2026〕953号";
const withdrawn = "示环罚字〔2026〕954号";
/** Words of the record that is withdrawn, which stand nowhere else in the house. */
const planted = "某破碎车间东侧集尘罩脱落六日未修复";
const outcome = "示例：展会展位申请未予安排";

/** A day in Shanghai, so many days from today. */
const dayIn = (days: number) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
/** Five years, a leap day or two, and a day. */
const overFiveYears = 5 * 366;

/** A year ago in Shanghai: to stop business is serious, and serious is public for a year at the least. */
function yearAgo(): string {
  const today = dayIn(0);
  return `${String(Number(today.slice(0, 4)) - 1)}${today.slice(4)}`.replace("-02-29", "-02-28");
}

describe("record-to-repair: a penalty is disputed and partly corrected, another is repaired on its earliest day", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let own: Page;
  let desk: Page;
  let visitor: Page;
  let narrow: Page;
  let chief: Page;
  let liaison: Api;
  let member: Api;
  let head: Api;
  let subjectId = "";
  let name = "";
  let address = "";
  let lines: { first: string; mended: string };

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "record-to-repair");
    own = await looker.page(wide);
    desk = await looker.page(wide);
    visitor = await looker.page(wide);
    narrow = await looker.page(phone, "en");
    chief = await looker.page(wide);
    liaison = await signInTo(program, "mishuchu");
    head = await signInTo(program, "mishuzhang");
    member = await signInTo(program, "huiyuan");
    const session = (await member.ask("GET", "/api/session")).body as {
      actor: { offices: { subjectId: string | null }[] };
    };
    subjectId = session.actor.offices.flatMap((office) => office.subjectId ?? [])[0] ?? "";
    const { subject } = (await member.ask("GET", `/api/subjects/${subjectId}/own-archive`)).body as {
      subject: { name: string; shortId: string; identifiers: { code: string }[] };
    };
    name = subject.name;
    address = `${program.url}/s/${subject.shortId}`;
    const whose = { 行政相对人名称: subject.name, 统一社会信用代码: subject.identifiers[0]?.code ?? "" };
    const wrong = { ...whose, 行政处罚决定书文号: disputed };
    lines = {
      first: penaltyLine(951, wrong),
      mended: penaltyLine(951, { ...wrong, 处罚内容: "罚款1万元", "罚款金额（万元）": "1" }),
    };
    const stopped = { ...whose, 行政处罚决定书文号: repaired, 处罚类别: "责令停产停业", 处罚内容: "责令停产停业十日" };
    const second = penaltyLine(952, { ...stopped, "罚款金额（万元）": "", 处罚决定日期: yearAgo() });
    const third = penaltyLine(953, { ...whose, 行政处罚决定书文号: waiting });
    const fourth = penaltyLine(954, { ...whose, 行政处罚决定书文号: withdrawn, 违法事实: planted });
    await bringIn([lines.first, second, third, fourth]);
    await looker.signIn(own, "huiyuan", program.passwords.get("huiyuan"));
    await looker.signIn(desk, "mishuchu", program.passwords.get("mishuchu"));
    await looker.signIn(chief, "mishuzhang", program.passwords.get("mishuzhang"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  /** A department's file, checked and confirmed. */
  const bringIn = async (rows: readonly string[]) => {
    const path = "/api/imports?item=double-publicity-penalty&fileName=x.csv";
    const { importId } = (await liaison.upload(path, penaltyFile(rows))).body as { importId: string };
    const reached = async (state: string) => {
      for (let asked = 0; asked < 200; asked += 1) {
        const found = (await liaison.ask("GET", `/api/imports/${importId}`)).body as { state: string };
        if (found.state === state) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`the import never was ${state}`);
    };
    await reached("previewed");
    assert.equal((await liaison.ask("POST", `/api/imports/${importId}/confirmation`)).status, 200);
    await reached("confirmed");
  };
  const record = (page: Page, number: string) => page.locator("li.record", { hasText: number });
  const move = (page: Page, name: string) => page.getByRole("form", { name });
  const open = async (page: Page, name: string) => {
    await page.getByRole("button", { name, exact: true }).click();
    return move(page, name);
  };
  const send = async (form: ReturnType<typeof move>) => {
    await form.getByRole("button", { name: "提交", exact: true }).click();
    await form.waitFor({ state: "detached" });
  };

  const press = (within: Page | Locator, what: string) =>
    within.getByRole("button", { name: what, exact: true }).click();
  const option = (text: string) => chief.locator(".ant-select-item-option").filter({ hasText: text }).first().click();
  const chooseSubject = async (label: string) => {
    await chief.getByLabel(label, { exact: true }).fill(name);
    await option(name);
  };
  const refused = (code: string) => chief.getByRole("alert").filter({ has: chief.locator(`a[href$="#${code}"]`) });
  const entryOf = () => chief.locator("main ul.rows > li", { hasText: name });
  const lookUp = async () => {
    await chief.goto(`${program.url}/desk/standing`);
    await chooseSubject("单位");
    await chief.getByLabel("办理环节", { exact: true }).fill("展会");
    await option("展会");
    await chief.getByLabel("查询事由", { exact: true }).fill("示例：展位核对");
    await press(chief, "查询");
    const answer = chief.getByRole("region", { name });
    await answer.waitFor();
    return answer;
  };
  /** The page that tells a member's score down to its records. */
  const score = async () => {
    await chief.goto(`${program.url}/desk/models/member-general@2026-11-21/scores/${subjectId}`);
    await chief.getByRole("heading", { name: "怎样升级" }).waitFor();
    return chief.locator("main").innerText();
  };
  const recordId = async (number: string): Promise<string> => {
    const { body } = await member.ask("GET", `/api/subjects/${subjectId}/own-archive`);
    const { records } = body as { records: { id: string; document: { printed: string } }[] };
    return records.find(({ document }) => document.printed === number)?.id ?? "";
  };
  const until = async (holds: () => Promise<boolean>) => {
    for (let tried = 0; !(await holds()); tried += 1) {
      assert.ok(tried < 200, "it did not come about");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  /** Proposed on the record with its document, answered by the member, resolved and entered. */
  const enterInRoll = async () => {
    const done = async (api: Api, path: string, body: unknown) => {
      const reply = await api.ask("POST", path, body);
      assert.equal(reply.status, 200, JSON.stringify(reply.body));
      return reply.body as { id: string };
    };
    const paperId = ((await head.upload("/api/papers?name=x.pdf", paper.buffer)).body as { paperId: string }).paperId;
    const document = { number: "示例惩〔2026〕952号", issuer: "示例建材行业协会", decidedOn: dayIn(-1) };
    const entries = `/api/subjects/${subjectId}/list-entries`;
    const { id } = await done(head, entries, {
      ...{ list: "roll-black", criterion: "convention-grave", facts: "示例：被责令停产停业" },
      ...{ document, paperId, records: [await recordId(repaired)] },
    });
    await done(member, `${entries}/${id}/statement`, { statement: "示例：已经停产整改" });
    const resolutionId = await layResolution(folder, "sanction-member");
    await done(head, `${entries}/${id}/entry`, { resolutionId });
  };
  /** What an export of everything holds, as whoever asked for it fetches it. */
  const exported = async (): Promise<{ readonly id: string; readonly text: string }> => {
    const asked = await liaison.ask("POST", "/api/records/exports", { format: "csv", purpose: "示例：核对" });
    const { exportId: id } = asked.body as { exportId: string };
    await until(async () => ((await liaison.ask("GET", `/api/exports/${id}`)).body as { made: unknown }).made !== null);
    const { body } = await liaison.ask("GET", `/api/exports/${id}/file`);
    return { id, text: String(body) };
  };

  it("the member objects in its own archive, and every visitor sees it as disputed", async () => {
    await own.goto(`${program.url}/desk/own`);
    await record(own, disputed).getByRole("link", { name: "提出异议" }).click();
    await own.getByLabel("理由").fill("罚款金额与决定书不符，决定书写明一万元。");
    await own.locator("input[type=file]").first().setInputFiles(paper);
    await own.getByText("材料（示例）.pdf").waitFor();
    await looker.shoot(own, "objection-form");
    assert.deepEqual(await looker.axe(own), []);
    await own.locator("form").getByRole("button", { name: "提出异议" }).click();
    await own.getByText("核查中").waitFor();
    await own.getByText(/剩 3 个工作日/).waitFor();
    await visitor.goto(address);
    await record(visitor, disputed)
      .getByText(/有异议/)
      .waitFor();
    await looker.shoot(visitor, "portal-disputed");
    assert.deepEqual(await looker.axe(visitor), []);
  });

  it("the secretariat finds it in the queue, asks the source, and answers in part once it is corrected", async () => {
    await desk.goto(`${program.url}/desk/matters`);
    await looker.shoot(desk, "queue");
    assert.deepEqual(await looker.axe(desk), []);
    await desk.getByRole("link", { name: /^异议 · / }).click();
    const refer = await open(desk, "转来源单位核查");
    await refer.getByLabel("请核查").fill("请核对罚款金额。");
    await send(refer);
    await desk.getByText("已转来源单位").waitFor();
    const says = await open(desk, "登记来源单位答复");
    await says.getByLabel("已变更").check();
    await says.getByLabel("答复内容").fill("金额应为一万元，已更正报送。");
    await send(says);
    await bringIn([lines.mended]);
    const answer = await open(desk, "作出答复");
    await answer.getByLabel("异议部分成立").check();
    await answer.getByLabel("理由").fill("金额有误，违法事实成立。");
    await answer.getByLabel(/^更正了什么/).fill("罚款金额由二万元更正为一万元。");
    await looker.shoot(desk, "answer-form");
    await send(answer);
    await desk.getByText(/异答〔\d{4}〕\d+号/).waitFor();
    await looker.shoot(desk, "answered");
    assert.deepEqual(await looker.axe(desk), []);
  });

  it("the member writes a note of disagreement; looked at, visitors read it with the corrected record", async () => {
    await own.reload();
    const write = await open(own, "写附注");
    await write.getByLabel(/^当事人附注/).fill(note);
    await send(write);
    await own.getByText("待审看").waitFor();
    await desk.reload();
    await send(await open(desk, "审看附注"));
    await visitor.goto(address);
    const shown = await record(visitor, disputed).innerText();
    for (const said of [note, "10,000.00"]) assert.ok(shown.includes(said), shown);
    assert.ok(!shown.includes("有异议"), shown);
    await looker.shoot(visitor, "portal-note");
    await narrow.goto(address);
    await looker.shoot(narrow, "portal-note-phone");
  });

  it("the guide tells the earliest day, which is today, and what is missing; the member applies", async () => {
    await own.goto(`${program.url}/desk/own`);
    await record(own, repaired).getByRole("link", { name: "修复指引" }).click();
    await own.getByText("现在可以申请").waitFor();
    assert.equal(await own.getByText("待提交").count(), 2);
    await looker.shoot(own, "guide");
    assert.deepEqual(await looker.axe(own), []);
    const form = move(own, "申请修复");
    await form.getByLabel("义务履行完毕的日期").fill(yearAgo());
    for (const place of [0, 1]) {
      await form.locator("input[type=file]").nth(place).setInputFiles(paper);
      await form.getByText("材料（示例）.pdf").nth(place).waitFor();
    }
    await form.getByLabel(/^承诺人/).fill("示例人");
    await form.getByRole("checkbox").check();
    await form.getByRole("button", { name: "申请修复" }).click();
    await own.getByText("待受理").waitFor();
    assert.deepEqual(await looker.axe(own), []);
  });

  it("meanwhile it stands in a roll, only by a document, and keeps from exhibitions, no longer than the article says", async () => {
    await chief.goto(`${program.url}/desk/lists/roll-black`);
    await press(chief, "提出列入");
    await chooseSubject("会员");
    await chief.getByLabel("列入条件", { exact: true }).click();
    await option("严重违反自律规约");
    await chief.getByLabel("事实和理由", { exact: true }).fill("示例：被责令停产停业");
    await press(chief, "提出并告知");
    await refused("list-without-document").filter({ hasText: "国办发〔2020〕49号" }).waitFor();
    await enterInRoll();
    await chief.goto(`${program.url}/desk/lists/roll-black?state=in-list`);
    await entryOf().getByText("在列", { exact: true }).waitFor();

    const answer = await lookUp();
    await answer.getByText("受限", { exact: true }).waitFor();
    await press(answer, "登记实施的措施");
    await answer.getByLabel("至", { exact: true }).fill(dayIn(1_200));
    await answer.getByLabel("实施单位", { exact: true }).fill("示例建材行业协会");
    await answer.getByLabel("怎样实施、结果如何").fill(outcome);
    await press(answer, "登记");
    await refused("measure-above-longest").filter({ hasText: "六（十一）" }).waitFor();
    await answer.getByLabel("至", { exact: true }).fill(dayIn(60));
    await press(answer, "登记");
    await answer.getByText(/已登记/).waitFor();
    await looker.shoot(chief, "restricted");
    assert.ok((await score()).includes(repaired), "its score counts the record");
  });

  it("accepted, verified at the source and granted, it is gone from the portal", async () => {
    await visitor.goto(address);
    await record(visitor, repaired).waitFor();
    await desk.goto(`${program.url}/desk/matters`);
    await desk.getByRole("link", { name: /^信用修复 · / }).click();
    await desk.getByRole("button", { name: "材料齐全，受理" }).click();
    await desk.getByText("已受理").waitFor();
    const verify = await open(desk, "登记认定单位答复");
    await verify.getByLabel("答复内容").fill("停产整改完毕，已复查合格。");
    await send(verify);
    const decide = await open(desk, "作出决定");
    await decide.getByLabel("理由").fill("义务履行完毕，最短公示期已满。");
    await send(decide);
    await desk.getByText(/信修〔\d{4}〕\d+号/).waitFor();
    await looker.shoot(desk, "granted");
    assert.deepEqual(await looker.axe(desk), []);
    await visitor.reload();
    await record(visitor, disputed).waitFor();
    assert.equal(await record(visitor, repaired).count(), 0);
    await own.goto(`${program.url}/desk/own/matters`);
    await own.getByText("准予修复").waitFor();
    await looker.shoot(own, "own-matters");
    assert.deepEqual(await looker.axe(own), []);
  });

  it("and from the roll, the look-up, the measures and the next score", async () => {
    await chief.goto(`${program.url}/desk/lists/roll-black?state=in-list`);
    await chief.getByRole("heading", { name: "严重违反自律规约会员名单" }).waitFor();
    await chief.locator("main section.sheet").nth(1).waitFor();
    assert.equal(await entryOf().count(), 0);
    const answer = await lookUp();
    await answer.getByText("正常", { exact: true }).waitFor();
    await until(async () =>
      JSON.stringify((await head.ask("GET", `/api/measure-applications?subjectId=${subjectId}`)).body).includes(
        '"lifted"',
      ),
    );
    await chief.goto(`${program.url}/desk/measures`);
    await chief.locator("li", { hasText: outcome }).getByText("已解除", { exact: true }).waitFor();
    await looker.shoot(chief, "lifted");
    const after = await score();
    assert.ok(!after.includes(repaired) && after.includes(disputed), after);
  });

  it("what its source withdraws is in no page, no export and no job, and the file made before is given out no more", async () => {
    const before = await exported();
    assert.ok(before.text.includes(planted));
    const document = { number: "示环撤〔2026〕954号", issuer: "示例市生态环境局", decidedOn: dayIn(-1) };
    const path = `/api/subjects/${subjectId}/records/${await recordId(withdrawn)}/recall`;
    const recall = await liaison.ask("POST", path, { reason: "source-revoked", document });
    assert.equal(recall.status, 200, JSON.stringify(recall.body));
    await visitor.goto(address);
    await record(visitor, disputed).waitFor();
    assert.ok(!(await visitor.content()).includes(planted));
    await desk.goto(`${program.url}/desk/exports/${before.id}`);
    await desk.getByText(/不再提供/).waitFor();
    await looker.shoot(desk, "export-withdrawn");
    assert.deepEqual(await looker.axe(desk), []);
    assert.equal((await liaison.ask("GET", `/api/exports/${before.id}/file`)).status, 410);
    assert.ok(!(await exported()).text.includes(planted));
    // The closed version alone, so that its source's mistake could be taken back, until its retention is over.
    assert.deepEqual(await tablesHolding(folder, [planted]), ["public.record"]);
    assert.deepEqual(await filesHolding(`${folder}/files`, [planted]), []);
  });

  it("fits a phone in English: queue, matter and guide", async () => {
    await looker.signIn(narrow, "mishuchu", program.passwords.get("mishuchu"));
    await narrow.goto(`${program.url}/desk/matters?state=all`);
    await narrow.getByRole("link", { name: /^Objection · / }).waitFor();
    await looker.shoot(narrow, "queue-phone");
    assert.deepEqual(await looker.axe(narrow), []);
    await narrow.getByRole("link", { name: /^Objection · / }).click();
    await narrow.getByText("shown with the record").waitFor();
    await looker.shoot(narrow, "objection-phone");
    assert.deepEqual(await looker.axe(narrow), []);
    assert.deepEqual(looker.complaints(), []);
  });

  it("after three weeks of standstill a late answer keeps its record from visitors, and nothing is left of what retention ended", async () => {
    const body = { recordId: await recordId(waiting), matter: "facts-wrong", reason: "处罚金额与决定书不符。" };
    const filed = await member.ask("POST", `/api/subjects/${subjectId}/objections`, body);
    assert.equal(filed.status, 200, JSON.stringify(filed.body));
    const ago = dayIn(-overFiveYears);
    await sqlIn(
      folder,
      `with asked as (update daily_deed set done_on = '${dayIn(-21)}'),
        old as (update record set decided_on = '${ago}', valid_from = '${ago}', valid_to = null, replaced_at = '${ago}'
          where document_printed = '${withdrawn}')
        update clock set started_on = '${dayIn(-24)}', due_on = '${dayIn(-19)}' where matter = 'objection' and state = 'running'`,
    );
    await program.kill();
    const again = await startProgram(folder, ["--port", new URL(program.url).port]);
    assert.equal(again.url, program.url);
    program = { ...again, passwords: program.passwords };
    const struck = "select from journal_entry where operation = 'note-objection-overdue' and outcome = 'done'";
    await until(async () => (await sqlIn(folder, struck)).length > 0);
    await visitor.goto(address);
    await record(visitor, disputed).waitFor();
    assert.equal(await record(visitor, waiting).count(), 0);
    assert.equal((await sqlIn(folder, struck)).length, 1, "once");
    await until(async () => (await tablesHolding(folder, [planted])).length === 0);
    assert.deepEqual(await filesHolding(`${folder}/files`, [planted]), []);
  });
});
