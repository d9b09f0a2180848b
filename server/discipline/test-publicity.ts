import type { PublicityPage } from "@xinheng/domain/discipline/publicity/publicity-view.ts";
import { orderBench } from "../governance/test-order.ts";
import type { TestHouse, TestReply } from "../platform/test-house.ts";

/** Switches by which sanctions are made public, each asked over HTTP; the meeting's own road is another test's. */
export function publicityIn(house: TestHouse) {
  const order = orderBench(house);
  const resolved = (more: { kind?: string; carried?: boolean; id?: string } = {}): Promise<string> =>
    order.resolve({
      ...{ matter: { kind: "case-publicity", id: more.id ?? house.association.id }, kind: "publish-sanctions" },
      ...{ body: "council", ballot: "open", ...more },
    });
  const switchOn = async (more: object = {}): Promise<TestReply> =>
    order.staff().post("/api/case-publicity", {
      ...{ rung: "public-reprimand", basis: "sanction-publicity-trademark", period: { count: 12, unit: "M" } },
      ...{ resolutionId: await resolved(), reason: "本会是商标代理行业组织（示例）。", ...more },
    });
  const page = async (): Promise<PublicityPage> =>
    (await order.staff().get("/api/case-publicity")).body as PublicityPage;
  const switchOff = (id: string): Promise<TestReply> =>
    order.staff().post(`/api/case-publicity/${id}/end`, { reason: "法律已修改（示例）。" });
  /** Turns off whatever is on. */
  const allOff = async (): Promise<void> => {
    for (const { id, off } of (await page()).switches) if (off === null) await switchOff(id);
  };
  return { resolved, switchOn, switchOff, page, allOff };
}
