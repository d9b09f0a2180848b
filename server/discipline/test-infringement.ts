import type { InfringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import type { SuitView } from "@xinheng/domain/discipline/suits/suit-view.ts";
import type { Asker, TestHouse } from "../platform/test-house.ts";
import { orderBench } from "../governance/test-order.ts";
import { mediationIn } from "./test-mediation.ts";

/** A complaint about data with who made it and who inquires. */
export type Infringed = {
  readonly id: string;
  readonly path: string;
  readonly subjectId: string;
  readonly member: Asker;
  readonly officer: Asker;
};

/** What tests of complaints about data do again and again, each step asked over HTTP as the one whose right it is. */
export function infringementsIn(house: TestHouse) {
  const { done, newMember } = mediationIn(house);
  const { without } = orderBench(house);
  const staff = () => house.as("secretariat");
  const wanted = (more: object = {}) => ({
    ...{ kind: "leak", noticedOn: "2026-11-18", sinceOn: "2026-11-01", data: "示例：联系人的电话" },
    ...{ facts: "示例：陌生单位来电，说出了只报给协会的内容。", wants: "示例：查明并停止。" },
    ...more,
  });
  const filed = async (more: object = {}): Promise<Infringed> => {
    const { subjectId, asker } = await newMember();
    const reply = await asker.post(`/api/subjects/${subjectId}/infringements`, wanted(more));
    const { infringementId: id } = done<{ infringementId: string }>(reply);
    return {
      id,
      path: `/api/infringements/${id}`,
      subjectId,
      member: asker,
      officer: await house.newAccount("supervisor"),
    };
  };
  const judgement = { accepted: true, why: "示例：属于受理范围。" };
  const accepted = async (more: object = {}): Promise<Infringed> => {
    const one = await filed(more);
    done(await staff().post(`${one.path}/judgement`, judgement));
    return one;
  };
  const assign = (one: Infringed, to: Asker, by: Asker = staff()) =>
    by.post(`${one.path}/officer`, { accountId: to.accountId });
  const investigating = async (more: object = {}): Promise<Infringed> => {
    const one = await accepted(more);
    done(await assign(one, one.officer));
    return one;
  };
  const finding = (more: object = {}) => ({
    ...{ verdict: "founded", kind: "leak", facts: "示例：日志显示一次没有事由的导出。" },
    ...{ reasons: "示例：超出目的提供。", responsible: [{ kind: "office", office: "secretariat" }], ...more },
  });
  const unfounded = finding({ verdict: "unfounded", responsible: [] });
  const found = async (more: object = {}): Promise<Infringed> => {
    const one = await investigating();
    done(await one.officer.post(`${one.path}/findings`, finding(more)));
    return one;
  };
  const secondLook = async (): Promise<Infringed> => {
    const one = await found();
    done(await one.member.post(`${one.path}/second-look`, { why: "示例：责任人不止一个。" }));
    return one;
  };
  const apology = { kind: "apology", target: "投诉人", text: "示例：书面致歉。", dueOn: "2026-12-01" };
  const order = async (one: Infringed, more: object = {}) => {
    const view = done<InfringementView>(await staff().post(`${one.path}/consequences`, { ...apology, ...more }));
    const last = view.consequences.at(-1);
    if (last === undefined) throw new Error("nothing was ordered");
    return last;
  };
  const shown = async (asker: Asker, { path }: Pick<Infringed, "path">): Promise<InfringementView> =>
    done(await asker.get(path));
  const bring = async (asker: Asker, { path }: Pick<Infringed, "path">, query = ""): Promise<string> => {
    const name = encodeURIComponent("凭证（示例）.pdf");
    return done<{ paperId: string }>(await asker.upload(`${path}/papers?name=${name}${query}`, Buffer.from("示例")))
      .paperId;
  };
  const claimed = {
    ...{ road: "civil", organ: "示例市示例区人民法院", number: "（2026）示0101民初1号", role: "respondent" },
    ...{ other: "示例原告", claim: "示例：赔礼道歉。", filedOn: "2026-11-19" },
  };
  const suit = async (more: object = {}): Promise<{ id: string; path: string }> => {
    const { id } = done<SuitView>(await staff().post("/api/suits", { ...claimed, ...more }));
    return { id, path: `/api/suits/${id}` };
  };
  const roads = { filed, accepted, investigating, found, secondLook };
  const bodies = { wanted, judgement, finding, unfounded, apology, claimed };
  return { done, without, newMember, staff, assign, order, shown, bring, suit, ...roads, ...bodies };
}
