import assert from "node:assert/strict";
import type { MediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { rightsIn } from "../archives/test-rights.ts";
import type { Asker, TestHouse } from "../platform/test-house.ts";

/** A dispute with everybody in it: two members and a mediator whom nothing ties to them. */
export type Dispute = {
  readonly requester: Asker;
  readonly respondent: Asker;
  readonly mediator: Asker;
  readonly mediatorId: string;
  readonly subjects: readonly [string, string];
  readonly id: string;
  readonly path: string;
};

/** What tests of mediation do again and again, each step asked over HTTP as the one whose right it is. */
export function mediationIn(house: TestHouse) {
  const { done, collect } = rightsIn(house);
  let drawn = 700;
  const newMember = async (): Promise<{ subjectId: string; asker: Asker }> => {
    drawn += 1;
    const { subjectId } = await collect(drawn);
    await house.sql(
      "insert into member (association_id, subject_id, number, joined_on) values ($1, $2, $2::uuid::text, '2020-01-01')",
      [house.association.id, subjectId],
    );
    return { subjectId, asker: await house.newAccount("member", { subjectId }) };
  };
  const newMediator = async (ties: readonly object[] = []): Promise<{ asker: Asker; mediatorId: string }> => {
    const asker = await house.newAccount("committee-member");
    const body = { accountId: asker.accountId, fields: "建材买卖", ties };
    const reply = await house.as("secretariat").post("/api/mediators", body);
    return { asker, mediatorId: done<{ mediatorId: string }>(reply).mediatorId };
  };
  const wanted = { matter: "建材买卖货款（示例）", claim: "请求支付货款。" };
  const requested = async (): Promise<Dispute> => {
    const [one, other] = [await newMember(), await newMember()];
    const { asker: mediator, mediatorId } = await newMediator();
    const path = `/api/subjects/${one.subjectId}/mediations`;
    const view = done<MediationView>(await one.asker.post(path, { otherId: other.subjectId, ...wanted }));
    const subjects = [one.subjectId, other.subjectId] as const;
    const parties = { requester: one.asker, respondent: other.asker, mediator, mediatorId };
    return { ...parties, subjects, id: view.id, path: `/api/mediations/${view.id}` };
  };
  const consented = async (): Promise<Dispute> => {
    const dispute = await requested();
    done(await dispute.respondent.post(`${dispute.path}/answer`, { consents: true }));
    return dispute;
  };
  const mediating = async (): Promise<Dispute> => {
    const dispute = await consented();
    const { mediatorId } = dispute;
    done(await dispute.requester.post(`${dispute.path}/mediator`, { mediatorId }));
    done(await dispute.respondent.post(`${dispute.path}/mediator`, { mediatorId }));
    return dispute;
  };
  const terms = ["被申请人于十二月二十五日前支付货款八万元。", "双方再无其他争议。"];
  const owed = { obligor: "respondent", amountFen: 8_000_000, deed: "货款（示例）" };
  /** An agreement with one obligation, by the rule's period. */
  const draft = { terms, obligations: [owed] };
  const drafted = async (body: object = draft): Promise<Dispute> => {
    const dispute = await mediating();
    done(await dispute.mediator.post(`${dispute.path}/agreement`, body));
    return dispute;
  };
  const bring = async (asker: Asker, path: string): Promise<string> => {
    const address = `${path}/papers?name=${encodeURIComponent("签署页（示例）.pdf")}`;
    return done<{ paperId: string }>(await asker.upload(address, Buffer.from("%PDF-1.7 示例"))).paperId;
  };
  const drawnUp = async (asker: Asker, path: string): Promise<string> =>
    done<MediationView>(await asker.get(path)).agreement?.documentId ?? "";
  /** What a party sends with its signed copy. */
  const signature = async (asker: Asker, path: string) => ({
    paper: await bring(asker, path),
    documentId: await drawnUp(asker, path),
  });
  const sign = async (asker: Asker, { path }: Dispute): Promise<MediationView> =>
    done(await asker.post(`${path}/signature`, await signature(asker, path)));
  const agreed = async (body: object = draft): Promise<Dispute> => {
    const dispute = await drafted(body);
    await sign(dispute.requester, dispute);
    await sign(dispute.respondent, dispute);
    return dispute;
  };
  /** The respondent pays, and the requester says so too. */
  const perform = async ({ path, requester, respondent }: Dispute, number: number, performedOn: string) => {
    const at = `${path}/obligations/${String(number)}`;
    done(await respondent.post(`${at}/performance`, { performedOn, text: "货款已付清。" }));
    done(await requester.post(`${at}/answer`, { confirms: true }));
  };
  const performed = async (): Promise<Dispute> => {
    const dispute = await agreed();
    await perform(dispute, 1, "2026-11-20");
    return dispute;
  };
  const shown = async (asker: Asker, { path }: Dispute): Promise<MediationView> => done(await asker.get(path));
  const roads = { requested, consented, mediating, drafted, agreed, performed };
  return {
    done,
    newMember,
    newMediator,
    wanted,
    terms,
    owed,
    draft,
    perform,
    bring,
    drawnUp,
    signature,
    sign,
    shown,
    ...roads,
  };
}

export function refusedWith(reply: { status: number; body: unknown }, status: number, code: string): void {
  assert.deepEqual([reply.status, (reply.body as { code: string }).code], [status, code]);
}
