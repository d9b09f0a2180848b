import type { ComplaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import type { Asker, TestHouse } from "../platform/test-house.ts";
import { mediationIn } from "./test-mediation.ts";

/** A complaint with both sides of it. */
export type Complained = {
  readonly id: string;
  readonly path: string;
  readonly receipt: string;
  readonly subjectId: string;
  readonly member: Asker;
};

export const secret = "13800000000（示例）";

/** What tests of complaints do again and again, each step asked over HTTP as the one whose right it is. */
export function complaintsIn(house: TestHouse) {
  const { done, newMember } = mediationIn(house);
  const staff = () => house.as("secretariat");
  const wanted = (subjectId: string, more: object = {}) => ({
    ...{ subjectId, kind: "product", happenedOn: "2026-11-01", facts: "示例：地砖色差很大，无法使用。" },
    ...{ wants: "示例：退货。", contact: secret, name: "示例消费者" },
    ...more,
  });
  const address = `/api/associations/${house.association.id}/complaints`;
  /** Each visitor writes from an address of its own: one address may not write often. */
  const send = async (subjectId: string, more: object = {}) =>
    (await house.newAccount(null)).post(address, wanted(subjectId, more));
  const received = async (more: object = {}): Promise<Complained> => {
    const { subjectId, asker } = await newMember();
    const { complaintId, receipt } = done<{ complaintId: string; receipt: string }>(await send(subjectId, more));
    return { id: complaintId, path: `/api/complaints/${complaintId}`, receipt, subjectId, member: asker };
  };
  const accepted = async (more: object = {}): Promise<Complained> => {
    const one = await received(more);
    done(await staff().post(`${one.path}/judgement`, { accepted: true, why: "示例：属于受理范围。" }));
    return one;
  };
  const told = { told: "示例：有消费者反映地砖色差，请说明。" };
  const asked = async (more: object = {}): Promise<Complained> => {
    const one = await accepted(more);
    done(await staff().post(`${one.path}/question`, told));
    return one;
  };
  const answered = async (more: object = {}): Promise<Complained> => {
    const one = await asked(more);
    done(await one.member.post(`${one.path}/answer`, { text: "示例：可以更换。" }));
    return one;
  };
  const letter = {
    ...{ department: "示例市市场监督管理局", facts: "示例：地砖色差。", wants: "示例：退货。" },
    why: "示例：涉嫌不合格产品，由部门查处。",
  };
  const withDepartment = async (): Promise<Complained> => {
    const one = await answered();
    done(await staff().post(`${one.path}/department`, letter));
    return one;
  };
  const shown = async (asker: Asker, { path }: Complained): Promise<ComplaintView> => done(await asker.get(path));
  const lookUp = async (receipt: string) => (await house.newAccount(null)).post("/api/complaints/lookup", { receipt });
  const bring = async (asker: Asker, { path }: Complained, query = ""): Promise<string> => {
    const name = encodeURIComponent("照片（示例）.jpg");
    return done<{ paperId: string }>(await asker.upload(`${path}/papers?name=${name}${query}`, Buffer.from("示例")))
      .paperId;
  };
  const roads = { received, accepted, asked, answered, withDepartment };
  return { done, newMember, staff, wanted, address, send, told, letter, shown, lookUp, bring, ...roads };
}
