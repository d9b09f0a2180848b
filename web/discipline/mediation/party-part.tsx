import { type MediationSide, mediationSide } from "@xinheng/domain/discipline/mediation/mediation.ts";
import type { MediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { type ReactNode, useState } from "react";
import { MoveChoice } from "../../archives/rights/move-form.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { MediationPaperUpload } from "./mediation-papers.tsx";

export type PartyPart = {
  /** What of it the body of the deed holds. */
  readonly sent: { readonly side?: MediationSide; readonly paper: string | null };
  readonly fields: ReactNode;
};

/**
 * For whom something is done, and by which paper: a party does it in its own name, and brings a paper where it wants or must;
 * the secretariat says for which side, and brings that side's paper.
 */
export function usePartyPart(
  mediation: MediationView,
  asks: {
    readonly only?: MediationSide;
    readonly paper?: "sign" | "proof";
    /** Whether the secretariat may also do it in its own name. */
    readonly own?: boolean;
  },
): PartyPart {
  const say = useDeskSay();
  const isHouse = mediation.role === "house";
  const mayOwn = asks.own === true;
  const [side, setSide] = useState<MediationSide | "house">(mayOwn ? "house" : "respondent");
  const [paper, setPaper] = useState<{ id: string; name: string } | null>(null);
  const says =
    isHouse && side !== "house" ? "mediation.forSide.drop" : (`mediation.${asks.paper ?? "proof"}.drop` as const);
  return {
    sent: { ...(isHouse ? sideSent(asks.only ?? side) : {}), paper: paper?.id ?? null },
    fields: (
      <>
        {isHouse && asks.only === undefined && (
          <MoveChoice
            label={say("mediation.forSide")}
            value={side}
            options={[...(mayOwn ? (["house"] as const) : []), ...mediationSide.options].map((value) => ({
              value,
              label: say(value === "house" ? "mediation.forSide.none" : `mediation.side.${value}`),
            }))}
            change={setSide}
          />
        )}
        {(isHouse || asks.paper !== undefined) && (
          <MediationPaperUpload mediationId={mediation.id} says={say(says)} paper={paper} brought={setPaper} />
        )}
      </>
    ),
  };
}

function sideSent(side: MediationSide | "house"): { readonly side?: MediationSide } {
  return side === "house" ? {} : { side };
}
