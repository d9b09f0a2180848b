import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type AgencyView, agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { orderBench, shown } from "../governance/test-order.ts";
import type { Asker, TestHouse, TestReply } from "../platform/test-house.ts";

/** What the rule asks to be on file, and to stand in the contract. */
export const clauses = [
  ...["no-fee-from-rated", "independence", "use-of-products", "confidentiality", "disputes", "falsified-work"],
];
export const qualifications = [
  ...["business-licence", "service-qualification", "internal-control", "information-security"],
];

/** An agency on its way into the register, each step asked over HTTP. */
export function agencyBench(houseOf: () => TestHouse) {
  const bench = () => orderBench(houseOf());
  const view = (reply: TestReply): AgencyView => shown(agencyView, reply);

  async function subject(kind = "enterprise"): Promise<string> {
    const id = randomUUID();
    const short = id.replaceAll("-", "").slice(20);
    await houseOf().sql("insert into subject (id, short_id, kind, name) values ($1, $2, $3, '示例信用服务有限公司')", [
      id,
      short,
      kind,
    ]);
    return id;
  }
  const send = (id: string, path: string, body: object, by: Asker = bench().staff()): Promise<TestReply> =>
    by.post(`/api/agencies/${id}${path}`, body);
  const registration = async (more: object = {}) => ({
    services: ["credit-evaluation"],
    sectors: ["sector-construction"],
    paperId: await bench().paper(),
    ...more,
  });
  const registered = async (id?: string, more: object = {}) =>
    view(await send(id ?? (await subject()), "", await registration(more)));
  const qualification = async (word: string, more: object = {}) => ({
    ...{ kind: "qualification", word, name: "示例发证机关", credential: "示例证〔2026〕1号" },
    ...{ paperId: await bench().paper(), ...more },
  });
  const person = async (name: string) => ({
    ...{ kind: "person", name, credential: "示例信用管理师", paperId: await bench().paper() },
  });

  /** Registered, with everything on file that the rule asks for. */
  async function ready(more: object = {}, entered: object = {}): Promise<AgencyView> {
    const { subjectId } = await registered(undefined, entered);
    for (const word of qualifications) view(await send(subjectId, "/entries", await qualification(word, more)));
    for (const name of ["示例甲", "示例乙"]) view(await send(subjectId, "/entries", await person(name)));
    return view(await bench().staff().get(`/api/agencies/${subjectId}`));
  }
  const vote = (id: string, more: object = {}) =>
    bench().resolve({
      ...{ matter: { kind: "agency", id }, kind: "approve-cooperation-important", body: "council", ballot: "open" },
      ...more,
    });
  const admission = async (agency: AgencyView, more: object = {}) => ({
    ...{ resolutionId: await vote(agency.id), contractPaperId: await bench().paper(), clauses, ...more },
  });
  /** `more` of its qualifications, `entered` of its registration. */
  async function admitted(more: object = {}, entered: object = {}): Promise<AgencyView> {
    const agency = await ready(more, entered);
    return view(await send(agency.subjectId, "/admission", await admission(agency)));
  }
  /** A paper that this one brings. */
  const upload = async (by: Asker): Promise<string> => {
    const reply = await by.upload(`/api/papers?name=${encodeURIComponent("示例报告.pdf")}`, Buffer.from("示例报告"));
    return shown(z.object({ paperId: z.uuid() }), reply).paperId;
  };

  return {
    ...{ subject, send, registration, registered, qualification, person, ready, vote, admission, admitted, upload },
  };
}
