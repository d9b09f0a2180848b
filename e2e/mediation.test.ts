import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { sqlIn } from "./data-folder-store.ts";
import { type Looker, openBrowser, openForm, phone, pick, sendForm, wide, written } from "./browser.ts";
import { newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const paper = { name: "签署页（示例）.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 示例") };
const secret = "示例：被申请人私下表示可以一次付清。";

/** A session of today can be minuted today. */
function today(): string {
  return inDays(0);
}

function inDays(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** What is paid when: the last of it in the year to come. */
const instalments = [
  { amount: "30000", due: inDays(7) },
  { amount: "30000", due: inDays(30) },
  { amount: "20000", due: inDays(60) },
];

describe("mediation: a dispute of two members, from the request to the performed agreement", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let requester: Page;
  let respondent: Page;
  let mediator: Page;
  let other = { id: "", name: "" };
  let address = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "mediation");
    const clerk = await signInTo(program, "mishuchu");
    const roll = (await clerk.ask("GET", "/api/members?limit=50")).body as {
      members: { subjectId: string; name: string }[];
    };
    const session = (await (await signInTo(program, "huiyuan")).ask("GET", "/api/session")).body as {
      actor: { offices: { subjectId: string | null }[] };
    };
    const own = session.actor.offices.flatMap(({ subjectId }) => subjectId ?? []);
    const found = roll.members.find(({ subjectId }) => !own.includes(subjectId));
    assert.ok(found !== undefined);
    other = { id: found.subjectId, name: found.name };
    // Who grants offices is another procedure's: here they are held.
    const held = `insert into office_term (id, account_id, office, association_id, subject_id, from_on)
      select gen_random_uuid(), account.id, $2, association.id, $3::uuid, '2020-01-01' from account, association
      where account.sign_in_name = $1`;
    await sqlIn(folder, held, ["huizhang", "committee-member", null]);
    await sqlIn(folder, held, ["lianluoyuan", "member", other.id]);
    [desk, requester, respondent, mediator] = [
      await looker.page(wide),
      await looker.page(wide),
      await looker.page(wide),
      await looker.page(wide),
    ];
    await looker.signIn(desk, "mishuchu", program.passwords.get("mishuchu"));
    await looker.signIn(requester, "huiyuan", program.passwords.get("huiyuan"));
    await looker.signIn(respondent, "lianluoyuan", program.passwords.get("lianluoyuan"));
    await looker.signIn(mediator, "huizhang", program.passwords.get("huizhang"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const bring = async (form: ReturnType<Page["getByRole"]>) => {
    await form.locator("input[type=file]").setInputFiles(paper);
    await form.getByText(paper.name).waitFor();
  };

  it("the secretariat puts a mediator on the roll", async () => {
    await desk.goto(`${program.url}/desk/mediations`);
    const form = await openForm(desk, "列入名册");
    await form.getByLabel("示例会长").check();
    await form.getByLabel("专长").fill("建材买卖");
    await sendForm(form);
    await desk.getByText("没有申报利害关系").waitFor();
    await looker.shoot(desk, "register");
    assert.deepEqual(await looker.axe(desk), []);
  });

  it("a member asks for it under its own pages; the other finds it and consents", async () => {
    await requester.goto(`${program.url}/desk/own/mediations`);
    const form = await openForm(requester, "申请调解");
    const respondentName = form.getByLabel("对方名称");
    await respondentName.fill(other.name);
    await pick(respondentName, other.name);
    await form.getByLabel("纠纷事项").fill("建材买卖货款（示例）");
    await form.getByLabel("请求和理由").fill("示例：已供货，对方尚欠货款八万元，请求支付。");
    await looker.shoot(requester, "request");
    assert.deepEqual(await looker.axe(requester), []);
    await form.getByRole("button", { name: "提交", exact: true }).click();
    // The list of one's own shows the new matter too, for a moment.
    await requester.waitForURL(/\/desk\/mediations\/[0-9a-f-]{36}$/);
    await requester.getByText(/剩 5 个工作日/).waitFor();
    address = requester.url();
    await respondent.goto(`${program.url}/desk/waiting`);
    await respondent.getByRole("link", { name: "请答复是否同意调解：建材买卖货款（示例）" }).click();
    await sendForm(await openForm(respondent, "答复是否同意调解"));
    await respondent.getByText("选调解员", { exact: true }).first().waitFor();
  });

  it("both choose the same mediator, who holds a session and keeps a note that nobody else reads", async () => {
    for (const page of [requester, respondent]) {
      await page.goto(address);
      const form = await openForm(page, "选调解员");
      await form.getByLabel("示例会长").check();
      await sendForm(form);
    }
    await mediator.goto(address);
    const call = await openForm(mediator, "召开调解会");
    await call.getByLabel("日期").fill(today());
    await call.getByLabel("地点").fill("协会会议室（示例）");
    await sendForm(call);
    const minute = await openForm(mediator, "写第 1 次记录");
    await minute.getByLabel("到场").fill("双方代表（示例）");
    await minute.getByLabel("记录", { exact: false }).last().fill("示例：双方核对了账目，同意分两次付清。");
    await sendForm(minute);
    const note = await openForm(mediator, "写笔记");
    await note.getByLabel("笔记").fill(secret);
    await sendForm(note);
    await written(mediator, secret).waitFor();
    await looker.shoot(mediator, "mediating");
    assert.deepEqual(await looker.axe(mediator), []);
    for (const page of [desk, requester, respondent]) {
      await page.goto(address);
      await written(page, "双方核对了账目").waitFor();
      assert.ok(!(await page.locator("main").innerText()).includes(secret));
    }
  });

  it("the agreement is numbered and signed by both", async () => {
    const draft = await openForm(mediator, "写协议书");
    await draft.getByLabel("协议内容").fill("被申请人分三期支付货款八万元。\n双方再无其他争议。");
    for (const [at, { amount, due }] of instalments.entries()) {
      if (at > 0) await draft.getByRole("button", { name: "加一项" }).click();
      const row = draft.getByRole("group", { name: `第 ${String(at + 1)} 项`, exact: true });
      await row.getByLabel("金额").fill(amount);
      await row.getByLabel("做什么、付什么").fill(`第 ${String(at + 1)} 期货款（示例）`);
      await row.getByLabel("期限").fill(due);
    }
    await looker.shoot(mediator, "draft");
    assert.deepEqual(await looker.axe(mediator), []);
    await sendForm(draft);
    await mediator.getByText(/调〔\d{4}〕\d+号/).waitFor();
    await mediator.getByText(/^[0-9a-f]{64}$/).waitFor();
    // The mediator in charge reads the document itself.
    const link = await mediator
      .getByRole("link", { name: /调〔\d{4}〕\d+号/ })
      .first()
      .getAttribute("href");
    const pdf = await mediator.request.get(new URL(link ?? "", program.url).href);
    assert.equal((await pdf.body()).subarray(0, 5).toString(), "%PDF-");
    for (const page of [requester, respondent]) {
      await page.goto(address);
      const form = await openForm(page, "提交签署的协议书");
      await bring(form);
      await sendForm(form);
    }
    await respondent.getByText("履行中").waitFor();
    await looker.shoot(respondent, "agreed");
    assert.deepEqual(await looker.axe(respondent), []);
  });

  it("the first instalment is performed and confirmed, the second disputed", async () => {
    for (const number of [1, 2]) {
      const note = await openForm(respondent, `登记第 ${String(number)} 项已履行`);
      await note.getByLabel("履行日期").fill(today());
      await note.getByLabel("怎样履行的").fill("示例：已转账。");
      await sendForm(note);
    }
    await requester.goto(address);
    await sendForm(await openForm(requester, "确认第 1 项"));
    const dispute = await openForm(requester, "确认第 2 项");
    await dispute.getByLabel("有异议").check();
    await dispute.getByLabel("说明").fill("示例：少付一万元。");
    await sendForm(dispute);
    await requester.getByText("已履行 1 项，30,000.00 元").waitFor();
    await requester.getByText("有异议", { exact: true }).waitFor();
  });

  it("both apply to the court, and the secretariat enters its ruling", async () => {
    await respondent.goto(address);
    for (const page of [requester, respondent]) await sendForm(await openForm(page, "同意申请司法确认"));
    const apply = await openForm(respondent, "登记司法确认申请");
    await apply.getByLabel("向法院提出的日期").fill(today());
    await apply.getByLabel("法院", { exact: true }).fill("示例区人民法院");
    await sendForm(apply);
    await desk.goto(address);
    const ruling = await openForm(desk, "登记法院结果");
    await ruling.getByLabel("裁定、撤回的日期").fill(today());
    await bring(ruling);
    await sendForm(ruling);
    await desk.getByText(/对方可以向法院申请执行/).waitFor();
    assert.deepEqual(await looker.lookBothWays(desk, "confirmed"), []);
  });

  it("once all is performed both let it enter the archive", async () => {
    const say = (page: Page, path: string, body: object) =>
      page.evaluate(
        async ([to, sent]) => {
          const headers = { "content-type": "application/json" };
          return (await fetch(to, { method: "POST", headers, body: sent })).status;
        },
        [`${address.replace("/desk/", "/api/")}/obligations/${path}`, JSON.stringify(body)] as const,
      );
    for (const number of [2, 3]) {
      const paid = { performedOn: today(), text: "示例：已付清。" };
      assert.equal(await say(respondent, `${String(number)}/performance`, paid), 200);
      assert.equal(await say(requester, `${String(number)}/answer`, { confirms: true }), 200);
    }
    await requester.goto(address);
    await requester.getByText("已履行", { exact: true }).first().waitFor();
    for (const page of [respondent, requester]) {
      await page.goto(address);
      const form = await openForm(page, "是否记入档案");
      await form.getByRole("button", { name: "提交", exact: true }).click();
      await page
        .getByText(/同意记入档案/)
        .first()
        .waitFor();
    }
    await requester.getByText(/已记入双方档案/).waitFor();
    await looker.shoot(requester, "performed");
    assert.deepEqual(await looker.axe(requester), []);
    await requester.goto(`${program.url}/desk/own`);
    await requester.getByText("调解协议已履行").first().waitFor();
  });

  it("fits a phone in English: register and matter", async () => {
    const narrow = await looker.page(phone, "en");
    await looker.signIn(narrow, "mishuzhang", program.passwords.get("mishuzhang"));
    await narrow.goto(`${program.url}/desk/mediations?state=all`);
    await narrow.getByText("performed", { exact: true }).waitFor();
    await looker.shoot(narrow, "register-phone");
    assert.deepEqual(await looker.axe(narrow), []);
    await narrow.goto(address);
    await narrow.getByText("Signed the agreement").first().waitFor();
    await looker.shoot(narrow, "matter-phone");
    assert.deepEqual(await looker.axe(narrow), []);
    assert.deepEqual(looker.complaints(), []);
  });
});
