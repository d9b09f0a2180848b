import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type ConsentView, consentView } from "@xinheng/domain/archives/consents/consent-view.ts";
import { orderBench, shown } from "../governance/test-order.ts";
import type { Asker, TestHouse, TestReply } from "../platform/test-house.ts";
import { conventionFields } from "./own-records/test-own-fields.ts";
import { type Collected, rightsIn } from "./test-rights.ts";

export const penalties = "行政管理信息";
export const ownClass = "协会自有信息";

/** A month of looking at what authorities decided, for credit. */
export const monthly = {
  ...{ purpose: "credit", purposeSays: "", classes: [penalties], closed: false },
  ...{ fromOn: "2026-11-20", untilOn: "2026-12-19", mostLooks: null },
} as const;

export type Bank = { readonly id: string; readonly desk: Asker; readonly path: string };
export type Subject = Collected & { readonly member: Asker; readonly path: string };

/** Data users, subjects with a record, and consents between them, each step asked over HTTP. */
export function consentsIn(house: TestHouse) {
  const rights = rightsIn(house);
  const staff = () => house.as("secretariat");
  const paper = () => orderBench(house).paper();
  let drawn = 0;

  /** An organisation of the register that has no record, with a valid code or without. */
  async function organisation(kind = "enterprise", coded = true): Promise<string> {
    const id = randomUUID();
    const short = id.replaceAll("-", "").slice(20);
    const values = [id, short, kind];
    await house.sql(
      "insert into subject (id, short_id, kind, name) values ($1, $2, $3, '示例银行股份有限公司')",
      values,
    );
    if (coded)
      await house.sql(
        "insert into subject_identifier (subject_id, scheme, code, standing) values ($1, 'uscc', $2, 'valid')",
        [id, short.toUpperCase().padEnd(18, "0").slice(0, 18)],
      );
    return id;
  }
  const admission = async (more: object = {}) => ({ kind: "bank", agreementPaperId: await paper(), ...more });
  const admit = async (id: string, more: object = {}) => staff().post(`/api/data-users/${id}`, await admission(more));
  async function bank(): Promise<Bank> {
    const id = await organisation();
    rights.done(await admit(id));
    return { id, desk: await house.newAccount("data-user", { subjectId: id }), path: `/api/data-users/${id}` };
  }
  /** A member with one penalty that is public. */
  async function subject(change: Record<string, string> = {}): Promise<Subject> {
    drawn += 1;
    const collected = await rights.collect(drawn, change);
    const member = await rights.memberOf(collected.subjectId);
    return { ...collected, member, path: `/api/subjects/${collected.subjectId}/consents` };
  }
  /** One of the association's own records beside it. */
  const keepOwn = async ({ subjectId }: Subject): Promise<string> => {
    drawn += 1;
    const body = { item: "convention-signed", fields: conventionFields(drawn) };
    return rights.done<{ recordId: string }>(await staff().post(`/api/subjects/${subjectId}/own-records`, body))
      .recordId;
  };
  const grant = (of: Subject, to: Pick<Bank, "id">, more: object = {}, scope: object = {}): Promise<TestReply> =>
    of.member.post(of.path, { dataUserId: to.id, scope: { ...monthly, ...scope }, agreed: true, ...more });
  const granted = async (of: Subject, to: Bank, scope: object = {}): Promise<ConsentView> =>
    shown(consentView, await grant(of, to, {}, scope));
  const request = (by: Bank, of: string, scope: object = {}): Promise<TestReply> =>
    by.desk.post(`${by.path}/consent-requests`, { of, scope: { ...monthly, ...scope } });
  const requested = async (by: Bank, of: Subject, scope: object = {}): Promise<ConsentView> =>
    shown(consentView, await request(by, of.subjectId, scope));
  const look = (by: Bank, consentId: string, more: object = {}): Promise<TestReply> =>
    by.desk.post(`${by.path}/consents/${consentId}/looks`, { purpose: "credit", reason: "示例：贷款审查", ...more });
  const scan = async (of: string, by: Asker = staff()): Promise<string> => {
    const path = `/api/subjects/${of}/consent-papers?name=${encodeURIComponent("授权书（示例）.pdf")}`;
    return shown(z.object({ paperId: z.uuid() }), await by.upload(path, Buffer.from("%PDF-1.7 示例"))).paperId;
  };
  const entered = async (of: Subject, to: Pick<Bank, "id">, more: object = {}, scope: object = {}) =>
    staff().post(`/api/subjects/${of.subjectId}/paper-consents`, {
      ...{ dataUserId: to.id, scope: { ...monthly, ...scope }, paperId: await scan(of.subjectId) },
      ...more,
    });
  return {
    ...{ rights, staff, paper, organisation, admission, admit, bank, subject, keepOwn },
    ...{ grant, granted, request, requested, look, scan, entered },
  };
}
