import { complaintKind, type ComplaintKind } from "@xinheng/domain/discipline/complaints/complaint.ts";
import { MoveChoice, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { OrganisationChoice } from "../mediation/organisation-choice.tsx";

/** What every complaint says, as it is typed. */
export const untyped = {
  ...{ subjectId: "", kind: "product" as ComplaintKind, happenedOn: "", facts: "", wants: "" },
  ...{ contact: "", showsName: false },
};
type Typed = typeof untyped;

/** The fields that every complaint has, by whatever road it comes. */
export function ComplaintFields({ typed, change }: { typed: Typed; change: (part: Partial<Typed>) => void }) {
  const say = useDeskSay();
  return (
    <>
      <OrganisationChoice
        label={say("complain.member")}
        value={typed.subjectId}
        change={(subjectId) => change({ subjectId })}
      />
      <MoveChoice
        label={say("complain.kind")}
        value={typed.kind}
        options={complaintKind.options.map((value) => ({ value, label: say(`complain.kind.${value}`) }))}
        change={(kind) => change({ kind })}
      />
      <MoveText
        label={say("complain.happenedOn")}
        value={typed.happenedOn}
        most={10}
        type="date"
        change={(happenedOn) => change({ happenedOn })}
      />
      <MoveText
        label={say("complaint.facts")}
        value={typed.facts}
        most={4000}
        rows={5}
        change={(facts) => change({ facts })}
      />
      <MoveText
        label={say("complaint.wants")}
        value={typed.wants}
        most={1000}
        rows={2}
        change={(wants) => change({ wants })}
      />
      <MoveText
        label={say("complain.contact")}
        hint={say("complain.contact.hint")}
        value={typed.contact}
        most={200}
        change={(contact) => change({ contact })}
      />
      <MoveChoice
        label={say("complaint.showsName")}
        value={typed.showsName ? "yes" : "no"}
        options={(["no", "yes"] as const).map((value) => ({ value, label: say(`complaint.showsName.${value}`) }))}
        change={(value) => change({ showsName: value === "yes" })}
      />
    </>
  );
}
