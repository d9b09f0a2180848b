import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { sqlIn } from "./data-folder-store.ts";
import type { Api } from "./program.ts";

export const legalDay = (from: number) =>
  new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);

/** The norm that cases cite, in two versions: the first stood on the day of the act. */
export type CaseNorm = { readonly first: string; readonly second: string };

/** Who grants offices, and how a convention comes about, are other procedures: here they are held and in force. */
export async function layCaseGround(folder: string): Promise<CaseNorm> {
  const norm = { first: randomUUID(), second: randomUUID() };
  await sqlIn(
    folder,
    `insert into office_term (id, account_id, office, association_id, from_on)
     select gen_random_uuid(), account.id, 'committee-member', association.id, '2020-01-01' from account, association
     where account.sign_in_name in ('huizhang', 'lianluoyuan', 'jianshi', 'dangzuzhi', 'shenji', 'anquan')`,
  );
  for (const [id, version, from, text] of [
    [norm.first, 1, legalDay(-900), "会员不得虚构业绩。"],
    [norm.second, 2, legalDay(-100), "会员不得虚构业绩、伪造资质。"],
  ])
    await sqlIn(
      folder,
      `with held as (insert into norm (id, association_id, kind, lineage, version, title, purpose, stage, revision, made_at, changed_at, resolution_id, promulgated_on, in_force_from)
         select $1::uuid, resolution.association_id, 'convention', $2::uuid, $3::int, '示例诚信规约', '示例', 'promulgated', 1, now(), now(), resolution.id, $4::date, $4::date
         from resolution order by declared_at limit 1 returning id, association_id)
       insert into norm_text (norm_id, revision, association_id, clauses, why, written_at)
       select id, 1, association_id, $5::jsonb, '示例', now() from held`,
      [id, norm.first, version, from, JSON.stringify([{ number: 3, text }])],
    );
  return norm;
}

/** The member of the demonstration that has an account. */
export async function accountedMember(folder: string): Promise<{ id: string; name: string; shortId: string }> {
  const [found] = (await sqlIn(
    folder,
    `select subject.id, subject.name, subject.short_id as "shortId" from subject
       join office_term on office_term.subject_id = subject.id join account on account.id = office_term.account_id
     where account.sign_in_name = 'huiyuan' and office_term.office = 'member'`,
  )) as { id: string; name: string; shortId: string }[];
  assert.ok(found);
  return found;
}

export const complainantContact = "13800000000（示例）";

/** A visitor complains of a member on the portal; the filled form is looked at before it is sent. Answers the receipt. */
export async function complain(
  page: Page,
  of: { readonly portal: string; readonly member: string; readonly facts: string; readonly happenedOn: string },
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  await page.goto(`${of.portal}/complaints`);
  await page.getByLabel("被投诉的会员", { exact: true }).fill(of.member);
  await page.getByRole("button", { name: "查找会员" }).click();
  await page.getByRole("radio", { name: of.member }).first().check();
  await page.getByLabel("投诉的类别").selectOption({ label: "产品质量" });
  await page.getByText("12365", { exact: false }).first().waitFor();
  await page.getByLabel("发生日期").fill(of.happenedOn);
  await page.getByLabel("发生了什么").fill(of.facts);
  await page.getByLabel("您的请求").fill("退货（示例）");
  await page.getByLabel("您的姓名或者单位名称").fill("示例消费者");
  await page.getByLabel("联系方式", { exact: true }).fill(complainantContact);
  await look();
  await page.getByRole("button", { name: "提交投诉" }).click();
  const receipt = (await page.locator(".note.done .code").textContent()) ?? "";
  assert.match(receipt, /^[a-z2-9]{4}(-[a-z2-9]{4}){5}$/);
  return receipt;
}

/** What an operation answers, which must be a 200. */
export async function done<Body>(api: Api, method: string, path: string, body?: unknown): Promise<Body> {
  const reply = await api.ask(method, path, body);
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return reply.body as Body;
}

type Vote = {
  readonly body: string;
  readonly resolution: string;
  readonly matter: { readonly kind: string; readonly id: string };
  /** Who stands aside, by name. */
  readonly aside: readonly string[];
};

/** A meeting of a body on a matter, in which everybody votes yes but who stands aside. Its own road is another procedure's. */
export async function voteYes(
  { general, folder }: { readonly general: Api; readonly folder: string },
  { body, resolution, matter, aside }: Vote,
): Promise<void> {
  const agenda = [{ title: "示例：审议事项", resolution, matter }];
  const planned = { title: "示例会议", means: "in-person", place: "示例", heldOn: legalDay(8), beginsAt: "09:00" };
  const { id } = await done<{ id: string }>(general, "POST", "/api/meetings", { ...planned, body, agenda });
  const called = await done<{ attendees: { id: string; name: string }[]; agenda: { id: string }[] }>(
    ...([general, "POST", `/api/meetings/${id}/call`] as const),
    { notifiedHow: "书面" },
  );
  await sqlIn(folder, "update meeting set held_on = $2, called_on = $3 where id = $1", [id, legalDay(0), legalDay(-8)]);
  const item = `/api/agenda-items/${called.agenda[0]?.id ?? ""}`;
  for (const one of called.attendees) {
    await done(general, "PUT", `/api/meetings/${id}/attendees/${one.id}`, { presence: "in-room" });
    if (aside.includes(one.name))
      await done(general, "POST", `${item}/recusals`, { attendeeId: one.id, reason: "示例：参与过原决定" });
  }
  const opening = { chair: "示例甲", recorder: "示例乙", partyPresence: "sat-in" };
  await done(general, "POST", `/api/meetings/${id}/opening`, opening);
  const votes = called.attendees.flatMap((one) =>
    aside.includes(one.name) ? [] : [{ attendeeId: one.id, vote: "yes" }],
  );
  await done(general, "PUT", `${item}/roll-call`, { votes });
  await done(general, "POST", `${item}/resolution`);
}

/** Lets the period to appeal go by, and waits for the program to have seen it: the case is final. */
export async function letAppealLapse(
  { general, folder }: { readonly general: Api; readonly folder: string },
  caseId: string,
): Promise<void> {
  await sqlIn(folder, "update clock set started_on = $2, due_on = $3 where matter_id = $1 and state = 'running'", [
    ...[caseId, legalDay(-30), legalDay(-1)],
  ]);
  const stage = async () => (await done<{ stage: string }>(general, "GET", `/api/cases/${caseId}`)).stage;
  for (let tried = 0; (await stage()) !== "final"; tried += 1) {
    assert.ok(tried < 200, "the time to appeal did not go by");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Sets the last day on which a case is shown to visitors. */
export async function showUntil(folder: string, caseId: string, last: string): Promise<void> {
  await sqlIn(
    folder,
    "update discipline_case set decision = jsonb_set(decision, '{publicity,0,until}', to_jsonb($2::text)), final_on = $3 where id = $1",
    [caseId, last, legalDay(-40)],
  );
}
