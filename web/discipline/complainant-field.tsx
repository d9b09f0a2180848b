import { MoveChoice, MoveText } from "../archives/rights/move-form.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { OrganisationChoice } from "./mediation/organisation-choice.tsx";

/** Who complains, where the office enters it: somebody outside by name, or an organisation of the register. */
export type Complainant = { readonly from: "outsider" | "registered"; readonly name: string; readonly fromId: string };
export const noComplainant: Complainant = { from: "outsider", name: "", fromId: "" };

/** As it is sent: one of the register is named by its id alone. */
export function complainantSent({ from, name, fromId }: Complainant): { name: string; fromId: string | null } {
  return from === "outsider" ? { name, fromId: null } : { name: "", fromId: fromId === "" ? null : fromId };
}

export function ComplainantField({ who, change }: { who: Complainant; change: (who: Complainant) => void }) {
  const say = useDeskSay();
  return (
    <>
      <MoveChoice
        label={say("complaint.from")}
        value={who.from}
        options={(["outsider", "registered"] as const).map((value) => ({
          value,
          label: say(`complaint.from.${value}`),
        }))}
        change={(from) => change({ ...who, from })}
      />
      {who.from === "outsider" ? (
        <MoveText
          label={say("complaint.name")}
          value={who.name}
          most={80}
          change={(name) => change({ ...who, name })}
        />
      ) : (
        <OrganisationChoice
          label={say("complaint.name")}
          value={who.fromId}
          change={(fromId) => change({ ...who, fromId })}
        />
      )}
    </>
  );
}
