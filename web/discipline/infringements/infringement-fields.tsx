import { infringementKind, type InfringementKind } from "@xinheng/domain/discipline/infringements/infringement.ts";
import { MoveChoice, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** What every complaint about data says, as it is typed. */
export const untyped = {
  ...{ kind: "leak" as InfringementKind, noticedOn: "", sinceOn: "", data: "", facts: "", wants: "", contact: "" },
};
type Typed = typeof untyped;

/** As it is sent: a day that was left out is none. */
export function sentOf<More extends Typed>(typed: More) {
  return { ...typed, sinceOn: typed.sinceOn === "" ? null : typed.sinceOn };
}

/** The fields that every such complaint has, by whatever road it comes. */
export function InfringementFields({ typed, change }: { typed: Typed; change: (part: Partial<Typed>) => void }) {
  const say = useDeskSay();
  return (
    <>
      <MoveChoice
        label={say("infringement.kind")}
        value={typed.kind}
        options={infringementKind.options.map((value) => ({ value, label: say(`infringement.kind.${value}`) }))}
        change={(kind) => change({ kind })}
      />
      <MoveText
        label={say("infringement.noticedOn")}
        value={typed.noticedOn}
        most={10}
        type="date"
        change={(noticedOn) => change({ noticedOn })}
      />
      <MoveText
        label={say("infringement.sinceOn")}
        hint={say("infringement.sinceOn.hint")}
        value={typed.sinceOn}
        most={10}
        type="date"
        needed={false}
        change={(sinceOn) => change({ sinceOn })}
      />
      <MoveText
        label={say("infringement.data")}
        hint={say("infringement.data.hint")}
        value={typed.data}
        most={500}
        needed={false}
        change={(data) => change({ data })}
      />
      <MoveText
        label={say("infringement.facts")}
        value={typed.facts}
        most={4000}
        rows={5}
        change={(facts) => change({ facts })}
      />
      <MoveText
        label={say("infringement.wants")}
        value={typed.wants}
        most={1000}
        rows={2}
        change={(wants) => change({ wants })}
      />
      <MoveText
        label={say("infringement.contact")}
        hint={say("infringement.contact.hint")}
        value={typed.contact}
        most={200}
        needed={false}
        change={(contact) => change({ contact })}
      />
    </>
  );
}
