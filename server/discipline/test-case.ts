import { randomUUID } from "node:crypto";
import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { orderBench } from "../governance/test-order.ts";
import { rightsIn } from "../archives/test-rights.ts";
import type { Asker, TestHouse } from "../platform/test-house.ts";

/** A case with everybody in it: the member, and somebody of the committee who investigates. */
export type Accused = {
  readonly id: string;
  readonly path: string;
  readonly subjectId: string;
  readonly member: Asker;
  readonly investigator: Asker;
};

/** The norm that tests cite: two versions, the first of which stood on the day of the act. */
export const act = { on: "2026-03-10", first: "2024-01-01", second: "2026-06-01" } as const;

/** What tests of cases do again and again, each step asked over HTTP as the one whose right it is. */
export function casesIn(house: TestHouse) {
  const { done, collect } = rightsIn(house);
  const order = orderBench(house);
  const staff = () => house.as("secretary-general");
  const norm = { first: randomUUID(), second: randomUUID() };
  let drawn = 400;
  const committee = new Map<number, Promise<Asker>>();
  /** The same few people in all cases: the first investigates, the others hear. */
  const ofCommittee = (at: number): Promise<Asker> => {
    const known = committee.get(at) ?? house.newAccount("committee-member");
    committee.set(at, known);
    return known;
  };

  /** The charter, and a convention in two versions: how they came about is another test's. */
  async function ready(): Promise<void> {
    await order.enterCharter();
    const versions = [
      { id: norm.first, version: 1, from: act.first, text: "会员不得虚构业绩。" },
      { id: norm.second, version: 2, from: act.second, text: "会员不得虚构业绩、伪造资质。" },
    ];
    for (const { id, version, from, text } of versions) {
      const resolution = await order.resolve({ matter: { kind: "norm", id }, kind: "adopt-convention" });
      const tenant = house.association.id;
      await house.sql(
        `insert into norm (id, association_id, kind, lineage, version, title, purpose, stage, revision, made_at, changed_at, resolution_id, promulgated_on, in_force_from)
         values ($1, $2, 'convention', $3, $4, '示例自律规约', '示例', 'promulgated', 1, now(), now(), $5, $6, $6)`,
        [id, tenant, norm.first, version, resolution, from],
      );
      await house.sql(
        "insert into norm_text (norm_id, revision, association_id, clauses, why, written_at) values ($1, 1, $2, $3, '示例', now())",
        [id, tenant, JSON.stringify([{ number: 3, text, chapter: null, heading: null, topics: [] }])],
      );
    }
  }

  const newMember = async (): Promise<{ subjectId: string; member: Asker }> => {
    drawn += 1;
    const { subjectId } = await collect(drawn);
    await house.sql(
      "insert into member (association_id, subject_id, number, joined_on) values ($1, $2, $2::uuid::text, '2020-01-01')",
      [house.association.id, subjectId],
    );
    return { subjectId, member: await house.newAccount("member", { subjectId }) };
  };
  const held = {
    source: { kind: "inspection", text: "年度检查发现（示例）" },
    allegation: "投标文件中的业绩与事实不符（示例）",
    actedOn: act.on,
  };
  const opened = async (): Promise<Accused> => {
    const { subjectId, member } = await newMember();
    const investigator = await ofCommittee(0);
    const view = done<CaseView>(await staff().post(`/api/subjects/${subjectId}/cases`, held));
    return { id: view.id, path: `/api/cases/${view.id}`, subjectId, member, investigator };
  };
  const accepted = async (): Promise<Accused> => {
    const accused = await opened();
    done(await staff().post(`${accused.path}/triage`, { outcome: "accepted", why: "事实清楚，属于规约范围。" }));
    return accused;
  };
  const assign = ({ path, investigator }: Accused) =>
    staff().post(`${path}/investigator`, { accountId: investigator.accountId, plan: "核对合同原件。" });
  const bring = async (asker: Asker, { path }: Accused, more: Record<string, string> = {}): Promise<string> => {
    const query = new URLSearchParams({
      ...{ name: "合同（示例）.pdf", kind: "evidence", from: "示例建设单位", obtainedOn: "2026-11-20" },
      ...more,
    });
    const reply = await asker.upload(`${path}/papers?${query.toString()}`, Buffer.from("%PDF-1.7 示例"));
    return done<{ paperId: string }>(reply).paperId;
  };
  const investigated = async (): Promise<Accused> => {
    const accused = await accepted();
    done(await assign(accused));
    await bring(accused.investigator, accused);
    return accused;
  };
  const told = (more: object = {}) => ({
    facts: "该单位在投标文件中列出三项没有承担过的工程（示例）。",
    breaches: [{ normId: norm.first, clause: 3, actedOn: act.on }],
    rungs: ["public-reprimand", "authority-letter"],
    ...more,
  });
  const noticed = async (more: object = {}): Promise<Accused> => {
    const accused = await investigated();
    done(await staff().post(`${accused.path}/notice`, told(more)));
    return accused;
  };
  const served = async (): Promise<Accused> => {
    const accused = await noticed();
    done(await accused.member.post(`${accused.path}/acknowledgement`));
    return accused;
  };
  const state = (accused: Accused, hearing: boolean) =>
    accused.member.post(`${accused.path}/statement`, { text: "工程由关联企业承担，不是虚构（示例）。", hearing });
  const stated = async (hearing = false): Promise<Accused> => {
    const accused = await served();
    done(await state(accused, hearing));
    return accused;
  };
  const newPanel = async (many = 3): Promise<Asker[]> =>
    Promise.all(Array.from({ length: many }, (_, at) => ofCommittee(at + 1)));
  const hearing = (panel: readonly Asker[], more: object = {}) => ({
    ...{ panel: panel.map(({ accountId }) => accountId), chair: panel[0]?.accountId },
    ...{ heldOn: house.time.now().toISOString().slice(0, 10), hour: "09:30", place: "协会会议室（示例）" },
    ...more,
  });

  /** Somebody who sat in a meeting: with an account, or by name. */
  type Seat = { readonly name: string; readonly accountId?: string | null; readonly aside?: boolean };
  /** A resolution on a case, as a meeting in which these sat leaves it behind. */
  async function resolve(
    { id }: Accused,
    of: {
      step?: "case" | "case-appeal";
      kind?: string;
      body?: string;
      on?: string;
      carried?: boolean;
      seats?: readonly Seat[];
    },
  ): Promise<string> {
    const { step = "case", body = "self-discipline", on = dayNow(), carried = true } = of;
    const kind = of.kind ?? (step === "case" ? "sanction-member" : "review-sanction");
    const resolution = await order.resolve({ matter: { kind: step, id }, kind, body, on, carried, ballot: "open" });
    const [row] = await house.sql<{ meeting_id: string; agenda_item_id: string }>(
      "select meeting_id, agenda_item_id from resolution where id = $1",
      [resolution],
    );
    for (const seat of of.seats ?? [{ name: `示例委员${randomUUID()}` }]) {
      const [attendee, held] = [randomUUID(), randomUUID()];
      await house.sql(
        "insert into seat (id, association_id, body_term_id, post, holder_name, account_id, from_on) values ($1, $2, $3, 'councillor', $4, $5, '2023-03-01')",
        [held, house.association.id, await termOf(body), seat.name, seat.accountId ?? null],
      );
      await house.sql(
        "insert into attendee (id, association_id, meeting_id, name, seat_id, account_id, presence) values ($1, $2, $3, $4, $5, $6, 'in-room')",
        [attendee, house.association.id, row?.meeting_id, seat.name, held, seat.accountId ?? null],
      );
      if (seat.aside === true)
        await house.sql(
          "insert into recusal (agenda_item_id, attendee_id, association_id, reason, declared_at) values ($1, $2, $3, '示例', now())",
          [row?.agenda_item_id, attendee, house.association.id],
        );
    }
    return resolution;
  }
  const termOf = async (body: string): Promise<string> => {
    const [term] = await house.sql<{ id: string }>("select id from body_term where association_id = $1 and body = $2", [
      house.association.id,
      body,
    ]);
    const id = term?.id ?? randomUUID();
    if (term === undefined)
      await house.sql(
        "insert into body_term (id, association_id, body, ordinal, began_on, years) values ($1, $2, $3, 1, '2023-03-01', 5)",
        [id, house.association.id, body],
      );
    return id;
  };
  const dayNow = () => house.time.now().toISOString().slice(0, 10);
  const decision = (resolutionId: string, more: object = {}) => ({
    ...{ resolutionId, rungs: ["public-reprimand", "authority-letter"], breaches: [0], gravity: "grave" },
    ...{ facts: "查明属实（示例）。", reasons: "关联企业的业绩不是该单位的业绩（示例）。", ...more },
  });
  /** Decided by these, and not served. */
  const decided = async (seats: readonly Seat[] = [{ name: "示例委员甲" }], more: object = {}): Promise<Accused> => {
    const accused = await stated();
    const resolution = await resolve(accused, { seats });
    done(await staff().post(`${accused.path}/decision`, decision(resolution, more)));
    return accused;
  };
  const delivered = async (seats?: readonly Seat[]): Promise<Accused> => {
    const accused = await decided(seats);
    done(await accused.member.post(`${accused.path}/acknowledgement`));
    return accused;
  };
  const appealed = async (seats?: readonly Seat[]): Promise<Accused> => {
    const accused = await delivered(seats);
    done(await accused.member.post(`${accused.path}/appeal`, { grounds: "惩戒过重（示例）。" }));
    return accused;
  };
  const review = (resolutionId: string, more: object = {}) => ({
    ...{ resolutionId, outcome: "reduced", rungs: ["sector-criticism"], reasons: "已主动改正（示例）。" },
    ...more,
  });
  const reviewed = async (more: object = {}): Promise<Accused> => {
    const accused = await appealed();
    const resolution = await resolve(accused, { step: "case-appeal", body: "council" });
    done(await staff().post(`${accused.path}/appeal/decision`, review(resolution, more)));
    return accused;
  };
  const final = async (): Promise<Accused> => {
    const accused = await reviewed();
    done(await accused.member.post(`${accused.path}/acknowledgement`));
    return accused;
  };
  const shown = async (asker: Asker, { path }: Accused): Promise<CaseView> => done(await asker.get(path));
  const asks = { assign, bring, told, state, hearing, decision, review, resolve, shown, newPanel, newMember };
  const roads = {
    opened,
    accepted,
    investigated,
    noticed,
    served,
    stated,
    decided,
    delivered,
    appealed,
    reviewed,
    final,
  };
  return { ...order, done, staff, norm, held, ready, ...asks, ...roads };
}
