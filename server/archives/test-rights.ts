import assert from "node:assert/strict";
import type { ObjectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import type { RepairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import type { Asker, TestHouse, TestReply } from "../platform/test-house.ts";
import { penaltyFields, penaltyItem } from "./test-penalty-form.ts";

export type Collected = { readonly subjectId: string; readonly recordId: string };
type Holding<Body> = TestReply & { readonly holds?: Body };
type Shown = {
  readonly id: string;
  readonly disputedSince: string | null;
  readonly disagreement: { readonly text: string } | null;
  readonly amountYuan: string | null;
};

/** What tests of objections and repairs do again and again, each step asked over HTTP as the one whose right it is. */
export function rightsIn(house: TestHouse) {
  const done = <Body>(reply: Holding<Body>): Body => {
    assert.equal(reply.status, 200, reply.text);
    return reply.body as Body;
  };
  const collect = async (n: number, change: Record<string, string> = {}): Promise<Collected> =>
    done(await house.as("liaison").post("/api/records", { item: penaltyItem, fields: penaltyFields(n, change) }));
  const memberOf = (subjectId: string): Promise<Asker> => house.newAccount("member", { subjectId });
  const bring = async (asker: Asker, subjectId: string, text = "%PDF-1.7 示例"): Promise<string> => {
    const path = `/api/subjects/${subjectId}/evidence?name=${encodeURIComponent("材料（示例）.pdf")}`;
    return done<{ evidenceId: string }>(await asker.upload(path, Buffer.from(text))).evidenceId;
  };
  const file = (asker: Asker, { subjectId, recordId }: Collected, change: object = {}): Promise<TestReply> =>
    asker.post(`/api/subjects/${subjectId}/objections`, {
      ...{ recordId, matter: "facts-wrong", reason: "罚款金额与决定书不符。" },
      ...change,
    });
  const filed = async (asker: Asker, record: Collected, change: object = {}): Promise<ObjectionView> =>
    done(await file(asker, record, change));
  const pathOf = (objection: { subjectId: string; id: string }) =>
    `/api/subjects/${objection.subjectId}/objections/${objection.id}`;
  const visitorSees = async ({ subjectId }: Collected): Promise<readonly Shown[]> =>
    done<{ records: Shown[] }>(await house.as("nobody").get(`/api/subjects/${subjectId}/archive`)).records;
  const apply = (asker: Asker, { subjectId, recordId }: Collected, body: object): Promise<TestReply> =>
    asker.post(`/api/subjects/${subjectId}/records/${recordId}/repairs`, {
      ...{ fulfilledOn: "2026-11-18", papers: [], committedBy: "示例人", commits: true },
      ...body,
    });
  /** With all the papers that the national rule asks for. */
  const applied = async (asker: Asker, record: Collected): Promise<RepairView> => {
    const papers = [
      { need: "fulfilment", evidence: await bring(asker, record.subjectId) },
      { need: "commitment", evidence: await bring(asker, record.subjectId) },
    ];
    return done(await apply(asker, record, { papers }));
  };
  const repairPath = (repair: { subjectId: string; id: string }) =>
    `/api/subjects/${repair.subjectId}/repairs/${repair.id}`;
  const verified = { with: "示例市生态环境局", says: "fulfilled", text: "罚款已缴清，已整改。" };
  /** Checked, verified and granted by the office, an application that was made. */
  const grant = async (repair: { subjectId: string; id: string }): Promise<RepairView> => {
    const staff = house.as("secretariat");
    done(await staff.post(`${repairPath(repair)}/check`, { missing: [] }));
    done(await staff.post(`${repairPath(repair)}/verification`, verified));
    return done(
      await staff.post(`${repairPath(repair)}/decision`, {
        outcome: "granted",
        reasons: "义务已履行完毕，最短公示期已满。",
      }),
    );
  };
  const granted = async (asker: Asker, record: Collected) => grant(await applied(asker, record));
  return {
    done,
    collect,
    memberOf,
    bring,
    file,
    filed,
    pathOf,
    visitorSees,
    apply,
    applied,
    repairPath,
    grant,
    granted,
    verified,
  };
}

export const codeOf = (reply: TestReply) => [reply.status, (reply.body as { code: string }).code];
